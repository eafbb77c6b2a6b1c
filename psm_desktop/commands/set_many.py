"""New values for fields of several rows, as one act: one step of undo."""

from collections.abc import Sequence
from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.set_fields import SetFields


@dataclass(frozen=True, slots=True)
class SetMany:
    """`parts`: a row's new values each; all are written, or none."""

    parts: Sequence[SetFields]

    def run(self, hand: Hand) -> Done:
        """Write what differs from what is shown; nothing at all when nothing does. Raises as `SetFields` does."""
        changes = [change for part in self.parts for change in part.changes(hand)]
        return Done(hand.write("set-many", changes)) if changes else Done(None)
