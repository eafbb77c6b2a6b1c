"""How the return looks: calm headings, widths, lists to choose from, what to do in plain words."""

from dataclasses import dataclass
from typing import Any

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.fields import TEXT_KINDS, Field, Kind
from psm_desktop.domain.intervention import CostItem, FundingSource, Intervention, Milestone
from psm_desktop.domain.plan import Plan, reference
from psm_desktop.domain.return_form import INTERVENTIONS, KEY, KIND, MONEY, PARENT, SHEETS, Column, FormWords, SheetForm
from psm_desktop.domain.text import folded
from psm_desktop.reports.excel_cells import DAY, EUROS, PERCENT, plan_words, writable
from psm_desktop.store import seed
from psm_desktop.words import STATUS_WORDS, TABLE_WORDS, field_word

INK, HEAD, RULE, WARN, WARN_GROUND, FIELD = "FF17324D", "FFD5EAFF", "FF768594", "FF663D00", "FFF6E4C8", "FFF2F7FC"
"""Colours of the program's light theme (ARGB)."""
TRAINING = "DATI DI PROVA"
LAST_LISTED = 2000
"""Rows up to which lists are offered."""
TABLE_OF = {
    Intervention: "intervention",
    CostItem: "cost_item",
    FundingSource: "funding_source",
    Milestone: "milestone",
}
FORMATS = {Kind.CENTS: EUROS, Kind.PERCENT: PERCENT, Kind.DAY: DAY, Kind.DAY_OR_MONTH: DAY}
WRAPPED = ("summary", "notes")


def table_of(row: object) -> str:
    """The table of a row of a sheet."""
    return TABLE_OF[type(row)]


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
    headings = {form.title: {folded(heading(form, one)): one.role for one in form.columns} for form in SHEETS}
    return FormWords(headings, {folded(TABLE_WORDS[table]): table for table in MONEY.tables})


