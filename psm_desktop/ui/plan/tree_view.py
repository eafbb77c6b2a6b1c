"""The table of the plan: → opens, ← closes or goes up, Invio asks for the interventions; a click on the chevron too."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.delegates import WORDS, RowDelegate
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan.tree_model import DEPTH, FOLD, Column, PlanModel, Row

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
INDENT, CHEVRON, ICON = 14, 16, 16
CODE, COUNT, MONEY = 112, 92, 114
"""Pixels of the columns; the title takes the rest."""


class CodeDelegate(RowDelegate):
    """The chevron, the icon of an axis, the code: each level a little further in."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, chosen: bool) -> None:
        box = QRectF(option.rect).adjusted(self.PAD + INDENT * int(index.data(DEPTH) or 0), 0, -4, -3)
        middle = int(box.center().y()) - 7
        role = "on_select" if chosen else "text2"
        if (is_open := index.data(FOLD)) is not None:
            self._picture(painter, "chevron-down" if is_open else "chevron-right", role, int(box.x()), middle)
        box.setLeft(box.left() + CHEVRON + 4)
        icon = index.data(Role.DecorationRole)
        if isinstance(icon, QIcon):
            icon.paint(painter, int(box.x()), middle, ICON, ICON)
            box.setLeft(box.left() + ICON + 6)
        painter.setPen(self.ink(index, chosen))
        painter.setFont(index.data(Role.FontRole) or option.font)
        painter.drawText(box, WORDS, str(index.data() or ""))

    def _picture(self, painter: QPainter, name: str, role: str, x: int, y: int) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(x, y, self.theme.pixmap(name, CHEVRON, role, ratio))


class PlanTable(Table):
    """`chosen` carries the code of the current row ("" for what hangs nowhere); `opened` that of Invio."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, model: PlanModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Assi, strategie e azioni"), parent=parent)
        self._model, self._code = model, ""
        self.setModel(model)
        self.setItemDelegateForColumn(Column.CODE, CodeDelegate(theme, self))
        self.set_widths(CODE, 0, COUNT, MONEY, MONEY)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(lambda index: self.opened.emit(self._entry(index).code))
        model.modelReset.connect(self._restore)

    @property
    def code(self) -> str:
        """The code chosen, also while search or filter hide it."""
        return self._code

    def choose(self, code: str) -> None:
        """Make a code the chosen one, opening what is above it; nothing is told."""
        self._code = code
        if self._model.row_of(code) < 0:
            self._model.reveal(code)
        self._restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Right:
            self._open_or_enter()
        elif event.key() == Qt.Key.Key_Left:
            self._close_or_leave()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the chevron it opens or closes; anywhere it chooses."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or index.column() != Column.CODE or index.data(FOLD) is None:
            return
        left = self.visualRect(index).x() + RowDelegate.PAD + INDENT * int(index.data(DEPTH))
        if left - 4 <= event.position().x() <= left + CHEVRON + 4:
            self._set_open(self._entry(index), not index.data(FOLD))

    def _open_or_enter(self) -> None:
        """→: open; once open, on to the first entry below."""
        row, fold = self._current(), self._fold()
        if row is None or fold is None:
            return
        if fold:
            self.choose_row(self.currentIndex().row() + 1)
        else:
            self._set_open(row, True)

    def _close_or_leave(self) -> None:
        """←: close; once closed, or where nothing lies below, up to the entry above."""
        row = self._current()
        if row is None:
            return
        if self._fold() and not self._model.is_narrowed:
            self._set_open(row, False)
        elif "." in row.code:
            self.choose_row(self._model.row_of(row.code.rpartition(".")[0]))

    def _set_open(self, row: Row, is_open: bool) -> None:
        self._model.set_open([row.code], is_open)
        code = row.code
        announce(self, (self.tr("{code}: aperto") if is_open else self.tr("{code}: chiuso")).format(code=code))

    def _current(self) -> Row | None:
        return self._entry(self.currentIndex()) if self.currentIndex().isValid() else None

    def _fold(self) -> object:
        return self._model.index(self.currentIndex().row(), Column.CODE).data(FOLD)

    def _entry(self, index: QModelIndex) -> Row:
        return self._model.rows[index.row()]

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and self._entry(current).code != self._code:
            self._code = self._entry(current).code
            self.chosen.emit(self._code)

    def _restore(self) -> None:
        """After the rows have changed the chosen one is so again, as far as it is among them."""
        watched = self.selectionModel()
        watched.blockSignals(True)  # nobody has chosen anything
        row = self._model.row_of(self._code)
        self.setCurrentIndex(QModelIndex())
        self.choose_row(row)
        watched.blockSignals(False)
        self.viewport().update()
