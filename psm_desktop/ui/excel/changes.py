"""The preview as a table: what stands here, what stands in the file, what becomes of it, what is left to decide."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from psm_desktop.commands.import_return import Choice, Decisions
from psm_desktop.commands.return_preview import Outcome, Preview, PreviewRow
from psm_desktop.domain.values import Cell
from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.delegates import NUMBERS, WORDS
from psm_desktop.ui.common.language import QT_TR_NOOP, tr
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.excel import words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
Place = tuple[str, str]


class Column(NamedTuple):
    """Heading and words of a cell."""

    heading: str
    words: Callable[[PreviewRow], str]


OUTCOME, TO_DO, ANSWER = 6, 7, 8
COLUMNS = (
    Column(QT_TR_NOOP("Foglio"), lambda row: tr(words.SHEETS.get(row.sheet, row.sheet))),
    Column(QT_TR_NOOP("Riga"), lambda row: str(row.line)),
    Column(QT_TR_NOOP("Intervento"), words.title),
    Column(QT_TR_NOOP("Campo"), words.field_of),
    Column(QT_TR_NOOP("Ora"), words.now),
    Column(QT_TR_NOOP("Nel file"), words.in_file),
    Column(QT_TR_NOOP("Esito"), lambda row: words.MARKS[row.outcome].word),
    Column(QT_TR_NOOP("Che cosa fare"), words.problem),
    Column("", lambda row: ""),
)


class ChangesTable(QAbstractTableModel):
    """Holds the preview and what the person has settled in it; nothing is written here."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preview: Preview | None = None
        self._rows: list[PreviewRow] = []
        self._filter = words.ALL
        self._decisions: dict[Place, Choice | Cell] = {}
        self._unread: dict[Place, str] = {}

    @property
    def preview(self) -> Preview | None:
        """What is shown; None before a file was read."""
        return self._preview

    @property
    def decisions(self) -> Decisions:
        """What the person has settled, of what is still open in this preview."""
        return dict(self._decisions)

    @property
    def rows(self) -> tuple[PreviewRow, ...]:
        """The lines the filter shows."""
        return tuple(self._rows)

    def show_preview(self, preview: Preview | None) -> None:
        """Another comparison. Answers stay where the same cell is still open and asks for the same."""
        open_now = {row.place for row in preview.rows if is_open(row)} if preview else set()
        self._decisions = {place: answer for place, answer in self._decisions.items() if place in open_now}
        self._unread = {place: told for place, told in self._unread.items() if place in open_now}
        self._preview = preview
        self.filter(self._filter)

    def filter(self, code: str) -> None:
        """One of the filters of `words.TABS`."""
        self.beginResetModel()
        self._filter = code
        rows = self._preview.rows if self._preview else ()
        self._rows = [row for row in rows if self._is_wanted(row)]
        self.endResetModel()

    def count(self, code: str) -> int:
        """How many lines a filter shows."""
        if self._preview is None:
            return 0
        if code == words.ALL:
            return len(self._preview.rows) - self._preview.count(Outcome.EQUAL)
        return self._preview.count(Outcome(code))

    def answer(self, place: Place, given: Choice | Cell) -> None:
        """The person has settled a cell."""
        self._decisions[place] = given
        self._unread.pop(place, None)
        self._refresh(place)

    def take_back(self, place: Place, why: str = "") -> None:
        """The cell is open again; `why`: the sentence about what was typed."""
        self._decisions.pop(place, None)
        self._unread.pop(place, None)
        if why:
            self._unread[place] = why
        self._refresh(place)

    def open_rows(self) -> list[int]:
        """The lines shown in which something is to decide and is not."""
        return [n for n, row in enumerate(self._rows) if is_open(row) and row.place not in self._decisions]

    def to_correct(self) -> int:
        """How many cells would stay out, as things stand."""
        return self._left(Outcome.TO_CORRECT)

    def conflicts(self) -> int:
        """Cells that would keep two values, as things stand."""
        return self._left(Outcome.CONFLICT)

    def changes(self) -> int:
        """Values that would be written, as things stand."""
        if self._preview is None:
            return 0
        corrected = self._preview.count(Outcome.TO_CORRECT) - self.to_correct()
        return self._preview.count(Outcome.UPDATE) + self._preview.count(Outcome.CONFLICT) + corrected

    def born(self) -> int:
        """Rows that would be new."""
        return self._preview.count(Outcome.NEW) if self._preview else 0

    def only_interventions(self) -> bool:
        """Whether all new rows are interventions."""
        rows = self._preview.rows if self._preview else ()
        return all(row.table == "intervention" for row in rows if row.outcome is Outcome.NEW)

    def wrong_rows(self) -> list[PreviewRow]:
        """The lines that would stay out, as things stand, whatever the filter shows."""
        rows = self._preview.rows if self._preview else ()
        return [row for row in rows if self._is_wrong(row)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return NUMBERS if section == 1 else WORDS
        return tr(COLUMNS[section].heading) if role in (Role.DisplayRole, Role.ToolTipRole) else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role in (Role.DisplayRole, Role.ToolTipRole):
            told = row.sheet if role == Role.ToolTipRole and column == 0 else self._words(row, column)
            return told if role == Role.ToolTipRole else " ".join(told.split("\n"))  # a row has one line
        if role == Role.UserRole:
            return self._mark(row) if column == OUTCOME else None
        if role == Role.TextAlignmentRole:
            return NUMBERS if column == 1 else WORDS
        if role == Role.FontRole:
            return self._font(row, column)
        if role == Role.ForegroundRole:
            return self._ink(row, column)
        if role == Role.BackgroundRole:
            return self._ground(row)
        return f"{tr(COLUMNS[column].heading)}: {self._words(row, column)}" if role == Role.AccessibleTextRole else None

    def _words(self, row: PreviewRow, column: int) -> str:
        if column == OUTCOME:
            return self._mark(row).word
        if column == TO_DO:
            return self._to_do(row)
        return COLUMNS[column].words(row)

    def _to_do(self, row: PreviewRow) -> str:
        if row.place in self._decisions:
            return ""
        if row.place in self._unread:
            return self._unread[row.place]
        if row.outcome is Outcome.CONFLICT:
            return self.tr("Cambiato qui e nel file: scegli, o restano tutti e due")
        return words.problem(row)

    def _mark(self, row: PreviewRow) -> Mark:
        if row.place in self._decisions:
            return words.CHOSEN if row.outcome is Outcome.CONFLICT else words.CORRECTED
        return words.MARKS[row.outcome]

    def _font(self, row: PreviewRow, column: int) -> QFont:
        changed = column == 5 and row.outcome in (Outcome.UPDATE, Outcome.NEW, Outcome.CONFLICT)
        return self._theme.font(14, 600 if changed else 400)

    def _ink(self, row: PreviewRow, column: int) -> QColor | None:
        if column == 4:
            return self._theme.colour("text2")
        if column in (5, TO_DO) and self._is_wrong(row):
            return self._theme.colour("bad")
        return self._theme.colour("muted") if column == 0 else None

    def _ground(self, row: PreviewRow) -> QColor | None:
        if not self._is_wrong(row):
            return None
        ground = QColor(self._theme.colour("bad_bg"))
        ground.setAlpha(90 if self._theme.dark else 150)
        return ground

    def _is_wrong(self, row: PreviewRow) -> bool:
        return row.outcome is Outcome.TO_CORRECT and row.place not in self._decisions

    def _is_wanted(self, row: PreviewRow) -> bool:
        return row.outcome is not Outcome.EQUAL if self._filter == words.ALL else row.outcome == self._filter

    def _left(self, outcome: Outcome) -> int:
        rows = self._preview.rows if self._preview else ()
        return sum(row.outcome is outcome and row.place not in self._decisions for row in rows)

    def _refresh(self, place: Place) -> None:
        for number, row in enumerate(self._rows):
            if row.place == place:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(COLUMNS) - 1))


def is_open(row: PreviewRow) -> bool:
    """Whether there is something a person can settle in a line: a cell to write anew, or two values to choose from."""
    return bool(row.column) and row.outcome in (Outcome.TO_CORRECT, Outcome.CONFLICT)
