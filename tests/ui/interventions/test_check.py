"""F7: a side list of what is to correct, of this record or of all; each line leads to its field."""

from threading import Event

import pytest
from desks import ALA, add
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.problem import Level
from psm_desktop.domain.values import Draft
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.interventions.check_pane import ALL, HERE
from psm_desktop.ui.interventions.findings_table import PLACE, TITLE
from psm_desktop.ui.interventions.screen import Screen

Key = Qt.Key
Keys = dict[str, int]
SHIFT = Qt.KeyboardModifier.ShiftModifier


def editor(screen: Screen, column: str) -> QWidget:
    found = screen.form.pages.slot(column)
    assert found is not None
    return found.box.field


def told(screen: Screen) -> list[tuple[str, str]]:
    """Level and field of each line."""
    model = screen.check_pane.model
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [(index.data(Qt.ItemDataRole.UserRole).word, index.data(PLACE)) for index in rows]


def press(qtbot: QtBot, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, modifier)


def work_through(long: LongWork) -> None:
    """Until nothing runs any more."""
    loop = QEventLoop()
    while long.busy:
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


@pytest.fixture
def broken(desk: Desk, keys: Keys) -> Keys:
    """*Tetto della scuola* with a CUP that is none and an amount nobody can read."""
    hand = desk.hand
    SetFields("intervention", keys["Tetto della scuola"], {"cup": "J31"}).run(hand)
    SetFields("intervention", keys["Tetto della scuola"], {"planned_start": Draft("31/2")}).run(hand)
    return keys


def test_the_list_of_a_record_leads_to_its_fields(qtbot: QtBot, screen: Screen, broken: Keys) -> None:
    screen.open(broken["Tetto della scuola"])
    screen.form.tabs.setFocus()
    press(qtbot, Key.Key_F7)
    assert told(screen)[:2] == [("Da correggere", "Inizio previsto"), ("Da correggere", "CUP")]
    assert screen.check_pane.counts.text() == "Da correggere 2 · Da completare 1"
    assert QApplication.focusWidget() is screen.check_pane.table
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    assert QApplication.focusWidget() is editor(screen, "cup")
    assert "15 caratteri" in editor(screen, "cup").accessibleDescription()


def test_opened_again_the_list_begins_with_the_first_problem(qtbot: QtBot, screen: Screen, broken: Keys) -> None:
    screen.open(broken["Tetto della scuola"])
    screen.form.tabs.setFocus()
    press(qtbot, Key.Key_F7)
    press(qtbot, Key.Key_Down)
    assert screen.check_pane.table.currentIndex().row() == 1
    screen.checks.leave()
    screen.form.tabs.setFocus()
    press(qtbot, Key.Key_F7)
    assert screen.check_pane.table.currentIndex().row() == 0


def test_f8_goes_from_field_to_field_in_any_tab(qtbot: QtBot, screen: Screen, broken: Keys) -> None:
    screen.open(broken["Tetto della scuola"])
    screen.form.tabs.setFocus()
    press(qtbot, Key.Key_F8)  # opens the list
    press(qtbot, Key.Key_F8)
    assert QApplication.focusWidget() is editor(screen, "planned_start")
    press(qtbot, Key.Key_F8)
    assert QApplication.focusWidget() is editor(screen, "cup")
    press(qtbot, Key.Key_F8)  # no cost yet
    assert screen.form.tabs.code() == "money"
    press(qtbot, Key.Key_F8, SHIFT)
    assert QApplication.focusWidget() is editor(screen, "cup")
    assert screen.form.tabs.code() == "data"


