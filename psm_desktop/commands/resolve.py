"""Choose between the open values of a field, or whether a deleted row is kept: ordinary acts that travel."""

from collections.abc import Sequence
from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.domain.values import Cell
from psm_desktop.errors import Refused, Stale
from psm_desktop.store import cells, journal, questions
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Change, Heads


@dataclass(frozen=True, slots=True)
class Resolve:
    """`value`: the one kept, or another; of `deleted` 0 keeps the row and what went with it, 1 lets it go with all that
    lives below it. `showed`: the heads the person chose between; `seen`: how far the rows of a deletion were written
    then (`sides.Asked`), None: not asked.
    """

    table: str
    column: str
    row: int
    value: Cell
    showed: Heads
    seen: Heads | None = None

    def run(self, hand: Hand) -> Done:
        """Write the choice. Raises Stale when yet another value has come in meanwhile."""
        return ResolveAll((self,)).run(hand)

    def changes(self, hand: Hand) -> list[Change]:
        """What is to be written, inside the transaction that writes it. Raises Stale."""
        db = hand.db
        if self.column != questions.DELETED:
            return [Change(self.table, self.column, self.row, self.value, self.showed)]
        if self.seen is not None and self.seen != questions.written(db, self.table, self.row):
            raise Stale(table=self.table, column=self.column, row=self.row)
        return self._gone(hand) if self.value else self._kept(hand)

    def _kept(self, hand: Hand) -> list[Change]:
        rows = questions.kept_with(hand.db, self.table, self.row)
        return [Change(table, "deleted", row, 0, self._showed(row)) for table, row in rows]

    def _gone(self, hand: Hand) -> list[Change]:
        """With what lives below it; somebody may have emptied the bin before the row came back into sight."""
        db = hand.db
        rows = [(self.table, self.row), *cells.living_below(db, self.table, self.row)]
        emptied = [one for one in rows if cells.shown(db, one[0], "purged", one[1])]
        gone = [Change(table, "deleted", row, 1, self._showed(row)) for table, row in rows]
        return gone + [Change(table, "purged", row, 0) for table, row in emptied]

    def _showed(self, row: int) -> Heads | None:
        return self.showed if row == self.row else None


@dataclass(frozen=True, slots=True)
class ResolveAll:
    """Several choices as one act, such as all of one record."""

    parts: Sequence[Resolve]

    def run(self, hand: Hand) -> Done:
        """All or nothing. Raises Stale where one of them is, Refused when there is nothing to choose."""
        if not self.parts:
            raise Refused("nothing-to-resolve")
        author = hand.author()
        with writing(hand.db):  # what is compared and what is written are of one moment
            changes = {(c.table, c.column, c.row): c for part in self.parts for c in part.changes(hand)}
            act = journal.write_inside(hand.db, author, "resolve", list(changes.values()))
        hand.numbers.remember()
        return Done(act, self.parts[0].row)
