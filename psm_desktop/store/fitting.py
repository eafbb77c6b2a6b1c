"""What a line may say and of which rows: held against foreign packages and own acts alike (R10, R15).

A line another copy would not take holds back all that its author writes after it: so it is not written to begin with.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable
from types import NoneType

from psm_desktop.domain.days import is_day, is_month
from psm_desktop.domain.fields import BOOKKEEPING, BY_NAME, PARENT_OF, TABLES, TEXT_KINDS, Kind
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store import erase
from psm_desktop.store.contents import Contents, Row
from psm_desktop.store.entries import BIRTH, Act, Stored

DAYS = (Kind.DAY, Kind.DAY_OR_MONTH)
FIRST_YEAR, LAST_YEAR = "1900", "2199"
"""As they can be typed (`domain.days`)."""
BORN = """
SELECT l.row FROM journal_field f CROSS JOIN json_each(:rows) r
CROSS JOIN journal_line l ON l.row = r.value AND l.field = f.field
CROSS JOIN journal_site s ON s.site = l.site WHERE f.tbl = :table AND f.col = '' AND s.commune = :commune"""


def is_known(table: str, column: str) -> bool:
    """Whether this program has a table, or a column of it."""
    return (table, column) in BY_NAME or (column == BIRTH and table in TABLES)


def all_fit(said: Contents) -> bool:
    """Each value is of its column's type, empty, or a draft; flags and parents are never empty nor drafts."""
    return (
        all(fit(*place, [line.value for line in lines]) for place, lines in said.changes.items())
        and all(fit(some.table, column, cells) for some in said.births for column, cells in some.cells.items())
        and all(some.table not in PARENT_OF or PARENT_OF[some.table] in some.cells for some in said.births)
        and not any(line.value is None and line.table in PARENT_OF for line in said.born)
    )


def fit(table: str, column: str, values: Collection[Stored | Draft]) -> bool:
    """Whether a field can hold each of some values; bytes are the text of a draft."""
    kind = BY_NAME[table, column].kind
    if kind is Kind.FLAG:
        return all(value in (0, 1) for value in values)
    if column == PARENT_OF.get(table):
        return all(isinstance(value, int) for value in values)
    if kind in DAYS and not all(map(_is_day, {value for value in values if isinstance(value, str)})):
        return False
    return set(map(type, values)) <= {NoneType, Draft, bytes, str if kind in TEXT_KINDS else int}


def _is_day(text: str) -> bool:
    """Whether it can be reckoned with and drawn; any other text is a draft."""
    return FIRST_YEAR <= text[:4] <= LAST_YEAR and (is_day(text) or is_month(text))


def fits_cell(table: str, column: str, cell: Cell) -> bool:
    """Whether a field can hold a cell."""
    return fit(table, column, [cell])


def name_commune(said: Contents, commune: str) -> bool:
    """Whether interventions say they belong to a commune, where they say anything of it: at birth they must."""
    named = [line.value == commune for line in said.changes.get(("intervention", "commune"), ())]
    born = [some.cells.get("commune", [None]) for some in said.births if some.table == "intervention"]
    return all(named) and all(one == commune for some in born for one in some)


def erases_too_much(said: Contents, acts: Iterable[Act]) -> bool:
    """Whether an erasure is about a field that is never empty, such as whose a row is: without it nobody who comes
    later could take the row, nor what follows it."""
    erasing = {(act.site, act.first) for act in acts if act.command == erase.COMMAND}
    kept = (lines for (table, column), lines in said.changes.items() if f"{table}.{column}" in BOOKKEEPING)
    return bool(erasing) and any((line.site, line.first) in erasing for lines in kept for line in lines)


def leant_on(said: Contents) -> dict[str, set[int]]:
    """The rows that lines lean on, by table: those they change, and the parents they name; 0 for one that is none."""
    rows: dict[str, set[int]] = {}
    for (table, column), lines in said.changes.items():
        rows.setdefault(table, set()).update([line.row for line in lines])
        if column == PARENT_OF.get(table):
            rows.setdefault(column, set()).update(_keys([line.value for line in lines]))
    for some in said.births:
        if above := PARENT_OF.get(some.table):
            rows.setdefault(above, set()).update(_keys(some.cells.get(above, [0])))
    return rows


def _keys(values: Iterable[Stored | Draft]) -> list[int]:
    return [value if isinstance(value, int) else 0 for value in values]


def unborn(db: sqlite3.Connection, said: Contents, commune: str) -> set[Row]:
    """The rows that lines lean on and that neither they nor this copy have seen born in that table and commune."""
    found: set[Row] = set()
    for table, rows in leant_on(said).items():
        left = rows - {line.row for line in said.born if line.table == table}
        found.update((table, row) for row in left - _born(db, table, left, commune))
    return found


def those_born(db: sqlite3.Connection, rows: Collection[Row], commune: str) -> set[Row]:
    """Of some rows those that were born here, in their table, by a number of this commune."""
    tables = {table for table, _ in rows}
    of = {table: _born(db, table, {row for one, row in rows if one == table}, commune) for table in tables}
    return {(table, row) for table, row in rows if row in of[table]}


def _born(db: sqlite3.Connection, table: str, rows: Collection[int], commune: str) -> set[int]:
    those = {"table": table, "rows": json.dumps(list(rows)), "commune": commune}
    return {row for (row,) in db.execute(BORN, those)} if rows else set()


def is_born(db: sqlite3.Connection, table: str, row: int, commune: str) -> bool:
    """Whether a row was born here, in this table, by a number of this commune."""
    return bool(those_born(db, [(table, row)], commune))
