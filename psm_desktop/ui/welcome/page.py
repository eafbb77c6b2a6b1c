"""First run: three questions. Shows values and emits `started`; the copy is made by the program.

page = WelcomePage(theme, places, boundaries, "PSM 2024-2026, versione 1: 6 assi, ...", "312 comuni, ...", ask)
page.file_named.connect(...)           # Start and Path of the file a copy is to start from
page.show_begins(("001003",), "Maria Rossi", "Ala di Stura")    # what stands in it; or forget_file()
page.started.connect(...)              # Answers
page.bar.say("bad", "...")             # when it cannot be done
page.be_busy(True); page.work.follow(...)    # while it is being done
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.buttons import plain, primary, quiet
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.choice import Choice, ChoiceField
from psm_desktop.ui.common.fields.text import TextField
from psm_desktop.ui.common.labels import label, rule
from psm_desktop.ui.common.language import LANGUAGES, spoken
from psm_desktop.ui.common.map import Ring
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.progress import WorkPanel
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.welcome.answers import Answers, Start
from psm_desktop.ui.welcome.commune_choice import CommuneChoice
from psm_desktop.ui.welcome.model import Place
from psm_desktop.ui.welcome.side import Side
from psm_desktop.ui.welcome.start_choice import SUFFIXES, StartChoice
from psm_desktop.ui.welcome.step import Step

OFFICES = ("Segreteria", "Ufficio tecnico", "Ragioneria")
"""Where those work who record and report (UX.md §1); any other name can be typed."""
TOP = Qt.AlignmentFlag.AlignTop


class WelcomePage(QWidget):
    """`started` carries the Answers once nothing is missing in them."""

    started = Signal(object)
    language_wanted = Signal(str)  # a key of LANGUAGES: the program shows the page anew
    file_named = Signal(object, object)  # Start and Path, as soon as a file is named: the program may look into it
    help_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        places: Sequence[Place],
        boundaries: Mapping[str, Sequence[Ring]],
        plan: str,
        counts: str,
        ask: AskFile | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`plan`: what the included plan holds and lacks; `counts`: the small print under the map."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Piano strategico metropolitano"))
        self.setAcceptDrops(True)
        self._is_office, self._aside = False, QWidget()
        self.bar, self.side = MessageBar(theme), Side(theme, boundaries, counts)
        self.work = WorkPanel(theme)
        self.commune, self.start = CommuneChoice(theme, places), StartChoice(theme, plan, ask or AskFile())
        self.officer, self.office = (
            TextField(theme),
            ChoiceField(theme, [Choice(name, name) for name in OFFICES], free=True),
        )
        self.language = ChoiceField(theme, [Choice(code, name) for code, name in LANGUAGES.items()])
        self.begin = primary(theme, self.tr("Inizia"), act=self._on_begin)
        self.training = plain(theme, self.tr("Prova con dati finti"), "training", self._on_training)
        self.be_office = quiet(theme, self.tr("Sono l'ufficio metropolitano"), "office", self._on_office)
        self.help = quiet(theme, self.tr("Aiuto"), "help", self._on_help)
        self.help.setToolTip("F1")
        self._lay_out(theme)
        self._dress_language()
        self.commune.chosen.connect(self.side.map.show_chosen)
        self.commune.taken.connect(self.officer.setFocus)
        self.start.file_named.connect(self._on_file_named)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._on_help)
        self.setFocusProxy(self.commune.search)

    def answers(self, training: bool = False) -> Answers:
        """What the page says now, complete or not; training starts from nothing somebody has."""
        return Answers(
            commune=None if self._is_office else self.commune.code or None,
            officer=self.officer.raw_text().strip(),
            office_name=self.office.raw_text().strip(),
            start=Start.INCLUDED_PLAN if training else self.start.start,
            training=training,
            is_office=self._is_office,
            source=None if training else self.start.file,
        )

    def show_begins(self, communes: Sequence[str], officer: str, whose: str) -> None:
        """What the file named says: the communes of the copy, who works there ("": nothing), and that in words."""
        if communes:
            self.commune.take(communes[0])
        if officer and not self.officer.raw_text().strip():
            self.officer.show_value(officer)
        self.start.show_whose(whose)

    def forget_file(self) -> None:
        """No copy can start from the file named."""
        self.start.forget_file()

    def open_aside(self, panel: QWidget) -> None:
        """Show a panel at the right, in place of the picture at the left."""
        self.close_aside()
        self._aside = panel
        self._whole.addWidget(panel)
        self.side.hide()
        panel.show()

    def close_aside(self) -> None:
        """Take the panel away; the keys go back to the first question."""
        if self._aside.parentWidget() is not None:
            self._whole.removeWidget(self._aside)
            self._aside.hide()
            self._aside.deleteLater()
            self._aside = QWidget()
            self.side.show()
            self.commune.search.setFocus()

    def take_over(self, before: "WelcomePage") -> None:
        """Stand where another first run stood, with what was answered there."""
        self.restoreGeometry(before.saveGeometry())
        given = before.answers()
        if given.is_office:
            self._on_office()
        if given.commune:
            self.commune.take(given.commune)
        self.officer.show_typing(given.officer)
        self.office.show_typing(given.office_name)
        if given.source is not None:
            self.start.choose_file(given.start, given.source)
        self.language.setFocus()

    def be_busy(self, busy: bool) -> None:
        """While the copy is being made nothing can be started twice."""
        for button in (self.begin, self.training, self.be_office):
            button.setEnabled(not busy)
        self.start.be_busy(busy)
        self.setAcceptDrops(not busy)

    def _on_begin(self) -> None:
        if not self._missing():
            self.started.emit(self.answers())

    def _on_training(self) -> None:
        """Training asks nothing: what is missing the program fills with made-up data."""
        self.started.emit(self.answers(training=True))

    def _on_office(self) -> None:
        """Be the office, or a commune again."""
        self._is_office = not self._is_office
        self._commune_step.setVisible(not self._is_office)
        self._office_step.setVisible(self._is_office)
        self.start.allow((Start.BACKUP,) if self._is_office else tuple(Start))
        self.be_office.setText(
            self.tr("Sono un Comune") if self._is_office else self.tr("Sono l'ufficio metropolitano")
        )
        self.side.map.show_chosen("" if self._is_office else self.commune.code)

    def _dress_language(self) -> None:
        """One who cannot read the page must find it: the two names are in their own languages."""
        self.language.setAccessibleName(self.tr("Lingua del programma"))
        self.language.show_value(spoken())
        self.language.committed.connect(self._on_language_chosen)

    def _on_language_chosen(self, code: str) -> None:
        if code in LANGUAGES and code != spoken():
            self.language_wanted.emit(code)

    def _on_file_named(self, start: Start, file: Path) -> None:
        self.bar.clear()
        self.file_named.emit(start, file)

    def _on_help(self) -> None:
        """F1 opens the page of help; once more closes it."""
        if self._aside.isVisible():
            self.close_aside()
        else:
            self.help_wanted.emit()

    def _missing(self) -> bool:
        """Say what is missing beside its question and go to the first; False when nothing is."""
        given = self.answers()
        needs_file = given.start is not Start.INCLUDED_PLAN
        no_commune = self.tr("Scrivi il nome del tuo Comune e sceglilo dall'elenco.")
        no_officer = self.tr("Scrivi il tuo nome: sta accanto alle modifiche che fai.")
        no_file = self.tr("Scegli il file da cui partire, oppure parti dal Piano incluso.")
        gaps: list[tuple[CommuneChoice | TextField | StartChoice, bool, str]] = [
            (self.commune, not (given.is_office or needs_file or given.commune), no_commune),
            (self.officer, not given.officer, no_officer),
            (self.start, needs_file and given.source is None, no_file),
        ]
        for question, is_missing, sentence in gaps:
            question.show_problem(sentence if is_missing else "")
        first = next((question for question, is_missing, _sentence in gaps if is_missing), None)
        if first is not None:
            (self.start.browse if first is self.start else first).setFocus()
            self._area.ensureWidgetVisible(first)
        return first is not None

    def _lay_out(self, theme: Theme) -> None:
        self._whole = whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.side)
        body = QFrame()
        body.setObjectName("body")
        whole.addWidget(body, 1)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._questions(theme))
        column.addWidget(self.bar)
        column.addWidget(area, 1)
        column.addWidget(self.work)
        column.addWidget(self._foot())

    def _questions(self, theme: Theme) -> QWidget:
        page = QWidget()
        page.setObjectName("body")
        column = QVBoxLayout(page)
        column.setContentsMargins(56, 64, 56, 16)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Per iniziare bastano tre risposte"), "title"), 1)
        head.addWidget(self.language, 0, TOP)
        head.addWidget(self.help, 0, TOP)
        column.addLayout(head)
        column.addWidget(label(self.tr("I dati restano su questo computer. Non serve Internet."), "hint"))
        column.addSpacing(28)
        steps = QVBoxLayout()
        steps.setSpacing(32)
        column.addLayout(steps)
        column.addStretch(1)
        self._commune_step = Step(theme, 1, self.tr("Il tuo Comune"), "", self.commune, 420)
        office = label(
            self.tr("Città metropolitana di Torino: raccogli i ritorni dei Comuni e li consolidi."), wrap=True
        )
        self._office_step = Step(theme, 1, self.tr("Ufficio metropolitano"), "", office, 640)
        self._office_step.hide()
        person = Step(
            theme, 2, self.tr("Chi sei"), self.tr("serve solo per lo storico delle modifiche"), self._person(theme)
        )
        for step in (self._commune_step, self._office_step, person):
            steps.addWidget(step)
        steps.addWidget(Step(theme, 3, self.tr("Da dove parti"), "", self.start, 720))
        return page

    def _person(self, theme: Theme) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(FieldBox(theme, self.tr("Nome e cognome"), self.officer), 4, TOP)
        row.addWidget(FieldBox(theme, self.tr("Ufficio"), self.office, optional=True), 3, TOP)
        return both

    def _foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(56, 0, 56, 16)
        column.setSpacing(16)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.training)
        row.addWidget(self.be_office)
        row.addStretch(1)
        row.addWidget(self.begin)
        column.addLayout(row)
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.be_narrow(self.width() < 1200)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _beginning(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (file := _beginning(event)) is not None:
            event.acceptProposedAction()
            self.start.choose_file(SUFFIXES[file.suffix.lower()], file)


def _beginning(event: QDropEvent) -> Path | None:
    """The first file being dragged from which a copy can start."""
    files = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return next((file for file in files if file.suffix.lower() in SUFFIXES), None)
