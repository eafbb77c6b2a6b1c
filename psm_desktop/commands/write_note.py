"""The private note of an intervention: no act and no line of the journal, so that it never travels (DESIGN §5)."""

from dataclasses import dataclass

from psm_desktop.commands.hand import Hand
from psm_desktop.domain.text import canonical
from psm_desktop.errors import Refused
from psm_desktop.store import private_notes
from psm_desktop.store.connection import writing
from psm_desktop.store.fitting import is_born
from psm_desktop.store.private_notes import NoteVersion


@dataclass(frozen=True, slots=True)
class WriteNote:
    """`text` empty: the note is cleared; what stood there stays in its history."""

    row: int
    text: str

    def run(self, hand: Hand) -> bool:
        """Whether anything changed. Raises Refused when the intervention is not here or of another commune."""
        if not is_born(hand.db, "intervention", self.row, hand.commune):
            raise Refused("unknown-row", key=self.row)
        author, text = hand.author(), canonical(self.text) or ""
        with writing(hand.db):
            if private_notes.text(hand.db, self.row) == text:
                private_notes.drop_typing_inside(hand.db, self.row)
                return False
            private_notes.add_inside(hand.db, author, hand.commune, self.row, text)
        return True


@dataclass(frozen=True, slots=True)
class PutNoteBack:
    """Put `text` in the place of what `stands` in a note. `again`: as written anew, else what stands is taken back."""

    row: int
    stands: str
    text: str
    again: bool = False

    def run(self, hand: Hand) -> None:
        """Raises Refused where something else stands there by now."""
        author = hand.author()
        with writing(hand.db):
            if private_notes.text(hand.db, self.row) != self.stands:
                raise Refused("nothing-undone")
            undoes = None if self.again else private_notes.standing(hand.db, self.row, self.stands)
            private_notes.add_inside(hand.db, author, hand.commune, self.row, self.text, undoes=undoes)


@dataclass(frozen=True, slots=True)
class UndoNote:
    """Put back the text that a version took the place of, as a version of its own."""

    version: NoteVersion

    def run(self, hand: Hand) -> None:
        """Only the last version of a note is taken back: `UndoLast` asks for no other."""
        author = hand.author()
        with writing(hand.db):
            text = private_notes.before(hand.db, self.version)
            private_notes.add_inside(hand.db, author, hand.commune, self.version.row, text, undoes=self.version.version)
