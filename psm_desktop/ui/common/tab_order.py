"""Tab goes through what was built in any order as one reads it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_through(parts: Iterable[QWidget]) -> None:
    """Have Tab go from part to part, and inside each as it does now; how it comes to the first stays as it is."""
    for one, other in pairwise([stop for part in parts for stop in _stops(part)]):
        QWidget.setTabOrder(one, other)


def _stops(part: QWidget) -> Iterator[QWidget]:
    if _takes_focus(part) or part.focusProxy() is not None:  # Qt moves what hands its focus on with all it holds
        yield part
        return
    inside = part.nextInFocusChain()
    while inside is not None and inside is not part:
        if part.isAncestorOf(inside) and _takes_focus(inside):
            yield inside
        inside = inside.nextInFocusChain()


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
