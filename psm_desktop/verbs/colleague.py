"""What a colleague does with the Excel return in the demo: fills it in with a spreadsheet program."""

from pathlib import Path

from psm_desktop.domain.return_form import INTERVENTIONS, MONEY

HEADING_ROW = 3
"""Of every sheet of the Excel return."""


def fill_in(given: Path, returned: Path) -> None:
    """What a colleague does in Excel: a new state of progress, a payment, one more intervention with its cost."""
    from openpyxl import load_workbook

    book = load_workbook(given)
    records, money = book[INTERVENTIONS.title], book[MONEY.title]
    at = {cell.value: cell.column for cell in records[HEADING_ROW]}
    records.cell(HEADING_ROW + 1, at["Avanzamento %"]).value = 75
    spare = next(n for n in range(HEADING_ROW + 1, records.max_row + 1) if not records.cell(n, at["Titolo"]).value)
    records.cell(spare, at["Titolo"]).value = "Spazio di lavoro condiviso nell'ex latteria"
    records.cell(spare, at["Azione del Piano"]).value = "5.1.1"
    records.cell(spare, at["Stato"]).value = "Da avviare"
    at = {cell.value: cell.column for cell in money[HEADING_ROW]}
    money.cell(HEADING_ROW + 1, at["Pagato €"]).value = "4.850,00+1.000,00"
    spare = next(n for n in range(HEADING_ROW + 1, money.max_row + 1) if not money.cell(n, at["Intervento"]).value)
    for name, value in COLLEAGUES_COST.items():
        money.cell(spare, at[name]).value = value
    book.save(returned)


COLLEAGUES_COST: dict[str, str | int] = {
    "Intervento": "Spazio di lavoro condiviso nell'ex latteria",
    "Tipo": "Voce di costo",
    "Voce o fonte": "Adeguamento dei locali",
    "Importo €": 38000,
}
