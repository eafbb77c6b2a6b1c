"""The rows below an intervention, whatever table they are of."""

from collections.abc import Iterator

from psm_desktop.domain.details import (
    AdministrativeAct,
    AlsoServes,
    Evidence,
    Indicator,
    IndicatorReading,
    Partner,
    Remark,
)
from psm_desktop.domain.intervention import CostItem, FundingSource, Milestone, Phase, Sheet

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


def label_of(row: SheetRow) -> str:
    """What people know a row by; "" for one without a name."""
    return next((str(text) for name in LABELS if (text := getattr(row, name, None))), "")
