"""What the office does about keys: invitations with their letters, a key accepted; each as a job."""

import sqlite3
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.commands.safety_copy import safety_copy
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.numbers import counted
from psm_desktop.jobs.job import Step
from psm_desktop.office import invitations
from psm_desktop.office.invitations import Invited, file_name, letter_name
from psm_desktop.office.keys import KeyRow
from psm_desktop.sync import enrolment, invitation, revocation
from psm_desktop.sync.opening import Received
from psm_desktop.ui.common.ask_file import PDF, PSM, AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork

REASON, BEFORE_REVOKING = "prima-di-ricevere", "prima-di-revocare"


class KeyPost(QObject):
    """`read` carries the files (list[Received]) that waited for a key and were read once it was accepted."""

    read = Signal(object)

    def __init__(self, desk: Desk, long: LongWork, ask: AskFile, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._long, self._ask, self._window = desk, long, ask, window

    def invite_all(self) -> None:
        """Files and letters for every commune that is not enrolled, into a folder; stopped, it goes on another time."""
        folder = self._ask.folder(self._window, self.tr("Cartella per inviti e lettere"))
        if folder is None:
            return
        made, now = Invited(folder), self._desk.hand.clock()

        def work(db: sqlite3.Connection, step: Step) -> Invited:
            invitations.invite_all(db, folder, made, step, now)
            return made

        words = self.tr("Scrivo inviti e lettere: %1 di %2")
        self._long.start(words, work, self._on_all_invited, stopped=lambda: self._on_stopped(made))

    def invite(self, commune: Commune) -> None:
        """An invitation for one commune, with its letter."""
        name = self.tr("Invito per %1").replace("%1", commune.name)
        out = self._ask.where(self._window, name, file_name(commune), PSM)
        if out is None:
            return
        letter = self._ask.where(
            self._window, self.tr("Lettera per %1").replace("%1", commune.name), letter_name(commune), PDF
        )
        if letter is None:
            self._desk.tell(self.tr("Senza lettera non ho scritto l'invito: le parole stanno solo lì."), "info")
            return
        now = self._desk.hand.clock()

        def work(db: sqlite3.Connection, _step: Step) -> tuple[Path, Path]:
            invitations.invite(db, commune.code, out, letter, now)
            return out, letter

        self._long.start(self.tr("Scrivo invito e lettera"), work, self._on_invited)

    def withdraw(self, commune: Commune) -> None:
        """Nobody gets in any more with the open invitations of a commune."""

        def work(db: sqlite3.Connection, _step: Step) -> Commune:
            invitation.withdraw(db, commune.code)
            return commune

        self._long.start(self.tr("Ritiro l'invito"), work, self._on_withdrawn)

    def accept(self, row: KeyRow, commune: Commune) -> None:
        """Let a key in whose words were compared; the files that waited for it are read at once."""
        now = self._desk.hand.clock()

        def work(db: sqlite3.Connection, step: Step) -> tuple[Commune, list[Received]]:
            step(0, 0)
            safety_copy(db, REASON, now)
            return commune, enrolment.approve(db, enrolment.known(db, row.commune, row.signer), now)

        self._long.start(self.tr("Accetto la chiave"), work, self._on_accepted)

    def revoke(self, row: KeyRow, commune: Commune) -> None:
        """The signature of a key counts no more; what is here of it counts."""
        now = self._desk.hand.clock()

        def work(db: sqlite3.Connection, step: Step) -> Commune:
            step(0, 0)
            safety_copy(db, BEFORE_REVOKING, now)
            revocation.revoke(db, enrolment.known(db, row.commune, row.signer), now)
            return commune

        self._long.start(self.tr("Revoco la chiave"), work, self._on_revoked)

    def retire(self, row: KeyRow, commune: Commune) -> None:
        """Nothing is sealed to a computer that is silent, until it writes again."""
        now = self._desk.hand.clock()

        def work(db: sqlite3.Connection, _step: Step) -> Commune:
            revocation.retire(db, enrolment.known(db, row.commune, row.signer), now)
            return commune

        self._long.start(self.tr("Metto a riposo la chiave"), work, self._on_retired)

    def _on_all_invited(self, made: Invited) -> None:
        self._desk.merged()
        self._desk.tell(self._told(made), "ok")

    def _on_stopped(self, made: Invited) -> None:
        self._desk.merged()
        told = self.tr("Interrotto. {told} Premi di nuovo «Inviti per tutti…» per gli altri.")
        self._desk.tell(told.format(told=self._told(made)), "info")

    def _told(self, made: Invited) -> str:
        written = counted(len(made.made), self.tr("invito scritto"), self.tr("inviti scritti"))
        there = counted(len(made.there), self.tr("c'era già"), self.tr("c'erano già"))
        enrolled = counted(len(made.enrolled), self.tr("Comune già iscritto"), self.tr("Comuni già iscritti"))
        told = self.tr(
            "{written}, {there}, {enrolled}. Gli inviti da mandare sono in {folder}, le lettere in «{letters}»."
        )
        return told.format(
            written=written, there=there, enrolled=enrolled, folder=made.folder, letters=invitations.LETTERS
        )

    def _on_invited(self, written: tuple[Path, Path]) -> None:
        self._desk.merged()
        out, letter = written
        told = self.tr("Invito in «{name}», lettera in «{letter}»: manda il file, e la lettera per un'altra via.")
        self._desk.tell(told.format(name=out.name, letter=letter.name), "ok")

    def _on_withdrawn(self, commune: Commune) -> None:
        self._desk.merged()
        told = self.tr("Invito ritirato: con le parole di quella lettera {commune} non si iscrive più.")
        self._desk.tell(told.format(commune=commune.name), "ok")

    def _on_revoked(self, commune: Commune) -> None:
        self._desk.merged()
        told = self.tr("Chiave revocata. La prossima ricevuta lo dice anche agli altri computer di {commune}.")
        self._desk.tell(told.format(commune=commune.name), "ok")

    def _on_retired(self, commune: Commune) -> None:
        self._desk.merged()
        told = self.tr("Chiave a riposo: se quel computer di {commune} scrive di nuovo, torna com'era.")
        self._desk.tell(told.format(commune=commune.name), "ok")

    def _on_accepted(self, done: tuple[Commune, list[Received]]) -> None:
        self._desk.merged()
        commune, files = done
        self._desk.tell(self.tr("Chiave accettata per {commune}.").format(commune=commune.name), "ok")
        if files:
            self.read.emit(files)
