"""A new intervention like another one: what is planned is taken over, what has happened is not."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.domain.details import AlsoServes, Indicator, Partner
from psm_desktop.domain.fields import field, typed_columns
from psm_desktop.domain.intervention import CostItem, FundingSource, Milestone, Phase, Place, Sheet
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.errors import Refused
from psm_desktop.store import sheets
from psm_desktop.store.entries import Birth
from psm_desktop.store.fitting import is_born

HAPPENED = frozenset(
    {
        *("status", "progress_pct", "actual_start", "actual_end", "savings_cents", "procedural_state"),
        *("committed_cents", "paid_cents", "reached"),
    }
)
OWN_CODES = frozenset({"cup", "cigs", "local_code"})
"""They name the one project: a second record with them would be taken for the same."""
TABLES: Mapping[type[Any], str] = {
    CostItem: "cost_item",
    FundingSource: "funding_source",
    Milestone: "milestone",
    Phase: "phase",
    Indicator: "indicator",
    AlsoServes: "also_serves",
    Partner: "partner",
}
SUFFIX = " (copia)"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Costs, sources, timetable, indicators, partners and further actions come along; money spent, dates reached,
    readings, acts, files, remarks and the project's own codes do not."""

    row: int

    def run(self, hand: Hand) -> Done:
        """Write the new intervention with its rows as one act. Raises Refused when the row is not here."""
        if not is_born(hand.db, "intervention", self.row, hand.commune):
            raise Refused("unknown-row", key=self.row)
        sheet = sheets.sheet(hand.db, self.row)
        key = hand.new_key()
        born = [Birth("intervention", key, _record(hand, sheet))]
        for row in (*sheet.costs, *sheet.sources, *sheet.milestones, *sheet.phases, *sheet.indicators, *_lists(sheet)):
            values = _values(TABLES[type(row)], row, sheet.drafts)
            born.append(Birth(TABLES[type(row)], hand.new_key(len(born)), {"intervention": key, **values}))
        return Done(hand.write("duplicate", born), key)


def _lists(sheet: Sheet) -> tuple[AlsoServes | Partner, ...]:
    return (*sheet.also_serves, *sheet.partners)


def _record(hand: Hand, sheet: Sheet) -> dict[str, Cell]:
    values = _values("intervention", sheet.intervention, sheet.drafts)
    title = values.get("title") or ""
    longest = (field("intervention", "title").longest or 0) - len(SUFFIX)
    text = title.text if isinstance(title, Draft) else str(title)
    return values | {"commune": hand.commune, "status": "not_started", "title": text[:longest].rstrip() + SUFFIX}


def _values(table: str, row: Any, drafts: Mapping[Place, str]) -> dict[str, Cell]:
    """What of a row is taken over; drafts stay drafts."""
    out: dict[str, Cell] = {}
    wanted = {one.column for one in typed_columns(table)} - HAPPENED - OWN_CODES
    for name in (one.name for one in fields(row) if one.name in wanted):
        draft = drafts.get((row.key, name))
        out[name] = getattr(row, name) if draft is None else Draft(draft)
    return {name: cell for name, cell in out.items() if cell is not None}
