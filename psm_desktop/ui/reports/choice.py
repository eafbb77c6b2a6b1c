"""The list of reports at the left: what can be made."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QVBoxLayout, QWidget

from psm_desktop.ui.common.delegates import WORDS, RowDelegate
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme

NOTE = Qt.ItemDataRole.UserRole
ROW = 56
SIDE = 236


class ReportDelegate(RowDelegate):
    """An icon, the name, and under it what the report holds; round corners, no lines between rows."""

    def ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("select"))
        painter.drawRoundedRect(QRectF(option.rect), 4, 4)

    def content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, chosen: bool
    ) -> None:
        box = QRectF(option.rect)
        self.theme.icon("council", "on_select").paint(painter, int(box.x()) + 8, int(box.center().y()) - 10, 20, 20)
        painter.setPen(self.theme.colour("on_select"))
        painter.setFont(self.theme.font(14, 700))
        painter.drawText(box.adjusted(40, 4, -8, -box.height() / 2), WORDS, str(index.data()))
        painter.setFont(self.theme.font(13))
        painter.drawText(box.adjusted(40, box.height() / 2 - 4, -8, -8), WORDS, str(index.data(NOTE)))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, self.theme.px(ROW))


class ReportList(QListView):
    """One report for now; the others come with their own pages."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nav")
        self.setAccessibleName(self.tr("Rapporti"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(ReportDelegate(theme, self))
        model = QStandardItemModel(self)
        item = QStandardItem(self.tr("Relazione al Consiglio"))
        item.setData(self.tr("tutti gli interventi, per asse"), NOTE)
        model.appendRow(item)
        self.setModel(model)
        self.setCurrentIndex(model.index(0, 0))


class ReportSide(QFrame):
    """The panel at the left: as wide as SIDE, but nobody has to make the window wider for it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setMaximumWidth(SIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        heading = label(self.tr("Rapporto"), "section")
        heading.setContentsMargins(8, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(ReportList(theme), 1)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
