"""While a copy is put back nobody may have it open: this stands where its window stood, and says what is being done.

page = Mending(theme, name)
page.run(work)                       # work(step) on another thread
page.done.connect(...)               # what `work` gave
page.failed.connect(...)             # PsmError, or None where it was stopped: all is as it was
"""

from collections.abc import Callable
from contextlib import nullcontext

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Job, Step, Worker
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.progress import WorkPanel
from psm_desktop.ui.common.theme import Theme


class Mending(QWidget):
    """Stays until the work is done; closing waits."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None, *, is_new: bool = False) -> None:
        """`is_new`: the copy of this name is being made, and there is none yet."""
        super().__init__(parent)
        self.setObjectName("body")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = (self.tr("Preparo «{name}»") if is_new else self.tr("Ripristino «{name}»")).format(name=name)
        kept = "" if is_new else self.tr("I dati che ci sono adesso restano in un file accanto.")
        self._words = self.tr("Preparo la copia") if is_new else self.tr("Ripristino")
        self.setWindowTitle(title)
        self.bar, self._panel, self._worker = MessageBar(theme), WorkPanel(theme), Worker(self)
        self._is_busy = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addStretch(1)
        for words, kind in ((title, "title"), (kept, "hint")):
            line = label(words, kind, wrap=True)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        column.addStretch(1)
        column.addWidget(self._panel)

    def sizeHint(self) -> QSize:
        return QSize(1366, 697)

    def run(self, work: Callable[[Step], object]) -> None:
        """Begin; exactly one of `done` and `failed` is told. What is no PsmError is a bug of ours and raised."""
        job: Job[None, object] = Job(nullcontext, lambda _nothing, step: work(step))
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self._is_busy = True
        self._panel.follow(job, self._words)
        self._worker.start(job)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_busy:
            event.ignore()

    def _on_finished(self, result: object) -> None:
        self._is_busy = False
        self.done.emit(result)

    def _on_failed(self, problem: object) -> None:
        self._is_busy = False
        self.failed.emit(problem if isinstance(problem, PsmError) else None)
        if not isinstance(problem, PsmError):
            raise problem  # type: ignore[misc]  # an exception, handed over whole

    def _on_cancelled(self) -> None:
        self._is_busy = False
        self.failed.emit(None)
