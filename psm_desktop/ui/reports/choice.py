"""The list of reports at the left: what can be made."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QVBoxLayout, QWidget

from psm_desktop.domain.text import on_one_line
from psm_desktop.ui.common.delegates import WORDS, RowDelegate
from psm_desktop.ui.common.delegates import chosen as is_chosen
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme

COUNCIL, FINANCE = 0, 1
"""Places of the reports in the list."""
NOTE, ICON = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
ROW = 56
SIDE = 236
ANY = 16_777_215
"""No limit for Qt."""


class ReportDelegate(RowDelegate):
    """An icon, the name, and under it what the report holds; round corners, no lines between rows."""

    def ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if not is_chosen(option):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("select"))
        painter.drawRoundedRect(QRectF(option.rect), 4, 4)

    def content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, chosen: bool
    ) -> None:
        box = QRectF(option.rect)
        ink = "on_select" if chosen else "text2"
        self.theme.icon(index.data(ICON), ink).paint(painter, int(box.x()) + 8, int(box.center().y()) - 10, 20, 20)
        painter.setPen(self.theme.colour("on_select" if chosen else "text"))
        painter.setFont(self.theme.font(14, 700))
        self._write(painter, box.adjusted(40, 4, -8, -box.height() / 2), str(index.data()))
        painter.setPen(self.theme.colour(ink))
        painter.setFont(self.theme.font(13))
        self._write(painter, box.adjusted(40, box.height() / 2 - 4, -8, -8), str(index.data(NOTE)))

    def _write(self, painter: QPainter, box: QRectF, words: str) -> None:
        room = int(box.width()) + 1
        painter.drawText(
            box, WORDS, painter.fontMetrics().elidedText(on_one_line(words), Qt.TextElideMode.ElideRight, room)
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, self.theme.px(ROW))


class ReportList(QListView):
    """What can be made; the arrows choose. `chosen`: another place, COUNCIL or FINANCE."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nav")
        self.setAccessibleName(self.tr("Rapporti"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(ReportDelegate(theme, self))
        model = QStandardItemModel(self)
        for name, note, icon in (
            (self.tr("Relazione al Consiglio"), self.tr("tutti gli interventi, per asse"), "council"),
            (self.tr("Quadro finanziario"), self.tr("costi, fonti e pagato, per anno"), "money"),
        ):
            item = QStandardItem(name)
            item.setData(note, NOTE)
            item.setData(icon, ICON)
            item.setData(f"{name}, {note}", Qt.ItemDataRole.AccessibleTextRole)
            model.appendRow(item)
        self.setModel(model)
        self.setCurrentIndex(model.index(COUNCIL, 0))
        self.selectionModel().currentChanged.connect(lambda now, _before: self.chosen.emit(now.row()))


class ReportSide(QFrame):
    """The panel at the left: as wide as SIDE at 100 % text size, or above the options and no higher than its rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        heading = label(self.tr("Rapporto"), "section")
        heading.setContentsMargins(8, 0, 0, 0)
        column.addWidget(heading)
        self.list = ReportList(theme)
        column.addWidget(self.list, 1)

    def be_low(self, low: bool) -> None:
        """Above the options instead of beside them."""
        rows = self.list.model().rowCount() * self._theme.px(ROW) + 4
        self.list.setMinimumHeight(rows)
        self.list.setMaximumHeight(rows if low else ANY)
        self.setMinimumWidth(0 if low else self._theme.px(SIDE))
        self.setMaximumWidth(ANY if low else self._theme.px(SIDE))
