"""What a person has to choose: a field with several open values, or a deletion that met an edit (R8), record by record.

`conflicts` says what the registers hold; here a deletion is one question, however many rows it is about.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from psm_desktop.domain.fields import PARENT_OF
from psm_desktop.domain.values import Cell
from psm_desktop.store import cells, conflicts, history, journal, listing, undo
from psm_desktop.store.conflicts import OpenValue
from psm_desktop.store.entries import BIRTH, Heads, birth_values, cell_of
from psm_desktop.store.sql import beside

SQL = beside(__file__, "questions.sql")
DELETED = "deleted"
AMOUNTS = ("cost_item", "funding_source")
NAMES = ("title", "label", "source", "subject", "number", "name", "under", "value")


class Whose(StrEnum):
    """Who wrote a value, seen from this copy."""

    OWN = "own"
    OFFICE = "office"
    OTHER = "other"  # another PC of the commune, a workbook, at the office any commune


class Question(NamedTuple):
    """One thing to choose. `column` deleted: keep the row, with what went with it, or let it go with all below it.

    `title`: of the intervention; `label`: what a child row is called, None for the record; `cents`: what such a row
    costs, None where it costs nothing.
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


class Edit(NamedTuple):
    """What somebody wrote without knowing that the row was deleted; `column` empty: a new row, called `value`."""

    table: str
    column: str
    row: int
    value: Cell
    officer: str
    at: int


