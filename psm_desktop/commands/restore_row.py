"""Back from the bin: a row and all that the same act had put there with it (rule R8)."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.errors import Refused
from psm_desktop.store import cells, remark_sides, trash
from psm_desktop.store.entries import Change
from psm_desktop.words import untitled


@dataclass(frozen=True, slots=True)
class RestoreRow:
    """What was in the bin before that act stays there."""

    table: str
    row: int

    def run(self, hand: Hand) -> Done:
        """Raises Refused when the row is not in the bin, or while the row it hangs on is there too, and for a remark of
        the other side."""
        rows = trash.together(hand.db, hand.commune, (self.table, self.row))
        if not rows:
            raise Refused("not-in-trash", key=self.row)
        if self.table == "remark" and remark_sides.of_others(hand.db, [self.row]):
            raise Refused("remark-of-others")
        if trash.above_in_trash(hand.db, self.table, self.row) is not None:
            title = cells.shown(hand.db, "intervention", "title", cells.intervention_of(hand.db, self.row) or 0)
            raise Refused("parent-in-trash", title=title or untitled())
        return Done(hand.write("restore", [Change(table, "deleted", row, 0) for table, row in rows]), self.row)
