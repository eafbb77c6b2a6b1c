"""The files attached to an intervention, as a table shows them, and a copy of one to look at."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psm_desktop.domain.details import Evidence
from psm_desktop.domain.media import is_program, size
from psm_desktop.errors import PsmError
from psm_desktop.store import evidence
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.ui.common.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
SIZE = 1
"""The column with the size."""


class FilesModel(QAbstractTableModel):
    """Name, size, kind; a file that is not on this computer says so."""

    def __init__(self, theme: Theme, workspace: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._workspace = theme, workspace
        self._rows: tuple[Evidence, ...] = ()
        self._missing = frozenset[int]()
        self._headings = (self.tr("Nome"), self.tr("Dimensione"), self.tr("Tipo"))

    def show_rows(self, rows: Sequence[Evidence]) -> None:
        """The attachments of a sheet, looked for on the disk now."""
        missing = frozenset(one.key for one in rows if not evidence.is_here(self._workspace, one.sha256, one.bytes))
        if (tuple(rows), missing) == (self._rows, self._missing):
            return
        self.beginResetModel()
        self._rows, self._missing = tuple(rows), missing
        self.endResetModel()

    def row(self, at: int) -> Evidence | None:
        """The attachment of a row; None where there is none."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        one = self._rows[index.row()]
        words = (one.name or "", size(one.bytes or 0), self._kind(one))[index.column()]
        match role:
            case Role.DisplayRole | Role.ToolTipRole:
                return words
            case Role.TextAlignmentRole:
                return NUMBERS if index.column() == SIZE else WORDS
            case Role.AccessibleTextRole:
                return f"{self._headings[index.column()]}: {words}"
            case Role.DecorationRole if index.column() == 0:
                missing = one.key in self._missing
                return self._theme.icon("problem" if missing else "attachment", "bad" if missing else "text2")
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if way == Qt.Orientation.Vertical:
            return None
        if role == Role.TextAlignmentRole:
            return NUMBERS if section == SIZE else WORDS
        return self._headings[section] if role == Role.DisplayRole else None

    def _kind(self, one: Evidence) -> str:
        if one.key in self._missing:
            return self.tr("non è su questo computer")
        return Path(one.name or "").suffix.removeprefix(".").upper() or self.tr("file")


def copy_to_look_at(workspace: Path, one: Evidence, folder: Path) -> Path:
    """A read-only copy under its own name, in a new folder below `folder`. Raises PsmError where the file is not
    here or is no longer what it was, and for a program: what came from another PC is shown here, never run."""
    if is_program(evidence.safe_name(one.name or "")):
        raise PsmError("evidence-is-program", name=one.name)
    copy = evidence.copy_out(workspace, one.name or "", one.sha256, Path(tempfile.mkdtemp(dir=folder)))
    copy.chmod(0o400)
    return copy
