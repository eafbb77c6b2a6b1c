"""One of the values, to look at and to pick: whose it is, who wrote it when, the whole of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from psm_desktop.domain.differences import differing
from psm_desktop.domain.values import Cell
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.restyle import restyle
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.conflicts import words
from psm_desktop.ui.conflicts.model import Asked, Side
from psm_desktop.ui.conflicts.value_text import ValueText

SHORT = 30
"""A text up to so many characters is a line like an amount or a day."""
LEFT_TO_BLOCK = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter),
)


def wrapped(text: str, kind: str) -> QLabel:
    """A label that asks for no room: a text without a blank pushes nothing aside."""
    made = label(text, kind, wrap=True)
    made.setMinimumWidth(1)
    return made


class Pick(QRadioButton):
    """The round mark of a card. Arrows and Invio mean the whole question; the space bar picks."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in LEFT_TO_BLOCK:
            event.ignore()
        else:
            super().keyPressEvent(event)


class SideCard(QFrame):
    """`picked` comes when somebody picks it, with the mouse anywhere on it."""

    picked = Signal()

    def __init__(self, theme: Theme, asked: Asked, side: Side, at_office: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choice")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.side = side
        self.text: ValueText | None = None
        value = words.value(asked.question, side)
        self.radio = Pick(words.whose(side, at_office))
        who = f"{words.whose(side, at_office)}, {words.who(side)}"
        said = f"{value} {side.named}" if side.named else words.cut(value)
        self.radio.setAccessibleName(f"{words.heading(asked.question)}: {said}. {who}")
        self.radio.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # as wide as the ring around it
        self.radio.toggled.connect(self._on_toggled)
        self.radio.clicked.connect(self.picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self.radio)
        column.addWidget(wrapped(words.who(side), "hint"))
        column.addWidget(self._value(theme, asked, value))
        if side.named:
            column.addWidget(wrapped(side.named, ""))
        for line in self._more(asked):
            column.addWidget(wrapped(line, "hint"))
        column.addStretch(1)

    def pick(self) -> None:
        """As if somebody had chosen it."""
        self.radio.setChecked(True)
        self.radio.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.pick()

    def _value(self, theme: Theme, asked: Asked, value: str) -> QWidget:
        """Long texts show where they differ from the others; where one is long all are shown so."""
        others = [words.value(asked.question, one) for one in asked.sides if one is not self.side]
        if asked.question.is_deletion or all(len(one) <= SHORT for one in (value, *others)):
            return wrapped(value, "lead")
        name = self.tr("{field}, testo intero").format(field=words.heading(asked.question))
        self.text = ValueText(theme, name, value, differing(value, others[0]))
        return self.text

    def _more(self, asked: Asked) -> Sequence[str]:
        """What stood there before, where others saw something else; what was written in a deleted row."""
        if asked.question.is_deletion:
            return words.edits(self.side)
        befores: set[Cell] = {one.before for one in asked.sides}
        if len(befores) == 1:
            return ()
        return (self.tr("Prima era: {value}").format(value=words.open_value(asked.question, self.side)),)

    def _on_toggled(self, chosen: bool) -> None:
        restyle(self, "state", "chosen" if chosen else "")
