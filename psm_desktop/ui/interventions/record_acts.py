"""What one does with a whole record: into the bin, another like it; each offers the way back until the next act."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.duplicate import Duplicate
from psm_desktop.commands.hand import Done
from psm_desktop.errors import PsmError
from psm_desktop.ui.common.desk import Command, Desk
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.interventions.form import Form
from psm_desktop.ui.interventions.found_table import FoundTable
from psm_desktop.ui.interventions.step_words import quoted


class RecordActs(QObject):
    """Acts on the record in the form; `show` brings a record (key, None for none) into list and form."""

    trash_wanted = Signal()

    def __init__(
        self, desk: Desk, form: Form, table: FoundTable, bar: MessageBar, show: Callable[[int | None], object]
    ) -> None:
        super().__init__(form)
        self._desk, self._form, self._table, self._bar, self._show = desk, form, table, bar, show

    def delete(self) -> None:
        """Into the bin at once."""
        self._form.finish()
        key, title = self._form.key, self._form.title
        if key is None:
            return
        following = self._table.neighbour(1) or self._table.neighbour(-1)
        step = self.tr("eliminazione di {title}").format(title=quoted(title))
        if self._done(DeleteRow("intervention", key), step) is None:
            return
        self._show(following)
        sentence = self.tr("{title} è nel cestino.").format(title=quoted(title))
        back = (self.tr("Annulla"), lambda: self._bring_back(key))
        self._bar.say("ok", sentence, back, (self.tr("Cestino"), self.trash_wanted.emit))

    def duplicate(self) -> None:
        """Ctrl+D: another intervention like this one, as a draft; the cursor in its title."""
        self._form.finish()
        key, title = self._form.key, self._form.title
        if key is None:
            return
        done = self._done(Duplicate(key), self.tr("copia di {title}").format(title=quoted(title)))
        if done is None:
            return
        self._show(done.key)
        self._form.focus_column("title")
        words = self.tr("Ho copiato {title}: CUP, date effettive e spese restano da scrivere.")
        self.offer_undo(words.format(title=quoted(title)))

    def offer_undo(self, sentence: str) -> None:
        """What was done, and the way back."""
        self._bar.say("ok", sentence, (self.tr("Annulla"), self._take_back))

    def _done(self, command: Command, step: str) -> Done | None:
        """None where it could not be done, which has been told."""
        try:
            return self._desk.do(command, step)
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")
            return None

    def _take_back(self) -> None:
        self._bar.clear()
        self._desk.undo_stack.undo()

    def _bring_back(self, key: int) -> None:
        self._take_back()
        self._show(key)
