"""The files of an intervention: attach, look at, take off."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.domain.details import Evidence
from psm_desktop.domain.intervention import Sheet
from psm_desktop.errors import PsmError
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.buttons import quiet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.common.reading_only import READS
from psm_desktop.ui.common.table import ROW_TYPED, Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import photos
from psm_desktop.ui.interventions.file_work import Wanted
from psm_desktop.ui.interventions.files_model import FilesModel
from psm_desktop.ui.interventions.step_words import quoted


class FilesList(QWidget):
    """`deleted` carries the sentence for the bar that offers to take it back; `ask` is the system's dialog."""

    deleted = Signal(str)
    attach_wanted = Signal(object)  # a Wanted
    look_wanted = Signal(object)  # the Evidence to open

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._desk, self._key, self._title = theme, desk, 0, ""
        self.ask, self.open_file = AskFile(), QDesktopServices.openUrl
        self.model, self.bar = FilesModel(theme, desk.workspace, self), MessageBar(theme)
        self.view = Table(theme, self.tr("File allegati"), ROW_TYPED)
        self.view.setModel(self.model)
        self.view.set_widths(0, 92, 150)
        self.view.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.installEventFilter(self)
        self.view.activated.connect(lambda _index: self.look())
        none, drag = (
            self.tr("Nessun file."),
            self.tr("Trascina qui un documento o una foto, oppure premi Ctrl+Maiusc+A."),
        )
        self.hint = label(none if desk.is_read_only else drag, "hint", wrap=True)
        self.hint.setContentsMargins(8, 0, 8, 0)
        self.add = quiet(theme, self.tr("Allega file"), "attachment", self.choose)
        self.open = quiet(theme, self.tr("Apri"), "file", self.look)
        self.open.setProperty(READS, True)
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
        self.view.fit(rows)
        self.view.setVisible(rows > 0)
        self.hint.setVisible(rows == 0)
        self._on_current()

    def focus_row(self, key: int) -> bool:
        """Put the cursor on a file; False when it is not here."""
        rows = [at for at in range(self.model.rowCount()) if (one := self.model.row(at)) and one.key == key]
        for at in rows:
            self.view.choose_row(at)
            self.view.setFocus()
        return bool(rows)

    def enter(self) -> None:
        """Put the cursor where one acts: on the files, or on the button where there are none."""
        (self.add if self.view.isHidden() else self.view).setFocus()

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
                (self.tr("Allega più piccola"), lambda: self._attach(big, smaller=True)),
                (self.tr("Allega com'è"), lambda: self._attach(big)),
            )

    def look(self) -> None:
        """Open a read-only copy with the system's program."""
        if (one := self._current()) is not None:
            self.look_wanted.emit(one)

    def show_copy(self, copy: Path) -> None:
        """The copy is made."""
        if not self.open_file(QUrl.fromLocalFile(str(copy))):
            words = self.tr("Nessun programma di questo computer apre {name}.")
            self.bar.say("warn", words.format(name=quoted(copy.name)))

    def tell(self, key: int, sentence: str) -> None:
        """What went wrong with a file of an intervention: here, or where it is not shown any more for all to see."""
        if key == self._key:
            self.bar.say("warn", sentence)
        else:
            self._desk.tell(sentence, "warn")

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

    def _attach(self, files: Sequence[Path], smaller: bool = False) -> None:
        self.bar.clear()
        if files:
            self.attach_wanted.emit(Wanted(self._key, self._title, tuple(files), smaller))

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
