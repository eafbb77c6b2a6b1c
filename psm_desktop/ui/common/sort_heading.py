"""The heading of a table that is sorted by a click: an arrow beside the word of one column.

Under a style sheet Qt takes the room of its own arrow away from the word twice, and cuts it.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from psm_desktop.ui.common.theme import Theme

ARROW, GAP, PADDING = 12, 4, 8
"""Pixels at 100 %: the arrow, what lies between it and the word, and theme.qss's padding of a heading."""


class SortHeading(QHeaderView):
    """`setSortIndicator` and clicks do what they do everywhere."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.sortIndicatorChanged.connect(lambda *_: self.viewport().update())

    def least_width(self, column: int) -> int:
        """Pixels in which the whole word of a column stands beside the arrow."""
        return self._word(column) + self._theme.px(ARROW + GAP) + 2 * PADDING

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        painter.save()
        super().paintSection(painter, rect, column)
        painter.restore()
        if column == self.sortIndicatorSection():
            is_down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            arrow = self._theme.pixmap("sort-down" if is_down else "sort-up", ARROW, ratio=self.devicePixelRatioF())
            painter.drawPixmap(self._place(rect, column), arrow)

    def _place(self, rect: QRect, column: int) -> QRect:
        """Beside the word, on the side where there is room."""
        beside = PADDING + self._word(column) + self._theme.px(GAP)
        size = QSize(self._theme.px(ARROW), self._theme.px(ARROW))
        arrow = QRect(rect.topLeft(), size)
        arrow.moveCenter(rect.center())
        if self._is_of_numbers(column):
            arrow.moveRight(rect.right() - beside)
        else:
            arrow.moveLeft(rect.left() + beside)
        return arrow

    def _is_of_numbers(self, column: int) -> bool:
        align = self.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        return isinstance(align, Qt.AlignmentFlag) and bool(align & Qt.AlignmentFlag.AlignRight)

    def _word(self, column: int) -> int:
        """Pixels of the word, as theme.qss writes it."""
        words = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        return QFontMetrics(self._theme.font(13, 600)).horizontalAdvance(words)
