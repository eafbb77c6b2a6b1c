"""The program put together: first run, invitation, a file that cannot be opened, a window that must not close."""

import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psm_desktop import first_run, program
from psm_desktop.cli import main as psm
from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.open_copy import hand_in
from psm_desktop.errors import PsmError
from psm_desktop.settings import Settings
from psm_desktop.store import copies, interventions
from psm_desktop.ui.common.language import spoken
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.slot import Slot
from psm_desktop.ui.settings.page import SettingsPage
from psm_desktop.ui.shell.copy_window import CopyWindow
from psm_desktop.ui.welcome.answers import Answers, Start
from psm_desktop.ui.welcome.page import WelcomePage
from tests.ui.interventions.test_form import type_over


@pytest.fixture
def started(
    qapp: QApplication, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[program.Program]:
    """The program as it stands after start, without a copy of its own; a process has one theme."""
    hooks, documents = (sys.excepthook, threading.excepthook), tmp_path / "Documenti"
    documents.mkdir()
    monkeypatch.setattr(program, "chosen_theme", lambda *_of: theme)
    monkeypatch.setattr(first_run, "documents", lambda: documents)
    made = program.Program(qapp, Settings(tmp_path / "preferences.json"))
    yield made
    if made.shown is not None:
        made.shown.close()
        made.shown.deleteLater()
    made.deleteLater()
    sys.excepthook, threading.excepthook = hooks


def answers(**given: object) -> Answers:
    plain: dict[str, object] = {
        "commune": "001003",
        "officer": "Ufficio tecnico",
        "office_name": "",
        "start": Start.INCLUDED_PLAN,
        "training": False,
        "is_office": False,
    }
    return Answers(**(plain | given))  # type: ignore[arg-type]


def test_the_first_run_makes_a_copy_and_opens_it(qtbot: QtBot, started: program.Program, tmp_path: Path) -> None:
    started.start(None)
    page = started.shown
    assert isinstance(page, WelcomePage)
    page.started.emit(answers())
    assert isinstance(started.shown, CopyWindow)
    db = copies.connect(tmp_path / "Documenti" / "ala-di-stura.psmdb")
    assert (copies.about(db).communes, copies.about(db).is_training) == (("001003",), False)
    db.close()


def test_the_next_start_opens_the_copy_opened_last(started: program.Program, tmp_path: Path) -> None:
    file = first_run.new_copy(answers(), tmp_path)
    started.open_copy(file)
    started.start(None)
    assert isinstance(started.shown, CopyWindow)


def test_a_training_copy_has_something_to_try_with(tmp_path: Path) -> None:
    with closing(copies.connect(first_run.new_copy(answers(training=True), tmp_path))) as db:
        assert copies.about(db).is_training
        money = interventions.money(db, "001003")
        assert money.count > 5
        assert money.amount_cents > 0
    with closing(copies.connect(first_run.new_copy(answers(), tmp_path))) as db:
        assert interventions.money(db, "001003").count == 0


def test_a_second_copy_gets_a_name_of_its_own(tmp_path: Path) -> None:
    names = [first_run.new_copy(answers(training=True), tmp_path).name for _ in range(2)]
    assert names == ["prova-ala-di-stura.psmdb", "prova-ala-di-stura-2.psmdb"]
    assert first_run.new_copy(answers(is_office=True, commune=None), tmp_path).name == "ufficio.psmdb"


def no_step(_done: int, _total: int) -> None:
    """Nobody watches."""


def test_an_invitation_says_for_whom_the_copy_is_and_is_read_into_it(tmp_path: Path) -> None:
    office, letter = tmp_path / "ufficio.psmdb", tmp_path / "invito.psm"
    assert psm(["init", str(office), "--office", "--officer", "Ufficio del Piano", "--training"]) == 0
    assert psm(["--workspace", str(office), "invite", "001019", str(letter)]) == 0
    begins = first_run.look(Start.INVITATION, letter, no_step)
    file = first_run.new_copy(answers(commune=None, start=Start.INVITATION, source=letter), tmp_path, begins)
    assert file.name == "prova-balme.psmdb"
    assert psm(["--workspace", str(file), "package", str(tmp_path / "p.psm")]) == 0


def test_an_invitation_that_cannot_be_read_leaves_no_copy_behind(tmp_path: Path) -> None:
    broken, begins = tmp_path / "invito.psm", first_run.Begins(("001019",), False)
    broken.write_bytes(b"PSM\x1a" + bytes(40))
    with pytest.raises(PsmError):
        first_run.look(Start.INVITATION, broken, no_step)
    with pytest.raises(PsmError):
        first_run.new_copy(answers(start=Start.INVITATION, source=broken), tmp_path, begins)
    assert list(tmp_path.glob("*.psmdb*")) == []


def test_a_file_that_cannot_be_opened_is_told_where_one_can_start(started: program.Program, tmp_path: Path) -> None:
    (tmp_path / "lettera.psmdb").write_text("ciao")
    started.start(tmp_path / "lettera.psmdb")
    assert isinstance(started.shown, WelcomePage)
    assert "non è una copia del Piano" in started.shown.bar.sentence


@pytest.fixture
def window(started: program.Program, tmp_path: Path) -> CopyWindow:
    """The window on a new copy of Ala di Stura."""
    started.open_copy(first_run.new_copy(answers(), tmp_path))
    assert isinstance(started.shown, CopyWindow)
    return started.shown


def test_what_another_program_wrote_is_seen_on_coming_back(window: CopyWindow, tmp_path: Path) -> None:
    looked: list[object] = []
    window._desk.changed.connect(looked.append)
    window._desk.look_around()
    assert looked == []
    assert psm(["--workspace", str(tmp_path / "ala-di-stura.psmdb"), "add", "--title", "Sentieri"]) == 0
    window._desk.look_around()
    window._desk.look_around()
    assert looked == [None]
    with window._desk.own_copy() as db:  # a job of the window's own tells of itself
        AddIntervention("Muretti").run(hand_in(db))
    window._desk.merged()
    window._desk.look_around()
    assert looked == [None, None]


def test_f5_looks_again(window: CopyWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    with qtbot.waitSignal(window._desk.changed):
        qtbot.keyClick(window, Qt.Key.Key_F5)


def test_a_file_goes_where_it_is_read(window: CopyWindow, qtbot: QtBot, tmp_path: Path) -> None:
    copy, letter, book = tmp_path / "altra.PSMDB", tmp_path / "ricevuta.psm", tmp_path / "ritorno.xlsx"
    with qtbot.waitSignal(window.other_copy_wanted) as opened:
        window.open_files((letter, copy))
    assert opened.args == [copy]
    with qtbot.waitSignal(window.files_brought) as brought:
        window.file_dropped.emit((letter,))
    assert brought.args == [(letter,)]
    window.open_files((book,))
    assert window.page.title == "Excel"


def test_what_was_done_is_told_until_another_screen_is_opened(window: CopyWindow) -> None:
    for level, stays in (("ok", False), ("info", False), ("warn", True), ("bad", True)):
        window.bar.say(level, "Relazione salvata.")
        window.open_number(1 if window.page.title == "Cruscotto" else 0)
        assert (window.bar.sentence != "") is stays


def test_a_window_with_something_left_to_write_stays(started: program.Program, tmp_path: Path) -> None:
    started.open_copy(first_run.new_copy(answers(), tmp_path))
    first = started.shown
    assert isinstance(first, CopyWindow)
    first.is_waiting = lambda: True
    started.open_copy(first_run.new_copy(answers(commune="001019"), tmp_path))
    assert started.shown is first
    assert first.isVisible()
    first.is_waiting = lambda: False


def test_another_language_is_spoken_at_once_on_the_same_copy(window: CopyWindow, started: program.Program) -> None:
    window._desk.do(AddIntervention("Muretti"), "nuovo intervento")
    window._desk.do(AddIntervention("Sentieri"), "nuovo intervento")
    window._desk.undo_stack.undo()
    window.open_number(2)
    try:
        window.language_wanted.emit("en")
        shown = started.shown
        assert isinstance(shown, CopyWindow)
        assert shown is not window
        assert (shown.page.icon, started._settings.preferences.language, spoken()) == ("reports", "en", "en")
        stack = shown._desk.undo_stack
        assert (stack.count(), stack.index()) == (2, 1)
        stack.redo()
        stack.undo()
        stack.undo()
        assert stack.index() == 0
        assert titles(shown._desk.workspace) == []
    finally:
        started.speak("it")
    assert spoken() == "it"


def test_another_language_leaves_the_settings_where_they_were(window: CopyWindow, started: program.Program) -> None:
    page = next(one for one in window.pages if isinstance(one, SettingsPage))
    window.open_page(page)
    page.choose("look")
    try:
        page.widget().section("look").language_wanted.emit("en")  # type: ignore[union-attr]
        shown = started.shown
        assert isinstance(shown, CopyWindow)
        assert isinstance(shown.page, SettingsPage)
        assert (shown.page.section, spoken()) == ("look", "en")
    finally:
        started.speak("it")


def test_what_is_being_typed_is_recorded_before_another_language_is_spoken(
    window: CopyWindow, started: program.Program, qtbot: QtBot
) -> None:
    window._desk.do(AddIntervention("Muretti"), "nuovo intervento")
    window.open_number(1)
    title = next(slot for slot in window.findChildren(Slot) if slot.column == "title").box.field
    type_over(qtbot, title, "Muretti a secco")
    try:
        window.language_wanted.emit("en")
        assert isinstance(started.shown, CopyWindow)
        assert started.shown is not window
        assert titles(started.shown._desk.workspace) == ["Muretti a secco"]
    finally:
        started.speak("it")


def titles(file: Path) -> list[str]:
    """The interventions of a copy that are not in the bin."""
    db = copies.connect(file)
    try:
        return [str(row[0]) for row in db.execute("SELECT title FROM intervention WHERE NOT deleted")]
    finally:
        db.close()


def test_a_window_that_must_not_close_keeps_its_language(window: CopyWindow, started: program.Program) -> None:
    window.is_waiting = lambda: True
    window.language_wanted.emit("en")
    assert started.shown is window
    assert (spoken(), started._settings.preferences.language) == ("it", "it")
    window.is_waiting = lambda: False


def test_the_first_run_keeps_what_was_answered_in_another_language(started: program.Program) -> None:
    page = started.welcome()
    page.commune.take("001019")
    page.officer.show_typing("Maria Rossi")
    try:
        page.language.show_value("en")
        page.language.committed.emit("en")
        after = started.shown
        assert isinstance(after, WelcomePage)
        assert after is not page
        assert (after.answers().commune, after.answers().officer, spoken()) == ("001019", "Maria Rossi", "en")
        assert after.language.raw_text() == "en"
    finally:
        started.speak("it")


def test_nuova_copia_can_be_left_again(started: program.Program, tmp_path: Path, qtbot: QtBot) -> None:
    window = started.open_copy(first_run.new_copy(answers(), tmp_path))
    window.new_copy_wanted.emit()
    page = started.shown
    assert isinstance(page, WelcomePage)
    assert page.bar.sentence == "«ala-di-stura.psmdb» è rimasta com'era."
    qtbot.mouseClick(page.bar.buttons[0], Qt.MouseButton.LeftButton)
    assert isinstance(started.shown, CopyWindow)
    assert started.shown.desk.workspace == tmp_path / "ala-di-stura.psmdb"
