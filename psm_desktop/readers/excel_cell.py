"""One cell of a returned workbook: what it holds however it was typed, and the value a field gets from it."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from math import isfinite
from typing import Any

from psm_desktop.domain import codes, days
from psm_desktop.domain.fields import Field, Kind
from psm_desktop.domain.money import LARGEST_CENTS
from psm_desktop.domain.return_form import CellProblem, Raw, ReturnedCell, plain
from psm_desktop.domain.typed import Reading, typed
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.domain.values import Value

QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
DAY_ZERO = date(1899, 12, 30)
"""From which spreadsheet programs count days."""
SERIALS = range(20_000, 75_000)
"""Numbers that are days once more when a date cell was given the format of a number: 1954 to 2105."""
DAYS = (Kind.DAY, Kind.DAY_OR_MONTH)


@dataclass(frozen=True, slots=True)
class Found:
    """A filled cell. `raw`: days as ISO text; `is_day`: it is a date; `is_month`: only its month and year are shown;
    `is_percent`: Excel keeps 0.4 for what is shown as 40 %; `is_formula`: its result was not saved; `is_error`: it is
    "#REF!" or the like."""

    address: str
    raw: Raw
    is_day: bool = False
    is_month: bool = False
    is_percent: bool = False
    is_formula: bool = False
    is_error: bool = False


def found_of(cell: Any) -> Found:
    """The cell of an openpyxl cell that is not empty."""
    shape, value = QUOTED.sub("", str(cell.number_format or "")), cell.value
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        return Found(cell.coordinate, day.isoformat(), True, is_month="d" not in shape.lower())
    if isinstance(value, bool):
        return Found(cell.coordinate, "VERO" if value else "FALSO")
    is_formula = cell.data_type == "f"
    raw: Raw = value if isinstance(value, str | int | float) and not is_formula else str(value)
    return Found(cell.coordinate, raw, False, False, "%" in shape, is_formula, cell.data_type == "e")


def value_of(field: Field, found: Found | None, address: str, reading: Reading) -> ReturnedCell:
    """What a field gets from a cell; None: the cell is empty."""
    if found is None:
        return ReturnedCell(address, None)
    text = plain(found.raw)
    if found.is_formula or found.is_error:
        code = "excel-formula" if found.is_formula else "excel-error-value"
        return ReturnedCell(address, found.raw, problem=CellProblem(code, text))
    raw = _as_shown(field, found)
    try:
        value = _value(field, found, raw, reading)
    except Unreadable as problem:
        facts = {name: fact for name, fact in problem.facts.items() if name != "text"}
        told = problem.text if problem.code == "no-such-day" else plain(raw)
        return ReturnedCell(address, raw, problem=CellProblem(problem.code, told, facts))
    if field.column == "cup" and isinstance(value, str) and (code := codes.cup_problem(value) or ""):
        return ReturnedCell(address, raw, problem=CellProblem(code, value, {"length": len(value)}))
    return ReturnedCell(address, raw, value)


def _as_shown(field: Field, found: Found) -> Raw:
    """40 for a cell that shows 40 %; whole numbers without their decimals."""
    raw = found.raw
    if isinstance(raw, float) and not isfinite(raw):
        return str(raw)
    if field.kind is Kind.PERCENT and found.is_percent and isinstance(raw, int | float) and abs(raw) < LARGEST_CENTS:
        return float(round(Decimal(repr(raw)) * 100, 6))
    return raw


def _value(field: Field, found: Found, raw: Raw, reading: Reading) -> Value:
    if field.kind is Kind.CENTS and isinstance(raw, int | float):
        return _cents(raw)
    if field.kind in (Kind.PERCENT, Kind.INTEGER) and isinstance(raw, float) and not raw.is_integer():
        raise Unreadable("not-a-percent" if field.kind is Kind.PERCENT else "not-a-number", plain(raw))
    if field.kind in DAYS and isinstance(raw, int | float) and raw in SERIALS:
        return (DAY_ZERO + timedelta(int(raw))).isoformat()
    text = plain(raw)
    if found.is_month and field.kind is Kind.DAY_OR_MONTH:
        return text[:7]
    return typed(field, days.italian(text) if found.is_day and field.kind not in DAYS else text, reading)


def _cents(number: int | float) -> int:
    """Cents of a number; a third decimal is no amount, a double's dust is none."""
    if not 0 <= number <= LARGEST_CENTS / 100:
        raise Unreadable("not-an-amount", plain(number))
    exact = Decimal(repr(number)) * 100
    cents = round(exact)
    if abs(exact - cents) > Decimal("0.0001"):
        raise Unreadable("not-an-amount", plain(number))
    return int(cents)
