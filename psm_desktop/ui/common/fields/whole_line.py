"""A line takes a text whole or not at all: Qt would cut one that is too long without a word."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from psm_desktop.domain.numbers import grouped
from psm_desktop.sentences import sentence


class WholeLine(QObject):
    """Watches a line; `tell` shows a sentence under it. To be made before others listen to what is typed."""

    def __init__(self, line: QLineEdit, tell: Callable[[str], None]) -> None:
        super().__init__(line)
        self._line, self._tell, self._is_cut = line, tell, False
        line.inputRejected.connect(self._on_rejected)
        line.textEdited.connect(self._on_edited)

    def _on_rejected(self) -> None:
        """Something did not go in whole; what did is told right after, if anything."""
        self._is_cut = True
        QTimer.singleShot(0, self, self._say)

    def _on_edited(self, _text: str) -> None:
        if self._is_cut:
            self._is_cut = False
            self._line.undo()

    def _say(self) -> None:
        self._is_cut = False
        self._tell(sentence("too-long-for-a-line", longest=grouped(self._line.maxLength())))
