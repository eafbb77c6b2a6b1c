"""What is new, laid out for `merge.settle`: acts, what their authors had seen, and lines."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from psm_desktop.store.sql import split

if TYPE_CHECKING:
    from psm_desktop.store.entries import Act, Line, Seed, Seen

TABLES = ("in_line", "newest", "touched", "crowded", "shown")
LAY = tuple(split(Path(__file__).with_name("staging.sql").read_text("utf-8")))


def lay(db: sqlite3.Connection) -> None:
    """Make the staging tables of a new connection."""
    for statement in LAY:
        db.execute(statement)


def stage(
    db: sqlite3.Connection, acts: Iterable[Act], seens: Iterable[Seen], seeds: Iterable[Seed], lines: Iterable[Line]
) -> None:
    """Lay out what is new; inside a transaction, since headings, steps and seeds go straight into the journal.

    Raises KeyError for a field this program does not know (the gate has asked before), sqlite3.IntegrityError for what
    the journal has.
    """
    lines = list(lines)
    ids = {place: _field(db, *place) for place in {(line.table, line.column) for line in lines}}
    headings = [(*act[:7], *(act.undoes or (None, None))) for act in acts]
    db.executemany("INSERT INTO journal_act VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", headings)
    db.executemany("INSERT INTO journal_seen (site, other, since, upto) VALUES (?, ?, ?, ?)", seens)
    db.executemany("INSERT INTO journal_seed (site, since, seed) VALUES (?, ?, ?)", seeds)
    db.executemany(
        "INSERT INTO in_line VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(s, seq, first, ids[t, c], row, value, salt, kept) for s, seq, first, t, c, row, value, salt, kept in lines],
    )


def _field(db: sqlite3.Connection, table: str, column: str) -> int:
    found = db.execute("SELECT field FROM journal_field WHERE tbl = ? AND col = ?", (table, column)).fetchone()
    if found is None:
        raise KeyError(f"{table}.{column}")
    return int(found[0])


def clear(db: sqlite3.Connection) -> None:
    """Empty the staging tables."""
    for table in TABLES:
        db.execute(f"DELETE FROM temp.{table}")
