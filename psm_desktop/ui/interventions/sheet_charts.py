"""Charts of one sheet as plain shapes: costs against sources, indicators between their baseline and target."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from psm_desktop.domain.details import Indicator
from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.measures import measure
from psm_desktop.domain.money import euros
from psm_desktop.reports.shapes import Rect, Shape, Text

COST_ROLES = ("primary", "muted", "axis-4", "axis-6")
SOURCE_ROLES = ("done", "axis-6", "muted", "axis-3")
BALANCE_HEIGHT = 64
INDICATOR_ROW = 32


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a stacked bar."""

    words: str
    cents: int


def balance(sheet: Sheet, width: float, costs: str, sources: str) -> list[Shape]:
    """Two stacked bars on one scale; what no source covers is hatched. `costs`, `sources`: the words before them."""
    first = [Part(item.label or "", item.amount_cents or 0) for item in sheet.costs]
    second = [Part(one.source or "", one.amount_cents or 0) for one in sheet.sources if not one.is_to_find]
    whole = max(sheet.amount_cents, sheet.funded_cents)
    if whole <= 0:
        return []
    left, room = 56.0, width - 56 - 112
    shapes = [*_stack(first, 0, left, room / whole, COST_ROLES), *_stack(second, 32, left, room / whole, SOURCE_ROLES)]
    if sheet.missing_cents > 0:
        at = left + sheet.funded_cents * room / whole
        shapes.append(Rect(at, 36, left + room - at, 18, "warn", hatched=True))
    for top, words, cents in ((0.0, costs, sheet.amount_cents), (32.0, sources, sheet.funded_cents)):
        shapes.append(Text(0, top, left, 26, words, "text2", 14))
        shapes.append(Text(width - 112, top, 112, 26, euros(cents), "text", 14, 700, "right"))
    return shapes


def _stack(parts: Sequence[Part], top: float, left: float, scale: float, roles: Sequence[str]) -> Iterator[Shape]:
    for nth, part in enumerate(part for part in parts if part.cents > 0):
        wide = part.cents * scale
        yield Rect(left, top + 4, max(1.0, wide - 2), 18, roles[nth % len(roles)])
        if wide > 48:
            yield Text(left + 6, top + 3, wide - 14, 18, part.words, "on_primary", 12, 600)
        left += wide


def indicators_height(sheet: Sheet) -> int:
    """Pixels `indicators` needs; 0 where no indicator has both a value and a target."""
    return INDICATOR_ROW * len(_measured(sheet))


def indicators(sheet: Sheet, width: float, of: str) -> list[Shape]:
    """For each indicator how far its latest value has come from baseline to target; `of`: «di» in «320 di 300»."""
    left, after = round(width * 0.36), width * 0.26
    room, shapes = width - left - after - 16, list[Shape]()
    for nth, (one, value, target) in enumerate(_measured(sheet)):
        top, past = nth * INDICATOR_ROW, one.is_past_target(value)
        long = room * _share(one, value, target)
        reached = past or value == target
        words = f"{measure(value)} {of} {measure(target)} {one.unit or ''}".rstrip()
        shapes += [
            Text(0, top, left - 12, INDICATOR_ROW, one.label or "", "text", 14),
            Rect(left, top + 12, room, 8, "calm_bg"),
            Rect(left, top + 12, long, 8, "done" if reached else "primary"),
            Text(width - after, top, after, INDICATOR_ROW, words, "text2", 13, 400, "right"),
        ]
    return shapes


def _measured(sheet: Sheet) -> list[tuple[Indicator, int, int]]:
    found = ((one, sheet.current_value(one.key), one.target_value) for one in sheet.indicators)
    return [(one, value, target) for one, value, target in found if value is not None and target is not None]


def _share(one: Indicator, value: int, target: int) -> float:
    """Of the way from baseline to target, 0 to 1."""
    base = one.baseline_value or 0
    if target == base:
        return 1.0 if value == target else 0.0
    return min(1.0, max(0.0, (value - base) / (target - base)))
