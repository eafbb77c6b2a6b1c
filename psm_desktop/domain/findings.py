"""What the rules find in a sheet, each with the place people know it by: the record, or a row below it."""

from dataclasses import dataclass
from datetime import date

from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.problem import Problem
from psm_desktop.domain.rules import problems
from psm_desktop.domain.sheet_rows import below, label_of


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
    places = {key: ("intervention", "")} | {row.key: (table, label_of(row)) for table, row in below(sheet)}
    return [Finding(key, title, *places.get(one.row, ("intervention", "")), one) for one in found]
