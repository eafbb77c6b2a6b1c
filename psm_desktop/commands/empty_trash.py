"""Svuota Cestino: what is in the bin leaves every list, never the journal (DESIGN §5)."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.errors import Refused
from psm_desktop.store import trash
from psm_desktop.store.entries import Change


@dataclass(frozen=True, slots=True)
class EmptyTrash:
    """The whole bin of the hand's commune."""

    def run(self, hand: Hand) -> Done:
        """Raises Refused when there is nothing in it."""
        rows = trash.rows(hand.db, hand.commune)
        if not rows:
            raise Refused("trash-is-empty")
        return Done(hand.write("empty-trash", [Change(table, "purged", row, 1) for table, row in rows]))
