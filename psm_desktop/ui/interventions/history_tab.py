"""Storico: what was written into this intervention, by whom and when; *Ripristina* puts a value back."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from psm_desktop.commands.erase_field import EraseField
from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.text import on_one_line
from psm_desktop.errors import PsmError
from psm_desktop.ui.common.buttons import plain
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.delegates import RowDelegate
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.history_model import RESTORE, WHO, HistoryModel
from psm_desktop.words import field_word

Index = QModelIndex | QPersistentModelIndex
ROW = 48
LINK = 84
"""Pixels for *Ripristina* at the right of an entry."""


class EventDelegate(RowDelegate):
    """Two lines: what, then who and when; at the right *Ripristina* where the value is not the one shown now."""

    pressed = Signal()  # on the word *Ripristina* of the current entry

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The word is a button for the mouse; the keyboard has Invio and the button below."""
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        hit = bool(index.data(RESTORE)) and event.position().x() > option.rect.right() - LINK
        if hit:
            self.pressed.emit()
        return hit

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, chosen: bool) -> None:
        box, offers = QRectF(option.rect).adjusted(self.PAD, 0, -self.PAD, -1), bool(index.data(RESTORE))
        words = box.adjusted(0, 4, -LINK if offers else 0, 0)
        self._line(painter, words, 0, str(index.data()), 14, "on_select" if chosen else "text")
        self._line(painter, words, 21, str(index.data(WHO)), 13, "on_select" if chosen else "muted")
        if offers:
            painter.setFont(self.theme.font(13, 600))
            painter.setPen(self.theme.colour("on_select" if chosen else "primary"))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.tr("Ripristina"))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, self.theme.px(ROW))

    def _line(self, painter: QPainter, box: QRectF, top: int, words: str, size: int, role: str) -> None:
        painter.setFont(self.theme.font(size))
        painter.setPen(self.theme.colour(role))
        place = QRectF(box.x(), box.y() + self.theme.px(top), box.width(), self.theme.px(20))
        short = painter.fontMetrics().elidedText(on_one_line(words), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, short)


class HistoryTab(QWidget):
    """`restored` carries the Event whose value is to be put back. Nothing is typed here."""

    restored = Signal(object)

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._key = desk, 0
        self.confirm = Confirm()  # a test puts an answer here
        self.model = HistoryModel(self)
        self.view = Table(theme, self.tr("Storico"), ROW)
        self.view.setModel(self.model)
        self.view.set_widths(0)
        self.view.horizontalHeader().hide()
        self._delegate = EventDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.button = plain(theme, self.tr("Ripristina"), "restore", self._on_restore)
        self.erase = plain(theme, self.tr("Cancella i valori di prima…"), "delete", self._on_erase)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 12)
        layout.setSpacing(8)
        layout.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 16, 0)
        foot.setSpacing(8)
        foot.addWidget(self.button)
        foot.addWidget(self.erase)
        foot.addStretch(1)
        layout.addLayout(foot)
        self._delegate.pressed.connect(self._on_restore)
        self.view.activated.connect(lambda _index: self._on_restore())
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self._on_current()

    def show_sheet(self, sheet: Sheet, _title: str) -> None:
        """As the other tabs of the form."""
        self.show_record(sheet.intervention.key)

    def show_record(self, key: int) -> None:
        """The history of a record; the current entry stays."""
        row = self.view.currentIndex().row() if key == self._key else -1
        self._key = key
        self.model.show_record(self._desk.hand.db, key)
        if 0 <= row < self.model.rowCount():
            self.view.choose_row(row)
        self._on_current()

    def _on_current(self, *_: object) -> None:
        index = self.view.currentIndex()
        offers = index.isValid() and bool(index.data(RESTORE))
        self.button.setEnabled(offers)
        self.erase.setEnabled(offers)

    def _on_erase(self) -> None:
        """Asked first: what is erased never comes back."""
        index = self.view.currentIndex()
        place = self.model.entry(index.row()).place if index.isValid() else None
        if place is None:
            return
        sentence = self.tr(
            "Tutti i valori che il campo «{field}» ha avuto prima di quello di adesso vengono cancellati, qui e dove "
            "arrivano i tuoi file. Non tornano. Restano nelle copie di sicurezza e nei file fatti finora."
        ).format(field=field_word(place.table, place.column))
        title, do = self.tr("Cancella dati personali"), self.tr("Cancella i valori di prima")
        if self.confirm(self, title, sentence, do, self.tr("Lascia com'è")):
            self._erase(EraseField(place.table, place.column, place.row, keeps_present=True))

    def _erase(self, command: EraseField) -> None:
        """No step of undo comes of it."""
        try:
            command.run(self._desk.hand)
        except PsmError as problem:
            self._desk.tell(str(problem), "bad")
        else:
            self._desk.wrote(self._key)
            self._desk.tell(self.tr("Cancellato. Viaggia col prossimo file."), "ok")

    def _on_restore(self) -> None:
        index = self.view.currentIndex()
        if index.isValid() and index.data(RESTORE):
            self.restored.emit(self.model.entry(index.row()))