def test_what_is_mended_leaves_the_list(qtbot: QtBot, screen: Screen, broken: Keys) -> None:
    screen.open(broken["Tetto della scuola"])
    screen.checks.check(HERE)
    editor(screen, "cup").setFocus()
    press(qtbot, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(QApplication.focusWidget(), "J31B26000120001")
    press(qtbot, Key.Key_Tab)
    assert ("Da correggere", "CUP") not in told(screen)
    assert editor(screen, "cup").accessibleDescription() == ""


def test_what_is_to_complete_stands_under_its_field_without_red(qtbot: QtBot, desk: Desk, screen: Screen) -> None:
    key = add(desk.hand.db, ALA, "Fontana", ready=False, implementing_body=None)
    desk.wrote(key)
    screen.open(key)
    screen.checks.check(HERE)
    field = editor(screen, "implementing_body")
    assert "soggetto attuatore" in field.accessibleDescription()
    assert field.property("state") in (None, "")
    screen.check_pane.closed.emit()
    assert field.accessibleDescription() == ""


def test_cells_are_marked_and_reached(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    sheet = screen.form.sheet
    assert sheet is not None
    SetFields("cost_item", sheet.costs[0].key, {"paid_cents": 999_000_00}).run(desk.hand)
    desk.wrote(sheet.costs[0].key)
    screen.form.choose_tab(1)
    screen.checks.check(HERE)
    assert ("Avviso", "Pagato di «Lavori»") in told(screen)
    table = screen.form.pages.money.costs
    cell = table.model.index(0, 3)
    assert "supera l'importo" in str(cell.data(Qt.ItemDataRole.ToolTipRole))
    assert "supera l'importo" in str(cell.data(Qt.ItemDataRole.AccessibleTextRole))
    assert cell.data(Qt.ItemDataRole.DecorationRole) is not None
    screen.form.choose_tab(0)
    screen.check_pane.table.choose_row(told(screen).index(("Avviso", "Pagato di «Lavori»")))
    screen.check_pane.table.setFocus()
    press(qtbot, Key.Key_Return)
    assert screen.form.tabs.code() == "money"
    assert (table.view.currentIndex().row(), table.view.currentIndex().column()) == (0, 3)


def test_from_the_list_all_records_are_checked_off_the_window_s_thread(
    qtbot: QtBot, screen: Screen, long: LongWork, broken: Keys
) -> None:
    screen.list.table.setFocus()
    press(qtbot, Key.Key_F7)
    assert screen.check_pane.scope.code() == ALL
    assert long.busy
    work_through(long)
    model = screen.check_pane.model
    assert {str(model.index(row, 0).data(TITLE)) for row in range(model.rowCount())} == {
        "Ponte del Rio",
        "Tetto della scuola",
    }
    assert QApplication.focusWidget() is screen.check_pane.table
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    assert screen.form.key == broken["Tetto della scuola"]
    assert QApplication.focusWidget() is editor(screen, "cup")


def test_of_all_records_only_the_mended_one_is_looked_at_again(
    qtbot: QtBot, screen: Screen, long: LongWork, broken: Keys
) -> None:
    screen.checks.check(ALL)
    work_through(long)
    before = screen.check_pane.model.rowCount()
    screen.open(broken["Tetto della scuola"])
    editor(screen, "cup").setFocus()
    press(qtbot, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, Key.Key_Delete)
    press(qtbot, Key.Key_Return)
    assert not long.busy
    assert screen.check_pane.model.rowCount() == before - 1
    assert ("Da correggere", "CUP") not in told(screen)


def test_what_others_wrote_has_all_records_looked_at_anew(
    desk: Desk, screen: Screen, long: LongWork, broken: Keys, other: Hand
) -> None:
    screen.checks.check(ALL)
    work_through(long)
    SetFields("intervention", broken["Tetto della scuola"], {"cup": None}).run(other)
    desk.look_again()
    work_through(long)
    assert ("Da correggere", "CUP") not in told(screen)
    assert screen.check_pane.model.count(Level.TO_CORRECT) == 1


def test_stopping_goes_back_to_the_one_record(screen: Screen, long: LongWork, broken: Keys) -> None:
    go = Event()
    long.start("Altro lavoro", lambda _db, _step: go.wait(60), lambda _done: None)  # ours waits for it
    screen.checks.check(ALL)
    assert screen.check_pane.fine.isVisible()
    long.panel.stop_pressed.emit()
    go.set()
    work_through(long)
    assert screen.check_pane.scope.code() == HERE
    assert screen.check_pane.model.rowCount() > 0


def test_a_record_in_order_says_so(qtbot: QtBot, screen: Screen, keys: Keys) -> None:
    screen.open(keys["Sentieri del parco"])
    screen.form.tabs.setFocus()
    press(qtbot, Key.Key_F7)
    assert screen.check_pane.fine.isVisible()
    assert QApplication.focusWidget() is screen.check_pane.scope
    press(qtbot, Key.Key_Escape)
    assert not screen.check_pane.isVisible()
    assert screen.plan.isVisible()
    assert QApplication.focusWidget() is screen.list.table


def test_no_name_is_missing_and_the_pane_fits_a_small_window(screen: Screen, broken: Keys, nameless: object) -> None:
    screen.resize(968, 420)
    screen.open(broken["Tetto della scuola"])
    screen.checks.check(HERE)
    assert screen.width() == 968
    assert nameless(screen.check_pane) == []  # type: ignore[operator]
    assert not screen.list.isVisible()
    screen.resize(969, 420)  # laid out by now
    pane = screen.check_pane.geometry()
    assert pane.left() >= screen.form.geometry().right()
    assert (pane.width(), pane.right() < screen.splitter.width()) == (320, True)
