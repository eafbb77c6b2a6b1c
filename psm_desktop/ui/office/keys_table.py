"""The keys of the communes as a table: those somebody has to compare stand first."""

from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.text import folded
from psm_desktop.office.keys import KeyRow, KeyState
from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.delegates import WORDS
from psm_desktop.ui.common.fates import TO_COMPARE
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.office.words import italian_day

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
STATE_COLUMN, WHO, SINCE = 1, 2, 3
HEADINGS = (
    QT_TR_NOOP("Comune"),
    QT_TR_NOOP("Stato"),
    QT_TR_NOOP("Chi"),
    QT_TR_NOOP("Dal"),
    QT_TR_NOOP("Parole della chiave"),
)
EVERY_KEY = Mark(QT_TR_NOOP("Tutti"), "office", "calm")
MARKS = MappingProxyType(
    {
        KeyState.WAITING: TO_COMPARE,
        KeyState.ENROLLED: Mark(QT_TR_NOOP("Iscritta"), "status-completed", "ok"),
        KeyState.INVITED: Mark(QT_TR_NOOP("Invitato"), "mail", "info"),
        KeyState.NOT_INVITED: Mark(QT_TR_NOOP("Non invitato"), "status-not-started", "calm"),
        KeyState.REVOKED: Mark(QT_TR_NOOP("Revocata"), "status-withdrawn", "calm"),
    }
)
"""In the order of the counters."""


class KeysTable(QAbstractTableModel):
    """Holds all rows and shows those the filters leave."""

    def __init__(self, communes: Sequence[Commune], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = {one.code: one.name for one in communes}
        self._all: list[KeyRow] = []
        self._rows: list[KeyRow] = []
        self._state, self._text = "", ""

    @property
    def rows(self) -> tuple[KeyRow, ...]:
        """The rows shown."""
        return tuple(self._rows)

    @property
    def all_rows(self) -> tuple[KeyRow, ...]:
        """Every key, and every commune without one."""
        return tuple(self._all)

    def show_keys(self, rows: Sequence[KeyRow]) -> None:
        """Other keys; the filters stay."""
        self._all = sorted(rows, key=lambda row: row.state is not KeyState.WAITING)
        self._refresh()

    def filter(self, state: str | None = None, text: str | None = None) -> None:
        """Narrow down by state (a KeyState's value) and part of a name or code; "" lifts a filter."""
        self._state = self._state if state is None else state
        self._text = self._text if text is None else folded(text.strip())
        self._refresh()

    def row_of(self, row: KeyRow | None) -> int:
        """Where the same key or commune is shown; -1 where it is not."""
        if row is None:
            return -1
        same = (row.commune, row.signer)
        return next((at for at, one in enumerate(self._rows) if (one.commune, one.signer) == same), -1)

    def name(self, row: KeyRow) -> str:
        """The commune's name."""
        return self._names[row.commune]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        is_heading = orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole
        return tr(HEADINGS[section]) if is_heading else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self._words(row, column)
        if role == Role.UserRole:
            return MARKS[row.state] if column == STATE_COLUMN else None
        if role == Role.TextAlignmentRole:
            return WORDS
        if role == Role.AccessibleTextRole:
            said = self._words(row, column) or tr("vuoto")
            return f"{tr(HEADINGS[column])}: {said}"
        return None

    def _words(self, row: KeyRow, column: int) -> str:
        return (self.name(row), MARKS[row.state].word, _who(row), italian_day(row.since), _told(row))[column]

    def _refresh(self) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._all if self._is_wanted(row)]
        self.endResetModel()

    def _is_wanted(self, row: KeyRow) -> bool:
        found = self._text in folded(self.name(row)) or row.commune.startswith(self._text)
        return self._state in ("", row.state) and found


def _who(row: KeyRow) -> str:
    """Who writes with a key, and whether they still do."""
    if row.is_retired:
        return tr("{officer}, a riposo").format(officer=row.officer)
    if row.silent_since is not None:
        return tr("{officer}, tace dal {day}").format(officer=row.officer, day=italian_day(row.silent_since))
    return row.officer


def _told(row: KeyRow) -> str:
    """The words; of a key that waits they are typed as the commune reads them, not copied from here."""
    return tr("si scrivono mentre il Comune le legge") if row.state is KeyState.WAITING else " ".join(row.words)
