"""Fields with more than one open value: what each of them is, who wrote it and when."""

import sqlite3
from typing import NamedTuple

from psm_desktop.domain.values import Cell
from psm_desktop.store.entries import BIRTH, birth_values, cell_of

OPEN = """
SELECT f.tbl, f.col, c.row FROM conflict c JOIN journal_field f USING (field)
JOIN journal_site s ON s.site = c.row >> 23 WHERE s.commune = :commune ORDER BY f.tbl, c.row, f.col"""
VALUES = """
SELECT h.site, h.seq, b.col, l.value, a.officer, a.at
FROM journal_head h JOIN journal_field f USING (field)
JOIN journal_line l ON l.site = h.site AND l.seq = h.seq
JOIN journal_field b ON b.field = l.field
JOIN journal_act a ON a.site = l.site AND a.first = l.first
WHERE f.tbl = :table AND f.col = :column AND h.row = :row ORDER BY a.at DESC, h.site DESC"""


class OpenValue(NamedTuple):
    """One of the values of a field in conflict; the first of a list is the one shown. `at`: UTC second."""

    site: int
    seq: int
    value: Cell
    officer: str
    at: int


def places(db: sqlite3.Connection, commune: str) -> list[tuple[str, str, int]]:
    """Table, column and key of every field in conflict of a commune; column `deleted`: a doubtful deletion."""
    return [(table, column, row) for table, column, row in db.execute(OPEN, {"commune": commune})]


def values(db: sqlite3.Connection, table: str, column: str, row: int) -> list[OpenValue]:
    """The open values of a field, the shown one first."""
    out = []
    for site, seq, line_column, value, officer, at in db.execute(
        VALUES, {"table": table, "column": column, "row": row}
    ):
        cell = birth_values(value).get(column) if line_column == BIRTH else cell_of(value)
        out.append(OpenValue(site, seq, cell, officer, at))
    return out
