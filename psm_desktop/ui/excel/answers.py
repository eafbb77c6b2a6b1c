"""The fields inside the preview: a value written in place of one that cannot be read, a choice between two."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QListView

from psm_desktop.commands.import_return import Choice
from psm_desktop.commands.return_preview import Outcome, PreviewRow
from psm_desktop.domain.fields import field
from psm_desktop.domain.typed import Reading, typed
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.domain.values import Cell
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.delegates import ListDelegate
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.restyle import restyle
from psm_desktop.ui.common.still_box import StillBox
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.excel import words

Answer = Choice | Cell


def answer_field(
    theme: Theme, row: PreviewRow, given: Answer, is_given: bool, reading: Callable[[], Reading]
) -> "CellField | ChoiceBox":
    """The field for an open line, with the answer given before, if any."""
    if row.outcome is Outcome.CONFLICT:
        return ChoiceBox(theme, row, given if isinstance(given, Choice) else None)
    return CellField(row, words.value(row, given) if is_given and not isinstance(given, Choice) else None, reading)


class CellField(QLineEdit):
    """Takes what the cell should hold, read as the form reads it. Nothing turns red while one types."""

    answered = Signal(object)
    taken_back = Signal(str)  # the sentence about what was typed; "" when the field is empty

    def __init__(self, row: PreviewRow, given: str | None, reading: Callable[[], Reading]) -> None:
        super().__init__()
        self._row, self._reading, self._told = row, reading, given if given is not None else words.in_file(row)
        self.setProperty("kind", "cell")
        self.setText(self._told)
        self.setAccessibleName(place_name(row))
        self.setAccessibleDescription(words.problem(row))
        if given is None:
            restyle(self, "state", "bad")
        self.returnPressed.connect(self._settle)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Read what stands in the field, if it is not what was told of already."""
        text = self.text().strip()
        if text == self._told:
            return
        self._told = text
        one = field(self._row.table, self._row.column)
        try:
            value = typed(one, text, self._reading())
        except Unreadable as unreadable:
            self._tell_problem(sentence(unreadable.code, **{"text": unreadable.text, **unreadable.facts}))
            return
        if value is None:
            self._tell_problem("")
            return
        self._told = words.value(self._row, value)
        self.setText(self._told)
        restyle(self, "state", "")
        self.setAccessibleDescription("")
        self.answered.emit(value)

    def _tell_problem(self, told: str) -> None:
        restyle(self, "state", "bad")
        self.setAccessibleDescription(told or words.problem(self._row))
        self.taken_back.emit(f"{self._row.address}: {told}" if told else "")


class ChoiceBox(StillBox):
    """Which of two values to keep; while nothing is chosen both stay, as a field with two values."""

    answered = Signal(object)
    taken_back = Signal(str)

    def __init__(self, theme: Theme, row: PreviewRow, given: Choice | None) -> None:
        super().__init__()
        self.setProperty("kind", "cell")
        self.setView(QListView(self))
        self.view().setItemDelegate(ListDelegate(theme, self))
        self.setSizeAdjustPolicy(StillBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.addItem(self.tr("Scegli…"), None)
        self.addItem(self.tr("Ora: %1").replace("%1", words.now(row) or self.tr("vuoto")), Choice.MINE)
        self.addItem(self.tr("Nel file: %1").replace("%1", words.in_file(row)), Choice.FILE)
        self.setCurrentIndex([None, Choice.MINE, Choice.FILE].index(given))
        self.setAccessibleName(place_name(row))
        self.setAccessibleDescription(self.tr("Quale valore tenere"))
        self.activated.connect(self._on_activated)

    def _on_activated(self, at: int) -> None:
        chosen = (None, Choice.MINE, Choice.FILE)[at]
        if chosen is None:
            self.taken_back.emit("")
        else:
            self.answered.emit(chosen)


def place_name(row: PreviewRow) -> str:
    """A field's name for those who hear it."""
    return tr("{field}, riga {line}").format(field=words.field_of(row), line=row.line)


AnswerField = CellField | ChoiceBox
