"""What a line may say and of which rows: held against foreign packages and own acts alike (R10, R15).

A line another copy would not take holds back all that its author writes after it: so it is not written to begin with.
"""

import json
import sqlite3
from collections.abc import Collection, Sequence

from psm_desktop.domain.fields import BY_NAME, PARENT_OF, TABLES, TEXT_KINDS, Kind
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store.entries import BIRTH, Line, birth_values, cell_of

Row = tuple[str, int]
"""Table and key."""

BORN = """
SELECT r.value ->> 0, r.value ->> 1 FROM json_each(:rows) r WHERE EXISTS (
    SELECT 1 FROM journal_field f CROSS JOIN journal_line l ON l.row = r.value ->> 1 AND l.field = f.field
    JOIN journal_site s ON s.site = l.site WHERE f.tbl = r.value ->> 0 AND f.col = '' AND s.commune = :commune)"""


def is_known(table: str, column: str) -> bool:
    """Whether this program has a table, or a column of it."""
    return (table, column) in BY_NAME or (column == BIRTH and table in TABLES)


def fits(line: Line) -> bool:
    """A value is of its column's type, empty, or a draft; flags and parents are never empty nor drafts."""
    if line.column != BIRTH:
        cell = Draft("") if isinstance(line.value, bytes) else cell_of(line.value)
        return fits_cell(line.table, line.column, cell)
    values = birth_values(line.value) if line.value is not None else {}
    above = PARENT_OF.get(line.table)
    return (above is None or above in values) and all(fits_cell(line.table, *one) for one in values.items())


def fits_cell(table: str, column: str, cell: Cell) -> bool:
    """Whether a field can hold a cell."""
    kind = BY_NAME[table, column].kind
    if kind is Kind.FLAG:
        return cell in (0, 1)
    if column == PARENT_OF.get(table):
        return isinstance(cell, int)
    return cell is None or isinstance(cell, Draft) or isinstance(cell, str) == (kind in TEXT_KINDS)


def names_commune(line: Line, commune: str) -> bool:
    """Whether an intervention says it belongs to a commune, where the line says anything of it: at birth it must."""
    if line.table != "intervention" or line.column not in (BIRTH, "commune"):
        return True
    if line.column == BIRTH:
        return line.value is None or birth_values(line.value).get("commune") == commune
    return line.value == commune


def leans_on(line: Line) -> set[Row]:
    """The rows a line leans on: its own unless it bears it, and the parent it names."""
    rows = set() if line.column == BIRTH else {(line.table, line.row)}
    above = PARENT_OF.get(line.table)
    if above is not None and line.column in (BIRTH, above):
        parent = birth_values(line.value).get(above) if line.column == BIRTH and line.value else line.value
        rows.add((above, parent if isinstance(parent, int) else 0))
    return rows


def unborn(db: sqlite3.Connection, lines: Sequence[Line], commune: str) -> set[Row]:
    """The rows that lines lean on and that neither they nor this copy have seen born in that table and commune."""
    born = {(line.table, line.row) for line in lines if line.column == BIRTH}
    leant_on = {row for line in lines for row in leans_on(line)} - born
    return leant_on - those_born(db, leant_on, commune)


def those_born(db: sqlite3.Connection, rows: Collection[Row], commune: str) -> set[Row]:
    """Of some rows those that were born here, in their table, by a number of this commune."""
    return set(db.execute(BORN, {"rows": json.dumps(list(rows)), "commune": commune})) if rows else set()


def is_born(db: sqlite3.Connection, table: str, row: int, commune: str) -> bool:
    """Whether a row was born here, in this table, by a number of this commune."""
    return bool(those_born(db, [(table, row)], commune))
