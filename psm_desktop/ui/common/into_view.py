"""Whoever gets the focus is scrolled into view, in every area around it.

Qt does so for Tab alone, and for a field only as far as its cursor: a jump from code (a finding of F7, a question not
answered, a panel that opens) left its goal below the edge, or half of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QRect

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QScrollArea, QScrollBar, QWidget

MARGIN = 4
"""Pixels around it that come along: the ring of the focus and its distance."""


def bring_into_view(widget: QWidget) -> None:
    """Scroll as little as shows all of it; of what is larger than its area its row or cursor, else where it begins."""
    around: QWidget | None = widget
    while around is not None and not around.isWindow():
        around = around.parentWidget()
        if around is not None and around.inherits(
            "QScrollArea"
        ):  # by its name: a start makes no class it does not show
            _scroll(cast("QScrollArea", around), widget)


def _scroll(area: QScrollArea, widget: QWidget) -> None:
    content, room = area.widget(), area.viewport().size()
    if content is None or not content.isAncestorOf(widget):
        return
    part = widget.rect()
    if part.height() + 2 * MARGIN > room.height():
        part = _what_matters(widget)
    place = QRect(widget.mapTo(content, part.topLeft()), part.size()).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    place = place.intersected(content.rect())
    _show(area.horizontalScrollBar(), place.left(), place.width(), room.width())
    _show(area.verticalScrollBar(), place.top(), place.height(), room.height())


def _show(bar: QScrollBar, first: int, length: int, room: int) -> None:
    """Pixels of the content: where it begins, how long it is, how many are in sight."""
    if first < bar.value() or length > room:
        bar.setValue(first)
    elif first + length > bar.value() + room:
        bar.setValue(first + length - room)


def _what_matters(widget: QWidget) -> QRect:
    """The current row of a list, the cursor in a text, the beginning of anything else; in its own pixels."""
    if widget.inherits("QAbstractItemView"):
        view = cast("QAbstractItemView", widget)
        row = view.visualRect(view.currentIndex())
        return row.translated(view.viewport().mapTo(view, QPoint())) if row.isValid() else QRect(0, 0, 1, 1)
    if widget.inherits("QTextEdit") or widget.inherits("QPlainTextEdit"):
        return cast("QPlainTextEdit", widget).cursorRect()
    return QRect(0, 0, 1, 1)
