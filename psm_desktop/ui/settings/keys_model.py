"""Tasti: what each key does, as the menus themselves say it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.ui.common.delegates import WORDS
from psm_desktop.ui.common.keys import KeyLine

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()


class KeysModel(QAbstractTableModel):
    """Keys, what they do, the menu in which it stands."""

    def __init__(self, lines: Sequence[KeyLine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._headings = (self.tr("Tasti"), self.tr("Che cosa fanno"), self.tr("Menu"))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if way != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return WORDS
        return self._headings[section] if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        line = self._lines[index.row()]
        words = (line.keys, line.words, line.menu)[index.column()]
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return words
        return f"{self._headings[index.column()]}: {words}" if role == Role.AccessibleTextRole else None
