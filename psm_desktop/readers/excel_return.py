"""Read a workbook that came back: rows and cells as values, every problem named by its cell (DESIGN §7).

Columns are found by their headings, rows by their hidden key: sorting, moving, hiding and inserting harm nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from psm_desktop.domain.keys import parse_key
from psm_desktop.domain.return_cells import heading_key, name_key, plain
from psm_desktop.domain.return_form import (
    INTERVENTIONS,
    KEY,
    KIND,
    META,
    PARENT,
    ROWS,
    SHEETS,
    CellProblem,
    FormWords,
    ReturnedBook,
    ReturnedRow,
    SheetForm,
    fields_of,
)
from psm_desktop.domain.typed import Reading
from psm_desktop.errors import PsmError
from psm_desktop.readers import excel_guard, excel_hidden
from psm_desktop.readers.excel_cell import Found, told, value_of
from psm_desktop.readers.excel_keys import settled
from psm_desktop.readers.excel_pages import Page, pages

HEADINGS_WITHIN = 12
"""Rows at the top in which headings are looked for."""
FEWEST = 3
"""Headings that make a row the row of headings."""


def about(file: Path) -> ReturnedBook:
    """Whose workbook it is, without its rows. Raises PsmError as `read` does."""
    data = excel_guard.check(file)
    return _heading(pages(data, {INTERVENTIONS.title, META, ROWS}, file.name), file.name, data)


def _heading(found: Mapping[str, Page], name: str, data: bytes) -> ReturnedBook:
    if INTERVENTIONS.title not in found:
        raise PsmError("excel-no-sheet", sheet=INTERVENTIONS.title)
    if META not in found or ROWS not in found:
        raise PsmError("excel-not-ours", name=name)
    return excel_hidden.book(found[META], found[ROWS], name, data)


def read(file: Path, reading: Reading, words: FormWords) -> ReturnedBook:
    """The workbook as values. Raises PsmError when it is none of ours, could harm, or is of a newer form."""
    data = excel_guard.check(file)
    found = pages(data, {form.title for form in SHEETS} | {META, ROWS}, file.name)
    book = _heading(found, file.name, data)
    reading = replace(reading, plan_version=book.plan_version)  # a bare code is one of the workbook's own list
    sheets = [_Sheet.of(form, found[form.title], reading, words, book) for form in SHEETS if form.title in found]
    read_rows = [sheet.rows() for sheet in sheets]
    return replace(
        book, rows=tuple(row for rows, _ in read_rows for row in rows), blank=sum(blank for _, blank in read_rows)
    )


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet of records. `line`: of its headings; `columns`: role -> column, counted from 1."""

    form: SheetForm
    page: Page
    reading: Reading
    words: FormWords
    book: ReturnedBook
    line: int
    columns: dict[str, int]

    @staticmethod
    def of(form: SheetForm, page: Page, reading: Reading, words: FormWords, book: ReturnedBook) -> "_Sheet":
        """Find the headings. Raises PsmError where the sheet has lost them, or the hidden keys."""
        known = words.headings[form.title]
        for line in range(1, HEADINGS_WITHIN + 1):
            columns: dict[str, int] = {}
            for n, cell in sorted(page.get(line, {}).items()):
                if not cell.is_covered and (role := known.get(heading_key(plain(cell.raw)))):
                    columns.setdefault(role, n)  # of two columns with the same heading the first counts
            if form.label in columns and len(columns) >= FEWEST:
                if KEY not in columns:
                    raise PsmError("excel-no-keys", sheet=form.title)
                return _Sheet(form, page, reading, words, book, line, columns)
        raise PsmError("excel-no-headings", sheet=form.title)

    def rows(self) -> tuple[list[ReturnedRow], int]:
        """The rows with something in them, each under the key of the record it is, then columns nobody knows; and how
        many rows were empty."""
        rows, blank = [], 0
        for line in sorted(number for number in self.page if number > self.line):
            named = self._named(line)
            key = parse_key(plain(named[KEY].raw)) if KEY in named else None
            if named.keys() <= {KEY, PARENT, KIND} or (key not in self.book.then and self._is_banner(line)):
                blank += bool(named.keys() - {KEY}) or key in self.book.then
            else:
                rows.append(self._row(line, key, named))
        return [*settled(self.form, rows, self.book.then), *self._unknown_columns()], blank

    def _named(self, line: int) -> dict[str, Found]:
        """The filled cells of a line by role. Below a merged cell a row belongs to the same intervention, and has no
        value of its own."""
        cells = ((role, self.page[line].get(column)) for role, column in self.columns.items())
        return {
            role: cell
            for role, cell in cells
            if cell is not None and (not cell.is_covered or (role in (PARENT, KIND) and cell.raw is not None))
        }

    def _is_banner(self, line: int) -> bool:
        """Whether the cell of the label is merged with the one beside it: a title that somebody put over some rows."""
        row, column = self.page[line], self.columns[self.form.label]
        return column in row and column + 1 in row and row[column + 1].is_covered

    def _row(self, line: int, key: int | None, named: Mapping[str, Found]) -> ReturnedRow:
        table, problem = self._table(key, named)
        cells = {}
        for column, field in fields_of(self.form, table) if table else ():
            at = self.columns.get(column.role)
            if at is not None and not self._is_covered(line, at):
                cells[column.role] = value_of(field, named.get(column.role), address(at, line), self.reading)
        label = self.columns[self.form.label]
        parent = plain(named[PARENT].raw) if PARENT in named else ""
        kind, above = (address(self.columns.get(role, label), line) for role in (KIND, PARENT))
        return ReturnedRow(self.form.title, line, table, key, parent, cells, problem, kind, above)

    def _is_covered(self, line: int, column: int) -> bool:
        cell = self.page[line].get(column)
        return cell is not None and cell.is_covered

    def _table(self, key: int | None, named: Mapping[str, Found]) -> tuple[str, CellProblem | None]:
        """The table of a row: the sheet's only one, or what *Tipo* says, or said, or what only one of them has."""
        tables = self.form.tables
        if len(tables) == 1:
            return tables[0], None
        said = plain(named[KIND].raw) if KIND in named else ""
        before = self.book.then.get(key or 0, {}).get(KIND, "")
        if table := self.words.tables.get(name_key(said)) or (before if not said else ""):
            return table, None
        only = {c.role: [t for t in tables if c.field_of(t)] for c in self.form.columns}
        hints = {only[role][0] for role in named if len(only[role]) == 1}
        if not said and len(hints) == 1:
            return hints.pop(), None
        return "", CellProblem("kind-missing", told(said))

    def _unknown_columns(self) -> Iterator[ReturnedRow]:
        """Columns with a heading nobody knows, where a known one is missing: what stands in them would be lost."""
        if len(self.columns) == len(self.form.columns):
            return
        for n, cell in sorted(self.page[self.line].items()):
            below = any(n in row for line, row in self.page.items() if line > self.line)
            if below and not cell.is_covered and n not in self.columns.values():
                problem = CellProblem("excel-unknown-column", told(cell.raw))
                yield ReturnedRow(self.form.title, self.line, "", None, "", {}, problem, address(n, self.line))


def address(column: int, line: int) -> str:
    """ "F17" """
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{line}"
