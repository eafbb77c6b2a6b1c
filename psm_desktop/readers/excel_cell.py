"""One cell of a returned workbook: what it holds however it was typed, and the value a field gets from it."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from math import isfinite
from typing import Any

from psm_desktop.domain import codes, days
from psm_desktop.domain.fields import Field, Kind
from psm_desktop.domain.money import LARGEST_CENTS
from psm_desktop.domain.return_cells import Raw, plain
from psm_desktop.domain.return_form import CellProblem, ReturnedCell
from psm_desktop.domain.typed import Reading, typed
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.domain.values import Value

QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
DAY_ZERO = date(1899, 12, 30)
"""From which spreadsheet programs count days."""
SERIALS = range(20_000, 75_000)
"""Numbers that are days once more when a date cell was given the format of a number: 1954 to 2105."""
DAYS = (Kind.DAY, Kind.DAY_OR_MONTH)
NUMBERS = (Kind.PERCENT, Kind.INTEGER)
LONGEST_TOLD = 80
"""Characters of a cell that its sentence repeats."""


@dataclass(frozen=True, slots=True)
class Found:
    """A filled cell. `raw`: days as ISO text; `is_day`: it is a date; `is_month`: only its month and year are shown;
    `is_percent`: Excel keeps 0.4 for what is shown as 40 %; `problem`: code of why it holds no value; `is_covered`: it
    lies under a merged cell, of which `raw` tells."""

    raw: Raw
    is_day: bool = False
    is_month: bool = False
    is_percent: bool = False
    problem: str = ""
    is_covered: bool = False


def found_of(cell: Any) -> Found:
    """The cell of an openpyxl cell that is not empty; a formula by its saved result."""
    value, kind = cell.value, cell.data_type
    if kind == "s" or isinstance(value, str):
        return Found(value, problem={"f": "excel-formula", "e": "excel-error-value"}.get(kind, ""))
    if isinstance(value, bool):
        return Found("VERO" if value else "FALSO")
    if isinstance(value, int | float):
        if isinstance(value, float) and not isfinite(value):
            return Found(str(value))
        return Found(value, is_percent="%" in _shape(cell.number_format))
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        return Found(day.isoformat(), is_day=True, is_month="d" not in _shape(cell.number_format))
    return Found(str(value), problem="excel-formula" if kind == "f" else "")


@lru_cache(maxsize=256)
def _shape(number_format: str | None) -> str:
    """A number format without the words in it."""
    return QUOTED.sub("", number_format or "").lower()


def value_of(field: Field, found: Found | None, address: str, reading: Reading) -> ReturnedCell:
    """What a field gets from a cell; None: the cell is empty."""
    if found is None:
        return ReturnedCell(address, None)
    if found.problem:
        return ReturnedCell(address, found.raw, problem=CellProblem(found.problem, told(found.raw)))
    raw = _as_shown(field, found)
    try:
        value = _value(field, found, raw, reading)
    except Unreadable as problem:
        text = problem.text if problem.code == "no-such-day" else told(_seen(found, raw))
        return ReturnedCell(address, raw, problem=CellProblem(problem.code, text, dict(problem.facts)))
    if field.column == "cup" and isinstance(value, str) and (code := codes.cup_problem(value)):
        return ReturnedCell(address, raw, problem=CellProblem(code, value, {"length": len(value)}))
    return ReturnedCell(address, raw, value)


def told(raw: Raw) -> str:
    """What stands in a cell, as its sentence repeats it."""
    text = " ".join(plain(raw).split())
    return text if len(text) <= LONGEST_TOLD else text[: LONGEST_TOLD - 1] + "…"


def _as_shown(field: Field, found: Found) -> Raw:
    """40 for a cell that shows 40 %."""
    raw = found.raw
    if field.kind is Kind.PERCENT and found.is_percent and isinstance(raw, int | float) and abs(raw) < LARGEST_CENTS:
        return float(round(Decimal(repr(raw)) * 100, 6))
    return raw


def _seen(found: Found, raw: Raw) -> Raw:
    """A day as it is seen in the cell."""
    text = plain(raw)
    return days.italian(text[:7] if found.is_month else text) if found.is_day else raw


def _value(field: Field, found: Found, raw: Raw, reading: Reading) -> Value:
    if found.is_day:
        return _of_day(field, found, plain(raw), reading)
    if isinstance(raw, int | float):
        if field.kind is Kind.CENTS:
            return _cents(raw)
        if field.kind in NUMBERS and isinstance(raw, float) and not raw.is_integer():
            raise Unreadable("not-a-percent" if field.kind is Kind.PERCENT else "not-a-number", plain(raw))
        if field.kind in DAYS and raw in SERIALS:
            return (DAY_ZERO + timedelta(int(raw))).isoformat()
    return typed(field, plain(raw), reading)


def _of_day(field: Field, found: Found, day: str, reading: Reading) -> Value:
    """A date in a cell: the day, or the month where only that is shown; in other fields what is seen there."""
    if field.kind is Kind.DAY_OR_MONTH and found.is_month:
        return typed(field, day[:7], reading)
    if field.kind in DAYS:
        return typed(field, day, reading)
    return typed(field, str(_seen(found, day)), reading)


def _cents(number: int | float) -> int:
    """Cents of a number; a third decimal is no amount, a double's dust is none."""
    if not 0 <= number <= LARGEST_CENTS / 100:
        raise Unreadable("not-an-amount", "")
    exact = Decimal(repr(number)) * 100
    cents = round(exact)
    if abs(exact - cents) > Decimal("0.0001"):
        raise Unreadable("not-an-amount", "")
    return int(cents)
