"""What F7 has found, as a list: of one record, or of all of the commune, the heaviest first."""

from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.findings import Finding
from psm_desktop.domain.problem import Level
from psm_desktop.ui.common.chips import LEVELS
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.interventions.problem_words import words
from psm_desktop.ui.interventions.step_words import quoted
from psm_desktop.words import field_word

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
PLACE, TITLE = Role(Role.UserRole + 1), Role(Role.UserRole + 2)
"""The field in words; the title of the record, "" where all are of one."""
SUMS = MappingProxyType(
    {
        "amount_cents": QT_TR_NOOP("Costi"),
        "missing_cents": QT_TR_NOOP("Fonti"),
        "deleted": QT_TR_NOOP("Cestino"),
    }
)
"""Places of a record that are no fields of it."""
WEIGHT = {level: n for n, level in enumerate(Level)}


class FindingsTable(QAbstractTableModel):
    """One column: the sentence in DisplayRole, the level as a Mark in UserRole, where it is in PLACE and TITLE."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows, self._names_records = list[Finding](), False

    def show_findings(self, found: Sequence[Finding], names_records: bool) -> None:
        """`names_records`: they are of several records."""
        self.beginResetModel()
        self._names_records = names_records
        self._rows = sorted(found, key=lambda one: WEIGHT[one.problem.level])
        self.endResetModel()

    def finding(self, row: int) -> Finding | None:
        """What a row tells; None where there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, finding: Finding | None) -> int:
        """Where a problem stands, also once its words have changed; -1 when it is gone."""
        return next((n for n, one in enumerate(self._rows) if finding is not None and _same(one, finding)), -1)

    def count(self, level: Level) -> int:
        """How many there are of a level."""
        return sum(one.problem.level is level for one in self._rows)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        one = self._rows[index.row()]
        mark, title = LEVELS[one.problem.level], (one.title or tr("senza titolo")) if self._names_records else ""
        match role:
            case Role.DisplayRole:
                return words(one.problem)
            case Role.ToolTipRole | Role.AccessibleTextRole:
                return ". ".join(part for part in (mark.word, title, place_words(one), words(one.problem)) if part)
            case Role.UserRole:
                return mark
        if role == TITLE:
            return title
        return place_words(one) if role == PLACE else None


def place_words(one: Finding) -> str:
    """«CUP»; of a row below the record «Pagato di «Lavori»»."""
    column = one.problem.column
    if one.table == "intervention" and column in SUMS:
        return tr(SUMS[column])
    word = field_word(one.table, column)
    return tr("{field} di {row}").format(field=word, row=quoted(one.label)) if one.label else word


def _same(one: Finding, other: Finding) -> bool:
    return (one.key, one.problem.row, one.problem.column, one.problem.code) == (
        other.key,
        other.problem.row,
        other.problem.column,
        other.problem.code,
    )
