"""The first run from a handover: its passphrase and every byte are checked before the page is left.

unlocking = Unlocking(page, worker)
unlocking.begin(answers)
unlocking.unlocked.connect(...)      # Unlocked, and the Answers
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Job, Worker
from psm_desktop.ui.welcome.answers import Answers
from psm_desktop.ui.welcome.page import WelcomePage

if TYPE_CHECKING:
    from psm_desktop.sync.taking_over import Unlocked


class Unlocking(QObject):
    """One per page, which it goes with. What keeps the file closed is said where it can be seen to."""

    unlocked = Signal(object, object)

    def __init__(self, page: WelcomePage, worker: Worker) -> None:
        super().__init__(page)
        self._page, self._worker, self._answers = page, worker, page.answers()

    def begin(self, answers: Answers) -> None:
        """Look into the file on another thread; the page stays as it is."""
        from psm_desktop.sync import taking_over

        source = answers.source
        assert source is not None
        self._answers = answers
        job: Job[None, Unlocked] = Job(
            nullcontext, lambda _nothing, step: taking_over.unlocked(source, answers.phrase, step)
        )
        job.finished.connect(self._on_unlocked)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_stopped)
        self._page.be_busy(True)
        self._page.work.follow(job, self.tr("Controllo «{name}»").format(name=source.name))
        self._worker.start(job)

    def _on_unlocked(self, found: object) -> None:
        self._page.be_busy(False)
        self.unlocked.emit(found, self._answers)

    def _on_failed(self, problem: object) -> None:
        self._page.be_busy(False)
        if not isinstance(problem, PsmError):
            raise problem  # type: ignore[misc]  # an exception, handed over whole
        if problem.code == "passphrase-wrong":
            field = self._page.start.locked.field
            field.show_problem(str(problem))
            field.setFocus()
            field.selectAll()
        else:
            self._page.bar.say("bad", str(problem))

    def _on_stopped(self) -> None:
        self._page.be_busy(False)
