"""Storico: who wrote what when, the latest first; each value can be put back."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.days import moment
from psm_desktop.domain.fields import BY_NAME, typed_columns
from psm_desktop.domain.values import Cell
from psm_desktop.store import cells
from psm_desktop.store.history import Past
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.interventions import sheet_model
from psm_desktop.ui.interventions.sheet_model import Place
from psm_desktop.words import field_word, table_word, value_words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
WHO, RESTORE = Role.UserRole, Role(Role.UserRole + 1)
"""Second line of an entry; whether its value can be put back."""


class Event(NamedTuple):
    """One line of the history as people read it. `place` None: nothing that could be put back."""

    what: str
    who: str
    place: Place | None
    value: Cell


class HistoryModel(QAbstractTableModel):
    """One column; the words in DisplayRole, author and moment in WHO, whether to offer *Ripristina* in RESTORE."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events = list[Event]()

    def show_record(self, db: sqlite3.Connection, key: int) -> None:
        """All that happened to an intervention and its rows."""
        past = sheet_model.past(db, key)
        names = sheet_model.titles(db, {one.row for one in past})
        self.beginResetModel()
        self._events = [entry for one in past for entry in _events(db, one, key, names.get(one.row, ""))]
        self.endResetModel()

    def entry(self, row: int) -> Event:
        """What a row tells."""
        return self._events[row]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        entry = self._events[index.row()]
        match role:
            case Role.DisplayRole | Role.ToolTipRole:
                return entry.what
            case Role.AccessibleTextRole:
                return f"{entry.what}. {entry.who}"
        if role == WHO:
            return entry.who
        return entry.place is not None if role == RESTORE else None


def _events(db: sqlite3.Connection, one: Past, key: int, name: str) -> list[Event]:
    """The lines of one change; a birth has one for itself and one for each first value that is no longer shown."""
    who = tr("{officer}, {moment}, annullamento") if one.is_undo else "{officer}, {moment}"
    who = who.format(officer=one.officer, moment=moment(one.at))
    if one.column:
        return [_changed(db, one, who, key, name)]
    places = [(Place(one.table, column, one.row), cell) for column, cell in _in_order(one)]
    first = [_value(db, place, cell, who, _of(one.row, key, name), None) for place, cell in places]
    words = ", ".join(value_words(place.field, cell) for place, cell in places)
    title = tr("Intervento creato") if one.row == key else f"{table_word(one.table)}: {words}"
    return [*(entry for entry in first if entry.place is not None), Event(title, who, None, None)]


def _in_order(one: Past) -> Iterator[tuple[str, Cell]]:
    """First values in the order of the sheet, without those no officer types."""
    for column in typed_columns(one.table):
        if one.born.get(column.column) is not None:
            yield column.column, one.born[column.column]


def _changed(db: sqlite3.Connection, one: Past, who: str, key: int, name: str) -> Event:
    place, of = Place(one.table, one.column, one.row), _of(one.row, key, name)
    if one.column == "deleted":
        words = tr("Eliminazione") if one.value else tr("Ripristino dal cestino")
        return Event(f"{words}{of}", who, None, None)
    if one.column == "is_ready":
        return Event(tr("Segnato pronto per l'ufficio") if one.value else tr("Di nuovo bozza"), who, None, None)
    if (one.table, one.column) not in BY_NAME:
        return Event(field_word(one.table, one.column), who, None, None)
    if one.mute:
        words = tr("cancellato") if one.mute == "erased" else tr("non vale, la chiave è stata revocata")
        return Event(f"{field_word(one.table, one.column)}{of}: {words}", who, None, None)
    return _value(db, place, one.value, who, of, one.before)


def _value(db: sqlite3.Connection, place: Place, cell: Cell, who: str, of: str, before: Cell) -> Event:
    shown = value_words(place.field, cell) or tr("vuoto")
    words = f"{field_word(place.table, place.column)}{of}: {shown}"
    if before is not None:
        words += tr(" (prima %1)").replace("%1", value_words(place.field, before))
    now = cells.shown(db, place.table, place.column, place.row)
    return Event(words, who, None if now == cell else place, cell)


def _of(row: int, key: int, name: str) -> str:
    return "" if row == key else tr(" di «%1»").replace("%1", name)
