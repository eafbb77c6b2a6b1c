"""Several communes in one copy: switched from the keyboard; undo, screen and place stay with each."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psm_desktop import program
from psm_desktop.cli import main as psm
from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.settings import Settings
from psm_desktop.store import copies, lock
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.copy_window import CopyWindow
from tests.ui.desks import add
from tests.ui.interventions.test_form import editor, type_over

ALA, BALME, CERES = "001003", "001019", "001072"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "preferences.json")


@pytest.fixture
def started(
    qapp: QApplication, theme: Theme, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[program.Program]:
    hooks = sys.excepthook, threading.excepthook
    monkeypatch.setattr(program, "chosen_theme", lambda *_of: theme)
    made = program.Program(qapp, settings)
    yield made
    if made.shown is not None:
        made.shown.close()
        made.shown.deleteLater()
    made.deleteLater()
    sys.excepthook, threading.excepthook = hooks


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Ala di Stura with two interventions, Balme with one."""
    file = tmp_path / "valli.psmdb"
    assert psm(["init", str(file), "--comune", ALA, "--officer", "Segreteria", "--training"]) == 0
    assert psm(["--workspace", str(file), "commune", "add", BALME]) == 0
    db = copies.connect(file)
    add(db, ALA, "Ponte sulla Stura", cents=100_00)
    add(db, ALA, "Scuola")
    add(db, BALME, "Rifugio", cents=700_00)
    db.close()
    return file


@pytest.fixture
def window(started: program.Program, copy: Path, qtbot: QtBot) -> CopyWindow:
    started.open_copy(copy)
    return now(started, qtbot)


def now(started: program.Program, qtbot: QtBot) -> CopyWindow:
    """The window that is shown, active."""
    assert isinstance(started.shown, CopyWindow)
    started.shown.activateWindow()
    qtbot.waitUntil(started.shown.isActiveWindow)
    return started.shown


