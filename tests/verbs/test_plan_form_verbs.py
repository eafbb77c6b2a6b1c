"""`psm plan form` and `psm plan load`: from the form to the draft, and what scripts get to read."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from psm_desktop.cli import main


@pytest.fixture
def office(tmp_path: Path) -> list[str]:
    file = tmp_path / "ufficio.psmdb"
    assert main(["init", str(file), "--office", "--officer", "Ufficio"]) == 0
    return ["--workspace", str(file)]


def psm(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    """Exit code and document."""
    capsys.readouterr()
    code = main([*words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def filled(file: Path, code: str = "3.2") -> Path:
    """The form with one strategy more."""
    book = load_workbook(file)
    book["Strategie"]["A10"], book["Strategie"]["B10"] = code, "Strategia di prova"
    book.save(file)
    return file


def test_from_the_form_to_the_communes_file(
    office: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "modulo.xlsx"
    code, said = psm(capsys, *office, "plan", "form", str(file))
    assert (code, said["loaded"]) == (0, {"axes": 6, "strategies": 6, "plan_actions": 13})
    code, said = psm(capsys, *office, "plan", "load", str(filled(file)), "--check")
    assert (code, said["may_load"], said["draft"]) == (0, True, None)
    assert [(one["kind"], one["code"]) for one in said["differences"]] == [("added", "3.2")]
    assert [(one["level"], one["sheet"], one["cell"]) for one in said["problems"]] == [
        ("notice", "Strategie", None),
        ("notice", "Azioni", None),
    ]
    code, said = psm(capsys, *office, "plan", "load", str(file))
    assert (code, said["draft"]) == (0, 2)
    code, said = psm(capsys, *office, "plan", "publish", str(tmp_path / "piano.psm"))
    assert [(one["kind"], one["version"]) for one in said["published"]] == [("plan", 2)]
    code, said = psm(capsys, *office, "plan", "show", "3.2")
    assert (code, said["title"]) == (0, "Strategia di prova")


def test_a_cell_to_correct_is_named_and_nothing_kept(
    office: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "modulo.xlsx"
    assert main([*office, "plan", "form", str(file)]) == 0
    capsys.readouterr()
    assert main([*office, "plan", "load", str(filled(file, "9.2"))]) == 1
    out, err = capsys.readouterr()
    assert "Da correggere. Foglio «Strategie», cella A10: Sopra 9.2 manca 9." in out
    assert err.startswith("psm: In «modulo.xlsx» ci sono celle da correggere: 1.")
    _code, said = psm(capsys, *office, "plan", "documents")
    assert [one["state"] for one in said] == ["included"]


def test_a_form_that_is_there_is_written_over_only_when_asked(
    office: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "modulo.xlsx"
    assert main([*office, "plan", "form", str(file)]) == 0
    before = filled(file).read_bytes()
    assert main([*office, "plan", "form", str(file)]) == 1
    assert file.read_bytes() == before
    code, said = psm(capsys, *office, "plan", "form", str(file), "--empty", "--replace")
    assert (code, said["loaded"]["axes"]) == (0, 0)
    assert load_workbook(file)["Assi"]["A4"].value is None


def test_a_commune_neither_writes_nor_loads_a_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "ala.psmdb"
    assert main(["init", str(file), "--comune", "001003", "--officer", "Tecnico"]) == 0
    for words in (["form", str(tmp_path / "m.xlsx")], ["load", str(tmp_path / "m.xlsx")]):
        capsys.readouterr()
        assert main(["--workspace", str(file), "plan", *words]) == 1
        assert capsys.readouterr().err == "psm: Questo si fa solo nella copia dell'ufficio metropolitano.\n"
    assert not (tmp_path / "m.xlsx").exists()


def test_links_and_indicators_of_the_document_are_shown_with_their_action(
    office: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "modulo.xlsx"
    assert main([*office, "plan", "form", str(file)]) == 0
    book = load_workbook(filled(file))
    for column, text in zip("ABC", ("1.1.1", "2.1.1", "come dice il documento"), strict=True):
        book["Collegamenti"][f"{column}4"] = text
    for column, text in zip("ABC", ("1.1.1", "Famiglie raggiunte", "%"), strict=True):
        book["Indicatori"][f"{column}4"] = text
    book.save(file)
    assert main([*office, "plan", "load", str(file)]) == 0
    assert main([*office, "plan", "publish", str(tmp_path / "piano.psm")]) == 0
    _code, said = psm(capsys, *office, "plan", "show", "1.1.1")
    assert said["links"] == ["2.1.1"]
    assert said["indicators"] == [{"name": "Famiglie raggiunte", "unit": "%", "source": ""}]
    assert main([*office, "plan", "show", "1.1.1"]) == 0
    out = capsys.readouterr().out
    assert "Collegata nel Piano con: 2.1.1\nIndicatore del Piano: Famiglie raggiunte (%)" in out
    assert main([*office, "plan", "links"]) == 0
    assert "Nel documento ufficiale: 1.1.1 con 2.1.1. come dice il documento" in capsys.readouterr().out


def test_a_draft_is_withdrawn_into_a_form(
    office: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, kept = tmp_path / "modulo.xlsx", tmp_path / "bozza.xlsx"
    assert main([*office, "plan", "form", str(file)]) == 0
    assert main([*office, "plan", "load", str(filled(file))]) == 0
    code, said = psm(capsys, *office, "plan", "withdraw", str(kept))
    assert (code, said["loaded"]["strategies"]) == (0, 7)
    _code, said = psm(capsys, *office, "plan", "documents")
    assert [one["state"] for one in said] == ["included"]
    assert main([*office, "plan", "withdraw", str(tmp_path / "altra.xlsx")]) == 1
    assert not (tmp_path / "altra.xlsx").exists()
    assert main([*office, "plan", "load", str(kept)]) == 0
