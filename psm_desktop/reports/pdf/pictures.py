"""What is drawn in a report besides words: a chart of plain shapes, the commune's coat of arms, a rule."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, Image

from psm_desktop.errors import PsmError
from psm_desktop.reports.draw import colour, paint
from psm_desktop.reports.pdf.flowables import Figure
from psm_desktop.reports.pdf.structure import LAYOUT
from psm_desktop.reports.shapes import Shape

COAT_WIDTH, COAT_HEIGHT = 34.0, 42.0
PIXELS_PER_POINT = 5
"""360 dpi: what a municipal printer shows."""


class Chart(Flowable):
    """Plain shapes on their own ground; put it into a Figure, which holds its words."""

    def __init__(self, shapes: Sequence[Shape], width: float, height: float) -> None:
        super().__init__()
        self.shapes, self.width, self.height = shapes, width, height

    def draw(self) -> None:
        """Paint them."""
        paint(self.canv, self.shapes, self.height)


class Rule(Flowable):
    """The blue line under the letterhead, with the space before and after it in points."""

    def __init__(self, before: float, after: float) -> None:
        super().__init__()
        self.before, self.height = before, before + after

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As wide as the page."""
        self.width = availWidth
        return availWidth, self.height

    def draw(self) -> None:
        """Draw it outside of the structure."""
        with self.canv.marked(LAYOUT):
            self.canv.setStrokeColor(colour("primary"))
            self.canv.setLineWidth(1.5)
            self.canv.line(0, self.height - self.before, self.width, self.height - self.before)


def coat(file: Path, alt: str) -> Figure:
    """A picture as the commune's coat of arms. Raises PsmError when it cannot be read as one."""
    try:
        source = ImageReader(io.BytesIO(_in_rgb(file)))
    except (OSError, ValueError, SyntaxError) as problem:  # Pillow's ways to say that a file is no picture
        raise PsmError("not-a-picture", name=file.name) from problem
    wide, high = source.getSize()
    scale = min(COAT_WIDTH / wide, COAT_HEIGHT / high)
    picture: Any = Image(source.fp, wide * scale, high * scale)
    picture.hAlign = "LEFT"
    return Figure(picture, alt)


def _in_rgb(file: Path) -> bytes:
    """The picture on white, in sRGB and no larger than paper shows: PDF/A takes no CMYK beside our colour profile."""
    from PIL import Image as Pillow  # comes with reportlab, which reads pictures through it

    with Pillow.open(file) as opened:
        opened.thumbnail((int(COAT_WIDTH * PIXELS_PER_POINT), int(COAT_HEIGHT * PIXELS_PER_POINT)))
        picture = opened.convert("RGBA")
    ground = Pillow.new("RGBA", picture.size, "white")
    out = io.BytesIO()
    Pillow.alpha_composite(ground, picture).convert("RGB").save(out, "PNG")
    return out.getvalue()