@dataclass(frozen=True, slots=True)
class Side:
    """One value with all who wrote it, the latest first. `before`: what its author saw there; `edits`: of the side that
    keeps a deleted row, what speaks for it. `number`: its place among those that are not this copy's, 0 for its own.
    """

    value: Cell
    whose: Whose
    by: tuple[OpenValue, ...]
    before: Cell = None
    is_shown: bool = False
    edits: tuple[Edit, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is shown. `heads`: of the field; `seen`: how far the rows of a deletion were written, empty for
    a value. A command carries both and is stale when they are others by then (R7)."""

    question: Question
    sides: tuple[Side, ...]
    heads: Heads
    seen: Heads = frozenset()


def still_open(db: sqlite3.Connection, commune: str | None) -> list[Question]:
    """All questions of a commune (None: of all), by title, those of a deletion first in their record."""
    found = db.execute(SQL["open"], {"commune": commune}).fetchall()
    owners = listing.owners(db, (row for *_, row in found))
    seen = {key for (key,) in db.execute(SQL["in_sight"], {"rows": _json({o.intervention for o in owners.values()})})}
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


def ask(db: sqlite3.Connection, question: Question, own: Collection[int]) -> Asked:
    """A question with its sides, this copy's own first, then the office's, then the latest. `own`: its numbers."""
    mine = _Authors(db, question.commune, own)
    heads = journal.heads(db, question.table, question.column, question.row)
    if question.is_deletion:
        sides = _sides_of_deletion(db, question, mine)
        return Asked(question, _numbered(sides), heads, written(db, question.table, question.row))
    return Asked(question, _numbered(_sides_of_value(db, question, mine)), heads)


def written(db: sqlite3.Connection, table: str, row: int) -> Heads:
    """How far each site has written in a row and all below it."""
    return frozenset(db.execute(SQL["written"], {"rows": _json(_family(db, table, row))}).fetchall())


def kept_with(db: sqlite3.Connection, table: str, row: int) -> list[tuple[str, int]]:
    """Table and key of a deleted row and of all below it that went by the same act: they come back together."""
    acts = {(site, first) for site, _, first, _, _ in _heads(db, table, DELETED, row)}
    rows = _family(db, table, row)
    found = db.execute(SQL["deleted_by"], {"rows": _json(rows), "acts": json.dumps(sorted(acts))}).fetchall()
    return [(table, row), *(one for one in found if one[1] != row)]


class _Authors:
    """Whose the numbers of a commune are."""

    def __init__(self, db: sqlite3.Connection, commune: str, own: Collection[int]) -> None:
        self._own = own
        self._office = {site for (site,) in db.execute(SQL["of_office"], {"commune": commune})}

    def whose(self, values: Iterable[OpenValue]) -> Whose:
        """Own where one of them is, then the office's."""
        sites = {one.site for one in values}
        if sites & set(self._own):
            return Whose.OWN
        return Whose.OFFICE if sites & self._office else Whose.OTHER


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


def _place(one: Question) -> tuple[bool, bool, str, int, str]:
    """The record before its rows, what is to be kept before what stands in it."""
    return not (one.is_deletion and one.label is None), one.table != "intervention", one.table, one.row, one.column


def _sides_of_value(db: sqlite3.Connection, one: Question, authors: _Authors) -> list[Side]:
    found = conflicts.values(db, one.table, one.column, one.row)
    befores = _befores(db, one)
    equal: dict[Cell, list[OpenValue]] = {}
    for value in found:
        equal.setdefault(value.value, []).append(value)
    return [
        Side(value, authors.whose(by), tuple(by), befores.get(by[0][:2]), found[0] in by) for value, by in equal.items()
    ]


def _befores(db: sqlite3.Connection, one: Question) -> dict[tuple[int, int], Cell]:
    """What the author of each open value saw in its place."""
    out: dict[tuple[int, int], Cell] = {}
    for site, seq, first, field, is_change in _heads(db, one.table, one.column, one.row):
        if is_change:
            line = {"site": site, "first": first, "seq": seq, "row": one.row, "field": field, "table": one.table}
            out[site, seq] = undo.value_before(db, one.column, line, [(site, first)])
    return out


def _sides_of_deletion(db: sqlite3.Connection, one: Question, authors: _Authors) -> list[Side]:
    """Let it go, as whoever deleted it; keep it, as whoever wrote in it meanwhile or put it back."""
    found = conflicts.values(db, one.table, DELETED, one.row)
    gone = [value for value in found if value.value]
    back = [value for value in found if not value.value]
    heads = json.dumps([value[:2] for value in gone])
    rows = _json(_family(db, one.table, one.row))
    edits, by = _edits(db.execute(SQL["unseen"], {"rows": rows, "deletions": heads}).fetchall())
    kept = tuple(sorted([*back, *by], key=lambda value: -value.at))
    return [
        Side(0, authors.whose(kept), kept, is_shown=True, edits=edits),
        Side(1, authors.whose(gone), tuple(gone)),
    ]


def _edits(lines: list[tuple[int, int, str, str, int, bytes | int | str | None, str, int]]) -> tuple[
    tuple[Edit, ...], list[OpenValue]
]:  # fmt: skip
    """The last of each field, and each who wrote one of them."""
    last: dict[tuple[int, str], Edit] = {}
    by: dict[int, OpenValue] = {}
    for site, seq, table, column, row, value, officer, at in lines:
        cell = _name(birth_values(value)) if column == BIRTH and value is not None else cell_of(value)
        last[row, column] = Edit(table, column, row, cell, officer, at)
        by[site] = OpenValue(site, seq, 0, officer, at)
    return tuple(last.values()), list(by.values())


def _name(born: Mapping[str, Cell]) -> Cell:
    """What a new row is called."""
    return next((born[name] for name in NAMES if born.get(name)), None)


def _numbered(sides: list[Side]) -> tuple[Side, ...]:
    """Own first, the office's next, then the latest; those of others get a number."""
    order = list(Whose)
    placed = sorted(sides, key=lambda one: (order.index(one.whose), -max((v.at for v in one.by), default=0)))
    out, number = list[Side](), 0
    for side in placed:
        if side.whose is not Whose.OWN:
            number += 1
        out.append(_with_number(side, 0 if side.whose is Whose.OWN else number))
    return tuple(out)


def _with_number(side: Side, number: int) -> Side:
    return Side(side.value, side.whose, side.by, side.before, side.is_shown, side.edits, number)


def _family(db: sqlite3.Connection, table: str, row: int) -> list[int]:
    """A row and all that ever hung on it."""
    if table == "intervention":
        return history.rows_of(db, row)
    if table == "indicator":
        return [row, *(key for (key,) in db.execute("SELECT key FROM reading WHERE indicator = ?", (row,)))]
    return [row]


def _heads(db: sqlite3.Connection, table: str, column: str, row: int) -> list[tuple[int, int, int, int, int]]:
    return db.execute(SQL["heads"], {"table": table, "column": column, "row": row}).fetchall()


def _json(rows: Iterable[int]) -> str:
    return json.dumps(sorted(rows))
