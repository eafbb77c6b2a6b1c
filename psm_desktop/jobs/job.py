"""Long work off the window's thread: on one thread, one piece of work at a time, each with its own connection.

    worker = Worker(parent)
    job = Job(open_copy, work)          # open_copy() gives a context manager; work(copy, step) the result
    job.finished.connect(self._on_read) # slots are methods of QObjects, so they run on the window's thread
    worker.start(job)
    job.cancel()                        # takes effect at the next step()

`work` runs on the other thread: it touches no widget, and calls `step(done, total)` between two units that each are
whole; that is where a cancelled job stops.
"""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Event
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from psm_desktop.errors import Stopped

T = TypeVar("T")
R = TypeVar("R")
Step = Callable[[int, int], None]
"""Tell that `done` of `total` units are done; `total` 0 where nobody knows. Raises Cancelled."""

LONGEST_COUNT = (1 << 31) - 1
"""A Qt signal carries its ints in 32 bits: counts beyond are told as this, keys never travel in one."""
log = logging.getLogger(__name__)


class Cancelled(Stopped):
    """The person pressed *Interrompi*; what was done before the last step stays whole."""


class Job(QObject, Generic[T, R]):
    """One piece of work. Exactly one of finished, failed and cancelled is told, once."""

    progressed = Signal(int, int)  # done, total
    finished = Signal(object)  # the result
    failed = Signal(object)  # the exception, whole: the window tells a sentence or shows the crash report
    cancelled = Signal()

    def __init__(
        self,
        open_copy: Callable[[], AbstractContextManager[T]],
        work: Callable[[T, Step], R],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_copy, self._work = open_copy, work
        self._stop = Event()

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next step."""
        self._stop.set()

    def step(self, done: int, total: int) -> None:
        """For the work, between two units."""
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(min(done, LONGEST_COUNT), min(total, LONGEST_COUNT))

    def run(self) -> None:
        """On the worker thread; the connection is opened and closed here."""
        try:
            if self._stop.is_set():
                raise Cancelled
            with self._open_copy() as copy:
                result = self._work(copy, self.step)
        except Cancelled:
            self.cancelled.emit()
        except Exception as problem:  # handed over whole: nothing may end a thread unseen
            log.info("job failed: %s", type(problem).__name__)
            self.failed.emit(problem)
        else:
            self.finished.emit(result)


class Worker(QObject):
    """The one thread for long work, whose jobs wait for each other in the order they were started; and one beside it
    for questions, which do not wait behind long work. A job that writes is never a question.

    Python must not look for rings of its own accord meanwhile, see `rubbish.py`: widgets of a window that was closed
    would die on this thread, which ends the program.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool, self._questions = QThreadPool(self), QThreadPool(self)
        for pool in (self._pool, self._questions):
            pool.setMaxThreadCount(1)
        self._jobs: set[Job[Any, Any]] = set()

    @property
    def busy(self) -> bool:
        """Whether something runs or waits."""
        return bool(self._jobs)

    def start(self, job: Job[Any, Any], is_question: bool = False) -> None:
        """Run the job when those before it of its kind are done; the worker keeps it alive until then."""
        self._jobs.add(job)
        for end in (job.finished, job.failed, job.cancelled):
            end.connect(self._on_ended)
        (self._questions if is_question else self._pool).start(job.run)

    def stop(self, wait_ms: int = 10_000) -> bool:
        """Before the program ends: cancel all and wait; False when something still runs after `wait_ms`."""
        for job in self._jobs:
            job.cancel()
        return self._pool.waitForDone(wait_ms) and self._questions.waitForDone(wait_ms)

    def _on_ended(self, *_result: object) -> None:
        self._jobs.discard(self.sender())
