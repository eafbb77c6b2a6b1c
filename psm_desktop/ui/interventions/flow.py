"""Widgets side by side; what does not fit goes to the next line."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Lines from the left; as wide as its widest widget at least, so that a narrow pane stays one."""

    def __init__(self, parent: QWidget, gap: int = 8) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._items, self._gap = list[QLayoutItem](), gap

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._placed(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._placed(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        around = self.contentsMargins()
        return size + QSize(around.left() + around.right(), around.top() + around.bottom())

    def _placed(self, rect: QRect, *, move: bool) -> int:
        """Place the widgets (or only reckon); gives the height they take."""
        around = self.contentsMargins()
        inside = rect.marginsRemoved(around)
        at, line = inside.topLeft(), 0
        for item in self._items:
            size = item.sizeHint()
            if at.x() > inside.left() and at.x() + size.width() > inside.left() + inside.width():
                at, line = QPoint(inside.left(), at.y() + line + 4), 0
            if move:
                item.setGeometry(QRect(at, QSize(min(size.width(), inside.width()), size.height())))
            at, line = QPoint(at.x() + size.width() + self._gap, at.y()), max(line, size.height())
        return at.y() + line - rect.y() + around.bottom()
