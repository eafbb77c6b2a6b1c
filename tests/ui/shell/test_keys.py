"""The keys of UX.md §4 against those of the real window: each is there, none is there twice, all stand in the menus."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import invalidate

from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.keys import native
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from psm_desktop.ui.shell.menus import Menu, keys_of, words_of
from psm_desktop.ui.shell.settings_of_window import key_lines
from tests.ui.desks import ALA, add, commune_desk, office_desk

UX = {
    "Ctrl+O": "Apri un file…",
    "Ctrl+N": "Nuovo intervento",
    "Ctrl+S": "Salva ora",
    "Shift+F12": "Salva ora",
    "Ctrl+P": "Stampa ciò che si vede",
    "Ctrl+Z": "Annulla",
    "Ctrl+Y": "Ripeti",
    "Ctrl+D": "Duplica l'intervento",
    "Ins": "Aggiungi riga",
    "Del": "Elimina riga",
    "Ctrl+E": "Modifica selezionati",
    "Ctrl+Shift+A": "Allega file",
    "Ctrl+Shift+Return": "A tutta larghezza",
    "Ctrl+F": "Cerca",
    "F3": "Trova successivo",
    **{f"Ctrl+{number}": "" for number in range(1, 7)},
    **{f"Alt+{number}": "" for number in range(1, 8)},
    "Alt+Up": "Intervento prima",
    "Alt+Down": "Intervento dopo",
    "Ctrl+Return": "Conferma il pannello",
    "Esc": "Chiudi il pannello, torna",
    "Ctrl+Shift+C": "Cambia Comune…",
    "F4": "Calendario, elenco",
    "F1": "Aiuto di questa schermata",
    "F2": "Modifica la cella",
    "F5": "Aggiorna",
    "F6": "Riquadro dopo",
    "Shift+F6": "Riquadro prima",
    "F7": "Controlla",
    "F11": "Schermo intero",
    "Ctrl++": "Testo più grande",
    "Ctrl+-": "Testo più piccolo",
    "Ctrl+Shift+V": "Salva questa vista",
}
"""Keys of UX.md §4 -> what the menu calls them; "" where that is the name of a screen or a tab."""
WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut
ALONE = Qt.ShortcutContext.WidgetShortcut


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = commune_desk(tmp_path)
    add(made.hand.db, ALA, "Ponte", cents=100_00, funded=100_00)
    yield made
    made.hand.db.close()


@pytest.fixture
def window(
    desk: Desk, theme: Theme, settings: Settings, show: Callable[[QWidget], None], qtbot: QtBot
) -> Iterator[CopyWindow]:
    made = assemble(desk, theme, settings, AskFile())
    made.resize(1366, 697)
    show(made)
    yield made
    qtbot.waitUntil(lambda: not made.long.busy, timeout=20_000)


def by_key(window: CopyWindow) -> dict[str, list[str]]:
    """Keys -> what the menus call them."""
    found: dict[str, list[str]] = {}
    for _title, action in window.menus.entries():
        for keys in keys_of(action):
            found.setdefault(QKeySequence(keys).toString(), []).append(words_of(action))
    return found


def test_every_key_of_the_design_stands_in_a_menu(window: CopyWindow) -> None:
    found = by_key(window)
    assert {keys: words for keys, words in UX.items() if words and words not in found.get(keys, [])} == {}
    assert [keys for keys in UX if keys not in found] == []


def test_no_key_stands_twice_in_the_menus(window: CopyWindow) -> None:
    assert {keys: words for keys, words in by_key(window).items() if len(words) > 1} == {}


def test_all_seven_menus_hold_something(window: CopyWindow) -> None:
    titles = Counter(title for title, _action in window.menus.entries())
    assert len(titles) == len(Menu)
    assert all(titles.values())


def test_own_shortcuts_use_no_bare_letters_and_no_altgr(window: CopyWindow) -> None:
    for keys in by_key(window):
        assert len(keys) > 1, keys
        assert not keys.startswith("Ctrl+Alt"), keys


class Listener:
    """Something that waits for keys: where, and whether only with the focus inside."""

    def __init__(self, one: QShortcut | QAction, home: QWidget) -> None:
        own = QShortcut.keys(one) if isinstance(one, QShortcut) else one.shortcuts()
        context = one.context() if isinstance(one, QShortcut) else one.shortcutContext()
        self.keys, self.home = [keys.toString() for keys in own], home
        self.everywhere, self.alone = context not in (WITHIN, ALONE), context == ALONE

    def meets(self, other: "Listener") -> bool:
        """Whether one press can mean both: Qt then does neither."""
        if self.everywhere and other.everywhere:
            return True
        inner, outer = (self, other) if other.home.isAncestorOf(self.home) or other.everywhere else (other, self)
        if outer.everywhere:
            return True
        return self.home is other.home or (outer.home.isAncestorOf(inner.home) and not outer.alone)


def listening(window: CopyWindow) -> list[Listener]:
    """All that waits for keys on the screen shown now."""
    found = [Listener(one, one.parent()) for one in window.findChildren(QShortcut) if is_there(one)]
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible() and not widget.inherits("QMenu"):
            found += [Listener(one, widget) for one in widget.actions() if one.isEnabled() and one.shortcuts()]
    for _title, action in window.menus.entries():
        if action.isEnabled() and action.shortcutContext() not in (WITHIN, ALONE):
            found.append(Listener(action, window))
    return found


def is_there(one: QShortcut) -> bool:
    home = one.parent()
    return isinstance(home, QWidget) and home.isVisible() and one.isEnabled()


def test_no_press_can_mean_two_things_on_any_screen(window: CopyWindow) -> None:
    clashes = []
    for number, page in enumerate(window.pages):
        window.open_number(number)
        QApplication.processEvents()
        waiting = listening(window)
        for at, one in enumerate(waiting):
            for other in waiting[at + 1 :]:
                both = set(one.keys) & set(other.keys)
                if both and one.meets(other):
                    clashes.append((page.title, both, one.home.objectName() or one.home, other.home))
    assert clashes == []


def test_a_clash_would_be_seen(window: CopyWindow) -> None:
    extra = QShortcut(QKeySequence("Ctrl+N"), window.pages[0].widget())
    waiting = listening(window)
    mine = next(one for one in waiting if one.home is extra.parent() and "Ctrl+N" in one.keys)
    assert any(one is not mine and "Ctrl+N" in one.keys and one.meets(mine) for one in waiting)


def test_the_list_in_the_settings_is_that_of_the_menus(window: CopyWindow) -> None:
    lines = {line.words: line.keys for line in key_lines(window.menus)}
    assert lines["Salva ora"] == f"{native('Ctrl+S')}, {native('Shift+F12')}"
    assert lines["Elimina riga"] == native("Del")
    assert len(lines) == sum(bool(keys_of(action)) for _title, action in window.menus.entries())


def test_the_menus_can_be_read_again_and_again(window: CopyWindow) -> None:
    """PySide6 deems menus deleted in a window that has worked for a while: the list leans on none of them."""
    first = [line.words for line in key_lines(window.menus)]
    for menu in window.findChildren(QMenu):
        invalidate(menu)
    for _ in range(3):
        gc.collect()
        assert [line.words for line in key_lines(window.menus)] == first
    assert "Scuro" in [words_of(action) for _title, action in window.menus.entries()]


def test_ctrl_p_leads_to_what_can_be_printed(window: CopyWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert window.page.title == "Rapporti"


def test_f3_goes_to_the_next_intervention_found(window: CopyWindow, desk: Desk, qtbot: QtBot) -> None:
    add(desk.hand.db, ALA, "Scuola")
    window.open_number(1)
    desk.look_again()
    page = window.page
    assert isinstance(page, InterventionsPage)
    before = page.screen.form.title
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F3)
    assert page.screen.form.title != before


@pytest.mark.parametrize(("words", "keys"), [("Elimina riga", "Del"), ("Modifica la cella", "F2")])
def test_the_menu_does_what_the_key_does_where_the_focus_is(
    window: CopyWindow, words: str, keys: str, qtbot: QtBot
) -> None:
    window.open_number(1)
    page = window.page
    assert isinstance(page, InterventionsPage)
    page.screen.list.table.setFocus()
    action = next(action for _title, action in window.menus.entries() if words_of(action) == words)
    action.trigger()
    if keys == "Del":
        assert page.screen.form.key is None
    else:
        assert page.screen.list.table.isAncestorOf(QApplication.focusWidget()), "one types into the cell"


def test_the_office_has_no_clash_either(
    tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    desk = office_desk(tmp_path)
    window = assemble(desk, theme, settings, AskFile())
    show(window)
    assert {keys: words for keys, words in by_key(window).items() if len(words) > 1} == {}
    waiting = listening(window)
    pairs = [(one, other) for at, one in enumerate(waiting) for other in waiting[at + 1 :]]
    assert [set(a.keys) & set(b.keys) for a, b in pairs if set(a.keys) & set(b.keys) and a.meets(b)] == []
    desk.hand.db.close()
