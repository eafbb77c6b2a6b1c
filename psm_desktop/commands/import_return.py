"""Import a returned workbook: what the colleague wrote as an act of the workbook, what the person decides as their own.

The workbook is a site of its own that knew what the copy knew when it was written (rule R6); both acts carry one import
id and are undone together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.return_preview import Outcome, Preview, PreviewRow, preview
from psm_desktop.domain.fields import PARENT_OF
from psm_desktop.domain.values import Cell
from psm_desktop.errors import Refused, Stale
from psm_desktop.store import journal, undo, workbooks
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
        book = self.preview.book
        again = self._was_undone(hand)
        if preview(hand.db, hand.commune, book) != self.preview:
            raise Stale()
        theirs, mine = self._theirs(), self._mine()
        if again:  # the workbook's lines were taken back knowingly: now the person writes them
            theirs, mine = [], [*theirs, *mine]
        if not theirs and not mine:
            return self._counted(())
        acts = self._write(hand, theirs, mine, journal.new_number() if again else book.site)
        hand.numbers.remember()
        return self._counted(acts)

    def _was_undone(self, hand: Hand) -> bool:
        """Whether this file was read in before and taken back since. Raises Refused when it still stands."""
        acts = undo.of_file(hand.db, hand.commune, self.preview.book.sha256, self.preview.book.site)
        if any(not undo.is_undone(hand.db, act) for act in acts):
            raise Refused("already-imported", name=self.preview.book.name)
        return bool(acts)

    def _write(self, hand: Hand, theirs: Sequence[Entry], mine: Sequence[Entry], import_id: int) -> tuple[ActId, ...]:
        """`import_id`: of the file, wherever it is read in; a new one when it is read in again after an undo."""
        book, own = self.preview.book, hand.author()
        reading = workbooks.reading(book.site, own.site)
        acts: list[ActId] = []
        with writing(hand.db):
            for number in (reading, book.workbook):
                journal.add_site(hand.db, number, hand.commune)
            turn = journal.next_turn(hand.db, hand.commune)
            if theirs:
                author = journal.Author(reading, hand.officer, own.at)
                acts.append(
                    journal.write_inside(
                        hand.db, author, "import-return", theirs, basis=book.basis, import_id=import_id
                    )
                )
            if mine:
                acts.append(journal.write_inside(hand.db, own, "import-decisions", mine, import_id=import_id))
            workbooks.log(
                hand.db, import_id, hand.commune, reading, at=own.at, turn=turn, name=book.name, sha256=book.sha256
            )
        return tuple(reversed(acts))

    def _theirs(self) -> list[Entry]:
        """What the colleague wrote: births, changes, and both sides of a conflict."""
        return [_entry(row, self.preview.book.commune) for row in self.preview.rows if row.outcome in TAKEN]

    def _mine(self) -> list[Entry]:
        """What the person decided: a conflict settled, a cell that could not be read written anew."""
        return [
            Change(row.table, row.column, row.key, _decided(row, self.decisions[row.place]))
            for row in self.preview.rows
            if row.place in self.decisions and row.column and row.outcome in DECIDED
        ]

    def _counted(self, acts: tuple[ActId, ...]) -> Imported:
        count, decided = self.preview.count, len(self._mine())
        settled = sum(1 for row in self.preview.rows if row.outcome is Outcome.CONFLICT and row.place in self.decisions)
        return Imported(
            acts,
            updated=count(Outcome.UPDATE),
            born=count(Outcome.NEW),
            decided=decided,
            left_out=count(Outcome.TO_CORRECT) - (decided - settled),
            conflicts=count(Outcome.CONFLICT) - settled,
        )


TAKEN = (Outcome.UPDATE, Outcome.NEW, Outcome.CONFLICT)
DECIDED = (Outcome.CONFLICT, Outcome.TO_CORRECT)


def _entry(row: PreviewRow, commune: str) -> Entry:
    if row.outcome is not Outcome.NEW:
        return Change(row.table, row.column, row.key, row.in_file)
    first: dict[str, Cell] = {"commune": commune, "status": "not_started"}
    if row.parent:
        first = {PARENT_OF[row.table]: row.parent}
    return Birth(row.table, row.key, first | dict(row.values))


def _decided(row: PreviewRow, decision: Choice | Cell) -> Cell:
    if isinstance(decision, Choice):
        return row.now if decision is Choice.MINE else row.in_file
    return decision
