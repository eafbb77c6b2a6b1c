"""The interventions of all communes under an entry of the plan, as a table."""

import sqlite3
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.money import amount
from psm_desktop.store import plan_standing
from psm_desktop.store.plan_standing import Hung as Hung
from psm_desktop.ui.common.chips import STATUS, Mark
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.ui.common.language import QT_TR_NOOP, tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
HEADINGS = (QT_TR_NOOP("Comune"), QT_TR_NOOP("Intervento"), QT_TR_NOOP("Stato"), QT_TR_NOOP("Importo €"))
STATE, MONEY = 2, 3
MOST = 500
"""So many are listed: more nobody walks through."""


def look(db: sqlite3.Connection, code: str) -> tuple[str, list[Hung]]:
    """The code asked for, and what hangs on it and below, the dearest first."""
    return code, plan_standing.under(db, code, MOST)


class HungTable(QAbstractTableModel):
    """A state is a chip: its Mark stands in UserRole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Hung, ...] = ()

    @property
    def rows(self) -> tuple[Hung, ...]:
        """In the order shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Hung]) -> None:
        """Others."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if way != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return NUMBERS if section == MONEY else WORDS
        return tr(HEADINGS[section]) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        match role:
            case Role.DisplayRole | Role.ToolTipRole:
                return _words(row)[column]
            case Role.UserRole if column == STATE:
                return _mark(row)
            case Role.TextAlignmentRole:
                return NUMBERS if column == MONEY else WORDS
            case Role.AccessibleTextRole:
                words = _words(row)[column] or tr("vuoto")
                return f"{tr(HEADINGS[column])}: {words}"
        return None


def _words(row: Hung) -> tuple[str, ...]:
    mark = _mark(row)
    title = row.title or tr("senza titolo")
    return row.place, title, tr(mark.word) if mark else "", amount(row.amount_cents)


def _mark(row: Hung) -> Mark | None:
    return STATUS[row.status] if row.status else None
