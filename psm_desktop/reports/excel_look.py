"""How the return looks: calm headings, widths, formats, what may be typed where."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.fields import Field, Kind
from psm_desktop.domain.return_cells import Raw, heading_key, name_key
from psm_desktop.domain.return_form import INTERVENTIONS, KEY, KIND, MONEY, PARENT, SHEETS, Column, FormWords, SheetForm
from psm_desktop.reports.excel_cells import format_of
from psm_desktop.words import TABLE_WORDS, field_word

FONT, INK, HEAD, RULE = "Calibri", "FF17324D", "FFD5EAFF", "FF768594"
WARN, WARN_GROUND, FIELD = "FF663D00", "FFF6E4C8", "FFF2F7FC"
"""Colours of the program's light theme (ARGB)."""
TRAINING = "DATI DI PROVA"
HEADING_ROW = 3
FIRST_ROW = HEADING_ROW + 1
LINE = 15
"""Height of a line of text, in points."""
MOST_LINES = 6
"""Lines of a long text that are shown; the rest is in the cell."""
WRAPPED = ("title", "under", "implementing_body", "place", "summary", "notes", "label", PARENT, "act")
RIGHT = (Kind.CENTS, Kind.PERCENT, Kind.INTEGER, Kind.DAY, Kind.DAY_OR_MONTH)
HINTS = {
    "Interventi": "Una riga per intervento. Le righe vuote in fondo servono per i nuovi: basta il titolo.",
    "Quadro economico": "Una riga per voce di costo o fonte. Per una riga nuova scegli intervento e tipo.",
    "Cronoprogramma": "Una riga per tappa. La scadenza è un giorno (15/03/2026) oppure un mese (03/2026).",
}


def heading(form: SheetForm, column: Column) -> str:
    """The words over a column."""
    special = {KEY: "Chiave", PARENT: "Intervento", KIND: "Tipo"}
    if column.role in special:
        return special[column.role]
    if form is MONEY:
        return {"label": "Voce o fonte", "amount_cents": "Importo €", "act": "Atto della fonte"}.get(
            column.role, f"{field_word(*column.names[0])} €"
        )
    words = field_word(*column.names[0])
    return f"{words} %" if column.role == "progress_pct" else words


def form_words() -> FormWords:
    """The words by which a returned workbook is read."""
    headings = {form.title: {heading_key(heading(form, one)): one.role for one in form.columns} for form in SHEETS}
    return FormWords(headings, {name_key(TABLE_WORDS[table]): table for table in MONEY.tables})


def title(page: Any, words: str, hint: str, width: int, is_training: bool, first: int = 2) -> None:
    """What a sheet is, over its first two rows and the columns `first` to `width`; training is said on screen and on
    paper."""
    from openpyxl.styles import Font, PatternFill

    page.cell(1, first, f"{TRAINING} – {words}" if is_training else words)
    page.cell(1, first).font = Font(FONT, bold=True, sz=14, color=WARN if is_training else INK)
    page.cell(2, first, hint).font = Font(FONT, sz=10, color=INK)
    page.row_dimensions[1].height = 24
    if is_training:
        for column in range(first, width + 1):
            page.cell(1, column).fill = PatternFill("solid", fgColor=WARN_GROUND)
        page.oddHeader.center.text = TRAINING
    page.oddFooter.left.text, page.oddFooter.right.text = words.replace("&", "&&"), "pagina &P di &N"


def head(page: Any, form: SheetForm, commune: Commune, is_training: bool) -> None:
    """Title, what the sheet is for, headings."""
    title(page, f"{form.title} – Comune di {commune.name}", HINTS[form.title], len(form.columns), is_training)
    headings(page, [heading(form, column) for column in form.columns])
    for cell, column in zip(page[HEADING_ROW], form.columns, strict=True):
        page.column_dimensions[cell.column_letter].width = column.width
    page.column_dimensions["A"].hidden = True


