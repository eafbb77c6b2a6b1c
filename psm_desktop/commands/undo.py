"""Take acts back (rule R14): a new act that writes the earlier values, only where nobody has changed them since."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.write_note import UndoNote
from psm_desktop.errors import Refused
from psm_desktop.store import journal, private_notes, undo
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import ActId, Change


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
            acts = [one for act in self.acts for one in undo.together(hand.db, act)]
            changes, left = undo.takes_back(hand.db, acts)
            if not changes:
                raise Refused("nothing-undone")
            act = write_undo(hand, author, acts, changes)
        hand.numbers.remember()
        return Done(act, left=tuple(left))


def write_undo(hand: Hand, author: journal.Author, acts: Sequence[ActId], changes: Sequence[Change]) -> ActId:
    """Write what takes acts back; inside a transaction.

    Where a choice between values is taken back they stand open again: the one that was shown is written by `author`,
    each other by a number of its own, as a returned workbook has one (R6), which has seen the choice and not this undo.
    """
    db, others = hand.db, undo.also_open(hand.db, acts, changes)
    if not others:
        return journal.write_inside(db, author, "undo", changes, undoes=acts[0])
    basis, number = journal.known(db, hand.commune), journal.new_number()
    act = journal.write_inside(db, author, "undo", changes, import_id=number, undoes=acts[0])
    for n, some in enumerate(others):
        other = replace(author, site=journal.new_number(), at=author.at - 1 - n)  # what was shown is the latest
        journal.add_site(db, other.site, hand.commune)
        journal.write_inside(db, other, "undo", some, basis=basis, import_id=number, undoes=acts[0])
    return act


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
