"""File › Passaggio di consegne…, and what the window says of a commune that is only read here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from psm_desktop.domain.days import moment
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.menus import Menu, make_action

if TYPE_CHECKING:
    from psm_desktop.ui.care.handing import Handing
    from psm_desktop.ui.shell.copy_window import CopyWindow


class HandoverOfWindow(QObject):
    """One per window on a commune."""

    def __init__(self, window: CopyWindow, desk: Desk, theme: Theme, long: LongWork, ask: AskFile) -> None:
        super().__init__(window)
        self._window, self._desk, self._parts = window, desk, (desk, theme, long, ask)
        self._handing: Handing | None = None
        window.add_action(Menu.FILE, make_action(window, self.tr("Passaggio di consegne…"), self.show), "safety")
        self._show_notice()

    def show(self) -> None:
        """The panel, beside the screen."""
        self._desk.finish_typing()
        panel = self.handing.panel(self._window)
        self._window.open_aside(panel)
        panel.enter()

    @property
    def handing(self) -> Handing:
        """Loaded when it is first needed: a start waits for none of it."""
        if self._handing is None:
            from psm_desktop.ui.care.handing import Handing

            self._handing = Handing(*self._parts, self)
            self._handing.told.connect(lambda told, level: self._window.bar.say(level, told))
            self._handing.panel_closed.connect(self._window.close_aside)
            self._handing.changed.connect(self._on_changed)
        return self._handing

    def _show_notice(self) -> None:
        """It stands as long as the commune is only read."""
        given = self._desk.handed_over
        if given is not None:
            facts = {"moment": moment(given.at), "name": given.name}
            told = sentence("handed-over-notice", **facts)
            self._window.notice.say("warn", told, (self.tr("Riprendi…"), self.show), lead=self.tr("Sola lettura."))

    def _on_changed(self) -> None:
        """The same commune in a window of its own kind, once the job that ended has gone."""
        commune = self._desk.hand.commune
        QTimer.singleShot(0, self, lambda: self._window.commune_wanted.emit(commune))
