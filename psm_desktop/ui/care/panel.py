"""File › Copie di sicurezza…: the copies there are, beside the screen; one more now, or one put back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psm_desktop.ui.care.model import SIZE, BackupsModel
from psm_desktop.ui.common.aside import Aside
from psm_desktop.ui.common.buttons import plain, quiet
from psm_desktop.ui.common.labels import Elided, label
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme

LARGE = 120
"""Percent beyond which there is no room for three columns."""


class CarePanel(Aside):
    """`restore_pressed` carries the Path of the copy chosen."""

    copy_pressed = Signal()
    check_pressed = Signal()
    folder_pressed = Signal()
    restore_pressed = Signal(object)

    def __init__(self, theme: Theme, workspace: Path, parent: QWidget | None = None) -> None:
        close = self.tr("Chiudi le copie di sicurezza (Esc)")
        super().__init__(theme, self.tr("Copie di sicurezza"), close, "copie", parent)
        self.model = BackupsModel(workspace, self)
        self.table = Table(theme, self.tr("Copie di sicurezza"))
        self.table.setModel(self.model)
        theme.changed.connect(self._measure)
        self._theme = theme
        self._measure()
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.empty = label(self.tr("Non ci sono ancora copie di sicurezza."), "hint", wrap=True)
        self.folder = Elided("", "hint")
        self.copy = plain(theme, self.tr("Copia adesso"), "save", self.copy_pressed.emit)
        self.restore = plain(theme, self.tr("Ripristina…"), "restore", self._on_restore)
        self.check = quiet(theme, self.tr("Controlla il file"), "check", self.check_pressed.emit)
        self.change = quiet(theme, self.tr("Cartella…"), "folder", self.folder_pressed.emit)
        self._lay_out()

    def look_again(self) -> None:
        """List what is there now; the newest one is chosen."""
        self.model.look_again()
        some = bool(self.model.rowCount())
        self.table.setVisible(some)
        self.empty.setVisible(not some)
        self.table.choose_row(0 if some else -1)
        self.folder.say(self.tr("In %1").replace("%1", str(self.model.folder())))
        self._on_selected()

    def be_busy(self, busy: bool) -> None:
        """While one is being made or checked, nothing is begun twice."""
        self.rest(busy, self.copy, self.check, self.change)
        self.restore.setEnabled(not busy and self.chosen is not None)

    @property
    def chosen(self) -> Path | None:
        """The file of the row chosen."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.backup(rows[0].row()).file if rows else None

    def _measure(self) -> None:
        """In large text day and reason come first; the size is in the tool tip."""
        self.table.set_widths(136, 0, 92)
        self.table.setColumnHidden(SIZE, self._theme.text_size > LARGE)

    def _on_selected(self) -> None:
        self.restore.setEnabled(self.copy.isEnabled() and self.chosen is not None)

    def _on_restore(self) -> None:
        if self.chosen is not None:
            self.restore_pressed.emit(self.chosen)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((first, (self.copy, self.restore)), (second, (self.check, self.change))):
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        told = self.tr("Una al giorno e prima di ogni importazione; restano le ultime 30, ciascuna controllata.")
        column = self.column
        column.addWidget(label(told, "hint", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.folder)
        column.addLayout(first)
        column.addLayout(second)
