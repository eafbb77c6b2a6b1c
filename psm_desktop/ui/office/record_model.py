"""One intervention as the office reads it: every field with its value and what has been remarked on it."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.days import moment
from psm_desktop.domain.fields import Field, field, typed_columns
from psm_desktop.domain.intervention import Intervention, Sheet
from psm_desktop.domain.sheet_rows import SheetRow, below, cells_of, label_of
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store import cells, conflicts, history, remarks, sheets
from psm_desktop.store.entries import Heads
from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.common.remark_model import Noted
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.model import open_mark
from psm_desktop.words import remark_place, table_word, untitled, value_words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
HEADINGS = (QT_TR_NOOP("Campo"), QT_TR_NOOP("Valore"), QT_TR_NOOP("Osservazioni"))


class Show(StrEnum):
    """Which fields are listed."""

    ALL = "all"
    FILLED = "filled"
    REMARKED = "remarked"


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of the record or of a row below it; `column` empty: the record as a whole. `label`: of a row below."""

    table: str
    row: int
    column: str = ""
    label: str | None = None
    cell: Cell = None
    is_double: bool = False
    noted: tuple[Noted, ...] = ()

    @property
    def field(self) -> Field | None:
        """What the field is; None for the record as a whole."""
        return field(self.table, self.column) if self.column else None

    @property
    def place(self) -> str:
        """«CUP», «Importo (Lavori)», «Tutta la scheda»."""
        return remark_place(self.table, self.column, self.label)

    @property
    def words(self) -> str:
        """The value as people read it; "" for none. Of the record as a whole: its title."""
        if self.field is None:
            return str(self.cell or "")
        words = value_words(self.field, self.cell)
        if self.is_double:
            return tr("{value} (due valori: scelgono al Comune)").format(value=words)
        return tr("{value} (da correggere)").format(value=words) if isinstance(self.cell, Draft) else words

    @property
    def open(self) -> int:
        """How many remarks and answers nobody has dealt with."""
        return sum(not one.is_done for one in self.noted)


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in a field now, for whoever corrects it: `who` wrote it when, "" for nobody yet."""

    cell: Cell
    heads: Heads
    who: str


def title(db: sqlite3.Connection, key: int) -> str:
    """The record's title, or words for one without."""
    return sheets.sheet(db, key).intervention.title or untitled()


def field_rows(db: sqlite3.Connection, key: int) -> list[FieldRow]:
    """All fields in the order of the sheet, the record as a whole first. Raises KeyError when it is not here."""
    sheet, noted = sheets.sheet(db, key), remarks.of_intervention(db, key)
    by_place: dict[tuple[int, str], list[Noted]] = {}
    for one in noted:
        by_place.setdefault((one.row, one.column), []).append(one)
    title = sheet.intervention.title or untitled()
    rows = [FieldRow("intervention", key, cell=title), *_fields("intervention", sheet.intervention, sheet)]
    for table, row in below(sheet):
        if table != "remark":
            rows += _fields(table, row, sheet)
    return [_noted(one, by_place) for one in rows]


def _noted(one: FieldRow, by_place: dict[tuple[int, str], list[Noted]]) -> FieldRow:
    """With its remarks; those on a whole row below the record stand at its first field."""
    found = by_place.pop((one.row, one.column), [])
    if one.table != "intervention":
        found = [*by_place.pop((one.row, ""), []), *found]
    return FieldRow(one.table, one.row, one.column, one.label, one.cell, one.is_double, tuple(found)) if found else one


def _fields(table: str, row: SheetRow | Intervention, sheet: Sheet) -> Iterator[FieldRow]:
    said = cells_of(row, sheet)
    label = None if isinstance(row, Intervention) else label_of(row) or table_word(table)
    for one in typed_columns(table):
        is_double = (row.key, one.column) in sheet.conflicts
        yield FieldRow(table, row.key, one.column, label, said.get(one.column), is_double)


def written(db: sqlite3.Connection, one: FieldRow) -> Written:
    """What stands in a field now and who wrote it: its last change, or the birth of its row."""
    cell, heads = cells.shown_with_heads(db, one.table, one.column, one.row)
    values = conflicts.values(db, one.table, one.column, one.row)
    if values:
        return Written(cell, heads, f"{values[0].officer}, {moment(values[0].at)}")
    born = [past for past in history.of_rows(db, [one.row]) if not past.column and one.column in past.born]
    return Written(cell, heads, f"{born[0].officer}, {moment(born[0].at)}" if born else "")


class FieldsTable(QAbstractTableModel):
    """Field, value, and a chip that counts its remarks."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._all, self._rows = theme, list[FieldRow](), list[FieldRow]()
        self._show = Show.ALL

    def show_rows(self, rows: Sequence[FieldRow]) -> None:
        """Other fields, or the same looked at again."""
        self.beginResetModel()
        self._all = list(rows)
        self._rows = [one for one in self._all if self._is_shown(one)]
        self.endResetModel()

    def show_only(self, show: Show) -> None:
        """Which fields are listed from now on."""
        self._show = show
        self.show_rows(self._all)

    def row(self, number: int) -> FieldRow | None:
        """A field by its place; None where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, row: int, column: str) -> int:
        """Where a field stands; the first for one that is not listed, -1 where nothing is."""
        found = next((n for n, one in enumerate(self._rows) if (one.row, one.column) == (row, column)), 0)
        return found if self._rows else -1

    def count(self, show: Show) -> int:
        """How many fields a filter lists."""
        return sum(self._is_shown(one, show) for one in self._all)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        is_heading = way == Qt.Orientation.Horizontal and role == Role.DisplayRole
        return tr(HEADINGS[section]) if is_heading else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        one, column = self._rows[index.row()], index.column()
        mark = remark_mark(one) if column == 2 else None
        words = (one.place, one.words, mark.word if mark else "")[column]
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return words
        if role == Role.UserRole:
            return mark
        if role == Role.FontRole:
            return self._theme.font(14, 400 if one.column else 700)
        told = words or tr("vuoto")
        return f"{tr(HEADINGS[column])}: {told}" if role == Role.AccessibleTextRole else None

    def _is_shown(self, one: FieldRow, show: Show | None = None) -> bool:
        match show or self._show:
            case Show.FILLED:
                return bool(one.words) or bool(one.noted) or not one.column
            case Show.REMARKED:
                return bool(one.noted)
        return True


def remark_mark(one: FieldRow) -> Mark | None:
    """«2 aperte», or «Fatte» once all are dealt with; None where nothing was said."""
    if not one.noted:
        return None
    return open_mark(one.open) or Mark(QT_TR_NOOP("Fatte"), "check", "calm")
