"""Loads what the screens need that nobody has opened yet, and builds them, so that the first look waits for neither.

One piece after the other, each between two events: none holds the window up for longer than a person may notice. On
another thread it would not do: Qt's classes for Python are made where they are first asked for.
"""

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from psm_desktop.ui.shell.main_window import MainWindow

PAUSE_MS = 50
"""Between two names, for what the person does meanwhile."""
FORM = "psm_desktop.ui.interventions."
PLAN = ("psm_desktop.domain.plan_net", "psm_desktop.ui.plan.tree_pane", "psm_desktop.ui.plan.screen")
COMMUNE = (
    "psm_desktop.domain.intervention",
    FORM + "views_model",
    FORM + "check_pane",
    FORM + "choices",
    FORM + "files_list",
    FORM + "attachments_tab",
    FORM + "form_pages",
    FORM + "form",
    FORM + "list_pane",
    FORM + "screen",
    "psm_desktop.reports.council_words",
    "psm_desktop.sync.envelope",
    "psm_desktop.sync.returns",
    "psm_desktop.ui.reports.screen",
    "psm_desktop.commands.return_compare",
    "psm_desktop.ui.excel.screen",
    "psm_desktop.sync.inbox",
    "psm_desktop.ui.exchange.shown",
    "psm_desktop.ui.exchange.screen",
    *PLAN,
    "psm_desktop.ui.conflicts.screen",
    "psm_desktop.ui.settings.screen",
    "pypdfium2.raw",
)
"""What a commune's screens need, in an order in which no name brings many others with it."""
OFFICE = (*PLAN, "psm_desktop.ui.conflicts.screen", "psm_desktop.ui.settings.screen")
"""What the office's screens need beside the one it opens with."""


class Ahead(QObject):
    """Takes one step of `work` after the other; it begins at once and ends with the last, or with its parent."""

    def __init__(self, work: Iterator[object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.is_done = False
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        try:
            next(self._work)
        except StopIteration:
            self.is_done = True
            self._timer.stop()


def loaded(names: Sequence[str]) -> Iterator[object]:
    """A step for each module that is not here yet."""
    for name in names:
        if name not in sys.modules:
            yield import_module(name)


def built(shown: Callable[[], QWidget | None]) -> Iterator[object]:
    """A step for each screen, or piece of one, as long as the same window is shown; while somebody types, nothing."""
    window = shown()
    pieces = window.build_ahead() if isinstance(window, MainWindow) else iter(())
    while shown() is window:
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            try:
                next(pieces)
            except StopIteration:
                gc.freeze()  # they stay as long as the window: no look for rubbish need go through them
                return
        yield None
