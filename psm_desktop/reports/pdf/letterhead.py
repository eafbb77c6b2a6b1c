"""The head of a report's first page: coat of arms, whose report it is, what it is and of which day."""

from pathlib import Path

from reportlab.platypus import Table

from psm_desktop.reports import council_words as words
from psm_desktop.reports.pdf.look import BESIDE, NAME, UNDER, WIDTH, paragraph
from psm_desktop.reports.pdf.pictures import coat

BESIDE_WIDTH, COAT_ROOM = 190, 46
"""Points of the words at the right, and of the coat of arms with what separates it from the name."""


def letterhead(report: words.AnyReport, what: str, coat_of_arms: Path | None, room: float = WIDTH) -> Table:
    """Laid out side by side in `room` points, which is no table for a reader. Raises PsmError for no picture."""
    picture = coat(coat_of_arms, f"Stemma del {words.commune_line(report)}") if coat_of_arms else None
    whose = [paragraph(words.commune_line(report), NAME), paragraph("Città metropolitana di Torino", UNDER)]
    beside = [paragraph(what, BESIDE), paragraph(words.day_line(report), BESIDE)]
    left = COAT_ROOM if picture else 0
    return Table(
        [[picture or [], whose, beside]],
        colWidths=[left, room - left - BESIDE_WIDTH, BESIDE_WIDTH],
        style=[
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            *((f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
        ],
    )
