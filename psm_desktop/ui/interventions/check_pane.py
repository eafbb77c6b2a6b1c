"""The side list of F7: what is to correct, to complete or to notice, here or in all records; each line leads there."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QShortcut, QTextLayout
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QStyleOptionViewItem, QVBoxLayout, QWidget

from psm_desktop.domain.problem import Level
from psm_desktop.domain.text import on_one_line
from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.buttons import icon_only
from psm_desktop.ui.common.cards import EmptyState
from psm_desktop.ui.common.choosers import SegmentTabs
from psm_desktop.ui.common.delegates import RowDelegate
from psm_desktop.ui.common.labels import label, rule
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.findings_table import PLACE, TITLE, FindingsTable

Index = QModelIndex | QPersistentModelIndex
ROW, ICON = 66, 16
HERE, ALL = "here", "all"
"""Codes of the two scopes."""


class CheckPane(QFrame):
    """Shows what was found and tells what the person wants; `pressed` carries a Finding to go to."""

    pressed = Signal(object)
    scope_chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._theme = theme
        self.model = FindingsTable(self)
        self.scope = SegmentTabs([(HERE, self.tr("Questo intervento")), (ALL, self.tr("Tutti gli interventi"))])
        self.scope.setAccessibleName(self.tr("Che cosa controllare"))
        self.counts = label("", "hint", wrap=True)
        self.table = Table(theme, self.tr("Controllo"), ROW)
        self.table.setModel(self.model)
        self.table.set_widths(0)
        self.table.horizontalHeader().hide()
        self._delegate = FindingDelegate(theme, self.table)
        self.table.setItemDelegate(self._delegate)
        self.fine = EmptyState(theme, "check", "")
        self.close_button = icon_only(theme, "close", self.tr("Chiudi il controllo (Esc)"), self.closed.emit)
        self._lay_out()
        self._listen()
        self.hide()

    def show_scope(self, scope: str) -> None:
        """Which of the two is shown; nothing is told."""
        self.scope.blockSignals(True)
        self.scope.choose(scope)
        self.scope.blockSignals(False)

    def show_found(self) -> None:
        """The model holds something else."""
        said = self.count_words()
        self.counts.setText(said)
        self.counts.setVisible(bool(said))
        found = self.model.rowCount()
        self._stack.setCurrentIndex(0 if found else 1)
        self.fine.say(self.tr("Niente da correggere e niente da completare."))

    def show_waiting(self) -> None:
        """All records are being looked at."""
        self.counts.hide()
        self._stack.setCurrentIndex(1)
        self.fine.say(self.tr("Sto controllando…"))

    def show_nothing_chosen(self) -> None:
        """There is no record to look at."""
        self.counts.hide()
        self._stack.setCurrentIndex(1)
        self.fine.say(self.tr("Scegli un intervento dall'elenco, oppure controlla tutti."))

    def focus_first(self) -> None:
        """To the first problem; where there is none, to the choice of what to look at. Read aloud."""
        if self.model.rowCount():
            self.table.setFocus()
            self.table.choose_row(max(0, self.table.currentIndex().row()))
        else:
            self.scope.setFocus()
        announce(self, self.count_words() or self.tr("Niente da correggere e niente da completare."))

    def count_words(self) -> str:
        """«Da correggere 1 · Da completare 2 · Avvisi 1»; levels without problems are not named."""
        named = (
            (self.tr("Da correggere {count}"), Level.TO_CORRECT),
            (self.tr("Da completare {count}"), Level.TO_COMPLETE),
            (self.tr("Avvisi {count}"), Level.NOTICE),
        )
        return " · ".join(text.format(count=count) for text, level in named if (count := self.model.count(level)))

    def _listen(self) -> None:
        self.table.activated.connect(self._on_pressed)
        self.table.clicked.connect(self._on_pressed)
        self.scope.chosen.connect(self.scope_chosen)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), self, context=here).activated.connect(self.closed)

    def _on_pressed(self, index: QModelIndex) -> None:
        if (finding := self.model.finding(index.row())) is not None:
            self.pressed.emit(finding)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 4, 0)
        head.addWidget(label(self.tr("Controllo"), "section"), 1)
        head.addWidget(self.close_button)
        scope = QHBoxLayout()
        scope.setContentsMargins(8, 0, 8, 0)
        scope.addWidget(self.scope)
        self.counts.setContentsMargins(12, 8, 12, 4)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        around = QWidget()
        inside = QVBoxLayout(around)
        inside.setContentsMargins(12, 12, 12, 12)
        inside.addWidget(self.fine)
        self._stack.addWidget(around)
        keys = label(self.tr("Invio va al campo, F8 al prossimo, Maiusc+F8 al precedente."), "hint", wrap=True)
        keys.setContentsMargins(12, 4, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(scope)
        column.addWidget(rule())
        column.addWidget(self.counts)
        column.addWidget(self._stack, 1)
        column.addWidget(keys)


class FindingDelegate(RowDelegate):
    """Three lines: the level with its icon and the field, then the record or more of the sentence."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, chosen: bool) -> None:
        mark, title = index.data(Qt.ItemDataRole.UserRole), str(index.data(TITLE))
        box = QRectF(option.rect).adjusted(self.PAD + 4, 3, -self.PAD, -1)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(int(box.x()), int(box.y()) + 3, self.theme.pixmap(mark.icon, ICON, mark.level, ratio))
        box.setLeft(box.left() + ICON + 8)
        ink, plain = ("on_select", "on_select") if chosen else ("text", "text2")
        place = QRectF(box)
        place.setLeft(box.left() + self._line(painter, box, 0, mark.word, 600, ink if chosen else mark.level) + 8)
        self._line(painter, place, 0, str(index.data(PLACE)), 600, ink)
        said = str(index.data())
        lines = [title, said] if title else two_lines(said, self.theme, box.width())
        for number, words in enumerate(lines, 1):
            self._line(painter, box, number, words, 400, ink if title and number == 1 else plain)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, self.theme.px(ROW))

    def _line(self, painter: QPainter, box: QRectF, number: int, words: str, weight: int, role: str) -> float:
        """Draw one line, cut where there is no room; gives its width."""
        painter.setFont(self.theme.font(13, weight))
        painter.setPen(self.theme.colour(role))
        high = self.theme.px(20)
        place = QRectF(box.x(), box.y() + number * high, box.width(), high)
        short = painter.fontMetrics().elidedText(on_one_line(words), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, short)
        return QFontMetricsF(painter.font()).horizontalAdvance(short)


def two_lines(words: str, theme: Theme, width: float) -> list[str]:
    """A sentence broken where its first line is full; the second is cut when it is drawn."""
    layout = QTextLayout(words, theme.font(13))
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    layout.endLayout()
    at = first.textLength()
    return [words[:at].rstrip(), words[at:]]
