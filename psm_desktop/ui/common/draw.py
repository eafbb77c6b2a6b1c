"""Paints the plain shapes of `reports/shapes.py` on screen, in today's colours.

ChartView(theme, lambda width: bars(rows, width, 28), summary=self.tr("Il 40 % dei fondi è sull'asse 2."))
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from psm_desktop.reports.shapes import Line, Rect, Shape, Text
from psm_desktop.ui.common.theme import Theme

ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}
HATCH = 5
"""Pixels between the lines of a hatched box."""


def paint(painter: QPainter, theme: Theme, shapes: Sequence[Shape]) -> None:
    """Paint shapes with the painter's origin as theirs."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in shapes:
        match shape:
            case Rect():
                _paint_rect(painter, theme, shape)
            case Line():
                painter.setPen(QPen(theme.colour(shape.colour), shape.width))
                painter.drawLine(QLineF(shape.x1, shape.y1, shape.x2, shape.y2))
            case Text():
                _paint_text(painter, theme, shape)
    painter.restore()


def _paint_rect(painter: QPainter, theme: Theme, shape: Rect) -> None:
    box = QRectF(shape.x, shape.y, shape.w, shape.h)
    outline = QPen(theme.colour(shape.fill or "border"), 1)
    solid = shape.fill is not None and not shape.hatched
    painter.setPen(Qt.PenStyle.NoPen if solid else outline)
    painter.setBrush(theme.colour(shape.fill) if solid and shape.fill else Qt.BrushStyle.NoBrush)
    painter.drawRect(box if solid else box.adjusted(0.5, 0.5, -0.5, -0.5))
    if shape.hatched:
        hatch(painter, theme, box, shape.fill or "border")


def hatch(painter: QPainter, theme: Theme, box: QRectF, role: str) -> None:
    """Slanting lines inside a box."""
    painter.save()
    painter.setClipRect(box)
    painter.setPen(QPen(theme.colour(role), 1.2))
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QLineF(x, box.bottom(), x + box.height(), box.top()))
        x += HATCH
    painter.restore()


def _paint_text(painter: QPainter, theme: Theme, shape: Text) -> None:
    painter.setFont(theme.font(round(shape.size), shape.weight))
    painter.setPen(theme.colour(shape.colour))
    words = painter.fontMetrics().elidedText(shape.words, Qt.TextElideMode.ElideRight, int(shape.w) + 1)
    box = QRectF(shape.x, shape.y, shape.w, shape.h)
    painter.drawText(box, ALIGN[shape.align] | Qt.AlignmentFlag.AlignVCenter, words)


class ChartView(QWidget):
    """A chart that is computed anew for the width it gets; `summary` says in one sentence what it shows."""

    def __init__(
        self,
        theme: Theme,
        shapes: Callable[[float], Sequence[Shape]],
        height: int,
        name: str,
        summary: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`shapes(width)` gives the shapes; `height` is what they need at 100 % text size."""
        super().__init__(parent)
        self._theme, self._shapes, self._height = theme, shapes, height
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.show_chart(shapes, height, summary)

    def show_chart(self, shapes: Callable[[float], Sequence[Shape]], height: int, summary: str) -> None:
        """Other figures."""
        self._shapes, self._height = shapes, height
        self.setAccessibleDescription(summary)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint(QPainter(self), self._theme, self._shapes(self.width()))
