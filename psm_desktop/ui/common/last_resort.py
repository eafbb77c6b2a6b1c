"""A screen that needs more room than the window leaves scrolls, and never makes the window larger than it was made.

Screens give way by themselves down to what they call their minimum; large text in a small window, with a message above,
can leave even less than that.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class LastResort(QScrollArea):
    """`fit` gives the content the room there is, or its least where that is more; then there is something to scroll.

    `asked`: the content needs more room now, or less.
    """

    asked = Signal()

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content
        self.setWidget(content)
        content.installEventFilter(self)

    def fit(self, least: QSize) -> None:
        """Lay the content out anew; `least`: what it needs now."""
        wide, high = self.width(), self.height()
        bars = self.verticalScrollBar().sizeHint().width(), self.horizontalScrollBar().sizeHint().height()
        down = least.height() > high
        across = least.width() > wide - (bars[0] if down else 0)
        down = down or (across and least.height() > high - bars[1])
        room = QSize(wide - (bars[0] if down else 0), high - (bars[1] if across else 0))
        self._content.resize(room.expandedTo(least))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.emit()
        return super().eventFilter(watched, event)
