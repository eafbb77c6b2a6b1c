"""Where answers go: a document for what is refused, closed pipes, full disks, a folder that is gone, other letters."""

import json
import os
import sys
from pathlib import Path

import pytest

from psm_desktop.cli import as_typed, main


@pytest.mark.parametrize(
    ("words", "code", "problem"),
    [
        (("show", "1"), 2, "needs-workspace"),
        (("list", "--workspace", "nowhere.psmdb"), 1, "no-workspace"),
        (("comuni", "--comune", "1003", "zzzz"), 1, "no-commune"),
        (("init", f"{__file__}/a.psmdb", "--comune", "001003", "--officer", "x"), 1, "cannot-write"),
        (("init", f"{'x' * 300}.psmdb", "--comune", "001003", "--officer", "x"), 1, "name-too-long"),
    ],
)
def test_what_is_refused_is_a_document_too(
    words: tuple[str, ...], code: int, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--json"]) == code
    said = capsys.readouterr()
    told = json.loads(said.out)
    assert told["problem"] == problem
    assert said.err == f"psm: {told['text']}\n"


def test_a_reader_who_has_had_enough_is_no_trouble(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    end, beginning = os.pipe()
    os.close(end)
    with os.fdopen(beginning, "w", encoding="utf-8") as gone:
        monkeypatch.setattr(sys, "stdout", gone)
        assert main(["comuni"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a disk that is always full is Linux's")
def test_an_answer_that_cannot_be_written_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["comuni", "--json"]) == 1
    assert capsys.readouterr().err.startswith("psm: La risposta non si può scrivere")


@pytest.mark.parametrize("at", ["psm_desktop.cli.parser", "psm_desktop.verbs.copy.find"])
def test_ctrl_c_is_one_sentence(at: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(at, stopped)
    assert main(["comuni"]) == 1
    assert capsys.readouterr().err == "psm: Interrotto. Ciò che non era ancora finito non è stato scritto.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder one is in")
def test_a_folder_that_was_deleted_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert main(["comuni"]) == 1
    assert "La cartella in cui ti trovi è stata eliminata" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows hands over words in one alphabet")
def test_words_in_another_alphabet_lose_no_letter(tmp_path: Path) -> None:
    assert as_typed(os.fsdecode("Viabilità".encode("latin-1"))) == "Viabilità"
    assert as_typed("Viabilità".encode().decode("ascii", "surrogateescape")) == "Viabilità"
    there = tmp_path / os.fsdecode(b"citt\xe0")
    there.touch()
    assert as_typed(str(there)) == str(there)
