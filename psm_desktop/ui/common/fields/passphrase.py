"""PassphraseField: typed unseen until somebody asks to see it; see `keeper` for what it shares with others."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from psm_desktop.ui.common.fields.text import LineField
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.theme import Theme


class PassphraseField(LineField):
    """Blanks at its ends stay while it is typed: they do not count anyway."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.be_seen(False)
        self.textEdited.connect(lambda _text: self.show_problem(""))

    def be_seen(self, seen: bool) -> None:
        """Letters, or dots in their place."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password)

    def tidy(self) -> None:
        """What was told of it stands until the next key."""


def seeing(*fields: PassphraseField) -> QCheckBox:
    """A box that shows what stands in some of these fields."""
    box = QCheckBox(tr("Mostra la frase"))
    for field in fields:
        box.toggled.connect(field.be_seen)
    return box
