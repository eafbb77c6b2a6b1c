"""`psm excel export`: a workbook that is there, and that a colleague may have filled in, is not written over."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.verbs.test_care import Psm

ALA = "001003"


@pytest.fixture
def psm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    made = Psm(tmp_path / "ala.psmdb", capsys)
    made("init", str(made.file), "--comune", ALA, "--officer", "Ufficio tecnico", "--training")
    made("add", "--title", "Ponte")
    return made


def test_a_workbook_that_is_there_stays_unless_one_says_so(psm: Psm, tmp_path: Path) -> None:
    book = tmp_path / "ritorno.xlsx"
    assert psm("excel", "export", str(book))[0] == 0
    before = book.read_bytes()
    psm("add", "--title", "Scuola")
    code, out, said = psm("excel", "export", str(book))
    assert (code, out) == (1, "")
    assert "«ritorno.xlsx» c'è già, e un collega potrebbe averlo compilato: non l'ho toccato." in said
    assert book.read_bytes() == before
    assert psm.json("excel", "export", str(book), "--replace")["interventions"] == 2
    assert load_workbook(book).sheetnames
    assert book.read_bytes() != before


def test_what_is_no_workbook_stays_in_any_case_and_an_empty_file_is_nobodys(psm: Psm, tmp_path: Path) -> None:
    letter, nothing = tmp_path / "lettera.xlsx", tmp_path / "vuoto.xlsx"
    letter.write_text("Gentile collega")
    nothing.touch()
    for words in ((), ("--replace",)):
        assert psm("excel", "export", str(letter), *words)[0] == 1
        assert letter.read_text() == "Gentile collega"
    assert psm("excel", "export", str(nothing))[0] == 0
    assert load_workbook(nothing).sheetnames


def test_no_workbook_is_remembered_that_was_not_written(psm: Psm, tmp_path: Path) -> None:
    book = tmp_path / "ritorno.xlsx"
    psm("excel", "export", str(book))
    before = psm.file.read_bytes()
    assert psm("excel", "export", str(book))[0] == 1
    assert psm.file.read_bytes() == before
