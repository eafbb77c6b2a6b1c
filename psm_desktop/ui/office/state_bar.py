"""The line above the counters: how much of the 312 is in, in one look."""

from collections.abc import Mapping

from psm_desktop.office.returns import State
from psm_desktop.reports.shapes import Rect, Shape
from psm_desktop.ui.common.draw import ChartView
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.words import MARKS

HEIGHT = 10
GAP = 2
PARTS = (
    (State.RECEIVED, "done"),
    (State.TO_CHECK, "mark"),
    (State.WITH_ERRORS, "bad"),
    (State.NO_RETURN, "calm_bg"),
)
"""From left to right, with the role of the colour; the counters below say the same in words."""


class StateBar(ChartView):
    """The share of each state; the figures stand in the counters."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, lambda _width: [], HEIGHT, self.tr("Ritorni per stato"))

    def show_counts(self, counts: Mapping[State, int]) -> None:
        told = ", ".join(f"{MARKS[state].word} {counts[state]}" for state, _role in PARTS)
        self.show_chart(lambda width: shapes(counts, width), HEIGHT, told)


def shapes(counts: Mapping[State, int], width: float) -> list[Shape]:
    """Boxes side by side over `width`, each as wide as its share; a state with any commune is never less than 3 px."""
    whole = sum(counts.values()) or 1
    parts = [(max(3.0, counts[state] / whole * width), role) for state, role in PARTS if counts[state]]
    factor = (width - GAP * (len(parts) - 1)) / (sum(part for part, _role in parts) or 1)
    out: list[Shape] = []
    left = 0.0
    for part, role in parts:
        out.append(Rect(left, 0, part * factor, HEIGHT, role))
        left += part * factor + GAP
    return out
