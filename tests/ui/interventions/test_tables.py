"""Quadro and Crono: tables one types in, with live totals."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.intervention import Sheet
from psm_desktop.store import interventions, local
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.interventions.rows_table import RowsTable
from psm_desktop.ui.interventions.screen import Screen

Key = Qt.Key
Keys = dict[str, int]
LEFT = Qt.MouseButton.LeftButton
NO_KEYBOARD = pytest.mark.qt_log_ignore("grabbing the keyboard")
"""A list of proposals opens while one types; offscreen has no keyboard to grab."""


def sheet(desk: Desk, keys: Keys) -> Sheet:
    return interventions.sheet(desk.hand.db, keys["Ponte del Rio"])


def cell(table: RowsTable, row: int, column: int) -> str:
    return str(table.model.index(row, column).data())


def editor(table: RowsTable) -> QWidget:
    """The field one is typing into."""
    focused = QApplication.focusWidget()
    assert focused is not None
    assert table.view.isAncestorOf(focused)
    return focused


def begin(qtbot: QtBot, table: RowsTable, row: int, column: int, text: str) -> QWidget:
    """Go to a cell and type over it."""
    table.view.setFocus()
    table.view.setCurrentIndex(table.model.index(row, column))
    qtbot.keyClick(table.view, Key.Key_F2)
    qtbot.keyClicks(editor(table), text)
    return editor(table)


def enter(qtbot: QtBot, table: RowsTable) -> None:
    """Invio; Qt hands it to the table once the field has seen it."""
    qtbot.keyClick(editor(table), Key.Key_Return)
    qtbot.waitUntil(lambda: table.view.state() != Table.State.EditingState)


def test_an_amount_is_typed_and_totals_follow(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    screen.form.choose_tab(1)
    costs = screen.form.pages.money.costs
    begin(qtbot, costs, 0, 1, "170000+5000")
    enter(qtbot, costs)
    assert sheet(desk, keys).costs[0].amount_cents == 175_000_00
    assert cell(costs, 0, 1) == "175.000,00"
    assert cell(costs, 1, 1) == "175.000,00"  # the row of sums
    assert screen.form.pages.money.bar.sentence.startswith("Mancano 7.000,00\u00a0€ di fonti")
    assert "Mancano 7.000 €" in screen.form.head.chips.words
    assert desk.undo_stack.undoText() == "importo di «Lavori»"


@NO_KEYBOARD
def test_ins_adds_a_source_and_tab_goes_on(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, acts: Callable[[], list[str]]
) -> None:
    screen.form.choose_tab(1)
    before, sources = len(acts()), screen.form.pages.money.sources
    sources.view.setFocus()
    qtbot.keyClick(sources.view, Key.Key_Insert)
    qtbot.keyClicks(editor(sources), "Comune")
    qtbot.keyClick(editor(sources), Key.Key_Tab)
    qtbot.keyClicks(editor(sources), "12000")
    enter(qtbot, sources)
    assert acts()[before:] == ["add-row", "set-fields"]
    assert [(one.source, one.amount_cents) for one in sheet(desk, keys).sources][-1] == ("Comune", 12_000_00)
    assert sheet(desk, keys).missing_cents == 0
    assert screen.form.pages.money.bar.sentence == ""


@NO_KEYBOARD
def test_whoever_types_where_no_row_is_yet_begins_the_first(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys
) -> None:
    screen.form.enter_tab(3)
    assert sheet(desk, keys).indicators == ()
    indicators = screen.form.pages.indicators.indicators
    qtbot.keyClicks(QApplication.focusWidget(), "K")
    qtbot.keyClicks(editor(indicators), "m di sentiero")
    enter(qtbot, indicators)
    assert [one.label for one in sheet(desk, keys).indicators] == ["Km di sentiero"]


def test_a_new_row_left_without_a_word_leaves_nothing(
    qtbot: QtBot, screen: Screen, acts: Callable[[], list[str]]
) -> None:
    screen.form.choose_tab(1)
    costs = screen.form.pages.money.costs
    before, rows = len(acts()), costs.model.rowCount()
    qtbot.mouseClick(costs.add, LEFT)
    assert costs.model.rowCount() == rows + 1
    qtbot.keyClick(editor(costs), Key.Key_Escape)
    assert costs.model.rowCount() == rows
    assert len(acts()) == before


def test_a_pause_in_a_new_row_loses_nothing_and_typing_goes_on(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, acts: Callable[[], list[str]]
) -> None:
    screen.form.choose_tab(1)
    before, costs = len(acts()), screen.form.pages.money.costs
    costs.add_row()
    qtbot.keyClicks(editor(costs), "Iva")
    screen.recorder.keep()
    assert [one.label for one in sheet(desk, keys).costs][-1] == "Iva"
    qtbot.keyClicks(editor(costs), " sui lavori")
    screen.recorder.keep()
    assert [one.text for one in local.kept_typing(desk.hand.db)] == ["Iva sui lavori"]
    enter(qtbot, costs)
    assert [one.label for one in sheet(desk, keys).costs][-1] == "Iva sui lavori"
    assert acts()[before:] == ["add-row", "set-fields"]
    assert local.kept_typing(desk.hand.db) == []


def test_an_unreadable_amount_stays_as_typed_with_its_sentence(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys
) -> None:
    screen.form.choose_tab(1)
    costs = screen.form.pages.money.costs
    begin(qtbot, costs, 0, 1, "12.00.0")
    enter(qtbot, costs)
    found = sheet(desk, keys)
    assert found.drafts == {(found.costs[0].key, "amount_cents"): "12.00.0"}
    assert cell(costs, 0, 1) == "12.00.0"
    words = [one.text() for one in costs.findChildren(type(screen.list.top.count)) if one.isVisible()]
    assert "Lavori: «12.00.0» non è un importo. Scrivi ad esempio 12.000,00." in words
    assert "da correggere" in costs.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_canc_takes_a_row_away_and_the_bar_brings_it_back(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    screen.form.choose_tab(1)
    sources = screen.form.pages.money.sources
    sources.view.setFocus()
    sources.view.choose_row(0)
    qtbot.keyClick(sources.view, Key.Key_Delete)
    assert sheet(desk, keys).sources == ()
    assert screen.form.bar.sentence == "Eliminata la riga «Regione Piemonte»."
    qtbot.mouseClick(screen.form.bar.buttons[0], LEFT)
    assert len(sheet(desk, keys).sources) == 1
    assert cell(sources, 0, 0) == "Regione Piemonte"


def test_the_row_of_sums_is_not_typed_into(qtbot: QtBot, screen: Screen, acts: Callable[[], list[str]]) -> None:
    screen.form.choose_tab(1)
    costs, before = screen.form.pages.money.costs, len(acts())
    sums = costs.model.index(1, 1)
    assert not costs.model.flags(sums) & Qt.ItemFlag.ItemIsEditable
    costs.view.setFocus()
    costs.view.setCurrentIndex(sums)
    for key in (Key.Key_F2, Key.Key_Return, Key.Key_Delete):
        qtbot.keyClick(costs.view, key)
    assert len(acts()) == before


def test_a_milestone_is_due_in_a_month_and_drawn(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    screen.form.choose_tab(2)
    table = screen.form.pages.schedule.milestones
    table.add_row()
    qtbot.keyClicks(editor(table), "Collaudo")
    qtbot.keyClick(editor(table), Key.Key_Tab)
    qtbot.keyClicks(editor(table), "02/2027")
    qtbot.keyClick(editor(table), Key.Key_Tab)
    qtbot.keyClick(editor(table), Key.Key_Escape)
    assert [(one.label, one.due) for one in sheet(desk, keys).milestones] == [("Collaudo", "2027-02")]
    assert cell(table, 0, 1) == "febbraio 2027"
    assert screen.form.pages.schedule.chart.isVisible()
    assert screen.form.pages.schedule.chart.accessibleDescription() == "Raggiunte 0 tappe su 1."


def test_a_busy_copy_keeps_the_cell_and_is_tried_again(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, other: Hand
) -> None:
    screen.form.choose_tab(1)
    costs = screen.form.pages.money.costs
    other.db.execute("BEGIN IMMEDIATE")
    begin(qtbot, costs, 0, 3, "500")
    enter(qtbot, costs)
    assert "in attesa" in costs.model.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    other.db.execute("ROLLBACK")
    with qtbot.waitSignal(screen.recorder.recorded):
        pass
    assert sheet(desk, keys).paid_cents == 500_00
    assert "in attesa" not in costs.model.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_cell_changed_meanwhile_shows_both_values(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, other: Hand
) -> None:
    screen.form.choose_tab(1)
    costs, row = screen.form.pages.money.costs, sheet(desk, keys).costs[0].key
    begin(qtbot, costs, 0, 2, "1000")
    SetFields("cost_item", row, {"committed_cents": 2_000_00}).run(other)
    enter(qtbot, costs)
    assert costs.choice.isVisible()
    mine = next(one for one in costs.choice.findChildren(QPushButton) if one.text() == "Tieni il mio")
    qtbot.mouseClick(mine, LEFT)
    assert sheet(desk, keys).costs[0].committed_cents == 1_000_00
    assert not costs.choice.isVisible()


def test_leaving_the_tab_records_the_cell(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    screen.form.choose_tab(1)
    begin(qtbot, screen.form.pages.money.costs, 0, 0, "Lavori a corpo")
    screen.form.choose_tab(0)
    assert sheet(desk, keys).costs[0].label == "Lavori a corpo"


def test_what_reads_the_record_finds_the_cell_being_typed(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    screen.form.choose_tab(1)
    begin(qtbot, screen.form.pages.money.costs, 0, 1, "99")
    desk.finish_typing()
    assert sheet(desk, keys).amount_cents == 99_00


def test_the_cursor_does_not_come_to_the_sums(qtbot: QtBot, screen: Screen) -> None:
    screen.form.choose_tab(1)
    costs = screen.form.pages.money.costs
    costs.view.setFocus()
    costs.view.setCurrentIndex(costs.model.index(0, 1))
    for key in (Key.Key_Down, Key.Key_End, Key.Key_PageDown):
        qtbot.keyClick(costs.view, key)
        assert costs.view.currentIndex().row() == 0
    qtbot.mouseClick(costs.view.viewport(), LEFT, pos=costs.view.visualRect(costs.model.index(1, 1)).center())
    assert costs.view.currentIndex().row() == 0


def test_a_table_that_keeps_the_focus_has_its_cursor_in_the_next_record_too(
    screen: Screen, keys: dict[str, int]
) -> None:
    sources = screen.form.pages.money.sources
    for title in ("Ponte del Rio", "Sentieri del parco"):
        screen.open(keys[title])
        screen.form.focus_column("missing_cents")
        assert sources.view.hasFocus()
        assert sources.model.place(sources.view.currentIndex()) is not None, title


def test_a_new_row_stays_below_those_of_another_computer(screen: Screen, desk: Desk, keys: Keys) -> None:
    """Their keys may stand after ours: the row would jump to the top, and the next word land in the cell just left."""
    screen.form.choose_tab(1)
    model, old = screen.form.pages.money.costs.model, sheet(desk, keys).costs
    own = replace(old[0], key=old[0].key - 1, label="Collaudo")
    model.add_new()
    at = QPersistentModelIndex(model.index(len(old), 0))
    for rows in ((own, *old), (replace(own, amount_cents=1), *old)):
        model.show_rows(desk.hand.db, rows, sheet(desk, keys))
        assert at.isValid()
        assert at.data() == "Collaudo"
