"""What screen F is made of: the reports, their options, the pages. `page.py` says how to use it."""

import sqlite3
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from psm_desktop.domain.communes import Commune
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Job
from psm_desktop.ui.common.ask_file import PDF, AskFile
from psm_desktop.ui.common.buttons import plain, primary
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.labels import label, rule
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.reports.choice import COUNCIL, ReportList, ReportSide
from psm_desktop.ui.reports.left import Left
from psm_desktop.ui.reports.making import Asked, Made, Period, file_name, making, noting, saving
from psm_desktop.ui.reports.model import since_last_council
from psm_desktop.ui.reports.options import Options, YearOptions
from psm_desktop.ui.reports.preview_pane import PreviewPane
from psm_desktop.ui.reports.printing import AskPrinter, Printing

NARROW = 1100
"""Below this width at 100 % text size the list of reports stands above the options, not beside them."""
NARROWER = 800
"""Below this one the preview goes without its title."""
LEFT_SHARE = 0.42
"""Of a small window, at most, for the list and the options."""


class ReportsWidget(QWidget):
    """The report is made when the screen is shown and when something it holds has changed."""

    intervention_list_wanted = Signal()
    made_anew = Signal()

    def __init__(self, theme: Theme, desk: Desk, long: LongWork, ask: AskFile, printer: AskPrinter) -> None:
        super().__init__()
        assert desk.commune is not None, "the office's copy has no council"
        self._theme, self._desk, self._long, self._ask, self._ask_printer = theme, desk, long, ask, printer
        self._commune: Commune = desk.commune
        self._asked, self._is_old, self._made = 0, True, None
        self._printing: tuple[Printing, Made] | None = None
        self._making: Job[sqlite3.Connection, Made] | None = None
        self.header = Header(theme, self.tr("Rapporti"))
        self.options, self.preview = Options(theme, desk.hand.today), PreviewPane(theme)
        self.year_options = YearOptions(theme, desk.hand.today().year)
        self.draft = MessageBar(theme)
        self.print = primary(theme, self.tr("Stampa"), "print", self._on_print)
        self.save = plain(theme, self.tr("Salva PDF"), "file-pdf", self._on_save)
        self._lay_out()
        self._show_default_period()
        self._let_act(False)
        self._connect()

    _made: Made | None

    @property
    def made(self) -> Made | None:
        """The report as shown; None while there is none, or while it does not fit the options."""
        return None if self._is_old else self._made

    @property
    def reports(self) -> ReportList:
        """What can be made."""
        return self._side.list

    def enter_options(self) -> None:
        """Put the focus into the first option of the report that is chosen."""
        (self.options.since if self._is_council else self.year_options.year).setFocus()

    @property
    def _is_council(self) -> bool:
        return self.reports.currentIndex().row() == COUNCIL

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.make()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def make(self) -> None:
        """Make the report anew; what was still being made is given up."""
        wanted = self.options.period() if self._is_council else self.year_options.asked()
        if wanted is None:
            return
        self._desk.finish_typing()
        self._asked, self._is_old = self._asked + 1, True
        self._let_act(False)
        self.preview.say_working()
        self._start(wanted, self._asked)

    def _start(self, wanted: Asked, asked: int) -> None:
        words = self.tr("Preparo il rapporto: pagina %1 di %2")
        work = making(self._desk, self._commune, wanted)

        def done(made: Made) -> None:
            if asked == self._asked:
                self._show(made)

        def ended(problem: PsmError | None = None) -> None:
            if asked == self._asked:
                self.preview.say_nothing(str(problem) if problem else self.tr("Interrotto: il rapporto non è pronto."))

        if self._making is not None:
            self._making.cancel()
        self._making = self._long.start(words, work, done, failed=ended, stopped=ended)

    def _show(self, made: Made) -> None:
        self._made, self._is_old = made, False
        self.preview.show_pdf(made.pdf, made.pages)
        pages = self.tr("una pagina") if made.pages == 1 else self.tr("%1 pagine").replace("%1", str(made.pages))
        self.header.set_hint(
            self.tr("{pages}, {size} kB").format(pages=pages, size=max(1, round(len(made.pdf) / 1000)))
        )
        self._show_draft(made.to_correct)
        self._let_act(True)
        self.made_anew.emit()

    def _show_draft(self, to_correct: int) -> None:
        if not to_correct:
            self.draft.clear()
            return
        many = self.tr("%1 interventi hanno").replace("%1", str(to_correct))
        what = self.tr("Un intervento ha") if to_correct == 1 else many
        told = self.tr("%1 qualcosa da correggere: sul foglio c'è scritto BOZZA.").replace("%1", what)
        self.draft.say("warn", told, (self.tr("Apri"), self.intervention_list_wanted.emit))

    def _show_default_period(self) -> None:
        today = self._desk.hand.today()
        since = since_last_council(self._desk.hand.db, self._commune.code, today)
        self.options.show_period(Period(since, today.isoformat()))
        first = self.tr("Dall'inizio a oggi: qui non c'è ancora una relazione precedente")
        self.options.say(self.tr("Dall'ultima relazione a oggi") if since else first)

    def _let_act(self, may: bool) -> None:
        for button in (self.print, self.save):
            button.setEnabled(may)

    def _on_options_changed(self) -> None:
        self.options.say("")
        self.make()

    def _on_report_chosen(self, place: int) -> None:
        self._options.setCurrentIndex(place)
        self.make()

    def _on_copy_changed(self, _key: object) -> None:
        self._is_old = True
        if self.isVisible():
            self.make()

    def _on_save(self) -> None:
        if (made := self.made) is None:
            return
        out = self._ask.where(self, self.tr("Salva il rapporto"), file_name(self._commune, made.asked), PDF)
        if out is not None:
            self._long.start(self.tr("Salvo il rapporto"), saving(self._desk, made, out), self._on_saved)

    def _on_saved(self, out: Path) -> None:
        told = self.tr("Rapporto salvato in «%1», cartella %2.")
        self._desk.tell(told.replace("%1", out.name).replace("%2", str(out.parent)), "ok")

    def _on_print(self) -> None:
        if (made := self.made) is None or self._printing is not None:
            return
        printer = self._ask_printer(self, made.pages)
        if printer is None:
            return
        printing = Printing(printer, made.pdf, made.pages, self.preview.is_grey, self)
        self._printing = printing, made
        printing.finished.connect(self._on_printed)
        printing.failed.connect(self._on_not_printed)
        printing.start()

    def _on_printed(self, pages: int) -> None:
        if self._printing is not None:  # what is shown meanwhile may be another report
            made, self._printing = self._printing[1], None
            self._long.start(self.tr("Stampo il rapporto"), noting(self._desk, made), lambda _none: None)
        told = (
            self.tr("Una pagina mandata alla stampante.")
            if pages == 1
            else self.tr("%1 pagine mandate alla stampante.")
        )
        self._desk.tell(told.replace("%1", str(pages)), "ok")

    def _on_not_printed(self) -> None:
        self._printing = None
        self._desk.tell(
            self.tr("La stampante non ha preso il rapporto. Controlla che sia accesa, o salva il PDF."), "bad"
        )

    def _connect(self) -> None:
        self.options.changed.connect(self._on_options_changed)
        self.year_options.changed.connect(self.make)
        self.reports.chosen.connect(self._on_report_chosen)
        self.preview.again_pressed.connect(self.make)
        self._desk.changed.connect(self._on_copy_changed)
        for keys, act in (("Ctrl+P", self._on_print), ("Ctrl+Shift+S", self._on_save)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _lay_out(self) -> None:
        self._side = ReportSide(self._theme)
        self._left = Left(self._theme, self._side, self._choices())
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self._left)
        panes.addWidget(rule(vertical=True))
        panes.addWidget(mark_pane(self.preview), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(panes, 1)

    def _choices(self) -> QFrame:
        body = QFrame()
        body.setObjectName("body")
        self._theme.changed.connect(self._fit)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Opzioni"), "section"))
        self._options = QStackedLayout()
        column.addLayout(self._options)  # first: what is added to a stack that belongs to nobody opens as a window
        for options in (self.options, self.year_options):
            self._options.addWidget(options)
        column.addStretch(1)
        column.addWidget(self.draft)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.print, 1)
        row.addWidget(self.save, 1)
        column.addLayout(row)
        return body

    def _fit(self) -> None:
        """In a small window or large text the list gives way."""
        width = self.width()
        self._left.stack(width < self._theme.px(NARROW), int(width * LEFT_SHARE))
        self.preview.be_narrow(width < self._theme.px(NARROWER))
