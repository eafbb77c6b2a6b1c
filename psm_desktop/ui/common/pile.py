"""A pile of files on its way in, for the letter box of both sides: looked at first, taken when the person says so.

self.pile = Pile(desk, long_work, self)
self.pile.looked.connect(self._on_looked)   # rows or the plan would change: show the preview, offer `take`
self.pile.read.connect(self._on_read)       # what became of each file
self.pile.bring(lambda: parcels(paths))
"""

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from psm_desktop.commands.safety_copy import safety_copy
from psm_desktop.domain import armour
from psm_desktop.domain.parcel import Parcel
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.readers.parcels import parcels, unwrapped
from psm_desktop.sync import inbox, plan_files
from psm_desktop.sync.inbox import Preview
from psm_desktop.sync.opening import Received
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.long_work import LongWork

REASON = "prima-di-ricevere"
Files = Callable[[], Iterable[Parcel]]


def pasted() -> Files | None:
    """What the clipboard holds: a package as text, or files copied in the file manager; None for anything else."""
    found = QGuiApplication.clipboard().mimeData()
    if paths := [Path(url.toLocalFile()) for url in found.urls() if url.isLocalFile()]:
        return lambda: parcels(paths)
    text = found.text().encode("utf-8", "replace")
    return (lambda: unwrapped(tr("appunti"), text)) if armour.is_in(text) else None


def _brings_documents(preview: Preview) -> bool:
    """Whether a file holds something the office published that is not here."""
    return any(one.fate == "taken" and one.kind == plan_files.KIND for one in preview.files)


class Pile(QObject):
    """One per screen; a pile brought later takes the place of one that waits for its answer."""

    looked = Signal(object)  # Preview
    read = Signal(object)  # list[Received]

    def __init__(self, desk: Desk, long: LongWork, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._long = desk, long
        self._files: Files = tuple
        self._typed: bytes | None = None
        self._preview: Preview | None = None

    def bring(self, files: Files, typed: bytes | None = None) -> None:
        """Look at files; what would change neither rows nor the office's documents is read at once. `typed`: the secret
        of a letter."""
        self._desk.begun.emit()
        self._desk.finish_typing()
        self._files, self._typed, self._preview = files, typed, None
        now = self._desk.hand.clock()

        def work(db: sqlite3.Connection, step: Step) -> Preview:
            return inbox.look(db, files(), now=now, step=step, typed=typed)

        self._start(self.tr("Guardo %1 di %2 file"), work, self._on_looked)

    def take(self) -> None:
        """Take in the pile that was looked at, after a safety copy; a bad file stops no other."""
        files, typed, preview = self._files, self._typed, self._preview
        now = self._desk.hand.clock()
        self._desk.finish_typing()

        def work(db: sqlite3.Connection, step: Step) -> list[Received]:
            step(0, 0)
            safety_copy(db, REASON, now)
            return inbox.receive(db, files(), now=now, step=step, typed=typed, looked_at=preview)

        self._start(self.tr("Leggo %1 di %2 file"), work, self._on_read, self._on_not_taken)

    def _start(
        self,
        words: str,
        work: Callable[[sqlite3.Connection, Step], object],
        done: Callable[[object], None],
        failed: Callable[[PsmError], None] | None = None,
    ) -> None:
        self._long.start(words, work, done, failed, self._on_stopped)

    def _on_looked(self, preview: object) -> None:
        assert isinstance(preview, Preview)
        self._preview = preview
        if preview.communes or _brings_documents(preview):
            self.looked.emit(preview)
        else:
            self.take()

    def _on_read(self, files: object) -> None:
        self._preview = None
        self._desk.merged()
        self.read.emit(files)

    def _on_not_taken(self, problem: PsmError) -> None:
        """Copy or files are others by now: what would come of them is shown anew."""
        self._desk.tell(str(problem), "warn")
        if problem.code == "looked-at-before":
            self.bring(self._files, self._typed)

    def _on_stopped(self) -> None:
        self._desk.tell(self.tr("Interrotto: nessun file è stato preso, i dati sono come prima."), "info")
