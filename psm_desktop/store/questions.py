"""What a person has to choose: a field with several open values, or a deletion that met an edit (R8), record by record.

`conflicts` says what the registers hold; here a deletion is one question, however many rows it is about.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import NamedTuple

from psm_desktop.domain.fields import BY_NAME, PARENT_OF, TABLES
from psm_desktop.store import cells, history, listing
from psm_desktop.store.entries import Heads
from psm_desktop.store.sql import beside

SQL = beside(__file__, "questions.sql")
DELETED = "deleted"
AMOUNTS = ("cost_item", "funding_source")


class Question(NamedTuple):
    """One thing to choose. `column` deleted: keep the row, with what went with it, or let it go with all below it.

    `title`: of the intervention; `label`: what a child row is called, None for one without a name and for the record;
    `cents`: what such a row costs, None where it costs nothing.
    """

    commune: str
    intervention: int
    title: str
    table: str
    column: str
    row: int
    label: str | None = None
    cents: int | None = None

    @property
    def is_deletion(self) -> bool:
        """Whether it is about a row and not about a value."""
        return self.column == DELETED

    @property
    def is_below(self) -> bool:
        """Whether it is about a row below the record."""
        return self.table != "intervention"


def still_open(db: sqlite3.Connection, commune: str | None) -> list[Question]:
    """All questions of a commune (None: of all), by title, those of a deletion first in their record."""
    found = db.execute(SQL["open"], {"commune": commune}).fetchall()
    owners = listing.owners(db, (row for *_, row in found))
    seen = {key for (key,) in db.execute(SQL["in_sight"], {"rows": as_json({o.intervention for o in owners.values()})})}
    some = [
        Question(code, owners[row].intervention, owners[row].title, table, column, row, owners[row].label)
        for code, table, column, row in found
        if row in owners and owners[row].intervention in seen
    ]
    doubted = {one.row for one in some if one.is_deletion}
    asked = [_with_amount(db, one) for one in some if _is_asked(db, one, doubted)]
    return sorted(asked, key=lambda one: (one.commune, one.title.casefold(), one.intervention, *_place(one)))


def count(db: sqlite3.Connection, commune: str) -> int:
    """How many things a person has to choose in a commune."""
    return len(still_open(db, commune))


def find(db: sqlite3.Connection, row: int, column: str) -> Question | None:
    """The open question about a field of a row, or about keeping it; None when there is none."""
    commune = cells.commune_of(db, row)
    return next((one for one in still_open(db, commune) if (one.row, one.column) == (row, column)), None)


def written(db: sqlite3.Connection, table: str, row: int) -> Heads:
    """How far each site has written in a row and all below it."""
    return frozenset(db.execute(SQL["written"], {"rows": as_json(family(db, table, row))}).fetchall())


def kept_with(db: sqlite3.Connection, table: str, row: int) -> list[tuple[str, int]]:
    """Table and key of a deleted row and of all below it that went by the same act: they come back together."""
    acts = {(site, first) for site, _, first, _, _ in heads_of(db, table, DELETED, row)}
    rows = family(db, table, row)
    found = db.execute(SQL["deleted_by"], {"rows": as_json(rows), "acts": json.dumps(sorted(acts))}).fetchall()
    return [(table, row), *(one for one in found if one[1] != row)]


def _is_asked(db: sqlite3.Connection, one: Question, doubted: Collection[int]) -> bool:
    """What lies in the bin asks nothing, and a deletion is asked about once, at the row on top."""
    above = _above(db, one.table, one.row)
    if one.is_deletion:
        return not any(key in doubted for _, key in above)
    below_record = [(one.table, one.row), *above[:-1]] if one.table != "intervention" else []
    return all(key in doubted or not cells.shown(db, table, DELETED, key) for table, key in below_record)


def _above(db: sqlite3.Connection, table: str, row: int) -> list[tuple[str, int]]:
    """The rows a row hangs on, the intervention last."""
    out = []
    while table in PARENT_OF:
        row, table = cells.parent_of(db, table, row), PARENT_OF[table]
        out.append((table, row))
    return out


def _with_amount(db: sqlite3.Connection, one: Question) -> Question:
    if one.table not in AMOUNTS:
        return one
    cents = cells.shown(db, one.table, "amount_cents", one.row)
    return one._replace(cents=cents if isinstance(cents, int) else None)


def _place(one: Question) -> tuple[bool, int, int, int]:
    """What is to be kept before what stands in it; then as on the sheet: the record, its rows table by table."""
    whole = one.is_deletion and not one.is_below
    return not whole, TABLES.index(one.table), one.row, list(BY_NAME).index((one.table, one.column))


def family(db: sqlite3.Connection, table: str, row: int) -> list[int]:
    """A row and all that ever hung on it."""
    if table == "intervention":
        return history.rows_of(db, row)
    if table == "indicator":
        return [row, *(key for (key,) in db.execute("SELECT key FROM reading WHERE indicator = ?", (row,)))]
    return [row]


def heads_of(db: sqlite3.Connection, table: str, column: str, row: int) -> list[tuple[int, int, int, int, int]]:
    """The lines that hold the open values of a field: site, line, first of its act, field's number, 1 for a change."""
    return db.execute(SQL["heads"], {"table": table, "column": column, "row": row}).fetchall()


def as_json(rows: Iterable[int]) -> str:
    """Keys as a statement takes them."""
    return json.dumps(sorted(rows))
