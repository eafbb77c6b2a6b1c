"""Read a plan workbook: its lines as text, every cell that holds none named (DESIGN §4).

Columns are found by their headings: sorting, inserting and hiding rows harm nothing. What the lines add up to is for
`domain.plan_assembly` to say.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from psm_desktop.domain.days import italian
from psm_desktop.domain.plan_form import (
    FORM_VERSION,
    META,
    SHEETS,
    TO_DO,
    Column,
    PlanCell,
    PlanProblem,
    PlanRow,
    ReadForm,
    SheetForm,
)
from psm_desktop.domain.problem import Level
from psm_desktop.domain.return_cells import heading_key, plain
from psm_desktop.errors import PsmError
from psm_desktop.readers import excel_guard
from psm_desktop.readers.excel_cell import Found, told
from psm_desktop.readers.excel_pages import Page, pages
from psm_desktop.readers.excel_return import HEADINGS_WITHIN, address

FEWEST = 2
"""Headings that make a row the row of headings."""
OWN = {
    "not-excel": "plan-form-unreadable",
    "excel-harmful": "plan-form-harmful",
    "excel-far-cell": "plan-form-far-cell",
}
"""What is said of any workbook -> what is said of this one: where to get a good one."""


def read(file: Path) -> ReadForm:
    """The lines of a workbook. Raises PsmError when it is no plan workbook, could harm, or is of a newer form."""
    try:
        data = excel_guard.check(file)
        found = pages(data, {form.title for form in SHEETS} | {META}, file.name)
    except PsmError as problem:
        raise PsmError(OWN.get(problem.code, problem.code), **problem.facts) from problem
    version, is_training = _facts(found, file.name)
    sheets = {form.title: _Sheet.of(form, found[form.title]) for form in SHEETS if form.title in found}
    for form in SHEETS:
        if form.is_needed and form.title not in sheets:
            raise PsmError("plan-form-no-sheet", sheet=form.title)
    return ReadForm(
        name=file.name,
        plan_version=version,
        is_training=is_training,
        rows={title: tuple(sheet.rows()) for title, sheet in sheets.items()},
        free={title: sheet.free for title, sheet in sheets.items()},
        problems=tuple(one for sheet in sheets.values() for one in (*sheet.problems, *sheet.lost())),
    )


def _facts(found: Mapping[str, Page], name: str) -> tuple[int, bool]:
    """Of the hidden sheet: the plan version the form was filled from, and whether it is training."""
    rows = found.get(META, {}).values()
    facts = {plain(row[1].raw): plain(row[2].raw) for row in rows if 1 in row and 2 in row}
    try:
        if int(facts["form"]) > FORM_VERSION:
            raise PsmError("plan-form-newer", name=name)
        return int(facts["plan_version"]), facts["training"] == "1"
    except (KeyError, ValueError) as problem:
        raise PsmError("plan-form-not-ours", name=name) from problem


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet. `line`: of its headings; `columns`: role -> column, counted from 1; `problems`: found while reading."""

    form: SheetForm
    page: Page
    line: int
    columns: Mapping[str, int]
    problems: list[PlanProblem] = field(default_factory=list)

    @staticmethod
    def of(form: SheetForm, page: Page) -> "_Sheet":
        """Find the headings. Raises PsmError where a sheet with something in it has lost them."""
        known = {heading_key(column.heading): column.role for column in form.columns}
        for line in range(1, HEADINGS_WITHIN + 1):
            columns: dict[str, int] = {}
            for n, cell in sorted(page.get(line, {}).items()):
                if not cell.is_covered and (role := known.get(heading_key(plain(cell.raw)))):
                    columns.setdefault(role, n)  # of two columns with the same heading the first counts
            if len(columns) >= FEWEST:
                return _Sheet(form, page, line, columns)
        if page or form.is_needed:
            raise PsmError("plan-form-no-headings", sheet=form.title)
        return _Sheet(form, page, 0, {})

    @property
    def free(self) -> int:
        """The line below all others."""
        return max((self.line, *self.page)) + 1

    def rows(self) -> Iterator[PlanRow]:
        """The lines with something in them, from top to bottom."""
        for line in sorted(number for number in self.page if number > self.line):
            cells = {column.role: self._cell(line, column) for column in self._here()}
            if any(cell.text for cell in cells.values()):
                yield PlanRow(line, cells)

    def _here(self) -> Iterator[Column]:
        """The columns that are read and there, those people fill in first."""
        return (column for column in self.form.columns if column.role in self.columns and column.role != TO_DO)

    def _cell(self, line: int, column: Column) -> PlanCell:
        at = self.columns[column.role]
        place, found = address(at, line), self.page[line].get(at)
        if found is None or found.is_covered:
            return PlanCell(place, "")
        if found.problem:
            self._note(Level.TO_CORRECT, place, found.problem, told(found.raw))
            return PlanCell(place, plain(found.raw))
        return PlanCell(place, self._text(found, column, place))

    def _text(self, found: Found, column: Column, place: str) -> str:
        """What stands in a cell; a code that a spreadsheet took for a day is read as it was typed, and that is told."""
        if not found.is_day:
            return plain(found.raw)
        day = plain(found.raw)
        shown, code = italian(day), _code_of(date.fromisoformat(day), column.depth)
        if code:
            self._note(Level.NOTICE, place, "plan-form-was-day", shown, code=code)
        return code or shown

    def lost(self) -> Iterator[PlanProblem]:
        """Columns that are gone, and those with a heading nobody knows: what stands in them is left out."""
        for column in self.form.columns:
            if self.columns and column.role not in self.columns and column.role != TO_DO:
                facts = {"sheet": self.form.title}
                yield PlanProblem(Level.TO_CORRECT, self.form.title, "", "plan-form-no-column", column.heading, facts)
        for n, cell in sorted(self.page.get(self.line, {}).items()):
            below = any(n in row for line, row in self.page.items() if line > self.line)
            if below and not cell.is_covered and n not in self.columns.values():
                place = address(n, self.line)
                yield PlanProblem(Level.NOTICE, self.form.title, place, "excel-unknown-column", told(cell.raw))

    def _note(self, level: Level, place: str, code: str, text: str, /, **facts: object) -> None:
        self.problems.append(PlanProblem(level, self.form.title, place, code, text, facts))


def _code_of(day: date, depth: int) -> str:
    """The code that became a day when it was typed, the Italian way round: 3.2 is the 3rd of February, 3.2.1 that of
    2001; "" where the day can have been none."""
    if depth == 2:
        return f"{day.day}.{day.month}"
    year = day.year % 100
    return f"{day.day}.{day.month}.{year}" if depth == 3 and year else ""
