"""Tab goes through what was built in any order as one reads it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_through(parts: Iterable[QWidget]) -> None:
    """Have Tab go from part to part, and inside each as it does now; how it comes to the first stays as it is."""
    some = list(parts)
    chain = _chain(some[0].window()) if some else []
    for one, other in pairwise([stop for part in some for stop in _stops(part, chain)]):
        QWidget.setTabOrder(one, other)


def _chain(window: QWidget) -> list[QWidget]:
    """All that lies in a window, as Tab goes through it.

    Its widgets are asked for first, which tells what each is by its name. Met on the way, one of Qt's own (the corner
    of a table) would have PySide make every class it has to find that out: 20 ms.
    """
    named, found = window.findChildren(QWidget), list[QWidget]()
    inside = window.nextInFocusChain()
    while inside is not None and inside is not window and len(found) < len(named):
        found.append(inside)
        inside = inside.nextInFocusChain()
    return found


def _stops(part: QWidget, chain: Sequence[QWidget]) -> list[QWidget]:
    if _takes_focus(part) or part.focusProxy() is not None:  # Qt moves what hands its focus on with all it holds
        return [part]
    inside = set(part.findChildren(QWidget))
    at = chain.index(part) if part in chain else -1  # a part may be the window itself
    return [one for one in (*chain[at + 1 :], *chain[: max(at, 0)]) if one in inside and _takes_focus(one)]


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
