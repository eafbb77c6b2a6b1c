"""What the office does in one commune: its window has no commune of its own."""

from dataclasses import dataclass
from typing import Protocol

from psm_desktop.commands.hand import Done, Hand


class Command(Protocol):
    """Any command."""

    def run(self, hand: Hand) -> Done: ...


@dataclass(frozen=True, slots=True)
class InCommune:
    """`commune`: ISTAT code; the act is written under the office's own number there."""

    commune: str
    command: Command

    def run(self, hand: Hand) -> Done:
        """Raises as the command does."""
        return self.command.run(hand.in_commune(self.commune))
