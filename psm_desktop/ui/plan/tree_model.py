"""The plan as a table that opens and closes: code, title, interventions, costs, sources.

A table, because screen readers read Qt's trees badly (UX §2).
"""

from collections.abc import Callable, Collection, Iterator
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QIcon

from psm_desktop.domain.money import amount
from psm_desktop.domain.numbers import grouped
from psm_desktop.domain.plan import Axis, Entry, Plan, PlanAction, Strategy
from psm_desktop.domain.plan_weight import Weight
from psm_desktop.domain.text import folded
from psm_desktop.store.plan_standing import Standing
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.ui.common.language import QT_TR_NOOP, tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
DEPTH, FOLD = Role.UserRole, Role(Role.UserRole + 1)
"""How deep a row lies, and whether it stands open (True), closed (False), or has nothing below (None)."""


class Column(IntEnum):
    """In the order shown."""

    CODE = 0
    TITLE = 1
    COUNT = 2
    AMOUNT = 3
    FUNDED = 4


HEADINGS = (
    QT_TR_NOOP("Codice"),
    QT_TR_NOOP("Titolo"),
    QT_TR_NOOP("Interventi"),
    QT_TR_NOOP("Costo €"),
    QT_TR_NOOP("Finanziato €"),
)


class Row(NamedTuple):
    """One line. `code` "" is what hangs nowhere; `is_cut`: the title breaks off in the source."""

    code: str
    title: str
    depth: int
    has_below: bool
    is_cut: bool


