"""A report that is written leaves nothing behind that only a search for rubbish would end: that holds up the window."""

import gc
from io import BytesIO

from psm_desktop.commands.hand import Hand
from psm_desktop.domain.days import rome_day
from psm_desktop.reports import council, council_pdf
from psm_desktop.reports.pdf.flowables import Paragraph
from psm_desktop.reports.pdf.structure import Element
from psm_desktop.store import seed
from tests.reports.conftest import add


def test_a_report_leaves_no_rings(hand: Hand) -> None:
    add(hand, "Sentieri", "2.1.1", "in_progress", 40, 64_000, 50_000, 10_000, "2027-01-31")
    commune, today, at = seed.commune(hand.commune), rome_day(hand.clock()), hand.clock()
    report = council.gather(hand.db, commune, since=None, upto=today.isoformat(), today=today, made_at=at)
    gc.collect()
    pages = council_pdf.write(report, BytesIO())
    left = [one for one in gc.get_objects() if isinstance(one, Element | Paragraph)]
    assert pages >= 1
    assert left == []
