"""PhraseField: the words of a letter or of a key, typed or pasted; what is in no list is told on leaving it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from psm_desktop.errors import PsmError
from psm_desktop.sync import phrase
from psm_desktop.ui.common.fields.text import LongTextField
from psm_desktop.ui.common.theme import Theme

HEIGHT = 60
"""Two lines: twelve words."""


class PhraseField(LongTextField):
    """`confirmed`: Enter was pressed, which ends no line here."""

    confirmed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFixedHeight(theme.px(HEIGHT))
        self.textChanged.connect(lambda: self.show_problem(""))

    @property
    def words(self) -> tuple[str, ...]:
        """What stands here, as the list has words."""
        return phrase.typed_words(self.raw_text())

    def secret(self) -> bytes | None:
        """The secret of a letter's twelve words; None where they are not: then the field says why."""
        try:
            return phrase.secret_of(self.raw_text())
        except PsmError as problem:
            self.show_problem(str(problem))
            return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)

    def _tidy(self) -> None:
        self.show_problem(phrase.unknown(self.words))
