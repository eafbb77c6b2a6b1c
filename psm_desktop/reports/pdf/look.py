"""How our pages look: A4 with a binding margin, the type of a report, its colours (UX.md §3 and §4)."""

import re
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from psm_desktop.reports.draw import colour
from psm_desktop.reports.pdf.flowables import Paragraph
from psm_desktop.reports.pdf.fonts import BOLD, REGULAR, SEMIBOLD

WIDE, HIGH = A4
LEFT, RIGHT, TOP, BOTTOM = 25 * mm, 20 * mm, 23 * mm, 21 * mm
"""Margins in points; 25 mm on the side where a municipality punches its holes."""
WIDTH = WIDE - LEFT - RIGHT


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet in points; its margins are the same however it lies."""

    wide: float
    high: float

    @property
    def width(self) -> float:
        """Between the margins."""
        return float(self.wide - LEFT - RIGHT)

    @property
    def height(self) -> float:
        """Between the margins."""
        return float(self.high - TOP - BOTTOM)


PORTRAIT, LANDSCAPE = Paper(WIDE, HIGH), Paper(HIGH, WIDE)
LONGEST = 500
"""Characters of one text in a table: a row must not be higher than a page."""
UNWRITABLE = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029\ufffe\uffff]+")

BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=10, leading=15, textColor=colour("text"), allowWidows=0)
NOTE = ParagraphStyle("note", BODY, fontSize=8.5, leading=12, textColor=colour("muted"))
TITLE = ParagraphStyle("title", BODY, fontName=BOLD, fontSize=17, leading=22)
SECTION = ParagraphStyle("section", BODY, fontName=BOLD, fontSize=12, leading=16, spaceAfter=5)
NAME = ParagraphStyle("name", BODY, fontName=BOLD, fontSize=12, leading=16)
UNDER = ParagraphStyle("under", BODY, fontSize=9, leading=13, textColor=colour("text2"))
BESIDE = ParagraphStyle("beside", UNDER, alignment=TA_RIGHT)
CENTRED = ParagraphStyle("centred", BODY, alignment=TA_CENTER)
CELL = ParagraphStyle("cell", BODY, fontSize=9, leading=11.5)
CELL_RIGHT = ParagraphStyle("cell-right", CELL, alignment=TA_RIGHT)
HEAD_FONT, HEAD_SIZE = SEMIBOLD, 8.5
FOOT_SIZE = 8


def plain(text: str) -> str:
    """Text on one line without what neither XML nor a page can hold; blanks that do not break stay."""
    return UNWRITABLE.sub(" ", text).strip()


def cut(text: str, longest: int) -> str:
    """The text, or as much of it as `longest` characters hold with … behind."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def paragraph(text: str, style: Any = BODY, tag: str = "P") -> Paragraph:
    """A tagged paragraph of plain words; at a line's end in the text a new line begins."""
    lines = (escape(plain(line)) for line in text.split("\n"))
    return Paragraph("<br/>".join(lines), style, tag=tag)
