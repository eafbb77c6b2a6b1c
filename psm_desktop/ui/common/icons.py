"""Icons: SVG drawings in the colour of a role, sharp at every screen scale and right after a change of theme.

QSS and QIcon take files: `IconFiles` writes the drawings asked for in today's colours, and anew when the theme
changes. (A QIconEngine written in Python would need no files, but PySide6 6.11 crashes when a QIcon that holds one is
garbage-collected.) `tinted` is for those that draw by hand.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QRectF, QSize, QTemporaryDir
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from psm_desktop import paths

SMALL = 20
"""Below this size lines are a third heavier, or they grey out beside semi-bold words."""
MARKS = {
    "chevron-down": ("chevron-down", "text2"),
    "chevron-right": ("chevron-right", "text2"),
    "sort-up": ("sort-up", "text2"),
    "sort-down": ("sort-down", "text2"),
    "check": ("check", "on_primary"),
    "tick": ("check", "text2"),
}
"""Pictures the style sheet itself names, as url(theme:KEY.svg): the drawing, and the role it is drawn in."""


@cache
def drawing(name: str, small: bool) -> str:
    """The text of a drawing; its colour is `currentColor`."""
    text = paths.resource("icons", f"{name}.svg").read_text("utf-8")
    if small:
        for thin, heavy in (('width="1.5"', 'width="2"'), ('width="0.5"', 'width="1"')):
            text = text.replace("stroke-" + thin, "stroke-" + heavy)
    return text


class IconFiles:
    """The drawings asked for so far, in a folder that lives as long as this object."""

    def __init__(self, colour: Callable[[str], str]) -> None:
        """`colour` gives today's "#rrggbb" of a role."""
        self._colour, self._folder = colour, QTemporaryDir()
        self._written: dict[tuple[str, str, bool], str] = {}
        QDir.addSearchPath("theme", self._folder.path())

    def icon(self, name: str, role: str, size: int) -> QIcon:
        """An icon to be shown at about `size`; greyed out where it is disabled. It follows `rewrite`."""
        small = size < SMALL
        icon = QIcon(self._file(name, role, small))
        icon.addFile(self._file(name, "muted", small), QSize(), QIcon.Mode.Disabled)
        return icon

    def rewrite(self) -> None:
        """The colours have changed."""
        for (name, role, small), file in self._written.items():
            self._write(file, name, role, small)
        for mark, (name, role) in MARKS.items():
            self._write(self._folder.filePath(f"{mark}.svg"), name, role, True)
        QPixmapCache.clear()  # Qt keeps what it rendered under the name of the file

    def _file(self, name: str, role: str, small: bool) -> str:
        file = self._folder.filePath(f"{role}-{'small' if small else 'large'}-{name}.svg")
        if (name, role, small) not in self._written:
            self._written[name, role, small] = file
            self._write(file, name, role, small)
        return file

    def _write(self, file: str, name: str, role: str, small: bool) -> None:
        Path(file).write_text(drawing(name, small).replace("currentColor", self._colour(role)), "utf-8")


@cache
def _renderer(name: str, small: bool) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(drawing(name, small).encode()))


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
