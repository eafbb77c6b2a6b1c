"""The list of interventions as an item model: it holds every key, but reads only the pages somebody looks at."""

import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.intervention import Listed
from psm_desktop.domain.money import amount
from psm_desktop.domain.plan import split_reference
from psm_desktop.domain.query import Query
from psm_desktop.domain.text import in_short
from psm_desktop.store import cells, interventions, listing, search
from psm_desktop.store.interventions import Search
from psm_desktop.store.listing import Order
from psm_desktop.ui.common.chips import STATUS
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.words import day_words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
Keys: TypeAlias = "array[int]"
ALL = Query()


class ListColumn(StrEnum):
    """The columns, left to right; the value is the column of the record it shows, for F2."""

    TITLE = "title"
    CODE = "under"
    STATUS = "status"
    AMOUNT = "amount_cents"
    PROGRESS = "progress_pct"
    PLANNED_END = "planned_end"
    MISSING = "missing_cents"


COLUMNS = tuple(ListColumn)
TYPED = frozenset(COLUMNS) - {ListColumn.AMOUNT, ListColumn.MISSING}
"""What one can type into; amounts are sums."""
ORDERS = dict(zip(COLUMNS, Order, strict=True))


class _Shown(NamedTuple):
    heading: str
    words: Callable[[Listed], str]
    drawn: Callable[[Listed], object]  # for the delegate: a Mark, a percentage
    align: Qt.AlignmentFlag = WORDS


class _Kept(NamedTuple):
    """Keys in some order, right as long as the copy is as it was `at` a moment (`listing.moment`)."""

    at: tuple[int, int]
    keys: Keys


