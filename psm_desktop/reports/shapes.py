"""Charts as plain shapes, computed once, painted on screen by `ui/common/draw.py`, on paper by `reports/draw.py`.

Lengths are in the unit of the caller (pixels or points), y grows downwards, colours are names of roles ("primary",
"done", "axis-2", "muted"), so that each painter gives them its own values.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Rect(NamedTuple):
    """A filled box; `hatched` stays readable in black and white. `fill` None draws the outline alone."""

    x: float
    y: float
    w: float
    h: float
    fill: str | None
    hatched: bool = False


class Line(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = "text"
    width: float = 1.0


class Text(NamedTuple):
    """One line of words, centred by height in its box; `align` is "left", "right", "centre"; `weight` 400, 600, 700."""

    x: float
    y: float
    w: float
    h: float
    words: str
    colour: str = "text"
    size: float = 13
    weight: int = 400
    align: str = "left"


Shape = Rect | Line | Text


class Bar(NamedTuple):
    """One row of a bar chart: its label, its length (any unit, not negative), the value as written beside it."""

    label: str
    value: float
    words: str
    colour: str = "primary"
    hatched: bool = False


LABELS = 0.32
"""Share of the width for labels; values take VALUES; bars what is between."""
VALUES = 0.24
GAP = 8
THICKNESS = 0.5
"""Share of a row that its bar fills."""


def bars(rows: Sequence[Bar], width: float, row_height: float) -> list[Shape]:
    """Horizontal bars from zero, the label before and the value after each: no axis, no legend.

    The longest bar fills what labels and values leave; the chart is `len(rows) * row_height` high.
    """
    longest = max((row.value for row in rows), default=0)
    return [
        shape
        for number, row in enumerate(rows)
        for shape in _row(row, number * row_height, width, row_height, row.value / longest if longest else 0)
    ]


def _row(row: Bar, top: float, width: float, height: float, share: float) -> list[Shape]:
    left, room = width * LABELS, width * (1 - LABELS - VALUES) - 2 * GAP
    thick = height * THICKNESS
    size = min(13.0, height * 0.6)
    shapes: list[Shape] = [Text(0, top, left - GAP, height, row.label, "text", size)]
    if share > 0:
        shapes.append(Rect(left, top + (height - thick) / 2, max(1.0, room * share), thick, row.colour, row.hatched))
    value_at = width * (1 - VALUES)
    shapes.append(Text(value_at, top, width - value_at, height, row.words, "text", size, 600, "right"))
    return shapes
