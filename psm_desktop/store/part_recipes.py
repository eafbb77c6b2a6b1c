"""Of parts of attachments all that makes them again, but for the files' own bytes: as long as their package may be
written again. The payload key among it opens what was written, so that it stays in this workspace."""

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple


class Cut(NamedTuple):
    """Where a piece stands in its file."""

    sha256: str
    size: int
    offset: int
    length: int


class Recipe(NamedTuple):
    """One part: its pieces in their order, its file up to the payload, the payload key (32 bytes)."""

    cuts: tuple[Cut, ...]
    opening: bytes
    secret: bytes


NO_LONGER = """
DELETE FROM attachment_part WHERE commune = ?
AND package NOT IN (SELECT sha256 FROM outbox WHERE content IS NOT NULL)"""


def keep(db: sqlite3.Connection, commune: str, package: str, those: Sequence[Recipe]) -> None:
    """Of all parts beside a package (SHA-256), by number; those of packages no longer kept whole go. Inside a
    transaction."""
    rows = ((commune, package, n, one.opening, one.secret, json.dumps(one.cuts)) for n, one in enumerate(those, 1))
    db.executemany("INSERT OR REPLACE INTO attachment_part VALUES (?, ?, ?, ?, ?, ?)", rows)
    db.execute(NO_LONGER, (commune,))


def of(db: sqlite3.Connection, package: str) -> list[Recipe]:
    """The parts beside a package, by number; none where it had none or they are kept no longer."""
    found = db.execute("SELECT cuts, opening, secret FROM attachment_part WHERE package = ? ORDER BY n", (package,))
    return [Recipe(tuple(Cut(*cut) for cut in json.loads(cuts)), opening, secret) for cuts, opening, secret in found]


def of_commune(db: sqlite3.Connection, commune: str) -> list[list[Recipe]]:
    """The parts beside each package of a commune, as far as they are kept."""
    found = db.execute("SELECT DISTINCT package FROM attachment_part WHERE commune = ? ORDER BY 1", (commune,))
    return [of(db, package) for (package,) in found.fetchall()]
