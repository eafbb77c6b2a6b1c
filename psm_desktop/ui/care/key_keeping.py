"""The office's key copied and put back from its window: what the panel shows, the long work, what is told of it.

keeping = KeyKeeping(desk, theme, long_work, ask)
keeping.panel(parent)                  # read anew
keeping.changed.connect(...)           # a copy was made, or another key is here: show it
"""

import sqlite3
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.domain.days import moment
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.sentences import sentence
from psm_desktop.sync import key_copy, key_file, keys, phrase
from psm_desktop.sync.key_copy import KeyBack
from psm_desktop.sync.key_file import Heading
from psm_desktop.ui.care.key_copy_panel import KeyCopyPanel
from psm_desktop.ui.common.ask_file import PSM, AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme

AT_FIELD = ("passphrase-wrong", "key-here-signs")
"""Codes of what is said where the phrase was typed."""


class KeyKeeping(QObject):
    """One per window of the office. `told` carries sentence and level."""

    changed = Signal()
    told = Signal(str, str)
    panel_closed = Signal()

    def __init__(self, desk: Desk, theme: Theme, long: LongWork, ask: AskFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._theme, self._long, self._ask = desk, theme, long, ask
        self._panel: KeyCopyPanel | None = None
        self._file: Path | None = None
        self._is_confirmed = False

    def panel(self, parent: QWidget) -> KeyCopyPanel:
        """The panel beside the screen, as things stand now."""
        if self._panel is None:
            self._panel = KeyCopyPanel(self._theme, parent)
            self._panel.closed.connect(self._on_closed)
            self._panel.proposal_wanted.connect(self._on_proposal)
            self._panel.copy_wanted.connect(self._on_copy_wanted)
            self._panel.file_wanted.connect(self.choose_file)
            self._panel.restore_wanted.connect(self._on_restore_wanted)
        self._look()
        return self._panel

    def choose_file(self) -> None:
        """Ask which file holds the key; what it says of itself stands in the panel then."""
        assert self._panel is not None
        chosen = self._ask.some(self._panel, self.tr("Copia della chiave dell'ufficio"), PSM)
        if not chosen:
            return
        file = chosen[0]
        try:
            heading = key_file.look(file)
        except PsmError as problem:
            self.told.emit(str(problem), "bad")
            return
        self._file, self._is_confirmed = file, False
        told = self.tr("«{name}», scritta il {moment}. La chiave: {words}.")
        words = " ".join(phrase.of_key(heading.signer))
        self._panel.show_file(told.format(name=file.name, moment=moment(heading.made_at), words=words))

    def _look(self) -> None:
        assert self._panel is not None
        if key_copy.is_elsewhere(self._desk.hand.db):
            self._panel.show_key(sentence("key-elsewhere"), "")
            return
        try:
            words, last = " ".join(phrase.of_key(keys.of(self._desk.hand.db).signer)), key_copy.last(self._desk.hand.db)
        except PsmError as problem:  # the way back is the reason to be here
            self._panel.show_key(str(problem), "")
            return
        copied = (
            self.tr("Ultima copia: {moment}.").format(moment=moment(last)) if last else self.tr("Non ha una copia.")
        )
        self._panel.show_key(self.tr("Parole della chiave: {words}.").format(words=words), copied)

    def _on_closed(self) -> None:
        assert self._panel is not None
        self._panel.forget()
        self.panel_closed.emit()

    def _on_proposal(self) -> None:
        assert self._panel is not None
        self._panel.show_phrase(phrase.proposed())

    def _on_copy_wanted(self, passphrase: str) -> None:
        assert self._panel is not None
        out = self._ask.where(self._panel, self.tr("Dove scrivere la copia della chiave"), "chiave-ufficio.psm", PSM)
        if out is None:
            return
        now = self._desk.hand.clock()

        def work(db: sqlite3.Connection, _step: Step) -> tuple[Path, Heading]:
            return out, key_copy.back_up(db, out, passphrase, now)

        self._panel.be_busy(True)
        self._long.start(self.tr("Scrivo la copia della chiave"), work, self._on_copied, self._on_trouble)

    def _on_restore_wanted(self, passphrase: str) -> None:
        assert self._panel is not None
        file, now, replace = self._file, self._desk.hand.clock(), self._is_confirmed
        if file is None:
            return

        def work(db: sqlite3.Connection, _step: Step) -> KeyBack:
            return key_copy.restore(db, file, passphrase, now, replace=replace)

        self._panel.be_busy(True)
        self._long.start(self.tr("Rimetto la chiave"), work, self._on_restored, self._on_trouble)

    def _on_copied(self, done: tuple[Path, Heading]) -> None:
        out, heading = done
        words = " ".join(phrase.of_key(heading.signer))
        self._leave(sentence("key-copied", name=out.name, fingerprint=words))

    def _on_restored(self, back: KeyBack) -> None:
        self._desk.hand.numbers.forget()  # others were drawn beside this one
        code = "key-back" if back.is_new else "key-back-already"
        self._leave(sentence(code, fingerprint=" ".join(phrase.of_key(back.signer))))

    def _leave(self, told: str) -> None:
        assert self._panel is not None
        self._panel.be_busy(False)
        self._on_closed()
        self.told.emit(told, "ok")
        self.changed.emit()

    def _on_trouble(self, problem: PsmError) -> None:
        assert self._panel is not None
        self._panel.be_busy(False)
        if problem.code in AT_FIELD:
            self._is_confirmed = problem.code == "key-here-signs"
            self._panel.show_problem(str(problem), can_confirm=self._is_confirmed)
        else:
            self.told.emit(str(problem), "bad")
