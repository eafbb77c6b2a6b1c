"""What opens the file of a handover on the first run: its passphrase."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.passphrase import PassphraseField, seeing
from psm_desktop.ui.common.theme import Theme


class LockedFile(QWidget):
    """A field, and a box to see what is typed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = PassphraseField(theme)
        self.see = seeing(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(FieldBox(theme, self.tr("Frase segreta del passaggio"), self.field))
        column.addWidget(self.see, 0, Qt.AlignmentFlag.AlignLeft)
