"""The first run: its page, a look into the file a copy is to start from, and the copy that is made.

first = FirstRun(theme, ask)
first.page                          # to be shown; goes with its page
first.made.connect(...)             # Path of the new copy, and of a workbook to import into it or None
first.work_wanted.connect(...)      # Path of a copy that is to be, and the long work that makes it
"""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

from psm_desktop.commands.hand import utc_now
from psm_desktop.commands.new_copy import begin, commune_of
from psm_desktop.domain.text import slug
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Job, Step, Worker
from psm_desktop.store import copies, restore, seed
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.place_model import places
from psm_desktop.ui.common.states import fit_window
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.mend import beginning_again, beginning_with_what_is_left, taking_over
from psm_desktop.ui.shell.unlocking import Unlocking
from psm_desktop.ui.welcome.answers import Answers, Start
from psm_desktop.ui.welcome.model import counts_words, plan_words, whose_words
from psm_desktop.ui.welcome.page import WelcomePage

if TYPE_CHECKING:
    from psm_desktop.sync.taking_over import Unlocked

FOLDER = "Piano strategico"
"""In the user's documents: where new copies are made."""
TRAINING_COMMUNE, TRAINING_OFFICER = "001003", "Ufficio di prova"
"""Who plays when nobody was named: a real commune, no person."""


@dataclass(frozen=True, slots=True)
class Begins:
    """What the file a copy starts from says of it. `officer` "": nothing of who works there; `asks_words`: of an
    invitation whose secret stands in a letter."""

    communes: tuple[str, ...]
    is_training: bool
    officer: str = ""
    asks_words: bool = False


class FirstRun(QObject):
    """One per page, which it goes with."""

    made = Signal(object, object)
    work_wanted = Signal(object, object)

    def __init__(self, theme: Theme, ask: AskFile) -> None:
        plan = seed.plan()
        page = WelcomePage(theme, places(), seed.boundaries(), plan_words(plan), counts_words(plan), ask)
        super().__init__(page)
        self.page, self._theme, self._worker = page, theme, Worker(self)
        self._unlocking = Unlocking(page, self._worker)
        self._unlocking.unlocked.connect(self._on_unlocked)
        self._looked: dict[Start, Begins] = {}
        self._at: tuple[Start, Path] = (Start.INCLUDED_PLAN, Path())
        fit_window(page)
        page.started.connect(self._on_started)
        page.file_named.connect(self._on_file)
        page.help_wanted.connect(self._on_help)

    def _on_file(self, start: Start, file: Path) -> None:
        """Look into a file as soon as it is named; nothing is made of it yet."""
        self.page.be_busy(True)
        self._at = (start, file)
        self._looked.pop(start, None)
        job: Job[None, Begins] = Job(nullcontext, lambda _nothing, step: look(start, file, step))
        job.finished.connect(self._on_looked)
        job.failed.connect(self._on_not_looked)
        job.cancelled.connect(self._on_stopped)
        self.page.work.follow(job, self.tr("Guardo dentro «{name}»").format(name=file.name))
        self._worker.start(job)

    def _on_looked(self, begins: Begins) -> None:
        self._looked[self._at[0]] = begins
        self.page.be_busy(False)
        self.page.show_begins(begins.communes, begins.officer, whose_words(begins.communes, begins.is_training))
        self.page.ask_words(begins.asks_words)

    def _on_not_looked(self, problem: object) -> None:
        self._on_stopped()
        if not isinstance(problem, PsmError):
            raise problem  # type: ignore[misc]  # an exception, handed over whole
        offers = []
        if problem.code == "damaged-backup":
            offers.append((self.tr("Recupera ciò che si legge"), self._on_rescue))
        self.page.bar.say("bad", str(problem), *offers)

    def _on_stopped(self) -> None:
        self.page.be_busy(False)
        self.page.forget_file()

    def _on_rescue(self) -> None:
        broken, officer = self._at[1], self.page.answers().officer
        self._told(lambda: self._rescue(broken, officer))

    def _rescue(self, broken: Path, officer: str) -> None:
        file = free_name(documents(), broken.stem)
        self.work_wanted.emit(file, beginning_with_what_is_left(file, broken, officer))

    def _on_started(self, answers: Answers) -> None:
        if answers.start is Start.HANDOVER:
            self._unlocking.begin(answers)
            return
        self.page.be_busy(True)
        self._told(lambda: self._make(answers))
        self.page.be_busy(False)

    def _told(self, act: Callable[[], object]) -> None:
        """Do something; what keeps it from being done is said on the page."""
        try:
            act()
        except PsmError as problem:
            self.page.bar.say("bad", str(problem))

    def _make(self, answers: Answers) -> None:
        folder, source, begins = documents(), answers.source, self._looked.get(answers.start)
        if source is None or begins is None:
            self.made.emit(new_copy(answers, folder), None)
        elif answers.start is Start.BACKUP:
            file = free_name(folder, stem_of(begins.communes, begins.is_training))
            self.work_wanted.emit(file, beginning_again(file, source, answers.officer))
        else:
            made = new_copy(answers, folder, begins)
            self.made.emit(made, source if answers.start is Start.EXCEL else None)

    def _on_unlocked(self, found: "Unlocked", answers: Answers) -> None:
        def make() -> None:
            file = free_name(documents(), stem_of((found.heading.commune,), found.heading.is_training))
            self.work_wanted.emit(file, taking_over(file, found, answers.officer, answers.office_name))

        self._told(make)

    def _on_help(self) -> None:
        from psm_desktop.ui.shell.help_panel import HelpPanel  # nobody needs it before F1

        panel = HelpPanel(self._theme)
        panel.closed.connect(self.page.close_aside)
        panel.show_page("primi-passi")
        self.page.open_aside(panel)
        panel.text.setFocus()


