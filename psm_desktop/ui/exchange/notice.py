"""Above the columns: the one thing that is to be seen to first, and the button for it."""

import sqlite3

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from psm_desktop.sync import renewal, repair
from psm_desktop.sync.status import Standing
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.exchange import shown
from psm_desktop.ui.exchange.model import conflict_count


class Notice(QFrame):
    """Hidden while there is nothing to see to, and while it has to give way."""

    words_wanted = Signal()
    invitation_wanted = Signal()
    key_wanted = Signal()
    repair_wanted = Signal()
    conflicts_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("body")
        self.bar = MessageBar(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 0)
        layout.addWidget(self.bar)

    def look(self, db: sqlite3.Connection, standing: Standing) -> None:
        """Say what is to be seen to first, where something is."""
        if not standing.is_invited:
            self._ask_for_invitation(standing)
        elif renewal.is_needed(db, standing.commune):
            told = self.tr("L'ufficio ha revocato la chiave di questo computer: ciò che firma adesso non conta.")
            self.bar.say("warn", told, (self.tr("Chiave nuova…"), self.key_wanted.emit))
        elif repair.is_needed(db, standing.commune):
            told = self.tr("Due copie di questo file sono andate avanti da sole, o la chiave è stata revocata.")
            self.bar.say("warn", told, (self.tr("Ripara…"), self.repair_wanted.emit))
        else:
            self._tell_conflicts(conflict_count(db, standing.commune))

    def be_quiet(self) -> None:
        """Nothing can be seen to here."""
        self.bar.clear()

    def _ask_for_invitation(self, standing: Standing) -> None:
        if shown.waits_for_words(standing):
            told = self.tr("L'invito è qui: per finire di leggerlo servono le dodici parole della lettera.")
            self.bar.say("info", told, (self.tr("Scrivi le parole"), self.words_wanted.emit))
        else:
            told = self.tr("Per preparare file serve l'invito dell'ufficio metropolitano. Chiedilo, poi leggilo qui.")
            self.bar.say("info", told, (self.tr("Leggi l'invito…"), self.invitation_wanted.emit))

    def _tell_conflicts(self, conflicts: int) -> None:
        if not conflicts:
            self.bar.clear()
            return
        many = self.tr("%1 campi hanno due valori.").replace("%1", str(conflicts))
        one = self.tr("Un campo ha due valori.")
        told = self.tr("Scritti da due persone, l'una senza sapere dell'altra: scegli quale tenere.")
        offer = (self.tr("Scegli"), self.conflicts_wanted.emit)
        self.bar.say("warn", told, offer, lead=one if conflicts == 1 else many)
