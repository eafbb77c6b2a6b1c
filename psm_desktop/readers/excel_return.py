"""Read a workbook that came back: rows and cells as values, every problem named by its cell (DESIGN §7).

Columns are found by their headings, rows by their hidden key: sorting, moving, hiding and inserting harm nothing.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from psm_desktop.domain.keys import SITE_BITS, parse_key
from psm_desktop.domain.return_form import (
    FORM_VERSION,
    INTERVENTIONS,
    KEY,
    KIND,
    META,
    PARENT,
    ROWS,
    SHEETS,
    CellProblem,
    FormWords,
    Place,
    ReturnedBook,
    ReturnedRow,
    SheetForm,
    digest,
    plain,
)
from psm_desktop.domain.text import folded
from psm_desktop.domain.typed import Reading
from psm_desktop.errors import PsmError
from psm_desktop.readers import excel_guard
from psm_desktop.readers.excel_cell import Found, found_of, value_of

HEADINGS_WITHIN = 12
"""Rows at the top in which headings are looked for."""


def read(file: Path, reading: Reading, words: FormWords) -> ReturnedBook:
    """The workbook as values. Raises PsmError when it is none of ours, could harm, or is of a newer form."""
    data = excel_guard.check(file)
    pages = _pages(file.name, data)
    if INTERVENTIONS.title not in pages:
        raise PsmError("excel-no-sheet", sheet=INTERVENTIONS.title)
    if META not in pages or ROWS not in pages:
        raise PsmError("excel-not-ours", name=file.name)
    meta = {plain(row[0].raw): plain(row[1].raw) for row in pages[META].values() if len(row) > 1}
    book = _known_again(meta, _then(pages[ROWS]), file.name, data)
    rows, blank = [], 0
    for form in SHEETS:
        if form.title in pages:
            found, empty = _rows(form, pages[form.title], reading, words)
            rows += _without_copied_keys(form, found, book.then)
            blank += empty
    return replace(book, rows=tuple(rows), blank=blank)


Page = dict[int, dict[int, Found]]
"""Line -> column (both as the sheet counts, columns from 0) -> cell; empty cells are left out."""


def _pages(name: str, data: bytes) -> dict[str, Page]:
    """Every sheet as plain cells; formulas by their saved result, and known as formulas where there is none."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    unreadable = (InvalidFileException, zipfile.BadZipFile, LookupError, ValueError, TypeError, SyntaxError)
    try:
        typed_in = load_workbook(io.BytesIO(data), read_only=True) if excel_guard.has_formulas(data) else None
        results = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return {page.title: _page(page, typed_in[page.title] if typed_in else None) for page in results.worksheets}
    except (*unreadable, AttributeError, OSError, ArithmeticError, AssertionError, RecursionError) as problem:
        raise PsmError("not-excel", name=name) from problem  # what a parser says of XML that is no workbook's


def _page(results: Any, typed_in: Any) -> Page:
    formulas = _cells(typed_in) if typed_in is not None else {}
    page = _cells(results)
    for line, row in formulas.items():
        for column, cell in row.items():
            if str(cell.raw).startswith("=") and column not in page.get(line, {}) and cell.is_formula:
                page.setdefault(line, {})[column] = cell
    return page


def _cells(sheet: Any) -> Page:
    sheet.reset_dimensions()  # what the file says of its size may be wrong
    page: Page = {}
    for row in sheet.iter_rows():
        cells = {cell.column - 1: found_of(cell) for cell in row if cell.value not in (None, "")}
        if cells:
            page[next(cell.row for cell in row if cell.value not in (None, ""))] = cells
    return page


