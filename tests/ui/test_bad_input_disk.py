"""A full disk, a folder one may not write in, a stick that is pulled: a sentence in the window and from psm, no loss.

What the store itself does then stands in tests/faults/test_full_disk.py and tests/store/test_restore.py.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desks import ALA, add, commune_desk
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.cli import main
from psm_desktop.program import Program
from psm_desktop.settings import FILE, Settings
from psm_desktop.store import backup, cells, local, private_notes
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.interventions.screen import Screen
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from psm_desktop.ui.welcome.page import WelcomePage
from tests.faults import test_full_disk

FULL = "Il disco è pieno: «ala-di-stura.psmdb» è rimasto come prima. Libera spazio e riprova."
LONG = "Si rifà il ponte. " * 4000


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = commune_desk(tmp_path)
    yield made
    made.hand.db.close()


@pytest.fixture
def screen(desk: Desk, theme: Theme, settings: Settings, show: Callable[[QWidget], None], long_on) -> Screen:  # type: ignore[no-untyped-def]
    """On an intervention, in the tab of notes."""
    key = add(desk.hand.db, ALA, "Ponte del Rio", ready=False)
    made = InterventionsPage(desk, theme, settings, long_on(desk)).screen
    made.resize(1294, 632)
    show(made)
    made.open(key)
    made.form.enter_tab(4)
    return made


@pytest.fixture
def no_room(desk: Desk, screen: Screen) -> Callable[[bool], None]:
    """no_room(True): the file may have no further page, which SQLite tells as it tells a full disk."""

    def limit(full: bool) -> None:
        (pages,) = desk.hand.db.execute("PRAGMA page_count").fetchone()
        desk.hand.db.execute(f"PRAGMA max_page_count = {pages if full else 10**6}")

    return limit


def notes(desk: Desk, screen: Screen) -> object:
    assert screen.form.key is not None
    return cells.shown(desk.hand.db, "intervention", "notes", screen.form.key)


@pytest.mark.skipif(os.name != "posix", reason="Windows moves no file that is open")
def test_in_a_copy_that_was_moved_away_nothing_is_said_to_be_saved(desk: Desk, screen: Screen) -> None:
    """Its last changes stand in a file beside its old place: written there they would be missing from the copy."""
    file = desk.workspace
    elsewhere = file.with_name("spostata.psmdb")
    slot = screen.form.pages.slot("notes")
    assert slot is not None
    file.rename(elsewhere)
    slot.focus()
    slot.field.insertPlainText("Si rifà")  # type: ignore[attr-defined]
    slot.field.commit()
    told = slot.field.accessibleDescription()  # type: ignore[attr-defined]
    assert told.startswith("«ala-di-stura.psmdb» non è più al suo posto.")
    assert slot.field.raw_text() == "Si rifà"
    assert notes(desk, screen) is None
    elsewhere.rename(file)
    screen.finish()
    assert notes(desk, screen) == "Si rifà"


def test_a_window_that_cannot_close_says_why(
    desk: Desk, theme: Theme, settings: Settings, show: Callable[[QWidget], None]
) -> None:
    """To wait, as it said, would not help on a full disk."""
    key = add(desk.hand.db, ALA, "Ponte del Rio", ready=False)
    window = assemble(desk, theme, settings, AskFile())
    show(window)
    window.open_number(1)
    page = window.pages[1]
    assert isinstance(page, InterventionsPage)
    page.screen.open(key)
    page.screen.form.enter_tab(4)
    slot = page.screen.form.pages.slot("notes")
    assert slot is not None
    (pages,) = desk.hand.db.execute("PRAGMA page_count").fetchone()
    desk.hand.db.execute(f"PRAGMA max_page_count = {pages}")
    slot.focus()
    slot.field.insertPlainText(LONG)  # type: ignore[attr-defined]
    assert not window.close()
    assert window.bar.sentence == FULL
    desk.hand.db.execute(f"PRAGMA max_page_count = {10**6}")
    assert window.close()


def test_on_a_full_disk_what_is_typed_stays_in_its_field_and_is_recorded_later(
    desk: Desk, screen: Screen, no_room: Callable[[bool], None]
) -> None:
    slot = screen.form.pages.slot("notes")
    assert slot is not None
    no_room(True)
    slot.focus()
    slot.field.insertPlainText(LONG)  # type: ignore[attr-defined]  # a long text
    screen.recorder.keep()  # the pause of a second and a half
    slot.field.commit()
    assert slot.field.accessibleDescription() == FULL  # type: ignore[attr-defined]
    assert slot.field.raw_text() == LONG
    assert notes(desk, screen) is None
    assert screen.recorder.is_waiting, "the window does not close over it"
    key = screen.form.key
    screen.form.show_record(None)
    screen.form.show_record(key)
    assert slot.field.raw_text() == LONG, "also when one comes back to the record"
    no_room(False)
    screen.finish()  # Ctrl+S, F7, closing
    assert notes(desk, screen) == LONG.strip()
    assert not screen.recorder.is_waiting
    assert local.kept_typing(desk.hand.db) == []


def test_on_a_full_disk_taking_text_back_is_no_trouble(
    desk: Desk, screen: Screen, no_room: Callable[[bool], None]
) -> None:
    slot = screen.form.pages.slot("notes")
    assert slot is not None
    slot.focus()
    slot.field.insertPlainText("Ponte")  # type: ignore[attr-defined]
    screen.recorder.keep()
    no_room(True)
    slot.field.undo()  # type: ignore[attr-defined]
    slot.field.commit()
    assert notes(desk, screen) is None


def test_on_a_full_disk_a_private_note_stays_in_its_field(
    desk: Desk, screen: Screen, no_room: Callable[[bool], None]
) -> None:
    note, key = screen.form.pages.notes.private, screen.form.key
    assert key is not None
    no_room(True)
    note.field.setFocus()
    note.field.insertPlainText(LONG)
    note.keep()
    note.field.commit()
    assert (note.field.raw_text(), note.is_waiting) == (LONG, True)
    no_room(False)
    screen.finish()
    assert private_notes.text(desk.hand.db, key) == LONG.strip()
    no_room(True)
    note.field.insertPlainText("x")
    note.field.textCursor().deletePreviousChar()
    note.field.commit()  # nothing to take back, no room to say so
    assert private_notes.text(desk.hand.db, key) == LONG.strip()


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, settings: Settings, theme: Theme) -> Iterator[Program]:
    """The program; care of the copy begins when the test says so."""
    made = Program(qapp, settings, AskFile())
    yield made
    if made.shown is not None:
        made.shown.close()
        made.shown.deleteLater()
    made.leave()
    qtbot.wait(10)
    theme.use("light")


def test_the_window_on_a_disk_that_may_only_be_read(program: Program, small: Path) -> None:
    file = test_full_disk.made(small / "piano.psmdb")
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
    program.start(file)
    assert isinstance(program.shown, WelcomePage)
    assert program.shown.bar.sentence.startswith("«piano.psmdb» è in sola lettura.")


@pytest.fixture
def settings(config_folder: Path) -> Settings:
    """Where the program looks for them."""
    return Settings(config_folder / FILE)


@pytest.fixture
def stick(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder chosen for safety copies; it goes while the first one is being checked."""
    folder = tmp_path / "chiavetta"
    folder.mkdir()
    settings.change(backup_folder=str(folder))
    whole = backup.pages_whole

    def pulled(db: object) -> bool:
        shutil.rmtree(folder, ignore_errors=True)
        return whole(db)  # type: ignore[arg-type]

    monkeypatch.setattr(backup, "pages_whole", pulled)
    return folder


GONE = "per le copie di sicurezza non c'è più: non ho cambiato nulla. Ricollega il disco o la chiavetta"


def test_a_stick_pulled_during_a_copy_in_the_window(program: Program, desk: Desk, stick: Path, qtbot: QtBot) -> None:
    add(desk.hand.db, ALA, "Ponte del Rio")
    program.open_copy(desk.workspace)
    window = program.shown
    assert isinstance(window, CopyWindow)
    next(one for one in window.findChildren(QAction) if one.text() == "Copie di sicurezza…").trigger()
    panel = window.care.care._panel
    assert panel is not None
    panel.copy.click()
    qtbot.waitUntil(lambda: GONE in window.bar.sentence, timeout=20_000)
    assert not stick.exists(), "nothing is written where the stick would be"
    assert desk.hand.db.execute("SELECT title FROM intervention").fetchall() == [("Ponte del Rio",)]
    assert panel.copy.isEnabled(), "one can plug it in and try again"


def test_a_stick_pulled_during_psm_backup(desk: Desk, stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--workspace", str(desk.workspace), "backup"]) == 1
    assert GONE in capsys.readouterr().err
    assert not stick.exists()
