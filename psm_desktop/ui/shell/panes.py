"""F6 and Maiusc+F6: from pane to pane, without walking through every field."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from psm_desktop.ui.common.panes import PANE


def panes_of(page: QWidget) -> list[QWidget]:
    """The visible panes of a screen, left to right, then downwards; the screen itself where it names none."""
    named = [widget for widget in page.findChildren(QWidget) if widget.property(PANE) and widget.isVisibleTo(page)]
    return sorted(named, key=lambda widget: _place(widget, page)) or [page]


def enter(page: QWidget) -> None:
    """Put the focus into a screen, where it was last in it, else into its first pane; one that is there stays."""
    if not _holds_focus(page):
        go(panes_of(page), 1)


def come_back(before: QWidget | None, page: QWidget) -> None:
    """Put the focus where it was before something stood above or beside a screen, as far as that is still there."""
    if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
        before.setFocus(Qt.FocusReason.PopupFocusReason)
    else:
        enter(page)


def go(panes: Sequence[QWidget], step: int) -> None:
    """Put the focus into the next (1) or previous (-1) pane, where it was last in it."""
    here = next((number for number, pane in enumerate(panes) if _holds_focus(pane)), -1 if step > 0 else 0)
    for distance in range(1, len(panes) + 1):
        if _enter(panes[(here + step * distance) % len(panes)]):
            return


def _place(widget: QWidget, page: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(page, QPoint(0, 0))
    return corner.x(), corner.y()


def _holds_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))


def _in_order(pane: QWidget) -> Iterator[QWidget]:
    """What lies in a pane, as Tab goes through it from the window's first stop on: a pane may come into the window in
    the midst of what it holds. All are asked for first: `ui/common/tab_order.py` says why."""
    window = pane.window()
    named = window.findChildren(QWidget)
    widget: QWidget | None = window.nextInFocusChain()
    for _ in named:
        if widget is None or widget is window:
            return
        if pane.isAncestorOf(widget):
            yield widget
        widget = widget.nextInFocusChain()


def _enter(pane: QWidget) -> bool:
    """Focus the widget of the pane that had it last, or the first that can have it; False when none can."""
    last = pane.focusWidget()
    candidates = [last] if last is not None else []
    candidates += [pane, *_in_order(pane)]
    for widget in candidates:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False
