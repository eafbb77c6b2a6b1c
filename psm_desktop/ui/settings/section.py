"""What the sections of the settings are made of: a heading, rows of choices, paths with their buttons."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from psm_desktop.ui.common.labels import Elided, label

MARGINS = 24, 16, 24, 24
MOST = 720
"""Pixels: lines longer than this are hard to read."""


class Section(QScrollArea):
    """One page of the settings: its name, and what is added below one another."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("body")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(*MARGINS)
        self.column.setSpacing(16)
        self.column.addWidget(label(title, "record"))
        self.setWidget(body)

    def note(self, words: str) -> None:
        """A line about the whole."""
        self.add(label(words, "hint", wrap=True))

    def add(self, *widgets: QWidget) -> None:
        """Below what is there, no wider than reads well."""
        for widget in widgets:
            widget.setMaximumWidth(MOST)
            self.column.addWidget(widget)

    def close_below(self) -> None:
        """What was added stays at the top."""
        self.column.addStretch(1)

    def look_again(self) -> None:
        """Show what is chosen now; called each time the section is shown."""


class ChoiceRow(QWidget):
    """A few choices side by side, of which one holds; the arrows choose. `chosen` carries the code."""

    chosen = Signal(str)

    def __init__(self, words: str, choices: Mapping[str, str], note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes, self._group = list(choices), QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(24)
        for number, shown in enumerate(choices.values()):
            button = QRadioButton(shown)
            button.setAccessibleName(f"{words}: {shown}")
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self.note = label(note, "hint", wrap=True)
        stacked(self, label(words, "field"), row, self.note)
        self.note.setVisible(bool(note))  # not before it has a place: by itself it would be a window for a moment
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._codes[number]))

    @property
    def code(self) -> str:
        """The choice that holds; "" where it is none of these."""
        return self._codes[self._group.checkedId()] if self._group.checkedId() >= 0 else ""

    def show_chosen(self, code: str) -> None:
        """Mark a choice, or none for a code that is not among them; nothing is told."""
        self._group.setExclusive(False)
        for number, one in enumerate(self._codes):
            self._group.button(number).setChecked(one == code)
        self._group.setExclusive(True)
        self._keep_one_stop()

    def _keep_one_stop(self) -> None:
        """Tab comes to the choice that holds: from another one the arrows would go on without choosing."""
        stop = max(self._group.checkedId(), 0)
        for number, button in enumerate(self._group.buttons()):
            is_here = number == stop
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_here else Qt.FocusPolicy.ClickFocus)

    def button(self, code: str) -> QRadioButton:
        """The button of a choice."""
        found = self._group.button(self._codes.index(code))
        assert isinstance(found, QRadioButton)
        return found


class PathRow(QWidget):
    """What is there, where it lies, and what can be done with it."""

    def __init__(
        self, words: str, buttons: Sequence[QPushButton], note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.path = Elided()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        for button in buttons:
            button.setAccessibleName(f"{button.text().rstrip('…')}: {words}")
            row.addWidget(button)
        self.note = label("", "hint", wrap=True)
        stacked(self, label(words, "field"), row, self.note)

    def say(self, path: str, note: str = "") -> None:
        """Where it lies now, and a line about it."""
        self.path.say(path)
        self.note.setText(note)


def stacked(parent: QWidget, *parts: QWidget | QLayout) -> None:
    """Widgets and rows below one another, 4 px apart."""
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
