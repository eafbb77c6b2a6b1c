"""What happened to a row, from the journal: who wrote which value when, and what stood there before."""

import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

from psm_desktop.domain.fields import PARENT_OF
from psm_desktop.domain.values import Cell
from psm_desktop.store.entries import BIRTH, ActId, birth_values, cell_of

OF_ROWS = """
SELECT site, seq, first, tbl, col, row, value, turn, at, officer, command, undoes_site IS NOT NULL, mute
FROM journal_named WHERE row IN (SELECT value FROM json_each(:rows)) ORDER BY turn, site, seq"""

UPDATED = """
SELECT max(a.at) FROM journal_line l JOIN journal_act a ON a.site = l.site AND a.first = l.first
WHERE l.row IN (SELECT value FROM json_each(:rows))"""

CHANGED = """
SELECT DISTINCT n.row FROM journal_named n JOIN journal_site s USING (site)
WHERE s.commune = :commune AND n.at BETWEEN :first AND :last ORDER BY n.row"""


class Past(NamedTuple):
    """One line of a history. `at`: UTC second; `before`: the value it followed here.

    `column` empty: the row's birth, with its first values in `born`. `mute`: why it says nothing any more, `erased` or
    `inert` (of a revoked number, beyond what counts); else empty.
    """

    act: ActId
    seq: int
    table: str
    column: str
    row: int
    value: Cell
    before: Cell
    at: int
    officer: str
    command: str
    is_undo: bool
    born: Mapping[str, Cell]
    mute: str = ""


def of_intervention(db: sqlite3.Connection, key: int) -> list[Past]:
    """The history of an intervention and all its rows, the oldest first."""
    return of_rows(db, rows_of(db, key))


def updated_at(db: sqlite3.Connection, key: int) -> int | None:
    """When an intervention or one of its rows was last written (UTC second); None for a key that is not here."""
    (at,) = db.execute(UPDATED, {"rows": _json(rows_of(db, key))}).fetchone()
    return int(at) if at is not None else None


def rows_of(db: sqlite3.Connection, key: int) -> list[int]:
    """An intervention and all that ever hung on it; parents stand before children in PARENT_OF."""
    rows = [key]
    for child, parent in PARENT_OF.items():
        found = db.execute(
            f"SELECT key FROM {child} WHERE {parent} IN (SELECT value FROM json_each(?))", (_json(rows),)
        )
        rows += [k for (k,) in found]
    return rows


def changed(db: sqlite3.Connection, commune: str, first: int, last: int) -> list[int]:
    """Keys of the rows of a commune that anybody wrote between two UTC seconds, both included."""
    return [key for (key,) in db.execute(CHANGED, {"commune": commune, "first": first, "last": last})]


def of_rows(db: sqlite3.Connection, rows: list[int]) -> list[Past]:
    """The history of rows, the oldest first: causes stand before effects (R12)."""
    now: dict[tuple[int, str], Cell] = {}
    out = []
    for site, seq, first_line, table, column, row, value, _, at, officer, command, is_undo, mute in db.execute(
        OF_ROWS, {"rows": _json(rows)}
    ):
        born = birth_values(value) if column == BIRTH and value is not None else {}
        cell = None if column == BIRTH else cell_of(value)
        before = now.get((row, column))
        if mute != "inert":
            now |= {(row, name): first for name, first in born.items()} | {(row, column): cell}
        act = (site, first_line)
        out.append(Past(act, seq, table, column, row, cell, before, at, officer, command, bool(is_undo), born, mute))
    return out


def first_values(db: sqlite3.Connection, row: int) -> Mapping[str, Cell]:
    """What a row was born with; empty for a row that is not here."""
    found = db.execute(
        "SELECT value FROM journal_named WHERE row = ? AND col = '' ORDER BY turn, site LIMIT 1", (row,)
    ).fetchone()
    return birth_values(found[0]) if found and found[0] is not None else {}


def _json(rows: list[int]) -> str:
    return "[" + ",".join(map(str, rows)) + "]"
