"""The office's letter box: files read in, invitations and receipts written, each as a job."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.text import slug
from psm_desktop.jobs.job import Step
from psm_desktop.office.answers import Answered, answer, file_name
from psm_desktop.readers.parcels import parcels
from psm_desktop.sentences import sentence
from psm_desktop.sync import invitation, refusals
from psm_desktop.sync.prepared import Prepared
from psm_desktop.sync.refusals import Answer
from psm_desktop.ui.common.ask_file import PSM, RECEIVED, AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.pile import Pile, pasted


class Post(QObject):
    """Asks which file, does the work, tells what came of it."""

    def __init__(self, desk: Desk, long: LongWork, ask: AskFile, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._long, self._ask, self._window = desk, long, ask, window
        self.pile = Pile(desk, long, self)

    def ask_for_files(self) -> None:
        """Read files the person chooses."""
        if chosen := self._ask.some(self._window, self.tr("Leggi i file ricevuti"), RECEIVED):
            self.take_in(chosen)

    def ask_for_folder(self) -> None:
        """Read all files of a folder."""
        if (folder := self._ask.folder(self._window, self.tr("Leggi una cartella di file ricevuti"))) is not None:
            self.take_in([folder])

    def take_in(self, paths: Sequence[Path]) -> None:
        """Read files and folders: first what they would bring, then on the person's word."""
        self.pile.bring(lambda: parcels(paths))

    def paste(self) -> None:
        """The same of a package copied as text, or of files copied in the file manager."""
        if (files := pasted()) is None:
            self._desk.tell(sentence("pasted-nothing"))
        else:
            self.pile.bring(files)

    def write_receipt(self, commune: Commune) -> None:
        """Write the receipt for one commune."""
        name = file_name(commune, self._desk.hand.today())
        out = self._ask.where(self._window, self.tr("Ricevuta per %1").replace("%1", commune.name), name, PSM)
        if out is None:
            return
        now = self._desk.hand.clock()

        def work(db: sqlite3.Connection, _step: Step) -> Answer:
            return refusals.answer(db, commune.code, out, now)

        self._long.start(self.tr("Scrivo la ricevuta"), work, self._on_receipt_written)

    def write_receipts(self, communes: Sequence[Commune]) -> None:
        """Write a receipt for each commune into a folder; one that cannot be answered stops no other."""
        folder = self._ask.folder(self._window, self.tr("Cartella per le ricevute"))
        if folder is None:
            return
        now, done = self._desk.hand.clock(), Answered(folder)

        def work(db: sqlite3.Connection, step: Step) -> Answered:
            answer(db, communes, done, step, now)
            return done

        stopped = self.tr("Interrotto: le ricevute già scritte sono in %1.").replace("%1", str(folder))
        self._long.start(
            self.tr("Scrivo %1 di %2 ricevute"),
            work,
            self._on_receipts_written,
            stopped=lambda: self._desk.tell(stopped, "info"),
        )

    def write_invitation(self, commune: Commune) -> None:
        """Write an invitation for one commune."""
        name = f"invito-{slug(commune.name)}.psm"
        out = self._ask.where(self._window, self.tr("Invito per %1").replace("%1", commune.name), name, PSM)
        if out is None:
            return
        now = self._desk.hand.clock()

        def work(db: sqlite3.Connection, _step: Step) -> Prepared:
            return invitation.invite(db, commune.code, out, now)

        self._long.start(self.tr("Scrivo l'invito"), work, self._on_invitation_written)

    def _on_receipt_written(self, made: Answer) -> None:
        self._desk.merged()
        told = self.tr("Ricevuta in «%1», cartella %2: mandala al Comune.")
        parts = [_placed(told, made.receipt.file)] if made.receipt else []
        self._desk.tell(" ".join([*parts, *_refused(made.refusals)]), "ok")

    def _on_invitation_written(self, made: Prepared) -> None:
        self._desk.merged()
        told = self.tr("Invito in «%1», cartella %2: vale per un computer solo, mandalo al Comune.")
        self._desk.tell(_placed(told, made.file), "ok")

    def _on_receipts_written(self, done: Answered) -> None:
        self._desk.merged()
        told = self.tr("Ricevute scritte in %2: %1.").replace("%1", str(len(done.made)))
        problems = [self.tr("{name}: {problem}").format(name=name, problem=one) for name, one in done.problems.items()]
        said = " ".join((told.replace("%2", str(done.folder)), *_refused(done.refusals), *problems[:1]))
        self._desk.tell(said, "warn" if problems else "ok")


def _refused(made: Sequence[Prepared]) -> list[str]:
    return [sentence("refusal-written", name=one.file.name) for one in made]


def _placed(told: str, file: Path) -> str:
    return told.replace("%1", file.name).replace("%2", str(file.parent))