def headings(page: Any, words: Sequence[str]) -> None:
    """The row over the records."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    for number, word in enumerate(words, 1):
        cell = page.cell(HEADING_ROW, number, word or None)
        cell.font, cell.fill = Font(FONT, bold=True, sz=11, color=INK), PatternFill("solid", fgColor=HEAD)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        cell.border = Border(bottom=Side("thin", color=RULE))
    page.row_dimensions[HEADING_ROW].height = 2 * LINE + 2


class Dress:
    """Formats of cells, each made once: openpyxl takes longer over a style than over a cell."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._made: dict[tuple[str, bool, bool, bool, bool], Any] = {}

    def put_on(self, cell: Any, column: Column, field: Field | None, raw: Raw, *, is_spare: bool = False) -> None:
        """Number format, alignment and ground of a cell; text that begins as a formula does stays text when edited."""
        is_right = field is not None and field.kind in RIGHT
        is_quoted = isinstance(raw, str) and raw[:1] in ("=", "+", "-", "@")
        look = (format_of(field, raw), column.role in WRAPPED, is_right, is_quoted, is_spare)
        if look not in self._made:
            self._made[look] = self._make(*look)
        cell._style = self._made[look]  # never changed in place afterwards, so cells may share it

    def _make(self, shape: str, is_wrapped: bool, is_right: bool, is_quoted: bool, is_spare: bool) -> Any:
        from openpyxl.cell import Cell
        from openpyxl.styles import Alignment, Font, PatternFill, Protection

        cell = Cell(self._page, 1, 1)
        cell.font, cell.number_format, cell.quotePrefix = Font(FONT, sz=11), shape, is_quoted
        cell.alignment = Alignment("right" if is_right else None, "top", wrap_text=is_wrapped)
        cell.protection = Protection(locked=False)
        if is_spare:
            cell.fill = PatternFill("solid", fgColor=FIELD)
        return cell._style


def height(form: SheetForm, row: Sequence[Raw]) -> float | None:
    """Points a row needs to show its wrapped texts, as far as they are shown; None: one line."""
    lines = max(
        (_lines(raw, column.width) for column, raw in zip(form.columns, row, strict=True) if column.role in WRAPPED),
        default=1,
    )
    return LINE * min(lines, MOST_LINES) if lines > 1 else None


def _lines(raw: Raw, width: int) -> int:
    if not isinstance(raw, str) or (len(raw) < width and "\n" not in raw):
        return 1
    return sum(max(1, ceil(len(part) * 1.1 / width)) for part in raw.split("\n"))


def finish(page: Any, form: SheetForm, last: int) -> None:
    """Frozen headings, filter, paper, and a lock on headings: ergonomics, not security (no password)."""
    page.freeze_panes = page.cell(FIRST_ROW, 3)
    page.auto_filter.ref = f"A{HEADING_ROW}:{page.cell(HEADING_ROW, len(form.columns)).column_letter}{last}"
    lock_headings(page, len(form.columns))
    on_paper(page, across=3 if form is INTERVENTIONS else 1)
    page.print_title_rows, page.print_title_cols = f"1:{HEADING_ROW}", "A:B"


def on_paper(page: Any, *, across: int) -> None:
    """A4, `across` pages wide, as long as needed."""
    page.page_setup.paperSize, page.page_setup.orientation = 9, "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = across, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


def lock_headings(page: Any, width: int) -> None:
    """All but the rows on top can be typed in: Excel lets a row be deleted only where every cell of it is open."""
    from openpyxl.styles import Protection
    from openpyxl.worksheet.dimensions import ColumnDimension

    page.protection.sheet = True
    for name in ("formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter", "formatCells"):
        setattr(page.protection, name, False)  # False: not forbidden
    rest = page.cell(HEADING_ROW, width).column_letter, page.cell(1, width + 1).column_letter
    page.column_dimensions[rest[1]] = ColumnDimension(page, rest[1], min=width + 1, max=16_384, width=9)
    for dimension in page.column_dimensions.values():
        dimension.protection = Protection(locked=False)
