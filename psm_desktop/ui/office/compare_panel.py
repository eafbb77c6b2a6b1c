"""Below the keys: the officer types the six words the commune reads out on the phone; only the right ones let it in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psm_desktop.office.keys import KeyRow
from psm_desktop.sync import phrase
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.phrase import PhraseField
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.low_panel import LowPanel
from psm_desktop.ui.common.theme import Theme

WIDTH = 640


class ComparePanel(LowPanel):
    """Hidden until a key is to be compared; `accepted` carries its KeyRow. Esc closes it."""

    accepted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, foot=12)
        self._row: KeyRow | None = None
        self._title, self._told = label("", "record"), label("", "hint", wrap=True)
        self.words = PhraseField(theme)
        self.words.confirmed.connect(self._on_confirmed)
        self.accept = plain(theme, self.tr("Accetta la chiave"), "check", self._on_confirmed)
        self.close_button = self.cross(self.tr("Chiudi (Esc)"))
        self._lay_out(theme)

    def compare(self, row: KeyRow, commune: str) -> None:
        """Ask for the words of a key; `commune`: its name."""
        if row != self._row:
            self.words.show_value(None)
        self._row = row
        self._title.setText(self.tr("Confronta la chiave di {commune}").format(commune=commune))
        self._told.setText(
            self.tr(
                "Telefona al Comune, a un numero che conosci già. In Invio, con il pulsante della chiave, legge sei "
                "parole: scrivile qui."
            )
        )
        self.show()
        self.words.setFocus()

    def _on_confirmed(self) -> None:
        assert self._row is not None
        if problem := self._problem(self._row):
            self.words.show_problem(problem)
            self.words.setFocus()
        else:
            self.accepted.emit(self._row)

    def _problem(self, row: KeyRow) -> str:
        """Why the words typed are not those of the key; "" where they are."""
        typed = self.words.words
        if strange := phrase.unknown(typed):
            return strange
        if len(typed) != len(row.words):
            return self.tr("Le parole scritte sono {count}, quelle della chiave {needed}: scrivile tutte.").format(
                count=len(typed), needed=len(row.words)
            )
        if typed != row.words:
            return self.tr(
                "Le parole non sono quelle della chiave che aspetta. Rileggile insieme; se restano diverse, il file "
                "non viene da quel computer: non accettarla."
            )
        return ""

    def _lay_out(self, theme: Theme) -> None:
        self.head("key", self._title, self.close_button)
        box = FieldBox(theme, self.tr("Parole lette dal Comune"), self.words)
        box.setMaximumWidth(theme.px(WIDTH))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(box, 1)
        row.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        self.column.addWidget(self._told)
        self.column.addLayout(row)
