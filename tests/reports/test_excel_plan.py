"""The plan workbook as a file: what stands in it, what can be chosen, training is said, nothing is a formula."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from psm_desktop.domain.plan_form import SHEETS
from psm_desktop.domain.training_plan import training_plan
from psm_desktop.reports.excel_look import FIRST_ROW, HEADING_ROW, TRAINING
from psm_desktop.reports.excel_plan import TO_COMPLETE, Filling, write
from psm_desktop.store import seed

SEEN = ["Istruzioni", *(form.title for form in SHEETS), "Elenchi"]


@pytest.fixture
def book(tmp_path: Path) -> Any:
    file = tmp_path / "modulo.xlsx"
    write(Filling(seed.plan(), seed.plan(), True, 1_795_000_000), file)
    return load_workbook(file)


def test_the_sheets_stand_in_the_order_of_the_work(book: Any) -> None:
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"] == SEEN
    assert book["_piano"].sheet_state == "veryHidden"
    assert book.active.title == "Istruzioni"


def test_titles_that_break_off_say_what_is_to_do(book: Any) -> None:
    rows = [[cell.value for cell in row] for row in book["Azioni"].iter_rows(min_row=FIRST_ROW) if row[0].value]
    assert len(rows) == 13
    assert {(row[2], row[3]) for row in rows} == {("sì", None), ("no", TO_COMPLETE)}
    assert sum(row[2] == "no" for row in rows) == 5
    assert [one.title for one in seed.plan().entries() if one.code == rows[0][0]] == [rows[0][1]]


def test_every_cell_is_text_and_none_a_formula(book: Any) -> None:
    for form in SHEETS:
        for row in book[form.title].iter_rows(min_row=FIRST_ROW):
            for cell in row[: len(form.columns)]:
                assert (cell.number_format, cell.data_type != "f", cell.protection.locked) == ("@", True, False)


def test_a_text_that_begins_as_a_formula_stays_text(tmp_path: Path) -> None:
    plan = training_plan()
    axis = plan.axes[0]
    odd = replace(plan, axes=(replace(axis, name="=1+1"), *plan.axes[1:]))
    write(Filling(odd, odd, True, 1), tmp_path / "m.xlsx")
    cell = load_workbook(tmp_path / "m.xlsx")["Assi"]["B4"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


def test_headings_are_locked_and_stay_in_sight(book: Any) -> None:
    for form in SHEETS:
        sheet = book[form.title]
        assert sheet.protection.sheet
        assert sheet.cell(HEADING_ROW, 1).protection.locked
        assert sheet.freeze_panes == f"B{FIRST_ROW}"
        assert [cell.value for cell in sheet[HEADING_ROW]][: len(form.columns)] == [one.heading for one in form.columns]


def test_what_can_be_chosen_is_offered(book: Any) -> None:
    offered = {
        (form.title, str(rule.sqref).split(":")[0]): (rule.formula1, rule.showErrorMessage)
        for form in SHEETS
        for rule in book[form.title].data_validations.dataValidation
    }
    assert offered == {
        ("Assi", "D4"): ('"M1,M2,M3,M4,M5,M6"', True),
        ("Azioni", "C4"): ('"sì,no"', True),
        ("Collegamenti", "A4"): ("=Azioni!$A$4:$A$163", False),
        ("Collegamenti", "B4"): ("=Azioni!$A$4:$A$163", False),
        ("Corrispondenze", "A4"): ('"rinominata,spostata,divisa,unita,chiusa"', True),
        ("Corrispondenze", "B4"): ("=Elenchi!$A$4:$A$203", False),
    }


def test_training_is_said_on_every_sheet_on_screen_and_on_paper(book: Any) -> None:
    for title in SEEN:
        sheet = book[title]
        first = [str(cell.value) for row in sheet.iter_rows(max_row=4) for cell in row if cell.value]
        assert any(text.startswith(TRAINING) for text in first), title
        assert sheet.oddHeader.center.text == TRAINING


def test_there_is_room_for_the_whole_official_plan(book: Any) -> None:
    for form, official in zip(SHEETS[1:4], seed.plan().official_counts, strict=True):
        assert form.rows > official
        sheet = book[form.title]
        assert sheet.cell(HEADING_ROW + form.rows, 1).protection.locked is False