def look(start: Start, file: Path, step: Step) -> Begins:
    """What a file says of the copy that is to start from it, off the window's thread. Raises PsmError for one from
    which none can."""
    return LOOKS[start](file, step)


def _invitation(file: Path, _step: Step) -> Begins:
    from psm_desktop.sync import envelope, files, invitation, plan_files

    try:
        data = files.read(file)
        header = envelope.inspect(data)
    except PsmError as problem:  # the bytes do not know what their file is called
        raise PsmError(problem.code, **({"name": file.name} | problem.facts)) from problem
    if header.kind == plan_files.KIND:
        raise PsmError("plan-before-invitation", name=file.name)
    if header.kind != invitation.KIND:
        raise PsmError("not-an-invitation", name=file.name)
    return Begins((header.commune,), header.is_training, asks_words=invitation.asks_words(data))


def _workbook(file: Path, step: Step) -> Begins:
    from psm_desktop.readers import excel_return

    step(0, 0)
    book = excel_return.about(file)
    return Begins((commune_of(book).code,), book.is_training)


def _backup(file: Path, step: Step) -> Begins:
    found = restore.look(file, step)
    return Begins(found.communes, found.is_training, found.officer)


def _handover(file: Path, _step: Step) -> Begins:
    from psm_desktop.sync import handover_file

    heading = handover_file.look(file)
    return Begins((heading.commune,), heading.is_training)


LOOKS = {Start.INVITATION: _invitation, Start.EXCEL: _workbook, Start.BACKUP: _backup, Start.HANDOVER: _handover}


def documents() -> Path:
    """The folder in which new copies are made. Raises PsmError where it cannot be."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)) / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise PsmError("cannot-write", name=str(folder)) from problem
    return folder


def new_copy(answers: Answers, folder: Path, begins: Begins | None = None) -> Path:
    """Make the copy the first run asked for; gives its file. `begins`: what the file it starts from says.

    Raises PsmError when that cannot be done: then nothing is left of it.
    """
    code = begins.communes[0] if begins else answers.commune or TRAINING_COMMUNE
    is_training = begins.is_training if begins else answers.training
    file = free_name(folder, stem_of(() if answers.is_office else (code,), is_training))
    begin(
        file,
        utc_now(),
        officer=answers.officer or TRAINING_OFFICER,
        desk=answers.office_name,
        commune=None if answers.is_office else code,
        is_office=answers.is_office,
        is_training=is_training,
    )
    if is_training and answers.start is Start.INCLUDED_PLAN and not answers.is_office:
        _fill(file, code)
    if answers.start is Start.INVITATION and answers.source is not None:
        _accept(file, answers.source, answers.phrase)
    return file


def _fill(file: Path, code: str) -> None:
    from psm_desktop.commands.record_story import fill

    fill(file, seed.commune(code))


def _accept(file: Path, invitation: Path, words: str) -> None:
    """Read the invitation into the new copy, with the words of its letter; where that fails the copy goes again."""
    from psm_desktop.sync.inbox import receive
    from psm_desktop.sync.phrase import secret_of

    db = copies.connect(file)
    try:
        (received,) = receive(db, [invitation], now=utc_now(), typed=secret_of(words) if words else None)
    finally:
        db.close()
    if not received.is_good:
        file.unlink()
        raise PsmError(received.fate, **received.facts)


def stem_of(communes: tuple[str, ...], is_training: bool) -> str:
    """A name an officer would give the file."""
    return ("prova-" if is_training else "") + (slug(seed.name(communes[0])) if communes else "ufficio")


def free_name(folder: Path, stem: str) -> Path:
    """A file of this name in a folder, with a number where it is taken."""
    names = [folder / f"{stem}.psmdb", *(folder / f"{stem}-{n}.psmdb" for n in range(2, 1000))]
    return next(name for name in names if not name.exists())
