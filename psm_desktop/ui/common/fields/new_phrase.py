"""A passphrase that is made up: typed twice alike, or proposed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.domain import passphrase
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.passphrase import PassphraseField, seeing
from psm_desktop.ui.common.theme import Theme


class NewPhrase(QWidget):
    """Two fields, a box to see what stands in them, a button for who has no idea. `entered`: Enter in the last one."""

    proposal_wanted = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = PassphraseField(theme), PassphraseField(theme)
        self.see = seeing(self.first, self.second)
        self.propose = quiet(theme, self.tr("Proponi una frase"), "key", self.proposal_wanted.emit)
        self.second.returnPressed.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(FieldBox(theme, self.tr("Frase segreta"), self.first))
        column.addWidget(FieldBox(theme, self.tr("Frase segreta, ancora una volta"), self.second))
        row = QHBoxLayout()
        row.addWidget(self.see)
        row.addStretch(1)
        row.addWidget(self.propose)
        column.addLayout(row)

    def show_phrase(self, phrase: str) -> None:
        """A phrase in both fields, to be read and noted."""
        self.see.setChecked(True)
        for field in (self.first, self.second):
            field.setText(phrase)
            field.show_problem("")

    def forget(self) -> None:
        """Nothing stands in the fields, and nothing of it is seen."""
        self.see.setChecked(False)
        for field in (self.first, self.second):
            field.clear()
            field.show_problem("")

    def typed(self) -> str | None:
        """The phrase; None where something is missing, which is said at its field."""
        typed = self.first.raw_text()
        code = passphrase.problem(typed)
        self.first.show_problem(sentence(code) if code else "")
        differs = not code and self.second.raw_text() != typed
        self.second.show_problem(sentence("passphrase-differs") if differs else "")
        if code or differs:
            (self.first if code else self.second).setFocus()
            return None
        return typed
