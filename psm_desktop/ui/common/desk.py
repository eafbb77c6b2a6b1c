"""What every page is given: the copy, the officer's hand in a commune, undo, and the word that something changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.plan import Plan
from psm_desktop.errors import PsmError
from psm_desktop.store import communes, connection, copies, documents, handed_over, plans
from psm_desktop.store.copies import Copy
from psm_desktop.store.documents import COMMUNES
from psm_desktop.store.entries import ActId
from psm_desktop.ui.common.steps import NoteChange, Step, Steps

UNDO_STEPS = 200


class Command(Protocol):
    """All an officer can change: running it writes one act, or nothing where nothing differs."""

    def run(self, hand: Hand) -> Done: ...


class Desk(QObject):
    """One per window. `commune` is None in the office's own copy.

    `changed` carries the key of the row that changed (an int, as object), None when it may be anything: an undo,
    an import, a merge. `saved` carries the UTC second; `told` a sentence and its level for the message bar; `undone`
    and `redone` the name of the step and what was written (`written_model.Written`). `came`: a job has written, and
    made a safety copy before it took anything in. `begun`: another act begins, what was told of the last one is over.
    """

    changed = Signal(object)
    saved = Signal(object)
    told = Signal(str, str)
    came = Signal()
    begun = Signal()
    undone = Signal(str, object)
    redone = Signal(str, object)

    def __init__(self, hand: Hand, commune: Commune | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hand, self.commune = hand, commune
        self.workspace: Path = hand.workspace  # asked now: a job opens its own connection on another thread
        self.copy: Copy = copies.about(hand.db)
        self.plan: Plan = plans.current(hand.db)
        self.drawn_from = self._drawn_now()
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_STEPS)
        self.handed_over = None if commune is None else handed_over.find(hand.db, hand.commune)
        self._before_reading: list[Callable[[], None]] = []
        self._seen_version = connection.data_version(hand.db)

    @property
    def is_outdated(self) -> bool:
        """Whether another plan version, list of zones or of merged communes counts here than when this desk was made,
        or the day of one has come: then the window is built anew."""
        return self._drawn_now() != self.drawn_from

    def _drawn_now(self) -> dict[str, object]:
        """What every screen is drawn from, by kind of document; of merged communes also whose day has come."""
        found: dict[str, object] = {**documents.versions(self.hand.db)}
        if COMMUNES in found:
            found[COMMUNES] = found[COMMUNES], communes.mergers(self.hand.db).gone(self.hand.today())
        return found

    @property
    def is_read_only(self) -> bool:
        """Whether the commune was passed to another officer: the window is built anew when that changes."""
        return self.handed_over is not None

    def refuses(self) -> bool:
        """Whether nothing can be changed here; then that is told."""
        try:
            self.hand.refuse_reading_only()
        except PsmError as problem:
            self.tell(str(problem), "warn")
            return True
        return False

    def own_copy(self) -> AbstractContextManager[sqlite3.Connection]:
        """A further connection to the copy, for a job: opened and closed on the thread that enters it."""
        return closing(copies.connect(self.workspace))

    def do(self, command: Command, text: str) -> Done:
        """Run a command and make it undoable as «text»; one that raises, or changes nothing, is not pushed."""
        done = command.run(self.hand)
        if done.act is not None:
            self.undo_stack.push(Step(self, text, (done.act,)))
            self.wrote(done.key)
        return done

    def noted(self, row: int, before: str, after: str, text: str) -> None:
        """Make undoable as «text» that the private note of an intervention was written: it is no act."""
        self.undo_stack.push(Step(self, text, NoteChange(row, after, before)))
        self.saved.emit(self.hand.clock())

    @property
    def steps(self) -> Steps:
        """What can be undone and redone here, for a later desk in the same commune of the same copy."""
        commands = [self.undo_stack.command(at) for at in range(self.undo_stack.count())]
        known = tuple((one.text(), one.what) for one in commands if isinstance(one, Step))
        return Steps(known, self.undo_stack.index())

    def take_steps(self, before: Steps) -> None:
        """Make undoable here what was done at another desk, and redoable what was undone there."""
        steps = [Step(self, text, what) for text, what in before.known]
        for step in steps:
            self.undo_stack.push(step)
        for step in reversed(steps[before.standing :]):
            step.is_only_moved = True
            self.undo_stack.undo()
            step.is_only_moved = False

    def sign(self, officer: str, office: str) -> None:
        """Who works here from now on. Raises PsmError without a name, or while the copy cannot be written."""
        from psm_desktop.commands.name_officer import NameOfficer  # once in a while; a start need not wait for it

        self.hand = NameOfficer(officer, office).run(self.hand)
        self.copy = copies.about(self.hand.db)
        self.wrote(None)

    def imported(self, acts: tuple[ActId, ...], text: str) -> None:
        """Make what a job wrote undoable as one step: all acts of an import, the newest first."""
        self.undo_stack.push(Step(self, text, acts))
        self.merged()

    def merged(self) -> None:
        """A job has written through a hand of its own: the numbers this copy writes under are asked for anew."""
        self.hand.numbers.forget()
        self.wrote(None)
        self.came.emit()

    def wrote(self, key: int | None) -> None:
        """Something was written here: pages look again."""
        self._seen_version = connection.data_version(self.hand.db)
        self.saved.emit(self.hand.clock())
        self.changed.emit(key)

    def look_around(self) -> None:
        """Have the pages look again if another program (`psm`, a second window) has written since the last time."""
        version = connection.data_version(self.hand.db)
        if version != self._seen_version:
            self._seen_version = version
            self.look_again()

    def look_again(self) -> None:
        """Have the pages look again: the file is what counts, not what was read of it."""
        self.hand.numbers.forget()
        self.changed.emit(None)

    def tell(self, sentence: str, level: str = "info") -> None:
        """Show a sentence in the message bar; levels: info, ok, warn, bad."""
        self.told.emit(sentence, level)

    def before_reading(self, finish: Callable[[], None]) -> None:
        """Register what must be recorded before anything reads the record (F7, report, package, close)."""
        self._before_reading.append(finish)

    def finish_typing(self) -> None:
        """Record what is still being typed anywhere."""
        for finish in self._before_reading:
            finish()


def desk_on(file: Path, choose: Callable[[Copy], str]) -> Desk:
    """A desk on a copy, in the commune that `choose` says, or its first; the connection goes with the desk.

    The connection never waits: a field that finds the copy busy is tried again.
    """
    db = copies.connect(file, wait_s=0)
    copy = copies.about(db)
    if copy.is_office:
        desk = Desk(Hand(db, "", copy.officer), None)
    else:
        wanted = choose(copy)
        code = wanted if wanted in copy.communes else copy.communes[0]
        desk = Desk(Hand(db, code, copy.officer), communes.one(db, code))
    desk.destroyed.connect(db.close)
    return desk
