"""What a screen shows, asked on the worker's thread: the old picture stands until the answer is there.

    self._glance = Glance(desk, long, self._question, self._show, self)
    self._glance.now()    # here, for a first picture
    self._glance.ask()    # on the other thread, whenever the screen is shown again

`_question()` gives what is to be asked of a copy, `db -> answer`, made of plain values: it runs on the other thread and
may outlive the screen. `_show(answer)` is called on the window's thread, with the answer to the last question only,
and only while the screen is in sight: its window may have been closed meanwhile, and the copy with it.
"""

import sqlite3
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from psm_desktop.errors import PsmError
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork

Asked = Callable[[sqlite3.Connection], Any]


class Glance(QObject):
    """One question is under way at a time; what is asked meanwhile is asked once more when its answer is there."""

    def __init__(
        self,
        desk: Desk,
        long: LongWork,
        question: Callable[[], Asked],
        show: Callable[[Any], object],
        screen: QWidget,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk, self._long, self._question, self._show = desk, long, question, show
        self._is_under_way = self._is_wanted = self._is_overtaken = False

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still to be shown."""
        return self._is_wanted

    def now(self) -> None:
        """Look here, and show it; an answer that is under way is older, and shown no more."""
        self._is_wanted, self._is_overtaken = False, self._is_under_way
        self._show(self._question()(self._desk.hand.db))

    def ask(self) -> None:
        """Look on the other thread."""
        self._is_wanted = True
        if self._is_under_way:
            self._is_overtaken = True
            return
        self._is_under_way, self._is_overtaken, asked = True, False, self._question()
        self._long.ask(lambda db, _step: asked(db), self._on_answer, self._on_failed)

    def _on_answer(self, answer: object) -> None:
        if not self._has_ended():
            return
        if self._is_overtaken:
            self.ask()
        else:
            self._is_wanted = False
            self._show(answer)

    def _on_failed(self, _problem: PsmError) -> None:
        """A copy that cannot be opened once more can still be read here."""
        if self._has_ended():
            self.now()

    def _has_ended(self) -> bool:
        """Whether what comes of the question is still to be shown."""
        self._is_under_way = False
        self._is_wanted = self._is_wanted and self._screen.isVisible()
        return self._is_wanted
