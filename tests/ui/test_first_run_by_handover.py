"""The first run from a handover: whose it is, its passphrase, and the copy with all that was in the other."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from test_first_run_from_files import chosen, page, started, window_of

from psm_desktop import program
from psm_desktop.cli import main as psm
from psm_desktop.store import copies
from psm_desktop.sync import handover_file
from psm_desktop.ui.welcome.answers import Start
from psm_desktop.ui.welcome.page import WelcomePage
from psm_desktop.ui.welcome.start_choice import start_from

__all__ = ["page", "started"]
PHRASE = "lago sentiero forno rosa"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key costs half a second and a quarter of a gigabyte; here it need not."""
    monkeypatch.setattr(handover_file, "PASSES", 1)
    monkeypatch.setattr(handover_file, "MEMORY", 8 << 10)


@pytest.fixture
def handed(tmp_path: Path) -> Path:
    """What a colleague at Balme left."""
    file, out, phrase = tmp_path / "altrove" / "balme.psmdb", tmp_path / "consegne.psm", tmp_path / "frase.txt"
    file.parent.mkdir()
    phrase.write_text(PHRASE)
    assert psm(["init", str(file), "--comune", "001019", "--officer", "Luca Verdi", "--training"]) == 0
    assert psm(["--workspace", str(file), "add", "--title", "Rifugio"]) == 0
    assert psm(["--workspace", str(file), "handover", str(out), "--passphrase-file", str(phrase)]) == 0
    return out


def test_with_its_passphrase_the_copy_goes_on(
    started: program.Program, page: WelcomePage, handed: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    assert start_from(handed) is Start.HANDOVER
    chosen(page, Start.HANDOVER, handed, qtbot)
    assert page.commune.code == "001019"
    field = page.start.locked.field
    assert field.isVisible()
    qtbot.keyClicks(page.officer, "Maria Rossi")
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    assert field.accessibleDescription().startswith("Scrivi la frase segreta")
    qtbot.keyClicks(field, PHRASE)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mouseClick(page.start.locked.see, Qt.MouseButton.LeftButton)
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    qtbot.keyClick(field, Qt.Key.Key_Return)
    window = window_of(started, qtbot)
    assert window.windowTitle().startswith("DATI DI PROVA - Balme")
    assert "come l'ha lasciata Luca Verdi" in window.bar.sentence
    assert window.desk.workspace == tmp_path / "Documenti" / "prova-balme.psmdb"
    copy = copies.about(window.desk.hand.db)
    assert (copy.officer, copy.communes) == ("Maria Rossi", ("001019",))


def test_a_wrong_passphrase_is_told_at_its_field_and_nothing_is_made(
    started: program.Program, page: WelcomePage, handed: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    chosen(page, Start.HANDOVER, handed, qtbot)
    field = page.start.locked.field
    qtbot.keyClicks(page.officer, "Maria Rossi")
    qtbot.keyClicks(field, "un'altra frase")
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(field.accessibleDescription()))
    assert field.accessibleDescription().startswith("La frase non apre questo file.")
    assert field.hasFocus()
    assert list((tmp_path / "Documenti").iterdir()) == []
    assert started.shown is page
    qtbot.keyClicks(field, PHRASE)  # in place of what was wrong
    assert field.accessibleDescription() == ""
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    window_of(started, qtbot)


def test_one_that_is_cut_short_is_told_before_anybody_types(page: WelcomePage, handed: Path, qtbot: QtBot) -> None:
    handed.write_bytes(handed.read_bytes()[:-3])
    chosen(page, Start.HANDOVER, handed, qtbot)
    assert "incompleto" in page.bar.sentence
    assert not page.start.locked.field.isVisible()


def test_an_invitation_is_no_handover(page: WelcomePage, qtbot: QtBot, tmp_path: Path) -> None:
    office, out = tmp_path / "ufficio.psmdb", tmp_path / "invito.psm"
    assert psm(["init", str(office), "--office", "--officer", "Ufficio", "--training"]) == 0
    assert psm(["--workspace", str(office), "invite", "001003", str(out)]) == 0
    assert start_from(out) is Start.INVITATION
    chosen(page, Start.HANDOVER, out, qtbot)
    assert "non è un passaggio di consegne" in page.bar.sentence
