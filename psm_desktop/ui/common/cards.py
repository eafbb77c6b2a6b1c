"""Card, EmptyState and Task (a row of things to do): the pieces of a dashboard."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.icon_label import Disc, IconLabel
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.theme import Theme

LOW = 96
"""Pixels at 100 % below which an empty state has no room for its icon."""


class Card(QFrame):
    """A framed panel on `window`: title 14 bold, one link at the right, `body` for the content."""

    link_pressed = Signal()

    def __init__(self, theme: Theme, title: str = "", link: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 12)
        layout.setSpacing(8)
        self.title = Elided(title, "section")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.head = QHBoxLayout()
        self.head.addWidget(self.title, 1)
        self._theme, self._words = theme, link
        if link:
            self.head.addWidget(self.link)
        if title or link:
            layout.addLayout(self.head)
            self.title.setMinimumHeight(theme.px(32))
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        layout.addLayout(self.body, 1)
        layout.addStretch(0)  # takes what a body of fixed height leaves

    @cached_property
    def link(self) -> QPushButton:
        """Made where it has words."""
        return quiet(self._theme, self._words, act=self.link_pressed.emit)


class EmptyState(QFrame):
    """Why there is nothing here, and the next thing to do."""

    pressed = Signal()

    def __init__(self, theme: Theme, icon: str, sentence: str, act: str = "", act_icon: str = "") -> None:
        super().__init__()
        self.setObjectName("drop")
        self._words = label(sentence, wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = quiet(theme, act, act_icon, self.pressed.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(1)
        self._theme, self._icon = theme, IconLabel(theme, icon, 32, "muted")
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._words)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self._column = layout
        self.say(sentence, act)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both, the words stay."""
        super().resizeEvent(event)
        is_low = self.height() < self._theme.px(LOW)
        self._icon.setHidden(is_low)
        self._column.setContentsMargins(24, 4 if is_low else 24, 24, 4 if is_low else 24)

    def offer(self, other: QWidget) -> None:
        """One more act, below the first."""
        self._column.insertWidget(self._column.count() - 1, other, 0, Qt.AlignmentFlag.AlignHCenter)

    def say(self, sentence: str, act: str = "") -> None:
        """Another reason, with or without an act."""
        self._words.setText(sentence)
        self.button.setText(act)
        self.button.setVisible(bool(act))
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if act else Qt.FocusPolicy.NoFocus)


class Task(QWidget):
    """One thing to do: a disc in the colours of its level, what, why, and the act."""

    def __init__(
        self, theme: Theme, icon: str, level: str, what: str, why: str, act: str, do: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.button = quiet(theme, act, act=do)
        self.button.setAccessibleName(f"{act}: {what}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(what, "section"))
        words.addWidget(Elided(why, "hint"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        row.addWidget(Disc(theme, icon, level))
        row.addLayout(words, 1)
        row.addWidget(self.button)
