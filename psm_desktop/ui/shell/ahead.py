"""Loads what the screens need that nobody has opened yet, so that the first look at one does not wait for it.

One name after the other, each between two events: none holds the window up for longer than a person may notice. On
another thread it would not do: Qt's classes for Python are made where they are first asked for.
"""

import sys
from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

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
    """Begins at once; it ends with the last name, or with its parent."""

    def __init__(self, modules: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = list(modules)
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self._load_next)
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Whether all is loaded."""
        return not self._left

    def _load_next(self) -> None:
        """The next that is not here yet."""
        while self._left and self._left[0] in sys.modules:
            self._left.pop(0)
        if self._left:
            import_module(self._left.pop(0))
        if not self._left:
            self._timer.stop()
