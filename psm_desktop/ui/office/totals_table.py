"""The table beside the bars: the same figures, axis by axis, with their sums."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from psm_desktop.domain.money import amount
from psm_desktop.office.totals import AxisTotals, Totals
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.shares import percent

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
HEADINGS = (
    QT_TR_NOOP("Asse"),
    QT_TR_NOOP("Interventi"),
    QT_TR_NOOP("Torino €"),
    QT_TR_NOOP("Altri Comuni €"),
    QT_TR_NOOP("Totale €"),
    QT_TR_NOOP("Finanziato €"),
    QT_TR_NOOP("Fuori"),
)


class TotalsRow(NamedTuple):
    """A line of the table; the last one holds the sums."""

    label: str
    totals: AxisTotals
    is_sum: bool = False


class TotalsTable(QAbstractTableModel):
    """Axes in the plan's order, then the sum."""

    def __init__(self, theme: Theme, names: Mapping[str, str], parent: QObject | None = None) -> None:
        """`names`: code of the axis -> its short name."""
        super().__init__(parent)
        self._theme, self._names, self._rows = theme, names, list[TotalsRow]()

    def show_totals(self, totals: Totals) -> None:
        self.beginResetModel()
        rows = [TotalsRow(self.label(axis), axis) for axis in totals.axes]
        self._rows = [*rows, TotalsRow(self.tr("Totale"), totals.whole, is_sum=True)]
        self.endResetModel()

    def label(self, axis: AxisTotals) -> str:
        """ "2 Verde" """
        return f"{axis.axis} {self._names.get(axis.axis, '')}".strip() or tr("Senza azione del Piano")

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return NUMBERS if section else WORDS
        return tr(HEADINGS[section]) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role == Role.DisplayRole:
            return self._words(row, column)
        if role == Role.TextAlignmentRole:
            return NUMBERS if column else WORDS
        if role == Role.FontRole:
            return self._font(row)
        return f"{tr(HEADINGS[column])}: {self._words(row, column)}" if role == Role.AccessibleTextRole else None

    def _words(self, row: TotalsRow, column: int) -> str:
        whole, share = row.totals.whole, row.totals.outside_share
        return (
            row.label,
            str(whole.count),
            amount(row.totals.inside.amount_cents),
            amount(row.totals.outside.amount_cents),
            amount(whole.amount_cents),
            amount(whole.funded_cents),
            "" if share is None else percent(share),
        )[column]

    def _font(self, row: TotalsRow) -> QFont:
        return self._theme.font(14, 700 if row.is_sum else 400)
