"""What importing a returned workbook would change, cell by cell, on the copy as it is now. Writes nothing."""

import sqlite3
from dataclasses import replace

from psm_desktop.commands.return_compare import Comparison
from psm_desktop.commands.return_rows import Outcome, Preview, PreviewRow
from psm_desktop.domain.plan import Plan
from psm_desktop.domain.plan_changes import Became
from psm_desktop.domain.return_form import ReturnedBook
from psm_desktop.errors import PsmError
from psm_desktop.store import communes, copies, journal, plan_codes, plans, workbooks
from psm_desktop.store.connection import one_moment

__all__ = ["Outcome", "Preview", "PreviewRow", "preview"]
UNDER = "under"
"""The column of the entry of the plan."""


def preview(db: sqlite3.Connection, commune: str, book: ReturnedBook) -> Preview:
    """Compare a returned workbook with the copy, at one moment.

    Where a copy starts from the workbook its rows are new ones: the book in the preview then knows nothing before.

    Raises PsmError for a workbook of another commune, of training against real, of a plan version that is not here,
    or one written by a copy that knew more than this one.
    """
    with one_moment(db):
        if _is_beginning(db, commune, book):
            book = replace(book, basis={})
        plan = _checked(db, commune, book)
        return Preview(book, tuple(Comparison(db, commune, book, plan).rows()), book.blank, _moved(db, book))


def _moved(db: sqlite3.Connection, book: ReturnedBook) -> tuple[Became, ...]:
    """What became of the entries the workbook's interventions hang on, in the order of their rows; a pasted table is of
    the newest version."""
    if book.is_pasted:
        return ()
    cells = (row.cells[UNDER] for row in book.rows if row.table == "intervention" and UNDER in row.cells)
    refs = [cell.value for cell in cells if isinstance(cell.value, str)]
    found = plan_codes.of(db, refs).became(refs).values()
    return tuple(one for one in found if one.has_other_code)


def _is_beginning(db: sqlite3.Connection, commune: str, book: ReturnedBook) -> bool:
    """Whether this copy holds nothing of the commune yet, or began with this very workbook, which another copy wrote.

    Nothing can be compared then, and nothing written over: its lines are not here, and never were.
    """
    have = journal.known(db, commune)
    if any(have.get(site) for site in book.basis):
        return False
    return not any(have.values()) or workbooks.commune_bound(db, book.workbook) == commune


def _checked(db: sqlite3.Connection, commune: str, book: ReturnedBook) -> Plan:
    """The workbook's own version of the plan, once its origin is right."""
    copy = copies.about(db)
    if book.commune != commune:
        theirs, ours = communes.name(db, book.commune), communes.name(db, commune)
        raise PsmError("excel-other-commune", theirs=theirs, ours=ours)
    if book.is_training != copy.is_training:
        raise PsmError("excel-training" if book.is_training else "excel-not-training", name=book.name)
    plan = plans.version(db, book.plan_version)
    if plan is None:
        raise PsmError("excel-plan-version", theirs=book.plan_version, ours=plans.current(db).version)
    if workbooks.commune_bound(db, book.workbook) not in (None, commune) or workbooks.is_hand(db, book.workbook):
        raise PsmError("excel-not-ours", name=book.name)  # its new rows would bear the keys of somebody else
    have = journal.known(db, commune)
    if any(have.get(site, 0) < upto for site, upto in book.basis.items()):
        raise PsmError("excel-knows-more", name=book.name)
    return plan
