"""Records what officers type: kept aside meanwhile, one act when they leave the field, waiting while the copy is busy.

recorder.typed(typing)      # each time a key is pressed
recorder.record(typing)     # focus has left the field, Enter, Ctrl+S
recorder.let_go(place)      # the text is again what was shown
recorder.finish()           # before anything reads the record
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.resolve import Resolve
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.typed import typed_or_draft
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.errors import Busy, PsmError, Refused, Stale
from psm_desktop.ui.common.desk import Command, Desk
from psm_desktop.ui.interventions import sheet_model
from psm_desktop.ui.interventions.sheet_model import NEW, NO_HEADS, Heads, Place, Shown

PAUSE_MS = 1500
"""So long without a key, and the text is kept aside."""
RETRY_MS = 100
WAIT_MS = 5000
"""So long does closing wait for another part of the program to finish writing."""


@dataclass(frozen=True, slots=True)
class Typing:
    """Text typed into a field. `heads`: what the form had shown; `step`: the name of the step for Annulla.

    For a row that does not exist yet (`place.row` NEW): `parent` is the row it will hang on, `also` its further first
    values. `chosen`: a value picked among those of a conflict or out of the past, instead of typed.
    """

    place: Place
    text: str
    step: str
    heads: Heads = NO_HEADS
    parent: int = 0
    also: Mapping[str, Cell] = field(default_factory=dict)
    chosen: Shown | None = None


class Recorder(QObject):
    """One per window. Signals carry the Place they are about."""

    recorded = Signal(object)
    born = Signal(object, object)  # the place that was NEW, and the key of its row now
    waiting = Signal(object)  # the copy is busy; the text is tried again by itself
    clashed = Signal(object)  # somebody else has changed the field meanwhile: see `clash`
    refused = Signal(object, str)  # cannot be recorded, with the sentence; the text is kept aside

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._typing, self._queue = dict[Place, Typing](), dict[Place, Typing]()
        self._kept, self._clashes = set[Place](), dict[Place, Typing]()
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.keep)
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.flush)

    @property
    def is_waiting(self) -> bool:
        """Whether something typed is not recorded yet because the copy is busy."""
        return bool(self._queue)

    def pending(self, place: Place) -> str | None:
        """The text of a field that waits to be recorded; None when none does."""
        return self._queue[place].text if place in self._queue else None

    def clash(self, place: Place) -> Typing | None:
        """What was typed into a field that somebody else has changed meanwhile."""
        return self._clashes.get(place)

    def clashes(self, table: str) -> list[Place]:
        """The fields of a table in which that is so."""
        return [place for place in self._clashes if place.table == table]

    def typed(self, typing: Typing) -> None:
        """A key was pressed; nothing is written yet."""
        self._typing[typing.place] = typing
        self._pause.start(PAUSE_MS)

    def keep(self) -> None:
        """Keep aside what is being typed.

        A row that does not exist yet has no place to keep it under, so it is born now with what is typed so far: a
        pause in a new record may leave a half-written title behind, a crash never loses it. Without a pause, leaving
        an empty new record leaves nothing.
        """
        for place, typing in list(self._typing.items()):
            try:
                self._keep_one(place, typing)
            except Busy:
                self._pause.start(RETRY_MS)
                return
            except PsmError as problem:  # the disk is full: the text stays in its field, the next pause tries again
                self.refused.emit(place, str(problem))

    def record(self, typing: Typing) -> None:
        """Record a text as one act. What cannot be read becomes a draft; what cannot be written now waits."""
        self._typing.pop(typing.place, None)
        if (earlier := self._queue.pop(typing.place, None)) is not None:
            typing = replace(typing, heads=earlier.heads)
        self._attempt(typing)

    def let_go(self, place: Place) -> None:
        """Nothing was changed after all."""
        self._typing.pop(place, None)
        if place in self._kept:
            self._forget(place)

    def take_over(self, typing: Typing) -> None:
        """Text found after a crash stands in its field again."""
        self._kept.add(typing.place)
        self._typing[typing.place] = typing

    def insist(self, place: Place) -> None:
        """In a clash: one's own text, now that both were seen."""
        typing = self._clashes.pop(place)
        self.record(replace(typing, heads=sheet_model.shown(self._desk.hand.db, place).heads))

    def give_way(self, place: Place) -> None:
        """In a clash: what the other person wrote."""
        self._clashes.pop(place, None)
        self._forget(place)
        self.recorded.emit(place)

    def flush(self) -> None:
        """Try again what waits."""
        for place in list(self._queue):
            if (typing := self._queue.pop(place, None)) is not None:  # a birth renames the others of its row
                self._attempt(typing)
        if not self._queue:
            self._retry.stop()

    def finish(self) -> None:
        """Record all that waits; gives up after some seconds, and keeps trying by itself."""
        self.flush()
        for _ in range(WAIT_MS // RETRY_MS):
            if not self._retry.isActive():
                return
            QThread.msleep(RETRY_MS)  # the one who writes is a worker thread: it goes on meanwhile
            self.flush()

    def _keep_one(self, place: Place, typing: Typing) -> None:
        if place.row == NEW:
            if typing.text.strip():
                self.record(typing)
            return
        sheet_model.keep_aside(self._desk.hand.db, place, typing.text, typing.heads)
        self._kept.add(place)
        del self._typing[place]

    def _attempt(self, typing: Typing) -> None:
        place = typing.place
        try:
            done = self._desk.do(self._command(typing), typing.step)
        except Busy:
            self._queue[place] = typing
            self._retry.start()
            self.waiting.emit(place)
        except Stale:
            self._clashes[place] = typing
            self._put_away(typing)
            self.clashed.emit(place)
        except Refused as problem:
            self._put_away(typing)
            self.refused.emit(place, str(problem))
        except PsmError as problem:  # the disk is full, the stick is gone: waits for Ctrl+S or closing
            self._queue[place] = typing
            self.refused.emit(place, str(problem))
        else:
            self._settle(place, done.key)

    def _command(self, typing: Typing) -> Command:
        place, cell = typing.place, self._cell(typing)
        if place.row == NEW:
            return _birth(typing, cell)
        if sheet_model.is_in_conflict(self._desk.hand.db, place):
            return Resolve(place.table, place.column, place.row, cell, typing.heads)
        return SetFields(place.table, place.row, {place.column: cell}, {place.column: typing.heads})

    def _cell(self, typing: Typing) -> Cell:
        if typing.chosen is not None:
            return typing.chosen.cell
        return typed_or_draft(typing.place.field, typing.text, self._desk.hand.reading())

    def _settle(self, place: Place, key: int | None) -> None:
        if place in self._kept:
            self._forget(place)
        if place.row == NEW and key is not None:
            self._rename(place, key)
            self.born.emit(place, key)
        else:
            self.recorded.emit(place)

    def _rename(self, place: Place, key: int) -> None:
        """What else was typed into the same new row belongs to the row there is now."""
        for waiting in (self._typing, self._queue):
            for other, typing in list(waiting.items()):
                if other.row == NEW and other.table == place.table:
                    del waiting[other]
                    waiting[other._replace(row=key)] = replace(typing, place=other._replace(row=key))

    def _put_away(self, typing: Typing) -> None:
        """Out of the queue, but kept in the copy."""
        if typing.place.row == NEW:
            return
        try:
            sheet_model.keep_aside(self._desk.hand.db, typing.place, typing.text, typing.heads)
            self._kept.add(typing.place)
        except PsmError:  # busy, or the disk is full
            self._typing[typing.place] = typing
            self._pause.start(PAUSE_MS)

    def _forget(self, place: Place) -> None:
        """Text kept aside longer than needed is offered once more at worst."""
        self._kept.discard(place)
        try:
            sheet_model.drop(self._desk.hand.db, place)
        except PsmError:
            return


def _birth(typing: Typing, cell: Cell) -> Command:
    """The row with its first values. An intervention needs a title: the first thing typed elsewhere gives it one."""
    place = typing.place
    if place.table != "intervention":
        return AddRow(place.table, typing.parent, {**typing.also, place.column: cell})
    if place.column == "title":
        return AddIntervention(cell.text if isinstance(cell, Draft) else str(cell or ""), typing.also)
    return AddIntervention("Nuovo intervento", {**typing.also, place.column: cell})
