"""The widgets of the settings: sections at the left, the one chosen at the right, built when it is first chosen."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from psm_desktop.ui.common.delegates import ICON, RowDelegate, chosen, has
from psm_desktop.ui.common.delegates import State as Drawn
from psm_desktop.ui.common.header import Header
from psm_desktop.ui.common.labels import rule
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.settings.keys import KeysSection
from psm_desktop.ui.settings.section import Section

SIDE, NARROW_SIDE, NARROW = 232, 184, 1000
ROW, GAP = 36, 8


class Entry(NamedTuple):
    """A section: its code, name and icon, and how it is made."""

    code: str
    words: str
    icon: str
    make: Callable[[], Section | KeysSection]


class EntryDelegate(RowDelegate):
    """Icon and name, without lines between rows."""

    def ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if chosen(option):
            super().ground(painter, option, index)
        elif has(option, Drawn.State_MouseOver):
            painter.fillRect(option.rect, self.theme.colour("raised"))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        words = option.fontMetrics.horizontalAdvance(str(index.data()))
        return QSize(words + ICON + 2 * self.PAD, self.theme.row(ROW))


class SettingsScreen(QWidget):
    """Looks again each time it is shown: some choices can be made elsewhere too."""

    def __init__(self, theme: Theme, entries: list[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._entries, self._built = theme, entries, dict[int, Section | KeysSection]()
        self.header = Header(theme, self.tr("Impostazioni"), self.tr("Ogni scelta vale subito"))
        self.list, self._stack = self._side(theme), QStackedWidget()
        self._lay_out()
        theme.changed.connect(self.list.doItemsLayout)
        theme.changed.connect(self._measure)
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._open(now.row()))
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def section(self, code: str) -> Section | KeysSection:
        """The section of a code, built if nobody has opened it yet."""
        number = next(at for at, one in enumerate(self._entries) if one.code == code)
        return self._made(number)

    def choose(self, code: str) -> None:
        """Show a section, as if it had been chosen in the list."""
        number = next(at for at, one in enumerate(self._entries) if one.code == code)
        self.list.setCurrentIndex(self.list.model().index(number, 0))

    @property
    def shown(self) -> str:
        """The code of the section shown."""
        return self._entries[self.list.currentIndex().row()].code

    def look_again(self) -> None:
        """Something was chosen elsewhere."""
        if (section := self._built.get(self.list.currentIndex().row())) is not None:
            section.look_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        """As narrow as the longest name allows."""
        around = 2 * (GAP + self.list.frameWidth())
        usual = self._theme.px(NARROW_SIDE if self.width() < NARROW else SIDE)
        self._around.setFixedWidth(max(usual, self.list.sizeHintForColumn(0) + around))

    def _open(self, number: int) -> None:
        section = self._made(number)
        section.look_again()
        self._stack.setCurrentWidget(section)

    def _made(self, number: int) -> Section | KeysSection:
        if number not in self._built:
            self._built[number] = self._entries[number].make()
            self._stack.addWidget(self._built[number])
        return self._built[number]

    def _side(self, theme: Theme) -> QListView:
        view = QListView()
        view.setObjectName("nav")
        view.setAccessibleName(self.tr("Sezioni delle impostazioni"))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setItemDelegate(EntryDelegate(theme, view))
        model = QStandardItemModel(view)
        for entry in self._entries:
            model.appendRow(QStandardItem(theme.icon(entry.icon, "text2", 16), entry.words))
        view.setModel(model)
        return view

    def _lay_out(self) -> None:
        self._around = QFrame()
        self._around.setObjectName("side")
        around = QVBoxLayout(self._around)
        around.setContentsMargins(GAP, 12, GAP, 8)
        around.addWidget(self.list)
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(mark_pane(self._around))
        panes.addWidget(rule(vertical=True))
        panes.addWidget(mark_pane(self._stack), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(panes, 1)
