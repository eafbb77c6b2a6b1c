"""What does not fit: words wider or higher than the place they have, and widgets that stand out of the window."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)
from whole import said, visible

from psm_desktop.ui.common.labels import Elided
from psm_desktop.ui.common.last_resort import LastResort

BREAKS = re.compile("[\\s\u200b]+")
"""Where a line may end: also at a space that takes no room."""
SLACK = 1
"""Pixels by which measures may be out of rounding."""


def cut_words(window: QWidget) -> Iterator[str]:
    """Labels, buttons, tabs and headings whose words do not fit, and which no tool tip says whole."""
    for one in visible(window):
        if isinstance(one, QLabel):
            yield from _label(one)
        elif isinstance(one, QAbstractButton):
            yield from _button(one)
        elif isinstance(one, QTabBar):
            yield from _tabs(one)
        elif isinstance(one, QHeaderView):
            yield from _headings(one)


def _label(one: QLabel) -> Iterator[str]:
    words, room = one.text(), one.contentsRect()
    if not words or isinstance(one, Elided) or not one.pixmap().isNull():
        return
    if one.wordWrap():
        needed = one.heightForWidth(one.width())
        widest = max((one.fontMetrics().horizontalAdvance(word) for word in BREAKS.split(words)), default=0)
        if needed > one.height() + SLACK or widest > room.width() + SLACK:
            yield f"{said(one)} «{words[:40]}» needs {widest}×{needed}, has {room.width()}×{one.height()}"
    elif not one.toolTip() and not _holds(one, one.sizeHint().width(), one.minimumSizeHint().height()):
        yield f"{said(one)} «{words[:40]}» needs {_size(one.sizeHint())}, has {_size(one.size())}"


def _holds(one: QWidget, width: int, height: int) -> bool:
    return width <= one.width() + SLACK and height <= one.height() + SLACK


def _button(one: QAbstractButton) -> Iterator[str]:
    if not one.text() or (isinstance(one, QToolButton) and _is_icon_alone(one)):
        return
    hint = one.sizeHint()
    words = one.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, one.text())
    if (hint.width() > one.width() + SLACK and not one.toolTip()) or words.height() > one.height() + SLACK:
        yield f"{said(one)} needs {_size(hint)}, has {_size(one.size())}"


def _is_icon_alone(one: QToolButton) -> bool:
    return one.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and not one.icon().isNull()


def _tabs(one: QTabBar) -> Iterator[str]:
    for at in range(one.count()):
        words, room = one.fontMetrics().horizontalAdvance(one.tabText(at)), one.tabRect(at)
        if one.isTabVisible(at) and words > room.width() + SLACK and not one.tabToolTip(at):
            yield f"tab «{one.tabText(at)}» needs {words}, has {room.width()}"
    if one.sizeHint().width() > one.width() + SLACK and not one.usesScrollButtons():
        yield f"tabs {said(one)} need {one.sizeHint().width()}, have {one.width()}"


def _headings(one: QHeaderView) -> Iterator[str]:
    model = one.model()
    if model is None or one.orientation() == Qt.Orientation.Vertical:
        return
    for at in range(one.count()):
        words = str(model.headerData(at, one.orientation()) or "")
        tip = model.headerData(at, one.orientation(), Qt.ItemDataRole.ToolTipRole)
        needed = one.fontMetrics().horizontalAdvance(words)
        if words and not one.isSectionHidden(at) and needed > one.sectionSize(at) + SLACK and not tip:
            yield f"heading «{words}» of {said(one.parentWidget() or one)} needs {needed}, has {one.sectionSize(at)}"


def cut_widgets(window: QWidget) -> Iterator[str]:
    """Labels, buttons and fields of which a part lies outside what holds them, where nobody can scroll to it."""
    for one in visible(window):
        if not isinstance(one, (QLabel, QPushButton, QToolButton, QLineEdit, QTabBar)) or _is_in_rows(one):
            continue
        box = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
        above = one.parentWidget()
        while above is not None and above is not window:
            hold = QRect(above.mapTo(window, QPoint(0, 0)), above.size())
            if isinstance(area := above.parentWidget(), QScrollArea) and area.viewport() is above:
                box = _brought_into_sight(box, hold, area)
            if not hold.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(box):
                yield f"{said(one)} {box.getRect()} stands out of {said(above)} {hold.getRect()}"
                break
            above = above.parentWidget()


def _is_in_rows(one: QWidget) -> bool:
    """Within a list or a table, which scrolls as it must."""
    above = one.parentWidget()
    while above is not None and not (isinstance(above, QAbstractScrollArea) and not isinstance(above, QScrollArea)):
        above = above.parentWidget()
    return above is not None


def _brought_into_sight(box: QRect, hold: QRect, area: QScrollArea) -> QRect:
    """Where a widget stands once the area was scrolled to it, in the directions in which it scrolls."""
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if area.horizontalScrollBar().maximum() and area.horizontalScrollBarPolicy() != off:
        box = QRect(hold.x(), box.y(), min(box.width(), hold.width()), box.height())
    if area.verticalScrollBar().maximum():
        box = QRect(box.x(), hold.y(), box.width(), min(box.height(), hold.height()))
    return box


def sideways(window: QWidget) -> Iterator[str]:
    """A screen one has to scroll from left to right as a whole: its parts do not give way."""
    for one in visible(window):
        if isinstance(one, LastResort) and one.horizontalScrollBar().maximum():
            yield f"the screen is {one.width()} wide, its content {one.widget().width()}"
            yield from _widest(window)


def too_large(window: QWidget, size: QSize) -> Iterator[str]:
    """A window that cannot be made as small as asked for."""
    if window.width() > size.width() or window.height() > size.height():
        yield f"the window is {_size(window.size())}, not {_size(size)}"
        yield from _widest(window)


def _widest(window: QWidget) -> Iterator[str]:
    """Where that comes from."""
    for one in visible(window):
        least = one.minimumSizeHint()
        if least.width() > window.width() * 3 // 4 or least.height() > window.height() * 3 // 4:
            yield f"    {said(one)} is at least {_size(least)}"


def _size(size: QSize) -> str:
    return f"{size.width()}×{size.height()}"