def switched(started: program.Program, qtbot: QtBot, letters: str) -> CopyWindow:
    """Three acts: the keys, some letters, Invio."""
    window = now(started, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    field = window.communes.box.field
    assert field.hasFocus()
    qtbot.keyClicks(field, letters)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return now(started, qtbot)


def rows(window: CopyWindow) -> list[tuple[str, str]]:
    return [(goal.words, goal.note) for goal in window.communes.box.model.goals]


def test_three_letters_and_invio_show_the_other_commune(
    started: program.Program, window: CopyWindow, qtbot: QtBot
) -> None:
    assert window.windowTitle().startswith("DATI DI PROVA - Ala di Stura")
    other = switched(started, qtbot, "bal")
    assert other is not window
    assert other.windowTitle().startswith("DATI DI PROVA - Balme")
    assert other.desk.hand.commune == BALME


def test_the_box_says_how_much_there_is_of_each_and_where_one_is(window: CopyWindow) -> None:
    window.communes.open()
    (first, note), (second, here), (last, _) = rows(window)
    assert (first, note) == ("Balme", "interventi 1, da inviare 3")
    assert (second, here) == ("Ala di Stura", "aperto adesso")
    assert last == "Aggiungi un Comune…"


def test_accents_case_and_code_do_not_matter_and_nothing_found_offers_to_add(window: CopyWindow, qtbot: QtBot) -> None:
    window.communes.open()
    for typed, found in (("ALA", 2), ("001019", 2), ("stura", 2), ("ceres", 1)):
        window.communes.box.field.setText(typed)
        assert len(rows(window)) == found, typed


def test_a_commune_can_be_added_and_is_shown(started: program.Program, window: CopyWindow, qtbot: QtBot) -> None:
    window.communes.open()
    qtbot.keyClicks(window.communes.box.field, "ceres")
    qtbot.keyClick(window.communes.box.field, Qt.Key.Key_Return)
    field = window.communes.adding.field
    assert (field.hasFocus(), field.text()) == (True, "ceres")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    added = now(started, qtbot)
    assert (added.desk.hand.commune, added.desk.copy.communes) == (CERES, (ALA, BALME, CERES))
    AddIntervention("Museo").run(added.desk.hand)
    assert added.desk.hand.numbers.sites().keys() == {ALA, BALME, CERES}


def test_esc_leaves_everything_and_gives_the_focus_back(window: CopyWindow, qtbot: QtBot) -> None:
    window.open_number(1)
    before = QApplication.focusWidget()
    window.communes.open()
    qtbot.keyClick(window.communes.box.field, Qt.Key.Key_Escape)
    assert not window.communes.box.isVisible()
    assert QApplication.focusWidget() is before


def test_the_button_in_the_row_opens_the_same_box(window: CopyWindow) -> None:
    window.commune_pressed.emit()
    assert window.communes.box.isVisible()


def test_screen_and_place_stay_and_the_lock_is_never_given_away(
    started: program.Program, window: CopyWindow, copy: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Path] = []
    monkeypatch.setattr(lock, "take", lambda file, *_: taken.append(file))
    window.open_number(2)
    window.resize(1100, 600)
    other = switched(started, qtbot, "bal")
    assert (other.page.title, other.size()) == ("Rapporti", window.size())
    assert taken == []
    assert lock.file_of(copy).exists()


def test_the_copy_opens_next_time_on_the_commune_shown_last(
    started: program.Program, window: CopyWindow, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    switched(started, qtbot, "bal")
    kept = Settings(tmp_path / "preferences.json")
    assert kept.preferences.last_workspace == settings.preferences.last_workspace
    assert kept.state(f"commune.{window.desk.copy.identity}") == BALME
    other = tmp_path / "altra.psmdb"
    psm(["init", str(other), "--comune", CERES, "--officer", "Segreteria", "--training"])
    started.open_copy(other)
    started.open_copy(tmp_path / "valli.psmdb")
    assert now(started, qtbot).desk.hand.commune == BALME


def test_undo_is_of_the_commune_one_is_in_and_is_there_again_on_coming_back(
    started: program.Program, window: CopyWindow, copy: Path, qtbot: QtBot
) -> None:
    (ponte,) = window.desk.hand.db.execute("SELECT key FROM intervention WHERE title LIKE 'Ponte%'").fetchone()
    window.desk.do(SetFields("intervention", ponte, {"progress_pct": 40}), "avanzamento di «Ponte»")
    window.desk.do(SetFields("intervention", ponte, {"progress_pct": 60}), "avanzamento di «Ponte»")
    window.desk.undo_stack.undo()
    balme = switched(started, qtbot, "bal")
    assert not balme.desk.undo_stack.canUndo()
    assert not balme.desk.undo_stack.canRedo()
    balme.desk.do(AddIntervention("Malga"), "nuovo intervento «Malga»")
    back = switched(started, qtbot, "ala")
    assert back.desk.undo_stack.undoText() == "avanzamento di «Ponte»"
    back.desk.undo_stack.redo()
    assert progress(back, ponte) == 60
    back.desk.undo_stack.undo()
    back.desk.undo_stack.undo()
    assert progress(back, ponte) is None
    assert not back.desk.undo_stack.canUndo()
    assert psm(["--workspace", str(copy), "--comune", BALME, "undo"]) == 0
    titles = back.desk.hand.db.execute("SELECT title FROM intervention WHERE deleted = 0 ORDER BY title").fetchall()
    assert titles == [("Ponte sulla Stura",), ("Rifugio",), ("Scuola",)]


def progress(window: CopyWindow, key: int) -> object:
    return window.desk.hand.db.execute("SELECT progress_pct FROM intervention WHERE key = ?", (key,)).fetchone()[0]


def test_what_is_being_typed_is_recorded_where_it_was_typed(
    started: program.Program, window: CopyWindow, qtbot: QtBot
) -> None:
    window.open_number(1)
    title = editor(window.page.screen, "title")  # type: ignore[attr-defined]  # screen C
    type_over(qtbot, title, "Ponte nuovo")
    switched(started, qtbot, "bal")
    back = switched(started, qtbot, "ala")
    titles = back.desk.hand.db.execute("SELECT title FROM intervention ORDER BY title").fetchall()
    assert titles == [("Ponte nuovo",), ("Rifugio",), ("Scuola",)]
    assert back.desk.undo_stack.undoText() == "titolo di «Ponte sulla Stura»"


def test_while_work_goes_on_one_stays(started: program.Program, window: CopyWindow, qtbot: QtBot) -> None:
    window.is_waiting = lambda: True
    assert switched(started, qtbot, "bal") is window
    assert "Sto ancora scrivendo" in window.bar.sentence
    window.is_waiting = lambda: False
    assert switched(started, qtbot, "bal") is not window


def test_a_copy_of_one_commune_offers_to_add_another(started: program.Program, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "sola.psmdb"
    psm(["init", str(file), "--comune", CERES, "--officer", "Segreteria", "--training"])
    alone = started.open_copy(file)
    alone.communes.open()
    assert [words for words, _ in rows(alone)] == ["Ceres", "Aggiungi un Comune…"]
    alone.communes.adding.open("bobbio p")
    (goal,) = alone.communes.adding.model.goals
    assert (goal.words, goal.note) == ("Bobbio Pellice · zona 5 Pinerolese, da confermare", "001026")


def test_the_office_has_nothing_to_switch(started: program.Program, tmp_path: Path) -> None:
    file = tmp_path / "ufficio.psmdb"
    psm(["init", str(file), "--office", "--officer", "Ufficio del Piano", "--training"])
    office = started.open_copy(file)
    assert not hasattr(office, "communes")
