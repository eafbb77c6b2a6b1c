"""The list of interventions as an item model: it holds every key, but reads only the pages somebody looks at."""

import sqlite3
from collections.abc import Callable, Collection
from enum import StrEnum
from time import time
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.days import rome_day
from psm_desktop.domain.intervention import Listed
from psm_desktop.domain.money import amount
from psm_desktop.domain.plan import split_reference
from psm_desktop.domain.search import parse
from psm_desktop.store import interventions, listing
from psm_desktop.store.interventions import Search
from psm_desktop.store.listing import Order
from psm_desktop.ui.common.chips import STATUS
from psm_desktop.ui.common.delegates import NUMBERS, WORDS

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()


class ListColumn(StrEnum):
    """The columns, left to right; the value is the column of the record it shows, for F2."""

    TITLE = "title"
    CODE = "under"
    STATUS = "status"
    AMOUNT = "amount_cents"
    PROGRESS = "progress_pct"


COLUMNS = tuple(ListColumn)
ORDERS = dict(zip(COLUMNS, Order, strict=True))


class _Shown(NamedTuple):
    heading: str
    words: Callable[[Listed], str]
    drawn: Callable[[Listed], object]  # for the delegate: a Mark, a percentage
    align: Qt.AlignmentFlag = WORDS


class InterventionTable(QAbstractTableModel):
    """Interventions found by a search; `only` narrows it to a view's keys. Changed rows are read again."""

    PAGE = 100

    def __init__(self, db: sqlite3.Connection, commune: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._db, self._commune = db, commune
        self._search = Search(commune)
        self._only: frozenset[int] | None = None
        self._order: tuple[Order, bool] | None = None
        self._keys, self._rows = list[int](), dict[int, int]()
        self._seen = dict[int, Listed]()
        self._shown = self._columns()

    def search(self, text: str = "", code: str | None = None, only: Collection[int] | None = None) -> None:
        """Look for words, under a code of the plan, among the keys of a view (None: all)."""
        query = parse(text, rome_day(int(time()))) if text.strip() else None
        self._search = Search(self._commune, query, code)
        self._only = None if only is None else frozenset(only)
        self._show(self._found())

    def refresh(self, only: Collection[int] | None = None) -> None:
        """Something has changed: look again. Rows stay where they are unless others are found or they change place."""
        self._only = None if only is None else frozenset(only)
        found = self._found()
        if found != self._keys:
            self._show(found)
            return
        self._seen.clear()
        if found:
            self.dataChanged.emit(self.index(0, 0), self.index(len(found) - 1, len(COLUMNS) - 1))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 for the plan's own order."""
        descending = order == Qt.SortOrder.DescendingOrder
        self._order = (ORDERS[COLUMNS[column]], descending) if column >= 0 else None
        self._show(self._found())

    @property
    def keys(self) -> list[int]:
        """All keys found, in the order shown."""
        return self._keys

    def row_of(self, key: int | None) -> int:
        """Where an intervention stands; -1 when it was not found."""
        return -1 if key is None else self._rows.get(key, -1)

    def total_cents(self) -> int:
        """What those found cost together."""
        return listing.total_cents(self._db, self._keys)

    def count_of_all(self) -> int:
        """How many interventions of the commune are in sight, found or not."""
        return sum(one.count for one in interventions.hung(self._db, self._commune).values())

    def intervention(self, row: int) -> Listed | None:
        """The intervention of a row; the first look reads its whole page. None: gone since it was found."""
        key = self._keys[row]
        if key not in self._seen:
            first = row - row % self.PAGE
            page = interventions.listed(self._db, self._keys[first : first + self.PAGE])
            self._seen |= {one.key: one for one in page}
        return self._seen.get(key)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        shown = self._shown[index.column()]
        if role == Role.TextAlignmentRole:
            return shown.align
        if role not in (Role.DisplayRole, Role.UserRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return None
        if (one := self.intervention(index.row())) is None:
            return None
        if role == Role.UserRole:
            return shown.drawn(one)
        words = shown.words(one)
        if role == Role.AccessibleTextRole:
            return f"{shown.heading}: {words or self.tr('vuoto')}"
        return words

    def headerData(self, section: int, way: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if way == Qt.Orientation.Vertical:
            return None
        if role == Role.TextAlignmentRole:
            return self._shown[section].align
        return self._shown[section].heading if role == Role.DisplayRole else None

    def _columns(self) -> tuple[_Shown, ...]:
        def nothing(_one: Listed) -> None:
            return None

        return (
            _Shown(self.tr("Titolo"), lambda one: one.title or self.tr("senza titolo"), nothing),
            _Shown(self.tr("Azione"), lambda one: split_reference(one.under or "")[1], nothing),
            _Shown(self.tr("Stato"), _status, lambda one: STATUS.get(one.status) if one.status else None),
            _Shown(self.tr("Importo €"), lambda one: amount(one.amount_cents), nothing, NUMBERS),
            _Shown(self.tr("Avanz."), lambda one: f"{one.progress_pct or 0}\u00a0%", lambda one: one.progress_pct or 0),
        )

    def _found(self) -> list[int]:
        found = interventions.keys(self._db, self._search)
        if self._only is not None:
            found = [key for key in found if key in self._only]
        return found if self._order is None else listing.ordered(self._db, found, *self._order)

    def _show(self, keys: list[int]) -> None:
        self.beginResetModel()
        self._keys, self._seen = keys, {}
        self._rows = {key: row for row, key in enumerate(keys)}
        self.endResetModel()


def _status(one: Listed) -> str:
    return STATUS[one.status].word if one.status else ""
