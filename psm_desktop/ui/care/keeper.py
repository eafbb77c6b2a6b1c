"""What looks after the copy while its window is open: the day's safety copy, where the file lies, the panel.

care = Care(desk, theme, settings, long_work, ask)
care.begin()                          # once the window is painted
care.noted.connect(window.status.show_backup)
care.told.connect(...)                # sentence, level
care.restore_wanted.connect(...)      # Path of the copy to put back; asked and confirmed
"""

import sqlite3
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.commands.care_of_copy import Doubt, doubt_about, full_check
from psm_desktop.commands.safety_copy import ASKED, Backup, daily_copy, last_copy, safety_copy
from psm_desktop.domain.days import moment, rome_day
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Job, Step, Worker
from psm_desktop.sentences import sentence
from psm_desktop.settings import Settings
from psm_desktop.ui.care.panel import CarePanel
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.words import health_words


class Morning(NamedTuple):
    """What the first job of a day found: the newest copy, what kept today's from being made, a doubtful place."""

    last: Backup | None
    trouble: PsmError | None
    doubt: Doubt | None


class Care(QObject):
    """One per window."""

    noted = Signal(str)
    told = Signal(str, str)
    restore_wanted = Signal(object)
    panel_closed = Signal()

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        settings: Settings,
        long: LongWork,
        ask: AskFile,
        confirm: Confirm | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._theme, self._settings, self._long, self._ask = desk, theme, settings, long, ask
        self._confirm = confirm or Confirm()
        self._worker = Worker(self)  # its own: what people ask for does not wait behind the day's copy
        self._day: date | None = None
        self._doubted = False
        self._panel: CarePanel | None = None
        desk.saved.connect(self._on_saved)
        desk.came.connect(lambda: self._note(last_copy(desk.workspace)))

    def begin(self) -> None:
        """The day's safety copy, unless there is one; on another thread."""
        now = self._desk.hand.clock()
        self._day = rome_day(now)
        workspace = self._desk.workspace

        def work(db: sqlite3.Connection, step: Step) -> Morning:
            trouble: PsmError | None = None
            doubt = doubt_about(workspace)
            try:
                daily_copy(db, now, step)
            except PsmError as problem:
                trouble = problem
            return Morning(last_copy(workspace), trouble, doubt)

        job: Job[sqlite3.Connection, Morning] = Job(self._desk.own_copy, work)
        job.finished.connect(self._on_morning)
        job.failed.connect(self._on_failed)
        self._worker.start(job)

    def stop(self) -> bool:
        """Before the window closes; False when something still runs."""
        return self._worker.stop()

    @property
    def busy(self) -> bool:
        """Whether the day's copy is being made."""
        return self._worker.busy

    def panel(self, parent: QWidget) -> CarePanel:
        """The list of safety copies, read anew."""
        if self._panel is None:
            self._panel = CarePanel(self._theme, self._desk.workspace, parent)
            self._panel.closed.connect(self.panel_closed)
            self._panel.copy_pressed.connect(self.copy_now)
            self._panel.check_pressed.connect(self.check)
            self._panel.folder_pressed.connect(self._on_folder)
            self._panel.restore_pressed.connect(self._on_restore)
        self._panel.look_again()
        return self._panel

    def copy_now(self) -> None:
        """A safety copy because somebody wants one; what is being typed is in it."""
        self._desk.finish_typing()
        now = self._desk.hand.clock()

        def work(db: sqlite3.Connection, step: Step) -> Path:
            return safety_copy(db, ASKED, now, step)

        self._be_busy(True)
        self._long.start(self.tr("Faccio la copia di sicurezza"), work, self._on_copied, self._on_trouble, self._on_end)

    def check(self) -> None:
        """Look at every page, row and fingerprint of the workspace."""
        self._be_busy(True)
        self._long.start(self.tr("Controllo il file"), full_check, self._on_checked, self._on_trouble, self._on_end)

    def _on_saved(self, _at: object) -> None:
        """The first change of a day, where the window stayed open over night."""
        if self._day is not None and rome_day(self._desk.hand.clock()) != self._day:
            self.begin()

    def _on_morning(self, found: object) -> None:
        assert isinstance(found, Morning)
        self._note(found.last)
        if found.trouble is not None:
            self.told.emit(str(found.trouble), "bad")
        elif found.doubt is not None and not self._doubted:
            self._doubted = True
            self.told.emit(sentence(found.doubt.code, service=found.doubt.service), "warn")

    def _on_failed(self, problem: object) -> None:
        if not isinstance(problem, PsmError):
            raise problem  # type: ignore[misc]  # an exception, handed over whole
        self.told.emit(str(problem), "bad")

    def _note(self, last: Backup | None) -> None:
        self.noted.emit(self._words(last) if last else "")
        if self._panel is not None and self._panel.isVisible():
            self._panel.look_again()

    def _words(self, last: Backup) -> str:
        """ "Copia di sicurezza 08:15", with the day where it is another than today."""
        when = moment(last.made_at)
        is_today = rome_day(last.made_at) == rome_day(self._desk.hand.clock())
        return self.tr("Copia di sicurezza %1").replace("%1", when[-5:] if is_today else f"{when[:5]} {when[-5:]}")

    def _on_copied(self, file: Path) -> None:
        self._on_end()
        self._note(last_copy(self._desk.workspace))
        self.told.emit(self.tr("Copia di sicurezza fatta e controllata: «%1».").replace("%1", file.name), "ok")

    def _on_checked(self, broken: tuple[str, ...]) -> None:
        self._on_end()
        if broken:
            found = health_words(broken)
            self.told.emit(sentence("copy-broken", name=self._desk.workspace.name, found=found), "bad")
        else:
            self.told.emit(self.tr("Il file è intero: pagine, righe, tabelle e impronte tornano."), "ok")

    def _on_trouble(self, problem: PsmError) -> None:
        self._on_end()
        self.told.emit(str(problem), "bad")

    def _on_end(self) -> None:
        self._be_busy(False)

    def _be_busy(self, busy: bool) -> None:
        if self._panel is not None:
            self._panel.be_busy(busy)

    def _on_folder(self) -> None:
        """Another folder for the copies of all workspaces of this person; those there are stay where they are."""
        assert self._panel is not None
        chosen = self._ask.folder(self._panel, self.tr("Cartella per le copie di sicurezza"))
        if chosen is not None:
            beside = chosen == self._desk.workspace.parent
            self._settings.change(backup_folder="" if beside else str(chosen))
            self.copy_now()

    def _on_restore(self, file: object) -> None:
        """Asked before: this replaces today's data, though they stay in a file."""
        assert isinstance(file, Path)
        assert self._panel is not None
        self._desk.finish_typing()
        when = self._panel.model.backup(self._panel.table.currentIndex().row())
        asked = self.tr(
            "«%1» torna com'era il %2. Quello che c'è adesso non si perde: resta in un file accanto, "
            "e si può riprendere allo stesso modo."
        )
        words = asked.replace("%1", self._desk.workspace.name).replace("%2", moment(when.made_at))
        do = self.tr("Ripristina la copia del %1").replace("%1", moment(when.made_at))
        if self._confirm(self._panel.window(), self.tr("Ripristina una copia"), words, do, self.tr("Lascia com'è")):
            self.restore_wanted.emit(file)
