"""A bug of ours: said plainly, with text to copy, kept in a file; nothing is sent, the copy stays as it was."""

import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from psm_desktop.version import VERSION

KEPT = 20
"""So many reports are kept."""


class CrashWatch(QObject):
    """Catches what nobody caught, on any thread, and tells it on the window's thread."""

    _caught = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._caught.connect(self._show)
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_exception(
        self, kind: type[BaseException], problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem or kind(), trace)
            return
        text = report("".join(traceback.format_exception(kind, problem, trace)))
        sys.stderr.write(text)
        keep(self._folder, text)
        self._caught.emit(text)

    def _show(self, text: str) -> None:
        CrashDialog(text, self._folder).exec()


def report(trace: str) -> str:
    """What helps to mend it: version, system, where it happened. No data of the copy, no file name of the user."""
    lines = [line.replace(str(Path.home()), "~") for line in trace.splitlines()]
    return "\n".join([f"PSM Desktop {VERSION}, Python {sys.version.split()[0]}, {sys.platform}", *lines, ""])


def keep(folder: Path, text: str) -> None:
    """Keep a report in the folder, the last ones only."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in sorted(folder.glob("*.txt"))[: -KEPT + 1]:
        old.unlink(missing_ok=True)
    folder.joinpath(time.strftime("%Y%m%d-%H%M%S") + ".txt").write_text(text, "utf-8")


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
