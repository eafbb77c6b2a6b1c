"""Where the nodes and edges of the net lie: plain reckoning, in pixels."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin
from typing import NamedTuple

from psm_desktop.domain.plan_net import Link, Net

RADIUS = 18
LABEL = 104
"""Room beside a node for its name."""
SMALL = 470
"""In less width the names of the outermost two stand below them."""
THIN, THICK = 2.0, 9.0
"""Edges: with one intervention, and with the most of all."""
ALONG = 0.37
"""Where on an edge its number stands: in the middle those of a hexagon's diagonals would lie on each other.

Between neighbours it does stand in the middle, or it would lie on their names."""
NEAR = 8
"""So many pixels from an edge a click still means it."""


class Node(NamedTuple):
    """An axis. `is_right`: its name stands at the right; `is_below`: below, and outwards from there."""

    axis: str
    x: float
    y: float
    is_right: bool
    is_below: bool


class Edge(NamedTuple):
    """A link, drawn from node to node; `at_x`, `at_y`: where its number stands."""

    link: Link
    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float
    at_x: float
    at_y: float

    def distance(self, x: float, y: float) -> float:
        """How far a point is from the line."""
        long = hypot(self.x2 - self.x1, self.y2 - self.y1) or 1.0
        along = ((x - self.x1) * (self.x2 - self.x1) + (y - self.y1) * (self.y2 - self.y1)) / long**2
        share = min(1.0, max(0.0, along))
        return hypot(self.x1 + share * (self.x2 - self.x1) - x, self.y1 + share * (self.y2 - self.y1) - y)


def nodes(axes: Sequence[str], width: float, height: float, scale: float = 1.0) -> list[Node]:
    """The axes on a ring, two of six at the top, clockwise."""
    half, small = width / 2, width < SMALL * scale
    across = half - 64 * scale if small else half - (RADIUS + LABEL) * scale
    across, high = max(30.0, across), max(30.0, height / 2 - (RADIUS + 6) * scale)
    turns = [(-120 + 360 * nth / len(axes)) * pi / 180 for nth in range(len(axes))]
    return [
        Node(
            axis,
            half + across * cos(turn),
            height / 2 + high * sin(turn) / sin(pi / 3),
            cos(turn) > -1e-9,
            small and abs(cos(turn)) > 0.9,
        )
        for axis, turn in zip(axes, turns, strict=True)
    ]


def edges(net: Net, places: Sequence[Node]) -> list[Edge]:
    """A line for each link whose axes are here; the more interventions, the thicker."""
    at, order = {node.axis: node for node in places}, [node.axis for node in places]
    most = max((link.weight.count for link in net.links), default=1)
    return [
        _edge(link, at[link.first], at[link.second], most, 0.5 if _are_neighbours(order, link) else ALONG)
        for link in net.links
        if link.first in at and link.second in at
    ]


def _are_neighbours(order: list[str], link: Link) -> bool:
    apart = abs(order.index(link.first) - order.index(link.second))
    return apart in (1, len(order) - 1)


def _edge(link: Link, first: Node, second: Node, most: int, along: float) -> Edge:
    share = (link.weight.count - 1) / (most - 1) if most > 1 else 0.0
    at_x, at_y = first.x + along * (second.x - first.x), first.y + along * (second.y - first.y)
    return Edge(link, first.x, first.y, second.x, second.y, THIN + share * (THICK - THIN), at_x, at_y)
