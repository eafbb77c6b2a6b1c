"""What a field shows now: the wide column, or the draft that stands in its place."""

import json
import sqlite3
from collections.abc import Iterable

from psm_desktop.domain.fields import BY_NAME, PARENT_OF
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store.entries import Heads
from psm_desktop.store.journal import heads as heads_of

DRAFT = """
SELECT d.text FROM draft_text d JOIN journal_field f USING (field) WHERE d.row = ? AND f.tbl = ? AND f.col = ?"""
DRAFTS = """
SELECT d.row, f.col, d.text FROM json_each(?2) k CROSS JOIN draft_text d ON d.row = k.value
JOIN journal_field f USING (field) WHERE f.tbl = ?1"""


def shown(db: sqlite3.Connection, table: str, column: str, row: int) -> Cell:
    """The shown value of a field. Raises KeyError for a field or a row that is not here."""
    if (table, column) not in BY_NAME:
        raise KeyError(f"{table}.{column}")
    found = db.execute(f"SELECT {column} FROM {table} WHERE key = ?", (row,)).fetchone()
    if found is None:
        raise KeyError(row)
    draft = db.execute(DRAFT, (row, table, column)).fetchone() if found[0] is None else None
    return Draft(draft[0]) if draft else found[0]


def drafts(db: sqlite3.Connection, table: str, rows: Iterable[int]) -> dict[tuple[int, str], str]:
    """Row and column -> text as typed, where that stands in place of a value."""
    found = db.execute(DRAFTS, (table, json.dumps(list(rows))))
    return {(row, column): text for row, column, text in found}


def shown_with_heads(db: sqlite3.Connection, table: str, column: str, row: int) -> tuple[Cell, Heads]:
    """The same with its open changes, of one moment: what a form keeps of what it showed (R7)."""
    return shown(db, table, column, row), heads_of(db, table, column, row)


def in_conflict(db: sqlite3.Connection, table: str, column: str, row: int) -> bool:
    """Whether a field has more than one open value."""
    found = db.execute(
        "SELECT 1 FROM conflict c JOIN journal_field f USING (field) WHERE c.row = ? AND f.tbl = ? AND f.col = ?",
        (row, table, column),
    )
    return found.fetchone() is not None


def table_of(db: sqlite3.Connection, key: int) -> str | None:
    """The table a row was born in; None for a key that is not here."""
    found = db.execute(
        "SELECT f.tbl FROM journal_line l JOIN journal_field f USING (field) WHERE l.row = ? AND f.col = '' LIMIT 1",
        (key,),
    ).fetchone()
    return found[0] if found else None


def commune_of(db: sqlite3.Connection, key: int) -> str | None:
    """The commune a row belongs to: that of the site that bore it; None for a key that is not here."""
    found = db.execute("SELECT commune FROM journal_site WHERE site = ? >> 23", (key,)).fetchone()
    return found[0] if found else None


def parent_of(db: sqlite3.Connection, table: str, row: int) -> int:
    """The key of the row a child hangs on. Raises KeyError for a row that is not here, or a table without parents."""
    found = db.execute(f"SELECT {PARENT_OF[table]} FROM {table} WHERE key = ?", (row,)).fetchone()
    if found is None:
        raise KeyError(row)
    return int(found[0])


def intervention_of(db: sqlite3.Connection, row: int) -> int | None:
    """The intervention a row belongs to, itself included; None for a key that is not here."""
    table = table_of(db, row)
    while table is not None and table != "intervention":
        row, table = parent_of(db, table, row), PARENT_OF[table]
    return None if table is None else row


def living_below(db: sqlite3.Connection, table: str, row: int) -> list[tuple[str, int]]:
    """Table and key of all rows under a row that are not in the bin."""
    found = []
    for child, parent in PARENT_OF.items():
        if parent == table:
            keys = db.execute(
                f"SELECT key FROM {child} WHERE {parent} = ? AND deleted = 0 ORDER BY key", (row,)
            ).fetchall()
            for (key,) in keys:
                found += [(child, key), *living_below(db, child, key)]
    return found
