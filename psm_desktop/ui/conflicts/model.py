"""What the screen of conflicts shows: records with something to choose, and the sides of each question."""

import sqlite3
from collections.abc import Collection
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.errors import Busy
from psm_desktop.store import communes, local, questions, sides
from psm_desktop.store.local import Typing
from psm_desktop.store.questions import Question as Question
from psm_desktop.store.sides import Asked as Asked  # the screen knows them from here
from psm_desktop.store.sides import Edit as Edit
from psm_desktop.store.sides import Side as Side
from psm_desktop.store.sides import Whose as Whose
from psm_desktop.ui.common.language import tr
from psm_desktop.words import untitled

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
ABOUT = Role.UserRole
"""The second line of a row: how much there is to choose, at the office in which commune."""


class Record(NamedTuple):
    """An intervention with what is to choose in it. `place`: the name of its commune, empty where there is but one."""

    intervention: int
    title: str
    place: str
    questions: tuple[Question, ...]


def records(db: sqlite3.Connection, commune: str | None) -> list[Record]:
    """By title; of all communes (None) by commune first."""
    found = questions.still_open(db, commune)
    return [
        Record(key, some[0].title or untitled(), "" if commune else communes.name(db, some[0].commune), tuple(some))
        for key, some in ((key, list(group)) for key, group in groupby(found, key=lambda one: one.intervention))
    ]


def ask(db: sqlite3.Connection, record: Record, own: Collection[int]) -> list[Asked]:
    """The questions of a record with their sides; `own`: the numbers this copy writes under."""
    return [sides.ask(db, one, own) for one in record.questions]


def kept_texts(db: sqlite3.Connection) -> dict[tuple[int, str], str]:
    """What was being typed as another value: row and column -> text."""
    return {(one.row, one.column): one.text for one in local.kept_typing(db)}


def keep_aside(db: sqlite3.Connection, asked: Asked, text: str) -> bool:
    """Keep such a text through a crash; an empty one is forgotten. False while another connection writes."""
    one = asked.question
    try:
        if text.strip():
            local.keep_typing(db, Typing(one.table, one.column, one.row, text, asked.heads))
        else:
            local.drop_typing(db, one.table, one.column, one.row)
    except Busy:
        return False
    return True


class RecordList(QAbstractListModel):
    """One row for each record."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: list[Record] = []

    @property
    def records(self) -> tuple[Record, ...]:
        """In the order shown."""
        return tuple(self._records)

    def show_records(self, some: list[Record]) -> None:
        if some != self._records:
            self.beginResetModel()
            self._records = some
            self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        one = self._records[index.row()]
        if role == Role.DisplayRole:
            return one.title
        if role == ABOUT:
            return self._about(one)
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return f"{one.title}. {self._about(one)}"
        return None

    def _about(self, one: Record) -> str:
        count = len(one.questions)
        words = tr("1 scelta da fare") if count == 1 else tr("{count} scelte da fare").format(count=count)
        return f"{one.place}, {words}" if one.place else words