def head(page: Any, form: SheetForm, commune: Commune, is_training: bool) -> None:
    """Title, what the sheet is for, headings."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    page.cell(1, 2, f"{form.title} – Comune di {commune.name}").font = Font(bold=True, size=14, color=INK)
    page.cell(2, 2, HINTS[form.title]).font = Font(size=10, color=INK)
    if is_training:
        badge = page.cell(1, 3 if form is not INTERVENTIONS else 4, TRAINING)
        badge.font, badge.fill = Font(bold=True, color=WARN), PatternFill("solid", fgColor=WARN_GROUND)
    for number, column in enumerate(form.columns, 1):
        cell = page.cell(3, number, heading(form, column))
        cell.font, cell.fill = Font(bold=True, color=INK), PatternFill("solid", fgColor=HEAD)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        cell.border = Border(bottom=Side("thin", color=RULE))
        page.column_dimensions[cell.column_letter].width = column.width
    page.row_dimensions[1].height, page.row_dimensions[3].height = 24, 32
    page.column_dimensions["A"].hidden = True
    page.sheet_view.showGridLines = True


HINTS = {
    "Interventi": "Una riga per intervento. Le righe vuote in fondo servono per i nuovi: basta il titolo.",
    "Quadro economico": "Una riga per voce di costo o fonte. Per una riga nuova scegli intervento e tipo.",
    "Cronoprogramma": "Una riga per tappa. La scadenza è un giorno (15/03/2026) oppure un mese (03/2026).",
}


def dress(cell: Any, field: Field | None) -> None:
    """Number format and alignment of a filled cell."""
    from openpyxl.styles import Alignment, Protection

    cell.protection = Protection(locked=False)
    if field is None:
        cell.number_format = "@"
        return
    cell.number_format = "@" if isinstance(cell.value, str) else FORMATS.get(field.kind, "General")
    cell.alignment = Alignment(vertical="top", wrap_text=field.column in WRAPPED)


def dress_spare(page: Any, form: SheetForm, row: int) -> None:
    """An empty row for a new record: formats, so that what is typed is of its type, and a faint ground."""
    from openpyxl.styles import Alignment, PatternFill, Protection

    for number, column in enumerate(form.columns[1:], 2):
        cell = page.cell(row, number)
        kind = next((f.kind for table in form.tables if (f := column.field_of(table))), Kind.TEXT)
        cell.number_format = FORMATS.get(kind, "@" if kind in TEXT_KINDS else "General")
        cell.fill, cell.protection = PatternFill("solid", fgColor=FIELD), Protection(locked=False)
        cell.alignment = Alignment(vertical="top", wrap_text=column.role in WRAPPED)


def finish(page: Any, form: SheetForm, last: int, lists: "Lists") -> None:
    """Frozen headings, filter, lists, and a lock on headings: ergonomics, not security (no password)."""
    page.freeze_panes = page.cell(4, 3)
    page.auto_filter.ref = f"A3:{page.cell(3, len(form.columns)).column_letter}{last}"
    lists.offer(page, form, max(last, LAST_LISTED))
    page.protection.sheet = True
    for name in ("formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter", "formatCells"):
        setattr(page.protection, name, False)  # False: not forbidden
    page.page_setup.orientation, page.page_setup.fitToWidth, page.page_setup.fitToHeight = "landscape", 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:3"


@dataclass(frozen=True, slots=True)
class Lists:
    """What can be chosen: column heading on the sheet *Elenchi* -> entries."""

    entries: dict[str, list[str]]

    @staticmethod
    def of(plan: Plan) -> "Lists":
        """The lists of a workbook. Titles of interventions come from their own sheet."""
        return Lists(
            {
                "Azione del Piano": [
                    writable(plan_words(plan, reference(plan.version, one.code))) for one in plan.entries()
                ],
                "Stato": list(STATUS_WORDS.values()),
                "Tipo": [TABLE_WORDS[table] for table in MONEY.tables],
                "Fonte": list(seed.vocabulary().funding_sources),
            }
        )

    def write(self, page: Any) -> None:
        """The sheet *Elenchi*."""
        from openpyxl.styles import Font, PatternFill

        for number, (name, entries) in enumerate(self.entries.items(), 1):
            cell = page.cell(1, number, name)
            cell.font, cell.fill = Font(bold=True, color=INK), PatternFill("solid", fgColor=HEAD)
            page.column_dimensions[cell.column_letter].width = 44 if number == 1 else 28
            for row, entry in enumerate(entries, 2):
                page.cell(row, number, entry).data_type = "s"
        page.freeze_panes = "A2"

    def offer(self, page: Any, form: SheetForm, last: int) -> None:
        """Drop-down lists; those of sources and titles leave room for others."""
        from openpyxl.worksheet.datavalidation import DataValidation

        for number, column in enumerate(form.columns, 1):
            source = self._source(column)
            if source is None:
                continue
            strict = column.role in ("status", KIND)
            rule = DataValidation("list", formula1=source, allow_blank=True, showErrorMessage=strict)
            rule.errorTitle, rule.error = "Scegli dall'elenco", "Scegli una delle voci dell'elenco."
            letter = page.cell(3, number).column_letter
            rule.add(f"{letter}4:{letter}{last}")
            page.add_data_validation(rule)

    def _source(self, column: Column) -> str | None:
        lists = {"under": "Azione del Piano", "status": "Stato", KIND: "Tipo"}
        if column.role == PARENT:
            return f"=Interventi!$B$4:$B${LAST_LISTED}"
        name = lists.get(column.role)
        if name is None:
            return None
        letter = "ABCD"[list(self.entries).index(name)]
        return f"=Elenchi!${letter}$2:${letter}${len(self.entries[name]) + 1}"


def instructions(page: Any, commune: Commune, plan: Plan, is_training: bool, made: str) -> None:
    """The first sheet: what this is, and the five things to know."""
    from openpyxl.styles import Alignment, Font, PatternFill

    page.title = "Istruzioni"
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 4, 96
    page.sheet_view.showGridLines = False
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page["B2"] = f"Ritorno Excel del Comune di {commune.name}"
    page["B2"].font = Font(bold=True, size=18, color=INK)
    page["B3"] = f"{plan.title}, versione {plan.version}. File creato il {made}."
    if is_training:
        page["B4"] = f"{TRAINING}: questo file si scambia solo con copie di prova."
        page["B4"].font, page["B4"].fill = Font(bold=True, color=WARN), PatternFill("solid", fgColor=WARN_GROUND)
    for row, (number, words) in enumerate(enumerate(STEPS, 1), 6):
        page.cell(row, 1, number).font = Font(bold=True, color=INK)
        cell = page.cell(row, 2, words)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        page.cell(row, 1).alignment = Alignment(vertical="top")
        page.row_dimensions[row].height = 34


STEPS = (
    "Correggi o completa le celle dei fogli «Interventi», «Quadro economico» e «Cronoprogramma», poi salva il file e "
    "rimandalo a chi te l'ha dato. Puoi ordinare, filtrare, nascondere e spostare righe e colonne.",
    "Per un intervento nuovo usa una riga vuota in fondo a «Interventi»: basta il titolo. Anche per una voce di costo, "
    "una fonte o una tappa usa una riga vuota e scegli a quale intervento appartiene.",
    "Importi: 1234,50 oppure 1.234,50. Date: 15/03/2026; per una scadenza basta il mese, 03/2026. Avanzamento: un "
    "numero intero da 0 a 100.",
    "Se svuoti una cella, il valore viene tolto. Se cancelli una riga, non succede nulla: per eliminare usa il "
    "programma.",
    "Prima di scrivere, il programma mostra ogni differenza, cella per cella. Niente si perde: tutta l'importazione si "
    "può annullare.",
)
