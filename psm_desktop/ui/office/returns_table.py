"""The 312 communes with the state of their return, as a table: filtered by state, zone and name, sorted by heading."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.money import amount
from psm_desktop.domain.text import folded
from psm_desktop.office.returns import CommuneReturn, NoteCode, State
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.model import UNKNOWN_ZONE, zone_words
from psm_desktop.ui.office.words import MARKS, italian_day, notes_words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Row(NamedTuple):
    """A commune and its return."""

    commune: Commune
    line: CommuneReturn


class Column(NamedTuple):
    """Heading, words of a cell, and what it is sorted by."""

    heading: str
    words: Callable[[Row], str]
    order: Callable[[Row], object]
    is_number: bool = False


STATE_COLUMN = 3
NOTES_COLUMN = 7
COLUMNS = (
    Column(QT_TR_NOOP("Comune"), lambda row: row.commune.name, lambda row: folded(row.commune.name)),
    Column(
        QT_TR_NOOP("Zona"),
        lambda row: zone_words(row.commune),
        lambda row: (row.commune.zone is None, zone_words(row.commune)),
    ),
    Column(
        QT_TR_NOOP("Abitanti"), lambda row: _grouped(row.commune.population), lambda row: row.commune.population, True
    ),
    Column(QT_TR_NOOP("Stato"), lambda row: MARKS[row.line.state].word, lambda row: list(State).index(row.line.state)),
    Column(
        QT_TR_NOOP("Ricevuto"), lambda row: italian_day(row.line.received_at), lambda row: row.line.received_at or 0
    ),
    Column(
        QT_TR_NOOP("Interventi"), lambda row: _some(row.line.interventions), lambda row: row.line.interventions, True
    ),
    Column(QT_TR_NOOP("Importo €"), lambda row: _money(row.line), lambda row: row.line.amount_cents, True),
    Column(QT_TR_NOOP("Note"), lambda row: notes_words(row.line), lambda row: notes_words(row.line)),
)


def _names(row: Row) -> list[str]:
    """What a commune is looked for by: its name, and those that went into it."""
    went_into = (note.name for note in row.line.notes if note.code is NoteCode.WENT_INTO)
    return [folded(name) for name in (row.commune.name, *went_into)]


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _some(number: int) -> str:
    return _grouped(number) if number else ""


def _money(line: CommuneReturn) -> str:
    return amount(line.amount_cents) if line.interventions else ""


class ReturnsTable(QAbstractTableModel):
    """Holds all rows and shows those the filters leave; 312 are few enough to sort at once."""

    def __init__(self, theme: Theme, communes: Sequence[Commune], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all = [Row(one, CommuneReturn(one.code, State.NO_RETURN)) for one in communes]
        self._rows = list(self._all)
        self._state, self._zone, self._text = "", "", ""
        self._sorted_by, self._order = 0, Qt.SortOrder.AscendingOrder

    def show_returns(self, lines: Sequence[CommuneReturn]) -> None:
        """New states; filters and sorting stay."""
        found = {line.commune: line for line in lines}
        self._all = [Row(row.commune, found.get(row.commune.code, row.line)) for row in self._all]
        self._refresh()

    def filter(self, state: str | None = None, zone: str | None = None, text: str | None = None) -> None:
        """Narrow down by state (a State's value), zone (number or "?"), part of a name or code; "" lifts a filter."""
        self._state = self._state if state is None else state
        self._zone = self._zone if zone is None else zone
        self._text = self._text if text is None else folded(text.strip())
        self._refresh()

    def row(self, number: int) -> Row:
        """The row shown at a place."""
        return self._rows[number]

    def row_of(self, code: str) -> int:
        """Where a commune is shown; -1 when the filters leave it out."""
        return next((number for number, row in enumerate(self._rows) if row.commune.code == code), -1)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return tuple(self._rows)

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """Every commune."""
        return tuple(self._all)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by, self._order = column, order
        self._refresh()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return NUMBERS if COLUMNS[section].is_number else WORDS
        return tr(COLUMNS[section].heading) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return column.words(row)
        if role == Role.UserRole:
            return MARKS[row.line.state] if index.column() == STATE_COLUMN else None
        if role == Role.TextAlignmentRole:
            return NUMBERS if column.is_number else WORDS
        if role == Role.AccessibleTextRole:
            words = column.words(row) or self.tr("vuoto")
            return f"{tr(column.heading)}: {words}"
        return self._ink(row, index.column()) if role == Role.ForegroundRole else None

    def _ink(self, row: Row, column: int) -> object:
        if column == NOTES_COLUMN:
            return self._theme.colour("bad" if row.line.state is State.WITH_ERRORS else "text2")
        if column == 1:
            return self._theme.colour("text2" if row.commune.counts_in_zone else "muted")
        return self._theme.colour("text2") if column == 4 else None

    def _refresh(self) -> None:
        self.beginResetModel()
        kept = [row for row in self._all if self._is_wanted(row)]
        backwards = self._order == Qt.SortOrder.DescendingOrder
        self._rows = sorted(kept, key=COLUMNS[self._sorted_by].order, reverse=backwards)  # type: ignore[arg-type]
        self.endResetModel()

    def _is_wanted(self, row: Row) -> bool:
        zone = row.commune.zone or UNKNOWN_ZONE
        return (
            self._state in ("", row.line.state)
            and self._zone in ("", zone)
            and (any(self._text in name for name in _names(row)) or row.commune.code.startswith(self._text))
        )
