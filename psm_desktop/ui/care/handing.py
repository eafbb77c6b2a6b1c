"""A commune handed over from its window: what the panel shows, the long work, what is told of it.

handing = Handing(desk, theme, long_work, ask)
handing.panel(parent)                  # read anew
handing.changed.connect(...)           # the commune is only read here now, or worked on again: build the window anew
"""

import sqlite3
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psm_desktop.commands.hand import Hand
from psm_desktop.domain.days import moment
from psm_desktop.domain.media import size
from psm_desktop.domain.text import slug
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.sentences import sentence
from psm_desktop.sync import handover, phrase
from psm_desktop.sync.handover import HandoverMade, Inside
from psm_desktop.ui.care.handover_panel import HandoverPanel
from psm_desktop.ui.common.ask_file import PSM, AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme

NAMED = 3
"""Of the files that are missing so many are named."""


class Handing(QObject):
    """One per window on a commune. `told` carries sentence and level."""

    changed = Signal()
    told = Signal(str, str)
    panel_closed = Signal()

    def __init__(self, desk: Desk, theme: Theme, long: LongWork, ask: AskFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        assert desk.commune is not None
        self._desk, self._theme, self._long, self._ask = desk, theme, long, ask
        self._name = desk.commune.name
        self._panel: HandoverPanel | None = None

    def panel(self, parent: QWidget) -> HandoverPanel:
        """The panel beside the screen, as things stand now."""
        if self._panel is None:
            self._panel = HandoverPanel(self._theme, self._name, parent)
            self._panel.closed.connect(self._on_closed)
            self._panel.proposal_wanted.connect(self._on_proposal)
            self._panel.wanted.connect(self._on_wanted)
            self._panel.take_back_wanted.connect(self._on_take_back)
        if (given := self._desk.handed_over) is not None:
            facts = {"moment": moment(given.at), "name": given.name}
            self._panel.show_given(sentence("handed-over-notice", **facts))
        else:
            self._panel.show_contents(self._lines(handover.inside(self._desk.hand.db, self._desk.hand.commune)))
        return self._panel

    def _lines(self, inside: Inside) -> list[str]:
        found = inside.contents
        lines = [
            self.tr("Interventi {n}, con tutta la loro storia: modifiche {lines}.").format(
                n=found.interventions, lines=found.lines
            ),
            self._files(inside),
            self.tr("Note riservate, viste salvate, pacchetti preparati e ricevuti."),
        ]
        if inside.lacking:
            names = ", ".join(inside.lacking[:NAMED]) + (", …" if len(inside.lacking) > NAMED else "")
            told = self.tr("Non sono su questo computer, e restano fuori: {names} ({n}).")
            lines.append(told.format(names=names, n=len(inside.lacking)))
        return [*lines, self.tr("Non contiene la chiave di questo computer, né altri Comuni.")]

    def _files(self, inside: Inside) -> str:
        if not inside.files:
            return self.tr("Nessun allegato.")
        return self.tr("Allegati {n}: {size}.").format(n=inside.files, size=size(inside.file_bytes))

    def _on_closed(self) -> None:
        assert self._panel is not None
        self._panel.forget()
        self.panel_closed.emit()

    def _on_proposal(self) -> None:
        assert self._panel is not None
        self._panel.show_phrase(phrase.proposed())

    def _on_wanted(self, passphrase: str) -> None:
        """Where to, then the work; what is being typed is in it."""
        assert self._panel is not None
        self._desk.finish_typing()
        name = f"consegne-{slug(self._name)}.psm"
        out = self._ask.where(self._panel, self.tr("Dove scrivere il passaggio di consegne"), name, PSM)
        if out is not None:
            self._begin(out, passphrase)

    def _begin(self, out: Path, passphrase: str) -> None:
        commune, officer, clock = self._desk.hand.commune, self._desk.hand.officer, self._desk.hand.clock

        def work(db: sqlite3.Connection, step: Step) -> HandoverMade:
            return handover.hand_over(Hand(db, commune, officer, clock), out, passphrase, step)

        self._be_busy(True)
        words = self.tr("Scrivo il passaggio di consegne")
        self._long.start(words, work, self._on_made, self._on_trouble, self._on_stopped)

    def _on_made(self, _made: HandoverMade) -> None:
        """The window that comes now says it, as long as it is so."""
        self._be_busy(False)
        self._leave()

    def _on_trouble(self, problem: PsmError) -> None:
        self._be_busy(False)
        self.told.emit(str(problem), "bad")

    def _on_stopped(self) -> None:
        self._be_busy(False)
        self.told.emit(sentence("handover-stopped"), "info")

    def _on_take_back(self) -> None:
        try:
            handover.take_back(self._desk.hand)
        except PsmError as problem:
            self.told.emit(str(problem), "bad")
        else:
            self._leave()

    def _leave(self) -> None:
        self._on_closed()
        self.changed.emit()

    def _be_busy(self, busy: bool) -> None:
        if self._panel is not None:
            self._panel.be_busy(busy)
