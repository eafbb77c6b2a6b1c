"""What writing would bring, read before it is taken back: interventions new and changed, values in doubt."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

from psm_desktop.store import journal, listing
from psm_desktop.store.entries import Vector

FRESH = """
SELECT s.commune, l.row, f.tbl = 'intervention' AND f.col = '' FROM json_each(:known) k
JOIN journal_site s ON s.site = CAST(k.key AS INTEGER)
JOIN journal_line l ON l.site = s.site AND l.seq > k.value
JOIN journal_field f USING (field)"""
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
    """What has come since, by commune; without those of which nothing has."""
    known = {str(site): start.known.get(site, 0) for site in journal.known_everywhere(db)}
    fresh = db.execute(FRESH, {"known": json.dumps(known)}).fetchall()
    owners = listing.owners(db, {row for _, row, _ in fresh})
    born, touched = dict[str, set[int]](), dict[str, set[int]]()
    for commune, row, is_birth in fresh:
        if row in owners:
            touched.setdefault(commune, set()).add(owners[row].intervention)
        if is_birth:
            born.setdefault(commune, set()).add(row)
    doubts = [commune for commune, *_ in frozenset(db.execute(DOUBTS)) - start.doubts]
    return [_of(commune, born, touched, doubts) for commune in sorted({*born, *touched, *doubts})]


def _of(commune: str, born: Mapping[str, set[int]], touched: Mapping[str, set[int]], doubts: list[str]) -> Foreseen:
    new = born.get(commune, set())
    return Foreseen(commune, len(new), len(touched.get(commune, set()) - new), doubts.count(commune))


def standing(db: sqlite3.Connection) -> str:
    """A word for how the copy stands: another one as soon as a line or a key has come."""
    known = sorted(journal.known_everywhere(db).items())
    told = repr((known, db.execute(STANDING).fetchall()))
    return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()