def _known_again(meta: Mapping[str, str], then: dict[Place, str], name: str, data: bytes) -> ReturnedBook:
    """The facts of the hidden block. Raises PsmError when they are missing, changed, or of a newer form."""
    try:
        if int(meta["form"]) > FORM_VERSION:
            raise PsmError("excel-newer", name=name)
        workbook = parse_key(meta["workbook"])
        if workbook is None or workbook >> SITE_BITS:
            raise ValueError(meta["workbook"])
        said = hashlib.blake2b(data + meta["workbook"].encode(), digest_size=5).digest()
        return ReturnedBook(
            name=name,
            sha256=hashlib.sha256(data).hexdigest(),
            commune=meta["commune"],
            plan_version=int(meta["plan_version"]),
            workbook=workbook,
            site=int.from_bytes(said, "big") or 1,
            is_training=meta["training"] == "1",
            made_at=int(meta["made_at"]),
            basis={int(site): int(upto) for site, upto in json.loads(meta["basis"]).items()},
            then=then,
            rows=(),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as problem:
        raise PsmError("excel-not-ours", name=name) from problem


def _then(page: Page) -> dict[Place, str]:
    """What each cell held when the workbook was written, as digests."""
    out: dict[Place, str] = {}
    for row in page.values():
        key = parse_key(plain(row[0].raw)) if {0, 1, 2} <= row.keys() else None
        if key is not None:
            out[key, plain(row[1].raw)] = plain(row[2].raw)
    return out


def _rows(form: SheetForm, page: Page, reading: Reading, words: FormWords) -> tuple[list[ReturnedRow], int]:
    """The rows of a sheet with something in them, and how many had nothing."""
    line, roles = _headings(form, page, words)
    rows, blank = [], 0
    for at in sorted(number for number in page if number > line):
        named = {role: page[at][column] for column, role in roles.items() if column in page[at]}
        if named.keys() <= {KEY, PARENT, KIND}:
            blank += named.keys() > {KEY} or not named
        else:
            rows.append(_row(form, at, named, roles, reading, words))
    return rows, blank


def _headings(form: SheetForm, page: Page, words: FormWords) -> tuple[int, dict[int, str]]:
    """The line of the headings, and column -> role. Raises PsmError where the sheet has lost them."""
    known = words.headings[form.title]
    for line in range(1, HEADINGS_WITHIN + 1):
        roles = {n: known[word] for n, cell in page.get(line, {}).items() if (word := folded(plain(cell.raw))) in known}
        if form.label in roles.values() and len(set(roles.values())) >= 3:
            return line, {n: role for n, role in roles.items() if n == _first(roles, role)}
    raise PsmError("excel-no-headings", sheet=form.title)


def _first(roles: Mapping[int, str], role: str) -> int:
    """Of two columns with the same heading the first counts."""
    return min(n for n, one in roles.items() if one == role)


def _row(
    form: SheetForm, line: int, named: dict[str, Found], roles: dict[int, str], reading: Reading, words: FormWords
) -> ReturnedRow:
    table, problem = _table(form, named, words)
    kind = named.get(KIND)
    cells = {}
    for column in form.columns:
        field = column.field_of(table) if table else None
        if field is not None and column.role in roles.values():
            address = _address(roles, column.role, line)
            cells[column.role] = value_of(field, named.get(column.role), address, reading)
    return ReturnedRow(
        form.title,
        line,
        table,
        parse_key(plain(named[KEY].raw)) if KEY in named else None,
        plain(named[PARENT].raw) if PARENT in named else "",
        cells,
        problem,
        kind.address if kind else f"A{line}",
    )


def _table(form: SheetForm, named: Mapping[str, Found], words: FormWords) -> tuple[str, CellProblem | None]:
    """The table of a row: the sheet's only one, or what *Tipo* says, or what only one of them has."""
    if len(form.tables) == 1:
        return form.tables[0], None
    said = plain(named[KIND].raw) if KIND in named else ""
    if table := words.tables.get(folded(said)):
        return table, None
    only = {role: {t for t in form.tables if c.field_of(t)} for c in form.columns for role in (c.role,)}
    hints = {next(iter(only[role])) for role in named if len(only[role]) == 1}
    if not said and len(hints) == 1:
        return hints.pop(), None
    return "", CellProblem("kind-missing", said)


def _address(roles: Mapping[int, str], role: str, line: int) -> str:
    from openpyxl.utils import get_column_letter

    return f"{get_column_letter(_first(roles, role) + 1)}{line}"


def _without_copied_keys(form: SheetForm, rows: list[ReturnedRow], then: Mapping[Place, str]) -> list[ReturnedRow]:
    """A row copied with its hidden key is a new one: the key stays with the row that still bears its name."""
    holders: dict[int, ReturnedRow] = {}
    for row in rows:
        if row.key is not None:
            holder = holders.setdefault(row.key, row)
            if _bears_name(form, row, then) and not _bears_name(form, holder, then):
                holders[row.key] = row
    return [row if row.key is None or holders[row.key] is row else replace(row, key=None) for row in rows]


def _bears_name(form: SheetForm, row: ReturnedRow, then: Mapping[Place, str]) -> bool:
    """Whether a row is still called what it was called when the workbook was written."""
    cell = row.cells.get(form.label)
    return cell is not None and row.key is not None and digest(cell.raw) == then.get((row.key, form.label))
