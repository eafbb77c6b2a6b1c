"""The Cruscotto's bars: interventions by state, money by axis. Painted by hand: chips and icons stand before them.

A row is chosen with the arrows or under the pointer; Invio or a click opens the list behind it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from psm_desktop.domain.money import amount
from psm_desktop.domain.status import Status
from psm_desktop.ui.common.chips import STATUS, draw_chip
from psm_desktop.ui.common.theme import Theme

if TYPE_CHECKING:
    from psm_desktop.domain.plan import Axis

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
INSET = 8
"""Pixels between a row's ends and what is written there: the ring of the focus runs in them."""
THICK = 8
LABELS = 140
"""Pixels before the bars."""


class BarRow(NamedTuple):
    """A row as it is written: label, value and role of its bar."""

    label: str
    value: int
    words: str
    role: str


class BarList(QWidget):
    """Rows of equal height with a bar from zero each; its accessible description says the same in words."""

    ROW, LEAST = 29, 23
    row_opened = Signal(int)

    def __init__(self, theme: Theme, name: str, values: int, parent: QWidget | None = None) -> None:
        """`values`: pixels at the right for the value in words."""
        super().__init__(parent)
        self.theme, self._values = theme, values
        self.rows: tuple[BarRow, ...] = ()
        self._chosen = 0  # by the arrows
        self._under: int | None = None  # the pointer
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.updateGeometry)

    def show_rows(self, rows: Sequence[BarRow]) -> None:
        """Other figures."""
        self.rows = tuple(rows)
        self._chosen = max(0, min(self._chosen, len(rows) - 1))
        self._describe()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, max(1, len(self.rows)) * self.theme.px(self.ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, max(1, len(self.rows)) * self.theme.px(self.LEAST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and 0 <= self._chosen + step < len(self.rows):
            self._chosen += step
            self._describe()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.rows:
            self.row_opened.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._row_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self._chosen = row
            self.row_opened.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._describe()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._describe()
        super().focusOutEvent(event)

    def leaveEvent(self, _event: QEvent) -> None:
        self._point_at(None)

    def _row_at(self, place: QPointF) -> int | None:
        row = int(place.y() / (self.height() / max(1, len(self.rows))))
        return row if 0 <= row < len(self.rows) and self.rect().contains(place.toPoint()) else None

    def _point_at(self, row: int | None) -> None:
        if row != self._under:
            self._under = row
            self.setCursor(Qt.CursorShape.ArrowCursor if row is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _describe(self) -> None:
        """All rows; while the arrows stand on one, that one first."""
        words = [f"{row.label} {row.words}" for row in self.rows]
        first = [words[self._chosen] + "."] if words and self.hasFocus() else []
        self.setAccessibleDescription(" ".join([*first, ", ".join(words)]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        high = self.height() / max(1, len(self.rows))
        if self._under is not None:
            painter.fillRect(QRectF(0, self._under * high, self.width(), high), self.theme.colour("raised"))
        if self.hasFocus() and self.rows:
            painter.setPen(QPen(self.theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(1, self._chosen * high + 1, self.width() - 2, high - 2), 4, 4)
        longest = max((row.value for row in self.rows), default=0)
        left, values = INSET + self.theme.px(LABELS), self.theme.px(self._values)
        end = self.width() - INSET
        room = end - left - values - 8
        for nth, row in enumerate(self.rows):
            middle = nth * high + high / 2
            self.draw_label(painter, nth, middle)
            if longest and row.value and room > 0:
                bar = QRectF(left, middle - THICK / 2, max(1.0, room * row.value / longest), THICK)
                painter.fillRect(bar, self.theme.colour(row.role))
            painter.setFont(self.theme.font(14, self.weight()))
            painter.setPen(self.theme.colour("text"))
            painter.drawText(QRectF(end - values, nth * high, values, high - 2), RIGHT, row.words)

    def weight(self) -> int:
        """Of the value."""
        return 400

    def draw_label(self, painter: QPainter, nth: int, middle: float) -> None:
        """What stands before the bar."""


class StatusBars(BarList):
    """How many interventions are in each state; states without any are left out."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, 32, parent)
        self.states: tuple[Status, ...] = ()

    def show_counts(self, counts: Mapping[Status | None, int]) -> None:
        self.states = tuple(state for state in Status if counts.get(state))
        roles = {Status.COMPLETED: "done"}
        self.show_rows(
            [BarRow(STATUS[s].word, counts[s], str(counts[s]), roles.get(s, "primary")) for s in self.states]
        )

    def weight(self) -> int:
        return 700

    def draw_label(self, painter: QPainter, nth: int, middle: float) -> None:
        draw_chip(painter, self.theme, INSET, middle, STATUS[self.states[nth]])


class AxisBars(BarList):
    """How much money lies on each axis."""

    def __init__(self, theme: Theme, name: str, axes: Sequence[Axis], parent: QWidget | None = None) -> None:
        super().__init__(theme, name, 108, parent)
        self.axes = axes

    def show_cents(self, by_axis: Mapping[str, int]) -> None:
        self.show_rows([self._row(axis, by_axis.get(axis.code, 0)) for axis in self.axes])

    def draw_label(self, painter: QPainter, nth: int, middle: float) -> None:
        code, theme = self.axes[nth].code, self.theme
        icon = theme.pixmap(f"axis-{code}", 18, f"axis-{code}", painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(INSET, int(middle) - 9), icon)
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("text"))
        high = theme.px(24)
        painter.drawText(QRectF(INSET + 26, middle - high / 2 - 1, 16, high), LEFT, code)
        painter.drawText(
            QRectF(INSET + 40, middle - high / 2 - 1, theme.px(LABELS) - 44, high), LEFT, self.axes[nth].short_name
        )

    def _row(self, axis: Axis, cents: int) -> BarRow:
        return BarRow(axis.short_name, cents, amount(cents), f"axis-{axis.code}")
