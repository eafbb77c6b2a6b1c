"""The work behind the screen *Excel*, as jobs do it: write a file, read and compare one, import it."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.import_return import Decisions, Imported, ImportReturn
from psm_desktop.commands.return_preview import Preview, PreviewRow, preview
from psm_desktop.commands.safety_copy import safety_copy
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.return_form import ReturnedBook
from psm_desktop.domain.text import slug
from psm_desktop.jobs.job import Step
from psm_desktop.language import as_here
from psm_desktop.reports.excel_marked import CellMark
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.excel.words import reason

REASON = "prima-di-importare"
R = TypeVar("R")
Work = Callable[[sqlite3.Connection, Step], R]


class Made(NamedTuple):
    """A file written for colleagues."""

    file: Path
    interventions: int


def making(desk: Desk, commune: Commune, out: Path) -> Work[Made]:
    """Write the return of a commune."""
    made_at = desk.hand.clock()

    def work(db: sqlite3.Connection, step: Step) -> Made:
        from psm_desktop.reports import excel_return

        step(0, 0)
        return Made(out, excel_return.write(db, commune, out, made_at=made_at))

    return work


def reading(desk: Desk, file: Path) -> Work[Preview]:
    """Read a file that came back and compare it with the copy."""
    commune, how = desk.hand.commune, desk.hand.reading()

    def work(db: sqlite3.Connection, step: Step) -> Preview:
        from psm_desktop.readers import excel_return
        from psm_desktop.reports.excel_look import form_words

        step(0, 0)
        book = excel_return.read(file, how, form_words())
        step(0, 0)
        return preview(db, commune, book)

    return work


def pasting(desk: Desk, text: str, name: str, shown: Sequence[str]) -> Work[Preview]:
    """Read a table out of the clipboard and compare it with the copy. `shown`: its columns where it has no headings."""
    commune, how, made_at = desk.hand.commune, desk.hand.reading(), desk.hand.clock()

    def work(db: sqlite3.Connection, step: Step) -> Preview:
        from psm_desktop.commands import paste_match, paste_words
        from psm_desktop.readers import pasted_table

        step(0, 0)
        table = pasted_table.read(text, name, how, paste_words.headings(), shown)
        step(0, 0)
        return preview(db, commune, paste_match.as_book(db, commune, table, made_at))

    return as_here(work)  # its headings and places are those of the window


def comparing(desk: Desk, book: ReturnedBook) -> Work[Preview]:
    """Compare a file that was read before with the copy as it is now."""
    commune = desk.hand.commune

    def work(db: sqlite3.Connection, _step: Step) -> Preview:
        return preview(db, commune, book)

    return work


def importing(desk: Desk, shown: Preview, decisions: Decisions) -> Work[Imported]:
    """Make a safety copy, then write all of it or nothing."""
    hand = desk.hand

    def work(db: sqlite3.Connection, step: Step) -> Imported:
        step(0, 0)
        safety_copy(db, REASON, hand.clock())
        step(0, 0)  # the last moment at which one can stop
        return ImportReturn(shown, decisions).run(Hand(db, hand.commune, hand.officer, hand.clock))

    return work


def marking(source: Path, wrong: Sequence[PreviewRow], out: Path) -> Work[Path]:
    """Write a copy of the file with the cells to correct coloured."""

    def work(_db: sqlite3.Connection, step: Step) -> Path:
        from psm_desktop.readers import excel_guard
        from psm_desktop.reports import excel_marked

        step(0, 0)
        excel_guard.check(source)
        excel_marked.write(source, (CellMark(row.sheet, row.address, reason(row)) for row in wrong), out)
        return out

    return work


def file_name(commune: Commune, day: str) -> str:
    """interventi-ala-di-stura-2026-11-22.xlsx"""
    return f"interventi-{slug(commune.name)}-{day}.xlsx"
