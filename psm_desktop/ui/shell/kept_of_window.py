"""Text found after a crash, told of wherever one begins: the screen of the interventions then offers it."""

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
            self._window.bar.say("warn", told, (self.tr("Vai al testo"), self._go))

    def _go(self) -> None:
        self._window.bar.clear()
        self._window.open_page(self._records)
