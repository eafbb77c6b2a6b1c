"""A returned workbook against the copy: what a cell held when it was written, what it holds now, what is shown now.

Where the copy shows what the workbook was written with, whatever happened in between, the file's value simply follows.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from psm_desktop.commands.return_rows import Outcome, PreviewRow
from psm_desktop.domain.days import italian
from psm_desktop.domain.fields import BY_NAME
from psm_desktop.domain.keys import COUNTER_MASK, key_of
from psm_desktop.domain.pasted import FORM as PASTED
from psm_desktop.domain.plan import Plan
from psm_desktop.domain.return_cells import digest, fits_whole, name_key, plain, raw_of, writable
from psm_desktop.domain.return_form import (
    FORMS,
    PARENT,
    SHEETS,
    CellProblem,
    ReturnedBook,
    ReturnedCell,
    ReturnedRow,
    fields_of,
)
from psm_desktop.domain.status import Status
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store import cells, commune_rows
from psm_desktop.store.commune_rows import Row
from psm_desktop.words import written_word

TABLES = tuple(table for form in SHEETS for table in form.tables)
KNOWN = {PASTED.title: PASTED} | FORMS
"""Sheets a row can be of: interventions come before what hangs on them."""
NEW_FROM = 1 << 16
"""Counters of rows born from the workbook; below are those of its empty rows."""
FIRST_STATUS = Status.NOT_STARTED
"""Of an intervention that came without any: an empty cell goes on to mean it."""
NONE: frozenset[tuple[int, int]] = frozenset()


class Comparison:
    """The copy's side of a preview: which rows are here, what they are called, and keys for the new ones."""

    def __init__(self, db: sqlite3.Connection, commune: str, book: ReturnedBook, plan: Plan) -> None:
        self._db, self._book, self._plan = db, book, plan
        found = commune_rows.of_commune(db, commune, TABLES)
        self._rows, self._then = found.rows, dict(book.then)
        self._heads = commune_rows.heads(db, commune)
        self._written = commune_rows.written_since(db, commune, book.basis)
        self._titles = {key: _text(found.rows[key].cells["title"]) for key in found.in_sight}
        self._named: dict[str, set[int]] = {}
        self._left_out: set[str] = set()
        self._given = {row.key for row in book.rows}
        for key, title in self._titles.items():
            self._name(key, writable(title))
        for row in book.rows:
            if row.table == "intervention" and row.key in self._titles and "title" in row.cells:
                self._name(row.key, plain(row.cells["title"].raw))

    def _name(self, key: int, title: str) -> None:
        """An intervention is known by its title, here and in the file."""
        if title:
            self._named.setdefault(name_key(title), set()).add(key)

    def rows(self) -> Iterator[PreviewRow]:
        """Interventions first: rows of money and milestones may hang on new ones."""
        order = {title: n for n, title in enumerate(KNOWN)}
        for row in sorted(self._book.rows, key=lambda one: (order[one.sheet], one.line)):
            if row.problem is not None:
                yield self._wrong(row, row.problem_address, row.problem)
            elif row.key in self._rows:
                yield from self._known(row, self._rows[row.key])
            elif row.key is not None and cells.table_of(self._db, row.key) is not None:
                yield self._wrong(row, _label(row), CellProblem("excel-row-elsewhere", row.parent))
            else:
                yield from self._new(row)

    def _wrong(self, row: ReturnedRow, address: str, problem: CellProblem, title: str = "") -> PreviewRow:
        """A row, or something of it, that cannot be taken."""
        title = title or row.parent or _label_text(row)
        return PreviewRow(row.sheet, row.line, address, row.table, 0, title, "", Outcome.TO_CORRECT, problem=problem)

    def _known(self, row: ReturnedRow, record: Row) -> Iterator[PreviewRow]:
        """The cells of a row that is here."""
        above = record.parent or record.key
        title = self._titles.get(above) or row.parent or _label_text(row)
        if record.table != row.table:
            yield self._wrong(row, row.problem_address, CellProblem("excel-row-elsewhere", row.parent), title)
            return
        if record.parent and self._is_moved(row, record):
            yield self._wrong(row, row.parent_address, CellProblem("parent-moved", title, {"title": title}), title)
        for role, cell in row.cells.items():
            yield self._compared(row, record, title, role, cell)

    def _is_touched(self, key: int, role: str, cell: ReturnedCell) -> bool:
        return digest(cell.raw) != self._then.get(key, {}).get(role, "")

    def _is_moved(self, row: ReturnedRow, record: Row) -> bool:
        """Whether a person has chosen another intervention for the row."""
        before = self._then.get(record.key, {}).get(PARENT, "")
        return digest(row.parent) not in ("", before) and record.parent not in self._called(row.parent)

    def _called(self, title: str) -> set[int]:
        return self._named.get(name_key(title), set()) if title else set()

    def _compared(self, row: ReturnedRow, record: Row, title: str, role: str, cell: ReturnedCell) -> PreviewRow:
        column = _columns(row)[role]
        now, in_file, heads = record.cells[column], _in_file(cell), self._heads.get((record.key, column), NONE)
        place = (row.sheet, row.line, cell.address, row.table, record.key, title, column)
        if in_file == now or not self._is_touched(record.key, role, cell):
            return PreviewRow(*place, Outcome.EQUAL, now, in_file, heads=heads)
        if problem := self._problem(record, column, now, cell):
            return PreviewRow(*place, Outcome.TO_CORRECT, now, in_file, problem, heads)
        is_seen = self._written.isdisjoint({(record.key, column), (record.key, "")})
        then = self._then.get(record.key, {}).get(role, "")
        moved_on = record.is_deleted or (not is_seen and digest(self._raw(record, column)) != then)
        outcome = Outcome.CONFLICT if moved_on else Outcome.UPDATE
        return PreviewRow(*place, outcome, now, in_file, heads=heads, is_seen=is_seen)

    def _raw(self, record: Row, column: str) -> str | int | float | None:
        """What the workbook would hold if it were written now."""
        return raw_of(BY_NAME[record.table, column], record.cells[column], self._plan, written_word)

    def _problem(self, record: Row, column: str, now: Cell, cell: ReturnedCell) -> CellProblem | None:
        """What keeps a touched cell from being taken."""
        if cell.problem is not None:
            return cell.problem
        if column == "title" and cell.value is None:
            return CellProblem("title-needed", "")
        if column in record.conflicts:  # the workbook showed but one of the values
            return CellProblem("in-conflict", "")
        return None if fits_whole(now) else CellProblem("excel-cut-text", "")

    def _new(self, row: ReturnedRow) -> Iterator[PreviewRow]:
        """A row that is not here yet: its birth, and the cells of it that cannot be taken."""
        is_intervention = row.table == "intervention"
        parent, problem, address = 0, self._title_problem(row) if is_intervention else None, _label(row)
        if not is_intervention:
            parent, problem, address = *self._parent(row.parent), row.parent_address
        if problem is not None:
            if is_intervention:
                self._left_out.add(name_key(_label_text(row)))
            yield self._wrong(row, address, problem)
            return
        key = self._key(row)
        if key in self._rows:
            yield from self._born_before(replace(row, key=key), self._rows[key], parent)
        else:
            yield from self._born(row, key, parent, {})

    def _born_before(self, row: ReturnedRow, record: Row, parent: int) -> Iterator[PreviewRow]:
        """A row that came with this workbook before: compared with what that one said, or brought back."""
        is_undone, values = commune_rows.birth(self._db, record.key)
        if record.is_deleted and is_undone:
            yield from self._born(row, record.key, parent, record.cells)
            return
        fields = {column.role: field for column, field in fields_of(KNOWN[row.sheet], record.table)}
        first = {**values, "status": None} if values.get("status") == FIRST_STATUS else values
        said = {role: raw_of(one, first.get(one.column), self._plan, written_word) for role, one in fields.items()}
        self._then[record.key] = {role: digest(raw) for role, raw in said.items()}
        yield from self._known(row, record)

    def _born(self, row: ReturnedRow, key: int, parent: int, before: dict[str, Cell]) -> Iterator[PreviewRow]:
        """The birth of a row. `before`: what stands in it, where it is one that comes back."""
        name = _label_text(row)
        if not parent:
            self._titles[key] = name
            self._name(key, name)
        title = self._titles[parent or key]
        columns = _columns(row)
        good = {columns[role]: cell.value for role, cell in row.cells.items() if cell.problem is None}
        cleared = {column for column, value in before.items() if value is not None and value != FIRST_STATUS}
        values = tuple((column, value) for column, value in good.items() if value is not None or column in cleared)
        yield PreviewRow(
            *(row.sheet, row.line, _label(row), row.table, key, title, "", Outcome.NEW),
            values=values,
            parent=parent,
            is_back=bool(before),
        )
        for role, cell in row.cells.items():
            if cell.problem is not None:
                yield PreviewRow(
                    *(row.sheet, row.line, cell.address, row.table, key, title, columns[role], Outcome.TO_CORRECT),
                    in_file=_in_file(cell),
                    problem=cell.problem,
                )

    def _title_problem(self, row: ReturnedRow) -> CellProblem | None:
        title = row.cells.get("title")
        if title is None or (title.value is None and title.problem is None):
            return CellProblem("title-needed", "")
        return title.problem

    def _parent(self, title: str) -> tuple[int, CellProblem | None]:
        """The intervention a new row hangs on, by the title it names."""
        found = self._called(title)
        if len(found) == 1:
            return next(iter(found)), None
        if not title:
            return 0, CellProblem("parent-missing", "")
        if not found and name_key(title) in self._left_out:
            return 0, CellProblem("parent-left-out", title)
        return 0, CellProblem("parent-ambiguous" if found else "parent-unknown", title)

    def _key(self, row: ReturnedRow) -> int:
        """The key of a new row, from what it says and from the empty row it was typed in: the same workbook gives the
        same keys on any PC and in any state, and two colleagues who typed into the same empty row two keys."""
        said = f"{row.key or 0}\n{row.sheet}\n{name_key(row.parent)}\n{name_key(_label_text(row))}".encode()
        drawn = int.from_bytes(hashlib.blake2b(said, digest_size=8).digest(), "big")
        counter = NEW_FROM + drawn % (COUNTER_MASK - NEW_FROM)
        while (key := key_of(self._book.workbook, counter)) in self._given:
            counter = counter + 1 if counter < COUNTER_MASK else NEW_FROM
        self._given.add(key)
        return key


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Draft) else str(cell or "")


def _in_file(cell: ReturnedCell) -> Cell:
    return cell.value if cell.problem is None else Draft(italian(plain(cell.raw)))


def _label(row: ReturnedRow) -> str:
    """Where the cell stands by which people know a row."""
    cell = row.cells.get(KNOWN[row.sheet].label)
    return cell.address if cell else row.problem_address


def _label_text(row: ReturnedRow) -> str:
    cell = row.cells.get(KNOWN[row.sheet].label)
    return plain(cell.raw) if cell else ""


def _columns(row: ReturnedRow) -> dict[str, str]:
    """Role of a column of the sheet -> the column of the table that it holds for this row."""
    return _columns_of(row.sheet, row.table)


@cache
def _columns_of(sheet: str, table: str) -> dict[str, str]:
    return {column.role: field.column for column, field in fields_of(KNOWN[sheet], table)}
