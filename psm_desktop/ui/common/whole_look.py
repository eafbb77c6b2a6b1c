"""What a screen shows of a whole copy: read as long work, told in the panel, which a person may stop.

    self._look = WholeLook(desk, long, self.tr("Leggo i ritorni"), self._question, self._show, self)
    self._look.start()    # whenever something may have changed

`_question()` gives the work, `(db, step) -> answer`, made of plain values; `_show(answer)` is called on the window's
thread. What takes less, and nobody waits for, is a `Glance`.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from psm_desktop.errors import PsmError
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork, Work


class WholeLook(QObject):
    """One is under way at a time: however often it is started meanwhile, one more follows it, also where it failed."""

    def __init__(
        self,
        desk: Desk,
        long: LongWork,
        words: str,
        question: Callable[[], Work[Any]],
        show: Callable[[Any], object],
        screen: QWidget,
    ) -> None:
        """`words`: what is done meanwhile, for the panel."""
        super().__init__(screen)
        self._desk, self._long, self._words, self._question, self._show = desk, long, words, question, show
        self._is_under_way = self._is_wanted_again = False

    def start(self) -> None:
        """Read anew."""
        self._is_wanted_again = self._is_under_way
        if not self._is_under_way:
            self._is_under_way = True
            self._long.start(self._words, self._question(), self._on_done, self._on_failed, self._on_ended)

    def _on_done(self, answer: object) -> None:
        self._show(answer)
        self._on_ended()

    def _on_failed(self, problem: PsmError) -> None:
        """The old picture stands, and the next start reads again."""
        self._desk.tell(str(problem), "bad")
        self._on_ended()

    def _on_ended(self) -> None:
        self._is_under_way = False
        if self._is_wanted_again:
            self.start()
