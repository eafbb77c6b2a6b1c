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


def test_below_a_merged_cell_its_corner_is_marked(book: Path, tmp_path: Path) -> None:
    made = load_workbook(book)
    made["Interventi"].merge_cells("A1:A3")
    made.save(book)
    excel_marked.write(book, [CellMark("Interventi", "A2", "Scegli.")], tmp_path / "copia.xlsx")
    sheet = load_workbook(tmp_path / "copia.xlsx")["Interventi"]
    assert sheet["A1"].comment.text.endswith("Scegli.")
    assert sheet["A1"].fill.fgColor.rgb == excel_marked.GROUND


def test_two_remarks_on_one_cell_are_both_kept(book: Path, tmp_path: Path) -> None:
    marks = [CellMark("Interventi", "B1", "Uno."), CellMark("Interventi", "B1", "Due.")]
    excel_marked.write(book, marks, tmp_path / "copia.xlsx")
    assert load_workbook(tmp_path / "copia.xlsx")["Interventi"]["B1"].comment.text == "Uno.\n\nDue."


def test_a_file_that_is_no_workbook_is_told(tmp_path: Path) -> None:
    (tmp_path / "finto.xlsx").write_bytes(b"niente")
    with pytest.raises(PsmError) as told:
        excel_marked.write(tmp_path / "finto.xlsx", [], tmp_path / "copia.xlsx")
    assert told.value.code == "not-excel"
    assert not (tmp_path / "copia.xlsx").exists()


def test_a_sheet_that_is_not_there_is_left_out(book: Path, tmp_path: Path) -> None:
    assert excel_marked.write(book, [CellMark("Altro", "A1", "x")], tmp_path / "copia.xlsx") == 0


def test_a_file_that_is_gone_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(PsmError) as told:
        excel_marked.write(tmp_path / "via.xlsx", [], tmp_path / "copia.xlsx")
    assert told.value.code == "cannot-read"
    assert list(tmp_path.iterdir()) == []
