"""A remark on an intervention, on a row below it, or on one field of either; the commune answers with another."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.domain.fields import typed_columns
from psm_desktop.domain.values import Cell
from psm_desktop.errors import Refused
from psm_desktop.store import cells
from psm_desktop.store.entries import Birth
from psm_desktop.store.fitting import is_born


@dataclass(frozen=True, slots=True)
class AddRemark:
    """`row`: what it speaks of; `column`: the field of it, empty for the whole row."""

    row: int
    text: str
    column: str = ""

    def run(self, hand: Hand) -> Done:
        """Gives the key of the remark. Raises Refused without a text, for a row that is not here in this commune, a
        remark on a remark, or a field nobody types into."""
        table, said = cells.table_of(hand.db, self.row), self.text.strip()
        above = cells.intervention_of(hand.db, self.row)
        if table is None or above is None or not is_born(hand.db, table, self.row, hand.commune):
            raise Refused("unknown-row", key=self.row)
        if table == "remark":
            raise Refused("remark-on-remark")
        names = [one.column for one in typed_columns(table)]
        if self.column and self.column not in names:
            raise Refused("unknown-field", text=self.column, fields=", ".join(names))
        if not said:
            raise Refused("remark-empty")
        values: dict[str, Cell] = {"intervention": above, "text": said}
        values |= {"about_row": self.row} if self.column or self.row != above else {}
        values |= {"about_field": f"{table}.{self.column}"} if self.column else {}
        key = hand.new_key()
        return Done(hand.write("add-remark", [Birth("remark", key, values)]), key)
