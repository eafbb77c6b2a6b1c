"""The first sheet of a workbook: what this is, and the few things to know."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.plan import Plan
from psm_desktop.reports import excel_look as look

WIDTH = 92
STEPS = (
    "Correggi o completa le celle dei fogli «Interventi», «Quadro economico» e «Cronoprogramma», poi salva il file e "
    "rimandalo a chi te l'ha dato.",
    "Per un intervento nuovo usa una riga vuota in fondo a «Interventi»: basta il titolo. Anche per una voce di costo, "
    "una fonte o una tappa usa una riga vuota e scegli a quale intervento appartiene.",
    "Importi: 1234,50 oppure 1.234,50. Date: 15/03/2026; per la scadenza di una tappa basta il mese, 03/2026. "
    "Avanzamento: un numero intero da 0 a 100.",
    "Se svuoti una cella, il valore viene tolto. Se cancelli una riga o una colonna, non succede nulla: per eliminare "
    "usa il programma.",
    "Puoi ordinare, filtrare e nascondere righe e colonne. Se ti serve spostarle, togli la protezione del foglio: non "
    "c'è password. Lascia solo com'è la riga delle intestazioni.",
    "Prima di scrivere, il programma mostra ogni differenza, cella per cella. Niente si perde: tutta l'importazione si "
    "può annullare.",
)


def write(page: Any, commune: Commune, plan: Plan, is_training: bool, made: str) -> None:
    """Fill the sheet *Istruzioni* of a return. `made`: when, in words."""
    about = f"{plan.title}, versione {plan.version}. File creato il {made}."
    fill(page, f"Ritorno Excel del Comune di {commune.name}", about, STEPS, is_training)


def fill(page: Any, title: str, about: str, steps: Sequence[str], is_training: bool) -> None:
    """Make a sheet the *Istruzioni* of a workbook: one page on paper."""
    from openpyxl.styles import Alignment, Font, PatternFill

    page.title = "Istruzioni"
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 5, WIDTH
    page.sheet_view.showGridLines = False
    page["B2"] = title
    page["B2"].font = Font(look.FONT, bold=True, sz=18, color=look.INK)
    page["B3"] = about
    page["B3"].font = Font(look.FONT, sz=11, color=look.INK)
    page.row_dimensions[2].height = 28
    if is_training:
        page["B4"] = f"{look.TRAINING}: questo file si scambia solo con copie di prova."
        page["B4"].font = Font(look.FONT, bold=True, sz=12, color=look.WARN)
        page["B4"].fill = PatternFill("solid", fgColor=look.WARN_GROUND)
        page.oddHeader.center.text = look.TRAINING
    for row, (number, words) in enumerate(enumerate(steps, 1), 6):
        page.cell(row, 1, number).font = Font(look.FONT, bold=True, sz=12, color=look.INK)
        page.cell(row, 1).alignment = Alignment("center", "top")
        page.cell(row, 2, words).font = Font(look.FONT, sz=12)
        page.cell(row, 2).alignment = Alignment(vertical="top", wrap_text=True)
        page.row_dimensions[row].height = 16 * ceil(len(words) * 1.15 / WIDTH) + 8
    page.protection.sheet = True
    page.page_setup.paperSize, page.page_setup.fitToWidth, page.page_setup.fitToHeight = 9, 1, 1
    page.sheet_properties.pageSetUpPr.fitToPage = True
