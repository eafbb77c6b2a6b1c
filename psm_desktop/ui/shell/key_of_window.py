"""File › Chiave dell'ufficio…: a copy of the key, and the way back out of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.main_window import MainWindow
from psm_desktop.ui.shell.menus import Menu, make_action

if TYPE_CHECKING:
    from psm_desktop.ui.care.key_keeping import KeyKeeping


class KeyOfWindow(QObject):
    """One per window of the office. `changed`: a copy was made, or another key is here."""

    changed = Signal()

    def __init__(self, window: MainWindow, desk: Desk, theme: Theme, long: LongWork, ask: AskFile) -> None:
        super().__init__(window)
        self._window, self._desk, self._parts = window, desk, (desk, theme, long, ask)
        self._keeping: KeyKeeping | None = None
        window.add_action(Menu.FILE, make_action(window, self.tr("Chiave dell'ufficio…"), self.show), "safety")

    def show(self) -> None:
        """The panel, beside the screen."""
        self._desk.finish_typing()
        panel = self.keeping.panel(self._window)
        self._window.open_aside(panel)
        panel.enter()

    @property
    def keeping(self) -> KeyKeeping:
        """Loaded when it is first needed: a start waits for none of it."""
        if self._keeping is None:
            from psm_desktop.ui.care.key_keeping import KeyKeeping

            self._keeping = KeyKeeping(*self._parts, self)
            self._keeping.told.connect(lambda told, level: self._window.bar.say(level, told))
            self._keeping.panel_closed.connect(self._window.close_aside)
            self._keeping.changed.connect(self.changed)
        return self._keeping
