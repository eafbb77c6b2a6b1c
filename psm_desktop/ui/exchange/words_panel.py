"""Below the columns: the twelve words of the letter, for an invitation that waits for them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.phrase import PhraseField
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.low_panel import LowPanel
from psm_desktop.ui.common.theme import Theme

WIDTH = 640


class WordsPanel(LowPanel):
    """Hidden until words are asked for; `given` carries the secret (bytes). Esc closes it, what was typed stays."""

    given = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, foot=12)
        self.words = PhraseField(theme)
        self.words.confirmed.connect(self._on_confirmed)
        self.confirm = plain(theme, self.tr("Leggi l'invito"), "key", self._on_confirmed)
        self.close_button = self.cross(self.tr("Chiudi (Esc)"))
        self._lay_out(theme)

    def ask(self) -> None:
        """Come into sight, ready to be typed into."""
        self.show()
        self.words.setFocus()

    def say(self, sentence: str) -> None:
        """What became of the words."""
        self.words.show_problem(sentence)

    def _on_confirmed(self) -> None:
        if (secret := self.words.secret()) is not None:
            self.given.emit(secret)
        else:
            self.words.setFocus()

    def _lay_out(self, theme: Theme) -> None:
        title = label(self.tr("L'invito aspetta le parole della lettera"), "record")
        told = self.tr("Nell'ordine in cui sono stampate, oppure il testo del codice QR.")
        self.head("key", title, self.close_button, hint=Elided(told, "hint"))
        box = FieldBox(theme, self.tr("Le dodici parole"), self.words)
        box.setMaximumWidth(theme.px(WIDTH))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(box, 1)
        row.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        self.column.addLayout(row)
