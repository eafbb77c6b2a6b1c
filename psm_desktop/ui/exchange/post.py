"""The commune's letter box: the file for the office, files read in; each as a job."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.commands.hand import Hand
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.text import slug
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.readers.parcels import parcels
from psm_desktop.sentences import sentence
from psm_desktop.settings import Settings
from psm_desktop.sync import again, receipts, shipment
from psm_desktop.sync.evidence_out import Which
from psm_desktop.sync.opening import Received
from psm_desktop.sync.prepared import Prepared
from psm_desktop.sync.receipts import Receipt
from psm_desktop.sync.shipment import Shipment
from psm_desktop.ui.common.ask_file import PSM, RECEIVED, AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.pile import Pile, pasted
from psm_desktop.ui.exchange.words import changes_words

LEVELS = {"waits": "warn", "stopped": "info", "nothing-inside": "info", "words-needed": "info"}


class Post(QObject):
    """Asks which file, does the work, tells what came of it."""

    read = Signal(object)  # list[Received]
    prepared = Signal(object)  # Shipment: there are parts beside the package

    def __init__(
        self, desk: Desk, commune: Commune, long: LongWork, settings: Settings, ask: AskFile, window: QWidget
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self.which: Which | None = Which.NEW
        self._desk, self._commune, self._long, self._ask, self._window = desk, commune, long, ask, window
        self.pile = Pile(desk, long, self)
        self.pile.read.connect(self._on_read)

    def choose(self, which: Which | None) -> None:
        """The attachments that go with the next file, None for none; after it again those to send."""
        self.which = which

    def prepare(self) -> None:
        """Write the file for the office; what is being typed goes with it."""
        self._desk.finish_typing()
        name = f"ritorno-{slug(self._commune.name)}-{self._desk.hand.today().isoformat()}.psm"
        out = self._ask.where(self._window, self.tr("Prepara il file per l'ufficio"), name, PSM)
        if out is None:
            return
        hand, which = self._desk.hand, self.which or Which.NEW
        limit = None if self.which is None else self._settings.preferences.part_kb * 1000

        def work(db: sqlite3.Connection, step: Step) -> Shipment:
            own = Hand(db, hand.commune, hand.officer, hand.clock)
            return shipment.prepare(db, own, out, limit, step, which=which)

        words = self.tr("Preparo il file per l'ufficio: allegati, parte %1 di %2")
        self._long.start(words, work, self._on_prepared, self._on_prepare_failed, self._on_prepare_stopped)

    def write_again(self, sha256: str, name: str) -> None:
        """Write a package once more that went astray; `name` as the file was called."""
        out = self._ask.where(self._window, self.tr("Scrivi di nuovo il file per l'ufficio"), name, PSM)
        if out is None:
            return
        hand, limit = self._desk.hand, self._settings.preferences.part_kb * 1000

        def work(db: sqlite3.Connection, step: Step) -> Shipment:
            own = Hand(db, hand.commune, hand.officer, hand.clock)
            return again.again(db, own, again.waits(db, hand.commune, sha256), out, limit, step)

        words = self.tr("Scrivo di nuovo il file: allegati, parte %1 di %2")
        self._long.start(words, work, self._on_written_again, self._on_prepare_failed, self._on_prepare_stopped)

    def ask_for_files(self) -> None:
        """Read files the person chooses."""
        if chosen := self._ask.some(self._window, self.tr("Leggi un file dell'ufficio"), RECEIVED):
            self.take_in(chosen)

    def paste(self) -> None:
        """Read a package out of the clipboard: as text, or files copied in the file manager."""
        if (files := pasted()) is None:
            self._desk.tell(sentence("pasted-nothing"))
        else:
            self.pile.bring(files)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Read invitations and receipts, messages and folders that hold them: first what they would bring."""
        if self._desk.refuses():
            return
        self.pile.bring(lambda: parcels(paths))

    def give_words(self, secret: bytes) -> None:
        """Read the invitation that waits for the words of its letter."""
        self.pile.bring(tuple, secret)

    def note_read(self, receipt: Receipt) -> None:
        """The officer is looking at a receipt."""
        now = self._desk.hand.clock()

        def work(db: sqlite3.Connection, _step: Step) -> None:
            receipts.note_read(db, receipt, now)

        self._long.start(self.tr("Segno la ricevuta come letta"), work, self._on_noted)

    def _on_prepared(self, sent: Shipment) -> None:
        self.which = Which.NEW
        self._desk.merged()
        absent = [one.name or "" for one in sent.attachments.absent]
        if absent:
            self._desk.tell(sentence("attachment-not-here", name=", ".join(absent)), "warn")
        if sent.parts:
            self.prepared.emit(sent)
        elif not absent:
            self._tell_package(sent.package)

    def _on_prepare_stopped(self) -> None:
        """The package is whole, parts written so far too: they may be sent, the attachments count as to be sent."""
        self._desk.merged()
        self._desk.tell(self.tr("Interrotto: gli allegati restano da inviare. Prepara di nuovo il file."), "info")

    def _on_prepare_failed(self, problem: PsmError) -> None:
        """The package may be there all the same: the stick was full for its parts."""
        self._desk.merged()
        self._desk.tell(str(problem), "bad")

    def _on_written_again(self, sent: Shipment) -> None:
        made = sent.package
        if sent.parts or sent.attachments.absent or not made.is_again:
            self._on_prepared(sent)
            return
        self._desk.merged()
        same = self.tr("Pacchetto scritto di nuovo, uguale: «{name}», cartella {folder}. Mandalo all'ufficio.")
        self._desk.tell(same.format(name=made.file.name, folder=made.file.parent), "ok")

    def _tell_package(self, made: Prepared) -> None:
        news = self.tr(
            "File «{name}» preparato con {changes}, cartella {folder}. "
            "Mandalo all'ufficio: sarà confermato dalla ricevuta."
        )
        nothing = self.tr(
            "File «{name}» preparato senza niente di nuovo, cartella {folder}. "
            "Mandalo all'ufficio: sarà confermato dalla ricevuta."
        )
        facts = {"name": made.file.name, "folder": made.file.parent, "changes": changes_words(made.lines)}
        self._desk.tell((news if made.lines else nothing).format(**facts), "ok")

    def _on_read(self, files: list[Received]) -> None:
        for one in sorted(files, key=lambda one: one.is_good)[:1]:
            told, count = self._told(one), len(files) - 1
            if count:
                one_more, many = self.tr("{sentence} (e un altro file)"), self.tr("{sentence} (e altri {count} file)")
                told = (one_more if count == 1 else many).format(sentence=told, count=count)
            self._desk.tell(told, LEVELS.get(one.fate, "ok" if one.is_good else "bad"))
        self.read.emit(files)

    def _told(self, one: Received) -> str:
        """What became of a file; of another commune of this copy, whose letter box it is in."""
        if not one.is_good or one.commune in ("", self._commune.code):
            return one.text
        told = self.tr("È per il Comune di {commune}, lo trovi nel suo Invio. {sentence}")
        return told.format(commune=one.facts["commune"], sentence=one.text)

    def _on_noted(self, _none: None) -> None:
        self._desk.changed.emit(None)
