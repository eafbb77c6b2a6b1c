"""What writing would bring, read before it is taken back: interventions new and changed, values in doubt."""

import hashlib
import json
import sqlite3
from collections import Counter
from typing import NamedTuple

from psm_desktop.store import journal, listing
from psm_desktop.store.entries import Vector

FRESH = """
SELECT l.row, max(f.tbl = 'intervention' AND f.col = '') FROM json_each(:known) k
CROSS JOIN journal_line l ON l.site = CAST(k.key AS INTEGER) AND l.seq > k.value
CROSS JOIN journal_field f USING (field) GROUP BY l.row"""
NEWS = "SELECT commune, site, known FROM journal_site WHERE known > 0"
DOUBTS = "SELECT s.commune, c.row, c.field FROM conflict c JOIN journal_site s ON s.site = c.row >> 23"
STANDING = "SELECT signer, commune, state, site FROM trusted_key ORDER BY signer, commune"


class Foreseen(NamedTuple):
    """Of one commune: interventions born, others that change, fields with more than one value that had one before."""

    commune: str
    born: int
    changed: int
    conflicts: int


class Before(NamedTuple):
    """How the copy stands: lines known of each site, fields in doubt."""

    known: Vector
    doubts: frozenset[tuple[str, int, int]]


def before(db: sqlite3.Connection) -> Before:
    """To be asked first, and given to `since`."""
    return Before(journal.known_everywhere(db), frozenset(db.execute(DOUBTS).fetchall()))


def since(db: sqlite3.Connection, start: Before) -> list[Foreseen]:
    """What has come since, by commune; without those of which nothing has. One after the other, since a pile of years
    has millions of lines."""
    fresh = dict[str, Vector]()
    for commune, site, known in db.execute(NEWS).fetchall():
        if known > start.known.get(site, 0):
            fresh.setdefault(commune, {})[site] = start.known.get(site, 0)
    doubts = Counter(commune for commune, *_ in frozenset(db.execute(DOUBTS)) - start.doubts)
    found = [_of(db, commune, fresh.get(commune, {}), doubts[commune]) for commune in sorted({*fresh, *doubts})]
    return [one for one in found if any(one[1:])]


def _of(db: sqlite3.Connection, commune: str, fresh: Vector, doubts: int) -> Foreseen:
    """`fresh`: of each site with news the last line before them."""
    rows = dict(db.execute(FRESH, {"known": json.dumps({str(site): after for site, after in fresh.items()})}))
    owners = listing.owners(db, rows)
    born = {row for row, is_birth in rows.items() if is_birth}
    return Foreseen(commune, len(born), len({one.intervention for one in owners.values()} - born), doubts)


def standing(db: sqlite3.Connection) -> str:
    """A word for how the copy stands: another one as soon as a line or a key has come."""
    known = sorted(journal.known_everywhere(db).items())
    told = repr((known, db.execute(STANDING).fetchall()))
    return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()
