"""Finding with the keyboard: search, filters, saved views, columns; one value for many rows; copies."""

from collections.abc import Callable

import pytest
from desks import ALA, add
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import invalidate

from psm_desktop.domain.search import parse
from psm_desktop.settings import Settings
from psm_desktop.store import copies, interventions, views
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.asked import Asked
from psm_desktop.ui.interventions.list_model import COLUMNS, ListColumn
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.interventions.screen import Screen
from psm_desktop.ui.interventions.views_model import View

Key, Mod = Qt.Key, Qt.KeyboardModifier
Keys = dict[str, int]
BOTH = Mod.ControlModifier | Mod.ShiftModifier


def titles(screen: Screen) -> list[str]:
    model = screen.list.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def states(desk: Desk, *keys: int) -> list[str | None]:
    return [interventions.sheet(desk.hand.db, key).intervention.status for key in keys]


def typed(qtbot: QtBot, text: str) -> None:
    """Into whatever has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClicks(widget, text)


def pressed(qtbot: QtBot, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, mod)


def pick(menu: QMenu, *words: str) -> None:
    """An entry of a menu, in a menu below it where two words are given."""
    menu.aboutToShow.emit()
    action = next(one for one in menu.actions() if one.text().split("\t")[0] == words[0])
    if words[1:]:
        below = action.menu()
        assert isinstance(below, QMenu)
        pick(below, *words[1:])
    else:
        assert action.isEnabled()
        action.trigger()


def tags(screen: Screen) -> list[str]:
    return [tag.text() for tag in screen.list.tags.tags]


def test_the_box_speaks_the_language(qtbot: QtBot, screen: Screen) -> None:
    screen.header.focus_search()
    typed(qtbot, "stato:corso importo:>50.000 senza:pareggio")
    with qtbot.waitSignal(screen.header.searched):
        pressed(qtbot, Key.Key_Return)
    assert titles(screen) == ["Ponte del Rio"]
    assert screen.list.top.count.text() == "1 di 3"
    assert not screen.list.tags.isVisible()


def test_what_is_not_understood_is_said_and_searched(screen: Screen) -> None:
    screen.search("ponte importo:boh")
    assert titles(screen) == []
    assert screen.list.tags.unread.text() == "Non ho capito «importo:boh»: ho cercato queste parole nel testo."
    screen.search("ponte")
    assert not screen.list.tags.isVisible()


def test_filters_are_tags_that_come_off(qtbot: QtBot, screen: Screen) -> None:
    pick(screen.list.top.filters.choices, "Asse", "3 Mobilità")
    assert (titles(screen), tags(screen)) == (["Ponte del Rio"], ["Asse 3"])
    pick(screen.list.top.filters.choices, "Stato", "Sospeso")
    assert titles(screen) == []
    assert (
        "Nessun intervento con questi filtri: Asse 3, Sospeso."
        in screen.list.empty.state.accessibleName()
        + "".join(label.text() for label in screen.list.empty.state.findChildren(type(screen.list.top.count)))
    )
    QApplication.processEvents()
    screen.list.tags.tags[1].setFocus()
    pressed(qtbot, Key.Key_Space)
    assert (titles(screen), tags(screen)) == (["Ponte del Rio"], ["Asse 3"])
    screen.list.top.reset.setFocus()
    pressed(qtbot, Key.Key_Space)
    assert (len(titles(screen)), tags(screen)) == (3, [])


def test_the_menu_ticks_what_is_chosen_and_names_the_sources(screen: Screen) -> None:
    pick(screen.list.top.filters.choices, "Fonte", "Regione Piemonte")
    assert titles(screen) == ["Sentieri del parco", "Ponte del Rio"]
    pick(screen.list.top.filters.choices, "Fonte", "Regione Piemonte")
    assert len(titles(screen)) == 3
    for words, found in (("Bozza", 2), ("Da inviare", 3), ("Senza CUP", 3), ("Senza costi", 1)):
        pick(screen.list.top.filters.choices, words)
        assert len(titles(screen)) == found, words
        pick(screen.list.top.filters.choices, words)
    pick(screen.list.top.filters.choices, "Scadenza", "Scade nel 2026")
    assert (titles(screen), tags(screen)) == (["Tetto della scuola"], ["Scadenza: 2026"])


def test_a_view_is_saved_found_again_renamed_and_deleted(
    qtbot: QtBot, desk: Desk, screen: Screen, theme: Theme, settings: Settings, long: LongWork
) -> None:
    pick(screen.list.top.filters.choices, "Scadenza", "In ritardo")
    screen.search("tetto")
    screen.list.table.setFocus()
    pressed(qtbot, Key.Key_V, BOTH)
    typed(qtbot, "Tetti in ritardo")
    pressed(qtbot, Key.Key_Return)
    assert not screen.list.naming.isVisible()
    assert screen.list.top.view.currentText() == "Vista: Tetti in ritardo"

    again = Screen(desk, theme, settings, long)
    at = again.list.top.view.findText("Vista: Tetti in ritardo")
    again.list.top.view.setCurrentIndex(at)
    again.list.top.view.activated.emit(at)
    assert (titles(again), tags(again)) == (["Tetto della scuola"], ["In ritardo"])
    assert again.header.search is not None
    assert again.header.search.text() == "tetto"
    again.deleteLater()

    pick(screen.list.top.menu.menu(), "Rinomina la vista…")
    typed(qtbot, "Tetti")
    pressed(qtbot, Key.Key_Return)
    assert [one.name for one in views.saved(desk.hand.db, ALA)] == ["Tetti"]
    pick(screen.list.top.menu.menu(), "Elimina la vista")
    assert views.saved(desk.hand.db, ALA) == []
    assert screen.bar.sentence == "Ho eliminato la vista «Tetti». Gli interventi restano."
    qtbot.mouseClick(screen.bar.buttons[0], Qt.MouseButton.LeftButton)
    assert screen.list.top.view.currentText() == "Vista: Tetti"


def test_searching_goes_on_when_a_menu_is_deemed_deleted(qtbot: QtBot, screen: Screen) -> None:
    """PySide6 6.11 deems menus deleted in a window that has worked for a while."""
    for menu in screen.list.top.menu.findChildren(QMenu):
        invalidate(menu)
    screen.header.focus_search()
    typed(qtbot, "ponte")
    with qtbot.waitSignal(screen.header.searched):
        pressed(qtbot, Key.Key_Return)
    assert titles(screen) == ["Ponte del Rio"]


def test_a_view_needs_a_name(qtbot: QtBot, screen: Screen) -> None:
    screen.save_view()
    pressed(qtbot, Key.Key_Return)
    assert screen.list.naming.problem.startswith("Scrivi come vuoi chiamare la vista")
    pressed(qtbot, Key.Key_Escape)
    assert not screen.list.naming.isVisible()
    assert QApplication.focusWidget() is screen.list.table


def test_a_busy_copy_says_so_and_keeps_the_panel(qtbot: QtBot, desk: Desk, screen: Screen) -> None:
    other = copies.connect(desk.workspace)
    other.execute("BEGIN IMMEDIATE")
    screen.save_view()
    typed(qtbot, "Ponti")
    pressed(qtbot, Key.Key_Return)
    assert screen.list.naming.problem
    other.execute("ROLLBACK")
    other.close()
    pressed(qtbot, Key.Key_Return)
    assert [one.name for one in views.saved(desk.hand.db, ALA)] == ["Ponti"]


def test_find_what_does_not_balance_within_two_acts(qtbot: QtBot, page: InterventionsPage, screen: Screen) -> None:
    """Ctrl+1 and *Apri* on the card (UX §1): the card asks the page for this view."""
    page.show_view(View.UNBALANCED)
    assert titles(screen) == ["Ponte del Rio"]
    assert screen.form.key == screen.list.model.keys[0]


def test_one_change_on_many_rows_within_five_acts(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    screen.open(keys["Sentieri del parco"])
    screen.list.table.setFocus()
    pressed(qtbot, Key.Key_Down, Mod.ShiftModifier)  # 1
    assert len(screen.list.table.keys) == 2
    assert screen.list.foot.shown.text() == "2 selezionati, Ctrl+E modifica"
    pressed(qtbot, Key.Key_E, Mod.ControlModifier)  # 2
    typed(qtbot, "Stato")  # 3: a field
    pressed(qtbot, Key.Key_Tab)
    typed(qtbot, "sospeso")  # 4: a value
    pressed(qtbot, Key.Key_Return)  # 5
    both = keys["Sentieri del parco"], keys["Ponte del Rio"]
    assert states(desk, *both) == ["suspended", "suspended"]
    assert states(desk, keys["Tetto della scuola"]) == ["in_progress"]
    assert desk.undo_stack.undoText() == "stato di 2 interventi"
    assert screen.bar.sentence == "Ho cambiato «Stato» in 2 interventi."
    assert screen.list.table.keys == list(both)
    assert QApplication.focusWidget() is screen.list.table
    qtbot.mouseClick(screen.bar.buttons[0], Qt.MouseButton.LeftButton)
    assert states(desk, *both) == ["in_progress", "in_progress"]


def test_many_rows_are_one_act(qtbot: QtBot, screen: Screen, acts: Callable[[], list[str]]) -> None:
    before = len(acts())
    screen.list.table.selectAll()
    bulk(qtbot, screen, "Responsabile (RUP)", "Ufficio tecnico")
    assert acts()[before:] == ["set-many"]


def bulk(qtbot: QtBot, screen: Screen, column: str, value: str) -> None:
    screen.edit_many()
    typed(qtbot, column)
    pressed(qtbot, Key.Key_Return)
    typed(qtbot, value)
    pressed(qtbot, Key.Key_Return)


def test_a_value_nobody_can_read_changes_nothing_and_is_said(qtbot: QtBot, desk: Desk, screen: Screen) -> None:
    steps = desk.undo_stack.count()
    screen.list.table.selectAll()
    bulk(qtbot, screen, "Fine prevista", "31/02/2027")
    assert screen.list.bulk.problem == "Il 31/02/2027 non esiste. L'ultimo giorno di febbraio 2027 è il 28."
    assert QApplication.focusWidget() is screen.list.bulk.editor
    assert isinstance(screen.list.bulk.editor, QLineEdit)
    assert screen.list.bulk.editor.text() == "31/02/2027"
    screen.list.bulk.editor.clear()
    pressed(qtbot, Key.Key_Return)
    assert screen.list.bulk.problem == "Scrivi il valore da dare a 3 interventi."
    pressed(qtbot, Key.Key_Escape)
    assert not screen.list.bulk.isVisible()
    assert desk.undo_stack.count() == steps


def test_a_panel_without_a_field_asks_for_one(qtbot: QtBot, screen: Screen) -> None:
    screen.edit_many()
    typed(qtbot, "boh")
    qtbot.mouseClick(screen.list.bulk.apply, Qt.MouseButton.LeftButton)
    assert screen.list.bulk.problem == "Scegli quale campo modificare, ad esempio «Stato»."


def test_ctrl_d_copies_the_record(qtbot: QtBot, desk: Desk, screen: Screen, keys: Keys) -> None:
    screen.list.table.setFocus()
    pressed(qtbot, Key.Key_D, Mod.ControlModifier)
    assert screen.form.title == "Ponte del Rio (copia)"
    assert screen.form.key not in keys.values()
    assert desk.undo_stack.undoText() == "copia di «Ponte del Rio»"
    qtbot.mouseClick(screen.bar.buttons[0], Qt.MouseButton.LeftButton)
    assert len(titles(screen)) == 3


def test_rows_are_copied_for_a_spreadsheet(qtbot: QtBot, desk: Desk, screen: Screen) -> None:
    add(desk.hand.db, ALA, "=1+1", under="1:1")
    desk.wrote(None)
    screen.list.table.setFocus()
    screen.list.table.selectAll()
    pressed(qtbot, Key.Key_C, Mod.ControlModifier)
    lines = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    assert lines[0] == ["Titolo", "Azione", "Stato", "Importo €", "Avanz."]
    assert lines[1] == ["'=1+1", "1", "In corso", "0,00", ""]  # text, not a formula
    assert lines[3] == ["Ponte del Rio", "3.1.2", "In corso", "180.000,00", ""]
    assert len(lines) == 5


def test_columns_come_go_and_keep_their_width(
    qtbot: QtBot,
    desk: Desk,
    screen: Screen,
    theme: Theme,
    settings: Settings,
    long: LongWork,
    show: Callable[[QWidget], None],
) -> None:
    menu = QMenu(screen)
    screen.list.heading.fill(menu)
    names = [action.text() for action in menu.actions() if action.isCheckable()]
    assert names == ["Titolo", "Azione", "Stato", "Importo €", "Avanz.", "Fine prevista", "Mancano €"]
    pick(menu, "Mancano €")
    pick(menu, "Avanz.")
    code, missing = COLUMNS.index(ListColumn.CODE), COLUMNS.index(ListColumn.MISSING)
    assert screen.list.model.index(1, missing).data() == "12.000,00"
    screen.list.table.horizontalHeader().resizeSection(code, 90)
    screen.list.table.sortByColumn(missing, Qt.SortOrder.DescendingOrder)
    assert titles(screen)[0] == "Ponte del Rio"

    again = Screen(desk, theme, settings, long)
    again.resize(1294, 632)
    show(again)
    assert again.list.heading.hidden == {ListColumn.PROGRESS, ListColumn.PLANNED_END}
    assert again.list.table.columnWidth(code) == 90
    assert titles(again)[0] == "Ponte del Rio"
    again.resize(968, 420)
    assert again.list.heading.hidden == {ListColumn.AMOUNT, ListColumn.PLANNED_END, ListColumn.MISSING}
    again.resize(1294, 632)
    assert again.list.table.columnWidth(code) == 90
    again.list.heading.reset()
    assert again.list.table.columnWidth(code) == theme.px(56)


@pytest.mark.parametrize(
    "state", ["[]", "{", '{"wide": 3, "sort": "x"}', '{"wide": {"hidden": 3, "widths": {"under": "a"}}}']
)
def test_broken_preferences_are_none(
    qtbot: QtBot, desk: Desk, theme: Theme, settings: Settings, long: LongWork, state: str
) -> None:
    settings.remember("interventions.columns.001003", state)
    screen = Screen(desk, theme, settings, long)
    qtbot.addWidget(screen)
    assert screen.list.heading.hidden == {ListColumn.PLANNED_END, ListColumn.MISSING}
    assert screen.list.table.columnWidth(COLUMNS.index(ListColumn.CODE)) == theme.px(56)


def test_every_control_has_a_name_with_all_panels_open(
    screen: Screen, nameless: Callable[[QWidget], list[str]]
) -> None:
    pick(screen.list.top.filters.choices, "Asse", "3 Mobilità")
    screen.edit_many()
    assert nameless(screen) == []
    screen.save_view()
    assert nameless(screen) == []


def test_with_filters_and_panels_the_smallest_window_holds_the_screen(screen: Screen) -> None:
    screen.resize(968, 420)
    for words in (("Asse", "3 Mobilità"), ("Stato", "In corso"), ("Scadenza", "Senza scadenza"), ("Da inviare",)):
        pick(screen.list.top.filters.choices, *words)
    assert titles(screen) == ["Ponte del Rio"]
    screen.edit_many()
    assert screen.list.bulk.isVisible()
    QApplication.processEvents()
    assert screen.minimumSizeHint().width() <= 968
    assert screen.minimumSizeHint().height() <= 436


def test_asked_goes_through_a_saved_view_and_back(desk: Desk) -> None:
    from psm_desktop.ui.interventions.asked import asked_by

    today = desk.hand.today()
    asked = Asked("ponte", parse("stato:corso in:ritardo scadenza:2026 fonte:pnrr", today).terms, "3", View.LATE)
    assert asked_by(asked.named("x"), today) == asked
