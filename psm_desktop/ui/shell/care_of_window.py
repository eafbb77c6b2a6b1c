"""Care of the copy in its window: File › Copie di sicurezza…, the line below, the day's copy once all is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent

from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.main_window import MainWindow
from psm_desktop.ui.shell.menus import Menu, make_action

if TYPE_CHECKING:
    from psm_desktop.ui.care.keeper import Care
    from psm_desktop.ui.common.confirm import Confirm

AFTER_MS = 2000
"""So long after the window was made its first work is over."""


class CareOfWindow(QObject):
    """One per window. `restore_wanted` carries the Path of a safety copy; it and `repair_wanted` were asked about."""

    restore_wanted = Signal(object)
    repair_wanted = Signal()
    noted = Signal()  # a safety copy was made or found

    def __init__(
        self, window: MainWindow, desk: Desk, theme: Theme, settings: Settings, long: LongWork, ask: AskFile
    ) -> None:
        super().__init__(window)
        self._window, self._parts = window, (desk, theme, settings, long, ask)
        self.confirm: Confirm | None = None  # the real one; a test puts an answer here
        self._care: Care | None = None
        window.add_action(Menu.FILE, make_action(window, self.tr("Copie di sicurezza…"), self.show_copies), "safety")
        window.closing.connect(self._on_closing)
        QTimer.singleShot(AFTER_MS, self, self.begin)

    @property
    def care(self) -> Care:
        """Loaded when it is first needed: a start waits for none of it."""
        if self._care is None:
            from psm_desktop.ui.care.keeper import Care

            self._care = Care(*self._parts, self.confirm, self)
            self._care.noted.connect(self._window.status.show_backup)
            self._care.noted.connect(lambda _words: self.noted.emit())
            self._care.told.connect(self._on_told)
            self._care.restore_wanted.connect(self.restore_wanted)
            self._care.panel_closed.connect(self._window.close_aside)
        return self._care

    def begin(self) -> None:
        """The day's safety copy and what else is looked at once; nothing for a window nobody sees."""
        if self._window.isVisible():
            self.care.begin()

    def show_copies(self) -> None:
        """The list, beside the screen."""
        panel = self.care.panel(self._window)
        self._window.open_aside(panel)
        (panel.table if panel.chosen else panel.copy).setFocus()

    def _on_told(self, sentence: str, level: str) -> None:
        """What is told unasked waits while the bar says something that asks for an answer."""
        if level != "warn" or not self._window.bar.buttons:
            self._window.bar.say(level, sentence)

    def _on_closing(self, event: object) -> None:
        assert isinstance(event, QCloseEvent)
        if event.isAccepted() and self._care is not None and not self._care.stop():
            event.ignore()
            self._window.bar.say("warn", self.tr("Sto finendo la copia di sicurezza: aspetta un momento e richiudi."))
