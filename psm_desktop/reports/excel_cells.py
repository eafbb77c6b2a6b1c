"""How a field's value stands in a cell: as a date, a number or text, and in which format."""

from datetime import date

from psm_desktop.domain.days import is_day
from psm_desktop.domain.fields import TEXT_KINDS, Field, Kind
from psm_desktop.domain.return_cells import Raw

EUROS, PERCENT, DAY, TEXT, ANY = "#,##0.00", '0" %"', "dd/mm/yyyy", "@", "General"
FORMATS = {Kind.CENTS: EUROS, Kind.PERCENT: PERCENT, Kind.INTEGER: "#,##0", Kind.DAY: DAY}


def as_date(raw: Raw) -> date | None:
    """The date of an ISO day; None for all else."""
    return date.fromisoformat(raw) if isinstance(raw, str) and is_day(raw) else None


def format_of(field: Field | None, raw: Raw) -> str:
    """The number format of a cell. Empty cells have one too, so that what is typed into them becomes what it should.

    Where a month is allowed an empty cell has none of its own: Excel then shows 03/2026 as a month, and not as a day.
    """
    if field is None:
        return TEXT
    if field.kind is Kind.DAY_OR_MONTH:
        return ANY if raw is None else DAY if as_date(raw) else TEXT
    if isinstance(raw, str) and not (field.kind is Kind.DAY and as_date(raw)):
        return TEXT
    return FORMATS.get(field.kind, TEXT if field.kind in TEXT_KINDS else ANY)
