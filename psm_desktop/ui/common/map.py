"""CommuneMap: the communes as shapes, one of them marked.

CommuneMap(theme, boundaries)      # code -> rings of (longitude, latitude)
the_map.show_chosen("001003")
"""

from collections.abc import Mapping, Sequence
from math import cos, radians

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QPolygonF, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from psm_desktop.ui.common.theme import Theme

Ring = Sequence[tuple[float, float]]
"""Longitude and latitude, in degrees, of a closed line."""
SQUEEZE = cos(radians(45.1))
"""How much shorter a degree of longitude is than one of latitude at Torino."""


class CommuneMap(QWidget):
    """For the dark panel of the first run: all communes in one tint, the chosen one bright. Only a picture."""

    def __init__(self, theme: Theme, boundaries: Mapping[str, Sequence[Ring]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._chosen, self._ground = theme, "", QPixmap()
        self._shapes = {code: _path(rings) for code, rings in boundaries.items()}
        self._extent = QRectF()
        for shape in self._shapes.values():
            self._extent = self._extent.united(shape.boundingRect())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._forget_ground)

    def show_chosen(self, code: str) -> None:
        """Mark a commune; "" marks none."""
        self._chosen = code
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 260)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._extent.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._painted_ground())
        if shape := self._shapes.get(self._chosen):
            painter.setPen(QPen(self._theme.colour("on_rail"), 2))
            painter.setBrush(self._bright())
            painter.drawPath(self._placing().map(shape))

    def _painted_ground(self) -> QPixmap:
        """All communes, painted once for a size and a theme."""
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._ground.size() != size:
            self._ground = QPixmap(size)
            self._ground.setDevicePixelRatio(ratio)
            self._ground.fill(Qt.GlobalColor.transparent)
            self._paint_all(QPainter(self._ground))
        return self._ground

    def _paint_all(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = self._bright()
        tint.setAlphaF(0.22)
        painter.setPen(QPen(self._theme.colour("rail"), 0.7))
        painter.setBrush(tint)
        placing = self._placing()
        for shape in self._shapes.values():
            painter.drawPath(placing.map(shape))
        painter.end()

    def _placing(self) -> QTransform:
        """From degrees to this widget: as large as fits, in the middle."""
        room = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        scale = min(room.width() / self._extent.width(), room.height() / self._extent.height())
        middle, here = self._extent.center(), room.center()
        return QTransform().translate(here.x(), here.y()).scale(scale, scale).translate(-middle.x(), -middle.y())

    def _bright(self) -> QColor:
        return self._theme.colour("primary" if self._theme.dark else "map-2")

    def _forget_ground(self) -> None:
        self._ground = QPixmap()
        self.update()


def _path(rings: Sequence[Ring]) -> QPainterPath:
    """The rings of a commune, north up; holes stay holes (odd-even rule)."""
    path = QPainterPath()
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(lon * SQUEEZE, -lat) for lon, lat in ring]))
        path.closeSubpath()
    return path
