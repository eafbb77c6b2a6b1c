"""A remark has been dealt with, or has to be looked at again."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.errors import Refused
from psm_desktop.store import cells


@dataclass(frozen=True, slots=True)
class MarkDone:
    """`row`: the remark; `is_done` False opens it again."""

    row: int
    is_done: bool = True

    def run(self, hand: Hand) -> Done:
        """Raises Refused for a row that is no remark, or not of this commune."""
        if cells.table_of(hand.db, self.row) != "remark":
            raise Refused("not-a-remark", key=self.row)
        return SetFields("remark", self.row, {"is_done": int(self.is_done)}).run(hand)
