"""Finding one's commune: type part of the name or of the ISTAT code, Enter takes the first."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QVBoxLayout, QWidget

from psm_desktop.domain.text import folded
from psm_desktop.ui.common.delegates import NUMBERS, WORDS, ListDelegate
from psm_desktop.ui.common.fields.box import ProblemLine
from psm_desktop.ui.common.header import SearchBox
from psm_desktop.ui.common.place_model import Place
from psm_desktop.ui.common.theme import Theme

SHOWN = 3
"""Rows of the list in sight; the rest scrolls."""
FOUND_AT_MOST = 40
ROW = 36
CODE, NOTE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole(Qt.ItemDataRole.UserRole + 1)


class PlaceDelegate(ListDelegate):
    """Name in bold, code and zone in muted, *Invio* on the row that Enter takes."""

    def content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, chosen: bool
    ) -> None:
        box = QRectF(option.rect).adjusted(12, 0, -12, -3)
        painter.setPen(self.ink(index, chosen))
        painter.setFont(self.theme.font(14, 700))
        painter.drawText(box, WORDS, str(index.data()))
        left = painter.fontMetrics().horizontalAdvance(str(index.data())) + 10
        painter.setFont(self.theme.font(13))
        painter.setPen(self.theme.colour("text2" if not (chosen and self.theme.dark) else "on_select"))
        room = box.adjusted(left, 0, -48 if chosen else 0, 0)
        note = painter.fontMetrics().elidedText(str(index.data(NOTE)), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, WORDS, note)
        if chosen:
            painter.drawText(box, NUMBERS, self.tr("Invio"))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, self.theme.px(ROW))


class CommuneSearch(SearchBox):
    """The search field; ↑ and ↓ move in the list below it."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


class CommuneChoice(QWidget):
    """Search field and list. `chosen` carries the ISTAT code of the current row, "" for none; `taken` tells Enter."""

    chosen = Signal(str)
    taken = Signal()

    def __init__(self, theme: Theme, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._places = theme, [(folded(f"{place.name} {place.code}"), place) for place in places]
        self.search = CommuneSearch(theme, self.tr("Scrivi il nome del Comune"), keys="")
        self.search.setMaximumWidth(16_777_215)
        self._model, self._list, self._problem = QStandardItemModel(self), QListView(), ProblemLine(theme)
        self._dress_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.search, self._list, self._problem):
            column.addWidget(widget)
        self.search.textChanged.connect(self._on_typed)
        self.search.moved.connect(self._on_moved)
        self.search.returnPressed.connect(self._on_return_pressed)
        self._list.clicked.connect(lambda _index: self._on_return_pressed())
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._on_typed("")
        self.setFocusProxy(self.search)

    @property
    def code(self) -> str:
        """ISTAT code of the commune chosen; "" for none."""
        return str(self._list.currentIndex().data(CODE) or "")

    def show_problem(self, sentence: str) -> None:
        self._problem.say(sentence)
        self.search.setAccessibleDescription(sentence)

    def _dress_list(self) -> None:
        self._list.setObjectName("found")
        self._list.setAccessibleName(self.tr("Comuni trovati"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(PlaceDelegate(self._theme, self._list))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows of the search field move in it
        self._list.setMouseTracking(True)

    def _on_typed(self, text: str) -> None:
        """Fill the list; names that begin with the text come first."""
        wanted = folded(text.strip())
        found = [(name.startswith(wanted), place) for name, place in self._places if wanted in name] if wanted else []
        found.sort(key=lambda one: not one[0])
        self._model.clear()
        for _first, place in found[:FOUND_AT_MOST]:
            self._model.appendRow(_item(place))
        self._list.setVisible(bool(found))
        self._list.setFixedHeight(min(len(found), SHOWN) * self._theme.px(ROW) + 10)
        self._list.setCurrentIndex(self._model.index(0, 0))
        self.show_problem("")
        if not found:
            self.chosen.emit("")

    def _on_moved(self, step: int) -> None:
        row = self._list.currentIndex().row() + step
        if 0 <= row < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row, 0))

    def _on_return_pressed(self) -> None:
        """Take the current row: its name stands in the field and alone in the list."""
        index = self._list.currentIndex()
        if index.isValid():
            self.take(str(index.data(CODE)))
            self.taken.emit()

    def take(self, code: str) -> None:
        """Choose a commune by code, as if it had been found and taken."""
        place = next(place for _name, place in self._places if place.code == code)
        self.search.blockSignals(True)
        self.search.setText(place.name)
        self.search.blockSignals(False)
        self._model.clear()
        self._model.appendRow(_item(place))
        self._list.setFixedHeight(self._theme.px(ROW) + 10)
        self._list.show()
        self._list.setCurrentIndex(self._model.index(0, 0))
        self.show_problem("")

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.chosen.emit(str(current.data(CODE) or ""))


def _item(place: Place) -> QStandardItem:
    item = QStandardItem(place.name)
    item.setData(place.code, CODE)
    item.setData(", ".join(part for part in (place.code, place.note) if part), NOTE)
    item.setData(f"{place.name}, {place.code}, {place.note}".rstrip(", "), Qt.ItemDataRole.AccessibleTextRole)
    return item
