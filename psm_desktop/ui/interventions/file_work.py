"""Files are copied off the window's thread, since an old disk or a stick is slow: kept first, then named in one act."""

import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from psm_desktop.commands.attach import Attach, Kept, keep_files
from psm_desktop.domain.details import Evidence
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.interventions import photos
from psm_desktop.ui.interventions.files_model import copy_to_look_at
from psm_desktop.ui.interventions.step_words import quoted


class Wanted(NamedTuple):
    """Files to attach to the intervention `key`; `smaller`: photos in a smaller size."""

    key: int
    title: str
    files: tuple[Path, ...]
    smaller: bool


class FileWork(QObject):
    """`tell(key, sentence)` is called where something went wrong with a file of an intervention."""

    def __init__(self, desk: Desk, long: LongWork, tell: Callable[[int, str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._long, self._tell = desk, long, tell
        self._folder = tempfile.TemporaryDirectory(prefix="psm-")

    def attach(self, wanted: Wanted) -> None:
        """Copy the files beside the workspace, then write one act; stopped or failed, nothing is attached."""
        name = quoted(wanted.files[0].name)
        words = self.tr("Allego {name}") if len(wanted.files) == 1 else self.tr("Allego {name} e altri file")
        work = keeping(self._desk.workspace, wanted, Path(self._folder.name))
        self._long.start(
            words.format(name=name),
            work,
            lambda kept: self._on_kept(wanted, kept),
            lambda problem: self._tell(wanted.key, str(problem)),
        )

    def look(self, one: Evidence, show: Callable[[Path], object]) -> None:
        """Make a checked read-only copy and show it."""
        workspace, folder = self._desk.workspace, Path(self._folder.name)

        def work(_db: sqlite3.Connection, step: Step) -> Path:
            step(0, 0)
            return copy_to_look_at(workspace, one, folder)

        words = self.tr("Apro {name}").format(name=quoted(one.name or ""))
        self._long.start(words, work, show, lambda problem: self._tell(one.intervention, str(problem)))

    def _on_kept(self, wanted: Wanted, kept: Sequence[Kept]) -> None:
        try:
            self._desk.do(Attach(wanted.key, kept), self.tr("allegato di {title}").format(title=quoted(wanted.title)))
        except PsmError as problem:
            self._tell(wanted.key, str(problem))


def keeping(workspace: Path, wanted: Wanted, folder: Path) -> Callable[[sqlite3.Connection, Step], tuple[Kept, ...]]:
    """The work: photos made smaller if they are to be, all copied; told in kilobytes of all files."""

    def work(_db: sqlite3.Connection, step: Step) -> tuple[Kept, ...]:
        files, kept, before = _sized(wanted, folder, step), list[Kept](), 0
        whole = sum(map(_bytes, files))
        for file in files:
            kept += keep_files(workspace, [file], partial(_in_all, step, before, whole))
            before += _bytes(file)
        return tuple(kept)

    return work


def _in_all(step: Step, before: int, whole: int, done: int, _of_this: int) -> None:
    step((before + done) >> 10, whole >> 10)


def _sized(wanted: Wanted, folder: Path, step: Step) -> list[Path]:
    if not wanted.smaller:
        return list(wanted.files)
    made = []
    for file in wanted.files:
        step(0, 0)
        made.append(photos.smaller(file, Path(tempfile.mkdtemp(dir=folder))))
    return made


def _bytes(file: Path) -> int:
    """0 where nobody can tell: copying it will say why."""
    try:
        return file.stat().st_size
    except OSError:
        return 0
