"""`psm list --search` speaks the language of the window's search box."""

import json
from pathlib import Path

import pytest

from psm_desktop.cli import main

Out = pytest.CaptureFixture[str]


def run(file: Path, capsys: Out, *words: str) -> str:
    assert main(["--workspace", str(file), *words]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


def test_the_command_line_searches_as_the_window_does(tmp_path: Path, capsys: Out) -> None:
    file = tmp_path / "ala.psmdb"
    run(file, capsys, "init", str(file), "--comune", "001003", "--officer", "Ufficio tecnico", "--training")
    key = run(file, capsys, "add", "--title", "Ponte del Rio", "--under", "3.1.2", "--status", "In corso").strip()
    run(file, capsys, "cost", key, "Lavori", "180.000")
    run(file, capsys, "add", "--title", "Perché no")

    def found(text: str) -> list[str]:
        return [row["title"] for row in json.loads(run(file, capsys, "list", f"--search={text}", "--json"))]

    assert found("stato:corso importo:>50.000 asse:3") == ["Ponte del Rio"]
    assert found("senza:pareggio") == ["Ponte del Rio"]
    assert found("PERCHE") == ["Perché no"]
    assert found("-ponte") == ["Perché no"]
    assert found("") == ["Ponte del Rio", "Perché no"]


def test_what_is_not_understood_is_said(tmp_path: Path, capsys: Out) -> None:
    file = tmp_path / "ala.psmdb"
    run(file, capsys, "init", str(file), "--comune", "001003", "--officer", "Ufficio tecnico", "--training")
    assert run(file, capsys, "list", "--search", "importo:boh").splitlines() == [
        "Non ho capito «importo:boh»: ho cercato queste parole nel testo.",
        "Nessun intervento.",
    ]
