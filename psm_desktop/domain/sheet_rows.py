"""The rows below an intervention, whatever table they are of."""

from collections.abc import Iterator
from dataclasses import fields

from psm_desktop.domain.details import (
    AdministrativeAct,
    AlsoServes,
    Evidence,
    Indicator,
    IndicatorReading,
    Partner,
    Remark,
)
from psm_desktop.domain.intervention import CostItem, FundingSource, Intervention, Milestone, Phase, Sheet
from psm_desktop.domain.values import Cell, Draft

SheetRow = (
    CostItem
    | FundingSource
    | Milestone
    | Phase
    | Indicator
    | IndicatorReading
    | AdministrativeAct
    | Evidence
    | AlsoServes
    | Partner
    | Remark
)
LABELS = ("label", "source", "name", "number", "under", "day")
"""What a row is known by: the first of these it has."""


def below(sheet: Sheet) -> Iterator[tuple[str, SheetRow]]:
    """Each row with the name of its table."""
    groups: tuple[tuple[str, tuple[SheetRow, ...]], ...] = (
        ("cost_item", sheet.costs),
        ("funding_source", sheet.sources),
        ("milestone", sheet.milestones),
        ("phase", sheet.phases),
        ("indicator", sheet.indicators),
        ("reading", sheet.readings),
        ("act", sheet.acts),
        ("evidence", sheet.evidence),
        ("also_serves", sheet.also_serves),
        ("partner", sheet.partners),
        ("remark", sheet.remarks),
    )
    for table, rows in groups:
        for row in rows:
            yield table, row


def cells_of(row: SheetRow | Intervention, sheet: Sheet) -> dict[str, Cell]:
    """Column -> what the row holds, text that could not be read as a draft."""
    plain = {one.name: getattr(row, one.name) for one in fields(row)}
    return plain | {column: Draft(text) for (key, column), text in sheet.drafts.items() if key == row.key}


def label_of(row: SheetRow) -> str:
    """What people know a row by; "" for one without a name."""
    return next((str(text) for name in LABELS if (text := getattr(row, name, None))), "")
