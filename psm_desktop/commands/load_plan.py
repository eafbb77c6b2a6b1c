"""The office's next plan version out of a plan workbook: looked at first, then kept as a draft (DESIGN §4).

A version that is out never changes; a draft that waits is replaced. Documents stand outside the journal, so that there
is nothing to undo: `psm plan form` writes the draft into a workbook again.
"""

import sqlite3
from dataclasses import dataclass, replace

from psm_desktop.domain.plan import Plan
from psm_desktop.domain.plan_assembly import assemble
from psm_desktop.domain.plan_differences import PlanDifference, differences
from psm_desktop.domain.plan_form import PlanBook, ReadForm
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, documents, plan_standing, plans
from psm_desktop.store.connection import one_moment
from psm_desktop.store.documents import PLAN


@dataclass(frozen=True, slots=True)
class PlanPreview:
    """What loading a workbook would do. `differences`: from the version that counts, `now`; `has_draft`: one that waits
    would be replaced."""

    book: PlanBook
    now: Plan
    differences: tuple[PlanDifference, ...]
    has_draft: bool

    @property
    def may_load(self) -> bool:
        """Whether nothing is to correct and there is something new."""
        return not self.book.to_correct and bool(self.differences or self.book.plan.crosswalk)


def check_office(db: sqlite3.Connection) -> None:
    """Raises PsmError `office-only` in a commune's copy."""
    if not copies.about(db).is_office:
        raise PsmError("office-only")


def to_fill(db: sqlite3.Connection) -> tuple[Plan, Plan]:
    """What a form is filled with, and the version that counts: the draft where one waits, else that version, without
    its crosswalk, which tells of an older one. Raises PsmError `office-only`."""
    check_office(db)
    now = plans.current(db)
    return plans.draft(db) or replace(now, crosswalk=()), now


def has_draft(db: sqlite3.Connection) -> bool:
    """Whether a plan version waits to be published."""
    return plans.draft(db) is not None


def withdraw(db: sqlite3.Connection) -> None:
    """Forget the draft; who calls has written it into a form. Raises PsmError `office-only`, `plan-no-draft`."""
    check_office(db)
    if not documents.drop_draft(db, PLAN):
        raise PsmError("plan-no-draft")


def preview(db: sqlite3.Connection, read: ReadForm) -> PlanPreview:
    """What loading it would do. Raises PsmError `office-only`, or where training and real meet."""
    check_office(db)
    with one_moment(db):
        is_training, now = copies.about(db).is_training, plans.current(db)
        used = {code: weight.count for code, weight in plan_standing.look(db, None).own.items() if code}
        waits = has_draft(db)
    if read.is_training != is_training:
        raise PsmError("plan-form-training" if read.is_training else "plan-form-not-training", name=read.name)
    book = assemble(read, now, used)
    return PlanPreview(book, now, differences(now, book.plan), waits)


def load(db: sqlite3.Connection, read: ReadForm, now: int) -> Plan:
    """Keep the plan of a workbook as the office's draft; gives it with its version (`now`: UTC second).

    Raises PsmError `office-only`; `plan-form-to-correct` while a cell is; `plan-form-nothing-new`.
    """
    found = preview(db, read)
    if found.book.to_correct:
        raise PsmError("plan-form-to-correct", name=read.name, count=len(found.book.to_correct))
    if not found.may_load:
        raise PsmError("plan-form-nothing-new", name=read.name, version=found.now.version)
    return plans.add_draft(db, found.book.plan, now)
