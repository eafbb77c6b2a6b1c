"""Keys of a commune others went into may write under the codes it took over: they are let in there, once and for good.

What was let in stays, whatever clock or list says later, until the office revokes it (docs/decisions/0019).
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from psm_desktop.domain.days import rome_day
from psm_desktop.store import communes, copies, trust
from psm_desktop.store.connection import writing
from psm_desktop.store.trust import TrustedKey


def let_in(db: sqlite3.Connection, now: int) -> bool:
    """Enrol them as things stand at a UTC second; gives whether any was new. In a commune's copy the office's key comes
    with them, and only codes it holds count."""
    if not communes.mergers(db).all:
        return False
    new = list(_due(db, now))
    if new:
        with writing(db):
            for key in new:
                trust.keep(db, key)
    return bool(new)


def _due(db: sqlite3.Connection, now: int) -> Iterator[TrustedKey]:
    """Keys of each code for the codes before it, as they will be noted there; none that has a state there already."""
    copy, list_, today = copies.about(db), communes.mergers(db), rome_day(now)
    for old in sorted(list_.gone(today)):
        if not copy.is_office and old not in copy.communes:
            continue
        met = {key.signer for key in trust.keys_of(db, old) if key.state != trust.WAITING}
        for heir in list_.heirs(old, today):
            for key in trust.enrolled(db, heir):
                if key.signer not in met:
                    met.add(key.signer)
                    yield replace(key, commune=old, site=None, since=now)


def at_work(db: sqlite3.Connection, commune: str, keys: list[TrustedKey], now: int) -> list[TrustedKey]:
    """Without those that came in by the list and have never written under this code; all, where nobody else is left."""
    heirs = communes.mergers(db).heirs(commune, rome_day(now))
    by_list = {key.signer for heir in heirs for key in trust.keys_of(db, heir)}
    return [key for key in keys if key.site or key.signer not in by_list] or keys


def before(db: sqlite3.Connection, key: TrustedKey, now: int) -> list[TrustedKey]:
    """The same key where it is enrolled for the codes that went into its commune."""
    parts = communes.mergers(db).went_into(key.commune, rome_day(now))
    found = (trust.find(db, key.signer, code) for code in parts)
    return [one for one in found if one is not None and one.state == trust.ENROLLED]
