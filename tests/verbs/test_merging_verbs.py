"""`psm plan communes`: from the office's list to a commune that works under its new code."""

import json
from pathlib import Path
from typing import Any

import pytest

from psm_desktop.cli import main

ALA, BALME, NEW = "001003", "001019", "001900"


class Psm:
    """psm(file, "list") -> exit code and document."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, file: Path, *words: object) -> tuple[int, Any]:
        self._capsys.readouterr()
        code = main(["--workspace", str(file), *map(str, words), "--json"])
        return code, json.loads(self._capsys.readouterr().out)


@pytest.fixture
def psm(capsys: pytest.CaptureFixture[str]) -> Psm:
    return Psm(capsys)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    file = tmp_path / "ufficio.psmdb"
    assert main(["init", str(file), "--office", "--officer", "Ufficio"]) == 0
    return file


@pytest.fixture
def merged(office: Path, tmp_path: Path) -> Path:
    """A list the office has loaded: both went into the new one long ago."""
    file = tmp_path / "confluiti.csv"
    file.write_text(f"vecchio;nuovo;dal;nome\n{ALA};{NEW};01/01/2020;Alpi di prova\n{BALME};{NEW};01/01/2020\n")
    assert main(["--workspace", str(office), "plan", "communes", str(file)]) == 0
    return tmp_path / "piano.psm"


def test_from_the_list_to_the_new_commune(office: Path, merged: Path, tmp_path: Path, psm: Psm) -> None:
    ala, invitation, receipt = tmp_path / "ala.psmdb", tmp_path / "invito.psm", tmp_path / "ricevuta.psm"
    assert psm(office, "plan", "communes") == (0, [])
    code, said = psm(office, "plan", "publish", merged)
    assert (code, [one["kind"] for one in said["published"]], said["files"]) == (0, ["communes"], [])
    code, said = psm(office, "plan", "communes")
    assert [(one["old_name"], one["new_name"], one["from"], one["counts"]) for one in said] == [
        ("Ala di Stura", "Alpi di prova", "2020-01-01", True),
        ("Balme", "Alpi di prova", "2020-01-01", True),
    ]
    assert main(["init", str(ala), "--comune", ALA, "--officer", "Tecnico"]) == 0
    assert psm(ala, "commune", "add", NEW)[0] == 2, "nobody has told it of this commune yet"
    assert psm(office, "invite", NEW, invitation)[0] == 0
    assert psm(office, "invite", ALA, tmp_path / "vecchio.psm")[0] == 0
    assert psm(ala, "receive", tmp_path / "vecchio.psm", merged)[0] == 0
    assert psm(ala, "commune", "add", NEW)[0] == 0
    code, [said] = psm(ala, "comuni", "Alpi di")
    assert (said["commune"], said["population"]) == (NEW, 562)
    assert psm(ala, "receive", invitation)[0] == 0
    assert psm(ala, "--comune", NEW, "add", "--title", "Scuola unica", "--under", "4.1.2")[0] == 0
    assert psm(ala, "--comune", ALA, "add", "--title", "Ponte", "--under", "3.1.1")[0] == 0
    for number, commune in enumerate((NEW, ALA)):
        package = tmp_path / f"ritorno-{number}.psm"
        assert psm(ala, "--comune", commune, "package", package)[0] == 0
        assert psm(office, "receive", package)[1][0]["fate"] == "taken"
    code, said = psm(office, "status")
    [line] = [one for one in said["communes"] if one["commune"] == NEW]
    assert (line["name"], line["interventions"], line["state"]) == ("Alpi di prova", 2, "received")
    assert not {ALA, BALME} & {one["commune"] for one in said["communes"]}
    assert psm(office, "receipt", NEW, receipt)[0] == 0
    assert psm(ala, "receive", receipt)[0] == 0


def test_lines_that_do_not_fit_are_told_and_nothing_is_taken(office: Path, tmp_path: Path, psm: Psm) -> None:
    file = tmp_path / "confluiti.csv"
    file.write_text(f"1003;{NEW};01/01/2020;Alpi di prova\n{BALME};{NEW};01/01/2020\n")
    code, said = psm(office, "plan", "communes", file)
    assert (code, [(one["line"], one["code"]) for one in said["problems"]]) == (
        1,
        [(1, "istat-zero"), (2, "merger-no-name")],
    )
    assert [one["kind"] for one in psm(office, "plan", "documents")[1]] == ["plan"]


def test_only_the_office_loads_a_list(tmp_path: Path, psm: Psm) -> None:
    ala, file = tmp_path / "ala.psmdb", tmp_path / "confluiti.csv"
    assert main(["init", str(ala), "--comune", ALA, "--officer", "Tecnico"]) == 0
    file.write_text(f"{ALA};{NEW};01/01/2020;Alpi di prova\n")
    code, said = psm(ala, "plan", "communes", file)
    assert code == 1
    assert "office-only" in json.dumps(said)
