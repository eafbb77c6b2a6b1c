"""Verbs that write and read files for people: the Excel return, the council's report."""

from datetime import date
from pathlib import Path

from psm_desktop.commands.hand import Hand, utc_now
from psm_desktop.domain.days import parse_day, rome_day
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.errors import PsmError
from psm_desktop.store import local, seed
from psm_desktop.verbs.context import Answer, Context


def report_council(context: Context) -> Answer:
    """The Relazione al Consiglio as PDF, remembered as made for today."""
    from psm_desktop.reports import council, council_pdf

    args, out = context.args, Path(context.args.out)
    with context.hand() as hand:
        today = hand.today()
        since, upto = _day(args.since, today), _day(args.until, today) or today.isoformat()
        now = utc_now()
        report = council.gather(hand.db, seed.commune(hand.commune), since=since, upto=upto, today=today, made_at=now)
        pages = council_pdf.write(report, out)
        local.note_council(hand.db, hand.commune, today.isoformat(), now)
    value = {"file": str(out), "pages": pages, "fingerprint": report.fingerprint, "is_draft": report.is_draft}
    return Answer(value, [f"Relazione scritta: {out} ({pages} pagine)."])


def _day(text: str | None, today: date) -> str | None:
    try:
        return parse_day(text, today) if text else None
    except Unreadable as problem:
        raise PsmError(problem.code, text=problem.text, **problem.facts) from problem
