"""One cell of a returned workbook: what it holds however it was typed, and the value a field gets from it."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from psm_desktop.domain.fields import Field, Kind
from psm_desktop.domain.return_form import CellProblem, Raw, ReturnedCell, plain
from psm_desktop.domain.typed import Reading, typed
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.domain.values import Value

QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass(frozen=True, slots=True)
class Found:
    """A filled cell. `raw`: days as ISO text, YYYY-MM where only month and year are shown; `is_percent`: Excel keeps
    0.4 for what is shown as 40 %; `is_formula`: its result was not saved."""

    address: str
    raw: Raw
    is_percent: bool = False
    is_formula: bool = False


def found_of(cell: Any) -> Found:
    """The cell of an openpyxl cell that is not empty."""
    shape = QUOTED.sub("", str(cell.number_format or ""))
    value = cell.value
    if isinstance(value, datetime | date):
        return Found(cell.coordinate, _day(value, shape))
    if isinstance(value, bool):
        return Found(cell.coordinate, "VERO" if value else "FALSO")
    is_formula = cell.data_type == "f"
    raw: Raw = value if isinstance(value, str | int | float) and not is_formula else str(value)
    return Found(cell.coordinate, raw, "%" in shape, is_formula)


def _day(value: datetime | date, shape: str) -> str:
    """A date; one that is shown without its day was typed as a month."""
    iso = value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    return iso if "d" in shape.lower() else iso[:7]


def value_of(field: Field, found: Found | None, address: str, reading: Reading) -> ReturnedCell:
    """What a field gets from a cell; None: the cell is empty."""
    if found is None:
        return ReturnedCell(address, None)
    if found.is_formula:
        return ReturnedCell(address, found.raw, problem=CellProblem("excel-formula", plain(found.raw)))
    raw = _as_shown(field, found)
    try:
        return ReturnedCell(address, raw, _value(field, raw, reading))
    except Unreadable as problem:
        return ReturnedCell(address, raw, problem=CellProblem(problem.code, plain(raw), problem.facts))


def _as_shown(field: Field, found: Found) -> Raw:
    """40 for a cell that shows 40 %."""
    if field.kind is Kind.PERCENT and found.is_percent and isinstance(found.raw, int | float):
        return float(round(Decimal(repr(found.raw)) * 100, 6))
    return found.raw


def _value(field: Field, raw: Raw, reading: Reading) -> Value:
    if field.kind is Kind.CENTS and isinstance(raw, int | float):
        return _cents(raw)
    if field.kind in (Kind.PERCENT, Kind.INTEGER) and isinstance(raw, float) and not raw.is_integer():
        raise Unreadable("not-a-percent" if field.kind is Kind.PERCENT else "not-a-number", plain(raw))
    return typed(field, plain(raw), reading)


def _cents(number: int | float) -> int:
    """Cents of a number; a third decimal is no amount, a double's dust is none either."""
    exact = Decimal(repr(number)) * 100
    cents = round(exact)
    if number < 0 or abs(exact - cents) > Decimal("0.0001") or cents > 10**15:
        raise Unreadable("not-an-amount", plain(float(number)))
    return int(cents)
