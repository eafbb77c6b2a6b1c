"""Totals by axis, inside and outside the capital: what share of the money meets what share of the inhabitants.

Only records that are ready and break no rule are added up; drafts, and ready records with something to correct, are
told as counts beside the figures (DESIGN §6).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from psm_desktop.domain.communes import CAPITAL
from psm_desktop.office.ready import Ready
from psm_desktop.office.returns import CommuneReturn


@dataclass(frozen=True, slots=True)
class Sum:
    """How many interventions, what they cost and what of it has a source, in cents."""

    count: int = 0
    amount_cents: int = 0
    funded_cents: int = 0

    def __add__(self, other: "Sum") -> "Sum":
        return Sum(
            self.count + other.count, self.amount_cents + other.amount_cents, self.funded_cents + other.funded_cents
        )


@dataclass(frozen=True, slots=True)
class AxisTotals:
    """One axis ("1" to "6"; "" for records that hang nowhere yet), Torino and the other communes apart."""

    axis: str
    inside: Sum = Sum()
    outside: Sum = Sum()

    @property
    def whole(self) -> Sum:
        """Both together."""
        return self.inside + self.outside

    @property
    def outside_share(self) -> float | None:
        """Share of the amount that goes outside the capital, 0 to 1; None while there is no amount."""
        return share(self.outside.amount_cents, self.whole.amount_cents)


@dataclass(frozen=True, slots=True)
class Totals:
    """The whole picture. `drafts`: interventions not marked ready; `to_correct`: ready ones that break a rule;
    `communes`: how many have at least one record that counts; inhabitants as in comuni.csv."""

    axes: tuple[AxisTotals, ...]
    drafts: int
    to_correct: int
    communes: int
    inhabitants_inside: int
    inhabitants: int

    @property
    def whole(self) -> AxisTotals:
        """All axes together; its `axis` is empty."""
        inside = sum((axis.inside for axis in self.axes), Sum())
        outside = sum((axis.outside for axis in self.axes), Sum())
        return AxisTotals("", inside, outside)

    @property
    def inhabitants_outside_share(self) -> float | None:
        """Share of the inhabitants who live outside the capital, 0 to 1."""
        return share(self.inhabitants - self.inhabitants_inside, self.inhabitants)


def share(part: int, whole: int) -> float | None:
    """`part` of `whole`, 0 to 1; None of nothing."""
    return part / whole if whole else None


def add_up(
    ready: Sequence[Ready], returns: Sequence[CommuneReturn], axes: Sequence[str], inhabitants: Mapping[str, int]
) -> Totals:
    """Totals over all communes. `axes`: the plan's codes, each told even when empty; `inhabitants`: by ISTAT code."""
    counted = [record for record in ready if record.holds]
    codes = [*axes, *sorted({record.axis for record in counted} - set(axes))]
    return Totals(
        tuple(_axis(code, counted) for code in codes),
        drafts=sum(one.interventions for one in returns) - len(ready),
        to_correct=len(ready) - len(counted),
        communes=len({record.commune for record in counted}),
        inhabitants_inside=inhabitants.get(CAPITAL, 0),
        inhabitants=sum(inhabitants.values()),
    )


def _axis(code: str, counted: Sequence[Ready]) -> AxisTotals:
    mine = [record for record in counted if record.axis == code]
    inside = [record for record in mine if record.commune == CAPITAL]
    outside = [record for record in mine if record.commune != CAPITAL]
    return AxisTotals(code, _sum(inside), _sum(outside))


def _sum(records: Sequence[Ready]) -> Sum:
    return sum((Sum(1, record.amount_cents, record.funded_cents) for record in records), Sum())
