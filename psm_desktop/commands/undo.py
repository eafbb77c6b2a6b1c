"""Take acts back (rule R14): a new act that writes the earlier values, only where nobody has changed them since."""

from collections.abc import Sequence
from dataclasses import dataclass

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.write_note import UndoNote
from psm_desktop.errors import Refused
from psm_desktop.store import journal, private_notes, undo
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import ActId


@dataclass(frozen=True, slots=True)
class Undo:
    """`acts`: one act, or all acts of an import, the newest first. Undoing the undoing act is redo."""

    acts: Sequence[ActId]

    def run(self, hand: Hand) -> Done:
        """Gives what was left alone. Raises Refused when nothing of it can be taken back."""
        if not hand.commune:  # the office's window: in the commune of what is taken back
            hand = hand.in_commune(journal.commune_of(hand.db, self.acts[0][0]) or "")
        author = hand.author()
        with writing(hand.db):  # what a merge brings meanwhile is not written over
            changes, left = undo.takes_back(hand.db, self.acts)
            if not changes:
                raise Refused("nothing-undone")
            act = journal.write_inside(hand.db, author, "undo", changes, undoes=self.acts[0])
        hand.numbers.remember()
        return Done(act, left=tuple(left))


@dataclass(frozen=True, slots=True)
class UndoLast:
    """The last thing this copy did in this commune that is not yet undone: an act, or a private note."""

    def run(self, hand: Hand) -> Done:
        """Raises Refused when there is none, or when others have changed all of it since."""
        site = hand.numbers.sites().get(hand.commune, 0)
        acts, note = undo.last(hand.db, hand.commune, site), private_notes.last(hand.db, site)
        if note is not None and (not acts or note.turn > undo.turn_of(hand.db, acts[0])):
            UndoNote(note).run(hand)
            return Done(None, note.row)
        if not acts:
            raise Refused("nothing-to-undo")
        return Undo(acts).run(hand)
