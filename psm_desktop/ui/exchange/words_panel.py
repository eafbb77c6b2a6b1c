"""Below the columns: the twelve words of the letter, for an invitation that waits for them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import icon_only, plain
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.phrase import PhraseField
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.theme import Theme

WIDTH = 640


class WordsPanel(QFrame):
    """Hidden until words are asked for; `given` carries the secret (bytes). Esc closes it, what was typed stays."""

    given = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.words = PhraseField(theme)
        self.words.confirmed.connect(self._on_confirmed)
        self.confirm = plain(theme, self.tr("Leggi l'invito"), "key", self._on_confirmed)
        self.close_button = icon_only(theme, "close", self.tr("Chiudi (Esc)"), self.closed.emit)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out(theme)
        mark_pane(self)
        self.hide()

    def ask(self) -> None:
        """Come into sight, ready to be typed into."""
        self.show()
        self.words.setFocus()

    def say(self, sentence: str) -> None:
        """What became of the words."""
        self.words.show_problem(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_confirmed(self) -> None:
        if (secret := self.words.secret()) is not None:
            self.given.emit(secret)
        else:
            self.words.setFocus()

    def _lay_out(self, theme: Theme) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(IconLabel(theme, "key", 20, "text2"))
        heading.addWidget(label(self.tr("L'invito aspetta le parole della lettera"), "record"))
        told = self.tr("Nell'ordine in cui sono stampate, oppure il testo del codice QR.")
        heading.addWidget(Elided(told, "hint"), 1)
        heading.addWidget(self.close_button)
        box = FieldBox(theme, self.tr("Le dodici parole"), self.words)
        box.setMaximumWidth(theme.px(WIDTH))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(box, 1)
        row.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(4)
        column.addLayout(heading)
        column.addLayout(row)
