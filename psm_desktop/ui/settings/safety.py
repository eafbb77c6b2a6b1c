"""Copie di sicurezza: where they lie, when the last one was made, one more now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psm_desktop.commands.safety_copy import last_copy
from psm_desktop.domain.days import moment
from psm_desktop.errors import PsmError
from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.buttons import plain, quiet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.settings.section import PathRow, Section, stacked
from psm_desktop.words import backup_words


class SafetySection(Section):
    """The copies themselves are made, listed and put back elsewhere: three signals ask for it."""

    copy_wanted = Signal()
    list_wanted = Signal()
    check_wanted = Signal()

    def __init__(
        self, theme: Theme, desk: Desk, settings: Settings, ask: AskFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Copie di sicurezza"), parent=parent)
        self._desk, self._settings, self._ask = desk, settings, ask
        self.note(self.tr("Una al giorno e prima di ogni importazione. Restano le ultime 30, ciascuna controllata."))
        self.last = label("", wrap=True)
        self.now = plain(theme, self.tr("Copia adesso"), "save", self.copy_wanted.emit)
        self.list = quiet(theme, self.tr("Elenco e ripristino…"), "restore", self.list_wanted.emit)
        self.check = quiet(theme, self.tr("Controlla il file"), "check", self.check_wanted.emit)
        self.change = plain(theme, self.tr("Cambia…"), "folder", self._on_change)
        self.beside = quiet(theme, self.tr("Accanto al file"), "", lambda: self._keep(""))
        self.folder = PathRow(self.tr("Cartella"), (self.change, self.beside))
        self.add(self._last_one(), self.folder)
        self.close_below()
        self.look_again()

    def look_again(self) -> None:
        """The newest copy and the folder, read anew."""
        last, chosen = last_copy(self._desk.workspace), self._settings.preferences.backup_folder
        if last is None:
            self.last.setText(self.tr("Non ci sono ancora copie di sicurezza."))
        else:
            told = self.tr("{moment}, {reason}: intera, controllata appena scritta.")
            reason = backup_words(last.reason).lower()
            self.last.setText(told.format(moment=moment(last.made_at), reason=reason))
        beside = self.tr("Accanto a ogni file di lavoro. Un secondo disco è più sicuro.")
        shared = self.tr("Per tutti i tuoi file di lavoro. Le copie già fatte restano dove sono.")
        self.folder.say(chosen or str(self._desk.workspace.parent), shared if chosen else beside)
        self.beside.setVisible(bool(chosen))

    def _on_change(self) -> None:
        found = self._ask.folder(self, self.tr("Cartella per le copie di sicurezza"))
        if found is not None:
            self._keep(str(found))

    def _keep(self, folder: str) -> None:
        """From now on there; a first copy at once shows that it can be written."""
        try:
            self._settings.choose("backup_folder", folder)
        except PsmError as problem:
            self._desk.tell(str(problem), "bad")
            return
        self.look_again()
        self.change.setFocus()
        self.copy_wanted.emit()

    def _last_one(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.now, self.list, self.check):
            row.addWidget(button)
        row.addStretch(1)
        whole = QWidget()
        stacked(whole, label(self.tr("L'ultima"), "field"), self.last, row)
        return whole
