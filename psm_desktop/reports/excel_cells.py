"""What a field's value is in a cell: typed where Excel has the type, text else."""

import re
from datetime import date
from textwrap import shorten

from psm_desktop.domain.days import is_day
from psm_desktop.domain.fields import Field, Kind
from psm_desktop.domain.plan import Plan, split_reference
from psm_desktop.domain.return_form import Raw
from psm_desktop.domain.typed import shown
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.words import choice_word

LONGEST_PLAN = 110
LONGEST = 32_767
"""Characters a cell can hold."""
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
EUROS, PERCENT, DAY = "#,##0.00", '0" %"', "dd/mm/yyyy"


def raw_of(field: Field, cell: Cell, plan: Plan) -> Raw:
    """A cell's value: euros as a number, a day as ISO text (written as a date), all else text as people read it."""
    if cell is None:
        return None
    if isinstance(cell, Draft):
        return writable(cell.text)
    match field.kind, cell:
        case Kind.CENTS, int():
            return cell / 100 if abs(cell) < 10**13 else shown(field, cell)  # beyond, a double loses cents
        case ((Kind.PERCENT | Kind.INTEGER), int()):
            return cell
        case Kind.PLAN_REF, str():
            return writable(plan_words(plan, cell))
        case Kind.CHOICE, str():
            return writable(choice_word(field, cell))
        case ((Kind.DAY | Kind.DAY_OR_MONTH), str()):
            return cell if is_day(cell) else shown(field, cell)
    return writable(shown(field, cell))


def writable(text: str) -> str:
    """Text without what a workbook cannot hold, and not longer than a cell."""
    return UNWRITABLE.sub("", text)[:LONGEST]


def plan_words(plan: Plan, reference: str) -> str:
    """`2.1.1 Title`: the code first, because that is read again; an entry of another version keeps its number."""
    version, code = split_reference(reference)
    entry = plan.entry(code)
    name = code if version in (0, plan.version) else reference
    return shorten(f"{name} {entry.title}", LONGEST_PLAN, placeholder="…") if entry else name


def as_date(raw: Raw) -> date | None:
    """The date of an ISO day; None for all else."""
    return date.fromisoformat(raw) if isinstance(raw, str) and is_day(raw) else None
