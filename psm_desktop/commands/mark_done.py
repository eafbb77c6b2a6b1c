"""A remark has been dealt with, or has to be looked at again."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.errors import Refused
from psm_desktop.store import cells
from psm_desktop.store.entries import Change


@dataclass(frozen=True, slots=True)
class MarkDone:
    """`row`: the remark; `is_done` False opens it again."""

    row: int
    is_done: bool = True

    def run(self, hand: Hand) -> Done:
        """One that lies in the bin with its intervention stays there: who deals with it has seen that.

        Raises Refused for a row that is no remark, or not of this commune."""
        if cells.table_of(hand.db, self.row) != "remark":
            raise Refused("not-a-remark", key=self.row)
        changes = SetFields("remark", self.row, {"is_done": int(self.is_done)}).changes(hand)
        if changes and cells.shown(hand.db, "remark", "deleted", self.row) == 1:
            changes.append(Change("remark", "deleted", self.row, 1))
        return Done(hand.write("set-fields", changes) if changes else None, self.row)
