"""What lies in the bin of a commune, the last thrown away first."""

import sqlite3
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.days import moment
from psm_desktop.store import trash
from psm_desktop.store.trash import Thrown
from psm_desktop.words import table_word

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
ABOUT = Role.UserRole
"""The second line of a row: what kind of thing, when, by whom."""


class TrashModel(QAbstractListModel):
    """One row for each thing that can be put back; what went with it comes back with it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = list[Thrown]()

    def look_again(self, db: sqlite3.Connection, commune: str) -> None:
        """Ask the copy anew."""
        self.beginResetModel()
        self._rows = trash.thrown(db, commune)
        self.endResetModel()

    @property
    def things(self) -> Sequence[Thrown]:
        """All there is in the bin."""
        return self._rows

    def name(self, one: Thrown) -> str:
        """«Ponte del Rio»; for a part of it «Lavori» di «Ponte del Rio»."""
        title = one.title or self.tr("senza titolo")
        if one.table == "intervention":
            return self.tr("«{title}»").format(title=title)
        return self.tr("«{part}» di «{title}»").format(part=one.label or self.tr("senza nome"), title=title)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        one = self._rows[index.row()]
        if role == Role.DisplayRole:
            return self.name(one)
        if role == ABOUT:
            return self._about(one)
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return f"{self.name(one)}. {self._about(one)}"
        return None

    def _about(self, one: Thrown) -> str:
        facts = {"kind": table_word(one.table), "moment": moment(one.at), "officer": one.officer}
        with_others = self.tr("{kind} con {parts} sue righe, eliminato il {moment} da {officer}")
        alone = self.tr("{kind}, eliminato il {moment} da {officer}")
        return (with_others if one.rows > 1 else alone).format(parts=one.rows - 1, **facts)
