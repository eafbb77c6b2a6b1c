"""Where the new copy starts from: the plan that ships with the program, or an invitation from the office."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QGridLayout, QRadioButton, QWidget

from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.fields.box import ProblemLine
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.welcome.answers import Start


class StartChoice(QWidget):
    """Two choices, each with what it means beside it. `invitation_chosen` carries the Path of the file."""

    invitation_chosen = Signal(object)

    def __init__(self, theme: Theme, plan: str, parent: QWidget | None = None) -> None:
        """`plan` says what the included plan holds, and what it lacks."""
        super().__init__(parent)
        self.invitation: Path | None = None
        self._included, self._invited = QRadioButton(self.tr("Piano incluso")), QRadioButton(self.tr("Invito ricevuto"))
        self._included.setChecked(True)
        self._group = QButtonGroup(self)
        self._file, self._problem = Elided(self._no_file(), "hint"), ProblemLine(theme)
        self.browse = quiet(theme, self.tr("Scegli file"), "folder", self._on_browse)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for row, choice in enumerate((self._included, self._invited)):
            self._group.addButton(choice, row)
            choice.setMinimumWidth(200)
            grid.addWidget(choice, row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label(plan, "hint", wrap=True), 0, 1, 1, 2)
        grid.addWidget(self._file, 1, 1)
        grid.addWidget(self.browse, 1, 2)
        grid.addWidget(self._problem, 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self._group.idToggled.connect(self._on_toggled)
        self._on_toggled(0, True)

    @property
    def start(self) -> Start:
        return Start.INVITATION if self._invited.isChecked() else Start.INCLUDED_PLAN

    def choose_invitation(self, file: Path) -> None:
        """Take a file, chosen in the dialog or dropped on the page."""
        self.invitation = file
        self._invited.setChecked(True)
        self._file.say(file.name)
        self.show_problem("")
        self.invitation_chosen.emit(file)

    def show_problem(self, sentence: str) -> None:
        self._problem.say(sentence)
        self._invited.setAccessibleDescription(sentence)

    def allow_invitation(self, allowed: bool) -> None:
        """The office invites and is not invited."""
        self._invited.setEnabled(allowed)
        if not allowed:
            self._included.setChecked(True)

    def _no_file(self) -> str:
        return self.tr("il file .psm che ti ha mandato la Città metropolitana")

    def _on_toggled(self, _number: int, _checked: bool) -> None:
        self.browse.setVisible(self._invited.isChecked())
        self.show_problem("")

    def _on_browse(self) -> None:
        kinds = self.tr("Inviti della Città metropolitana (*.psm);;Tutti i file (*)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Scegli l'invito"), str(Path.home()), kinds)
        if name:
            self.choose_invitation(Path(name))
