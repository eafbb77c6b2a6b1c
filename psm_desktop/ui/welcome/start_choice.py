"""Where the new copy starts from: the plan that ships with the program, or a file somebody has."""

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QRadioButton, QWidget

from psm_desktop.sentences import sentence
from psm_desktop.ui.common.ask_file import EXCEL, AskFile
from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.fields.box import FieldBox, ProblemLine
from psm_desktop.ui.common.fields.phrase import PhraseField
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.welcome.answers import Start
from psm_desktop.ui.welcome.locked_file import LockedFile

SUFFIXES = {".psm": Start.INVITATION, ".xlsx": Start.EXCEL, ".psmdb": Start.BACKUP}
"""What a file that is dropped on the page is for."""


def start_from(file: Path) -> Start:
    """The same, once it is looked into: an invitation and a handover are called alike."""
    start = SUFFIXES[file.suffix.lower()]
    from psm_desktop.sync import handover_file

    return Start.HANDOVER if start is Start.INVITATION and handover_file.is_one(file) else start


class _Row(NamedTuple):
    """A start that needs a file. `hint`: which one, until it is chosen."""

    choice: QRadioButton
    hint: str
    file: Elided
    browse: QPushButton


class StartChoice(QWidget):
    """Choices, each with what it means beside it. `file_named` carries the Start and the Path of its file."""

    file_named = Signal(object, object)

    def __init__(self, theme: Theme, plan: str, ask: AskFile, parent: QWidget | None = None) -> None:
        """`plan` says what the included plan holds, and what it lacks."""
        super().__init__(parent)
        self._theme, self._ask, self._group = theme, ask, QButtonGroup(self)
        self._files: dict[Start, Path] = {}
        self._included, self._problem = QRadioButton(self.tr("Piano incluso")), ProblemLine(theme)
        self.words = PhraseField(theme)
        self._letter = FieldBox(theme, self.tr("Le dodici parole della lettera"), self.words)
        self._asks_words, self.locked = False, LockedFile(theme)
        self._rows = {start: self._row(start, *words) for start, words in self._words().items()}
        self._lay_out(plan)
        self._included.setChecked(True)
        self._group.buttonToggled.connect(self._on_toggled)
        self._on_toggled()

    @property
    def start(self) -> Start:
        """The choice that is ticked."""
        return next((start for start, row in self._rows.items() if row.choice.isChecked()), Start.INCLUDED_PLAN)

    @property
    def file(self) -> Path | None:
        """The file of that choice; None where none is chosen yet, or none is needed."""
        return self._files.get(self.start)

    @property
    def browse(self) -> QWidget:
        """Where one chooses the file of the choice that is ticked."""
        return self._rows[self.start].browse if self.start in self._rows else self._included

    @property
    def phrase(self) -> str:
        """The words of the letter or the passphrase, as typed; "" where the choice that is ticked asks for none."""
        if not self.locked.isHidden():
            return self.locked.field.raw_text()
        return self.words.raw_text() if not self._letter.isHidden() else ""

    def is_words_missing(self) -> bool:
        """Whether the words of the letter are asked for and not there, as the field then says."""
        return not self._letter.isHidden() and self.words.secret() is None

    def is_passphrase_missing(self) -> bool:
        """Whether the file of a handover is chosen, and what opens it is not there, as the field then says."""
        is_missing = not self.locked.isHidden() and not self.locked.field.raw_text().strip()
        if is_missing:
            self.locked.field.show_problem(sentence("passphrase-missing"))
        return is_missing

    def ask_words(self, asked: bool) -> None:
        """Whether the invitation chosen asks for the words of its letter."""
        self._asks_words = asked
        self._show_letter()

    def _show_letter(self) -> None:
        self.locked.setVisible(self.start is Start.HANDOVER and self.file is not None)
        self._letter.setVisible(self._asks_words and self.start is Start.INVITATION and self.file is not None)

    def choose_file(self, start: Start, file: Path) -> None:
        """Take a file, chosen in the dialog or dropped on the page."""
        row, self._files[start] = self._rows[start], file
        if start is Start.INVITATION:
            self._asks_words = False  # until it was looked into
        row.choice.setChecked(True)
        row.file.say(file.name)
        self._show_letter()
        self.show_problem("")
        self.file_named.emit(start, file)

    def show_whose(self, whose: str) -> None:
        """What stands in the file of the choice that is ticked."""
        if (file := self.file) is not None:
            self._rows[self.start].file.say(f"{file.name} · {whose}")

    def forget_file(self) -> None:
        """The file of the choice that is ticked was of no use."""
        self._files.pop(self.start, None)
        if self.start in self._rows:
            self._rows[self.start].file.say(self._rows[self.start].hint)
        self._show_letter()

    def show_problem(self, sentence: str) -> None:
        self._problem.say(sentence)
        for row in self._rows.values():
            row.choice.setAccessibleDescription(sentence if row.choice.isChecked() else "")

    def allow(self, starts: Collection[Start]) -> None:
        """Which of those that need a file can be chosen now."""
        for start, row in self._rows.items():
            row.choice.setEnabled(start in starts)
        if self.start in self._rows and self.start not in starts:
            self._included.setChecked(True)

    def be_busy(self, busy: bool) -> None:
        """While a file is looked into, no other is chosen."""
        for row in self._rows.values():
            row.browse.setEnabled(not busy)
        for field in (self.words, self.locked):
            field.setEnabled(not busy)

    def _words(self) -> dict[Start, tuple[str, str]]:
        """What each is called, and which file it needs."""
        return {
            Start.INVITATION: (
                self.tr("Invito ricevuto"),
                self.tr("il file .psm che ti ha mandato la Città metropolitana"),
            ),
            Start.EXCEL: (
                self.tr("Ritorno Excel"),
                self.tr("se resta solo quello: gli interventi del file nascono qui come nuovi"),
            ),
            Start.BACKUP: (
                self.tr("Copia di sicurezza"),
                self.tr("un file .psmdb, anche fatto su un altro computer: riparti da dov'eri"),
            ),
            Start.HANDOVER: (
                self.tr("Passaggio di consegne"),
                self.tr("il file .psm cifrato che ti ha lasciato il collega, con la sua frase segreta"),
            ),
        }

    def _row(self, start: Start, name: str, hint: str) -> _Row:
        browse = quiet(self._theme, self.tr("Scegli file"), "folder", lambda: self._on_browse(start))
        browse.setAccessibleName(self.tr("Scegli il file: {name}").format(name=name))
        return _Row(QRadioButton(name), hint, Elided(hint, "hint"), browse)

    def _lay_out(self, plan: str) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for line, choice in enumerate((self._included, *(row.choice for row in self._rows.values()))):
            self._group.addButton(choice)
            choice.setMinimumWidth(200)
            grid.addWidget(choice, 2 * line, 0, Qt.AlignmentFlag.AlignLeft)
            grid.setRowMinimumHeight(2 * line, 32)
        grid.addWidget(label(plan, "hint", wrap=True), 0, 1, 1, 2)
        for line, row in enumerate(self._rows.values(), 1):
            grid.addWidget(row.file, 2 * line, 1)
            grid.addWidget(row.browse, 2 * line, 2)
        self._letter.hide()
        grid.addWidget(self._letter, 3, 0, 1, 3)  # below the invitation
        self.setTabOrder(self._rows[Start.INVITATION].browse, self.words)
        self.locked.hide()
        grid.addWidget(self.locked, 2 * len(self._rows) + 1, 0, 1, 3)  # below the last
        grid.addWidget(self._problem, grid.rowCount(), 0, 1, 3)
        grid.setColumnStretch(1, 1)

    def _on_toggled(self, *_button: object) -> None:
        for row in self._rows.values():
            row.browse.setVisible(row.choice.isChecked())
        self._show_letter()
        self.show_problem("")

    def _on_browse(self, start: Start) -> None:
        title, kinds = {
            Start.INVITATION: (
                self.tr("Scegli l'invito"),
                self.tr("Inviti della Città metropolitana (*.psm);;Tutti i file (*)"),
            ),
            Start.EXCEL: (self.tr("Scegli il ritorno Excel"), EXCEL),
            Start.BACKUP: (
                self.tr("Scegli la copia di sicurezza"),
                self.tr("Copie del Piano (*.psmdb);;Tutti i file (*)"),
            ),
            Start.HANDOVER: (
                self.tr("Scegli il passaggio di consegne"),
                self.tr("Passaggi di consegne (*.psm);;Tutti i file (*)"),
            ),
        }[start]
        if files := self._ask.some(self, title, kinds):
            self.choose_file(start, files[0])
