"""What importing a returned workbook would change, cell by cell, on the copy as it is now. Writes nothing.

Three values meet: what the cell held when the workbook was written, what it holds now, what the copy shows now.
"""

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from psm_desktop.domain.keys import COUNTER_MASK, key_of, site_of
from psm_desktop.domain.return_form import (
    INTERVENTIONS,
    SHEETS,
    CellProblem,
    ReturnedBook,
    ReturnedCell,
    ReturnedRow,
    digest,
    plain,
)
from psm_desktop.domain.text import folded
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.errors import PsmError
from psm_desktop.store import cells, copies, interventions, journal, plans, seed
from psm_desktop.store.entries import Heads

INSERTED_FROM = 1 << 22
"""Counters of rows a person inserted into the workbook, above those of its spare rows."""


class Outcome(StrEnum):
    """What becomes of a cell, or of a new row."""

    UPDATE = "update"
    NEW = "new"
    EQUAL = "equal"
    CONFLICT = "conflict"  # changed in the file and, otherwise, in the copy since
    TO_CORRECT = "to_correct"  # left out unless the person writes a value


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One line of the preview. `column` "": the birth of a row with its `values`, or a row that cannot be taken whole.

    `address` names the cell ("F17"); `title`: of the intervention; `now`, `in_file`: values of the field; `heads`: what
    the person was shown (R7); `parent`: key of the intervention a new row hangs on, 0 for none.
    """

    sheet: str
    line: int
    address: str
    table: str
    key: int
    title: str
    column: str
    outcome: Outcome
    now: Cell = None
    in_file: Cell = None
    problem: CellProblem | None = None
    heads: Heads = frozenset()
    parent: int = 0
    values: tuple[tuple[str, Cell], ...] = ()

    @property
    def place(self) -> tuple[str, str]:
        """Sheet and address: by which a decision names the cell."""
        return self.sheet, self.address


@dataclass(frozen=True, slots=True)
class Preview:
    """All lines, in the order of the sheets. `blank`: empty rows that were skipped."""

    book: ReturnedBook
    rows: tuple[PreviewRow, ...]
    blank: int

    def count(self, outcome: Outcome) -> int:
        """How many lines have an outcome."""
        return Counter(row.outcome for row in self.rows)[outcome]


def preview(db: sqlite3.Connection, commune: str, book: ReturnedBook) -> Preview:
    """Compare a returned workbook with the copy.

    Raises PsmError for a workbook of another commune, of training against real, of a plan version that is not here,
    or one written by a copy that knew more than this one.
    """
    _check_origin(db, commune, book)
    rows = list(_Comparison(db, commune, book).rows())
    return Preview(book, tuple(rows), book.blank)


def _check_origin(db: sqlite3.Connection, commune: str, book: ReturnedBook) -> None:
    copy, names = copies.about(db), {one.code: one.name for one in seed.communes()}
    if book.commune != commune:
        raise PsmError("excel-other-commune", theirs=names.get(book.commune, book.commune), ours=names[commune])
    if book.is_training != copy.is_training:
        raise PsmError("excel-training" if book.is_training else "excel-not-training", name=book.name)
    if plans.version(db, book.plan_version) is None:
        raise PsmError("excel-plan-version", theirs=book.plan_version, ours=plans.current(db).version)
    have = journal.known(db, commune)
    if any(have.get(site, 0) < upto for site, upto in book.basis.items()):
        raise PsmError("excel-knows-more", name=book.name)


class _Comparison:
    """The copy's side of a preview: which rows are here, what they are called, and keys for the new ones."""

    def __init__(self, db: sqlite3.Connection, commune: str, book: ReturnedBook) -> None:
        self._db, self._commune, self._book = db, commune, book
        self._given: set[int] = {row.key for row in book.rows if row.key is not None}
        found = interventions.listed(db, interventions.keys(db, interventions.Search(commune)))
        self._titles = {row.key: row.title for row in found}
        self._by_title: dict[str, list[int]] = {}
        for row in found:
            self._by_title.setdefault(folded(row.title), []).append(row.key)

    def rows(self) -> Iterator[PreviewRow]:
        """Interventions first: rows of money and milestones may hang on new ones."""
        order = {form.title: n for n, form in enumerate(SHEETS)}
        for row in sorted(self._book.rows, key=lambda one: (order[one.sheet], one.line)):
            if row.problem is not None:
                yield self._wrong(row, row.problem_address, row.problem)
            elif row.key is not None and cells.table_of(self._db, row.key) is not None:
                yield from self._known(row, row.key)
            else:
                yield from self._new(row)

    def _wrong(self, row: ReturnedRow, address: str, problem: CellProblem) -> PreviewRow:
        return PreviewRow(
            row.sheet, row.line, address, row.table, 0, row.parent, "", Outcome.TO_CORRECT, problem=problem
        )

    def _known(self, row: ReturnedRow, key: int) -> Iterator[PreviewRow]:
        """The cells of a row that is here."""
        table = cells.table_of(self._db, key)
        if table != row.table or cells.commune_of(self._db, key) != self._commune:
            yield self._wrong(row, row.problem_address, CellProblem("excel-row-elsewhere", row.parent))
            return
        above = cells.intervention_of(self._db, key) or key
        title = self._titles.get(above) or row.parent
        for column, cell in row.cells.items():
            yield self._compared(row, key, title, column, cell)

    def _compared(self, row: ReturnedRow, key: int, title: str, role: str, cell: ReturnedCell) -> PreviewRow:
        column = _column(row, role)
        now, heads = cells.shown_with_heads(self._db, row.table, column, key)
        problem, outcome = cell.problem, Outcome.EQUAL
        if digest(cell.raw) != self._book.then.get((key, role), ""):
            if problem is None and column == "title" and cell.value is None:
                problem = CellProblem("title-needed", "")
            outcome = self._outcome(row.table, column, key, problem, now, cell.value)
        return PreviewRow(
            *(row.sheet, row.line, cell.address, row.table, key, title, column, outcome),
            now=now,
            in_file=cell.value if cell.problem is None else Draft(plain(cell.raw)),
            problem=problem if outcome is Outcome.TO_CORRECT else None,
            heads=heads,
        )

    def _outcome(
        self, table: str, column: str, key: int, problem: CellProblem | None, now: Cell, in_file: Cell
    ) -> Outcome:
        """What becomes of a cell the colleague has touched."""
        if problem is not None:
            return Outcome.TO_CORRECT
        if now == in_file:
            return Outcome.EQUAL
        moved_on = cells.changed_since(self._db, table, column, key, self._book.basis)
        return Outcome.CONFLICT if moved_on else Outcome.UPDATE

    def _new(self, row: ReturnedRow) -> Iterator[PreviewRow]:
        """A row that is not here yet: its birth, and the cells of it that cannot be taken."""
        label = row.cells.get("title" if row.sheet == INTERVENTIONS.title else "label")
        is_intervention = row.sheet == INTERVENTIONS.title
        name = plain(label.raw) if label else ""
        parent, problem = (0, None) if is_intervention else self._parent(row.parent)
        if is_intervention and (label is None or label.value is None):
            problem = (label.problem if label else None) or CellProblem("title-needed", "")
        if problem is not None:
            yield self._wrong(row, label.address if label else f"A{row.line}", problem)
            return
        key = self._key(row, name)
        good = {_column(row, role): cell.value for role, cell in row.cells.items() if cell.problem is None}
        if is_intervention:
            self._titles[key] = name
            self._by_title.setdefault(folded(name), []).append(key)
        title = name if is_intervention else self._titles[parent]
        values = tuple((column, value) for column, value in good.items() if value is not None)
        address = label.address if label else f"A{row.line}"
        yield PreviewRow(
            *(row.sheet, row.line, address, row.table, key, title, "", Outcome.NEW), values=values, parent=parent
        )
        for role, cell in row.cells.items():
            if cell.problem is not None:
                yield PreviewRow(
                    *(row.sheet, row.line, cell.address, row.table, key, title, _column(row, role), Outcome.TO_CORRECT),
                    in_file=Draft(plain(cell.raw)),
                    problem=cell.problem,
                )

    def _parent(self, title: str) -> tuple[int, CellProblem | None]:
        """The intervention a new row hangs on, by the title it names."""
        found = self._by_title.get(folded(title), [])
        if len(found) == 1:
            return found[0], None
        if not title:
            return 0, CellProblem("parent-missing", "")
        return 0, CellProblem("parent-ambiguous" if found else "parent-unknown", title)

    def _key(self, row: ReturnedRow, name: str) -> int:
        """The key of a new row: of its spare row, or for an inserted one from what it says, so that the same workbook
        gives the same key on any PC and in any state."""
        if row.key is not None and site_of(row.key) == self._book.workbook:
            return row.key
        said = hashlib.blake2b(f"{row.sheet}\n{row.parent}\n{name}".encode(), digest_size=4).digest()
        counter = INSERTED_FROM + int.from_bytes(said, "big") % (COUNTER_MASK - INSERTED_FROM)
        while (key := key_of(self._book.workbook, counter)) in self._given:
            counter = counter + 1 if counter < COUNTER_MASK else INSERTED_FROM
        self._given.add(key)
        return key


def _column(row: ReturnedRow, role: str) -> str:
    """The column of the table that a column of the sheet holds for this row."""
    form = next(one for one in SHEETS if one.title == row.sheet)
    column = next(one for one in form.columns if one.role == role)
    field = column.field_of(row.table)
    assert field is not None, "a row has only cells of its table"
    return field.column
