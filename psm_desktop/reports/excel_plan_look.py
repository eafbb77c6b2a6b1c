"""How the plan workbook looks: cells of text in every column, lists to choose from, titles to complete in yellow."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from psm_desktop.domain.plan_assembly import MISSIONS
from psm_desktop.domain.plan_form import ACTIONS, CROSSWALK, KINDS, LINKS, LISTS, NO, YES, SheetForm
from psm_desktop.reports import excel_look as look
from psm_desktop.reports.excel_cells import TEXT

WIDE = 30
"""From this width on a column breaks its lines."""
CHOICES = {
    "is_complete": (YES, NO),
    "mission": MISSIONS,
    "kind": tuple(KINDS.values()),
}
"""Role of a column -> all that can stand in it."""


class Dress:
    """Writes the lines of a sheet; each look is made once: openpyxl takes longer over a style than over a cell."""

    def __init__(self, page: Any, form: SheetForm) -> None:
        self._page, self._form = page, form
        self._made: dict[tuple[bool, bool, bool], Any] = {}

    def row(self, line: int, texts: Sequence[str]) -> None:
        """One line; one without any text is for the office to write in. Text stays text, whatever it begins with."""
        is_spare = not any(texts)
        for number, (column, text) in enumerate(zip(self._form.columns, texts, strict=True), 1):
            cell = self._page.cell(line, number)
            if text:
                cell.value, cell.data_type = text, "s"  # the type last: a text that begins with "=" would be a formula
            cell._style = self._look(column.width >= WIDE, text[:1] in ("=", "+", "-", "@") and bool(text), is_spare)
        raise_row(self._page, line, [(text, one.width) for one, text in zip(self._form.columns, texts, strict=True)])

    def _look(self, is_wrapped: bool, is_quoted: bool, is_spare: bool) -> Any:
        key = is_wrapped, is_quoted, is_spare
        if key not in self._made:
            self._made[key] = self._make(*key)
        return self._made[key]

    def _make(self, is_wrapped: bool, is_quoted: bool, is_spare: bool) -> Any:
        from openpyxl.cell import Cell
        from openpyxl.styles import Alignment, Font, PatternFill, Protection

        cell = Cell(self._page, 1, 1)
        cell.font, cell.number_format, cell.quotePrefix = Font(look.FONT, sz=11), TEXT, is_quoted
        cell.alignment = Alignment(None, "top", wrap_text=is_wrapped)
        cell.protection = Protection(locked=False)
        if is_spare:
            cell.fill = PatternFill("solid", fgColor=look.FIELD)
        return cell._style


def raise_row(page: Any, line: int, texts: Sequence[tuple[str, int]]) -> None:
    """Make a line as high as its texts need; `texts`: each with the width of its column."""
    lines = max(_lines(text, width) for text, width in texts)
    if lines > 1:
        page.row_dimensions[line].height = look.LINE * min(lines, look.MOST_LINES)


def _lines(text: str, width: int) -> int:
    return ceil(len(text) / width) if len(text) >= width >= WIDE else 1


def offer(page: Any, form: SheetForm, last: int) -> None:
    """Lists to choose from, down to `last`."""
    from openpyxl.worksheet.datavalidation import DataValidation

    for number, column in enumerate(form.columns, 1):
        source = _source(form, column.role)
        if source:
            is_all = column.role in CHOICES
            rule = DataValidation("list", formula1=source, allow_blank=True, showErrorMessage=is_all)
            rule.errorTitle, rule.error = "Scegli dall'elenco", "Scegli una delle voci dell'elenco."
            letter = page.cell(look.HEADING_ROW, number).column_letter
            rule.add(f"{letter}{look.FIRST_ROW}:{letter}{last}")
            page.add_data_validation(rule)


def _source(form: SheetForm, role: str) -> str:
    """What a list holds: the words themselves, or where they stand; "" where a column has no list."""
    if role in CHOICES:
        return f'"{",".join(CHOICES[role])}"'
    if form is CROSSWALK and role == "old":
        return f"={LISTS}!$A${look.FIRST_ROW}:$A${look.HEADING_ROW + 200}"
    if form is LINKS and role in ("first", "second"):
        return f"={ACTIONS.title}!$A${look.FIRST_ROW}:$A${look.HEADING_ROW + ACTIONS.rows}"
    return ""


def finish(page: Any, form: SheetForm, last: int) -> None:
    """Widths, frozen headings, filter, paper, a lock on headings; titles to complete in yellow as long as they are."""
    for number, column in enumerate(form.columns, 1):
        page.column_dimensions[page.cell(1, number).column_letter].width = column.width
    end = page.cell(look.HEADING_ROW, len(form.columns)).column_letter
    page.freeze_panes = page.cell(look.FIRST_ROW, 2)
    page.auto_filter.ref = f"A{look.HEADING_ROW}:{end}{last}"
    if form is ACTIONS:
        _mark_incomplete(page, end, last)
    look.lock_headings(page, len(form.columns))
    look.on_paper(page, across=1)
    page.print_title_rows = f"1:{look.HEADING_ROW}"


def _mark_incomplete(page: Any, end: str, last: int) -> None:
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill

    ground = PatternFill("solid", bgColor=look.WARN_GROUND)
    rule = FormulaRule([f'$C{look.FIRST_ROW}="{NO}"'], fill=ground)
    page.conditional_formatting.add(f"A{look.FIRST_ROW}:{end}{last}", rule)
