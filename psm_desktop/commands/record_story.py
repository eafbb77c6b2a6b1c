"""Made-up interventions put into a training copy, by the commands an officer gives."""

from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.commands.open_copy import hand_in
from psm_desktop.commands.story import ALA_DI_STURA, Told
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.values import Cell
from psm_desktop.store import copies


def fill(file: Path, commune: Commune) -> None:
    """Give the empty training copy of a commune something to try with."""
    with closing(copies.connect(file)) as db:
        record(hand_in(db), commune, ALA_DI_STURA)


def record(hand: Hand, commune: Commune, told: Iterable[Told]) -> None:
    """Record each intervention with its money and its milestones, as one would by hand."""
    for one in told:
        _record_one(hand, commune, one)


def _record_one(hand: Hand, commune: Commune, told: Told) -> None:
    values: dict[str, Cell] = {
        "under": told.under,
        "status": told.status,
        "progress_pct": told.progress_pct,
        "planned_start": told.start,
        "planned_end": told.end,
        "implementing_body": f"Comune di {commune.name}",
    }
    key = AddIntervention(told.title, values).run(hand).key
    assert key is not None
    for table, row in _rows(told):
        AddRow(table, key, row).run(hand)
    if told.is_ready:
        MarkReady(key).run(hand)


def _rows(told: Told) -> Iterable[tuple[str, Mapping[str, Cell]]]:
    for one in told.costs:
        amounts = (one.amount_cents, one.committed_cents, one.paid_cents)
        names = ("amount_cents", "committed_cents", "paid_cents")
        yield "cost_item", {"label": one.label} | dict(zip(names, amounts, strict=True))
    for one in told.sources:
        yield "funding_source", {"source": one.label, "amount_cents": one.amount_cents, "act": one.act}
    for step in told.milestones:
        yield "milestone", {"label": step.label, "due": step.due, "reached": step.reached}
    for code in told.serves:
        yield "also_serves", {"under": code}
