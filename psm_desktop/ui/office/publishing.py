"""The file of the plan for all communes, made from the office's window.

publishing = Publishing(desk, theme, long_work, ask)
publishing.panel(parent)                  # read anew
"""

import sqlite3

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.domain.days import rome_day
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.office import publishing
from psm_desktop.office.publishing import Published
from psm_desktop.sync.plan_words import described
from psm_desktop.ui.common.ask_file import PSM, AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.publish_panel import PublishPanel


class Publishing(QObject):
    """One per window of the office. Raises nothing: what goes wrong is told in the message bar."""

    panel_closed = Signal()

    def __init__(self, desk: Desk, theme: Theme, long: LongWork, ask: AskFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._theme, self._long, self._ask = desk, theme, long, ask
        self._panel: PublishPanel | None = None

    def panel(self, parent: QWidget) -> PublishPanel:
        """The panel beside the screen, as things stand now."""
        if self._panel is None:
            self._panel = PublishPanel(self._theme, parent)
            self._panel.closed.connect(self.panel_closed)
            self._panel.wanted.connect(self._on_wanted)
        found = publishing.look(self._desk.hand.db)
        self._panel.show_contents([described(one) for one in found.drafts], [described(one) for one in found.there])
        self._panel.warn(publishing.told_elsewhere(self._desk.hand.db))
        return self._panel

    def _on_wanted(self) -> None:
        """Nobody is asked for a name when there is nothing to write."""
        assert self._panel is not None
        today = self._desk.hand.today()

        def work(db: sqlite3.Connection, step: Step) -> None:
            publishing.check(db, today, step)

        self._panel.be_busy(True)
        words = self.tr("Guardo che cosa c'è da pubblicare")
        self._long.start(words, work, self._on_checked, self._on_nothing, self._on_stopped)

    def _on_nothing(self, problem: PsmError) -> None:
        self._on_stopped()
        self._desk.tell(str(problem), "warn")

    def _on_checked(self, _done: object) -> None:
        """Where to, then the work."""
        self._on_stopped()
        assert self._panel is not None
        name = f"piano-{rome_day(self._desk.hand.clock()).isoformat()}.psm"
        out = self._ask.where(self._panel, self.tr("File del Piano per i Comuni"), name, PSM)
        if out is None:
            return
        now = self._desk.hand.clock()

        def work(db: sqlite3.Connection, step: Step) -> Published:
            return publishing.publish(db, out, now, step)

        self._panel.be_busy(True)
        self._long.start(self.tr("Scrivo il file del Piano"), work, self._on_made, self._on_trouble, self._on_stopped)

    def _on_made(self, done: Published) -> None:
        self._on_stopped()
        self._desk.merged()
        told = self.tr("File del Piano in «{name}», cartella {folder}: mandalo a tutti i Comuni.")
        self._desk.tell(told.format(name=done.made.file.name, folder=done.made.file.parent), "ok")
        self.panel_closed.emit()

    def _on_trouble(self, problem: PsmError) -> None:
        self._on_stopped()
        self._desk.merged()  # what was published stays so, also where the file could not be written
        self._desk.tell(str(problem), "bad")

    def _on_stopped(self) -> None:
        if self._panel is not None:
            self._panel.be_busy(False)
