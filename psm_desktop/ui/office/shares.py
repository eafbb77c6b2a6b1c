"""The bars of the *Quadro*: of each axis, what part of the money goes to Torino and what part to the others."""

from collections.abc import Sequence
from typing import NamedTuple

from psm_desktop.reports.shapes import Line, Rect, Shape, Text
from psm_desktop.ui.common.language import tr

LABELS = 0.34
"""Share of the width for the axes' names."""
BAR = 22
ROW = 36
HEAD = 26
"""Room above the first bar for the words of the tick."""
FOOT = 30
WORDS_FROM = 0.16
"""A part narrower than this holds no figure: it stands in the table beside."""


class ShareRow(NamedTuple):
    """One bar. `inside`: Torino's share, 0 to 1; None where there is no money yet."""

    label: str
    inside: float | None


def height(rows: int) -> int:
    """Pixels the chart needs."""
    return HEAD + rows * ROW + FOOT


def shapes(rows: Sequence[ShareRow], inhabitants_inside: float, width: float) -> list[Shape]:
    """Bars from zero to one, Torino hatched and the others solid, with a tick at the share of the inhabitants."""
    left, room = width * LABELS, width * (1 - LABELS) - 1
    out: list[Shape] = []
    for number, row in enumerate(rows):
        out += _row(row, HEAD + number * ROW, left, room)
    return [
        *out,
        *_tick(left + room * inhabitants_inside, len(rows), inhabitants_inside, width),
        *_legend(left, len(rows)),
    ]


def _row(row: ShareRow, top: float, left: float, room: float) -> list[Shape]:
    middle = top + (ROW - BAR) / 2
    label = Text(0, top, left - 12, ROW, row.label, "text", 14)
    if row.inside is None:
        return [label, Text(left, top, room, ROW, tr("nessun importo"), "muted", 13)]
    cut = room * row.inside
    out: list[Shape] = [label]
    if cut:
        out.append(Rect(left, middle, cut, BAR, "border", hatched=True))
    if cut < room:
        out.append(Rect(left + cut, middle, room - cut, BAR, "primary"))
    return out + _figures(row.inside, left, middle, room)


def _figures(inside: float, left: float, top: float, room: float) -> list[Shape]:
    out: list[Shape] = []
    if inside >= WORDS_FROM:
        out.append(Rect(left + 1, top + 1, 46, BAR - 2, "surface"))
        out.append(Text(left + 8, top - 1, 60, BAR, percent(inside), "text", 13, 600))
    if 1 - inside >= WORDS_FROM:
        out.append(Text(left + room - 68, top - 1, 60, BAR, percent(1 - inside), "on_primary", 13, 600, "right"))
    return out


def _tick(x: float, rows: int, share: float, width: float) -> list[Shape]:
    bottom = HEAD + rows * ROW
    words = tr("abitanti di Torino {share}").format(share=percent(share))
    return [
        Text(max(0.0, x - 120), 0, min(240, width), 20, words, "text", 13, 400, "centre"),
        Line(x, 20, x, bottom, "surface", 5),
        Line(x, 20, x, bottom, "text", 2),
    ]


def _legend(left: float, rows: int) -> list[Shape]:
    top = HEAD + rows * ROW + 8
    return [
        Rect(left, top + 4, 20, 12, "border", hatched=True),
        Text(left + 28, top, 60, 20, "Torino", "text2", 13),
        Rect(left + 96, top + 4, 20, 12, "primary"),
        Text(left + 124, top, 160, 20, tr("altri Comuni"), "text2", 13),
    ]


def the_percent(share: float) -> str:
    """il 39 %, l'80 %, lo 0 %: the figure with its article."""
    words = percent(share)
    if words.startswith(("8", "11\u00a0", "1\u00a0")):
        return tr("l'{share}").format(share=words)
    return (tr("lo {share}") if words.startswith("0") else tr("il {share}")).format(share=words)


def percent(share: float) -> str:
    """39 % of 0.391"""
    return f"{round(share * 100)}\u00a0%"
