"""Take back what a received file brought: one act, that leaves alone what somebody has changed since (DESIGN §5)."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.undo import write_undo
from psm_desktop.errors import Refused
from psm_desktop.store import cells, exchange, journal, remark_sides, undo
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import ActId, Change


@dataclass(frozen=True, slots=True)
class UndoReceived:
    """`sha256`: of the file. Fields get back what stood there before, rows born with it go to the bin; the lines stay
    in the journal, and undoing this act brings it all back."""

    sha256: str

    def name(self, hand: Hand) -> str:
        """What the file was called; its hash where nothing came with it."""
        file = exchange.taken(hand.db, self.sha256)
        return file.name if file else self.sha256

    def run(self, hand: Hand) -> Done:
        """Gives what was left alone. Raises Refused: `brought-nothing`, and `nothing-undone` where nothing of it can be
        taken back, or it was before."""
        file = exchange.taken(hand.db, self.sha256)
        if file is None or not file.came:
            raise Refused("brought-nothing", name=self.name(hand))
        hand = hand.in_commune(file.commune)
        author = hand.author()
        with writing(hand.db):  # what a merge brings meanwhile is not written over
            acts = self._acts(hand, file)
            changes, left = undo.takes_back(hand.db, acts)
            chosen = {
                (one.table, one.column, one.row) for some in undo.also_open(hand.db, acts, changes) for one in some
            }
            changes, said = _without_remarks(hand, changes)
            changes = [one for one in changes if _differs(hand, one) or (one.table, one.column, one.row) in chosen]
            if not changes:
                raise Refused("nothing-undone")
            act = write_undo(hand, author, acts, changes)
        hand.numbers.remember()
        return Done(act, left=(*left, *said))

    def _acts(self, hand: Hand, file: exchange.Arrived) -> list[ActId]:
        """The acts that came with it, the newest first."""
        found = [act for site, after, upto in file.came for act in journal.acts(hand.db, site, after, upto)]
        return [(act.site, act.first) for act in sorted(found, key=lambda act: (act.turn, act.site), reverse=True)]


def _without_remarks(hand: Hand, changes: list[Change]) -> tuple[list[Change], list[undo.Place]]:
    """What the other side remarks stays as it was said: the other changes, and the fields left alone."""
    says = [one for one in changes if (one.table, one.column) in remark_sides.SAYS]
    left = remark_sides.of_others(hand.db, {one.row for one in says})
    kept = [one for one in changes if one not in says or one.row not in left]
    return kept, [(one.table, one.column, one.row) for one in says if one.row in left]


def _differs(hand: Hand, one: Change) -> bool:
    """Whether a change would change what is shown."""
    return cells.shown(hand.db, one.table, one.column, one.row) != one.value
