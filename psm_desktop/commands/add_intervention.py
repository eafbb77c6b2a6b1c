"""A new intervention: only a title is needed for it to exist."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.domain.text import canonical
from psm_desktop.domain.values import Cell
from psm_desktop.errors import Refused
from psm_desktop.store.entries import Birth


@dataclass(frozen=True, slots=True)
class AddIntervention:
    """`values`: first values of further columns; a draft is kept as typed."""

    title: str
    values: Mapping[str, Cell] = field(default_factory=dict)

    def run(self, hand: Hand) -> Done:
        """Give birth to the row. Raises Refused without a title."""
        if canonical(self.title) is None:
            raise Refused("title-needed")
        values = {"commune": hand.commune, "title": self.title, "status": "not_started", **self.values}
        key = hand.new_key()
        return Done(hand.write("add-intervention", [Birth("intervention", key, values)]), key)
