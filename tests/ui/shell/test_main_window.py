"""The frame, with screens made for the test."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QCloseEvent, QDropEvent, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.settings import Settings
from psm_desktop.ui.common.fields.text import TextField
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.language import speak
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.states import START
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.main_window import MainWindow
from psm_desktop.ui.shell.menu_row import MenuRow
from psm_desktop.ui.shell.menus import Menu
from psm_desktop.ui.shell.rail import Rail

Show = Callable[[QWidget], None]


class Screen:
    """A page with a header, two panes and a field."""

    status_keys = "F7 controlla"

    def __init__(self, theme: Theme, title: str, hint: str, icon: str) -> None:
        self.title, self.hint, self.icon, self._theme = title, hint, icon, theme
        self.built = 0
        self._widget: QWidget | None = None

    def widget(self) -> QWidget:
        if self._widget is None:
            self.built += 1
            self._widget = QWidget()
            column = QVBoxLayout(self._widget)
            self.header, self.field = Header(self._theme, self.hint, search="Cerca"), TextField(self._theme)
            self.field.setAccessibleName("Titolo")
            self.other = QPushButton("Fatto")
            for part in (self.header, mark_pane(self.field), mark_pane(self.other)):
                column.addWidget(part)
        return self._widget

    def focus_search(self) -> None:
        self.header.focus_search()


class Step(QUndoCommand):
    """Does nothing, by name."""


@pytest.fixture
def screens(theme: Theme) -> list[Screen]:
    names = [
        ("Cruscotto", "Cruscotto", "dashboard"),
        ("Piano", "Piano e interventi", "plan"),
        ("Excel", "Excel", "excel"),
    ]
    return [Screen(theme, *name) for name in names]


@pytest.fixture
def stack() -> QUndoStack:
    return QUndoStack()


@pytest.fixture
def window(show: Show, theme: Theme, settings: Settings, stack: QUndoStack, screens: list[Screen]) -> MainWindow:
    made = MainWindow(theme, settings, stack)
    for screen in screens:
        made.add_page(screen)
    made.show_place("Ala di Stura", "Piano 2024-2026, versione 1", training=True)
    show(made)
    return made


def action(window: MainWindow, words: str) -> QAction:
    return next(found for found in window.findChildren(QAction) if found.text() == words)


def test_screens_are_built_when_they_are_opened(window: MainWindow, screens: list[Screen], qtbot: QtBot) -> None:
    assert [screen.built for screen in screens] == [1, 0, 0]
    with qtbot.waitSignal(window.page_opened) as told:
        qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [screens[1]]
    assert window.page is screens[1]
    assert screens[1].widget().isVisible()
    window.open_page(screens[0])
    window.open_page(screens[1])
    assert [screen.built for screen in screens] == [1, 1, 0]


def test_leaving_a_screen_records_what_was_being_typed(window: MainWindow, screens: list[Screen], qtbot: QtBot) -> None:
    screens[0].field.setFocus()
    qtbot.keyClicks(screens[0].field, "Ponte")
    with qtbot.waitSignal(screens[0].field.committed) as told:
        qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["Ponte"]


def test_ctrl_f_leads_to_the_search_of_the_screen(window: MainWindow, screens: list[Screen], qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screens[0].header.search.hasFocus()


def test_ctrl_s_records_and_tells(window: MainWindow, screens: list[Screen], qtbot: QtBot) -> None:
    screens[0].field.setFocus()
    qtbot.keyClicks(screens[0].field, "Ponte")
    with qtbot.waitSignals([screens[0].field.committed, window.save_pressed], order="strict"):
        qtbot.keyClick(screens[0].field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_f6_goes_round_the_panes(window: MainWindow, screens: list[Screen], qtbot: QtBot) -> None:
    screens[0].field.setFocus()
    for expected in ("other", "rail", "field", "other"):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = window.focusWidget()
        if expected == "rail":
            assert isinstance(focused, QToolButton)
        else:
            assert focused is getattr(screens[0], expected)
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is screens[0].field


def test_a_screen_opened_by_its_key_has_the_focus(window: MainWindow, screens: list[Screen], qtbot: QtBot) -> None:
    def go(key: Qt.Key) -> None:
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)

    go(Qt.Key.Key_2)
    screens[1].other.setFocus()
    go(Qt.Key.Key_1)
    screens[1].other.setEnabled(False)
    go(Qt.Key.Key_2)  # where the focus was last nothing can have it now
    assert screens[1].widget().isAncestorOf(window.focusWidget())


def test_a_screen_opened_by_its_key_from_the_rail_has_the_focus(
    window: MainWindow, screens: list[Screen], qtbot: QtBot
) -> None:
    assert screens[0].widget().isAncestorOf(window.focusWidget())  # from the start
    window.findChildren(QToolButton)[0].setFocus()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert screens[1].widget().isAncestorOf(window.focusWidget())


@pytest.mark.parametrize("by_key", [False, True])
def test_a_screen_opened_from_the_rail_has_the_keys(
    window: MainWindow, screens: list[Screen], qtbot: QtBot, by_key: bool
) -> None:
    """Its keys hold nowhere else: F7 would do nothing after a click on *Piano*."""
    for number in (1, 0, 0):
        button = window.findChildren(QToolButton)[number]
        button.setFocus()
        if by_key:
            qtbot.keyClick(button, Qt.Key.Key_Space)
        else:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert window.page is window.pages[number]
        assert screens[number].widget().isAncestorOf(window.focusWidget())


def test_arrows_in_the_rail_stay_in_the_rail(window: MainWindow, screens: list[Screen], qtbot: QtBot) -> None:
    rail = window.findChildren(QToolButton)[0]
    rail.setFocus()
    qtbot.keyClick(rail, Qt.Key.Key_Down)
    assert window.page is screens[1]
    assert isinstance(window.focusWidget(), QToolButton)


def test_tab_comes_to_the_screen_one_is_on_and_goes_down_the_rail(window: MainWindow, qtbot: QtBot) -> None:
    """Who went to another screen by mouse comes back by key: the rail must not keep the one that had the focus."""
    window.add_to_rail("Aiuto", "Aiuto (F1)", "info", lambda: None)
    rail = window.findChild(Rail)
    assert rail is not None
    qtbot.mouseClick(rail._group.button(1), Qt.MouseButton.LeftButton)
    window.open_number(0)
    way, one = [], window.nextInFocusChain()
    while one is not window and one is not None:
        way += [one] if isinstance(one, QToolButton) and rail.isAncestorOf(one) else []
        one = one.nextInFocusChain()
    stops = [one.text() for one in way if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [window.pages[0].title, "Aiuto"]


def test_the_way_out_is_the_last_of_its_menu(window: MainWindow) -> None:
    window.add_action(Menu.FILE, QAction("Apri un file…", window), "copies")
    window.add_action(Menu.FILE, QAction("Nuova copia…", window), "copies")
    file = next(found for found in window.findChildren(QMenu) if found.title() == "File")
    words = [one.text().partition("\t")[0] for one in file.actions()]
    copies = ["Apri un file…", "Nuova copia…"]
    assert words == ["Salva ora", "", "Stampa ciò che si vede", "", *copies, "", "Esci"]


def test_undo_is_named_after_its_step(window: MainWindow, stack: QUndoStack) -> None:
    assert not action(window, "Annulla").isEnabled()
    stack.push(Step("importo di «Ponte del Rio»"))
    undo = action(window, "Annulla: importo di «Ponte del Rio»")
    assert undo.isEnabled()
    undo.trigger()
    assert not stack.canUndo()
    assert action(window, "Ripeti: importo di «Ponte del Rio»").isEnabled()


def test_ctrl_z_takes_back_typing_while_one_types_and_a_step_otherwise(
    window: MainWindow, screens: list[Screen], stack: QUndoStack, qtbot: QtBot
) -> None:
    stack.push(Step("titolo"))
    field = screens[0].field
    field.show_value("Ponte")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_X)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Ponte"
    assert stack.canUndo()
    field.commit()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not stack.canUndo()


def test_only_menus_that_hold_something_are_there(window: MainWindow, qtbot: QtBot) -> None:
    def there() -> list[str]:
        return [
            found.title() for found in window.findChildren(QMenu) if found.menuAction().isVisible() and found.title()
        ]

    assert there() == ["File", "Modifica", "Visualizza", "Tema", "Vai"]
    done = []
    duplicate = QAction("Duplica", window, shortcut="Ctrl+D")
    duplicate.triggered.connect(lambda: done.append("duplicate"))
    window.add_action(Menu.INTERVENTION, duplicate)
    assert "Intervento" in there()
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert done == ["duplicate"]


def test_every_action_of_the_menus_has_a_key_or_a_place(window: MainWindow) -> None:
    menus = [found for found in window.findChildren(QMenu) if found.menuAction().isVisible()]
    words = [one.text() for menu in menus for one in menu.actions() if not one.isSeparator()]
    assert len(words) == len(set(words))
    assert all(words)


def test_theme_and_text_size_are_chosen_from_the_menu_and_kept(
    window: MainWindow, theme: Theme, settings: Settings, qtbot: QtBot
) -> None:
    action(window, "Scuro").trigger()
    assert theme.dark
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert theme.text_size == 110
    assert (settings.preferences.theme, settings.preferences.text_size) == ("dark", 110)
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert theme.text_size == 100


def test_f11_fills_the_screen_and_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_the_rail_drops_its_words_in_a_narrow_window_but_keeps_their_names(window: MainWindow, qtbot: QtBot) -> None:
    buttons = [found for found in window.findChildren(QToolButton) if found.isCheckable()]
    window.resize(1300, 700)
    qtbot.waitUntil(lambda: buttons[0].width() == 72)
    window.resize(1024, 520)
    qtbot.waitUntil(lambda: buttons[0].width() == 56)
    assert [button.accessibleName() for button in buttons] == ["Cruscotto", "Piano", "Excel"]
    assert buttons[1].toolTip() == "Piano e interventi"


def test_the_window_fits_the_smallest_screen_also_with_large_text(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    window.status.show_saved("Salvato alle 10:42")
    window.status.show_outbox("3 modifiche da inviare")
    window.status.show_backup("Copia di sicurezza 08:15")
    for text_size in (100, 150):
        theme.resize(text_size)
        window.resize(1024, 520)
        qtbot.wait(20)
        least = window.minimumSizeHint()
        assert (least.width() <= 1024, least.height() <= 520) == (True, True), (text_size, least)


def test_every_control_has_a_name(window: MainWindow, nameless) -> None:
    assert nameless(window) == []


def test_files_dropped_together_are_told_together(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("ritorno.xlsx", "pacchetto.psm")]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files] + [QUrl("https://example.org/x.psm")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    event = QDropEvent(QPointF(QPoint(10, 10)), both, data, buttons, keys)
    event.setDropAction(Qt.DropAction.MoveAction)  # what Qt offers first
    with qtbot.waitSignal(window.file_dropped) as told:
        window.dropEvent(event)
    assert told.args == [tuple(files)]
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction, "who offers a file to be moved would delete it"


def test_the_window_comes_back_where_it_was(
    window: MainWindow, theme: Theme, settings: Settings, stack: QUndoStack, qtbot: QtBot
) -> None:
    window.resize(700, 500)
    window.close()
    again = MainWindow(theme, Settings(settings._file), stack)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (700, 500)


def test_the_first_window_is_no_larger_than_the_screen(
    theme: Theme, settings: Settings, stack: QUndoStack, qtbot: QtBot
) -> None:
    first = MainWindow(theme, settings, stack)
    qtbot.addWidget(first)
    room = first.screen().availableGeometry().size()
    assert room.width() < START.width()
    assert first.size() == START.boundedTo(room)
    assert first.isMaximized()


def test_the_program_may_refuse_to_close(window: MainWindow) -> None:
    def refuse(event: QCloseEvent) -> None:
        event.ignore()

    window.closing.connect(refuse)
    window.close()
    assert window.isVisible()
    window.closing.disconnect(refuse)


def test_the_commune_is_a_button_only_where_there_is_another(window: MainWindow, qtbot: QtBot) -> None:
    place = next(found for found in window.findChildren(QToolButton) if found.accessibleName() == "Ala di Stura")
    assert place.focusPolicy() == Qt.FocusPolicy.NoFocus
    window.show_place("Ala di Stura", "Piano 2024-2026, versione 1", training=False, switchable=True)
    with qtbot.waitSignal(window.commune_pressed):
        qtbot.mouseClick(place, Qt.MouseButton.LeftButton)


def test_keys_are_named_as_on_an_italian_keyboard(qtbot: QtBot, qapp) -> None:
    from PySide6.QtGui import QKeySequence

    speak(qapp, "it")
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Ctrl+Shift+A").toString(native) == "Ctrl+Maiusc+A"
    assert QKeySequence("Return").toString(native) == "Invio"
    assert QLineEdit().tr("Cerca") == "Cerca"


def test_qts_own_file_dialog_speaks_italian(qtbot: QtBot, qapp) -> None:
    speak(qapp, "it")
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    words = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"&Cerca in:", "&Nome del file:", "&Tipo di file:"} <= words


def test_the_plans_words_go_before_a_menu_does(theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot) -> None:
    row = MenuRow(theme)
    for word in ("File", "Modifica", "Visualizza", "Vai", "Intervento", "Strumenti", "Aiuto"):
        row.menus.addMenu(word)
    row.show_place("Ala di Stura", "Piano 2024-2026, versione 1", training=True, switchable=False)
    row.resize(1200, 36)
    show(row)
    words = next(one for one in row.findChildren(QLabel) if one.text().startswith("Piano"))
    assert words.isVisible()
    row.resize(row.menus.sizeHint().width() + 300, 36)
    assert not words.isVisible()
    qtbot.waitUntil(lambda: row.menus.width() >= row.menus.sizeHint().width())
