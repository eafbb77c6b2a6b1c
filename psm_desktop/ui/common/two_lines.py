"""Rows of two lines, for lists: what it is, and below it smaller what is to be known about it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from psm_desktop.domain.text import on_one_line
from psm_desktop.ui.common.delegates import WORDS, RowDelegate
from psm_desktop.ui.common.theme import Theme

ROW, LEAST = 52, 120


class TwoLines(RowDelegate):
    """14 above 13. Model data: the upper line in DisplayRole, the lower one (str) in UserRole."""

    def __init__(self, theme: Theme, parent: QObject | None = None, *, weight: int = 400) -> None:
        """`weight`: of the upper line, 400 to 700."""
        super().__init__(theme, parent)
        self._weight = weight

    def content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, chosen: bool
    ) -> None:
        box = QRectF(option.rect).adjusted(self.PAD, 4, -self.PAD, -6)
        half = box.height() / 2
        for words, face, role, top in (
            (str(index.data()), self.theme.font(14, self._weight), "text", 0.0),
            (str(index.data(Qt.ItemDataRole.UserRole)), self.theme.font(13), "muted", half),
        ):
            painter.setFont(face)
            painter.setPen(self.theme.colour("on_select" if chosen else role))
            shown = painter.fontMetrics().elidedText(on_one_line(words), Qt.TextElideMode.ElideRight, int(box.width()))
            painter.drawText(QRectF(box.x(), box.y() + top, box.width(), half), WORDS, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(LEAST, self.theme.row(ROW))
