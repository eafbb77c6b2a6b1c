"""Text found after a crash, told of wherever one begins: the screen of the interventions then offers it."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell.main_window import MainWindow

AFTER_MS = 1500
"""So long after the window was made its first work is over."""


class KeptOfWindow(QObject):
    """One per window on a commune."""

    def __init__(self, window: MainWindow, desk: Desk, records: InterventionsPage) -> None:
        super().__init__(window)
        self._window, self._desk, self._records = window, desk, records
        QTimer.singleShot(AFTER_MS, self, self._tell)

    def _tell(self) -> None:
        """Nothing where the screen that offers it is open already, or the window is gone."""
        from psm_desktop.ui.interventions.sheet_model import kept_aside  # a start waits for none of it

        if not self._window.isVisible() or self._window.page is self._records or self._desk.is_read_only:
            return
        if kept_aside(self._desk.hand.db, self._desk.hand.commune):
            told = self.tr("Ho ritrovato quello che stavi scrivendo l'ultima volta.")
            go = partial(self._window.open_page, self._records)
            self._window.bar.say("warn", told, (self.tr("Vai al testo"), go))
            self._window.page_opened.connect(lambda page: self._on_page_opened(page, told))

    def _on_page_opened(self, page: object, told: str) -> None:
        """That screen offers the text itself: twice would be once too often."""
        if page is self._records and self._window.bar.sentence == told:
            self._window.bar.clear()
