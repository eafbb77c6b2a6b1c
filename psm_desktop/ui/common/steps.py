"""What Annulla and Ripeti go through: each step takes back what it did by writing it anew, and so does redoing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QUndoCommand

from psm_desktop.errors import PsmError
from psm_desktop.ui.common.language import tr

if TYPE_CHECKING:
    from psm_desktop.ui.common.desk import Desk
    from psm_desktop.ui.common.written_model import Written


class NoteChange(NamedTuple):
    """What a step did to the private note of an intervention: `other` stood there before `stands`, or will again."""

    row: int
    stands: str
    other: str
    is_undone: bool = False


Acts = tuple[tuple[int, int], ...]
"""Site and first line of each, the newest first."""
What = Acts | NoteChange
"""What a step takes back: acts, or the text of a private note, which is no act."""


class Steps(NamedTuple):
    """The stack of a desk without the desk. `known`: names with what they did; `standing`: how many are not undone."""

    known: tuple[tuple[str, What], ...]
    standing: int


class Step(QUndoCommand):
    """A step of the stack: undoing writes a further act, and so does redoing, which undoes that one."""

    def __init__(self, desk: Desk, text: str, what: What) -> None:
        super().__init__(text)
        self._desk, self.what = desk, what
        self._is_done = False
        self.is_only_moved = False  # the step was undone at another desk: only the stack has to learn it

    def redo(self) -> None:
        """Called by push as well, when the work is done already."""
        if self._is_done and (wrote := self._take_back()) is not None:
            self._desk.redone.emit(self.text(), wrote)
        self._is_done = True

    def undo(self) -> None:
        if not self.is_only_moved and (wrote := self._take_back()) is not None:
            self._desk.undone.emit(self.text(), wrote)

    def _take_back(self) -> Written | None:
        """Gives what was written; None where nothing was, and why not is told."""
        try:
            return self._put_note_back(self.what) if isinstance(self.what, NoteChange) else self._undo(self.what)
        except PsmError as problem:  # QUndoStack moves on even when undo() raises: say so and mark the step obsolete
            self.setObsolete(True)
            self._desk.tell(str(problem), "warn")
            return None

    def _undo(self, acts: Acts) -> Written:
        from psm_desktop.commands.undo import Undo  # with all it takes back: not before somebody undoes
        from psm_desktop.ui.common.written_model import NOTHING, written

        done = Undo(acts).run(self._desk.hand)
        if done.act is not None:
            self.what = (done.act,)
        self._desk.wrote(None)
        if done.left:
            self._desk.tell(left_words(len(done.left)), "warn")
        return NOTHING if done.act is None else written(self._desk.hand.db, done.act)

    def _put_note_back(self, note: NoteChange) -> Written:
        from psm_desktop.commands.write_note import PutNoteBack
        from psm_desktop.ui.common.written_model import Written

        PutNoteBack(note.row, note.stands, note.other, again=note.is_undone).run(self._desk.hand)
        self.what = NoteChange(note.row, note.other, note.stands, not note.is_undone)
        self._desk.wrote(note.row)
        return Written((note.row,), (("private_note", "text", note.row),))


def left_words(fields: int) -> str:
    """What an undo left alone."""
    if fields == 1:
        return tr("Lasciato com'è un campo che altri hanno cambiato nel frattempo.")
    return tr("Lasciati come sono {count} campi che altri hanno cambiato nel frattempo.").format(count=fields)
