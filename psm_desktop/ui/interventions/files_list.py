"""The files of an intervention: attach, look at, take off."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.domain.details import Evidence
from psm_desktop.domain.intervention import Sheet
from psm_desktop.errors import PsmError
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.table import HEADING, ROW_TYPED, Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import photos
from psm_desktop.ui.interventions.files_model import FilesModel, copy_to_look_at
from psm_desktop.ui.interventions.step_words import quoted

NO_FRAME = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class FilesList(QWidget):
    """`deleted` carries the sentence for the bar that offers to take it back; `ask` is the system's dialog."""

    deleted = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._desk, self._key, self._title = theme, desk, 0, ""
        self._folder = tempfile.TemporaryDirectory(prefix="psm-")
        self.ask, self.open_file = AskFile(), QDesktopServices.openUrl
        self.model, self.bar = FilesModel(theme, desk.workspace, self), MessageBar(theme)
        self.view = Table(theme, self.tr("File allegati"), ROW_TYPED)
        self.view.setModel(self.model)
        self.view.set_widths(0, 92, 150)
        self.view.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.view.setVerticalScrollBarPolicy(NO_FRAME)
        self.view.setHorizontalScrollBarPolicy(NO_FRAME)
        self.view.installEventFilter(self)
        self.view.activated.connect(lambda _index: self.look())
        self.hint = label(
            self.tr("Trascina qui un documento o una foto, oppure premi Ctrl+Maiusc+A."), "hint", wrap=True
        )
        self.hint.setContentsMargins(8, 0, 8, 0)
        self.add = quiet(theme, self.tr("Allega file"), "attachment", self.choose)
        self.open = quiet(theme, self.tr("Apri"), "file", self.look)
        self.remove = quiet(theme, self.tr("Togli"), "delete", self.take_off)
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(self._on_current)

    def show_sheet(self, sheet: Sheet, title: str) -> None:
        """The files of a sheet."""
        if sheet.intervention.key != self._key:
            self.bar.clear()
        self._key, self._title = sheet.intervention.key, title
        row = self.view.currentIndex().row()
        self.model.show_rows(sheet.evidence)
        if row >= 0:
            self.view.choose_row(min(row, self.model.rowCount() - 1))
        rows = self.model.rowCount()
        self.view.setFixedHeight(self._theme.px(HEADING) + rows * self.view.verticalHeader().defaultSectionSize() + 1)
        self.view.setVisible(rows > 0)
        self.hint.setVisible(rows == 0)
        self._on_current()

    def choose(self) -> None:
        """Ctrl+Maiusc+A: ask which files."""
        self.attach(self.ask.some(self, self.tr("Allega file"), self.tr("Tutti i file (*)")))

    def attach(self, files: Sequence[Path]) -> None:
        """Attach files at once; big photos are asked about first."""
        if not self._key or not files:
            return
        big = [file for file in files if photos.is_big(file)]
        self._attach([file for file in files if file not in big])
        if big:
            words = self.tr("%1 pesa molto. Una versione più piccola basta per schermo e stampa.")
            if len(big) > 1:
                words = self.tr("%1 e altre foto pesano molto. Una versione più piccola basta per schermo e stampa.")
            self.bar.say(
                "info",
                words.replace("%1", quoted(big[0].name)),
                (self.tr("Allega più piccola"), lambda: self._attach_smaller(big)),
                (self.tr("Allega com'è"), lambda: self._attach(big)),
            )

    def look(self) -> None:
        """Open a read-only copy with the system's program."""
        if (one := self._current()) is None:
            return
        try:
            copy = copy_to_look_at(self._desk.workspace, one, Path(self._folder.name))
        except PsmError as problem:
            self.bar.say("warn", str(problem))
            return
        if not self.open_file(QUrl.fromLocalFile(str(copy))):
            words = self.tr("Nessun programma di questo computer apre %1.")
            self.bar.say("warn", words.replace("%1", quoted(one.name or "")))

    def take_off(self) -> None:
        """Canc: the row goes at once, the file stays; the bar offers to take it back."""
        if (one := self._current()) is None:
            return
        name = quoted(one.name or "")
        try:
            self._desk.do(DeleteRow("evidence", one.key), self.tr("eliminazione di %1").replace("%1", name))
        except PsmError as problem:
            self._desk.tell(str(problem), "warn")
            return
        self.deleted.emit(self.tr("Tolto l'allegato %1.").replace("%1", name))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Invio opens, Canc takes off, Ins attaches."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            acts = {
                Qt.Key.Key_Insert: self.choose,
                Qt.Key.Key_Delete: self.take_off,
                Qt.Key.Key_Return: self.look,
                Qt.Key.Key_Enter: self.look,
            }
            if (act := acts.get(Qt.Key(event.key()))) is not None:
                act()
                return True
        return False

    def _attach_smaller(self, big: Sequence[Path]) -> None:
        folder = Path(tempfile.mkdtemp(dir=self._folder.name))
        self._attach([photos.smaller(file, folder) for file in big])

    def _attach(self, files: Sequence[Path]) -> None:
        self.bar.clear()
        if not files:
            return
        name = self.tr("allegato di %1").replace("%1", quoted(self._title))
        try:
            kept = keep_files(self._desk.workspace, files)
            self._desk.do(Attach(self._key, kept), name)
        except PsmError as problem:
            self.bar.say("warn", str(problem))

    def _current(self) -> Evidence | None:
        return self.model.row(self.view.currentIndex().row())

    def _on_current(self, *_: object) -> None:
        for button in (self.open, self.remove):
            button.setEnabled(self._current() is not None)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.open, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        above = QVBoxLayout()
        above.setContentsMargins(8, 0, 8, 0)
        above.addWidget(self.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.view)
        column.addWidget(self.hint)
        column.addLayout(above)
        column.addLayout(buttons)
