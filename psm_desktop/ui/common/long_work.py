"""Long work for the screens: each piece on the worker thread with a connection of its own, shown in the panel.

    self.long.start(self.tr("Leggo %1 di %2 file"), work, self._on_read)   # work(db, step) runs on the other thread

What went wrong in the world is told in the message bar, unless the screen wants to tell it itself; a bug of ours is
raised on the window's thread, where the crash window catches it.
"""

import sqlite3
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Job, Step, Worker
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.progress import WorkPanel

R = TypeVar("R")
Work = Callable[[sqlite3.Connection, Step], R]


class _Ends(NamedTuple):
    """What to call on the window's thread when a job ends."""

    done: Callable[[Any], object]
    failed: Callable[[PsmError], object] | None
    stopped: Callable[[], object] | None
    is_waited_for: bool = True


class LongWork(QObject):
    """One per window, for all screens. The ends of a job are called on the window's thread, whatever they are."""

    def __init__(self, desk: Desk, worker: Worker, panel: WorkPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._worker, self.panel = desk, worker, panel
        self._ends: dict[Job[Any, Any], _Ends] = {}

    @property
    def busy(self) -> bool:
        """Whether something runs or waits that somebody waits for."""
        return any(one.is_waited_for for one in self._ends.values())

    def start(
        self,
        words: str,
        work: Work[R],
        done: Callable[[R], object],
        failed: Callable[[PsmError], object] | None = None,
        stopped: Callable[[], object] | None = None,
    ) -> Job[sqlite3.Connection, R]:
        """Do `work(db, step)`; `words` stand in the panel, %1 for what is done, %2 for all there is."""
        job = self._job(work, _Ends(done, failed, stopped))
        self.panel.follow(job, words)
        self._worker.start(job)
        return job

    def ask(self, work: Work[R], done: Callable[[R], object], failed: Callable[[PsmError], object]) -> None:
        """Read what nobody waits for: it stands in no panel, does not wait behind long work, and the window may be left
        meanwhile."""
        self._worker.start(self._job(work, _Ends(done, failed, None, is_waited_for=False)), is_question=True)

    def _job(self, work: Work[R], ends: _Ends) -> Job[sqlite3.Connection, R]:
        job: Job[sqlite3.Connection, R] = Job(self._desk.own_copy, work)
        self._ends[job] = ends
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        return job

    def _on_finished(self, result: object) -> None:
        done = self._end().done
        if _is_heard(done):
            done(result)

    def _on_failed(self, problem: object) -> None:
        ends = self._end()
        if not isinstance(problem, PsmError):
            raise problem  # type: ignore[misc]  # an exception, handed over whole
        if ends.failed is None:
            self._desk.tell(str(problem), "bad")
        elif _is_heard(ends.failed):
            ends.failed(problem)

    def _on_cancelled(self) -> None:
        stopped = self._end().stopped
        if stopped is not None and _is_heard(stopped):
            stopped()

    def _end(self) -> _Ends:
        return self._ends.pop(self.sender())  # type: ignore[call-overload, no-any-return]  # only jobs are connected


def _is_heard(end: Callable[..., object]) -> bool:
    """Whether the screen that waits for an end is still there; its Python half may outlive the widgets."""
    owner = getattr(end, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
