"""What a person sees of a bug of ours; see `crash.py`."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.labels import label

NAME = "guasto-psm.txt"


class CrashDialog(QDialog):
    """The one window that may stand in the way."""

    def __init__(self, text: str, folder: Path, ask: AskFile | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._ask = text, ask or AskFile()
        self.setWindowTitle(self.tr("Qualcosa nel programma si è fermato"))
        said = label(
            self.tr(
                "È colpa del programma, non tua. I tuoi dati sono come prima e non è stato spedito niente.\n"
                "Manda questo testo a chi ti assiste, poi riprendi il lavoro. Non contiene i tuoi dati."
            ),
            wrap=True,
        )
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Che cosa è successo"))
        buttons = QDialogButtonBox()
        self._offer(buttons, self.tr("Copia il testo"), lambda: QGuiApplication.clipboard().setText(text))
        self._offer(buttons, self.tr("Salva il testo…"), self._on_save)
        self._offer(buttons, self.tr("Riprendi il lavoro"), self.accept)
        self.kept = label(self.tr("Il testo è anche in {folder}").format(folder=folder), wrap=True)
        self.kept.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        for widget in (said, shown, self.kept, buttons):
            column.addWidget(widget)
        self.resize(720, 420)

    def _on_save(self) -> None:
        out = self._ask.where(self, self.tr("Salva il testo"), NAME, self.tr("Testo (*.txt)"))
        if out is None:
            return
        try:
            out.write_text(self._text, "utf-8")
        except OSError:
            told = self.tr("«{name}» non si può scrivere. Scegli un'altra cartella.")
        else:
            told = self.tr("Il testo è in «{name}».")
        self.kept.setText(told.format(name=out.name))
        announce(self.kept, self.kept.text())

    def _offer(self, buttons: QDialogButtonBox, words: str, act: Callable[[], object]) -> None:
        buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole).clicked.connect(lambda: act())
