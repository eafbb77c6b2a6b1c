"""How cells of tables and trees are drawn: calm rows without boxes.

The word of a cell always stands in DisplayRole, so that screen readers and export have it; what is drawn besides comes
in UserRole: a `Mark` for StatusDelegate, a percentage for ProgressDelegate, a count for PlanDelegate.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QIcon, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from psm_desktop.domain.text import on_one_line
from psm_desktop.ui.common.chips import Mark, draw_chip
from psm_desktop.ui.common.heights import ROW
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.common.tips import tip

Index = QModelIndex | QPersistentModelIndex
NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
"""Numbers, and the heading above them."""
WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ICON = 24
"""An icon before the words, with the gap between."""
State = QStyle.StateFlag
Role = Qt.ItemDataRole


class RowDelegate(QStyledItemDelegate):
    """A row: 8 px padding, a thin line below, hover, selection with a 3 px bar, a ring on the current cell.

    Understands DisplayRole, DecorationRole (a QIcon), FontRole, ForegroundRole, BackgroundRole, TextAlignmentRole.
    """

    PAD = 8
    RING = True

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self.ground(painter, option, index)
        self.content(painter, option, index, chosen(option))
        painter.restore()
        if self.RING and has(option, State.State_HasFocus):  # the current cell, and only while its view has the focus
            painter.setPen(QPen(self.theme.colour("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -2))

    def ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = option.rect
        if chosen(option):
            painter.fillRect(box, self.theme.colour("select"))
            if index.column() == 0:
                painter.fillRect(box.x(), box.y(), 3, box.height(), self.theme.colour("primary"))
            return
        if (brush := index.data(Role.BackgroundRole)) is not None:
            painter.fillRect(box, QBrush(brush))
        elif has(option, State.State_MouseOver):
            painter.fillRect(box, self.theme.colour("raised"))
        painter.fillRect(box.x(), box.bottom(), box.width(), 1, self.theme.colour("line"))

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, chosen: bool) -> None:
        box = QRectF(option.rect).adjusted(self.PAD, 0, -self.PAD, -3)  # Titillium sits 1 px low in its line
        icon = index.data(Role.DecorationRole)
        if isinstance(icon, QIcon):
            icon.paint(painter, int(box.x()), int(box.center().y() - 7), 16, 16)
            box.setLeft(box.left() + ICON)
        painter.setPen(self.ink(index, chosen))
        painter.setFont(index.data(Role.FontRole) or option.font)
        words, room = on_one_line(str(index.data() or "")), int(box.width()) + 1
        align = Qt.AlignmentFlag(int(index.data(Role.TextAlignmentRole) or WORDS))
        painter.drawText(box, align, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        words = index.data(Role.ToolTipRole)
        if event.type() != QEvent.Type.ToolTip or not isinstance(words, str) or not words:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), tip(words), view)
        return True

    def ink(self, index: Index, chosen: bool) -> QColor:
        """On a selected row only the selection's own colour reads well."""
        if chosen:
            return self.theme.colour("on_select")
        colour = index.data(Role.ForegroundRole)
        return QColor(self.theme.c.text) if colour is None else QBrush(colour).color()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width() + self.PAD, self.theme.row(ROW))


class ListDelegate(RowDelegate):
    """The list under a field: as a table, without a ring (the list itself is what has the focus)."""

    RING = False


class StatusDelegate(RowDelegate):
    """A chip. Model data: a `Mark` in UserRole, its word in DisplayRole; without a mark the word alone is drawn."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, chosen: bool) -> None:
        mark = index.data(Role.UserRole)
        if mark is None:
            super().content(painter, option, index, chosen)
            return
        left, middle = option.rect.x() + self.PAD, QRectF(option.rect).center().y() - 0.5
        draw_chip(painter, self.theme, left, middle, Mark(*mark), chosen)


class ProgressDelegate(RowDelegate):
    """A number that can be read and a bar that can be compared. Model data: per cent (int) in UserRole; None: words."""

    NUMBER = 40

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, chosen: bool) -> None:
        percent = index.data(Role.UserRole)
        if percent is None:
            super().content(painter, option, index, chosen)
            return
        box = QRectF(option.rect).adjusted(self.PAD, 0, -self.PAD, -3)
        track = QRectF(box.x(), box.center().y() - 2, box.width() - self.theme.px(self.NUMBER) - 6, 6)
        if track.width() > 20:
            draw_progress(painter, self.theme, track, int(percent), chosen)
        painter.setPen(self.ink(index, chosen))
        painter.setFont(option.font)
        painter.drawText(box, NUMBERS, f"{percent}\u00a0%")


def draw_progress(painter: QPainter, theme: Theme, track: QRectF, percent: int, chosen: bool = False) -> None:
    """A thin bar with round ends; finished things wear `done`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("border"), 1) if theme.plain else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface" if chosen and not theme.dark else "calm_bg"))
    painter.drawRoundedRect(track, 3, 3)
    if percent > 0:
        painter.setBrush(theme.colour("done" if percent >= 100 else "primary"))
        done = max(track.height(), track.width() * min(percent, 100) / 100)
        painter.drawRoundedRect(QRectF(track.x(), track.y(), done, track.height()), 3, 3)
    painter.restore()


class PlanDelegate(RowDelegate):
    """A node of the plan tree: icon, code and name, and at the right the count in UserRole (None shows nothing)."""

    PAD = 4
    COUNT = 32

    def ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if chosen(option):
            painter.fillRect(option.rect, self.theme.colour("select"))
        elif has(option, State.State_MouseOver):
            painter.fillRect(option.rect, self.theme.colour("raised"))

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, chosen: bool) -> None:
        count = index.data(Role.UserRole)
        painter.setFont(self.theme.font(13))
        painter.setPen(self.theme.colour("on_select" if chosen else "muted"))
        numbers = QRectF(option.rect).adjusted(0, 0, -12, -3)
        painter.drawText(numbers, NUMBERS, "" if count is None else str(count))
        whole = option.rect
        option.rect = whole.adjusted(0, 0, -self.COUNT, 0)
        super().content(painter, option, index, chosen)
        option.rect = whole


def has(option: QStyleOptionViewItem, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)


def chosen(option: QStyleOptionViewItem) -> bool:
    return has(option, State.State_Selected)
