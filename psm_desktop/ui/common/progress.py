"""What a person sees of long work: nothing under a second, then a line, over three seconds the time left and a stop.

    self.work.follow(job, self.tr("Importo %1 di %2 ritorni"))

The panel hides itself when the job ends; telling what came of it is the screen's own matter (MessageBar).
"""

from time import monotonic
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QProgressBar, QWidget
from shiboken6 import isValid

from psm_desktop.jobs.job import Job
from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.labels import Elided
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.theme import Theme

QUIET_S = 1.0
TELL_LEFT_S = 3.0


def time_left(done: int, total: int, elapsed_s: float) -> str:
    """The time the rest will take at the pace so far, in words; "" while that would be a guess."""
    if not 0 < done < total or elapsed_s < TELL_LEFT_S:
        return ""
    seconds = elapsed_s / done * (total - done)
    if seconds < 8:
        return tr("ancora pochi secondi")
    if seconds < 55:
        return tr("ancora circa {count} secondi").format(count=max(10, round(seconds / 10) * 10))
    minutes = round(seconds / 60)
    return tr("ancora circa un minuto") if minutes <= 1 else tr("ancora circa {count} minuti").format(count=minutes)


class WorkPanel(QFrame):
    """One line: what is being done, how far, *Interrompi*."""

    stop_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._words, self._line, self._began = "", Elided("", "hint"), 0.0
        self._bar = QProgressBar(textVisible=False)
        self._bar.setMinimumWidth(160)
        self._bar.setAccessibleName(self.tr("A che punto è il lavoro"))
        self._stop = quiet(theme, self.tr("Interrompi"), act=self.stop_pressed.emit)
        self._wait = QTimer(self, singleShot=True, interval=int(QUIET_S * 1000))
        self._wait.timeout.connect(self.show)
        self._job: Job[Any, Any] | None = None
        self._before: QWidget | None = None  # had the focus before the button
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 2)
        row.setSpacing(12)
        row.addWidget(self._line, 1)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        self.stop_pressed.connect(self._on_stop_pressed)
        self.hide()

    def follow(self, job: Job[Any, Any], words: str) -> None:
        """Show this job until it ends; in `words`, %1 is what is done and %2 all there is."""
        if self._job is None:
            _app().focusChanged.connect(self._on_focus_changed)
        self._job, self._words, self._began = job, words, monotonic()
        self._stop.setEnabled(True)
        job.progressed.connect(self._on_progressed)
        for end in (job.finished, job.failed, job.cancelled):
            end.connect(self._on_ended)
        self._on_progressed(0, 0)
        self._wait.start()

    @property
    def sentence(self) -> str:
        """What the line says."""
        return self._line.accessibleName()

    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setUpdatesEnabled(False)  # Qt would paint at each step, and all else that waits for it
        self._bar.setRange(0, total)  # 0 of 0 runs to and fro
        self._bar.setValue(done)
        self._bar.setUpdatesEnabled(True)
        told = self._words.replace("%1", str(done)).replace("%2", str(total)) if total else _plain(self._words)
        left = time_left(done, total, monotonic() - self._began)
        self._line.say(f"{told}, {left}" if left else told)

    def _on_stop_pressed(self) -> None:
        self._come_back()
        self._stop.setEnabled(False)
        if self._job is not None:
            self._job.cancel()

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self._stop:
            self._before = before

    def _come_back(self) -> None:
        """A button that goes with the focus leaves it where one worked; Qt would hand it on to what comes next."""
        before = self._before
        if self._stop.hasFocus() and before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def _on_ended(self, *_result: object) -> None:
        if self.sender() is self._job:
            self._job = None
            _app().focusChanged.disconnect(self._on_focus_changed)
            self._wait.stop()
            self._come_back()
            self.hide()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _plain(words: str) -> str:
    """What is being done, where nobody knows how much there is: «Preparo il rapporto: pagina %1» says it before «:»."""
    return words.partition(" %")[0].partition(":")[0]
