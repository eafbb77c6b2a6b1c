"""What a received file brought, taken back: asked first, done as a job, and a step that Ctrl+Z undoes."""

import sqlite3

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.undo_received import UndoReceived
from psm_desktop.jobs.job import Step
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.steps import left_words


class TakeBack(QObject):
    """One per screen that shows received files."""

    def __init__(self, desk: Desk, long: LongWork, window: QWidget) -> None:
        super().__init__(window)
        self.confirm = Confirm()  # a test puts an answer here
        self._desk, self._long, self._window = desk, long, window

    def ask(self, sha256: str) -> None:
        """The file with this hash."""
        sentence = self.tr(
            "I campi tornano com'erano prima di «{file}», e gli interventi nati con questo file vanno nel cestino. Ciò "
            "che qualcuno ha cambiato dopo resta. Anche questo si annulla."
        ).format(file=UndoReceived(sha256).name(self._desk.hand))
        do = self.tr("Annulla ciò che ha portato")
        if not self.confirm(self._window, do, sentence, do, self.tr("Lascia com'è")):
            return
        hand = self._desk.hand

        def work(db: sqlite3.Connection, _step: Step) -> Done:
            return UndoReceived(sha256).run(Hand(db, hand.commune, hand.officer, hand.clock))

        self._long.start(self.tr("Annullo ciò che il file ha portato"), work, self._on_done)

    def _on_done(self, done: Done) -> None:
        assert done.act is not None, "or it would have been refused"
        self._desk.imported((done.act,), self.tr("annullamento di un file"))
        told = self.tr("Annullato ciò che il file ha portato.")
        self._desk.tell(f"{told} {left_words(len(done.left))}" if done.left else told, "ok")
