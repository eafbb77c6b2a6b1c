"""Into the bin and back: a flag on the row and on the children it knows, in one act (rule R8)."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.domain.fields import PARENT_OF
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
        rows = [(self.table, self.row), *_living_below(hand, self.table, self.row)]
        return Done(hand.write("delete", [Change(table, "deleted", row, 1) for table, row in rows]), self.row)


def _living_below(hand: Hand, table: str, row: int) -> list[tuple[str, int]]:
    found = []
    for child, parent in PARENT_OF.items():
        if parent == table:
            keys = hand.db.execute(
                f"SELECT key FROM {child} WHERE {parent} = ? AND deleted = 0 ORDER BY key", (row,)
            ).fetchall()
            for (key,) in keys:
                found += [(child, key), *_living_below(hand, child, key)]
    return found
