"""What is open: the first run, or the window on one commune of one copy, and how one takes the other's place."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from psm_desktop import paths
from psm_desktop.domain.days import moment
from psm_desktop.errors import PsmError
from psm_desktop.settings import Settings
from psm_desktop.stage import Stage
from psm_desktop.store.connection import explained
from psm_desktop.store.documents import COMMUNES, PLAN, ZONES
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk, desk_on
from psm_desktop.ui.common.language import LANGUAGES, speak, spoken
from psm_desktop.ui.common.looks import chosen_theme
from psm_desktop.ui.common.states import COMMUNE, fit_window, last_commune
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from psm_desktop.ui.shell.crash import CrashWatch

if TYPE_CHECKING:  # the first run and what mends are imported when they are needed: a start waits for neither
    from psm_desktop.jobs.job import Step
    from psm_desktop.ui.common.message_bar import Offer
    from psm_desktop.ui.common.steps import Steps
    from psm_desktop.ui.shell.opening import Opening
    from psm_desktop.ui.welcome.page import WelcomePage


class Program(QObject):
    """What is open now: the first run, or the window on one copy. `shown_changed`: another one is."""

    shown_changed = Signal()

    def __init__(
        self, app: QApplication, settings: Settings, ask: AskFile | None = None, opening: Opening | None = None
    ) -> None:
        """`opening`: the window that announces this program; its theme is used, and its place taken."""
        super().__init__(app)
        self._app, self._settings = app, settings
        self._theme = opening.theme if opening is not None else chosen_theme(app, settings)
        self._ask = ask or AskFile()
        self._watch = CrashWatch(paths.config_dir() / "crashes", self)
        self._stage = Stage(app, self, opening)
        self._stage.changed.connect(self.shown_changed)
        self._steps: dict[str, Steps] = {}  # commune of the copy that is open, but the one shown -> what can be undone

    @property
    def shown(self) -> QWidget | None:
        """What stands on the screen."""
        return self._stage.shown

    def leave(self) -> None:
        """Give free what is open, as at the end of the program."""
        self._stage.leave()

    def start(self, file: Path | None) -> None:
        """Open `file`, else the copy opened last, else the first run; a file that cannot be opened is told there."""
        file = file or self._settings.last()
        if file is None:
            self.welcome()
            return
        try:
            self.open_copy(file)
        except PsmError as problem:
            page = self.welcome()
            page.bar.say("bad", str(problem), *self._offers(problem, file))

    def welcome(self) -> WelcomePage:
        """Show the first run's three questions."""
        from psm_desktop.first_run import FirstRun

        first = FirstRun(self._theme, self._ask)
        first.made.connect(self._on_made)
        first.work_wanted.connect(self.mend)
        first.page.language_wanted.connect(self.speak)
        self._stage.show(first.page)
        return first.page

    def open_copy(self, file: Path, commune: str = "") -> CopyWindow:
        """Show the window on a copy, on a commune of it (ISTAT code) or the one shown last.

        Raises PsmError when it cannot be opened, or another program has it open.
        """
        before, was = self.shown, self._stage.held
        held = self._stage.hold(file)
        try:
            desk = desk_on(held.workspace, lambda copy: commune or self._settings.state(last_commune(copy.identity)))
            held.name(desk.copy.officer)
            window = assemble(desk, self._theme, self._settings, self._ask)
        except BaseException as problem:
            self._stage.let_go(held)
            if isinstance(problem, sqlite3.DatabaseError):
                raise explained(problem, file) from problem
            raise
        self._listen(window, file)
        if self._stage.show(window, held):
            self._settle(window, before if held is was else None)
        if held is not was and (who := held.left_by) is not None:
            told = PsmError("left-open", host=who.host, officer=who.officer, since=moment(who.since))
            window.bar.say("warn", str(told))
        return window

    def _listen(self, window: CopyWindow, file: Path) -> None:
        window.other_copy_wanted.connect(self._on_other_copy)
        window.commune_wanted.connect(lambda commune: self._on_commune(file, commune))
        window.plan_came.connect(lambda: self._on_plan(file, window.desk))
        window.new_copy_wanted.connect(lambda: self._on_new_copy(file))
        window.language_wanted.connect(self.speak)
        window.layout_wanted.connect(self._as_on_the_first_day)
        window.care.restore_wanted.connect(lambda source: self._on_restore(file, source))
        window.care.repair_wanted.connect(lambda: self._on_repair(file, window.desk.hand.commune))

    def _settle(self, window: CopyWindow, before: QWidget | None) -> None:
        """Stand where a window on the same copy stood, with what can be undone in this commune; note what is shown."""
        if isinstance(before, CopyWindow):
            self._steps[before.desk.hand.commune] = before.desk.steps
            window.take_over(before, self._steps.pop(window.desk.hand.commune, None))
        else:
            self._steps.clear()
        self._note(window.desk)

    def _note(self, desk: Desk) -> None:
        """Where the next start begins: this copy, and of it this commune. Written only where it is news."""
        place, shown = str(desk.workspace.resolve()), last_commune(desk.copy.identity)
        was = self._settings.preferences.last_workspace, self._settings.state(shown)
        if was != (place, desk.hand.commune):
            self._settings.remember(shown, desk.hand.commune)
            self._settings.change(last_workspace=place)

    def speak(self, code: str) -> None:
        """Show what is shown in another language, and keep the choice; a window that must not close keeps its own."""
        before = spoken()
        if code == before or code not in LANGUAGES:
            return
        speak(self._app, code)
        try:
            is_there = self._shown_anew()
        except PsmError as problem:
            is_there = False
            self._complain(problem)
        if is_there:
            self._settings.change(language=code)
        else:
            speak(self._app, before)

    def _as_on_the_first_day(self) -> None:
        """Windows, panes and columns stand as the program sets them up; all else stays."""
        self._settings.forget_states(COMMUNE)
        try:
            is_there = self._shown_anew()
        except PsmError as problem:
            self._complain(problem)
            return
        if is_there and self.shown is not None:
            self._settings.remember("window", "")
            fit_window(self.shown)

    def _shown_anew(self) -> bool:
        """Build what is shown once more, with what was answered or can be undone there. Gives whether that one left."""
        before = self.shown
        if (held := self._stage.held) is not None:
            commune = before.desk.hand.commune if isinstance(before, CopyWindow) else ""
            return self.open_copy(held.workspace, commune) is self.shown
        after = self.welcome()
        if self.shown is after:
            after.take_over(before)  # type: ignore[arg-type]  # without a lock both are first runs
        return self.shown is after

    def _on_other_copy(self, file: object) -> None:
        copy = Path(str(file))
        try:
            self.open_copy(copy)
        except PsmError as problem:
            self._complain(problem, *self._offers(problem, copy))

    def _on_commune(self, file: Path, commune: str) -> None:
        try:
            self.open_copy(file, commune)
        except PsmError as problem:
            self._complain(problem)

    def _on_plan(self, file: Path, was: Desk) -> None:
        """Every screen is drawn from the plan: the window on the same commune is built anew, and says why after what
        was said last."""
        before = self.shown.bar.sentence if isinstance(self.shown, CopyWindow) else ""
        try:
            window = self.open_copy(file, was.hand.commune)
        except PsmError as problem:
            self._complain(problem)
            return
        if self.shown is window:
            told = self._new_words(was, window.desk)
            window.bar.say("ok", " ".join(part for part in (before, *told) if part))

    def _new_words(self, was: Desk, desk: Desk) -> list[str]:
        """What counts since, of all that screens are drawn from."""
        new = {kind for kind, version in desk.drawn_from.items() if was.drawn_from.get(kind) != version}
        words = {
            PLAN: self.tr("Da adesso qui vale il Piano versione {number}.").format(number=desk.plan.version),
            ZONES: self.tr("Da adesso qui valgono le zone omogenee dell'ufficio."),
            COMMUNES: self.tr("Da adesso qui vale l'elenco dei Comuni che si sono fusi."),
        }
        return [words[kind] for kind in words if kind in new]

    def _on_made(self, file: Path, book: Path | None) -> None:
        """A new copy; where it starts from a workbook, the preview of that is the first that is seen."""
        try:
            window = self.open_copy(file)
        except PsmError as problem:
            self._complain(problem)
            return
        if book is not None:
            window.open_files((book,))

    def _complain(self, problem: PsmError, *offers: Offer) -> None:
        """Say on what is shown that something could not be done."""
        self.shown.bar.say("bad", str(problem), *offers)  # type: ignore[union-attr]  # each has one

    def _on_new_copy(self, file: Path) -> None:
        """The first run once more; the copy that was open is one press away."""
        page = self.welcome()
        if self.shown is page:
            told = self.tr("«{name}» è rimasta com'era.").format(name=file.name)
            page.bar.say("info", told, (self.tr("Torna lì"), lambda: self._on_other_copy(file)))

    def _offers(self, problem: PsmError, file: Path) -> list[Offer]:
        """What can be done about a copy that does not open: one that is only open elsewhere is tried once more."""
        if problem.code == "open-elsewhere":
            return [(self.tr("Riprova"), lambda: self._on_other_copy(file))]
        from psm_desktop.ui.shell.mend import offers

        return offers(problem, file, self.mend)

    def _on_restore(self, file: Path, source: object) -> None:
        from psm_desktop.ui.shell.mend import restoring

        self.mend(file, restoring(file, Path(str(source))))

    def _on_repair(self, file: Path, commune: str) -> None:
        from psm_desktop.ui.shell.mend import repairing

        self.mend(file, repairing(file, commune))

    def mend(self, file: Path, work: Callable[[Step], Callable[[], str]]) -> None:
        """Close the copy, do what needs it for itself alone, open it again and tell what was done; or make it so."""
        from psm_desktop.ui.care.mending import Mending

        try:
            held = self._stage.hold(file)
        except PsmError as problem:
            self._complain(problem)
            return
        page = Mending(self._theme, file.name, is_new=not file.exists())
        page.done.connect(lambda told: self._mended(file, "ok", told()))
        page.failed.connect(lambda problem: self._mended(file, *_told(problem, file)))
        if self._stage.show(page, held):  # once the window has gone, its connection goes with it
            QTimer.singleShot(0, page, lambda: page.run(work))

    def _mended(self, file: Path, level: str, told: str) -> None:
        try:
            self.open_copy(file).bar.say(level, told)
        except PsmError as problem:
            page = self.welcome()
            page.bar.say("bad", str(problem) if level == "ok" else told, *self._offers(problem, file))


def _told(problem: object, file: Path) -> tuple[str, str]:
    """Level and sentence of what came of work that did not end well; None: it was stopped."""
    if isinstance(problem, PsmError):
        return "bad", str(problem)
    return "info", str(PsmError("not-restored", name=file.name))
