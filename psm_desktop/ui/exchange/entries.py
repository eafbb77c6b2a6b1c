"""Lists of two lines a row: a name, what there is to say about it, and a chip at the right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from psm_desktop.domain.text import on_one_line
from psm_desktop.ui.common.chips import Mark, chip_width, draw_chip
from psm_desktop.ui.common.delegates import WORDS, RowDelegate
from psm_desktop.ui.common.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOTE = Qt.ItemDataRole(Qt.ItemDataRole.UserRole + 1)
ROW = 57


class Entry(NamedTuple):
    """One row. `about` is what the screen knows it by: a key, a file's hash."""

    title: str
    note: str
    mark: Mark | None
    about: object


class EntryList(QAbstractListModel):
    """Rows in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        entry = self._entries[index.row()]
        if role == Role.DisplayRole:
            return entry.title
        if role == Role.UserRole:
            return entry.mark
        if role == NOTE:
            return entry.note
        if role in (Role.AccessibleTextRole, Role.ToolTipRole):
            return ", ".join(part for part in (entry.title, entry.note, entry.mark.word if entry.mark else "") if part)
        return None


class EntryDelegate(RowDelegate):
    """14 bold above 13, a line below, the chip centred at the right."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, chosen: bool) -> None:
        box, mark = QRectF(option.rect).adjusted(self.PAD, 0, -self.PAD, -1), index.data(Role.UserRole)
        if mark is not None:
            width = chip_width(self.theme, Mark(*mark).word)
            draw_chip(painter, self.theme, box.right() - width, box.center().y(), Mark(*mark), chosen)
            box.setRight(box.right() - width - 8)
        half = box.height() / 2
        self._line(painter, box.adjusted(0, 6, 0, -half), str(index.data()), 14, 700, "on_select" if chosen else "text")
        self._line(
            painter,
            box.adjusted(0, half - 2, 0, -6),
            str(index.data(NOTE)),
            13,
            400,
            "on_select" if chosen else "muted",
        )

    def _line(self, painter: QPainter, box: QRectF, words: str, size: int, weight: int, role: str) -> None:
        painter.setFont(self.theme.font(size, weight))
        painter.setPen(self.theme.colour(role))
        shown = painter.fontMetrics().elidedText(on_one_line(words), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, WORDS, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self.theme.px(ROW))


class EntryView(QListView):
    """`opened` carries what an entry is about: Enter, double click."""

    opened = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(EntryDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)  # of thousands of rows one is asked how high it is
        self.entries = EntryList(self)
        self.setModel(self.entries)
        self.doubleClicked.connect(self._on_opened)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Other rows; the chosen one stays chosen as long as it is there."""
        about = self.about()
        self.entries.show_entries(entries)
        self.choose(about)

    def choose(self, about: object) -> None:
        """Make the entry about something the current one, if it is there."""
        row = next((row for row, entry in enumerate(self.entries.entries) if entry.about == about), -1)
        self.setCurrentIndex(self.entries.index(row) if row >= 0 else QModelIndex())

    def about(self) -> object:
        """What the current entry is about; None when there is none."""
        row = self.currentIndex().row()
        return self.entries.entries[row].about if 0 <= row < self.entries.rowCount() else None

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 40)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.about() is not None:
            self.opened.emit(self.about())
        else:
            super().keyPressEvent(event)

    def _on_opened(self, _index: QModelIndex) -> None:
        self.opened.emit(self.about())
