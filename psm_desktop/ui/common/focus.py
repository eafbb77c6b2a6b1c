"""A ring around the focused button, in the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

if TYPE_CHECKING:
    from psm_desktop.ui.common.theme import Theme


class AboveAll(QProxyStyle):
    """Has a focus frame drawn over the whole window or scroll area; else the panel a button lies in would cut it."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        return 1 if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget else super().styleHint(hint)


class FocusRing(QFocusFrame):
    """A 2 px ring outside the focused button, tick box or choice: a style sheet only draws inside a widget."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._above = theme, AboveAll()
        self.setStyle(self._above)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.c.focus), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class FocusWatch(QObject):
    """Puts the ring where the focus goes. Qt makes the ring a child of that window, so it can end with it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme, self._ring = theme, FocusRing(theme)
        theme.changed.connect(self._on_theme_changed)

    def follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Ring `now` if it is a button; those with the property `ownRing` mark themselves."""
        rings = isinstance(now, QAbstractButton) and not now.property("ownRing") and not self._theme.plain
        if not isValid(self._ring):
            self._ring = FocusRing(self._theme)
        self._ring.setWidget(now if rings else None)  # type: ignore[arg-type]  # None is how Qt takes the frame away

    def _on_theme_changed(self) -> None:
        """Qt hides the frame when its widget is dressed anew."""
        self.follow(None, None)
        self.follow(None, QApplication.focusWidget())
