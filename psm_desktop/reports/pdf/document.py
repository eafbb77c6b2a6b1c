"""A report as a file: pages with their running lines, the story on them, metadata, attached data."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from psm_desktop.reports.draw import colour
from psm_desktop.reports.pdf import fonts
from psm_desktop.reports.pdf.archive import Attachment
from psm_desktop.reports.pdf.canvas import TaggedCanvas
from psm_desktop.reports.pdf.look import BOTTOM, FOOT_SIZE, LEFT, PORTRAIT, RIGHT, Paper
from psm_desktop.reports.pdf.structure import FOOTER, HEADER
from psm_desktop.version import VERSION

HEAD_BELOW, FOOT_Y = 40, 34
"""Baselines of the running lines, in points from the upper and the lower edge."""
BADGE_HEIGHT, BADGE_PAD = 14, 6
Step = Callable[[int, int], None]
"""Told pages drawn and pages expected; may raise to stop."""


@dataclass(frozen=True, slots=True)
class Running:
    """What stands on every page. `head`: from the second page on; `badges`: such as BOZZA, the first is the loudest."""

    head: str
    foot: str
    badges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """The document's properties. `made_at`: UTC second, the only moment in the file."""

    title: str
    author: str
    subject: str
    made_at: int


def build(
    story: list[Any],
    facts: Facts,
    running: Running,
    attachments: Sequence[Attachment],
    step: Step,
    pages_expected: int,
    paper: Paper = PORTRAIT,
) -> tuple[bytes, int]:
    """The file and how many pages it has; equal arguments give equal bytes."""
    out = io.BytesIO()
    document = _Document(out, facts, running, step, pages_expected, paper)
    made: list[TaggedCanvas] = []

    def canvas(*args: Any, **options: Any) -> TaggedCanvas:
        made.append(TaggedCanvas(*args, made_at=facts.made_at, attachments=attachments, **options))
        return made[-1]

    try:
        document.build(story, canvasmaker=canvas)
        pages = document.page
    finally:
        _let_go(document, made)
    step(pages, pages)
    return out.getvalue(), pages


def _let_go(document: "_Document", made: Sequence[TaggedCanvas]) -> None:
    """Untie what holds itself: hundreds of thousands of objects of a long report, which would wait until somebody looks
    for rubbish, and hold up the window then (jobs/rubbish.py)."""
    for canvas in made:
        canvas.let_go()
    document.__dict__.clear()


class _Document(BaseDocTemplate):
    def __init__(
        self, out: io.BytesIO, facts: Facts, running: Running, step: Step, pages_expected: int, paper: Paper
    ) -> None:
        super().__init__(
            out,
            pagesize=(paper.wide, paper.high),
            lang="it-IT",
            title=facts.title,
            author=facts.author,
            subject=facts.subject,
            creator=f"PSM Desktop {VERSION}",
            initialFontName=fonts.REGULAR,  # or Helvetica slips into every page
        )
        self._running, self._step, self._expected, self._paper = running, step, pages_expected, paper
        frame = Frame(LEFT, BOTTOM, paper.width, paper.height, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("page", [frame], onPage=self._decorate))

    def afterPage(self) -> None:
        """ReportLab has drawn a page."""
        self._step(self.page, max(self.page + 1, self._expected))

    def _decorate(self, canvas: TaggedCanvas, _: BaseDocTemplate) -> None:
        """Running lines, which nobody wants read aloud on every page."""
        paper = self._paper
        right, head_y = paper.wide - RIGHT, paper.high - HEAD_BELOW
        with canvas.marked(HEADER):
            left = _badges(canvas, self._running.badges, right, head_y)
            if self.page > 1:
                _line(canvas, LEFT, head_y, self._running.head, left - LEFT - 12)
        with canvas.marked(FOOTER):
            canvas.setStrokeColor(colour("rule"))
            canvas.setLineWidth(0.5)
            canvas.line(LEFT, FOOT_Y + 14, right, FOOT_Y + 14)
            _line(canvas, LEFT, FOOT_Y, self._running.foot, paper.width - 90)
            canvas.draw_page_number(right, FOOT_Y)


def _line(canvas: TaggedCanvas, x: float, y: float, words: str, room: float) -> None:
    canvas.setFont(fonts.REGULAR, FOOT_SIZE)
    canvas.setFillColor(colour("muted"))
    canvas.drawString(x, y, fonts.fitted(words, fonts.REGULAR, FOOT_SIZE, room))


def _badges(canvas: TaggedCanvas, badges: Sequence[str], right: float, y: float) -> float:
    """Draw the badges against the right margin; gives where the leftmost begins."""
    for role, words in reversed(list(zip(("warn", "calm"), badges, strict=False))):
        wide = fonts.width(words, fonts.SEMIBOLD, FOOT_SIZE) + 2 * BADGE_PAD
        canvas.setFillColor(colour(f"{role}_bg"))
        canvas.roundRect(right - wide, y - 4, wide, BADGE_HEIGHT, BADGE_HEIGHT / 2, stroke=0, fill=1)
        canvas.setFillColor(colour(role))
        canvas.setFont(fonts.SEMIBOLD, FOOT_SIZE)
        canvas.drawString(right - wide + BADGE_PAD, y, words)
        right -= wide + 6
    return right
