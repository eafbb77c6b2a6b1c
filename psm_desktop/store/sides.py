"""The sides of a question: each value with who wrote it when, whose it is, and what stood there before."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from psm_desktop.domain.plan import split_reference
from psm_desktop.domain.values import Cell
from psm_desktop.store import conflicts, journal, plans, undo
from psm_desktop.store.conflicts import OpenValue
from psm_desktop.store.entries import BIRTH, Heads, birth_values, cell_of
from psm_desktop.store.questions import DELETED, SQL, Question, as_json, family, heads_of, written

NAMES = ("title", "label", "source", "subject", "number", "name", "under", "value")
"""Columns that say what a row is called, the first that is filled."""


class Whose(StrEnum):
    """Who wrote a value, seen from this copy."""

    OWN = "own"
    OFFICE = "office"
    OTHER = "other"  # another PC of the commune, a workbook, at the office any commune


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
    `named`: what the plan calls the value, where it is a reference to one of its entries.
    """

    value: Cell
    whose: Whose
    by: tuple[OpenValue, ...]
    before: Cell = None
    is_shown: bool = False
    edits: tuple[Edit, ...] = ()
    number: int = 0
    named: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is shown. `heads`: of the field; `seen`: how far the rows of a deletion were written, empty for
    a value. A command carries both and is stale when they are others by then (R7)."""

    question: Question
    sides: tuple[Side, ...]
    heads: Heads
    seen: Heads = frozenset()


def ask(db: sqlite3.Connection, question: Question, own: Collection[int]) -> Asked:
    """A question with its sides, this copy's own first, then the office's, then the latest. `own`: its numbers."""
    mine = _Authors(db, question.commune, own)
    heads = journal.heads(db, question.table, question.column, question.row)
    if question.is_deletion:
        sides = _sides_of_deletion(db, question, mine)
        return Asked(question, _numbered(sides), heads, written(db, question.table, question.row))
    return Asked(question, _numbered(_sides_of_value(db, question, mine)), heads)


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


def _sides_of_value(db: sqlite3.Connection, one: Question, authors: _Authors) -> list[Side]:
    found, told = conflicts.values(db, one.table, one.column, one.row), _told(db, one)
    equal: dict[Cell, list[_Told]] = {}
    for value in found:
        equal.setdefault(value.value, []).append(told.get(value[:2], _Told(value)))
    sides = [
        Side(value, authors.whose([each.by for each in by]), tuple(each.by for each in by), by[0].before, not n)
        for n, (value, by) in enumerate(equal.items())
    ]
    return [replace(side, named=_named(db, side.value)) for side in sides] if one.column == "under" else sides


def _named(db: sqlite3.Connection, value: Cell) -> str:
    """The title of the entry a reference means; nothing for what refers to none that is here."""
    version, code = split_reference(value if isinstance(value, str) else "")
    plan = plans.version(db, version) if version else None
    entry = plan.entry(code) if plan else None
    return entry.title if entry else ""


class _Told(NamedTuple):
    """An open value as it is told: by whom, and what its author saw in its place."""

    by: OpenValue
    before: Cell = None


def _told(db: sqlite3.Connection, one: Question) -> dict[tuple[int, int], _Told]:
    """Each open change by its site and line; one that an undo has put back is told as it was written first."""
    out: dict[tuple[int, int], _Told] = {}
    values = {value[:2]: value for value in conflicts.values(db, one.table, one.column, one.row)}
    for site, seq, first, field, is_change in heads_of(db, one.table, one.column, one.row):
        if not is_change:
            continue
        line: dict[str, object] = {"site": site, "first": first, "seq": seq, "row": one.row, "field": field}
        line["table"], by = one.table, values[site, seq]
        if (put_back := undo.origin(db, one.column, line)) is not None:
            line |= {"site": put_back.site, "first": put_back.first, "seq": put_back.seq}
            by = OpenValue(put_back.site, put_back.seq, by.value, put_back.officer, put_back.at)
        before = undo.value_before(db, one.column, line, [(by.site, int(str(line["first"])))])
        out[site, seq] = _Told(by, before)
    return out


def _sides_of_deletion(db: sqlite3.Connection, one: Question, authors: _Authors) -> list[Side]:
    """Let it go, as whoever deleted it; keep it, as whoever wrote in it meanwhile or put it back."""
    found = conflicts.values(db, one.table, DELETED, one.row)
    gone = [value for value in found if value.value]
    back = [value for value in found if not value.value]
    heads = json.dumps([value[:2] for value in gone])
    rows = as_json(family(db, one.table, one.row))
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
        number += side.whose is not Whose.OWN
        out.append(replace(side, number=0 if side.whose is Whose.OWN else number))
    return tuple(out)
