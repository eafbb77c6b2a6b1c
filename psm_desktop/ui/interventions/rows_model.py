"""The rows of one child table of a sheet (costs, phases, acts ...), typed into as text, with their sums below."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush

from psm_desktop.domain.fields import Field, Kind, field
from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.problem import Problem
from psm_desktop.domain.sheet_rows import SheetRow, cells_of
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.sentences import sentence
from psm_desktop.store import journal
from psm_desktop.ui.common.chips import LEVELS
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.column_model import Column
from psm_desktop.ui.interventions.sheet_model import NEW, NO_HEADS, Heads, Place
from psm_desktop.words import as_typed

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
FIGURES = (Kind.CENTS, Kind.MEASURE)


class RowsModel(QAbstractTableModel):
    """`total` names the row of sums at the foot; "" for none. A row that does not exist yet has the key NEW."""

    entered = Signal(object, str)  # Place, text: a cell was typed into and left

    def __init__(
        self,
        theme: Theme,
        table: str,
        columns: Sequence[Column],
        total: str = "",
        counts: Callable[[Mapping[str, Cell]], bool] = lambda _row: True,
        parent: QObject | None = None,
    ) -> None:
        """`columns`: left to right; `counts`: whether a row is in the sums."""
        super().__init__(parent)
        self._theme, self.table, self._total, self._counts = theme, table, total, counts
        self._fields: tuple[Field, ...] = tuple(field(table, one.name) for one in columns)
        self._columns = tuple(columns)
        self._keys, self._rows = list[int](), dict[int, dict[str, Cell]]()
        self._heads = dict[tuple[int, str], Heads]()
        self._waiting = dict[Place, str]()
        self._problems: Mapping[tuple[int, str], Problem] = {}

    def show_rows(self, db: sqlite3.Connection, rows: Sequence[SheetRow], sheet: Sheet) -> None:
        """The living rows of a sheet; a new row that has nothing yet stays below them."""
        keys = self._in_place([row.key for row in rows])
        if NEW in self._keys and keys[: len(self._keys) - 1] == self._keys[:-1] and len(keys) < len(self._keys):
            keys.append(NEW)
        fresh = {row.key: cells_of(row, sheet) for row in rows} | ({NEW: {}} if NEW in keys else {})
        grown = len(keys) == len(self._keys) and keys[:-1] == self._keys[:-1] and NEW in self._keys
        same = keys == self._keys or grown  # the new row has come into being in its place
        if not same:
            self.beginResetModel()
        self._keys, self._rows = keys, fresh
        self._heads = {
            (key, one.column): journal.heads(db, self.table, one.column, key)
            for key in fresh
            if key
            for one in self._fields
        }
        if same:
            self._look_again()
        else:
            self.endResetModel()

    def _in_place(self, keys: list[int]) -> list[int]:
        """Rows stay where they stand while one types: another computer's keys may stand before or after ours.

        One that has come into being takes the place of the new one.
        """
        known, born = [key for key in self._keys if key in keys], [key for key in keys if key not in self._keys]
        if NEW in self._keys and len(born) == 1 and known == self._keys[:-1]:
            return known + born
        return keys if born else known

    def add_new(self) -> int:
        """A row to type into, in the copy only once something was typed; gives its number."""
        if NEW not in self._keys:
            at = len(self._keys)
            self.beginInsertRows(NOWHERE, at, at)
            self._keys.append(NEW)
            self._rows[NEW] = {}
            self.endInsertRows()
        return self._keys.index(NEW)

    def drop_new(self) -> None:
        """The new row was left without a word."""
        if NEW in self._keys:
            at = self._keys.index(NEW)
            self.beginRemoveRows(NOWHERE, at, at)
            self._keys.remove(NEW)
            self._rows.pop(NEW, None)
            self.endRemoveRows()

    def wait(self, place: Place, text: str | None) -> None:
        """A text that waits to be recorded; None when it does no more."""
        if text is None:
            self._waiting.pop(place, None)
        else:
            self._waiting[place] = text
        self._look_again()

    def show_problems(self, found: Mapping[tuple[int, str], Problem]) -> None:
        """Rules broken in cells, by row and column; none takes the marks away."""
        mine = {place: one for place, one in found.items() if place[0] in self._rows}
        if mine != self._problems:
            self._problems = mine
            self._look_again()

    def place(self, index: Index) -> Place | None:
        """What stands in a cell; None in the row of sums."""
        if not index.isValid() or index.row() >= len(self._keys):
            return None
        return Place(self.table, self._fields[index.column()].column, self._keys[index.row()])

    def column(self, index: Index) -> Column:
        """What a column offers."""
        return self._columns[index.column()]

    @property
    def begin(self) -> int:
        """The column one types into most."""
        return next((at for at, one in enumerate(self._columns) if one.begins), 0)

    def heads(self, place: Place) -> Heads:
        """The changes a cell has shown."""
        return self._heads.get((place.row, place.column), NO_HEADS)

    def cell(self, place: Place) -> Cell:
        return self._rows.get(place.row, {}).get(place.column)

    def index_of(self, place: Place) -> QModelIndex:
        """Where a place is shown; invalid when it is not. Without a column: where its row begins."""
        columns = [one.column for one in self._fields]
        place = place if place.column else place._replace(column=columns[0])
        if place.table != self.table or place.row not in self._keys or place.column not in columns:
            return NOWHERE
        return self.index(self._keys.index(place.row), columns.index(place.column))

    def has(self, key: int) -> bool:
        """Whether a row is here and exists."""
        return key != NEW and key in self._rows

    def drafts(self) -> list[tuple[Place, Draft]]:
        """Cells whose text could not be read."""
        return [
            (Place(self.table, name, key), cell)
            for key in self._keys
            for name, cell in self._rows[key].items()
            if isinstance(cell, Draft)
        ]

    def row_name(self, key: int) -> str:
        """What a row is called: its first cell."""
        first = self._fields[0]
        return self._words(first, self._columns[0], self._rows.get(key, {}).get(first.column))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys) + bool(self._total)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._fields)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The cursor does not come to the sums: what is typed there would be lost."""
        if self.place(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        one = self._fields[index.column()]
        if role == Role.TextAlignmentRole:
            return NUMBERS if one.kind in FIGURES else WORDS
        place = self.place(index)
        return self._sum_data(index, one, role) if place is None else self._cell_data(index, place, one, role)

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        place = self.place(index)
        if place is None or role != Role.EditRole:
            return False
        self.entered.emit(place, str(value))
        return True

    def headerData(self, section: int, way: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if way == Qt.Orientation.Vertical:
            return None
        if role == Role.TextAlignmentRole:
            return NUMBERS if self._fields[section].kind in FIGURES else WORDS
        return self._columns[section].heading if role == Role.DisplayRole else None

    def _cell_data(self, index: Index, place: Place, one: Field, role: int) -> object:
        cell = self._rows[place.row].get(one.column)
        words = self._waiting.get(place, self._words(one, self.column(index), cell))
        match role:
            case Role.DisplayRole:
                return words
            case Role.ToolTipRole:
                return self._told(place) or words
            case Role.EditRole:
                return cell
            case Role.ForegroundRole if isinstance(cell, Draft):
                return QBrush(self._theme.colour("bad"))
            case Role.DecorationRole:
                return self._mark(place, cell)
            case Role.AccessibleTextRole:
                told = words or self.tr("vuoto")
                return f"{self.column(index).heading}: {told}{self._state(place, cell)}"
        return None

    def _words(self, one: Field, column: Column, cell: Cell) -> str:
        known = column.words(cell) if isinstance(cell, str) else None
        return as_typed(one, cell) if known is None else known

    def _mark(self, place: Place, cell: Cell) -> object:
        if place in self._waiting:
            return self._theme.icon("waiting", "warn")
        if isinstance(cell, Draft):
            return self._theme.icon("problem", "bad")
        one = self._problems.get((place.row, place.column))
        return None if one is None else self._theme.icon(LEVELS[one.level].icon, LEVELS[one.level].level)

    def _told(self, place: Place) -> str:
        """The sentence about a cell, once it was asked for."""
        one = self._problems.get((place.row, place.column))
        return "" if one is None else sentence(one.code, **one.facts)

    def _state(self, place: Place, cell: Cell) -> str:
        if place in self._waiting:
            return self.tr(", in attesa")
        if isinstance(cell, Draft):
            return self.tr(", da correggere")
        return f". {self._told(place)}" if self._told(place) else ""

    def _sum_data(self, index: Index, one: Field, role: int) -> object:
        match role:
            case Role.DisplayRole | Role.AccessibleTextRole:
                return self._sum_words(index.column(), one)
            case Role.FontRole:
                return self._theme.font(14, 700)
            case Role.BackgroundRole:
                return QBrush(self._theme.colour("window"))
        return None

    def _sum_words(self, column: int, one: Field) -> str:
        if one.kind is not Kind.CENTS:
            return self._total if column == 0 else ""
        values = (self._rows[key].get(one.column) for key in self._keys if self._counts(self._rows[key]))
        return as_typed(one, sum(value for value in values if isinstance(value, int)))

    def _look_again(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
