"""A table to read: rows that are shown all at once, words in each cell, a chip in some."""

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.ui.common.language import tr

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class WordsTable(QAbstractTableModel, Generic[Row]):
    """Who makes one says its `HEADINGS` (literals of QT_TR_NOOP), which columns hold `FIGURES`, and the `words`."""

    HEADINGS: ClassVar[tuple[str, ...]]
    FIGURES: ClassVar[tuple[int, ...]] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def words(self, row: Row, column: int) -> str:
        """What a cell says."""
        raise NotImplementedError

    def mark(self, row: Row, column: int) -> Mark | None:
        """The chip of a cell; None where its words stand alone."""
        return None

    def heading(self, column: int) -> str:
        """What stands over a column, a literal of QT_TR_NOOP."""
        return self.HEADINGS[column]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return self._side(section)
        return tr(self.heading(section)) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self.words(row, column)
        if role == Role.UserRole:
            return self.mark(row, column)
        if role == Role.TextAlignmentRole:
            return self._side(column)
        return f"{tr(self.heading(column))}: {self.words(row, column)}" if role == Role.AccessibleTextRole else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return NUMBERS if column in self.FIGURES else WORDS
