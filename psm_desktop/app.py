"""The program with a window: puts the rooms together. `psm-desktop [FILE]`, or main.py without arguments.

A start is worth some care: while modules are loaded and the window is built nothing becomes rubbish, and looking for
it all the same takes a tenth of the time. The collector rests until the first picture stands.
"""
# ruff: noqa: E402  (the collector rests before anything else is imported)

from __future__ import annotations

import gc

gc.disable()

import os
import sqlite3
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from psm_desktop import paths
from psm_desktop.commands.hand import Hand, utc_now
from psm_desktop.commands.open_copy import hand_in
from psm_desktop.domain.days import moment
from psm_desktop.domain.text import slug
from psm_desktop.errors import PsmError
from psm_desktop.settings import Settings
from psm_desktop.store import copies, lock, seed
from psm_desktop.store.connection import explained
from psm_desktop.store.lock import Lock
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.language import LANGUAGES, speak, spoken
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.crash import CrashWatch

if TYPE_CHECKING:  # the first run and the exchange are imported when they are needed: a start waits for neither
    from psm_desktop.domain.communes import Commune
    from psm_desktop.domain.plan import Plan
    from psm_desktop.jobs.job import Step
    from psm_desktop.sync.envelope import Header
    from psm_desktop.ui.common.message_bar import Offer
    from psm_desktop.ui.shell.assembly import CopyWindow
    from psm_desktop.ui.welcome.answers import Answers
    from psm_desktop.ui.welcome.commune_choice import Place
    from psm_desktop.ui.welcome.page import WelcomePage

gc.freeze()  # modules stay: no round need look at them
gc.enable()

FOLDER = "Piano strategico"
"""In the user's documents: where new copies are made."""
REST_MS = 1000
"""So long after a start the collector goes to work."""


def started(words: Sequence[str]) -> tuple[QApplication, Program]:
    """All up to the first event: the application, and the program with what it shows."""
    gc.disable()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("PSM Desktop")
    settings = Settings(paths.config_dir() / "preferences.json")
    speak(app, settings.preferences.language)
    program = Program(app, settings)
    program.start(named(words))
    QTimer.singleShot(REST_MS, program, _collect_again)
    return app, program


def _collect_again() -> None:
    gc.freeze()  # what a start has made stays: no later round need look at it
    gc.enable()


def named(words: Sequence[str]) -> Path | None:
    """The copy named on the command line or in PSM_WORKSPACE; None where none is."""
    given = [word for word in words if not word.startswith("-")]
    name = given[0] if given else os.environ.get("PSM_WORKSPACE", "")
    return Path(name) if name else None


