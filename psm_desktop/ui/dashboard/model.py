"""What the Cruscotto shows: the answer of the copy, and the changes and axes as tables."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.days import rome, rome_day
from psm_desktop.domain.fields import BY_NAME
from psm_desktop.domain.money import amount
from psm_desktop.domain.plan import Axis
from psm_desktop.domain.status import status_of
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store import dashboard, remarks
from psm_desktop.store.dashboard import Changed, Changes, Dashboard, Since, Unbalanced, Unplaced
from psm_desktop.store.listing import Money
from psm_desktop.ui.common.chips import STATUS, Mark
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.words import field_word, table_word, value_words

Deadline = dashboard.Deadline
Open = remarks.Open
__all__ = [
    "AxisTable",
    "ChangesTable",
    "Dashboard",
    "Deadline",
    "Money",
    "Open",
    "Since",
    "Unbalanced",
    "Unplaced",
    "look",
]
Looked = tuple[Dashboard, Since]
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
EVENING, MORNING = 17, 5
"""Hours from which people wish each other a good evening, and a good day."""


def is_evening(at: int) -> bool:
    """Whether people in Torino say Buonasera at a UTC second."""
    hour = datetime.fromtimestamp(at, rome()).hour
    return hour >= EVENING or hour < MORNING


def look(db: sqlite3.Connection, commune: str, today: date, now: int) -> Looked:
    """All the screen shows, and from when its changes count. `now`: UTC second."""
    since = dashboard.since_council(db, commune, today, now)
    return dashboard.dashboard(db, commune, today, since.at), since


class ChangesTable(QAbstractTableModel):
    """What has changed since, the latest first. A state is a chip: its Mark stands in UserRole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: tuple[Changed, ...] = ()
        self._headings = (
            self.tr("Intervento"),
            self.tr("Che cosa è cambiato"),
            self.tr("Prima"),
            self.tr("Adesso"),
            self.tr("Chi e quando"),
        )

    def show_changes(self, changes: Changes) -> None:
        """Other changes."""
        self.beginResetModel()
        self._changes = changes.some
        self.endResetModel()

    def intervention(self, row: int) -> int:
        """The key of the intervention of a row."""
        return self._changes[row].intervention

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._changes)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        one, column = self._changes[index.row()], index.column()
        if role in (Role.DisplayRole, Role.ToolTipRole):
            told = self._words(one, column)
            return told if role == Role.ToolTipRole else " ".join(told.split("\n"))  # a row has one line
        if role == Role.AccessibleTextRole:
            words = self._words(one, column) or self.tr("vuoto")
            return f"{self._headings[column]}: {words}"
        if role == Role.UserRole and column in (2, 3):
            return _mark(one, one.before if column == 2 else one.now)
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if way == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._headings[section]
        return None

    def _words(self, one: Changed, column: int) -> str:
        match column:
            case 0:
                return one.title or self.tr("senza titolo")
            case 1:
                return self._what(one)
            case 2:
                return _value(one, one.before)
            case 3:
                return _value(one, one.now)
        return f"{one.officer}, {rome_day(one.at):%d/%m}"

    def _what(self, one: Changed) -> str:
        if one.column == "deleted":
            word = self.tr("Eliminato") if one.now else self.tr("Ripristinato")
        elif one.column == "":
            born = self.tr("Nuovo: %1").replace("%1", table_word(one.table).lower())
            word = self.tr("Nuovo intervento") if one.table == "intervention" else born
        else:
            word = field_word(one.table, one.column)
        return f"{word} ({one.label})" if one.label and one.table != "intervention" else word


def _value(one: Changed, cell: Cell) -> str:
    if one.column in ("", "deleted") or (one.table, one.column) not in BY_NAME:
        return ""
    return value_words(BY_NAME[one.table, one.column], cell)


def _mark(one: Changed, cell: Cell) -> Mark | None:
    if (one.table, one.column) != ("intervention", "status") or isinstance(cell, Draft):
        return None
    status = status_of(cell if isinstance(cell, str) else None)
    return STATUS[status] if status else None


class AxisTable(QAbstractTableModel):
    """Money by axis, in figures: what the bars show."""

    def __init__(self, axes: Sequence[Axis], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._axes, self._cents = axes, dict[str, int]()

    def show_cents(self, by_axis: Mapping[str, int]) -> None:
        """Other figures: axis code -> cents."""
        self.beginResetModel()
        self._cents = dict(by_axis)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._axes)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        axis = self._axes[index.row()]
        if role == Role.TextAlignmentRole:
            return NUMBERS if index.column() else WORDS
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        if index.column():
            return amount(self._cents.get(axis.code, 0))
        return f"{axis.code}  {axis.name if role == Role.ToolTipRole else axis.short_name}"

    def headerData(self, section: int, way: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if way == Qt.Orientation.Vertical:
            return None
        if role == Role.TextAlignmentRole:
            return NUMBERS if section else WORDS
        return (self.tr("Asse"), self.tr("Importo €"))[section] if role == Role.DisplayRole else None
