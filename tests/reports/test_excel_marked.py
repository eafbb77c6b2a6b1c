"""A workbook handed back with the cells to correct coloured and commented."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from psm_desktop.errors import PsmError
from psm_desktop.reports import excel_marked
from psm_desktop.reports.excel_marked import CellMark


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = Workbook()
    sheet = made.active
    sheet.title = "Interventi"
    sheet["A1"], sheet["B1"], sheet["C1"] = "sessanta", 40, "=B1*2"
    sheet["A1"].comment = Comment("da sentire il geometra", "collega")
    hidden = made.create_sheet("_psm")
    hidden.sheet_state = "veryHidden"
    hidden["A1"] = "workbook"
    made.save(tmp_path / "tornato.xlsx")
    return tmp_path / "tornato.xlsx"


def test_marked_cells_keep_their_value_and_say_what_to_do(book: Path, tmp_path: Path) -> None:
    marks = [CellMark("Interventi", "A1", "«sessanta» non è un importo."), CellMark("Interventi", "B1", "Troppo.")]
    assert excel_marked.write(book, marks, tmp_path / "da-correggere.xlsx") == 2
    sheet = load_workbook(tmp_path / "da-correggere.xlsx")["Interventi"]
    assert (sheet["A1"].value, sheet["B1"].value, sheet["C1"].value) == ("sessanta", 40, "=B1*2")
    assert sheet["A1"].comment.text == "da sentire il geometra\n\n«sessanta» non è un importo."
    assert sheet["B1"].fill.fgColor.rgb == excel_marked.GROUND
    assert sheet["C1"].fill.fill_type is None


def test_what_makes_the_workbook_known_again_stays_in_it(book: Path, tmp_path: Path) -> None:
    excel_marked.write(book, [], tmp_path / "copia.xlsx")
    copy = load_workbook(tmp_path / "copia.xlsx")
    assert copy["_psm"].sheet_state == "veryHidden"
    assert copy["_psm"]["A1"].value == "workbook"


def test_a_sheet_that_is_not_there_is_left_out(book: Path, tmp_path: Path) -> None:
    assert excel_marked.write(book, [CellMark("Altro", "A1", "x")], tmp_path / "copia.xlsx") == 0


def test_a_file_that_is_gone_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(PsmError) as told:
        excel_marked.write(tmp_path / "via.xlsx", [], tmp_path / "copia.xlsx")
    assert told.value.code == "file-open-elsewhere"
    assert list(tmp_path.iterdir()) == []
