"""A new key for this copy: where the old one was lost to somebody, or the office has revoked it (rule R11)."""

import sqlite3

from psm_desktop.commands.numbers import Numbers
from psm_desktop.store import copies, journal, slices
from psm_desktop.store.connection import writing
from psm_desktop.sync import keys, marks


def renew(db: sqlite3.Connection, now: int) -> None:
    """From now on this copy signs with a new key, under new numbers. An invitation lets it in again.

    What was written before is signed with the old key first, which stays beside the new one as a file nobody reads.
    `now`: UTC second. Raises PsmError where the configuration folder cannot be written.
    """
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
