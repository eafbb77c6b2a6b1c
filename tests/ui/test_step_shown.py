"""Ctrl+Z and Ctrl+Y lead to what they changed: the record, the tab, the field or the row."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desks import ALA, add, commune_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.set_many import SetMany
from psm_desktop.commands.write_note import WriteNote
from psm_desktop.domain.values import Cell
from psm_desktop.settings import Settings
from psm_desktop.store import private_notes
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Command, Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.form_pages import CODES
from psm_desktop.ui.interventions.list_model import COLUMNS
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.interventions.rows_table import RowsTable
from psm_desktop.ui.interventions.screen import Screen
from psm_desktop.ui.interventions.sheet_model import Place
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = commune_desk(tmp_path)
    yield made
    made.hand.db.close()


@pytest.fixture
def bridge(desk: Desk) -> int:
    return add(desk.hand.db, ALA, "Ponte del Rio", cents=180_000_00, ready=False)


@pytest.fixture
def paths(desk: Desk) -> int:
    return add(desk.hand.db, ALA, "Sentieri del parco", cents=64_000_00, ready=False)


@pytest.fixture
def window(
    desk: Desk,
    bridge: int,
    paths: int,
    theme: Theme,
    settings: Settings,
    show: Callable[[QWidget], None],
    qtbot: QtBot,
) -> Iterator[CopyWindow]:
    made = assemble(desk, theme, settings, AskFile())
    made.resize(1366, 697)
    show(made)
    made.open_number(1)
    yield made
    qtbot.waitUntil(lambda: not made.long.busy, timeout=20_000)
    made.close()


def interventions(window: CopyWindow) -> Screen:
    page = window.pages[1]
    assert isinstance(page, InterventionsPage)
    return page.screen


def step(window: CopyWindow, qtbot: QtBot, key: Qt.Key = Key.Key_Z) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, CTRL)


def in_field(screen: Screen, column: str) -> bool:
    slot = screen.form.pages.slot(column)
    return slot is not None and slot.box.field.hasFocus()


def tab(screen: Screen) -> str:
    return CODES[screen.form.tabs.currentIndex()]


def cell(table: RowsTable) -> Place | None:
    """Where the cursor stands, if it is in the table."""
    return table.model.place(table.view.currentIndex()) if table.view.hasFocus() else None


def row(desk: Desk, table: str, parent: int, **values: Cell) -> int:
    key = AddRow(table, parent, values).run(desk.hand).key
    assert key is not None
    return key


def do(desk: Desk, command: Command) -> None:
    desk.do(command, "una modifica")


def test_a_field_of_another_record_and_another_tab_is_gone_to(
    window: CopyWindow, desk: Desk, bridge: int, paths: int, qtbot: QtBot
) -> None:
    screen = interventions(window)
    do(desk, SetFields("intervention", bridge, {"cup": "A11B22000010001"}))
    screen.open(paths)
    screen.form.enter_tab(CODES.index("notes"))
    step(window, qtbot)
    assert (screen.form.key, screen.list.table.key, tab(screen)) == (bridge, bridge, "data")
    assert in_field(screen, "cup")
    screen.open(paths)
    screen.form.enter_tab(CODES.index("money"))
    step(window, qtbot, Key.Key_Y)
    assert (screen.form.key, tab(screen)) == (bridge, "data")
    assert in_field(screen, "cup")
    do(desk, SetFields("intervention", bridge, {"place": "Borgata"}))
    screen.search("sentieri")
    step(window, qtbot)
    assert (screen.form.key, screen.list.table.key) == (bridge, bridge)
    assert in_field(screen, "place")


def test_the_search_box_with_nothing_in_it_leaves_the_keys_to_the_program(
    window: CopyWindow, desk: Desk, bridge: int, qtbot: QtBot
) -> None:
    screen = interventions(window)
    do(desk, SetFields("intervention", bridge, {"place": "Borgata"}))
    search = screen.header.search
    assert search is not None
    search.setFocus()
    qtbot.keyClicks(search, "pa")
    qtbot.keyClick(search, Key.Key_Z, CTRL)
    assert (search.text(), desk.undo_stack.canUndo()) == ("", True)
    qtbot.keyClick(search, Key.Key_Z, CTRL)
    assert in_field(screen, "place")


def test_a_note_is_gone_to_from_the_dashboard(window: CopyWindow, desk: Desk, bridge: int, qtbot: QtBot) -> None:
    do(desk, SetFields("intervention", bridge, {"notes": "Da sentire la Provincia"}))
    window.open_number(0)
    step(window, qtbot)
    screen = interventions(window)
    assert window.page is window.pages[1]
    assert (screen.form.key, tab(screen)) == (bridge, "notes")
    assert in_field(screen, "notes")


def test_a_cell_is_gone_to_on_whatever_tab(window: CopyWindow, desk: Desk, bridge: int, qtbot: QtBot) -> None:
    screen = interventions(window)
    item = row(desk, "cost_item", bridge, label="Oneri", amount_cents=500_00)
    do(desk, SetFields("cost_item", item, {"paid_cents": 100_00}))
    screen.open(bridge)
    screen.form.enter_tab(0)
    step(window, qtbot)
    assert cell(screen.form.pages.money.costs) == Place("cost_item", "paid_cents", item)

    row(desk, "indicator", bridge, label="Lampade")
    second = row(desk, "indicator", bridge, label="Metri")
    reading = row(desk, "reading", second, day="2026-03-01", value=4_000)
    do(desk, SetFields("reading", reading, {"value": 9_000}))
    screen.open(bridge)
    step(window, qtbot)
    assert cell(screen.form.pages.indicators.readings) == Place("reading", "value", reading)

    row(desk, "evidence", bridge, name="prima.pdf", sha256="a" * 64, bytes=10)
    second = row(desk, "evidence", bridge, name="seconda.pdf", sha256="b" * 64, bytes=10)
    do(desk, DeleteRow("evidence", second))
    screen.open(bridge)
    step(window, qtbot)
    files = screen.form.pages.attachments.files
    assert tab(screen) == "attachments"
    assert files.view.hasFocus()
    one = files.model.row(files.view.currentIndex().row())
    assert one is not None
    assert one.key == second
    screen.form.enter_tab(0)
    step(window, qtbot, Key.Key_Y)
    assert files.view.hasFocus()


def test_a_row_that_comes_back_is_gone_to_and_one_that_goes_leaves_the_cursor_in_its_table(
    window: CopyWindow, desk: Desk, bridge: int, paths: int, qtbot: QtBot
) -> None:
    screen = interventions(window)
    due = row(desk, "milestone", bridge, label="Collaudo", due="2026-12")
    row(desk, "milestone", bridge, label="Gara", due="2026-11")
    do(desk, DeleteRow("milestone", due))
    screen.open(paths)
    step(window, qtbot)
    found = cell(screen.form.pages.schedule.milestones)
    assert (screen.form.key, found and found.row) == (bridge, due)
    screen.form.enter_tab(0)
    step(window, qtbot, Key.Key_Y)
    assert tab(screen) == "schedule"
    assert screen.form.pages.schedule.milestones.view.hasFocus()


def test_the_private_note_is_a_step_like_any_other(
    window: CopyWindow, desk: Desk, bridge: int, paths: int, qtbot: QtBot
) -> None:
    screen = interventions(window)
    do(desk, SetFields("intervention", bridge, {"place": "Borgata"}))
    screen.open(bridge)
    screen.form.choose_tab(CODES.index("notes"))
    note = screen.form.pages.notes.private
    for text in ("Sentire Bianchi", "Sentire Verdi"):
        note.field.setFocus()
        note.field.selectAll()
        qtbot.keyClicks(note.field, text)
        qtbot.keyClick(note.field, Key.Key_Tab)
    assert desk.undo_stack.undoText() == "nota riservata di «Ponte del Rio»"
    screen.open(paths)
    step(window, qtbot)
    assert (screen.form.key, note.field.raw_text(), note.field.hasFocus()) == (bridge, "Sentire Bianchi", True)
    step(window, qtbot)
    assert note.field.raw_text() == ""
    step(window, qtbot, Key.Key_Y)
    step(window, qtbot, Key.Key_Y)
    assert (note.field.raw_text(), private_notes.text(desk.hand.db, bridge)) == ("Sentire Verdi", "Sentire Verdi")
    for _ in range(3):
        step(window, qtbot)
    assert (note.field.raw_text(), tab(screen)) == ("", "data")
    assert in_field(screen, "place")


def test_a_later_desk_knows_what_became_of_a_private_note(desk: Desk, bridge: int) -> None:
    for before, after in (("", "Sentire Bianchi"), ("Sentire Bianchi", "Sentire Verdi")):
        WriteNote(bridge, after).run(desk.hand)
        desk.noted(bridge, before, after, "nota riservata")
    desk.undo_stack.undo()
    later = Desk(desk.hand, desk.commune)
    later.take_steps(desk.steps)
    assert private_notes.text(desk.hand.db, bridge) == "Sentire Bianchi"
    later.undo_stack.undo()
    assert private_notes.text(desk.hand.db, bridge) == ""
    later.undo_stack.redo()
    later.undo_stack.redo()
    assert private_notes.text(desk.hand.db, bridge) == "Sentire Verdi"


def test_a_record_that_comes_back_with_its_rows_is_gone_to_itself(
    window: CopyWindow, desk: Desk, bridge: int, paths: int, qtbot: QtBot
) -> None:
    screen = interventions(window)
    row(desk, "also_serves", bridge, under="1:3.1.1")
    do(desk, DeleteRow("intervention", bridge))
    screen.new()
    assert screen.form.ready.text() == "Segna pronto"
    step(window, qtbot)
    assert screen.form.key == bridge
    assert in_field(screen, "title")


def test_beside_a_panel_the_tree_gives_way_and_the_list_is_seen_whole(window: CopyWindow, qtbot: QtBot) -> None:
    screen = interventions(window)
    window.showNormal()
    window.resize(1366, 697)  # the screen of the tests is smaller
    qtbot.waitUntil(screen.plan.isVisible)
    qtbot.keyClick(window, Key.Key_F1)
    qtbot.waitUntil(lambda: window.aside is not None and not screen.plan.isVisible())
    window.close_aside()
    qtbot.waitUntil(screen.plan.isVisible)


def test_who_works_in_the_list_stays_there_on_the_cell(
    window: CopyWindow, desk: Desk, bridge: int, paths: int, qtbot: QtBot
) -> None:
    screen, table = interventions(window), interventions(window).list.table
    do(desk, SetFields("intervention", bridge, {"progress_pct": 40}))
    screen.open(paths)
    table.setFocus()
    step(window, qtbot)
    assert table.hasFocus()
    assert (table.key, screen.form.key) == (bridge, bridge)
    assert COLUMNS[table.currentIndex().column()] == "progress_pct"


def test_a_step_in_many_records_and_one_whose_record_is_gone_leave_one_where_one_is(
    window: CopyWindow, desk: Desk, bridge: int, paths: int, qtbot: QtBot
) -> None:
    screen = interventions(window)
    screen.open(paths)
    parts = [SetFields("intervention", key, {"place": "Valle"}) for key in (bridge, paths)]
    desk.do(SetMany(parts), "luogo di 2 interventi")
    window.open_number(0)
    step(window, qtbot)
    assert window.page is window.pages[0]
    assert window.status.saved == "Annullato: luogo di 2 interventi"
    step(window, qtbot, Key.Key_Y)
    assert window.page is window.pages[0]
    do(desk, DeleteRow("intervention", bridge))
    step(window, qtbot)
    assert (window.page, screen.form.key) == (window.pages[1], bridge)
    window.open_number(0)
    step(window, qtbot, Key.Key_Y)
    assert window.page is window.pages[0]
