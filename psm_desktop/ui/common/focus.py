"""A ring around the focused button, or around an area without another sign of the focus, and the focus in view, in the
whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit

    from psm_desktop.ui.common.theme import Theme

MARGIN = 2
"""Pixels between a button and the outer edge of its ring."""
MOVING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange)


class FocusRing(QWidget):
    """A 2 px ring outside the focused button, tick box or choice: a style sheet only draws inside a widget.

    It lies over the whole window or scrolled area, else the panel a button lies in would cut it. (A QFocusFrame does
    so only for a style of one's own, and a style in Python is asked with all that Qt knows of styles: 15 ms a start.)
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chain: list[QWidget] = []  # the ringed widget, and those around it up to where the ring lies
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def ringed(self) -> QWidget | None:
        """What the ring is around; None: nothing."""
        return self._chain[0] if self._chain else None

    def put_around(self, widget: QWidget | None) -> None:
        """Follow `widget` from now on; None takes the ring away."""
        for one in filter(isValid, self._chain):
            one.removeEventFilter(self)
        self._chain = []
        if widget is None:
            self.hide()
            return
        around: QWidget | None = widget
        while around is not None and not _is_ground(around):
            around.installEventFilter(self)
            self._chain.append(around)
            around = around.parentWidget()
        self.setParent(around)
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVING:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.c.focus), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _place(self) -> None:
        ringed, ground = self.ringed, self.parentWidget()
        if ringed is None or ground is None:
            return
        place = QRect(ringed.mapTo(ground, QPoint()), ringed.size())
        self.setGeometry(place.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN).intersected(ground.rect()))
        self.setVisible(ringed.isVisibleTo(ground))
        self.raise_()


def _is_ground(widget: QWidget) -> bool:
    """A window, or what a scroll area scrolls within."""
    return widget.isWindow() or isinstance(widget.parentWidget(), QAbstractScrollArea)


def _needs_ring(widget: QWidget) -> bool:
    """Fields have a border of their own, lists their current row. A list without one has nothing."""
    if widget.inherits("QAbstractItemView"):  # by their names: a start loads no class of Qt that it does not show
        return not cast("QAbstractItemView", widget).currentIndex().isValid()
    if widget.inherits("QTextEdit") or widget.inherits("QPlainTextEdit"):
        return cast("QPlainTextEdit", widget).isReadOnly()
    return widget.inherits("QAbstractButton") or widget.inherits("QAbstractScrollArea")


class FocusWatch(QObject):
    """Puts the ring where the focus goes, and brings that into view. The ring becomes a child of that window, so it can
    end with it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme, self._ring, self._by_mouse = theme, FocusRing(theme), False
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._on_settled)
        theme.changed.connect(self._on_theme_changed)

    def follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Ring `now` if it is a button, or an area without another sign; `ownRing`: it marks itself."""
        self._put_ring(now)
        if now is not None:
            self._by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
            self._settled.start()  # what came into the window with it has no place yet

    def _put_ring(self, now: QWidget | None) -> None:
        rings = now is not None and _needs_ring(now) and not now.property("ownRing") and not self._theme.plain
        if not isValid(self._ring):
            self._ring = FocusRing(self._theme)
        if rings or self._ring.ringed is not None:
            self._ring.put_around(now if rings else None)

    def _on_settled(self) -> None:
        """A list that was clicked has a row now. Who clicks sees where: nothing moves away from under the mouse."""
        focused = QApplication.focusWidget()
        if focused is None or not isValid(focused):
            return
        if focused is self._ring.ringed and not _needs_ring(focused):
            self._put_ring(focused)
        if not self._by_mouse:
            from psm_desktop.ui.common.into_view import bring_into_view  # the first page has nothing to scroll

            bring_into_view(focused)

    def _on_theme_changed(self) -> None:
        """With high contrast there is no ring: the system marks the focus."""
        self.follow(None, QApplication.focusWidget())
