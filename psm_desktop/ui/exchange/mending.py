"""What is asked about before it is done: a new key for this computer, and the repair of the copy."""

import sqlite3

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.sync import enrolment, renewal
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork


class Mending(QObject):
    """`repair_wanted`: asked and confirmed; the window closes for it and comes back."""

    repair_wanted = Signal()

    def __init__(self, desk: Desk, long: LongWork, window: QWidget) -> None:
        super().__init__(window)
        self.confirm = Confirm()  # a test puts an answer here
        self._desk, self._long, self._window = desk, long, window

    def ask_repair(self) -> None:
        """What `psm repair --yes` does is wanted."""
        sentence = self.tr(
            "Ciò che l'ufficio non ha viene riscritto con un numero nuovo, dopo una copia di sicurezza. Dove hanno "
            "scritto anche altri, restano due valori fra cui scegliere. Poi prepara un file per l'ufficio."
        )
        title = self.tr("Ripara questa copia")
        if self.confirm(self._window, title, sentence, self.tr("Ripara"), self.tr("Lascia com'è")):
            self.repair_wanted.emit()

    def ask_new_key(self) -> None:
        """What `psm keys renew --yes` does: the new key holds for all communes of this copy."""
        sentence = self.tr(
            "Da adesso questa copia firma con una chiave nuova, quella di prima non torna. L'ufficio la riconosce con "
            "un nuovo invito, oppure confrontando le parole al telefono. I dati restano come sono."
        )
        try:
            renewal.check(self._desk.hand.db)
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")
            return
        title, do = self.tr("Chiave nuova"), self.tr("Cambia la chiave")
        if not self.confirm(self._window, title, sentence, do, self.tr("Tieni quella di ora")):
            return
        now = self._desk.hand.clock()
        self._desk.finish_typing()

        def work(db: sqlite3.Connection, _step: Step) -> str:
            renewal.renew(db, now)
            return enrolment.ours(db).own

        self._long.start(self.tr("Faccio la chiave nuova"), work, self._on_key_made)

    def _on_key_made(self, words: str) -> None:
        self._desk.merged()
        told = self.tr("Chiave nuova: {words}. Leggi il nuovo invito dell'ufficio, poi prepara un file.")
        self._desk.tell(told.format(words=words), "ok")
