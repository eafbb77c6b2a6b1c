"""File › Passaggio di consegne…: the panel, the file, the window that only reads from then on, and the way back."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from psm_desktop import program
from psm_desktop.cli import main as psm
from psm_desktop.settings import Settings
from psm_desktop.store import copies, handed_over
from psm_desktop.sync import handover_file, taking_over
from psm_desktop.ui.care.handover_panel import HandoverPanel
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell.copy_window import CopyWindow

ALA, BALME = "001003", "001019"
PHRASE = "lago sentiero forno rosa"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key costs half a second and a quarter of a gigabyte; here it need not."""
    monkeypatch.setattr(handover_file, "PASSES", 1)
    monkeypatch.setattr(handover_file, "MEMORY", 8 << 10)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two communes in one copy, with an intervention each."""
    file = tmp_path / "due.psmdb"
    assert psm(["init", str(file), "--comune", ALA, "--officer", "Maria Rossi", "--training"]) == 0
    assert psm(["--workspace", str(file), "commune", "add", BALME]) == 0
    for commune, title in ((ALA, "Ponte"), (BALME, "Rifugio")):
        assert psm(["--workspace", str(file), "--comune", commune, "add", "--title", title]) == 0
    return file


@pytest.fixture
def started(
    qapp: QApplication, theme: Theme, tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[program.Program]:
    hooks = sys.excepthook, threading.excepthook
    monkeypatch.setattr(program, "chosen_theme", lambda *_of: theme)
    ask = AskFile(where=lambda *_asked: tmp_path / "consegne.psm")
    made = program.Program(qapp, Settings(tmp_path / "preferences.json"), ask)
    made.open_copy(file, ALA)
    yield made
    if made.shown is not None:
        made.shown.close()
        made.shown.deleteLater()
    made.deleteLater()
    sys.excepthook, threading.excepthook = hooks


def window_of(started: program.Program) -> CopyWindow:
    assert isinstance(started.shown, CopyWindow)
    return started.shown


def panel_of(started: program.Program) -> HandoverPanel:
    window_of(started).handover.show()
    panel = window_of(started).aside
    assert isinstance(panel, HandoverPanel)
    return panel


def records(window: CopyWindow) -> InterventionsPage:
    return next(page for page in window.pages if isinstance(page, InterventionsPage))


@pytest.fixture
def given(started: program.Program, qtbot: QtBot, tmp_path: Path) -> CopyWindow:
    """The window after Ala di Stura was handed over."""
    before, panel = window_of(started), panel_of(started)
    for field in (panel.first, panel.second):
        qtbot.keyClicks(field, PHRASE)
    qtbot.keyClick(panel.second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: started.shown is not before, timeout=20_000)
    return window_of(started)


def test_the_panel_says_what_is_in_it_and_what_is_missing(started: program.Program, qtbot: QtBot) -> None:
    panel = panel_of(started)
    assert panel.first.hasFocus()
    said: Callable[[QLineEdit], str] = lambda field: field.accessibleDescription()  # noqa: E731
    qtbot.keyClicks(panel.first, "corta")
    qtbot.mouseClick(panel.make, Qt.MouseButton.LeftButton)
    assert said(panel.first).startswith("Scrivi una frase un po' più lunga")
    panel.first.clear()
    qtbot.keyClicks(panel.first, PHRASE)
    qtbot.keyClicks(panel.second, PHRASE + "!")
    qtbot.mouseClick(panel.make, Qt.MouseButton.LeftButton)
    assert said(panel.second) == "Le due frasi non sono uguali. Riscrivi la seconda."
    assert panel.second.hasFocus()
    qtbot.mouseClick(panel.propose, Qt.MouseButton.LeftButton)
    assert len(panel.first.text().split()) == 5
    assert panel.first.text() == panel.second.text()
    assert panel.first.echoMode() is QLineEdit.EchoMode.Normal
    qtbot.keyClick(panel.first, Qt.Key.Key_Escape)
    assert window_of(started).aside is None
    assert panel_of(started).first.text() == ""


def test_from_then_on_the_commune_is_only_read(
    started: program.Program, given: CopyWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert taking_over.unlocked(tmp_path / "consegne.psm", PHRASE).heading.commune == ALA
    assert given.desk.hand.commune == ALA
    assert given.notice.isVisible()
    assert "qui si legge, si stampa e si esporta" in given.notice.sentence
    page = records(given)
    given.open_page(page)
    form = page.screen.form
    assert form.title == "Ponte"
    for number in range(7):
        form.choose_tab(number)
        tab = form.pages.currentWidget()
        assert tab is not None
        assert all(field.isReadOnly() for field in tab.findChildren(QLineEdit))
        assert all(field.isReadOnly() for field in tab.findChildren(QPlainTextEdit))
    form.choose_tab(0)
    title = form.pages.data.slots["title"].findChildren(QLineEdit)[0]
    qtbot.keyClicks(title, "Altro")
    assert title.text() == "Ponte"
    assert not form.ready.isVisible()
    page.new()
    assert given.bar.sentence.startswith("Il Comune di Ala di Stura è passato a un altro ufficio")
    assert given.notice.isVisible()


def test_the_other_commune_stays_as_it_was(started: program.Program, given: CopyWindow, qtbot: QtBot) -> None:
    given.leave_for(BALME)
    qtbot.waitUntil(lambda: started.shown is not given)
    window = window_of(started)
    assert not window.notice.isVisible()
    page = records(window)
    window.open_page(page)
    title = page.screen.form.pages.data.slots["title"].findChildren(QLineEdit)[0]
    title.selectAll()
    qtbot.keyClicks(title, "Malga")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert page.screen.form.title == "Malga"


def test_it_is_taken_back_from_the_notice(
    started: program.Program, given: CopyWindow, qtbot: QtBot, file: Path
) -> None:
    [button] = given.notice.buttons
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel = given.aside
    assert isinstance(panel, HandoverPanel)
    assert panel.take_back.hasFocus()
    qtbot.keyClick(panel.take_back, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: started.shown is not given, timeout=20_000)
    window = window_of(started)
    assert not window.notice.isVisible()
    assert handed_over.find(window.desk.hand.db, ALA) is None
    records(window).new()
    assert window.bar.sentence == ""


def test_a_name_that_is_taken_is_told_and_nothing_changes(
    started: program.Program, qtbot: QtBot, tmp_path: Path, file: Path
) -> None:
    (tmp_path / "consegne.psm").write_text("altro")
    window, panel = window_of(started), panel_of(started)
    for field in (panel.first, panel.second):
        qtbot.keyClicks(field, PHRASE)
    qtbot.mouseClick(panel.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.bar.level == "bad", timeout=20_000)
    assert window.bar.sentence == "«consegne.psm» c'è già. Scegli un altro nome o un'altra cartella."
    assert panel.make.isEnabled()
    db = copies.connect(file)
    assert handed_over.all_of(db) == []
    db.close()
    qtbot.waitUntil(lambda: not window.long.busy)


def test_what_was_typed_while_it_was_handed_over_elsewhere_is_kept_aside(
    started: program.Program, qtbot: QtBot, tmp_path: Path, file: Path
) -> None:
    """`psm handover` beside an open window: the field's text stays in the copy, and closing is not held up."""
    window, phrase = window_of(started), tmp_path / "frase.txt"
    page = records(window)
    window.open_page(page)
    title = page.screen.form.pages.data.slots["title"].findChildren(QLineEdit)[0]
    title.selectAll()
    qtbot.keyClicks(title, "Ponte nuovo")
    phrase.write_text(PHRASE)
    words = ["handover", str(tmp_path / "altro.psm"), "--passphrase-file", str(phrase)]
    assert psm(["--workspace", str(file), "--comune", ALA, *words]) == 0
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert window.bar.sentence.startswith("Il Comune di Ala di Stura è passato a un altro ufficio")
    kept = window.desk.hand.db.execute("SELECT text FROM typing").fetchall()
    assert kept == [("Ponte nuovo",)]
    assert not page.is_waiting
