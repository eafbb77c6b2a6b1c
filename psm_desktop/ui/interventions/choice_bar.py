"""Two values for one field, side by side with who wrote them and when; the person chooses, nothing is lost."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.theme import Theme

TOP = Qt.AlignmentFlag.AlignTop


class Option(NamedTuple):
    """One of the values. `who`: its author and moment; `word`: on the button; `act`: what choosing it does."""

    value: str
    who: str
    word: str
    act: Callable[[], object]


class ChoiceBar(QFrame):
    """Hidden while there is nothing to choose. Tab leads to its buttons from the widget `after`."""

    def __init__(self, theme: Theme, after: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._after = theme, after
        self.setProperty("level", "warn")
        self._words = label("", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(theme, "compare", 16, "warn"), 0, TOP)
        head.addWidget(self._words, 1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 6, 8, 8)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addLayout(self._rows)
        self._lines = list[QWidget]()
        self._said: tuple[str, ...] = ()
        self.hide()

    def offer(self, sentence: str, options: Sequence[Option]) -> None:
        """Show the sentence and one line for each value; read aloud once."""
        said = (sentence, *(f"{one.value} {one.who}" for one in options))
        self.clear()
        self._words.setText(sentence)
        self._lines = [self._line(one) for one in options]
        before: QWidget = self._after
        for line in self._lines:
            self._rows.addWidget(line)
            button = line.findChildren(QPushButton)[0]
            QWidget.setTabOrder(before, button)
            before = button
        self.show()
        if said != self._said:
            announce(self, sentence)
        self._said = said

    def clear(self) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        self.hide()

    def _line(self, one: Option) -> QWidget:
        value, who = Elided(one.value, "lead"), Elided(one.who)
        button = plain(self._theme, one.word, act=one.act)
        button.setAccessibleName(f"{one.word}: {one.value}, {one.who}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(value)
        words.addWidget(who)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(24, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(button)
        return line
