"""Who works in this copy from now on: what was written before keeps its author."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Hand
from psm_desktop.domain.text import canonical
from psm_desktop.errors import Refused
from psm_desktop.store import copies


@dataclass(frozen=True, slots=True)
class NameOfficer:
    """Name and office, the office may be empty. No act: the journal holds who wrote, not who sits there."""

    officer: str
    office: str

    def run(self, hand: Hand) -> Hand:
        """Gives the hand that writes under the new name. Raises Refused without a name."""
        officer = canonical(self.officer)
        if officer is None:
            raise Refused("officer-needed")
        copies.set_officer(hand.db, officer, canonical(self.office) or "")
        return Hand(hand.db, hand.commune, officer, hand.clock)
