"""Paints the plain shapes of `shapes.py` on paper. `ui/common/draw.py` paints the same ones on screen."""

from collections.abc import Sequence
from typing import Any

from psm_desktop.reports.shapes import Line, Rect, Shape, Text

PAPER = {
    "surface": "#ffffff",
    "rule": "#d9dadb",
    "line": "#d9dadb",  # darker than on screen: office printers lose the screen's
    "border": "#768594",
    "text": "#1a1a1a",
    "text2": "#2f475e",
    "muted": "#5c6f82",
    "primary": "#0066cc",
    "done": "#008055",
    "ok": "#006644",
    "ok_bg": "#c8f6e7",
    "warn": "#663d00",
    "warn_bg": "#f6e4c8",
    "bad": "#992639",
    "bad_bg": "#fbeff1",
    "info": "#003366",
    "info_bg": "#d5eaff",
    "calm": "#2f475e",
    "calm_bg": "#ebeced",
    "axis-1": "#0066cc",
    "axis-2": "#006242",
    "axis-3": "#995c00",
    "axis-4": "#6b3fa0",
    "axis-5": "#992639",
    "axis-6": "#05615e",
}
"""Colours by role, as the light theme has them (UX.md §3)."""
HATCH = 4
"""Points between the lines of a hatched box."""


def colour(role: str) -> Any:
    """ReportLab's colour of a role. Raises KeyError for an unknown one."""
    from reportlab.lib.colors import HexColor

    return HexColor(PAPER[role])


def paint(canvas: Any, shapes: Sequence[Shape], height: float) -> None:
    """Paint shapes whose y grows downwards from `height` above the canvas's origin; lengths are points."""
    for shape in shapes:
        canvas.saveState()
        match shape:
            case Rect():
                _rect(canvas, shape, height)
            case Line():
                canvas.setStrokeColor(colour(shape.colour))
                canvas.setLineWidth(shape.width)
                canvas.line(shape.x1, height - shape.y1, shape.x2, height - shape.y2)
            case Text():
                _text(canvas, shape, height)
        canvas.restoreState()


def _rect(canvas: Any, shape: Rect, height: float) -> None:
    bottom = height - shape.y - shape.h
    canvas.setLineWidth(0.75)
    canvas.setStrokeColor(colour(shape.fill or "border"))
    if shape.fill is not None and not shape.hatched:
        canvas.setFillColor(colour(shape.fill))
        canvas.rect(shape.x, bottom, shape.w, shape.h, stroke=0, fill=1)
        return
    canvas.rect(shape.x, bottom, shape.w, shape.h, stroke=1, fill=0)
    if shape.hatched:
        _hatch(canvas, shape, bottom)


def _hatch(canvas: Any, shape: Rect, bottom: float) -> None:
    """Slanting lines inside a box: Torino's bars, also in black and white."""
    box = canvas.beginPath()
    box.rect(shape.x, bottom, shape.w, shape.h)
    canvas.clipPath(box, stroke=0, fill=0)
    x = shape.x - shape.h
    while x < shape.x + shape.w:
        canvas.line(x, bottom, x + shape.h, bottom + shape.h)
        x += HATCH


def _text(canvas: Any, shape: Text, height: float) -> None:
    from psm_desktop.reports.pdf import fonts

    name = fonts.BOLD if shape.weight >= 700 else fonts.SEMIBOLD if shape.weight >= 600 else fonts.REGULAR
    words = fonts.fitted(shape.words, name, shape.size, shape.w)
    canvas.setFont(name, shape.size)
    canvas.setFillColor(colour(shape.colour))
    baseline = height - shape.y - shape.h / 2 - shape.size * 0.35  # half of a capital's height
    if shape.align == "right":
        canvas.drawRightString(shape.x + shape.w, baseline, words)
    elif shape.align == "centre":
        canvas.drawCentredString(shape.x + shape.w / 2, baseline, words)
    else:
        canvas.drawString(shape.x, baseline, words)
