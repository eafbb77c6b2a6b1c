"""Keys with one meaning that each screen gives a body: Ctrl+P prints what is seen, F3 goes to the next one found.

A screen that has the key itself keeps it (two shortcuts for one key would both fail); on the others the window answers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from psm_desktop.ui.common.keys import native
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.shell.menus import KEYS, Menu

if TYPE_CHECKING:
    from psm_desktop.ui.shell.main_window import MainWindow


class PageKey(QAction):
    """An entry of a menu; `otherwise` is what it does on a screen without such a key."""

    def __init__(self, window: MainWindow, words: str, keys: str, otherwise: Callable[[], object]) -> None:
        super().__init__(f"{words}\t{native(keys)}", window)
        self.setProperty(KEYS, keys)
        self._window, self._keys, self._otherwise = window, QKeySequence(keys), otherwise
        self._own = QShortcut(self._keys, window)
        self._own.activated.connect(otherwise)
        self.triggered.connect(self._on_triggered)
        window.page_opened.connect(self._on_page_opened)

    def _of_page(self) -> list[QShortcut]:
        """The shortcuts of the screen shown that have these keys."""
        found = self._window.page.widget().findChildren(QShortcut)
        return [one for one in found if self._keys in QShortcut.keys(one)]

    def _on_page_opened(self, _page: object) -> None:
        self._own.setEnabled(not self._of_page())

    def _on_triggered(self) -> None:
        active = [one for one in self._of_page() if one.isEnabled() and _is_seen(one)]
        if active:
            active[0].activated.emit()
        elif self._own.isEnabled():
            self._otherwise()


def add_page_keys(window: MainWindow) -> None:
    """Stampa in the menu File, Trova successivo in Modifica."""
    printing = PageKey(window, tr("Stampa ciò che si vede"), "Ctrl+P", window.print_wanted.emit)
    following = PageKey(window, tr("Trova successivo"), "F3", window.next_wanted.emit)
    window.add_action(Menu.FILE, printing, "print")
    window.add_action(Menu.EDIT, following, "find")


def _is_seen(one: QShortcut) -> bool:
    home = one.parent()
    return isinstance(home, QWidget) and home.isVisible()