class Program(QObject):
    """What is open now: the first run, or the window on one copy."""

    def __init__(self, app: QApplication, settings: Settings, ask: AskFile | None = None) -> None:
        super().__init__(app)
        chosen = settings.preferences
        self._app, self._settings = app, settings
        self._theme = Theme(app, chosen.theme, chosen.text_size, chosen.density)
        self._ask = ask or AskFile()
        self._watch = CrashWatch(paths.config_dir() / "crashes", self)
        self._lock: Lock | None = None
        self.shown: QWidget | None = None
        app.aboutToQuit.connect(self._give_free)

    def start(self, file: Path | None) -> None:
        """Open `file`, else the copy opened last, else the first run; a file that cannot be opened is told there."""
        last = self._settings.preferences.last_workspace
        file = file or (Path(last) if last and Path(last).exists() else None)
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
        from psm_desktop.ui.common.states import fit_window
        from psm_desktop.ui.welcome.page import WelcomePage

        plan = seed.plan()
        page = WelcomePage(self._theme, places(), seed.boundaries(), plan_words(plan), counts_words(plan))
        fit_window(page)
        page.started.connect(lambda answers: self._on_started(page, answers))
        page.invitation_chosen.connect(lambda file: self._on_invitation(page, file))
        page.language_wanted.connect(self.speak)
        self._show(page)
        return page

    def open_copy(self, file: Path) -> CopyWindow:
        """Show the window on a copy. Raises PsmError when it cannot be opened, or another program has it open."""
        held = self._hold(file)
        try:
            window = assemble(_desk_for(held), self._theme, self._settings, self._ask)
        except BaseException as problem:
            if held is not self._lock:
                held.release()
            if isinstance(problem, sqlite3.DatabaseError):
                raise explained(problem, file) from problem
            raise
        window.other_copy_wanted.connect(self._on_other_copy)
        window.new_copy_wanted.connect(lambda: self.welcome())
        window.language_wanted.connect(self.speak)
        window.care.restore_wanted.connect(lambda source: self._on_restore(file, source))
        if (place := str(file.resolve())) != self._settings.preferences.last_workspace:
            self._settings.change(last_workspace=place)
        self._show(window, held)
        if held.left_by is not None:
            who = held.left_by
            told = PsmError("left-open", host=who.host, officer=who.officer, since=moment(who.since))
            window.bar.say("warn", str(told))
        return window

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
            self.shown.bar.say("bad", str(problem))  # type: ignore[union-attr]  # each has one
        if is_there:
            self._settings.change(language=code)
        else:
            speak(self._app, before)

    def _shown_anew(self) -> bool:
        """Build what is shown once more, with what was answered or can be undone there. Gives whether it could leave."""
        before = self.shown
        after = self.open_copy(self._lock.workspace) if self._lock else self.welcome()
        is_there = self.shown is after
        if is_there:
            after.take_over(before)  # type: ignore[arg-type]  # with a lock both are windows, without both first runs
        return is_there

    def _hold(self, file: Path) -> Lock:
        """The lock on a copy; the one there is where it is open here already."""
        if self._lock is not None and self._lock.workspace.resolve() == file.resolve():
            return self._lock
        return lock.take(file, "", utc_now()) if file.exists() else Lock(file, file)

    def _show(self, widget: QWidget, held: Lock | None = None) -> bool:
        """Show a window in place of the one before; where that one still has something to write, it stays.

        `held`: the lock on what the widget shows; of what leaves it is given free. Gives whether the widget stays.
        """
        widget.show()  # first, or the program would end with its last window
        before, lost = self.shown, self._lock
        stays = before is None or before.close()
        left = before if stays else widget
        if not stays:
            lost = held
        else:
            self.shown, self._lock = widget, held
        if left is not None:
            left.hide()
            left.deleteLater()
        if lost is not None and lost is not self._lock:
            lost.release()
        return stays

    def _give_free(self) -> None:
        if self._lock is not None:
            self._lock.release()

    def _on_other_copy(self, file: object) -> None:
        copy = Path(str(file))
        try:
            self.open_copy(copy)
        except PsmError as problem:
            self.shown.bar.say("bad", str(problem), *self._offers(problem, copy))  # type: ignore[union-attr]  # each has one

    def _offers(self, problem: PsmError, file: Path) -> list[Offer]:
        """What can be done about a copy that does not open."""
        from psm_desktop.ui.shell.mend import offers

        return offers(problem, file, self.mend)

    def _on_restore(self, file: Path, source: object) -> None:
        from psm_desktop.ui.shell.mend import restoring

        self.mend(file, restoring(file, Path(str(source))))

    def mend(self, file: Path, work: Callable[[Step], str]) -> None:
        """Close the copy, do what needs it for itself alone, open it again and tell what was done."""
        from psm_desktop.ui.care.mending import Mending

        try:
            held = self._hold(file)
        except PsmError as problem:
            self.shown.bar.say("bad", str(problem))  # type: ignore[union-attr]  # each has one
            return
        page = Mending(self._theme, f"Ripristino «{file.name}»")
        page.done.connect(lambda told: self._mended(file, "ok", str(told)))
        page.failed.connect(lambda problem: self._mended(file, *_told(problem, file)))
        if self._show(page, held):  # once the window has gone, its connection goes with it
            QTimer.singleShot(0, page, lambda: page.run(work, "Ripristino"))

    def _mended(self, file: Path, level: str, told: str) -> None:
        try:
            self.open_copy(file).bar.say(level, told)
        except PsmError as problem:
            page = self.welcome()
            page.bar.say("bad", told if level == "bad" else str(problem), *self._offers(problem, file))

    def _on_invitation(self, page: WelcomePage, file: Path) -> None:
        try:
            page.show_invited(invitation_in(file).commune)
        except PsmError as problem:
            page.bar.say("bad", str(problem))

    def _on_started(self, page: WelcomePage, answers: Answers) -> None:
        page.be_busy(True)
        try:
            self.open_copy(new_copy(answers, documents()))
        except PsmError as problem:
            page.bar.say("bad", str(problem))
        finally:
            page.be_busy(False)


