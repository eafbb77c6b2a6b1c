"""How large the file for the office would be now: asked on the worker's thread, for it takes as long as writing it."""

import sqlite3

from PySide6.QtCore import QObject, Signal

from psm_desktop.commands.hand import Hand
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.sync import returns
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork


class Weighing(QObject):
    """One question at a time; what has changed meanwhile is asked once more when the answer is there."""

    weighed = Signal(object)  # bytes; None where no file could be written

    def __init__(self, desk: Desk, long: LongWork, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._long = desk, long
        self._is_asked = self._is_old = False

    def ask(self) -> None:
        """Weigh what is to send now; `weighed` tells it."""
        if self._is_asked:
            self._is_old = True
            return
        hand = self._desk.hand
        self._is_asked, self._is_old = True, False

        def work(db: sqlite3.Connection, _step: Step) -> int | None:
            return returns.weighed(db, Hand(db, hand.commune, hand.officer, hand.clock))

        self._long.ask(work, self._on_weighed, self._on_not_weighed)

    def _on_weighed(self, size: int | None) -> None:
        self._is_asked = False
        if self._is_old:
            self.ask()
        else:
            self.weighed.emit(size)

    def _on_not_weighed(self, _problem: PsmError) -> None:
        """Whoever prepares the file is told why it cannot be written; before that it just has no size."""
        self._on_weighed(None)
