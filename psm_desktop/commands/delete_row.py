"""Into the bin and back: a flag on the row and on the children it knows, in one act (rule R8)."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.errors import Refused
from psm_desktop.store import cells
from psm_desktop.store.entries import Change


@dataclass(frozen=True, slots=True)
class DeleteRow:
    """Mark a row and all living below it as deleted."""

    table: str
    row: int

    def run(self, hand: Hand) -> Done:
        """Raises Refused when the row is not here or belongs to another commune."""
        if cells.table_of(hand.db, self.row) != self.table or cells.commune_of(hand.db, self.row) != hand.commune:
            raise Refused("unknown-row", key=self.row)
        rows = [(self.table, self.row), *cells.living_below(hand.db, self.table, self.row)]
        return Done(hand.write("delete", [Change(table, "deleted", row, 1) for table, row in rows]), self.row)
