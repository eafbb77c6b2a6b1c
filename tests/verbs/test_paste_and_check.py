"""A table from a spreadsheet and the check of all records, from the command line."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from psm_desktop.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def psm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """psm("list") on a new copy: exit code, what is said, what is complained of."""

    def run(*words: str) -> tuple[int, str, str]:
        code = main(["--workspace", str(tmp_path / "a.psmdb"), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    assert main(["init", str(tmp_path / "a.psmdb"), "--comune", "001003", "--officer", "Rossi", "--training"]) == 0
    capsys.readouterr()
    return run


def table(folder: Path, text: str, alphabet: str = "utf-8") -> str:
    file = folder / "righe.tsv"
    file.write_bytes(text.encode(alphabet))
    return str(file)


@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_taken_in_and_taken_back(psm: Run, tmp_path: Path, alphabet: str) -> None:
    file = table(tmp_path, "Titolo\tAvanz.\nFontana à\t10 %\nPonte\tsessanta\n", alphabet)
    code, said, _ = psm("paste", file, "--check")
    assert (code, "nuovo, «Fontana à»" in said) == (0, True)
    assert psm("list")[1].count("\n") <= 1  # nothing was written
    code, said, _ = psm("paste", file)
    assert code == 0
    assert said.splitlines() == [
        "Incollati: 0 valori, 2 righe nuove; da correggere: 1.",
        "Riga 3, colonna «Avanz.»: «sessanta» non è una percentuale. Scrivi un numero intero da 0 a 100.",
    ]
    assert "Fontana à" in psm("list")[1]
    assert psm("undo")[0] == 0
    assert "Fontana à" not in psm("list")[1]


def test_a_table_may_come_through_a_pipe(psm: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Titolo;Stato\nPonte;In corso\n")))
    code, said, _ = psm("paste", "-", "--json")
    assert code == 0
    assert json.loads(said)["imported"] == {"updated": 0, "born": 1, "left_out": 0}


def test_what_cannot_be_read_is_one_sentence(psm: Run, tmp_path: Path) -> None:
    assert psm("paste", str(tmp_path / "manca.tsv"))[0] == 1
    code, _, told = psm("paste", table(tmp_path, ""))
    assert (code, "non c'è una tabella" in told) == (1, True)


def test_check_names_record_row_and_reason(psm: Run, tmp_path: Path) -> None:
    psm("paste", table(tmp_path, "Titolo\tCUP\tImporto\nPonte\t\t5.000\nTetto\t\t\n"))
    keys = {one["title"]: one["key"] for one in json.loads(psm("list", "--json")[1])}
    psm("set", keys["Tetto"], "cup=J31")
    code, said, _ = psm("check")
    assert code == 0
    assert "Da correggere: Il CUP ha 15 caratteri, qui ce ne sono 3." in said
    found = json.loads(psm("check", keys["Ponte"], "--json")[1])
    assert {one["intervention"] for one in found} == {keys["Ponte"]}
    assert {(one["table"], one["field"]) for one in found} >= {("intervention", "missing_cents")}


@pytest.mark.parametrize("data", [b"SQLite format 3\0\x10\0\1\1", b"PK\3\4\x14\0\6\0", b"%PDF-1.7\n1 0 obj\n"])
def test_what_is_no_text_becomes_no_rows(psm: Run, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "b.psmdb").write_bytes(data)
    for words in (["--check"], []):
        code, _, complaint = psm("paste", str(tmp_path / "b.psmdb"), *words)
        assert (code, complaint) == (
            1,
            "psm: «b.psmdb» non è un testo: non ho letto nulla. "
            "Salvalo dal foglio di calcolo come CSV o testo e riprova.\n",
        )
    assert json.loads(psm("list", "--json")[1]) == []


def test_standard_input_that_is_closed_brings_nothing(psm: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert psm("paste", "-")[0] == 1
    assert psm("handover", "consegne.psm")[0] == 2
