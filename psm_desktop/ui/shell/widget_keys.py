"""Keys that belong to whatever has the focus (a field, a table, a panel), offered in a menu as well.

They are no shortcuts of the window: the key goes to the focused widget as if it had been pressed there, and the menu
says that it exists. A key that means nothing there does nothing, as on the keyboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from psm_desktop.ui.common.keys import native, sequence
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.shell.menus import KEYS, Menu

if TYPE_CHECKING:
    from psm_desktop.ui.shell.main_window import MainWindow


def add_widget_keys(window: MainWindow) -> None:
    """Put them at the end of the menu Modifica."""
    entries = (
        (tr("Modifica la cella"), "F2"),
        (tr("Aggiungi riga"), "Ins"),
        (tr("Elimina riga"), "Del"),
        (tr("Calendario, elenco"), "F4"),
        (tr("Conferma il pannello"), "Ctrl+Return"),
        (tr("Chiudi il pannello, torna"), "Esc"),
    )
    for words, keys in entries:
        window.add_action(Menu.EDIT, _action(window, words, keys), "focused")


def _action(window: MainWindow, words: str, keys: str) -> QAction:
    action = QAction(f"{words}\t{native(keys)}", window)
    action.setProperty(KEYS, keys)
    action.triggered.connect(lambda _checked=False: press(sequence(keys)))
    return action


def press(keys: QKeySequence) -> None:
    """As if the keys had been pressed where the focus is: the nearest shortcut around it, else the widget itself."""
    focused = QApplication.focusWidget()
    if focused is None:
        return
    if (shortcut := _shortcut(focused, keys)) is not None:
        shortcut.activated.emit()
        return
    pressed = keys[0]  # type: ignore[index]  # it is one; the stub does not know
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(focused, QKeyEvent(kind, pressed.key(), pressed.keyboardModifiers()))


def _shortcut(widget: QWidget, keys: QKeySequence) -> QShortcut | None:
    """Of the widget or of those around it, the innermost first."""
    around: QWidget | None = widget
    while around is not None:
        for one in around.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
            alone = one.context() == Qt.ShortcutContext.WidgetShortcut
            if one.isEnabled() and keys in QShortcut.keys(one) and (around is widget or not alone):
                return one
        around = around.parentWidget()
    return None
