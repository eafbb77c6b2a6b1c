"""What is missing of the official text, as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.plan_gaps import Gap
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.delegates import WORDS
from psm_desktop.ui.common.language import QT_TR_NOOP, tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
HEADINGS = (QT_TR_NOOP("Codice"), QT_TR_NOOP("Che cosa manca"))


class GapsTable(QAbstractTableModel):
    """A line for each thing; those about the whole plan have no code."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gaps: tuple[Gap, ...] = ()

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """In the order shown."""
        return self._gaps

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Others."""
        if tuple(gaps) != self._gaps:
            self.beginResetModel()
            self._gaps = tuple(gaps)
            self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._gaps)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return WORDS
        return tr(HEADINGS[section]) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        gap, column = self._gaps[index.row()], index.column()
        said = gap_words(gap) if column else gap.code
        match role:
            case Role.DisplayRole:
                return said
            case Role.ToolTipRole:
                return said if column else None
            case Role.AccessibleTextRole:
                told = said or tr("tutto il Piano")
                return f"{tr(HEADINGS[column])}: {told}"
        return None


def gap_words(gap: Gap) -> str:
    """A gap as a sentence."""
    absent = gap.official - gap.loaded
    return sentence(f"plan-{gap.lack}", loaded=gap.loaded, official=gap.official, absent=absent)
