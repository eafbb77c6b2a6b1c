"""What colleagues do to a workbook without meaning to change anything, and what they mean however they do it."""

from collections.abc import Callable
from copy import copy
from pathlib import Path
from typing import Any

import pytest

from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.return_preview import Outcome
from psm_desktop.reports.excel_look import FIRST_ROW, HEADING_ROW
from psm_desktop.store import interventions
from tests.readers.colleague import Colleague, Page, changes, compared, given, imported


def told(hand: Hand, colleague: Colleague) -> list[tuple[str, str, object, object]]:
    return changes(compared(hand, colleague.save()))


def lines(page: Page) -> list[int]:
    """Of the records."""
    return list(range(FIRST_ROW, page.spare()))


def rearranged(page: Page, order: Callable[[list[Any]], Any], first: int = 1) -> None:
    """Sort the records by what stands in the columns from `first` on; 2 leaves the hidden keys where they are."""
    some = lines(page)
    width = page.sheet.max_column
    rows = [[copy(page.sheet.cell(n, c).value) for c in range(first, width + 1)] for n in some]
    for n, row in zip(some, sorted(rows, key=order), strict=True):
        for c, value in enumerate(row, first):
            page.sheet.cell(n, c).value = value


PAGES = ("interventions", "money", "schedule")


@pytest.mark.parametrize("name", PAGES)
def test_sorted_rows(hand: Hand, colleague: Colleague, name: str) -> None:
    rearranged(getattr(colleague, name), lambda row: str(row[1:]), first=1)
    rearranged(getattr(colleague, name), lambda row: [-ord(c) for c in str(row[1])], first=1)
    assert told(hand, colleague) == []


@pytest.mark.parametrize("name", PAGES)
def test_rows_sorted_without_the_hidden_column(hand: Hand, colleague: Colleague, name: str) -> None:
    rearranged(getattr(colleague, name), lambda row: [-ord(c) for c in f"{row[0]}{row[1]}"], first=2)
    assert told(hand, colleague) == []


def test_rows_sorted_without_the_hidden_column_and_one_change(
    hand: Hand, colleague: Colleague, keys: dict[str, int]
) -> None:
    rearranged(colleague.interventions, lambda row: [-ord(c) for c in row[0]], first=2)
    colleague.interventions.write("Ponte", Avanzamento=99)
    (change,) = [row for row in compared(hand, colleague.save()).rows if row.outcome is not Outcome.EQUAL]
    assert (change.key, change.column, change.in_file) == (keys["Ponte"], "progress_pct", 99)


