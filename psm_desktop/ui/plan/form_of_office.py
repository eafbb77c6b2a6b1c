"""The plan workbook from the office's window: save the form, load one that was filled in.

forms = FormOfOffice(desk, theme, long_work, ask, screen)
forms.save_form()                       # asks where to
forms.choose_file()                     # asks which, then shows what it would change
"""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from psm_desktop.commands import load_plan
from psm_desktop.commands.load_plan import PlanPreview
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.plan import Plan
from psm_desktop.domain.plan_form import PlanProblem
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.ui.common.ask_file import EXCEL, AskFile
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan.load_tables import problem_words
from psm_desktop.ui.plan.load_view import LoadView
from psm_desktop.ui.plan.screen import PlanScreen


class FormOfOffice(QObject):
    """One per window of the office. What goes wrong is told in the message bar."""

    def __init__(self, desk: Desk, theme: Theme, long: LongWork, ask: AskFile, screen: PlanScreen) -> None:
        super().__init__(screen)
        self._desk, self._theme, self._long, self._ask, self._screen = desk, theme, long, ask, screen
        self._file: Path | None = None
        self._view: LoadView | None = None
        self.button, self._menu = plain(theme, self.tr("Modulo Excel"), "file-excel"), QMenu(screen)
        self.load = self._menu.addAction(self.tr("Carica il Piano da Excel…"), self.choose_file)
        self.save = self._menu.addAction(self.tr("Salva il modulo del Piano…"), self.save_form)
        self.withdraw = self._menu.addAction(self.tr("Ritira la bozza…"), self.withdraw_draft)
        self._menu.aboutToShow.connect(lambda: self.withdraw.setEnabled(load_plan.has_draft(desk.hand.db)))
        self.button.setMenu(self._menu)
        screen.header.add(self.button)

    @property
    def view(self) -> LoadView:
        """What a workbook would change; made when the first is read."""
        if self._view is None:
            self._view = LoadView(self._theme, self._screen)
            self._view.load_pressed.connect(self._on_load)
            self._view.leave_pressed.connect(self._leave)
            self._view.other_file_pressed.connect(self.choose_file)
            self._view.copy_pressed.connect(self._on_copy)
        return self._view

    def save_form(self) -> None:
        """Where to, then the form: with the draft where one waits, else with the plan that counts."""
        if out := self._where(self.tr("Salva il modulo del Piano"), "modulo-piano"):
            self._long.start(self.tr("Salvo il modulo del Piano"), self._saving(out), self._on_saved)

    def withdraw_draft(self) -> None:
        """Where to, then the draft is written there as a form, and waits no more: nothing of it is lost."""
        if out := self._where(self.tr("Ritira la bozza e salvala come modulo"), "bozza-piano"):
            work = self._saving(out, load_plan.withdraw)
            self._long.start(self.tr("Salvo il modulo del Piano"), work, self._on_withdrawn)

    def _where(self, title: str, name: str) -> Path | None:
        day = rome_day(self._desk.hand.clock()).isoformat()
        return self._ask.where(self._screen, title, f"{name}-{day}.xlsx", EXCEL)

    def _saving(
        self, out: Path, afterwards: Callable[[sqlite3.Connection], object] = lambda _db: None
    ) -> Callable[[sqlite3.Connection, Step], Path]:
        is_training, made_at = self._desk.copy.is_training, self._desk.hand.clock()

        def work(db: sqlite3.Connection, step: Step) -> Path:
            from psm_desktop.reports.excel_plan import Filling, write

            step(0, 0)
            write(Filling(*load_plan.to_fill(db), is_training, made_at), out)
            afterwards(db)
            return out

        return work

    def _on_withdrawn(self, out: Path) -> None:
        told = self.tr("Bozza ritirata. Caricando «{name}», cartella {folder}, torna.")
        self._desk.tell(told.format(name=out.name, folder=out.parent), "ok")

    def _on_saved(self, out: Path) -> None:
        told = self.tr("Modulo del Piano in «{name}», cartella {folder}.")
        self._desk.tell(told.format(name=out.name, folder=out.parent), "ok")

    def choose_file(self) -> None:
        """Which file, then what it would change."""
        if chosen := self._ask.some(self._screen, self.tr("Carica il Piano da Excel"), EXCEL):
            self.read(chosen[0])

    def read(self, file: Path) -> None:
        """Read a workbook and show what it would change; nothing is kept."""
        self._file = file
        self._long.start(self.tr("Leggo il modulo del Piano"), _reading(file), self._on_read)

    def _on_read(self, preview: PlanPreview) -> None:
        self.view.show_preview(preview)
        self._screen.show_instead(self.view)
        self.view.table.setFocus()

    def _on_load(self) -> None:
        shown = self.view.preview
        if shown is None or not shown.may_load:
            return
        read, now = shown.book.read, self._desk.hand.clock()

        def work(db: sqlite3.Connection, _step: Step) -> Plan:
            return load_plan.load(db, read, now)

        self.view.be_busy(True)
        self._long.start(self.tr("Tengo la bozza"), work, self._on_loaded, self._on_not_loaded, self._on_stopped)

    def _on_loaded(self, plan: Plan) -> None:
        self._leave()
        axes, strategies, actions = plan.loaded()
        told = self.tr(
            "Bozza della versione {number}: assi {a}, strategie {s}, azioni {n}. Si pubblica con File per i Comuni…"
        )
        self._desk.tell(told.format(number=plan.version, a=axes, s=strategies, n=actions), "ok")

    def _on_not_loaded(self, problem: PsmError) -> None:
        self._on_stopped()
        self._desk.tell(str(problem), "bad")

    def _on_stopped(self) -> None:
        self.view.be_busy(False)

    def _on_copy(self) -> None:
        """A copy of the file with the cells to correct coloured, each with its sentence."""
        shown, file = self.view.preview, self._file
        if shown is None or file is None:
            return
        name = f"{file.stem}-da-correggere.xlsx"
        out = self._ask.where(self._screen, self.tr("Salva una copia con le celle colorate"), name, EXCEL)
        if out is not None:
            work = _marking(file, shown.book.to_correct, out)
            self._long.start(self.tr("Coloro le celle da correggere"), work, self._on_copied)

    def _on_copied(self, out: Path) -> None:
        told = self.tr("Copia in «{name}», cartella {folder}: ogni cella colorata dice che cosa correggere.")
        self._desk.tell(told.format(name=out.name, folder=out.parent), "ok")

    def _leave(self) -> None:
        """Back to the plan."""
        self._file = None
        self._screen.show_instead(None)
        self.button.setFocus()


def _reading(file: Path) -> Callable[[sqlite3.Connection, Step], PlanPreview]:
    def work(db: sqlite3.Connection, step: Step) -> PlanPreview:
        from psm_desktop.readers import plan_workbook

        step(0, 0)
        read = plan_workbook.read(file)
        step(0, 0)
        return load_plan.preview(db, read)

    return work


def _marking(file: Path, wrong: Sequence[PlanProblem], out: Path) -> Callable[[sqlite3.Connection, Step], Path]:
    def work(_db: sqlite3.Connection, step: Step) -> Path:
        from psm_desktop.readers import excel_guard
        from psm_desktop.reports.excel_marked import CellMark, write

        step(0, 0)
        excel_guard.check(file)
        write(file, (CellMark(one.sheet, one.address, problem_words(one)) for one in wrong if one.address), out)
        return out

    return work
