"""Choose between the open values of a field: an ordinary act that has seen them all, and travels."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.domain.values import Cell
from psm_desktop.store.entries import Change, Heads


@dataclass(frozen=True, slots=True)
class Resolve:
    """`value`: the one kept, or another; `showed`: the heads the person chose between."""

    table: str
    column: str
    row: int
    value: Cell
    showed: Heads

    def run(self, hand: Hand) -> Done:
        """Write the choice. Raises Stale when yet another value has come in meanwhile."""
        change = Change(self.table, self.column, self.row, self.value, self.showed)
        return Done(hand.write("resolve", [change]), self.row)
