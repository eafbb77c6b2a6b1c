"""Strumenti › Cestino: the bin of the commune, beside the screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell.main_window import MainWindow
from psm_desktop.ui.shell.menus import Menu, make_action

if TYPE_CHECKING:
    from psm_desktop.ui.common.confirm import Confirm
    from psm_desktop.ui.trash.panel import TrashPanel


class TrashOfWindow(QObject):
    """One per window on a commune."""

    def __init__(self, window: MainWindow, desk: Desk, theme: Theme, records: InterventionsPage) -> None:
        super().__init__(window)
        self._window, self._desk, self._theme, self._records = window, desk, theme, records
        self.confirm: Confirm | None = None  # the real one; a test puts an answer here
        self._panel: TrashPanel | None = None
        window.add_action(Menu.TOOLS, make_action(window, self.tr("Cestino"), self.show), "trash")
        records.trash_wanted.connect(self.show)

    @property
    def panel(self) -> TrashPanel:
        """Built when somebody first asks for it."""
        if self._panel is None:
            from psm_desktop.ui.trash.panel import TrashPanel

            self._panel = TrashPanel(self._theme, self._desk, self.confirm, self._window)
            self._panel.hide()
            self._panel.closed.connect(self._window.close_aside)
            self._panel.restored.connect(self._on_restored)
        return self._panel

    def show(self) -> None:
        """The bin as it is now; what is being typed is recorded first."""
        self._desk.finish_typing()
        self.panel.look_again()
        self._window.open_aside(self.panel)
        self.panel.enter()

    def _on_restored(self, key: object, sentence: str) -> None:
        """The way back until the next act, and the way to what came back."""
        assert isinstance(key, int)
        back = (self.tr("Annulla"), self._take_back)
        self._window.bar.say("ok", sentence, (self.tr("Apri"), partial(self._records.open, key)), back)

    def _take_back(self) -> None:
        self._window.bar.clear()
        self._desk.undo_stack.undo()
        self.panel.look_again()
