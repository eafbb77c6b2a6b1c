"""Ready for the office, or a draft again: a field of the intervention set by an officer (DESIGN §6)."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.domain.rules import Level, problems
from psm_desktop.errors import Refused
from psm_desktop.sentences import sentence
from psm_desktop.store import cells, interventions
from psm_desktop.store.entries import Change


@dataclass(frozen=True, slots=True)
class MarkReady:
    """`is_ready` False takes the mark back."""

    row: int
    is_ready: bool = True

    def run(self, hand: Hand) -> Done:
        """Raises Refused, naming what is *da correggere*, while there is any; or when the row is not here."""
        if cells.table_of(hand.db, self.row) != "intervention" or cells.commune_of(hand.db, self.row) != hand.commune:
            raise Refused("unknown-row", key=self.row)
        sheet = interventions.sheet(hand.db, self.row)
        if sheet.intervention.is_ready == self.is_ready:
            return Done(None, self.row)
        wrong = [p for p in problems(sheet, hand.today()) if p.level is Level.TO_CORRECT] if self.is_ready else []
        if wrong:
            raise Refused("not-ready", problems=" ".join(sentence(p.code, **p.facts) for p in wrong))
        change = Change("intervention", "is_ready", self.row, int(self.is_ready))
        return Done(hand.write("mark-ready" if self.is_ready else "mark-draft", [change]), self.row)
