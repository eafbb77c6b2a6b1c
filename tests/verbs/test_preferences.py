"""Settings from the command line: the same file and the same rules as the window's."""

import json
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from psm_desktop import paths, settings
from psm_desktop.cli import main
from psm_desktop.reports import coat
from psm_desktop.settings import OFFERED, Preferences
from psm_desktop.store import copies
from psm_desktop.words import OFFERED_WORDS, SETTING_WORDS


def psm(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(words)
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.fixture
def file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    made = str(tmp_path / "ala.psmdb")
    assert psm(capsys, "init", made, "--comune", "001003", "--officer", "Ufficio tecnico")[0] == 0
    return made


def test_what_is_set_is_what_the_window_reads(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for name, value in (("theme", "dark"), ("text_size", "125"), ("density", "wide"), ("language", "en")):
        assert psm(capsys, "settings", "set", name, value) == (0, f"{value}\n", "")
    found = settings.load(paths.config_dir() / settings.FILE)
    assert found == Preferences(theme="dark", text_size=125, density="wide", language="en")
    assert psm(capsys, "settings", "get", "theme") == (0, "dark\n", "")
    listed = json.loads(psm(capsys, "settings", "list", "--json")[1])
    chosen = {"theme": "dark", "text_size": 125, "density": "wide", "language": "en"}
    assert listed == chosen | {"receipt_days": 15, "part_kb": 3500, "backup_folder": ""}
    assert "theme          dark  (Tema: Scuro)" in psm(capsys, "settings", "list")[1]


def test_what_cannot_be_chosen_is_one_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, _, told = psm(capsys, "settings", "set", "theme", "blu")
    assert (code, told) == (1, "psm: «blu» non si può scegliere per theme. Scegli fra: system, light, dark.\n")
    code, _, told = psm(capsys, "settings", "get", "colore")
    assert code == 2
    assert "«colore» non esiste. Ci sono: theme," in told
    assert psm(capsys, "settings", "set", "officer", "Maria")[0] == 2  # of which copy?
    assert psm(capsys, "settings", "set", "backup_folder", str(tmp_path / "manca"))[0] == 1


def test_officer_and_office_are_the_copy_s(capsys: pytest.CaptureFixture[str], file: str) -> None:
    assert psm(capsys, "--workspace", file, "settings", "set", "officer", " Maria Rossi ")[:2] == (0, "Maria Rossi\n")
    assert psm(capsys, "--workspace", file, "settings", "set", "office", "Segreteria")[0] == 0
    with closing(copies.connect(Path(file))) as db:
        assert (copies.about(db).officer, copies.about(db).desk) == ("Maria Rossi", "Segreteria")
    assert psm(capsys, "--workspace", file, "settings", "set", "officer", " ")[0] == 1
    assert psm(capsys, "--workspace", file, "settings", "set", "office", "")[0] == 0
    listed = json.loads(psm(capsys, "--workspace", file, "settings", "list", "--json")[1])
    assert (listed["officer"], listed["office"], listed["coat"]) == ("Maria Rossi", "", "")


def test_the_coat_of_arms_stands_on_the_report_until_it_is_taken_off(
    capsys: pytest.CaptureFixture[str], file: str, tmp_path: Path
) -> None:
    out, arms = tmp_path / "relazione.pdf", tmp_path / "stemma.png"
    Image.new("RGB", (30, 40), "red").save(arms)
    sizes = []
    for value in (str(arms), ""):
        assert psm(capsys, "--workspace", file, "settings", "set", "coat", value)[0] == 0
        assert psm(capsys, "--workspace", file, "report", "council", str(out), "--replace")[0] == 0
        sizes.append(b"/Subtype /Image" in out.read_bytes())
    assert sizes == [True, False]
    assert coat.of("001003") is None
    assert psm(capsys, "--workspace", file, "settings", "set", "coat", str(tmp_path / "no.png"))[0] == 1


def test_every_setting_and_every_choice_has_its_word() -> None:
    assert set(OFFERED) < set(SETTING_WORDS)
    assert all(set(OFFERED[name]) == set(words) for name, words in OFFERED_WORDS.items())


def test_a_setting_that_cannot_be_kept_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("PSM_CONFIG", str(tmp_path / "file" / "own"))
    code, said, complaint = psm(capsys, "settings", "set", "theme", "dark")
    assert (code, said) == (1, "")
    assert complaint.startswith(f"psm: «{settings.FILE}» non si può scrivere.")
