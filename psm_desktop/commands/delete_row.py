"""Into the bin: a flag on the row and on the children it knows, in one act (rule R8). Back: `RestoreRow`."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.errors import Refused
from psm_desktop.store import cells, remark_sides
from psm_desktop.store.entries import Change


@dataclass(frozen=True, slots=True)
class DeleteRow:
    """Mark a row and all living below it as deleted."""

    table: str
    row: int

    def run(self, hand: Hand) -> Done:
        """What is in the bin already stays with the act that put it there. What somebody kept after the bin was emptied
        goes into the bin like all else.

        Raises Refused when the row is not here or belongs to another commune, and for a remark of the other side.
        """
        if cells.table_of(hand.db, self.row) != self.table or cells.commune_of(hand.db, self.row) != hand.commune:
            raise Refused("unknown-row", key=self.row)
        if self.table == "remark" and remark_sides.of_others(hand.db, [self.row]):
            raise Refused("remark-of-others")
        rows = cells.living_below(hand.db, self.table, self.row)
        if cells.shown(hand.db, self.table, "deleted", self.row) != 1:
            rows = [(self.table, self.row), *rows]
        if not rows:
            return Done(None, self.row)
        kept = [one for one in rows if cells.shown(hand.db, one[0], "purged", one[1])]
        changes = [Change(table, "deleted", row, 1) for table, row in rows]
        return Done(hand.write("delete", changes + [Change(table, "purged", row, 0) for table, row in kept]), self.row)
