"""A new line under an intervention: a cost item, a funding source, a milestone."""

from collections.abc import Mapping
from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.domain.fields import PARENT_OF
from psm_desktop.domain.values import Cell
from psm_desktop.errors import Refused
from psm_desktop.store import cells
from psm_desktop.store.entries import Birth


@dataclass(frozen=True, slots=True)
class AddRow:
    """`table`: a child table; `parent`: key of the row it hangs on; `values`: first values of its columns."""

    table: str
    parent: int
    values: Mapping[str, Cell]

    def run(self, hand: Hand) -> Done:
        """Give birth to the row. Raises Refused when the parent is not here or belongs to another commune."""
        above = PARENT_OF[self.table]
        if cells.table_of(hand.db, self.parent) != above or cells.commune_of(hand.db, self.parent) != hand.commune:
            raise Refused("unknown-row", key=self.parent)
        key = hand.new_key()
        return Done(hand.write("add-row", [Birth(self.table, key, {above: self.parent, **self.values})]), key)
