"""What a person sees of a bug of ours; see `crash.py`."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget


class CrashDialog(QDialog):
    """The one window that may stand in the way."""

    def __init__(self, text: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Qualcosa nel programma si è fermato"))
        said = QLabel(
            self.tr(
                "È colpa del programma, non tua. I tuoi dati sono come prima e non è stato spedito niente.\n"
                "Copia questo testo e mandalo a chi ti assiste, poi riprendi il lavoro."
            )
        )
        said.setWordWrap(True)
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Che cosa è successo"))
        buttons = QDialogButtonBox()
        self._offer(buttons, self.tr("Copia il testo"), lambda: QGuiApplication.clipboard().setText(text))
        self._offer(buttons, self.tr("Riprendi il lavoro"), self.accept)
        kept = QLabel(self.tr("Il testo è anche in {folder}").format(folder=folder))
        kept.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        for widget in (said, shown, kept, buttons):
            column.addWidget(widget)
        self.resize(720, 420)

    def _offer(self, buttons: QDialogButtonBox, words: str, act: Callable[[], object]) -> None:
        buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole).clicked.connect(lambda: act())
