"""Chips side by side; what does not fit goes to the next line."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psm_desktop.ui.common.chips import Mark, chip_height, chip_width, draw_chip
from psm_desktop.ui.common.theme import Theme

GAP = 8


class ChipRow(QWidget):
    """Its accessible name is the words of its chips."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._marks = theme, tuple[Mark, ...]()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    @property
    def words(self) -> tuple[str, ...]:
        """What the chips say."""
        return tuple(mark.word for mark in self._marks)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        self._marks = tuple(marks)
        self.setAccessibleName(", ".join(self.words))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = max((line for _, line, _ in self._placed(width)), default=0) + 1
        return lines * (chip_height(self._theme) + 2) + (lines - 1) * 4

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, chip_height(self._theme) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, height = QPainter(self), chip_height(self._theme)
        for left, line, mark in self._placed(self.width()):
            draw_chip(painter, self._theme, left, line * (height + 6) + height / 2 + 1, mark)

    def _placed(self, width: int) -> Iterator[tuple[float, int, Mark]]:
        """Left edge and line of each chip."""
        left, line = 0.0, 0
        for mark in self._marks:
            wide = chip_width(self._theme, mark.word)
            if left and left + wide > width:
                left, line = 0.0, line + 1
            yield left, line, mark
            left += wide + GAP
