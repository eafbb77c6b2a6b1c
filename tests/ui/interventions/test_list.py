"""Tree, list and search: one choice; only pages somebody looks at are read."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from desks import ALA, NOW, add
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.set_fields import SetFields
from psm_desktop.settings import Settings
from psm_desktop.store import interventions, local
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.choice import ChoiceField
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.sort_heading import SortHeading
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import list_model
from psm_desktop.ui.interventions.data_tab import DataTab
from psm_desktop.ui.interventions.found_table import FoundTable
from psm_desktop.ui.interventions.list_model import InterventionTable, ListColumn
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.interventions.plan_model import COUNT
from psm_desktop.ui.interventions.screen import Screen
from psm_desktop.ui.interventions.views_model import View

Key = Qt.Key
Keys = dict[str, int]
LEFT = Qt.MouseButton.LeftButton


def titles(screen: Screen) -> list[str]:
    model = screen.list.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_list_stands_in_the_plans_order_with_its_total(screen: Screen) -> None:
    assert titles(screen) == ["Sentieri del parco", "Ponte del Rio", "Tetto della scuola"]
    assert screen.list.top.count.text() == "3 di 3"
    assert screen.list.foot.shown.text() == "3 interventi"
    assert screen.list.foot.total.text() == "244.000,00\u00a0€"


def test_a_cell_says_its_column_to_those_who_cannot_see(screen: Screen) -> None:
    index = screen.list.model.index(1, list(ListColumn).index(ListColumn.STATUS))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Stato: In corso"


def test_arrows_in_the_tree_narrow_the_list(qtbot: QtBot, screen: Screen) -> None:
    screen.plan.view.setFocus()
    qtbot.keyClick(screen.plan.view, Key.Key_Down)  # 1 Innovazione
    assert titles(screen) == []
    assert screen.list.empty.state.isVisible()
    qtbot.keyClick(screen.plan.view, Key.Key_Down)  # 2 Verde
    assert titles(screen) == ["Sentieri del parco"]
    assert screen.list.top.count.text() == "1 di 3"
    qtbot.mouseClick(screen.list.top.reset, LEFT)
    assert len(titles(screen)) == 3
    assert screen.plan.view.currentIndex().row() == 0


def test_the_tree_counts_what_hangs_on_each_node_and_below(screen: Screen) -> None:
    counts = {code: screen.plan.model.item_of(code) for code in ("", "2", "2.1", "2.1.1", "1", "4.1.2")}
    assert {code: item and item.data(COUNT) for code, item in counts.items()} == {
        "": 3, "2": 1, "2.1": 1, "2.1.1": 1, "1": 0, "4.1.2": 1,
    }  # fmt: skip


def test_a_truncated_title_is_marked_in_the_tree(screen: Screen) -> None:
    item = screen.plan.model.item_of("3.1.2")
    assert item is not None
    assert item.text().endswith("…")
    assert "titolo incompleto" in item.toolTip()


def test_search_narrows_enter_goes_to_the_list_and_esc_clears(qtbot: QtBot, screen: Screen, keys: Keys) -> None:
    box = screen.header.search
    assert box is not None
    screen.header.focus_search()
    qtbot.keyClicks(box, "scuola")
    with qtbot.waitSignal(screen.header.searched):
        pass
    assert titles(screen) == ["Tetto della scuola"]
    qtbot.keyClick(box, Key.Key_Return)
    assert QApplication.focusWidget() is screen.list.table
    assert screen.form.key == keys["Tetto della scuola"]
    screen.header.focus_search()
    qtbot.keyClick(box, Key.Key_Escape)
    assert len(titles(screen)) == 3


def test_nothing_found_says_what_was_looked_for(qtbot: QtBot, screen: Screen) -> None:
    screen.search("pnte")
    assert "«pnte»" in screen.list.empty.state.findChildren(type(screen.list.top.count))[0].text()
    qtbot.mouseClick(screen.list.empty.state.button, LEFT)
    assert len(titles(screen)) == 3
    assert screen.header.search is not None
    assert screen.header.search.text() == ""


def test_arrows_in_the_list_show_records(qtbot: QtBot, screen: Screen, keys: Keys) -> None:
    screen.list.table.setFocus()
    qtbot.keyClick(screen.list.table, Key.Key_Down)
    assert screen.form.key == keys["Tetto della scuola"]
    assert screen.form.head.title.accessibleName() == "Tetto della scuola"


@pytest.mark.parametrize(
    ("column", "first", "last"),
    [
        (ListColumn.TITLE, "Ponte del Rio", "Tetto della scuola"),
        (ListColumn.CODE, "Sentieri del parco", "Tetto della scuola"),
        (ListColumn.AMOUNT, "Tetto della scuola", "Ponte del Rio"),
    ],
)
def test_a_heading_sorts_both_ways_and_keeps_the_record(
    screen: Screen, keys: Keys, column: ListColumn, first: str, last: str
) -> None:
    number = list(ListColumn).index(column)
    screen.list.table.sortByColumn(number, Qt.SortOrder.AscendingOrder)
    assert (titles(screen)[0], titles(screen)[-1]) == (first, last)
    screen.list.table.sortByColumn(number, Qt.SortOrder.DescendingOrder)
    assert (titles(screen)[0], titles(screen)[-1]) == (last, first)
    assert screen.form.key == keys["Ponte del Rio"]
    assert screen.list.table.currentIndex().row() == titles(screen).index("Ponte del Rio")


def _word_of(table: FoundTable, column: int) -> QImage:
    """The heading of a column of numbers as it is painted, without the room an arrow takes on its left."""
    bar = table.horizontalHeader()
    assert isinstance(bar, SortHeading)
    wide = bar.least_width(column) - 24
    right = bar.sectionViewportPosition(column) + bar.sectionSize(column)
    return bar.grab(QRect(right - wide, 0, wide, bar.height())).toImage()


def test_a_heading_keeps_its_word_beside_the_arrow(screen: Screen) -> None:
    table, amount = screen.list.table, list(ListColumn).index(ListColumn.AMOUNT)
    bar = table.horizontalHeader()
    width, plain = bar.sectionSize(amount), _word_of(table, amount)
    table.sortByColumn(amount, Qt.SortOrder.AscendingOrder)
    assert _word_of(table, amount) == plain
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # the plan's own order: no arrow
    assert (bar.sectionSize(amount), _word_of(table, amount)) == (width, plain)


def test_a_heading_orders_the_rows_once_and_anew_after_a_change(qtbot: QtBot, screen: Screen, keys: Keys) -> None:
    """Qt asks twice for one click; a list of thousands would be ordered, and read, twice."""
    orders, number = list[bool](), list(ListColumn).index(ListColumn.TITLE)
    screen.list.model.modelReset.connect(lambda: orders.append(True))
    screen.list.table.sortByColumn(number, Qt.SortOrder.DescendingOrder)
    assert orders == [True]
    assert titles(screen) == ["Tetto della scuola", "Sentieri del parco", "Ponte del Rio"]
    SetFields("intervention", keys["Ponte del Rio"], {"title": "Viadotto"}).run(screen._desk.hand)
    screen.list.table.sortByColumn(number, Qt.SortOrder.DescendingOrder)
    assert titles(screen)[0] == "Viadotto"


def test_an_order_kept_from_before_asks_nothing_until_something_is_looked_for(desk: Desk, keys: Keys) -> None:
    model, asked = InterventionTable(desk.hand.db, ALA), list[str]()
    desk.hand.db.set_trace_callback(asked.append)
    model.sort(list(ListColumn).index(ListColumn.TITLE), Qt.SortOrder.DescendingOrder)
    assert not any("intervention" in one for one in asked)
    desk.hand.db.set_trace_callback(None)
    model.search()
    assert [model.index(row, 0).data() for row in range(3)] == [
        "Tetto della scuola",
        "Sentieri del parco",
        "Ponte del Rio",
    ]


def cell(screen: Screen, row: int, column: ListColumn) -> QModelIndex:
    return screen.list.model.index(row, list(ListColumn).index(column))


def begin(qtbot: QtBot, screen: Screen, row: int, column: ListColumn) -> QWidget:
    """F2 on a cell; gives what one types into."""
    screen.list.table.setFocus()
    screen.list.table.setCurrentIndex(cell(screen, row, column))
    qtbot.keyClick(screen.list.table, Key.Key_F2)
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # offscreen has no keyboard to grab
@pytest.mark.parametrize(
    ("column", "text", "shown"),
    [
        (ListColumn.PROGRESS, "45", "45\u00a0%"),
        (ListColumn.STATUS, "sosp", "Sospeso"),
        (ListColumn.TITLE, "Ponte nuovo", "Ponte nuovo"),
        (ListColumn.CODE, "4.1.2", "4.1.2"),
    ],
)
def test_f2_types_into_the_cell(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys, column: ListColumn, text: str, shown: str
) -> None:
    row = screen.list.model.row_of(keys["Ponte del Rio"])
    qtbot.keyClicks(begin(qtbot, screen, row, column), text)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    QApplication.processEvents()
    row = screen.list.model.row_of(keys["Ponte del Rio"])
    assert cell(screen, row, column).data() == shown
    assert QApplication.focusWidget() is screen.list.table  # on to the next row
    assert screen.list.table.key == keys["Ponte del Rio"]
    assert desk.undo_stack.count() == 1
    desk.undo_stack.undo()
    assert cell(screen, screen.list.model.row_of(keys["Ponte del Rio"]), column).data() != shown


def test_the_cell_of_an_action_shows_its_code_and_typing_replaces_all(qtbot: QtBot, screen: Screen, keys: Keys) -> None:
    field = begin(qtbot, screen, screen.list.model.row_of(keys["Ponte del Rio"]), ListColumn.CODE)
    assert isinstance(field, ChoiceField)
    line = field.lineEdit()
    assert line is not None
    assert (line.cursorPosition(), line.selectedText()) == (0, line.text())
    assert line.text().startswith("3.1.2")
    qtbot.keyClick(field, Key.Key_Escape)


def test_the_words_of_a_cell_stand_in_its_middle(qtbot: QtBot, screen: Screen, keys: Keys) -> None:
    field = begin(qtbot, screen, screen.list.model.row_of(keys["Ponte del Rio"]), ListColumn.STATUS)
    assert isinstance(field, ChoiceField)
    line = field.lineEdit()
    assert line is not None
    qtbot.waitUntil(lambda: field.rect().contains(line.geometry()))
    assert abs(line.geometry().center().y() - field.rect().center().y()) <= 1
    qtbot.keyClick(field, Key.Key_Escape)


def test_a_row_that_moves_takes_the_focus_with_it(qtbot: QtBot, screen: Screen, keys: Keys) -> None:
    """Qt takes the field away when the order changes, and would hand the focus on to the form."""
    row = screen.list.model.row_of(keys["Sentieri del parco"])
    field = begin(qtbot, screen, row, ListColumn.CODE)
    screen.list.table.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    qtbot.keyClicks(field, "qualcosa")
    qtbot.keyClick(field, Key.Key_Return)
    QApplication.processEvents()
    assert screen.list.model.row_of(keys["Sentieri del parco"]) == 2
    assert QApplication.focusWidget() is screen.list.table


def test_text_nobody_can_read_becomes_a_draft_and_stands_in_the_cell_again(
    qtbot: QtBot, screen: Screen, keys: Keys
) -> None:
    row = screen.list.model.row_of(keys["Ponte del Rio"])
    qtbot.keyClicks(begin(qtbot, screen, row, ListColumn.PROGRESS), "quasi")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    QApplication.processEvents()
    assert "Da correggere: 1" in screen.form.head.chips.words
    assert cell(screen, row, ListColumn.PROGRESS).data() == "«quasi»"
    again = begin(qtbot, screen, row, ListColumn.PROGRESS)
    assert isinstance(again, QLineEdit)
    assert again.text() == "quasi"


def test_text_that_is_no_action_of_the_plan_stands_in_the_cell(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys
) -> None:
    """It used to look as if nothing had ever stood there."""
    key = keys["Ponte del Rio"]
    qtbot.keyClicks(begin(qtbot, screen, screen.list.model.row_of(key), ListColumn.CODE), "zzz")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    QApplication.processEvents()
    there = cell(screen, screen.list.model.row_of(key), ListColumn.CODE)
    assert there.data() == "«zzz»"
    assert there.data(Qt.ItemDataRole.AccessibleTextRole) == "Azione: «zzz», da correggere"
    desk.undo_stack.undo()
    assert cell(screen, screen.list.model.row_of(key), ListColumn.CODE).data() == "3.1.2"


def test_esc_leaves_the_cell_as_it_was_and_a_pause_keeps_it_aside(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys
) -> None:
    row = screen.list.model.row_of(keys["Ponte del Rio"])
    qtbot.keyClicks(begin(qtbot, screen, row, ListColumn.PROGRESS), "45")
    screen.recorder.keep()
    assert [one.text for one in local.kept_typing(desk.hand.db)] == ["45"]
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    QApplication.processEvents()
    assert local.kept_typing(desk.hand.db) == []
    assert desk.undo_stack.count() == 0
    assert QApplication.focusWidget() is screen.list.table


def test_what_reads_the_record_finds_what_is_typed_into_a_cell(
    qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys
) -> None:
    row = screen.list.model.row_of(keys["Ponte del Rio"])
    qtbot.keyClicks(begin(qtbot, screen, row, ListColumn.PROGRESS), "45")
    desk.finish_typing()
    assert cell(screen, row, ListColumn.PROGRESS).data() == "45\u00a0%"


def test_rows_that_come_while_one_types_take_nothing_away(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    row = screen.list.model.row_of(keys["Ponte del Rio"])
    qtbot.keyClicks(begin(qtbot, screen, row, ListColumn.PROGRESS), "45")
    add(desk.hand.db, ALA, "Acquedotto", under="1:1.1")
    desk.look_again()
    QApplication.processEvents()
    row = screen.list.model.row_of(keys["Ponte del Rio"])
    assert cell(screen, row, ListColumn.PROGRESS).data() == "45\u00a0%"


def test_f2_on_an_amount_leads_to_where_it_is_made(qtbot: QtBot, screen: Screen) -> None:
    begin(qtbot, screen, 0, ListColumn.AMOUNT)
    assert screen.form.tabs.code() == "money"


def test_del_moves_to_the_bin_and_the_bar_takes_it_back(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    key = keys["Ponte del Rio"]
    screen.list.table.setFocus()
    qtbot.keyClick(screen.list.table, Key.Key_Delete)
    assert "Ponte del Rio" not in titles(screen)
    assert screen.form.key == keys["Tetto della scuola"]
    assert screen.bar.sentence == "«Ponte del Rio» è nel cestino."
    assert desk.undo_stack.undoText() == "eliminazione di «Ponte del Rio»"
    qtbot.mouseClick(screen.bar.buttons[0], LEFT)
    assert screen.form.key == key
    assert interventions.sheet(desk.hand.db, key).intervention.deleted == 0
    assert screen.list.foot.total.text() == "244.000,00\u00a0€"
    assert screen.bar.sentence == ""


def test_the_offer_stands_until_the_next_act(qtbot: QtBot, screen: Screen) -> None:
    screen.acts.delete()
    field = screen.form.pages.data.slots["title"].box.field
    field.setFocus()
    qtbot.keyClicks(field, "!")
    qtbot.keyClick(field, Key.Key_Return)
    assert screen.bar.sentence == ""


def test_views(screen: Screen, keys: Keys) -> None:
    screen.show_view(View.UNBALANCED)
    assert titles(screen) == ["Ponte del Rio"]
    screen.show_view(View.LATE)
    assert titles(screen) == ["Tetto della scuola"]
    assert screen.form.key == keys["Tetto della scuola"]
    screen.open(keys["Sentieri del parco"])  # a record the view hides takes it off
    assert len(titles(screen)) == 3


def test_in_a_small_window_the_tree_is_a_drop_down(qtbot: QtBot, screen: Screen) -> None:
    screen.resize(968, 420)
    assert not screen.plan.isVisible()
    assert screen.list.top.plan.isVisible()
    assert screen.list.table.isColumnHidden(list(ListColumn).index(ListColumn.AMOUNT))
    screen.list.top.plan.setCurrentIndex(screen.list.top.plan.findData("2"))
    screen.list.top.plan.activated.emit(screen.list.top.plan.currentIndex())
    assert titles(screen) == ["Sentieri del parco"]
    screen.resize(1294, 632)
    assert screen.plan.isVisible()
    assert str(screen.plan.view.currentIndex().data()).startswith("2")


def test_full_width_and_back(qtbot: QtBot, screen: Screen) -> None:
    qtbot.mouseClick(screen.form.head.wide, LEFT)
    assert not screen.list.isVisible()
    assert screen.form.tabs.tabText(1) == "Quadro economico"
    screen.form.pages.data.slots["title"].focus()
    qtbot.keyClick(screen.form.pages.data.slots["title"].box.field, Key.Key_Escape)
    assert screen.list.isVisible()
    assert QApplication.focusWidget() is screen.list.table


def test_the_smallest_window_holds_the_screen(screen: Screen, theme: Theme) -> None:
    screen.resize(968, 420)
    for number in range(7):
        screen.form.choose_tab(number)
        assert screen.minimumSizeHint().width() <= 1024 - 56
        assert screen.minimumSizeHint().height() <= 520 - 36 - 28


def test_every_control_has_a_name(screen: Screen, nameless: Callable[[QWidget], list[str]]) -> None:
    assert nameless(screen) == []


def test_two_thousand_rows_read_only_what_is_looked_at(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    show: Callable[[QWidget], None],
    theme: Theme,
    settings: Settings,
    long: LongWork,
) -> None:
    read: list[int] = []

    def listed(_db: object, some: list[int]) -> list[interventions.Listed]:
        read.append(len(some))
        return [replace(ROW, key=key) for key in some]

    monkeypatch.setattr(list_model.interventions, "in_order", lambda _db, _search: iter(range(1, 2001)))
    monkeypatch.setattr(list_model.interventions, "listed", listed)
    screen = Screen(desk, theme, settings, long)
    show(screen)
    assert screen.list.model.rowCount() == 2000
    assert read == [InterventionTable.PAGE]
    screen.list.table.scrollToBottom()
    QApplication.processEvents()
    assert read == [InterventionTable.PAGE] * 2


ROW = interventions.Listed(1, ALA, "Riga", "1:2", None, 0, None, None, 0, 0, 0, 0, False, False)


def test_the_page_builds_its_widgets_when_first_opened_and_keeps_its_panes(
    qtbot: QtBot, page: InterventionsPage, settings: Settings, long: LongWork, screen: Screen, theme: Theme, desk: Desk
) -> None:
    assert page.widget() is screen
    assert (page.title, page.icon, page.is_waiting) == ("Piano", "plan", False)
    screen.plan.view.expand(screen.plan.model.index(2, 0))
    screen.splitter.moveSplitter(300, 1)
    fresh = Screen(desk, theme, settings, long)
    qtbot.addWidget(fresh)
    assert fresh.plan.open_codes() == ["2"]
    assert settings.state("interventions.panes")


def test_keys_of_the_page(qtbot: QtBot, page: InterventionsPage, screen: Screen) -> None:
    screen.list.table.setFocus()
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(screen.list.table, Key.Key_2, alt)
    assert screen.form.tabs.code() == "money"
    for number, code in enumerate(("indicators", "notes", "attachments", "history")):
        qtbot.keyClick(screen.list.table, Key(Key.Key_4 + number), alt)
        assert screen.form.tabs.code() == code
    before = screen.form.key
    qtbot.keyClick(screen.list.table, Key.Key_Up, alt)
    assert screen.form.key != before


def test_an_empty_copy_offers_to_begin(
    qtbot: QtBot, desk: Desk, theme: Theme, settings: Settings, long: LongWork, show: Callable[[QWidget], None]
) -> None:
    screen = Screen(desk, theme, settings, long)
    screen.resize(1294, 632)
    show(screen)
    assert screen.list.empty.state.isVisible()
    qtbot.mouseClick(screen.list.empty.state.button, LEFT)
    qtbot.keyClicks(screen.form.pages.data.slots["title"].box.field, "Primo")
    screen.finish()
    assert titles(screen) == ["Primo"]


def test_what_changed_since_the_council_is_a_view(desk: Desk, screen: Screen) -> None:
    local.note_council(desk.hand.db, ALA, "2026-11-01", NOW + 1)
    screen.show_view(View.CHANGED)
    assert titles(screen) == []
    local.note_council(desk.hand.db, ALA, "2026-11-02", NOW - 86_400)
    add(desk.hand.db, ALA, "Nuova fontana")
    screen.show_view(View.CHANGED)
    assert "Nuova fontana" in titles(screen)


def test_a_window_made_small_cuts_no_field(qtbot: QtBot, screen: Screen) -> None:
    screen.resize(1294, 660)
    qtbot.wait(1)
    screen.resize(968, 430)
    tab = screen.form.findChild(DataTab)
    assert tab is not None
    qtbot.waitUntil(lambda: tab.viewport().width() >= tab.widget().minimumSizeHint().width())
