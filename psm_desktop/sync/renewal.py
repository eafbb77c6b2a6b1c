"""A new key for this copy: where the old one was lost to somebody, or the office has revoked it (rule R11)."""

import sqlite3

from psm_desktop.commands.numbers import Numbers
from psm_desktop.errors import PsmError
from psm_desktop.store import communes as known_communes
from psm_desktop.store import copies, journal, slices, trust
from psm_desktop.store.connection import writing
from psm_desktop.sync import keys, marks


def is_needed(db: sqlite3.Connection, commune: str) -> bool:
    """Whether the office has revoked the key this copy signs with: no line of it counts any more, until another key
    signs. A key that cannot be read is told when something is to be signed."""
    try:
        signer = keys.of(db).signer
    except PsmError:
        return False
    known = trust.find(db, signer, commune)
    is_revoked = known is not None and known.state == trust.REVOKED
    return is_revoked or any(journal.is_limited(db, site) for site in trust.sites_of(db, commune, signer))


def check(db: sqlite3.Connection) -> None:
    """Raises PsmError `key-not-met` where the office has not said yet that it knows this commune's key: what that has
    signed would count for nobody, and there is no reason to change it."""
    if copies.about(db).is_office:
        return
    signer = keys.of(db).signer
    for commune, site in Numbers(db).sites().items():
        known = trust.find(db, signer, commune)
        is_met = (known is not None and known.state == trust.ENROLLED) or is_needed(db, commune)
        if not is_met and journal.known(db, commune).get(site):
            raise PsmError("key-not-met", commune=known_communes.name(db, commune))


def renew(db: sqlite3.Connection, now: int) -> None:
    """From now on this copy signs with a new key, under new numbers. An invitation lets it in again.

    What was written before is signed with the old key first, which stays beside the new one as a file nobody reads.
    `now`: UTC second. Raises PsmError as `check` does, and where the configuration folder cannot be written.
    """
    check(db)
    pair, copy, numbers = keys.of(db), copies.about(db), Numbers(db)
    communes = numbers.sites()
    marks.bind_own(db, pair)
    with writing(db):
        for commune in communes:
            known = journal.known(db, commune)
            before = {site: slices.last_signed(db, site) for site in known}
            piece = slices.cut_from(db, commune, numbers.site(commune), {s: n for s, n in before.items() if n})
            marks.sign_own(db, piece, pair, copy.is_training)
    keys.retire(db, now)
    for commune in communes:
        numbers.take(commune)