class PlanModel(QAbstractTableModel):
    """Holds all entries, shows those that are open and that search and filter leave."""

    def __init__(
        self, plan: Plan, icon: Callable[[str], QIcon], font: Callable[[int], QFont], parent: QObject | None = None
    ) -> None:
        """`icon` gives the icon of an axis by its code, of "" that of a title that breaks off; `font`: by depth."""
        super().__init__(parent)
        self._icon, self._font = icon, font
        self._all = [_row(entry) for entry in plan.entries()]
        self._words = {entry.code: folded(f"{entry.code} {entry.title} {_short(entry)}") for entry in plan.entries()}
        small = len(self._all) <= 40
        self._open = {row.code for row in self._all if row.has_below and (small or row.depth == 0)}
        self._standing: Standing | None = None
        self._text, self._only_used = "", False
        self._rows = self._shown()

    @property
    def rows(self) -> list[Row]:
        """What is shown now."""
        return self._rows

    @property
    def is_narrowed(self) -> bool:
        """Whether search or filter leave something out."""
        return bool(self._text) or self._only_used

    def show_standing(self, standing: Standing) -> None:
        """Other figures."""
        self._standing = standing
        self._again()

    def search(self, text: str) -> None:
        """Entries that hold all words of a text, with those above them."""
        self._text = folded(text)
        self._again()

    def only_used(self, only: bool) -> None:
        """Leave out what no intervention hangs on or below."""
        self._only_used = only
        self._again()

    def set_open(self, codes: Collection[str], is_open: bool) -> None:
        """Open or close entries."""
        self._open = self._open | set(codes) if is_open else self._open - set(codes)
        self._again()

    def open_all(self, is_open: bool) -> None:
        """Every entry, or none."""
        self.set_open([row.code for row in self._all if row.has_below], is_open)

    def reveal(self, code: str) -> None:
        """Open all above a code."""
        self.set_open([above for above in _with_above(code) if above != code], True)

    def first_found(self) -> str:
        """The first entry shown that holds the words searched for itself; "" without any."""
        words = self._text.split()
        return next((row.code for row in self._rows if row.code and self._holds(row.code, words)), "")

    def row_of(self, code: str) -> int:
        """The line of a code; -1 where it is not shown."""
        return next((nth for nth, row in enumerate(self._rows) if row.code == code), -1)

    def weight(self, code: str) -> Weight:
        """What hangs on a code and below it."""
        return self._standing.of(code) if self._standing else Weight()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return NUMBERS if section >= Column.COUNT else WORDS
        return tr(HEADINGS[section]) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Role.DisplayRole:
                return self._said(row, column)
            case Role.TextAlignmentRole:
                return NUMBERS if column >= Column.COUNT else WORDS
            case Role.FontRole:
                return self._font(row.depth)
            case Role.ToolTipRole:
                return _whole_title(row) if column == Column.TITLE else None
            case Role.AccessibleTextRole:
                return self._aloud(row, column)
        if role == Role.DecorationRole and column == Column.TITLE:
            return self._icon("") if row.is_cut else None
        return self._drawn(row, role) if column == Column.CODE else None

    def _drawn(self, row: Row, role: int) -> object:
        """What stands before the code."""
        if role == DEPTH:
            return row.depth
        if role == FOLD:
            return self._is_open(row) if row.has_below else None
        return self._icon(row.code) if role == Role.DecorationRole and row.depth == 0 and row.code else None

    def _said(self, row: Row, column: Column) -> str:
        weight = self.weight(row.code)
        match column:
            case Column.CODE:
                return row.code
            case Column.TITLE:
                return f"{row.title}…" if row.is_cut else row.title
            case Column.COUNT:
                return grouped(weight.count) if weight.count else "–"
            case Column.AMOUNT:
                return amount(weight.amount_cents) if weight.count else ""
            case Column.FUNDED:
                return amount(weight.funded_cents) if weight.count else ""

    def _aloud(self, row: Row, column: Column) -> str:
        said = self._said(row, column)
        if column != Column.CODE or not row.code:
            if column == Column.TITLE:
                said = _whole_title(row)
            told = said or tr("nessuno")
            return f"{tr(HEADINGS[column])}: {told}"
        kinds = (tr("Asse {code}"), tr("Strategia {code}"), tr("Azione {code}"))
        name = kinds[row.depth].format(code=row.code)
        fold = (tr("aperto") if self._is_open(row) else tr("chiuso")) if row.has_below else ""
        return f"{name}, {fold}" if fold else name

    def _is_open(self, row: Row) -> bool:
        return row.code in self._open or self.is_narrowed

    def _again(self) -> None:
        self.beginResetModel()
        self._rows = self._shown()
        self.endResetModel()

    def _shown(self) -> list[Row]:
        fits = self._fitting()
        rows = [row for row in self._all if row.code in fits and (self.is_narrowed or self._stands_open(row.code))]
        loose = self.weight("").count and not self._text
        return [*rows, Row("", tr("Senza azione del Piano"), 0, False, False)] if loose else rows

    def _stands_open(self, code: str) -> bool:
        parts = code.split(".")
        return all(".".join(parts[:depth]) in self._open for depth in range(1, len(parts)))

    def _fitting(self) -> set[str]:
        """The codes that search and filter leave, with all above them."""
        words = self._text.split()
        found = [row.code for row in self._all if self._holds(row.code, words)]
        if self._only_used:
            found = [code for code in found if self.weight(code).count]
        return {above for code in found for above in _with_above(code)}

    def _holds(self, code: str, words: list[str]) -> bool:
        return all(word in self._words[code] for word in words)


def _with_above(code: str) -> Iterator[str]:
    parts = code.split(".")
    yield from (".".join(parts[:depth]) for depth in range(1, len(parts) + 1))


def _row(entry: Entry) -> Row:
    below = entry.strategies if isinstance(entry, Axis) else entry.actions if isinstance(entry, Strategy) else ()
    is_cut = isinstance(entry, PlanAction) and not entry.is_complete
    return Row(entry.code, entry.title, entry.code.count("."), bool(below), is_cut)


def _short(entry: Entry) -> str:
    return entry.short_name if isinstance(entry, Axis) else ""


def _whole_title(row: Row) -> str:
    return tr("{title}… (titolo incompleto nel Piano caricato)").format(title=row.title) if row.is_cut else row.title
