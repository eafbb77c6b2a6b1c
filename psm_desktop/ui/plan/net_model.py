"""The net of the axes for the page: what is chosen in it, and the table that says the same as the picture."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.money import amount
from psm_desktop.domain.numbers import grouped
from psm_desktop.domain.plan_net import Link, Net
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.ui.common.language import QT_TR_NOOP, tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
HEADINGS = (
    QT_TR_NOOP("Asse"),
    QT_TR_NOOP("Legato con"),
    QT_TR_NOOP("Interventi"),
    QT_TR_NOOP("Costo €"),
    QT_TR_NOOP("Strategie"),
)
NUMERIC = (2, 3)


class Choice(NamedTuple):
    """What is chosen in the net: one axis (`other` ""), the link of two, or nothing at all."""

    axis: str = ""
    other: str = ""

    def holds(self, link: Link) -> bool:
        """Whether a link is chosen, by itself or with its axis."""
        ends = (link.first, link.second)
        return self.axis in ends if not self.other else {self.axis, self.other} == set(ends)


class NetTable(QAbstractTableModel):
    """A line for each link, the one with the most interventions first."""

    def __init__(self, names: Mapping[str, str], parent: QObject | None = None) -> None:
        """`names`: code of an axis -> its short name."""
        super().__init__(parent)
        self._names, self._net = names, Net()

    @property
    def net(self) -> Net:
        """What is shown."""
        return self._net

    def show_net(self, net: Net) -> None:
        """Another net."""
        self.beginResetModel()
        self._net = net
        self.endResetModel()

    def name(self, axis: str) -> str:
        """2 Verde"""
        return f"{axis} {self._names.get(axis, '')}".strip()

    def rows_of(self, choice: Choice) -> list[int]:
        """The lines that are chosen."""
        return [nth for nth, link in enumerate(self._net.links) if choice.holds(link)]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._net.links)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return NUMBERS if section in NUMERIC else WORDS
        return tr(HEADINGS[section]) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        link, column = self._net.links[index.row()], index.column()
        match role:
            case Role.DisplayRole:
                return self._said(link, column)
            case Role.TextAlignmentRole:
                return NUMBERS if column in NUMERIC else WORDS
            case Role.ToolTipRole:
                return self._said(link, column) if column == len(HEADINGS) - 1 else None
            case Role.AccessibleTextRole:
                return f"{tr(HEADINGS[column])}: {self._said(link, column)}"
        return None

    def _said(self, link: Link, column: int) -> str:
        ends = self.name(link.first), self.name(link.second)
        figures = grouped(link.weight.count), amount(link.weight.amount_cents)
        return (*ends, *figures, strategies_words(link))[column]


def strategies_words(link: Link) -> str:
    """2.1–4.1 (3), 4.1–2.1: where they hang, what they also serve, how many where more than one."""
    counts = (f" ({grouped(one.count)})" if one.count > 1 else "" for one in link.strategies)
    return ", ".join(f"{one.hung}–{one.served}{count}" for one, count in zip(link.strategies, counts, strict=True))
