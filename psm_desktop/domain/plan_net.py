"""The net of the axes: which are tied together by interventions that serve more than one of them (DESIGN §4).

The extract of the plan holds no links of its own. What is here follows from what officers recorded: an intervention
hangs on one axis and says that it also serves an action of another.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from psm_desktop.domain.plan_weight import Weight, total


@dataclass(frozen=True, slots=True)
class Served:
    """An intervention (its weight counts one), the code it hangs on, and one code that it also serves."""

    key: int
    hung: str
    served: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class StrategyLink:
    """So many interventions hang on one strategy and serve the other; an axis where the code goes no deeper."""

    hung: str
    served: str
    count: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two axes, the lower code first, and the interventions between them: each counts once, whichever way it goes."""

    first: str
    second: str
    weight: Weight
    strategies: tuple[StrategyLink, ...]

    def other(self, axis: str) -> str:
        """The axis at the other end."""
        return self.second if axis == self.first else self.first


@dataclass(frozen=True, slots=True)
class Net:
    """The links, the one with the most interventions first."""

    links: tuple[Link, ...] = ()

    def of(self, axis: str) -> tuple[Link, ...]:
        """The links of one axis."""
        return tuple(link for link in self.links if axis in (link.first, link.second))


def net_of(rows: Iterable[Served]) -> Net:
    """The net that follows from what interventions serve; what stays within one axis ties nothing."""
    pairs: dict[tuple[str, str], list[Served]] = {}
    for row in rows:
        first, second = sorted((_cut(row.hung, 1), _cut(row.served, 1)), key=in_order)
        if first != second:
            pairs.setdefault((first, second), []).append(row)
    links = [_link(*pair, rows) for pair, rows in pairs.items()]
    return Net(tuple(sorted(links, key=lambda one: (-one.weight.count, in_order(one.first), in_order(one.second)))))


def _link(first: str, second: str, rows: Sequence[Served]) -> Link:
    return Link(first, second, total({row.key: row.weight for row in rows}.values()), _strategies(rows))


def _strategies(rows: Sequence[Served]) -> tuple[StrategyLink, ...]:
    keys: dict[tuple[str, str], set[int]] = {}
    for row in rows:
        keys.setdefault((_cut(row.hung, 2), _cut(row.served, 2)), set()).add(row.key)
    found = [StrategyLink(hung, served, len(some)) for (hung, served), some in keys.items()]
    return tuple(sorted(found, key=lambda one: (-one.count, in_order(one.hung), in_order(one.served))))


def _cut(code: str, depth: int) -> str:
    return ".".join(code.split(".")[:depth])


def in_order(code: str) -> tuple[tuple[int, str], ...]:
    """What codes are sorted by: 2.9 before 2.10; what is no code comes first."""
    return tuple((int(part), part) if part.isascii() and part.isdigit() else (0, part) for part in code.split("."))
