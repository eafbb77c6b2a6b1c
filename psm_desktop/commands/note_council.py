"""Remember that the council's report was made: the next one starts where it ended. Local, never sent, not undone."""

from psm_desktop.commands.hand import Hand
from psm_desktop.store import local


def note_council(hand: Hand, day: str) -> None:
    """`day`: the last day the report covers (ISO). Raises Busy while another connection writes."""
    local.note_council(hand.db, hand.commune, day, hand.clock())
