"""Making the report: what is asked for, what comes of it, and the work a job does."""

import io
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.note_council import note_council
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.text import slug
from psm_desktop.jobs.job import Step
from psm_desktop.reports import coat, council, council_pdf, finance, finance_pdf
from psm_desktop.reports.files import write_whole
from psm_desktop.sync import files
from psm_desktop.sync.returns import enclosed
from psm_desktop.ui.common.desk import Desk


@dataclass(frozen=True, slots=True)
class Period:
    """`since` None: from the beginning; both are ISO days and included."""

    since: str | None
    upto: str


@dataclass(frozen=True, slots=True)
class OfYear:
    """The financial table of a year; None: of all."""

    year: int | None


Asked = Period | OfYear
"""A council's report, or a financial table."""


@dataclass(frozen=True, slots=True)
class Made:
    """The report as it is shown, printed and saved: the very same bytes. `to_correct` > 0: BOZZA stands on it."""

    asked: Asked
    pdf: bytes
    pages: int
    to_correct: int


def making(desk: Desk, commune: Commune, asked: Asked) -> Callable[[sqlite3.Connection, Step], Made]:
    """The work that gathers and draws the report. What is taken from the desk is taken now, on the window's thread."""
    return _council(desk, commune, asked) if isinstance(asked, Period) else _finance(desk, commune, asked)


def _council(desk: Desk, commune: Commune, period: Period) -> Callable[[sqlite3.Connection, Step], Made]:
    today, made_at = desk.hand.today(), desk.hand.clock()
    writer = desk.hand.commune, desk.hand.officer, desk.hand.clock

    def work(db: sqlite3.Connection, step: Step) -> Made:
        step(0, 0)
        report = council.gather(db, commune, since=period.since, upto=period.upto, today=today, made_at=made_at)
        out = io.BytesIO()
        package, arms = enclosed(db, Hand(db, *writer)), coat.of(commune.code)
        pages = council_pdf.write(report, out, package=package, coat_of_arms=arms, step=step)
        return Made(period, out.getvalue(), pages, report.to_correct)

    return work


def _finance(desk: Desk, commune: Commune, asked: OfYear) -> Callable[[sqlite3.Connection, Step], Made]:
    today, made_at = desk.hand.today(), desk.hand.clock()

    def work(db: sqlite3.Connection, step: Step) -> Made:
        step(0, 0)
        report = finance.gather(db, commune, year=asked.year, today=today, made_at=made_at)
        out = io.BytesIO()
        pages = finance_pdf.write(report, out, coat_of_arms=coat.of(commune.code), step=step)
        return Made(asked, out.getvalue(), pages, report.to_correct)

    return work


def saving(desk: Desk, made: Made, out: Path) -> Callable[[sqlite3.Connection, Step], Path]:
    """The work that writes the report to a file and remembers that it was made."""
    remember = noting(desk, made)

    def work(db: sqlite3.Connection, step: Step) -> Path:
        step(0, 1)
        write_whole(out, made.pdf)
        with files.noting(out):
            remember(db, step)
        return out

    return work


def noting(desk: Desk, made: Made) -> Callable[[sqlite3.Connection, Step], None]:
    """The work that remembers that a council's report was made: the next one starts where it ended."""
    commune, officer, clock = desk.hand.commune, desk.hand.officer, desk.hand.clock

    def work(db: sqlite3.Connection, _step: Step) -> None:
        if isinstance(made.asked, Period):
            note_council(Hand(db, commune, officer, clock), made.asked.upto)

    return work


def file_name(commune: Commune, asked: Asked) -> str:
    """relazione-consiglio-ala-di-stura-2026-11-22.pdf, quadro-finanziario-ala-di-stura-2026.pdf"""
    if isinstance(asked, Period):
        return f"relazione-consiglio-{slug(commune.name)}-{asked.upto}.pdf"
    return f"quadro-finanziario-{slug(commune.name)}-{asked.year or 'tutti'}.pdf"
