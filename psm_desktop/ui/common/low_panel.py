"""A panel below the screen: what it is about beside its icon, below it what each panel holds; Esc closes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import icon_only
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import rule
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.theme import Theme


class LowPanel(QFrame):
    """Hidden until it is asked for; `column`: below the heading, each panel puts there what it holds."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, foot: int = 8, is_ruled: bool = False) -> None:
        """`foot`: pixels left free below what it holds; `is_ruled`: with a line above it, where none is drawn."""
        super().__init__(parent)
        self.setObjectName("body")
        whole, self.column = QVBoxLayout(self), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        if is_ruled:
            whole.addWidget(rule())
        whole.addLayout(self.column, 1)
        self.column.setContentsMargins(16, 8, 16, foot)
        self.column.setSpacing(4)
        self._theme = theme
        mark_pane(self)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def cross(self, words: str) -> QToolButton:
        """What closes it, reached by Tab; `words`: what it does."""
        made = icon_only(self._theme, "close", words, self.closed.emit)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return made

    def head(self, icon: str, title: QWidget, *rest: QWidget, role: str = "text2", hint: QWidget | None = None) -> None:
        """The heading: icon in the colour of a role, title, `hint` with all the room there is, then the rest."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel(self._theme, icon, 20, role))
        row.addWidget(title)
        if hint is None:
            row.addStretch(1)
        else:
            row.addWidget(hint, 1)
        for widget in rest:
            row.addWidget(widget)
        self.column.addLayout(row)
