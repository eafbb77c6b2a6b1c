"""A checked workbook as plain cells, sheet by sheet, whatever program saved it."""

import io
import zipfile
from collections.abc import Collection
from typing import Any
from warnings import catch_warnings

from psm_desktop.errors import PsmError
from psm_desktop.readers import excel_guard
from psm_desktop.readers.excel_cell import Found, found_of

Page = dict[int, dict[int, Found]]
"""Line -> column, both counted from 1 -> cell; empty cells are left out."""
NOT_EXCEL = (zipfile.BadZipFile, KeyError, ValueError, TypeError, SyntaxError, AttributeError, IndexError, OSError)
"""What openpyxl says of a zip that is no workbook, or one it cannot read."""


def pages(data: bytes, titles: Collection[str], name: str) -> dict[str, Page]:
    """The sheets of these titles that are there. A formula counts by its saved result.

    Raises PsmError `not-excel` when the parser cannot make anything of the bytes.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with catch_warnings(action="ignore"):  # of looks it does not know, and of dates that are none
            results = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            formulas = load_workbook(io.BytesIO(data), read_only=True) if excel_guard.has_formulas(data) else None
            return {one.title: _page(results, formulas, one) for one in results.worksheets if one.title in titles}
    except (*NOT_EXCEL, InvalidFileException) as problem:
        raise PsmError("not-excel", name=name) from problem


def _page(results: Any, formulas: Any, sheet: Any) -> Page:
    page = _cells(sheet)
    if formulas is not None:
        _add_formulas(page, _cells(formulas[sheet.title]))
    _cover(page, _ranges(results, sheet))
    return page


def _cells(sheet: Any) -> Page:
    """The filled cells, as far as a return can reach."""
    sheet.reset_dimensions()  # what the file says of its size may be wrong
    page: Page = {}
    rows = sheet.iter_rows(max_row=excel_guard.FAR_ROW, max_col=excel_guard.FAR_COLUMN)
    for line, row in enumerate(rows, 1):
        cells = {n: found_of(cell) for n, cell in enumerate(row, 1) if cell.value is not None and cell.value != ""}
        if cells:
            page[line] = cells
    return page


def _add_formulas(page: Page, typed_in: Page) -> None:
    """Formulas whose result was not saved stand in the page as such: they hold no value, and are not empty either."""
    for line, row in typed_in.items():
        for column, cell in row.items():
            if cell.problem == "excel-formula" and column not in page.get(line, {}):
                page.setdefault(line, {})[column] = cell


def _ranges(book: Any, sheet: Any) -> list[tuple[int, int, int, int]]:
    """Merged ranges, which a sheet that is read in pieces does not tell."""
    return excel_guard.merged(book._archive.read(sheet._worksheet_path))


def _cover(page: Page, ranges: list[tuple[int, int, int, int]]) -> None:
    """Cells under a merged one hold nothing of their own: they tell what it shows, and that they are covered."""
    for top, left, bottom, right in ranges:
        shown = page.get(top, {}).get(left)
        for line in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (line, column) != (top, left):
                    page.setdefault(line, {})[column] = Found(shown.raw if shown else None, is_covered=True)
