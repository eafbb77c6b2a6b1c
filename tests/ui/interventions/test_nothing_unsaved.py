"""Nothing is unsaved: what is typed is kept aside in a pause, recorded when it is left, offered after a crash, and any
older value comes back."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.values import Draft
from psm_desktop.settings import Settings
from psm_desktop.store import cells, interventions, local, private_notes
from psm_desktop.store.connection import writing
from psm_desktop.ui.common.desk import UNDO_STEPS, Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import private_note, recorder
from psm_desktop.ui.interventions.screen import Screen

Key = Qt.Key
Keys = dict[str, int]
Acts = Callable[[], list[str]]
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def field(screen: Screen, column: str) -> QWidget:
    found = screen.form.pages.slot(column)
    assert found is not None
    return found.box.field


def type_over(qtbot: QtBot, widget: QWidget, text: str) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, Key.Key_A, CTRL)
    qtbot.keyClicks(widget, text)


def after_a_crash(desk: Desk, theme: Theme, settings: Settings, long: LongWork, show: Callable[..., None]) -> Screen:
    """The program started again on what the copy holds."""
    fresh = Screen(Desk(desk.hand, desk.commune), theme, settings, long)
    fresh.resize(1294, 632)
    show(fresh)
    return fresh


def test_a_pause_keeps_a_field_a_cell_and_a_note_aside(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, acts: Acts, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (recorder, private_note):
        monkeypatch.setattr(module, "PAUSE_MS", 50)
    before = len(acts())
    type_over(qtbot, field(screen, "title"), "Ponte al")
    qtbot.waitUntil(lambda: [one.text for one in local.kept_typing(desk.hand.db)] == ["Ponte al"])
    assert len(acts()) == before
    screen.form.choose_tab(4)
    assert len(acts()) == before + 1  # leaving the tab recorded it
    note = screen.form.pages.notes.private.field
    note.setFocus()
    qtbot.keyClicks(note, "Sentire Bian")
    here = keys["Ponte del Rio"]
    qtbot.waitUntil(lambda: private_notes.kept_typing(desk.hand.db) == {here: "Sentire Bian"})
    assert private_notes.text(desk.hand.db, here) == ""


def test_a_cell_of_a_table_is_kept_aside_too(qtbot: QtBot, desk: Desk, screen: Screen) -> None:
    screen.form.choose_tab(1)
    costs = screen.form.pages.money.costs
    costs.view.setFocus()
    costs.view.setCurrentIndex(costs.model.index(0, 1))
    qtbot.keyClick(costs.view, Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "99000")
    screen.recorder.keep()
    assert [one.text for one in local.kept_typing(desk.hand.db)] == ["99000"]
    qtbot.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()  # a table takes it from its editor in a moment
    assert local.kept_typing(desk.hand.db) == []


def test_a_note_found_after_a_crash_is_put_back_or_thrown_away(
    qtbot: QtBot,
    desk: Desk,
    screen: Screen,
    keys: Keys,
    theme: Theme,
    settings: Settings,
    long: LongWork,
    show: Callable[..., None],
) -> None:
    here = keys["Ponte del Rio"]
    private_notes.keep_typing(desk.hand.db, here, "Sentire Bianchi")
    fresh = after_a_crash(desk, theme, settings, long, show)
    assert fresh.bar.sentence == "Ho ritrovato il testo che stavi scrivendo in «Nota riservata» di «Ponte del Rio»."
    qtbot.mouseClick(fresh.bar.buttons[0], LEFT)
    note = fresh.form.pages.notes.private
    assert note.field.raw_text() == "Sentire Bianchi"
    qtbot.keyClicks(note.field, ".")  # one writes on at the end
    qtbot.keyClick(note.field, Key.Key_Tab)
    assert private_notes.text(desk.hand.db, here) == "Sentire Bianchi."
    assert private_notes.kept_typing(desk.hand.db) == {}

    private_notes.keep_typing(desk.hand.db, here, "Sentire Bianchi e Verdi")
    fresh = after_a_crash(desk, theme, settings, long, show)
    qtbot.mouseClick(fresh.bar.buttons[1], LEFT)
    assert private_notes.kept_typing(desk.hand.db) == {}
    assert private_notes.text(desk.hand.db, here) == "Sentire Bianchi."


def test_a_line_found_after_a_crash_is_written_on_at_its_end(
    qtbot: QtBot,
    desk: Desk,
    screen: Screen,
    theme: Theme,
    settings: Settings,
    long: LongWork,
    show: Callable[..., None],
) -> None:
    type_over(qtbot, field(screen, "title"), "Ponte al")
    screen.recorder.keep()
    fresh = after_a_crash(desk, theme, settings, long, show)
    qtbot.mouseClick(fresh.bar.buttons[0], LEFT)
    title = QApplication.focusWidget()
    assert title is not None
    qtbot.keyClicks(title, " Rio")
    assert field(fresh, "title").raw_text() == "Ponte al Rio"


def test_a_note_that_cannot_be_written_now_is_written_by_itself(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, other: Hand
) -> None:
    screen.form.choose_tab(4)
    note, here = screen.form.pages.notes.private, keys["Ponte del Rio"]
    with suppress(RuntimeError), writing(other.db):  # another program is writing
        note.field.setFocus()
        qtbot.keyClicks(note.field, "Sentire Bianchi")
        qtbot.keyClick(note.field, Key.Key_Tab)
        assert screen.form.is_waiting
        screen.open(keys["Sentieri del parco"])
        screen.open(here)
        assert note.field.raw_text() == "Sentire Bianchi"
        raise RuntimeError("rolled back")
    qtbot.waitUntil(lambda: private_notes.text(desk.hand.db, here) == "Sentire Bianchi")
    assert not screen.form.is_waiting


@pytest.mark.parametrize("column", ["planned_end", "progress_pct", "savings_cents"])
def test_text_nobody_can_read_stays_as_typed(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, column: str) -> None:
    type_over(qtbot, field(screen, column), "quasi")
    screen.step(1)
    screen.step(-1)
    assert cells.shown(desk.hand.db, "intervention", column, keys["Ponte del Rio"]) == Draft("quasi")
    assert screen.form.key == keys["Ponte del Rio"]
    found = screen.form.pages.slot(column)
    assert found is not None
    assert found.field.raw_text() == "quasi"


def test_two_hundred_steps_are_taken_back_by_name_and_done_again(desk: Desk, screen: Screen, keys: Keys) -> None:
    here = keys["Ponte del Rio"]
    for number in range(UNDO_STEPS + 5):
        desk.do(SetFields("intervention", here, {"place": f"Luogo {number}"}), f"luogo {number}")
    stack = desk.undo_stack
    assert (stack.count(), stack.undoText()) == (UNDO_STEPS, f"luogo {UNDO_STEPS + 4}")
    while stack.canUndo():
        stack.undo()
    assert cells.shown(desk.hand.db, "intervention", "place", here) == "Luogo 4"
    assert stack.redoText() == "luogo 5"
    while stack.canRedo():
        stack.redo()
    assert cells.shown(desk.hand.db, "intervention", "place", here) == f"Luogo {UNDO_STEPS + 4}"


def test_the_history_brings_back_an_older_value_of_a_row_below_the_record(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys
) -> None:
    here = keys["Ponte del Rio"]
    cost = interventions.sheet(desk.hand.db, here).costs[0].key
    for cents in (170_000_00, 160_000_00):
        desk.do(SetFields("cost_item", cost, {"amount_cents": cents}), "importo")
    screen.form.choose_tab(6)
    tab = screen.form.pages.history
    rows = [str(tab.model.index(row, 0).data()) for row in range(tab.model.rowCount())]
    row = next(n for n, words in enumerate(rows) if "180.000,00" in words and "170.000,00" not in words)
    tab.view.choose_row(row)
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Key.Key_Return)
    assert interventions.sheet(desk.hand.db, here).costs[0].amount_cents == 180_000_00
    assert desk.undo_stack.undoText().startswith("ripristino: importo")
    row = next(n for n in range(tab.model.rowCount()) if ": 170.000,00" in str(tab.model.index(n, 0).data()))
    tab.view.choose_row(row)
    qtbot.keyClick(tab.view, Key.Key_Return)
    assert interventions.sheet(desk.hand.db, here).costs[0].amount_cents == 170_000_00
