"""New values for fields of one row, as one act."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.domain.fields import BY_NAME
from psm_desktop.domain.values import Cell, in_canonical_form
from psm_desktop.errors import Refused
from psm_desktop.store import cells
from psm_desktop.store.entries import Change, Heads
from psm_desktop.store.fitting import is_born


@dataclass(frozen=True, slots=True)
class SetFields:
    """`values`: column -> new value or draft; `showed`: column -> heads the form was shown (R7); absent: not asked."""

    table: str
    row: int
    values: Mapping[str, Cell]
    showed: Mapping[str, Heads] = field(default_factory=dict)

    def run(self, hand: Hand) -> Done:
        """Write what differs from what is shown; nothing at all when nothing does.

        Raises Stale when a field has changed since the form showed it, Refused for a row of another commune, an
        unknown field, or a field in conflict (that is what `Resolve` is for).
        """
        changes = self.changes(hand)
        return Done(hand.write("set-fields", changes), self.row) if changes else Done(None, self.row)

    def changes(self, hand: Hand) -> list[Change]:
        """What would be written; raises as `run` does, but for Stale."""
        if not is_born(hand.db, self.table, self.row, hand.commune):
            raise Refused("unknown-row", key=self.row)
        return [
            self._change(hand, column, cell)
            for column, cell in self.values.items()
            if self._differs(hand, column, cell)
        ]

    def _differs(self, hand: Hand, column: str, cell: Cell) -> bool:
        if (self.table, column) not in BY_NAME:
            raise Refused("unknown-field", text=column, fields="")
        return cells.shown(hand.db, self.table, column, self.row) != in_canonical_form(cell)

    def _change(self, hand: Hand, column: str, cell: Cell) -> Change:
        if cells.in_conflict(hand.db, self.table, column, self.row):
            raise Refused("field-in-conflict")
        return Change(self.table, column, self.row, cell, self.showed.get(column))
