"""An older value of a field once more, out of its history: an ordinary change, that can be undone."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.values import Cell
from psm_desktop.errors import Refused
from psm_desktop.store import history
from psm_desktop.store.entries import BIRTH


@dataclass(frozen=True, slots=True)
class RestoreValue:
    """`site`, `seq`: the line of the journal that wrote the value, or bore the row with it."""

    table: str
    column: str
    row: int
    site: int
    seq: int

    def run(self, hand: Hand) -> Done:
        """Raises Refused when that line says nothing of the field, and as `SetFields` does."""
        changes = SetFields(self.table, self.row, {self.column: self._value(hand)}).changes(hand)
        return Done(hand.write("restore-value", changes), self.row) if changes else Done(None, self.row)

    def _value(self, hand: Hand) -> Cell:
        for past in history.of_rows(hand.db, [self.row]):
            if (past.act[0], past.seq) == (self.site, self.seq) and past.column in (BIRTH, self.column):
                return past.born.get(self.column) if past.column == BIRTH else past.value
        raise Refused("no-such-version", key=self.row, number=f"{self.site}:{self.seq}")
