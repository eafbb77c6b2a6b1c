"""The first run started from what somebody has: a safety copy, a broken one, a returned workbook; and its help."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from psm_desktop import first_run, program
from psm_desktop.cli import main as psm
from psm_desktop.errors import PsmError
from psm_desktop.settings import Settings
from psm_desktop.store import lock
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.excel.page import ExcelPage
from psm_desktop.ui.shell.copy_window import CopyWindow
from psm_desktop.ui.shell.help_panel import HelpPanel
from psm_desktop.ui.welcome.answers import Start
from psm_desktop.ui.welcome.page import WelcomePage
from tests.verbs.test_care import damage


@pytest.fixture
def started(
    qapp: QApplication, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[program.Program]:
    hooks, documents = (sys.excepthook, threading.excepthook), tmp_path / "Documenti"
    documents.mkdir()
    monkeypatch.setattr(program, "chosen_theme", lambda *_of: theme)
    monkeypatch.setattr(first_run, "documents", lambda: documents)
    made = program.Program(qapp, Settings(tmp_path / "preferences.json"))
    made.start(None)
    yield made
    if made.shown is not None:
        made.shown.close()
        made.shown.deleteLater()
    made.deleteLater()
    sys.excepthook, threading.excepthook = hooks


@pytest.fixture
def page(started: program.Program) -> WelcomePage:
    assert isinstance(started.shown, WelcomePage)
    return started.shown


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The copy of another PC: Balme, with one intervention."""
    file = tmp_path / "altrove" / "balme.psmdb"
    file.parent.mkdir()
    assert psm(["init", str(file), "--comune", "001019", "--officer", "Ufficio tecnico", "--training"]) == 0
    assert psm(["--workspace", str(file), "add", "--title", "Rifugio"]) == 0
    return file


@pytest.fixture
def backup(copy: Path, tmp_path: Path) -> Path:
    file = tmp_path / "chiavetta.psmdb"
    assert psm(["--workspace", str(copy), "backup", str(file)]) == 0
    return file


def window_of(started: program.Program, qtbot: QtBot) -> CopyWindow:
    qtbot.waitUntil(lambda: isinstance(started.shown, CopyWindow), timeout=20_000)
    assert isinstance(started.shown, CopyWindow)
    return started.shown


def chosen(page: WelcomePage, start: Start, file: Path, qtbot: QtBot) -> None:
    page.start.choose_file(start, file)
    assert not page.begin.isEnabled()
    qtbot.waitUntil(page.begin.isEnabled, timeout=20_000)


def test_the_keys_are_where_they_were_once_a_file_was_looked_into(
    page: WelcomePage, backup: Path, qtbot: QtBot
) -> None:
    radio = next(one for one in page.findChildren(QRadioButton) if one.text() == "Copia di sicurezza")
    radio.setChecked(True)
    page.activateWindow()
    browse = page.start.browse
    browse.setFocus()
    qtbot.waitUntil(browse.hasFocus)
    page.start.choose_file(Start.BACKUP, backup)
    assert not page.language.hasFocus()
    qtbot.waitUntil(page.begin.isEnabled, timeout=20_000)
    assert browse.hasFocus()


def test_a_safety_copy_says_whose_it_is_and_is_gone_on_with(
    started: program.Program, page: WelcomePage, backup: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    chosen(page, Start.BACKUP, backup, qtbot)
    assert (page.commune.code, page.officer.raw_text()) == ("001019", "Ufficio tecnico")
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    window = window_of(started, qtbot)
    assert window.windowTitle().startswith("DATI DI PROVA - Balme")
    assert window.bar.sentence.startswith("Ripristinata: «prova-balme.psmdb»")
    assert window.desk.workspace == tmp_path / "Documenti" / "prova-balme.psmdb"


def test_a_copy_made_by_long_work_is_held_like_any_other(
    started: program.Program, page: WelcomePage, backup: Path, qtbot: QtBot
) -> None:
    chosen(page, Start.BACKUP, backup, qtbot)
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    file = window_of(started, qtbot).desk.workspace
    with pytest.raises(PsmError) as told:
        lock.take(file, "", 0)
    assert (told.value.code, told.value.facts["officer"]) == ("open-elsewhere", "Ufficio tecnico")
    started.leave()
    assert not lock.file_of(file).exists()


def test_a_damaged_safety_copy_is_told_and_what_is_left_of_it_offered(
    started: program.Program, page: WelcomePage, backup: Path, qtbot: QtBot
) -> None:
    damage(backup, 2)
    before = backup.read_bytes()
    chosen(page, Start.BACKUP, backup, qtbot)
    assert page.bar.sentence == (
        "«chiavetta.psmdb» è danneggiata: non ho ripristinato nulla. Scegli un'altra copia di sicurezza."
    )
    assert page.answers().source is None
    (rescue,) = page.bar.buttons
    qtbot.mouseClick(rescue, Qt.MouseButton.LeftButton)
    window = window_of(started, qtbot)
    assert window.bar.sentence.startswith("Interventi recuperati da «chiavetta.psmdb»: 1.")
    assert backup.read_bytes() == before


def test_a_workbook_makes_the_copy_of_its_commune_and_shows_what_it_brings(
    started: program.Program, page: WelcomePage, copy: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    book = tmp_path / "ritorno.xlsx"
    assert psm(["--workspace", str(copy), "excel", "export", str(book)]) == 0
    chosen(page, Start.EXCEL, book, qtbot)
    page.officer.show_value("Maria Rossi")
    page.commune.take("001003")  # the file knows better
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    window = window_of(started, qtbot)
    assert (window.desk.hand.commune, window.desk.copy.is_training) == ("001019", True)
    assert isinstance(window.page, ExcelPage)
    check = window.page.widget().check
    qtbot.waitUntil(lambda: bool(check.model.rows), timeout=20_000)
    assert window.desk.hand.db.execute("SELECT count(*) FROM intervention").fetchone() == (0,)
    with qtbot.waitSignal(window.page.widget().imported, timeout=20_000):
        check.import_pressed.emit()
    assert window.desk.hand.db.execute("SELECT title FROM intervention").fetchall() == [("Rifugio",)]


def test_a_file_from_which_nothing_can_start_is_told_and_makes_nothing(
    page: WelcomePage, qtbot: QtBot, tmp_path: Path
) -> None:
    letter = tmp_path / "lettera.txt"
    letter.write_text("ciao")
    for start, told in (
        (Start.BACKUP, "non è una copia del Piano"),
        (Start.EXCEL, "non è un file Excel"),
        (Start.INVITATION, "«lettera.txt»"),
    ):
        chosen(page, start, letter, qtbot)
        assert told in page.bar.sentence
        assert (page.bar.level, page.answers().source) == ("bad", None)
    assert list((tmp_path / "Documenti").iterdir()) == []


def test_f1_shows_the_first_steps_beside_the_questions(page: WelcomePage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F1)
    (panel,) = page.findChildren(HelpPanel)
    assert panel.isVisible()
    assert "Primi passi" in panel.text.toPlainText()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert page.commune.search.hasFocus()
