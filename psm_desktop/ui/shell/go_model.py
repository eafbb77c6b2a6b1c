"""*Vai a…*: the places a few letters lead to. What the window knows is looked through at once, the rest by a job."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.plan import split_reference
from psm_desktop.domain.search import parse
from psm_desktop.domain.text import folded
from psm_desktop.store import interventions, search
from psm_desktop.store.interventions import Search

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
GROUP, NOTE = Role.UserRole, Role(Role.UserRole + 1)
"""The word of a row's group where the group begins; what stands at the right."""
MOST = 8
"""Rows of one group."""


class Goal(NamedTuple):
    """One place or act: what it is called, what is shown at the right (keys, a code), how to get there."""

    group: str
    words: str
    note: str
    go: Callable[[], object]
    more: str = ""  # further words it is found by


Done = Callable[[str, Sequence[Goal]], None]
"""Takes what was found for a text, later."""


class Found(NamedTuple):
    """An intervention as a search gives it."""

    key: int
    title: str
    code: str


def found(db: sqlite3.Connection, commune: str, text: str, today: date) -> list[Found]:
    """The first interventions a search finds, in the plan's order; on a thread of its own."""
    query = parse(text, today)
    if not query:
        return []
    among = search.found(db, query, commune)
    keys = [key for key in interventions.keys(db, Search(commune)) if key in among][:MOST]
    listed = interventions.listed(db, keys)
    return [Found(one.key, one.title or "", split_reference(one.under or "")[1]) for one in listed]


def fitting(goals: Iterable[Goal], text: str) -> list[Goal]:
    """Those that hold every word of a text, accents and case ignored: first those called so, then those with a word
    that begins so; «cestino» opens the bin before it moves anything there."""
    words = folded(text).split()
    told = [(goal, folded(f"{goal.words} {goal.note} {goal.more}")) for goal in goals]
    fits = [goal for goal, said in told if all(word in said for word in words)]
    start = words[0] if words else ""
    return sorted(fits, key=lambda goal: _distance(folded(goal.words), start))[:MOST]


def _distance(name: str, start: str) -> int:
    """0 where a name begins like the text, 1 where one of its words does, else 2."""
    return 0 if name.startswith(start) else 2 - any(word.startswith(start) for word in name.split())


class GoModel(QAbstractListModel):
    """One list of all groups; the word of a group stands beside its first row, and is read with each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._goals = list[Goal]()

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Another list."""
        self.beginResetModel()
        self._goals = list(goals)
        self.endResetModel()

    @property
    def goals(self) -> Sequence[Goal]:
        """What is shown, in its order."""
        return self._goals

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._goals)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        goal = self._goals[index.row()]
        match role:
            case Role.DisplayRole | Role.ToolTipRole:
                return goal.words
            case Role.AccessibleTextRole:
                return f"{goal.group}: {goal.words} {goal.note}".strip()
        if role == GROUP:
            begins = index.row() == 0 or self._goals[index.row() - 1].group != goal.group
            return goal.group if begins else ""
        return goal.note if role == NOTE else None
