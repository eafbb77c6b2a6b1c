"""Asking which file: the system's own dialogs, behind one small object, so that a test can answer in their place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from psm_desktop.ui.common.language import QT_TR_NOOP, tr

PSM = QT_TR_NOOP("Pacchetti del Piano (*.psm);;Tutti i file (*)")
RECEIVED = QT_TR_NOOP("Pacchetti, messaggi e documenti (*.psm *.eml *.p7m *.pdf *.txt);;Tutti i file (*)")
EXCEL = QT_TR_NOOP("File di Excel (*.xlsx)")
PDF = QT_TR_NOOP("Documenti PDF (*.pdf)")
"""Kinds of files, said by the dialogs in the language of the window."""


class _Dialogs:
    """The system's dialogs. They open where the last file was found or left, the first one at home."""

    def __init__(self) -> None:
        self._last = Path.home()

    def some(self, parent: QWidget, title: str, kinds: str) -> list[Path]:
        from PySide6.QtWidgets import QFileDialog

        names, _kind = QFileDialog.getOpenFileNames(parent, title, str(self._place()), tr(kinds))
        for name in names[:1]:
            self._last = Path(name).parent
        return [Path(name) for name in names]

    def folder(self, parent: QWidget, title: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(parent, title, str(self._place()))
        if name:
            self._last = Path(name)
        return Path(name) if name else None

    def where(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(_free(self._place() / name)), tr(kinds))
        if chosen:
            self._last = Path(chosen).parent
        return Path(chosen) if chosen else None

    def _place(self) -> Path:
        """Home again where the stick of the last time is gone."""
        return self._last if self._last.is_dir() else Path.home()


def _free(file: Path) -> Path:
    """The file, with a number where one of that name is there: it may be still to be sent, or somebody works in it."""
    out, number = file, 1
    while out.exists():
        number += 1
        out = file.with_name(f"{file.stem}-{number}{file.suffix}")
    return out


class AskFile:
    """The three questions, to the system's dialogs unless told otherwise. Each gives None, or no files, when the
    person thinks better of it.

    `some(parent, title, kinds)`: files to read; `folder(parent, title)`: a folder to read or write in;
    `where(parent, title, suggested_name, kinds)`: a file to write, which the dialog has asked about if it is there.
    """

    def __init__(
        self,
        some: Callable[[QWidget, str, str], list[Path]] | None = None,
        folder: Callable[[QWidget, str], Path | None] | None = None,
        where: Callable[[QWidget, str, str, str], Path | None] | None = None,
    ) -> None:
        dialogs = _Dialogs()
        self.some = some or dialogs.some
        self.folder = folder or dialogs.folder
        self.where = where or dialogs.where