def _told(problem: object, file: Path) -> tuple[str, str]:
    """Level and sentence of what came of work that did not end well; None: it was stopped."""
    if isinstance(problem, PsmError):
        return "bad", str(problem)
    return "info", str(PsmError("not-restored", name=file.name))


def _desk_for(held: Lock) -> Desk:
    """The desk on a copy that is held; others are told whose it is. Its connection goes with the window."""
    desk = desk_on(held.workspace)
    held.name(desk.copy.officer)
    desk.destroyed.connect(desk.hand.db.close)
    return desk


def desk_on(file: Path) -> Desk:
    """The desk on a copy, with a connection that never waits: a field that finds it busy is tried again."""
    db = copies.connect(file, wait_s=0)
    copy = copies.about(db)
    if copy.is_office:
        return Desk(Hand(db, "", copy.officer), None)
    hand = hand_in(db, copy.communes[0])
    return Desk(hand, seed.commune(hand.commune))


def documents() -> Path:
    """The folder in which new copies are made."""
    from PySide6.QtCore import QStandardPaths

    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)) / FOLDER


TRAINING_COMMUNE, TRAINING_OFFICER = "001003", "Ufficio di prova"
"""Who plays when nobody was named: a real commune, no person."""


def new_copy(answers: Answers, folder: Path) -> Path:
    """Make the copy the first run asked for; gives its file. Raises PsmError when that cannot be done."""
    invited = invitation_in(answers.invitation) if answers.invitation else None
    code = invited.commune if invited else answers.commune or TRAINING_COMMUNE
    commune = None if answers.is_office else seed.commune(code)
    is_training = invited.is_training if invited else answers.training
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise PsmError("cannot-write", name=str(folder)) from problem
    file = _free_name(folder, commune, is_training)
    copies.create(
        file,
        seed.plan(),
        officer=answers.officer or TRAINING_OFFICER,
        desk=answers.office_name,
        made_at=utc_now(),
        communes=(commune.code,) if commune else (),
        is_office=answers.is_office,
        is_training=is_training,
    )
    if answers.invitation:
        _accept(file, answers.invitation)
    return file


def _accept(file: Path, invitation: Path) -> None:
    """Read the invitation into the new copy; where that fails the copy goes again."""
    from psm_desktop.sync.inbox import receive

    db = copies.connect(file)
    try:
        (received,) = receive(db, [invitation], now=utc_now())
    finally:
        db.close()
    if not received.is_good:
        file.unlink()
        raise PsmError(received.fate, **received.facts)


def invitation_in(file: Path) -> Header:
    """What an invitation says, before anything is made of it. Raises PsmError for a file that is none."""
    from psm_desktop.sync import envelope, files

    header = envelope.inspect(files.read(file))
    if header.kind != "invitation":
        raise PsmError("not-an-invitation", name=file.name)
    return header


def _free_name(folder: Path, commune: Commune | None, training: bool) -> Path:
    """A name an officer would give the file, with a number where it is taken."""
    stem = ("prova-" if training else "") + (slug(commune.name) if commune else "ufficio")
    names = [folder / f"{stem}.psmdb", *(folder / f"{stem}-{n}.psmdb" for n in range(2, 1000))]
    return next(name for name in names if not name.exists())


def places() -> list[Place]:
    """The 312 communes to choose from, with their zone where it is known."""
    from psm_desktop.ui.welcome.commune_choice import Place

    zones = seed.zones()
    return [Place(one.code, one.name, _zone_words(one, zones)) for one in seed.communes()]


def _zone_words(one: Commune, zones: dict[str, str]) -> str:
    if one.zone is None:
        return ""
    doubt = "" if one.counts_in_zone else ", da confermare"
    return f"zona omogenea {one.zone} {zones[one.zone]}{doubt}"


def plan_words(plan: Plan) -> str:
    """What the included plan holds and lacks."""
    axes, strategies, actions = plan.loaded()
    _, of_strategies, of_actions = plan.official_counts
    return (
        f"PSM 2024-2026, versione {plan.version}: {axes} assi, "
        f"{strategies} strategie su {of_strategies}, {actions} azioni su {of_actions}"
    )


def counts_words(plan: Plan) -> str:
    """The small print under the map."""
    axes, strategies, actions = plan.official_counts
    return f"{len(seed.communes())} comuni, {axes} assi, {strategies} strategie, {actions} azioni.\n{plan.title}."
