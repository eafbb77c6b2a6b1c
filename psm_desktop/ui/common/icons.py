"""Icons: SVG drawings poured in the colour of a role, sharp at every screen scale and right after a change of theme."""

from collections.abc import Callable
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from psm_desktop import paths

SMALL = 20
"""Below this size lines are a third heavier, or they grey out beside semi-bold words."""


@cache
def _renderer(name: str, small: bool) -> QSvgRenderer:
    data = paths.resource("icons", f"{name}.svg").read_bytes()
    if small:
        for thin, heavy in ((b'width="1.5"', b'width="2"'), (b'width="0.5"', b'width="1"')):
            data = data.replace(b"stroke-" + thin, b"stroke-" + heavy)
    return QSvgRenderer(QByteArray(data))


@lru_cache(1024)
def tinted(name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """The drawing at the screen's true resolution (`ratio`), one colour poured over its shape (SourceIn)."""
    side = round(size * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    _renderer(name, size < SMALL).render(painter, QRectF(0, 0, side, side))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), QColor(colour))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)


class RoleIcon(QIconEngine):
    """An icon that asks for its colour each time it is drawn, so that it follows a change of theme by itself."""

    def __init__(self, name: str, colour: Callable[[], str], disabled: Callable[[], str]) -> None:
        super().__init__()
        self._name, self._colour, self._disabled = name, colour, disabled

    def clone(self) -> QIconEngine:
        return RoleIcon(self._name, self._colour, self._disabled)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return tinted(self._name, round(min(size.width(), size.height()) / scale), self._now(mode), scale)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        corner = QPointF(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(corner, tinted(self._name, side, self._now(mode), ratio))

    def _now(self, mode: QIcon.Mode) -> str:
        return self._disabled() if mode == QIcon.Mode.Disabled else self._colour()
