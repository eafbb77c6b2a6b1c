"""How many interventions hang on the plan, and with how much money."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weight:
    """So many interventions, what they cost and what of it has a source, in cents."""

    count: int = 0
    amount_cents: int = 0
    funded_cents: int = 0

    def __add__(self, other: "Weight") -> "Weight":
        return Weight(
            self.count + other.count, self.amount_cents + other.amount_cents, self.funded_cents + other.funded_cents
        )


def total(weights: Iterable[Weight]) -> Weight:
    """All together."""
    return sum(weights, Weight())


def with_all_above(own: Mapping[str, Weight]) -> dict[str, Weight]:
    """Code -> what hangs on it and below, from what hangs on each code itself. "" holds what hangs nowhere."""
    out: dict[str, Weight] = {}
    for code, weight in own.items():
        parts = code.split(".")
        for depth in range(1, len(parts) + 1):
            above = ".".join(parts[:depth])
            out[above] = out.get(above, Weight()) + weight
    return out
