"""Aside: a panel beside the screen. A heading with a cross, below it what each panel holds; Esc closes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import icon_only
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme

WIDTH = 440
"""Also in large text: beside it the smallest screen still has room for the other half."""
MARGIN = 16


class Aside(QFrame):
    """`column`: below the heading, each panel puts there what it holds."""

    closed = Signal()

    def __init__(self, theme: Theme, title: str, close: str, help_page: str, parent: QWidget | None = None) -> None:
        """`close`: what the cross does, in words; `help_page`: the one F1 opens from here."""
        super().__init__(parent)
        self.setObjectName("aside")
        self.setProperty("help", help_page)
        self.setFixedWidth(WIDTH)
        self._had_keys: QWidget | None = None
        self.cross = icon_only(theme, "close", close, self.closed.emit)
        head = QHBoxLayout()
        head.addWidget(label(title, "section"), 1)
        head.addWidget(self.cross)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, 10, 8, 8)
        self.column.setSpacing(8)
        self.column.addLayout(head)

    def rest(self, busy: bool, *widgets: QWidget) -> None:
        """While work goes on nothing is begun twice. The keys rest on the panel and come back to where they were: Qt
        would hand them on to whatever comes next in the window. Asked of the window: after a dialog for files it has
        its keys before it is the active one."""
        held = self.window().focusWidget()
        if busy and held is not None and any(one is held or one.isAncestorOf(held) for one in widgets):
            self._had_keys = held
            self.setFocus()
        for widget in widgets:
            widget.setEnabled(not busy)
        if not busy and self._had_keys is not None:
            if self.window().focusWidget() is self:
                self._had_keys.setFocus()
            self._had_keys = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def scrolling(*widgets: QWidget) -> QScrollArea:
    """Widgets below one another, from the top, which scroll where there is no room for all."""
    inside = QWidget()
    inside.setObjectName("body")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    column.addStretch(1)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def stacked(*widgets: QWidget) -> QWidget:
    """Widgets below one another; buttons no wider than their words."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        if isinstance(widget, QAbstractButton):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(widget)
    return made
