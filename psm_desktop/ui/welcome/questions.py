"""The three questions of the first run, in one column: which commune, who, starting from what."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.fields.box import FieldBox
from psm_desktop.ui.common.fields.choice import Choice, ChoiceField
from psm_desktop.ui.common.fields.text import TextField
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.language import LANGUAGES, spoken
from psm_desktop.ui.common.place_model import Place
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.welcome.answers import Answers, Start
from psm_desktop.ui.welcome.commune_choice import CommuneChoice
from psm_desktop.ui.welcome.start_choice import StartChoice
from psm_desktop.ui.welcome.step import Step

OFFICES = ("Segreteria", "Ufficio tecnico", "Ragioneria")
"""Where those work who record and report (UX.md §1); any other name can be typed."""
Asked = CommuneChoice | TextField | StartChoice
TOP = Qt.AlignmentFlag.AlignTop


class Questions(QWidget):
    """What is asked, and what the page says now."""

    help_pressed = Signal()

    def __init__(
        self, theme: Theme, places: Sequence[Place], plan: str, ask: AskFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.is_office = False
        self.commune, self.start = CommuneChoice(theme, places), StartChoice(theme, plan, ask)
        self.officer = TextField(theme)
        self.office = ChoiceField(theme, [Choice(name, name) for name in OFFICES], free=True)
        self.language = ChoiceField(theme, [Choice(code, name) for code, name in LANGUAGES.items()])
        self.help = quiet(theme, self.tr("Aiuto"), "help", self.help_pressed.emit)
        self.help.setToolTip("F1")
        self._dress_language()
        self._lay_out(theme)
        self.commune.taken.connect(self.officer.setFocus)

    def answers(self, training: bool = False) -> Answers:
        """What the page says now, complete or not; training starts from nothing somebody has."""
        return Answers(
            commune=None if self.is_office else self.commune.code or None,
            officer=self.officer.raw_text().strip(),
            office_name=self.office.raw_text().strip(),
            start=Start.INCLUDED_PLAN if training else self.start.start,
            training=training,
            is_office=self.is_office,
            source=None if training else self.start.file,
            phrase="" if training else self.start.phrase,
        )

    def answer(self, given: Answers) -> None:
        """As it was answered elsewhere."""
        if given.commune:
            self.commune.take(given.commune)
        self.officer.show_typing(given.officer)
        self.office.show_typing(given.office_name)
        if given.source is not None:
            self.start.choose_file(given.start, given.source)
        (self.start.locked.field if given.start is Start.HANDOVER else self.start.words).show_typing(given.phrase)

    def be_office(self, is_office: bool) -> None:
        """Ask what the office is asked, or a commune."""
        self.is_office = is_office
        self._commune_step.setVisible(not is_office)
        self._office_step.setVisible(is_office)
        self.start.allow((Start.BACKUP,) if is_office else tuple(Start))

    def first_missing(self) -> tuple[QWidget, QWidget] | None:
        """Say what is missing beside its question; gives the first such question and where one answers it."""
        given = self.answers()
        needs_file = given.start is not Start.INCLUDED_PLAN
        no_commune = self.tr("Scrivi il nome del tuo Comune e sceglilo dall'elenco.")
        no_officer = self.tr("Scrivi il tuo nome: sta accanto alle modifiche che fai.")
        no_file = self.tr("Scegli il file da cui partire, oppure parti dal Piano incluso.")
        words: QWidget | None = self.start.words if self.start.is_words_missing() else None
        words = self.start.locked.field if self.start.is_passphrase_missing() else words
        gaps: list[tuple[Asked, QWidget, bool, str]] = [
            (self.commune, self.commune, not (given.is_office or needs_file or given.commune), no_commune),
            (self.officer, self.officer, not given.officer, no_officer),
            (self.start, self.start.browse, needs_file and given.source is None, no_file),
        ]
        found = self._first(gaps)
        return (self.start, words) if found is None and words is not None else found

    def _first(self, gaps: Sequence[tuple[Asked, QWidget, bool, str]]) -> tuple[QWidget, QWidget] | None:
        """Say at each question whether it is answered; gives the first that is not."""
        for question, _where, is_missing, sentence in gaps:
            question.show_problem(sentence if is_missing else "")
        return next(((question, where) for question, where, is_missing, _ in gaps if is_missing), None)

    def _dress_language(self) -> None:
        """One who cannot read the page must find it: the two names are in their own languages."""
        self.language.setAccessibleName(self.tr("Lingua del programma"))
        self.language.show_value(spoken())

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(56, 40, 56, 16)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(self.tr("Per iniziare bastano tre risposte"), "title"), 1)
        head.addWidget(self.language, 0, TOP)
        head.addWidget(self.help, 0, TOP)
        column.addLayout(head)
        column.addWidget(label(self.tr("I dati restano su questo computer. Non serve Internet."), "hint"))
        column.addSpacing(28)
        steps = QVBoxLayout()
        steps.setSpacing(32)
        for step in self._steps(theme):
            steps.addWidget(step)
        column.addLayout(steps)
        column.addStretch(1)

    def _steps(self, theme: Theme) -> tuple[Step, ...]:
        office = label(
            self.tr("Città metropolitana di Torino: raccogli i ritorni dei Comuni e li consolidi."), wrap=True
        )
        who = self.tr("serve solo per lo storico delle modifiche")
        self._commune_step = Step(theme, 1, self.tr("Il tuo Comune"), "", self.commune, 500)
        self._office_step = Step(theme, 1, self.tr("Ufficio metropolitano"), "", office, 640)
        self._office_step.hide()
        return (
            self._commune_step,
            self._office_step,
            Step(theme, 2, self.tr("Chi sei"), who, self._person(theme)),
            Step(theme, 3, self.tr("Da dove parti"), "", self.start, 720),
        )

    def _person(self, theme: Theme) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(FieldBox(theme, self.tr("Nome e cognome"), self.officer), 4, TOP)
        row.addWidget(FieldBox(theme, self.tr("Ufficio"), self.office, optional=True), 3, TOP)
        return both
