"""Asking which file: the system's own dialogs, behind one small object, so that a test can answer in their place."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from psm_desktop.ui.common.language import QT_TR_NOOP, tr

PSM = QT_TR_NOOP("Pacchetti del Piano (*.psm);;Tutti i file (*)")
RECEIVED = QT_TR_NOOP("Pacchetti, messaggi e documenti (*.psm *.eml *.p7m *.pdf *.txt);;Tutti i file (*)")
EXCEL = QT_TR_NOOP("File di Excel (*.xlsx)")
PDF = QT_TR_NOOP("Documenti PDF (*.pdf)")
"""Kinds of files, said by the dialogs in the language of the window."""


def _some(parent: QWidget, title: str, kinds: str) -> list[Path]:
    from PySide6.QtWidgets import QFileDialog

    names, _kind = QFileDialog.getOpenFileNames(parent, title, str(Path.home()), tr(kinds))
    return [Path(name) for name in names]


def _folder(parent: QWidget, title: str) -> Path | None:
    from PySide6.QtWidgets import QFileDialog

    name = QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
    return Path(name) if name else None


def _where(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    from PySide6.QtWidgets import QFileDialog

    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(Path.home() / name), tr(kinds))
    return Path(chosen) if chosen else None


@dataclass(frozen=True, slots=True)
class AskFile:
    """The three questions. Each gives None, or no files, when the person thinks better of it.

    `some(parent, title, kinds)`: files to read; `folder(parent, title)`: a folder to read or write in;
    `where(parent, title, suggested_name, kinds)`: a file to write, which the dialog has asked about if it is there.
    """

    some: Callable[[QWidget, str, str], list[Path]] = _some
    folder: Callable[[QWidget, str], Path | None] = _folder
    where: Callable[[QWidget, str, str, str], Path | None] = _where
