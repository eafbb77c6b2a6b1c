"""What a loaded plan lacks of the official text. It is told, never filled in (DESIGN §4)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from psm_desktop.domain.plan import Plan, PlanAction, Strategy
from psm_desktop.domain.plan_net import in_order


class Lack(StrEnum):
    """What is missing."""

    AXES = "axes-missing"  # so many of all
    STRATEGIES = "strategies-missing"
    ACTIONS = "actions-missing"
    SKIPPED = "code-skipped"  # a code between or before others of its parent
    CUT = "title-cut"  # the title breaks off in the source
    EMPTY = "strategy-without-actions"
    UNKNOWN = "code-unknown"  # an intervention hangs on it, the plan does not hold it
    LINKS = "no-links"  # the plan as loaded has no such thing at all
    GOALS = "no-goals"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing. `code`: where, "" for the whole plan; `loaded` of `official` where it is counted."""

    lack: Lack
    code: str = ""
    loaded: int = 0
    official: int = 0


def gaps(plan: Plan, used: Iterable[str] = ()) -> tuple[Gap, ...]:
    """All that is missing: counts first, then by code, then what the plan holds none of. `used`: codes in use here."""
    kinds = (Lack.AXES, Lack.STRATEGIES, Lack.ACTIONS)
    counted = zip(kinds, plan.loaded(), plan.official_counts, strict=True)
    counts = [Gap(kind, "", loaded, official) for kind, loaded, official in counted if loaded < official]
    codes = {entry.code for entry in plan.entries()}
    unknown = [Gap(Lack.UNKNOWN, code) for code in used if code and code not in codes]
    here = sorted([*_of_entries(plan), *_skipped(codes), *unknown], key=lambda one: in_order(one.code))
    links = () if plan.links else (Gap(Lack.LINKS),)
    return (*counts, *here, *links, Gap(Lack.GOALS))


def _of_entries(plan: Plan) -> Iterator[Gap]:
    for entry in plan.entries():
        if isinstance(entry, PlanAction) and not entry.is_complete:
            yield Gap(Lack.CUT, entry.code)
        elif isinstance(entry, Strategy) and not entry.actions:
            yield Gap(Lack.EMPTY, entry.code)


def _skipped(codes: set[str]) -> Iterator[Gap]:
    """Codes that must exist since a later one of the same parent does."""
    last: dict[str, int] = {}
    for code in codes:
        above, _, number = code.rpartition(".")
        last[above] = max(last.get(above, 0), int(number))
    for above, highest in last.items():
        before = (f"{above}.{number}" if above else str(number) for number in range(1, highest))
        yield from (Gap(Lack.SKIPPED, code) for code in before if code not in codes)
