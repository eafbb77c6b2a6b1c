"""`psm receive --check`: what files would bring, and nothing is written."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from psm_desktop.cli import main

Psm = Callable[..., str]


@pytest.fixture
def psm(capsys: pytest.CaptureFixture[str]) -> Psm:
    """psm(workspace, words ...) -> what it says; the exit code as expected."""

    def run(workspace: Path, *words: object, code: int = 0) -> str:
        assert main(["--workspace", str(workspace), *map(str, words)]) == code
        said = capsys.readouterr()
        return said.err if code else said.out

    return run


def test_files_are_looked_at_and_then_taken(tmp_path: Path, psm: Psm) -> None:
    office, ala = tmp_path / "ufficio.psmdb", tmp_path / "ala.psmdb"
    assert main(["init", str(office), "--office", "--officer", "Ufficio"]) == 0
    assert main(["init", str(ala), "--comune", "001003", "--officer", "Rossi"]) == 0
    invitation, package = tmp_path / "invito.psm", tmp_path / "ritorno.psm"
    psm(office, "invite", "001003", invitation)
    assert "Invito dell'ufficio per Ala di Stura, da leggere." in psm(ala, "receive", "--check", invitation)
    assert "invito" in psm(ala, "package", package, code=1), "a look reads no invitation"
    psm(ala, "receive", invitation)
    psm(ala, "add", "--title", "Ponte del Rio")
    psm(ala, "package", package)
    said = psm(office, "receive", "--check", package)
    assert "Ala di Stura: interventi nuovi 1, cambiati 0; campi con due valori da scegliere 0." in said
    told = json.loads(psm(office, "--json", "receive", "--check", package))
    assert [one["fate"] for one in told["files"]] == ["taken"]
    assert told["communes"] == [{"commune": "001003", "born": 1, "changed": 0, "conflicts": 0}]
    assert json.loads(psm(office, "--json", "list")) == []
    psm(office, "receive", package)
    assert json.loads(psm(office, "--json", "list"))[0]["title"] == "Ponte del Rio"
    package.write_bytes(package.read_bytes()[:-3])
    assert "incompleto" in psm(office, "receive", "--check", package, code=1)
