"""The timetable as shapes: today's line goes through no words."""

from datetime import date

import pytest

from psm_desktop.domain.intervention import Intervention, Milestone, Sheet
from psm_desktop.reports.shapes import Line, Shape, Text
from psm_desktop.ui.interventions.timetable_chart import LETTER, Wording, timetable

WORDING = Wording("Intervento", "oggi", "fino al")
WIDTH = 440.0


def drawn(reached: str, today: date) -> list[Shape]:
    milestones = (Milestone(2, 1, "Progetto", reached=reached), Milestone(3, 1, "Collaudo", due="2027-06-30"))
    return timetable(Sheet(Intervention(1), milestones=milestones), today, WIDTH, WORDING)


@pytest.mark.parametrize("reached", ["2026-05-27", "2026-10-30", "2026-11-23", "2026-11-28"])
def test_today_crosses_no_words(reached: str) -> None:
    shapes = drawn(reached, date(2026, 11, 23))
    now = next(one.x1 for one in shapes if isinstance(one, Line) and one.colour == "bad")
    shown = f"{date.fromisoformat(reached):%d/%m/%Y}"
    words = next(one for one in shapes if isinstance(one, Text) and one.words == shown)
    assert not words.x <= now <= words.x + LETTER * len(words.words)
    assert words.x + words.w <= WIDTH
