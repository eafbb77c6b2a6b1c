"""What the rules find in a sheet, each with the place people know it by: the record, or a row below it."""

from dataclasses import dataclass
from datetime import date

from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.problem import Problem
from psm_desktop.domain.rules import problems

TABLES = {
    "costs": "cost_item",
    "sources": "funding_source",
    "milestones": "milestone",
    "phases": "phase",
    "indicators": "indicator",
    "readings": "reading",
    "acts": "act",
    "evidence": "evidence",
    "also_serves": "also_serves",
    "partners": "partner",
    "remarks": "remark",
}
"""Rows of a sheet -> their table."""
LABELS = ("label", "source", "name", "number", "under", "day")
"""What a row is known by: the first of these it has."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of the intervention `key`. `table`: of the row it is in; `label`: what that row is called, "" for the
    record itself and for a row without a name."""

    key: int
    title: str
    table: str
    label: str
    problem: Problem


def findings(sheet: Sheet, today: date) -> list[Finding]:
    """All that is to correct, to complete or to notice, the heaviest first."""
    found = problems(sheet, today)
    if not found:
        return []
    key, title = sheet.intervention.key, sheet.intervention.title or ""
    places = {key: ("intervention", "")} | _places(sheet)
    return [Finding(key, title, *places.get(one.row, ("intervention", "")), one) for one in found]


def _places(sheet: Sheet) -> dict[int, tuple[str, str]]:
    """Key of a row below the record -> its table and what it is called."""
    return {row.key: (table, _label(row)) for name, table in TABLES.items() for row in getattr(sheet, name)}


def _label(row: object) -> str:
    return next((str(text) for name in LABELS if (text := getattr(row, name, None))), "")
