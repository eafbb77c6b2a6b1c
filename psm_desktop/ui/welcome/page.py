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
from shiboken6 import isValid

from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.buttons import plain, primary, quiet
from psm_desktop.ui.common.drops import take_copy
from psm_desktop.ui.common.keys import on_confirm
from psm_desktop.ui.common.labels import rule
from psm_desktop.ui.common.language import LANGUAGES, spoken
from psm_desktop.ui.common.map import Ring
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.place_model import Place
from psm_desktop.ui.common.progress import WorkPanel
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.welcome.answers import Answers, Start
from psm_desktop.ui.welcome.questions import Questions
from psm_desktop.ui.welcome.side import NARROW, Side
from psm_desktop.ui.welcome.start_choice import SUFFIXES, start_from

WIDE = 1200
"""From this width on the picture at the left is a wide one."""
QUESTIONS = 700
"""Pixels the questions need at 100 %."""


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
        self._theme, self._aside = theme, QWidget()
        self._held: QWidget | None = None
        self.bar, self.work, self.side = MessageBar(theme), WorkPanel(theme), Side(theme, boundaries, counts)
        self.questions = asked = Questions(theme, places, plan, ask or AskFile())
        self.commune, self.start, self.officer, self.office = asked.commune, asked.start, asked.officer, asked.office
        self.language, self.help = asked.language, asked.help
        self.begin = primary(theme, self.tr("Inizia"), act=self._on_begin)
        self.training = plain(theme, self.tr("Prova con dati finti"), "training", self._on_training)
        self.be_office = quiet(theme, self.tr("Sono l'ufficio metropolitano"), "office", self._on_office)
        self._lay_out()
        theme.changed.connect(self._arrange)
        self.language.committed.connect(self._on_language_chosen)
        self.commune.chosen.connect(self.side.map.show_chosen)
        self.start.file_named.connect(self._on_file_named)
        self.start.words.confirmed.connect(self._on_begin)
        self.start.locked.field.returnPressed.connect(self._on_begin)
        asked.help_pressed.connect(self._on_help)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._on_help)
        on_confirm(self, self._on_begin)
        self.commune.search.setFocus()  # no focus proxy: Tab would jump from the end over language and help

    def answers(self) -> Answers:
        """What the page says now, complete or not."""
        return self.questions.answers()

    def show_begins(self, communes: Sequence[str], officer: str, whose: str) -> None:
        """What the file named says: the communes of the copy, who works there ("": nothing), and that in words."""
        if communes:
            self.commune.take(communes[0])
        if officer and not self.officer.raw_text().strip():
            self.officer.show_value(officer)
        self.start.show_whose(whose)
        if self.start.start is Start.HANDOVER:
            self._show_whole(self.start.locked)

    def ask_words(self, asked: bool) -> None:
        """Whether the invitation named asks for the words of its letter: then they are in sight, ready to be typed."""
        self.start.ask_words(asked)
        if asked:
            self.start.words.setFocus()
            self._show_whole(self.start.words)

    def _show_whole(self, where: QWidget) -> None:
        """Bring into sight what may have come into the page just now."""
        self.questions.adjustSize()
        self._area.ensureWidgetVisible(where)

    def forget_file(self) -> None:
        """No copy can start from the file named."""
        self.start.forget_file()

    def take_over(self, before: "WelcomePage") -> None:
        """Stand where another first run stood, with what was answered there."""
        self.restoreGeometry(before.saveGeometry())
        given = before.answers()
        if given.is_office:
            self._on_office()
        self.questions.answer(given)
        self.language.setFocus()

    def be_busy(self, busy: bool) -> None:
        """While the copy is being made nothing can be started twice. The keys rest meanwhile and come back to where
        they were, not to what stands next in the row, the language."""
        held = self.focusWidget()  # also while the dialog that named the file still has the keys
        if busy and held is not None and self.isAncestorOf(held):
            self._held = held
            self.setFocus()
        for button in (self.begin, self.training, self.be_office):
            button.setEnabled(not busy)
        self.start.be_busy(busy)
        self.setAcceptDrops(not busy)
        if not busy and self._held is not None:
            if self.focusWidget() in (None, self) and isValid(self._held):
                self._held.setFocus()
            self._held = None

    def open_aside(self, panel: QWidget) -> None:
        """Show a panel at the right, in place of the picture at the left."""
        self.close_aside()
        self._aside = panel
        self._whole.addWidget(panel)
        panel.show()
        self._arrange()

    def close_aside(self) -> None:
        """Take the panel away; the keys go back to the first question."""
        if self._aside.parentWidget() is not None:
            self._whole.removeWidget(self._aside)
            self._aside.hide()
            self._aside.deleteLater()
            self._aside = QWidget()
            self._arrange()
            self.commune.search.setFocus()

    def _on_begin(self) -> None:
        """Start, or go to the first question that is not answered."""
        missing = self.questions.first_missing()
        if missing is None:
            self.started.emit(self.answers())
            return
        question, where = missing
        where.setFocus()
        self._area.ensureWidgetVisible(question)
        self._show_whole(where)

    def _on_training(self) -> None:
        """Training asks nothing: what is missing the program fills with made-up data."""
        self.started.emit(self.questions.answers(training=True))

    def _on_office(self) -> None:
        """Be the office, or a commune again."""
        is_office = not self.questions.is_office
        self.questions.be_office(is_office)
        self.be_office.setText(self.tr("Sono un Comune") if is_office else self.tr("Sono l'ufficio metropolitano"))
        self.side.map.show_chosen("" if is_office else self.commune.code)
        (self.officer if is_office else self.commune.search).setFocus()  # the first question that is left

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

    def _lay_out(self) -> None:
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
        area.setWidget(self.questions)
        column.addWidget(self.bar)
        column.addWidget(area, 1)
        column.addWidget(self.work)
        column.addWidget(self._foot())

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
        self._arrange()

    def _arrange(self) -> None:
        """The picture gives way to a panel, and to questions in large text."""
        self.side.be_narrow(self.width() < WIDE)
        room = self.width() - NARROW >= self._theme.px(QUESTIONS)
        self.side.setVisible(room and self._aside.parentWidget() is None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _beginning(event) is not None:
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if (file := _beginning(event)) is not None:
            take_copy(event)
            self.start.choose_file(start_from(file), file)


def _beginning(event: QDropEvent) -> Path | None:
    """The first file being dragged from which a copy can start."""
    files = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return next((file for file in files if file.suffix.lower() in SUFFIXES), None)
