"""IconLabel: an icon as a widget that stays sharp and follows the theme (a pixmap in a QLabel does neither)."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psm_desktop.ui.common.theme import Theme


class IconLabel(QWidget):
    """Only a picture: the words beside it say the same, so it has no accessible name of its own."""

    def __init__(
        self, theme: Theme, name: str, size: int = 20, role: str = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._size, self._role = theme, name, size, role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_icon(self, name: str, role: str) -> None:
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = self._theme.pixmap(self._name, self._size, self._role, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - self._size) // 2, (self.height() - self._size) // 2, picture)


class Disc(IconLabel):
    """An icon in a round tint of its level (ok, warn, bad, info, calm), before a row of things to do."""

    def __init__(self, theme: Theme, name: str, level: str, size: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, 20, level, parent)
        self._side = size

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("border") if self._theme.plain else self._theme.colour(f"{self._role}_bg"))
        painter.setBrush(self._theme.colour(f"{self._role}_bg"))
        painter.drawEllipse(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
        super().paintEvent(event)
