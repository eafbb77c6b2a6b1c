"""What *Vai a…* knows of a window: its screens, the commands of its menus, the plan, the commune's interventions."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from psm_desktop.domain.plan import Axis, Entry, Plan
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Job, Step, Worker
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.keys import native
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.go_model import Done, Found, Goal, fitting, found
from psm_desktop.ui.shell.main_window import MainWindow
from psm_desktop.ui.shell.menus import Menu, keys_of, words_of

if TYPE_CHECKING:
    from psm_desktop.ui.interventions.page import InterventionsPage
    from psm_desktop.ui.shell.go_box import GoBox


class GoTo(QObject):
    """One per window; `records` None in the office's copy, which has no list of interventions."""

    def __init__(self, window: MainWindow, desk: Desk, theme: Theme, records: InterventionsPage | None) -> None:
        super().__init__(window)
        self._window, self._desk, self._theme, self._records = window, desk, theme, records
        self._worker = Worker(self)  # its own: letters do not wait behind a report
        self._box: GoBox | None = None
        self._asked = dict[Job[sqlite3.Connection, list[Found]], tuple[str, Done]]()

    @property
    def box(self) -> GoBox:
        """Built when somebody first asks for it."""
        if self._box is None:
            from psm_desktop.ui.shell.go_box import GoBox

            over = self._window.centralWidget()
            assert over is not None
            self._box = GoBox(self._theme, over, self.goals, self.ask)
        return self._box

    def stop(self) -> None:
        """The window closes: nobody waits for what is still looked for."""
        self._worker.stop()

    def goals(self, text: str) -> list[Goal]:
        """What the window itself knows: screens first; a code looks at the plan before the commands."""
        commands = fitting(self._commands(), text) if text else []
        return [*fitting(self._screens(), text), *(fitting(self._plan(), text) if text else []), *commands]

    def ask(self, text: str, done: Done) -> None:
        """Have interventions looked for on another thread; they stand behind the screens."""
        if self._records is None:
            done(text, self.goals(text))
            return
        commune, today = self._desk.hand.commune, self._desk.hand.today()

        def work(db: sqlite3.Connection, _step: Step) -> list[Found]:
            return found(db, commune, text, today)

        job: Job[sqlite3.Connection, list[Found]] = Job(self._desk.own_copy, work)
        for before in self._asked:
            before.cancel()
        self._asked[job] = (text, done)
        for told, act in (
            (job.finished, self._on_found),
            (job.failed, self._on_failed),
            (job.cancelled, self._on_cancelled),
        ):
            told.connect(act)
        self._worker.start(job)

    def _on_found(self, listed: object) -> None:
        assert isinstance(listed, list)
        text, done = self._asked.pop(self.sender())  # type: ignore[call-overload]  # only jobs are connected
        goals = self.goals(text)
        screens = [goal for goal in goals if goal.group == self._words()[0]]
        done(text, [*screens, *self._interventions(listed, text), *goals[len(screens) :]])

    def _on_failed(self, problem: object) -> None:
        """A copy that cannot be read now is told where it is read; here the rest is shown."""
        text, done = self._asked.pop(self.sender())  # type: ignore[call-overload]
        if not isinstance(problem, PsmError):
            raise problem  # type: ignore[misc]  # an exception, handed over whole
        done(text, self.goals(text))

    def _on_cancelled(self) -> None:
        self._asked.pop(self.sender())  # type: ignore[call-overload]

    def _words(self) -> tuple[str, str, str, str]:
        return self.tr("Schermate"), self.tr("Interventi"), self.tr("Piano"), self.tr("Comandi")

    def _screens(self) -> Iterator[Goal]:
        for action in self._window.menus.of(Menu.GO):
            if action.property("group") == "pages":
                yield Goal(self._words()[0], words_of(action), _keys(action), action.trigger)

    def _commands(self) -> Iterator[Goal]:
        records = set(self._window.menus.of(Menu.INTERVENTION))
        for title, action in self._window.menus.entries():
            if action.isEnabled() and action.property("group") not in ("pages", "go"):
                go = partial(self._on_record, action) if action in records else action.trigger
                yield Goal(self._words()[3], words_of(action), _keys(action), go, more=title)

    def _on_record(self, action: QAction) -> None:
        """What is done to the intervention shown is done where one sees it."""
        if self._records is not None:
            self._records.wanted.emit()
        action.trigger()

    def _plan(self) -> Iterator[Goal]:
        for entry in entries(self._desk.plan):
            go: Callable[[], object] = partial(self._show_branch, entry)
            if self._records is not None:
                yield Goal(self._words()[2], f"{entry.code}  {title_of(entry)}", kind_of(entry), go)

    def _show_branch(self, entry: Entry) -> None:
        assert self._records is not None
        self._records.search(f"asse:{entry.code}" if isinstance(entry, Axis) else entry.code)

    def _interventions(self, listed: Sequence[Found], text: str) -> Iterator[Goal]:
        assert self._records is not None
        group = self._words()[1]
        for one in listed:
            words = one.title or self.tr("senza titolo")
            yield Goal(group, words, one.code, partial(self._records.open, one.key))
        if listed:
            all_of_them = self.tr("Tutti i risultati di «{text}» nell'elenco").format(text=text)
            yield Goal(group, all_of_them, "", partial(self._records.search, text))


def _keys(action: QAction) -> str:
    return native(keys_of(action)[0]) if keys_of(action) else ""


def entries(plan: Plan) -> Iterator[Entry]:
    """Axes, strategies and actions in the plan's order."""
    for axis in plan.axes:
        yield axis
        for strategy in axis.strategies:
            yield strategy
            yield from strategy.actions


def title_of(entry: Entry) -> str:
    """The program's short name of an axis, else the title as far as it is loaded."""
    return entry.short_name if isinstance(entry, Axis) else entry.title


def kind_of(entry: Entry) -> str:
    """asse, strategia or azione."""
    kinds = (
        tr("asse"),
        tr("strategia"),
        tr("azione"),
    )
    return kinds[entry.code.count(".")]
