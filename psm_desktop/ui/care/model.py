"""The safety copies of a workspace, as the panel lists them."""

from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.days import moment
from psm_desktop.domain.media import size
from psm_desktop.store import backup
from psm_desktop.store.backup import Backup
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.words import backup_words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SIZE = 2


class BackupsModel(QAbstractTableModel):
    """When each was made, why, how large it is; the newest first."""

    def __init__(self, workspace: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._rows = workspace, list[Backup]()
        self._headings = (self.tr("Fatta il"), self.tr("Perché"), self.tr("Grandezza"))

    def look_again(self) -> None:
        """Read the folders anew."""
        self.beginResetModel()
        self._rows = backup.made(self._workspace, *backup.folders(self._workspace))
        self.endResetModel()

    def backup(self, row: int) -> Backup:
        """The safety copy of a row."""
        return self._rows[row]

    def folder(self) -> Path:
        """Where the next one will lie, as far as it can be told: where the last one lies."""
        return self._rows[0].file.parent if self._rows else backup.folders(self._workspace)[0]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return NUMBERS if section == SIZE else WORDS
        return self._headings[section] if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        one, column = self._rows[index.row()], index.column()
        if role == Role.DisplayRole:
            return (moment(one.made_at), backup_words(one.reason), size(one.size))[column]
        if role == Role.TextAlignmentRole:
            return NUMBERS if column == SIZE else WORDS
        if role == Role.ToolTipRole:
            return f"{one.file} ({size(one.size)})"
        return f"{self._headings[column]}: {self.data(index)}" if role == Role.AccessibleTextRole else None