class InterventionTable(QAbstractTableModel):
    """Interventions of a commune (None: of all) found by a search; `only` narrows it to a view's keys. Changed rows are
    read again.

    The order of all is kept, so that a search asks only which of them it finds.
    """

    PAGE = 100

    def __init__(self, db: sqlite3.Connection, commune: str | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_read_only = False  # nothing is typed into its cells
        self._db, self._commune = db, commune
        self._query = ALL
        self._code: str | None = None
        self._plain: _Kept | None = None  # all in the plan's own order
        self._ordered: _Kept | None = None  # all in the order asked for
        self._only: frozenset[int] | None = None
        self._order: tuple[Order, bool] | None = None
        self._keys = _packed(())
        self._seen, self._drafts = dict[int, Listed](), dict[tuple[int, str], str]()
        self._shown = self._columns()

    def search(self, query: Query = ALL, code: str | None = None, only: Collection[int] | None = None) -> None:
        """Look for something, under a code of the plan, among the keys of a view (None: all)."""
        self._query, self._code = query, code
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
        self._drafts.clear()
        if found:
            self.dataChanged.emit(self.index(0, 0), self.index(len(found) - 1, len(COLUMNS) - 1))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 for the plan's own order. Asked for once more (Qt does so), the rows stay as they are; before
        anything was looked for there are none, and the order is kept for them."""
        descending = order == Qt.SortOrder.DescendingOrder
        wanted = (ORDERS[COLUMNS[column]], descending) if column >= 0 else None
        if wanted == self._order and self._ordered is not None and self._ordered.at == listing.moment(self._db):
            return
        self._order, self._ordered = wanted, None
        if self._plain is not None:
            self._show(self._found())

    @property
    def keys(self) -> Sequence[int]:
        """All keys found, in the order shown."""
        return self._keys

    def row_of(self, key: int | None) -> int:
        """Where an intervention stands; -1 when it was not found."""
        return -1 if key is None or key not in self._keys else self._keys.index(key)

    def rows_of(self, keys: Iterable[int]) -> list[int]:
        """Where those of them stand that were found."""
        rows = dict(zip(self._keys, range(len(self._keys)), strict=True))
        return [rows[key] for key in keys if key in rows]

    def total_cents(self) -> int:
        """What those found cost together."""
        return listing.total_cents(self._db, self._keys)

    def count_of_all(self) -> int:
        """How many interventions of the commune are in sight, found or not."""
        return len(self._all())

    def intervention(self, row: int) -> Listed | None:
        """The intervention of a row; the first look reads its whole page. None: gone since it was found."""
        key = self._keys[row]
        if key not in self._seen:
            first = row - row % self.PAGE
            page = interventions.listed(self._db, self._keys[first : first + self.PAGE])
            self._seen |= {one.key: one for one in page}
            self._drafts |= cells.drafts(self._db, "intervention", (one.key for one in page))
        return self._seen.get(key)

    def as_text(self, rows: Iterable[int], columns: Sequence[int]) -> str:
        """Rows as a spreadsheet takes them from the clipboard: headings first, tabs between cells."""
        lines = [[self._shown[column].heading for column in columns]]
        for one in filter(None, map(self.intervention, rows)):
            lines.append([_plain(self._copied(column, one), self._shown[column].align) for column in columns])
        return "\n".join("\t".join(cells) for cells in lines)

    def _copied(self, column: int, one: Listed) -> str:
        """What a cell shows; nothing where that only stands for nothing, since it may come back."""
        stands_for_nothing = {ListColumn.TITLE: not one.title, ListColumn.PROGRESS: one.progress_pct is None}
        return "" if stands_for_nothing.get(COLUMNS[column]) else self._shown[column].words(one)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        is_typed = COLUMNS[index.column()] in TYPED and not self.is_read_only
        return usual | Qt.ItemFlag.ItemIsEditable if is_typed else usual

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        shown = self._shown[index.column()]
        if role == Role.TextAlignmentRole:
            return shown.align
        if role not in (Role.DisplayRole, Role.UserRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return None
        if (one := self.intervention(index.row())) is None:
            return None
        draft = self._drafts.get((one.key, COLUMNS[index.column()]))
        if role == Role.UserRole:
            return shown.drawn(one) if draft is None else None
        words = shown.words(one) if draft is None else self.tr("«{text}»").format(text=in_short(draft))
        if role == Role.AccessibleTextRole:
            to_correct = self.tr("{words}, da correggere").format(words=words)
            told = (words or self.tr("vuoto")) if draft is None else to_correct
            return f"{shown.heading}: {told}"
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
            _Shown(self.tr("Fine prevista"), lambda one: day_words(one.planned_end or ""), nothing),
            _Shown(self.tr("Mancano €"), lambda one: amount(one.missing_cents), nothing, NUMBERS),
        )

    def _all(self) -> Keys:
        """All of the commune in the order asked for."""
        moment = listing.moment(self._db)
        if self._ordered is None or self._ordered.at != moment:
            if self._plain is None or self._plain.at != moment:
                self._plain = _Kept(moment, _packed(interventions.in_order(self._db, Search(self._commune))))
            keys = self._plain.keys
            if self._order is not None:
                keys = _packed(listing.ordered(self._db, keys, *self._order))
            self._ordered = _Kept(moment, keys)
        return self._ordered.keys

    def _found(self) -> Keys:
        found = self._all()
        if self._query or self._code is not None:
            found = _among(found, search.found(self._db, self._query, self._commune, self._code))
        return found if self._only is None else _among(found, self._only)

    def _show(self, keys: Keys) -> None:
        self.beginResetModel()
        self._keys, self._seen, self._drafts = keys, {}, {}
        self.endResetModel()


def _packed(keys: Iterable[int]) -> Keys:
    """Eight bytes for each key: a copy may hold 156,000."""
    return array("q", keys)


def _among(keys: Keys, some: "set[int] | frozenset[int]") -> Keys:
    if len(some) >= len(keys) and some.issuperset(keys):  # a letter, drafts: often all are found
        return keys
    return _packed([key for key in keys if key in some])


def _plain(words: str, align: Qt.AlignmentFlag) -> str:
    """The words of a cell on one line; text that a spreadsheet would take for a formula is told to be text."""
    words = " ".join(words.split())
    if words.startswith('"'):
        return '"' + words.replace('"', '""') + '"'
    return f"'{words}" if align == WORDS and words[:1] in ("=", "+", "-", "@") else words


def _status(one: Listed) -> str:
    return STATUS[one.status].word if one.status else ""
