"""Vai › Vai a…, also by Ctrl+F: light, until somebody wants to go somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent

from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.main_window import MainWindow
from psm_desktop.ui.shell.menus import Menu, make_action

if TYPE_CHECKING:
    from psm_desktop.ui.interventions.page import InterventionsPage
    from psm_desktop.ui.shell.go_to import GoTo


class GoOfWindow(QObject):
    """One per window; `records` None in the office's copy, which has no list of interventions."""

    def __init__(self, window: MainWindow, desk: Desk, theme: Theme, records: InterventionsPage | None) -> None:
        super().__init__(window)
        self._window, self._parts = window, (window, desk, theme, records)
        self._go_to: GoTo | None = None
        window.add_action(Menu.GO, make_action(window, self.tr("Vai a…"), self.open, "Ctrl+Shift+F"), "go")
        window.go_wanted.connect(self.open)
        window.closing.connect(self._on_closing)

    @property
    def go_to(self) -> GoTo:
        """What it knows and the box it shows, made when somebody first asks."""
        if self._go_to is None:
            from psm_desktop.ui.shell.go_to import GoTo

            self._go_to = GoTo(*self._parts)
        return self._go_to

    def open(self) -> None:
        """The box, empty."""
        self.go_to.box.open()

    def _on_closing(self, event: object) -> None:
        assert isinstance(event, QCloseEvent)
        if event.isAccepted() and self._go_to is not None:
            self._go_to.stop()
