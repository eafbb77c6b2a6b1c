"""Personal data out of a field: its present value and all it ever held, here and wherever this act arrives (R20)."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.domain.fields import BOOKKEEPING, BY_NAME
from psm_desktop.errors import Refused
from psm_desktop.store import cells, erase, journal, search_index
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Change
from psm_desktop.store.fitting import is_born


@dataclass(frozen=True, slots=True)
class EraseField:
    """`keeps_present`: only what stood there before goes. An erasure is never undone; safety copies and files made
    before still hold the values until they are gone themselves."""

    table: str
    column: str
    row: int
    keeps_present: bool = False

    def run(self, hand: Hand) -> Done:
        """Raises Refused for a row of another commune, a field no officer types into, a field in conflict whose present
        value should stay, and `nothing-to-erase` where the journal holds no value that would go."""
        if not is_born(hand.db, self.table, self.row, hand.commune):
            raise Refused("unknown-row", key=self.row)
        if (self.table, self.column) not in BY_NAME or f"{self.table}.{self.column}" in BOOKKEEPING:
            raise Refused("unknown-field", text=self.column, fields="")
        if self.keeps_present and cells.in_conflict(hand.db, self.table, self.column, self.row):
            raise Refused("field-in-conflict")
        author = hand.author()
        with writing(hand.db):
            present = cells.shown(hand.db, self.table, self.column, self.row) if self.keeps_present else None
            if erase.held(hand.db, self.table, self.column, self.row) <= (present is not None):
                raise Refused("nothing-to-erase")
            change = Change(self.table, self.column, self.row, present)
            act = journal.write_inside(hand.db, author, erase.COMMAND, [change])
            search_index.forget(hand.db)
        hand.numbers.remember()
        return Done(act, self.row)
