"""Import a returned workbook: what the colleague wrote as an act of the workbook, what the person decides as their own.

The workbook is a site of its own that knew what the copy knew when it was written (rule R6); both acts carry one import
id and are undone together.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.return_compare import FIRST_STATUS
from psm_desktop.commands.return_preview import Outcome, Preview, PreviewRow, preview
from psm_desktop.domain.fields import PARENT_OF
from psm_desktop.domain.values import Cell
from psm_desktop.errors import Refused, Stale
from psm_desktop.store import cells, journal, search_index, undo, workbooks
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import ActId, Birth, Change, Entry


class Choice(StrEnum):
    """What the person chose for a cell in conflict."""

    MINE = "mine"
    FILE = "file"


Decisions = Mapping[tuple[str, str], Choice | Cell]
"""Sheet and address -> a choice, or the value written in place of what could not be read."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What went in. `acts`: the newest first, for undoing them together; empty where nothing was to change."""

    acts: tuple[ActId, ...]
    updated: int
    born: int
    decided: int
    left_out: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class ImportReturn:
    """`preview`: what the person saw; `decisions`: what they settled in it. Conflicts not settled keep both values."""

    preview: Preview
    decisions: Decisions = field(default_factory=dict)

    def run(self, hand: Hand) -> Imported:
        """Write it all or nothing. Raises Refused for a file read in before and not undone, Stale when the copy has
        changed since the preview."""
        if self.preview.book.is_pasted:
            return self._paste(hand)
        own, book = hand.author(), self.preview.book
        number = workbooks.reading(book.site, own.site)
        if book.workbook in hand.numbers.all() or workbooks.is_hand(hand.db, number):
            raise Refused("excel-not-ours", name=book.name)
        with writing(hand.db):
            again = self._was_undone(hand)
            if preview(hand.db, hand.commune, book) != self.preview:
                raise Stale()
            acts = self._write(hand, replace(own, site=number), own, journal.new_number() if again else book.site)
        hand.numbers.remember()
        if acts:
            search_index.catch_up(hand.db)  # a job does this: the next letter typed in the search need not
        return self._counted(acts)

    def _paste(self, hand: Hand) -> Imported:
        """Rows out of the clipboard are the person's own: one act, and new rows under this copy's own keys."""
        own = hand.author()
        with writing(hand.db):
            if preview(hand.db, hand.commune, self.preview.book) != self.preview:
                raise Stale()
            entries = self._own(hand)
            acts = (journal.write_inside(hand.db, own, "paste", entries),) if entries else ()
        hand.numbers.remember()
        return self._counted(acts)

    def _own(self, hand: Hand) -> list[Entry]:
        born = [row.key for row in self.preview.rows if row.outcome is Outcome.NEW]
        keys = {key: hand.new_key(n) for n, key in enumerate(born)}
        rows = (
            replace(row, key=keys.get(row.key, row.key), parent=keys.get(row.parent, row.parent))
            for row in self.preview.rows
        )
        entries: list[Entry] = []
        for row in rows:
            if row.outcome in TAKEN and row.outcome is not Outcome.CONFLICT:
                entries.append(_entry(row, hand.commune))
            if self._is_decided(row):
                entries.append(Change(row.table, row.column, row.key, _decided(row, self.decisions[row.place])))
        return sorted(entries, key=lambda one: isinstance(one, Change))  # rows are born before they are written into

    def _was_undone(self, hand: Hand) -> bool:
        """Whether this file was read in before and taken back since. Raises Refused when it still stands."""
        acts = undo.of_file(hand.db, hand.commune, self.preview.book.sha256, self.preview.book.site)
        if any(not undo.is_undone(hand.db, act) for act in acts):
            raise Refused("already-imported", name=self.preview.book.name)
        return bool(acts)

    def _write(self, hand: Hand, colleague: journal.Author, own: journal.Author, import_id: int) -> tuple[ActId, ...]:
        """`import_id`: of the file, wherever it is read in; a new one when it is read in again after an undo."""
        db, book = hand.db, self.preview.book
        for number in (colleague.site, book.workbook):
            journal.add_site(db, number, hand.commune)
        turn = journal.next_turn(db, hand.commune)
        acts: list[ActId] = []
        if theirs := [
            _entry(row, book.commune) for row in self.preview.rows if row.outcome in TAKEN and _is_theirs(row)
        ]:
            acts.append(
                journal.write_inside(db, colleague, "import-return", theirs, basis=book.basis, import_id=import_id)
            )
        if mine := self._mine(db):
            acts.append(journal.write_inside(db, own, "import-decisions", mine, import_id=import_id))
        if acts:
            workbooks.log(
                db, import_id, hand.commune, colleague.site, at=own.at, turn=turn, name=book.name, sha256=book.sha256
            )
        return tuple(reversed(acts))

    def _mine(self, db: sqlite3.Connection) -> list[Entry]:
        """What is the person's own: a conflict settled, a cell that could not be read written anew, and changes of
        what the colleague had not seen but which stood as before."""
        entries: list[Entry] = []
        for row in self.preview.rows:
            if row.outcome in TAKEN and not _is_theirs(row):
                entries += _back(db, row) if row.is_back else [_entry(row, self.preview.book.commune)]
            if self._is_decided(row):
                entries.append(Change(row.table, row.column, row.key, _decided(row, self.decisions[row.place])))
        return entries

    def _is_decided(self, row: PreviewRow) -> bool:
        return row.place in self.decisions and row.column != "" and row.outcome in DECIDED

    def _counted(self, acts: tuple[ActId, ...]) -> Imported:
        count = self.preview.count
        decided = [row.outcome for row in self.preview.rows if self._is_decided(row)]
        return Imported(
            acts,
            updated=count(Outcome.UPDATE),
            born=count(Outcome.NEW),
            decided=len(decided),
            left_out=count(Outcome.TO_CORRECT) - decided.count(Outcome.TO_CORRECT),
            conflicts=count(Outcome.CONFLICT) - decided.count(Outcome.CONFLICT),
        )


TAKEN = (Outcome.UPDATE, Outcome.NEW, Outcome.CONFLICT)
DECIDED = (Outcome.CONFLICT, Outcome.TO_CORRECT)


def _is_theirs(row: PreviewRow) -> bool:
    """Whether the colleague wrote it; of a conflict both sides are kept, each under its author."""
    return row.outcome is Outcome.CONFLICT or (row.is_seen and not row.is_back)


def _back(db: sqlite3.Connection, row: PreviewRow) -> list[Entry]:
    """What brings a row back as the file tells it."""
    values = ((column, value) for column, value in row.values if cells.shown(db, row.table, column, row.key) != value)
    return [
        Change(row.table, "deleted", row.key, 0),
        *(Change(row.table, column, row.key, value) for column, value in values),
    ]


def _entry(row: PreviewRow, commune: str) -> Entry:
    if row.outcome is not Outcome.NEW:
        return Change(row.table, row.column, row.key, row.in_file)
    first: dict[str, Cell] = {"commune": commune, "status": FIRST_STATUS}
    if row.parent:
        first = {PARENT_OF[row.table]: row.parent}
    return Birth(row.table, row.key, first | dict(row.values))


def _decided(row: PreviewRow, decision: Choice | Cell) -> Cell:
    if isinstance(decision, Choice):
        return row.now if decision is Choice.MINE else row.in_file
    return decision