def test_two_titles_that_change_places_take_their_rows_along(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.write("Ponte", Titolo="*", Avanzamento=55)
    colleague.interventions.write("Scuola", Titolo="Ponte")
    colleague.interventions.write("*", Titolo="Scuola")
    assert {change[0] for change in told(hand, colleague)} <= {"progress_pct", "summary"}


def test_labels_counted_on_by_one_are_renamed_and_not_moved(hand: Hand, keys: dict[str, int], tmp_path: Path) -> None:
    for n in (1, 2, 3):
        AddRow("milestone", keys["Ponte"], {"label": f"SAL {n}", "due": f"2027-0{n}"}).run(hand)
    colleague = given(hand, tmp_path)
    for n in (3, 2, 1):
        colleague.schedule.write(f"SAL {n}", Tappa=f"SAL {n + 1}")
    assert [(change[0], change[1], change[3]) for change in told(hand, colleague)] == [
        ("label", "update", f"SAL {n + 1}") for n in (1, 2, 3)
    ]


def test_inserted_and_deleted_rows(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.sheet.delete_rows(colleague.interventions.line("Scuola"))
    colleague.interventions.sheet.insert_rows(FIRST_ROW + 1, 3)
    colleague.money.sheet.delete_rows(FIRST_ROW, 3)
    colleague.schedule.sheet.insert_rows(1, 2)
    assert told(hand, colleague) == []


def test_reordered_and_hidden_columns_and_rows(hand: Hand, colleague: Colleague) -> None:
    for page in (colleague.interventions, colleague.money, colleague.schedule):
        sheet = page.sheet
        for line in range(HEADING_ROW, sheet.max_row + 1):
            row = [sheet.cell(line, n).value for n in range(1, sheet.max_column + 1)]
            formats = [sheet.cell(line, n).number_format for n in range(1, sheet.max_column + 1)]
            for n, (value, shape) in enumerate(zip(reversed(row), reversed(formats), strict=True), 1):
                sheet.cell(line, n).value, sheet.cell(line, n).number_format = value, shape
        sheet.column_dimensions["C"].hidden = sheet.row_dimensions[FIRST_ROW].hidden = True
    assert told(hand, colleague) == []


def test_a_column_that_was_removed_clears_nothing(hand: Hand, colleague: Colleague) -> None:
    for name in ("Note", "Descrizione", "Inizio previsto"):
        colleague.interventions.sheet.delete_cols(colleague.interventions.column(name))
    colleague.money.sheet.delete_cols(colleague.money.column("Atto della fonte"))
    assert told(hand, colleague) == []


def test_headings_with_other_accents_and_signs(hand: Hand, colleague: Colleague) -> None:
    sheet = colleague.interventions.sheet
    for old, new in (
        ("Titolo", "TÌTOLO *"),
        ("Avanzamento %", "avanzamento"),
        ("Inizio previsto", "Inizio\nprevisto:"),
    ):
        sheet.cell(HEADING_ROW, colleague.interventions.column(old)).value = new
    colleague.money.sheet.cell(HEADING_ROW, colleague.money.column("Importo €")).value = "IMPORTO"
    assert told(hand, colleague) == []


def test_a_column_under_another_heading_is_named_and_not_lost_silently(hand: Hand, colleague: Colleague) -> None:
    column = colleague.interventions.column("Stato")
    colleague.interventions.sheet.cell(HEADING_ROW, column).value = "A che punto siamo"
    assert told(hand, colleague) == [("", "excel-unknown-column", "D3", None)]


def test_a_column_of_the_colleagues_own_is_passed_over(hand: Hand, colleague: Colleague) -> None:
    colleague.interventions.sheet.cell(HEADING_ROW, 30).value = "Miei appunti"
    colleague.interventions.sheet.cell(FIRST_ROW, 30).value = "sentire il geometra"
    assert told(hand, colleague) == []


def test_a_sheet_that_was_removed_changes_nothing(hand: Hand, colleague: Colleague) -> None:
    del colleague.book["Cronoprogramma"], colleague.book["Elenchi"], colleague.book["Istruzioni"]
    assert told(hand, colleague) == []


def test_merged_cells_belong_together(hand: Hand, colleague: Colleague) -> None:
    money, line = colleague.money.sheet, colleague.money.line("Lavori")
    money.merge_cells(start_row=line, end_row=line + 2, start_column=2, end_column=2)
    colleague.interventions.sheet.merge_cells("B1:F1")
    assert told(hand, colleague) == []


def test_a_new_row_below_a_merged_intervention_belongs_to_it(
    hand: Hand, colleague: Colleague, keys: dict[str, int]
) -> None:
    money = colleague.money
    money.sheet.insert_rows(FIRST_ROW + 3)  # Ponte: Lavori, IVA, Regione Piemonte
    money.put(FIRST_ROW + 3, Tipo="Voce di costo", Voce_o_fonte="Collaudo", Importo=50)
    money.sheet.merge_cells(start_row=FIRST_ROW, end_row=FIRST_ROW + 3, start_column=2, end_column=2)
    (new,) = [row for row in compared(hand, colleague.save()).rows if row.outcome is not Outcome.EQUAL]
    assert (new.outcome, new.parent, dict(new.values)) == (
        Outcome.NEW,
        keys["Ponte"],
        {"label": "Collaudo", "amount_cents": 5000},
    )


def test_a_title_over_some_rows_is_no_record(hand: Hand, colleague: Colleague) -> None:
    sheet = colleague.interventions.sheet
    sheet.insert_rows(FIRST_ROW + 2)
    sheet.cell(FIRST_ROW + 2, 2).value = "INTERVENTI SUL VERDE"
    sheet.merge_cells(start_row=FIRST_ROW + 2, end_row=FIRST_ROW + 2, start_column=2, end_column=8)
    found = compared(hand, colleague.save())
    assert changes(found) == []
    assert found.blank == 1


def test_a_row_of_totals_is_named_and_left_out(hand: Hand, colleague: Colleague) -> None:
    line = colleague.money.spare() + 40
    colleague.money.put(line, Voce_o_fonte="TOTALE", Importo="=SUM(E4:E15)")
    assert [change[1] for change in told(hand, colleague)] == ["kind-missing"]


def test_all_cells_of_a_row_cleared_is_an_empty_row(hand: Hand, colleague: Colleague) -> None:
    for page, name in ((colleague.interventions, "Scuola"), (colleague.money, "IVA")):
        line = page.line(name)
        for column in range(2, page.sheet.max_column + 1):
            page.sheet.cell(line, column).value = None
    found = compared(hand, colleague.save())
    assert changes(found) == []
    assert found.blank == 2


def test_a_cleared_cell_takes_the_value_away(hand: Hand, colleague: Colleague, keys: dict[str, int]) -> None:
    colleague.interventions.write("Ponte", Descrizione=None)
    assert told(hand, colleague) == [("summary", "update", "Lavori di Ponte", None)]
    imported(hand, colleague.save())
    assert interventions.sheet(hand.db, keys["Ponte"]).intervention.summary is None


def test_a_cleared_title_is_to_correct(hand: Hand, colleague: Colleague) -> None:
    line = colleague.interventions.line("Ponte")
    colleague.interventions.put(line, Titolo="  ")
    assert told(hand, colleague) == [("title", "title-needed", f"B{line}", None)]
