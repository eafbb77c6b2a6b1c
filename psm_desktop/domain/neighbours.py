"""What other communes do under the plan, as the office tells it to all: public outlines, no persons, no notes."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

MOST_SHOWN = 60
"""Outlines told for one code, the dearest first; of the others their number and money."""


@dataclass(frozen=True, slots=True)
class Outline:
    """An intervention as everybody may read it. `commune`: ISTAT code; `status`: as stored, None where none is set;
    `amount_cents`: what it costs."""

    commune: str
    title: str
    status: str | None
    amount_cents: int


@dataclass(frozen=True, slots=True)
class Under:
    """What hangs on one code of the plan itself: how many in all, what they cost, and the dearest of them."""

    count: int
    amount_cents: int
    shown: tuple[Outline, ...]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """`plan`: the version whose codes are meant; `under`: by code."""

    plan: int
    under: Mapping[str, Under]

    @property
    def count(self) -> int:
        """Interventions in all."""
        return sum(one.count for one in self.under.values())

    def of(self, code: str, besides: str | None = None) -> list[Outline]:
        """What is told of a code and all below it, the dearest first; `besides`: a commune that knows its own."""
        found = [row for at in self._below(code) for row in self.under[at].shown if row.commune != besides]
        return sorted(found, key=lambda row: (-row.amount_cents, row.commune, row.title))

    def whole(self, code: str) -> Under:
        """How many hang on a code and below it, and their money; without outlines."""
        some = [self.under[at] for at in self._below(code)]
        return Under(sum(one.count for one in some), sum(one.amount_cents for one in some), ())

    def _below(self, code: str) -> list[str]:
        return [at for at in self.under if f"{at}.".startswith(f"{code}.")]

    def to_json(self) -> str:
        """As a document."""
        under = {code: [one.count, one.amount_cents, [_row(row) for row in one.shown]] for code, one in self._sorted()}
        return json.dumps({"plan": self.plan, "under": under}, ensure_ascii=False, separators=(",", ":"))

    def _sorted(self) -> list[tuple[str, Under]]:
        return sorted(self.under.items())

    @staticmethod
    def from_json(text: str) -> "Neighbours":
        """Of a document; names it does not know are left alone. Raises KeyError, TypeError or ValueError for a text
        that is none."""
        said = json.loads(text)
        under = {str(code): _under(one) for code, one in said["under"].items()}
        return Neighbours(int(said["plan"]), under)


def _row(one: Outline) -> dict[str, object]:
    return {"commune": one.commune, "title": one.title, "status": one.status, "amount_cents": one.amount_cents}


def _under(said: Any) -> Under:
    count, cents, rows = said
    shown = tuple(Outline(str(r["commune"]), str(r["title"]), _text(r["status"]), int(r["amount_cents"])) for r in rows)
    return Under(int(count), int(cents), shown)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def neighbours_of(plan: int, rows: Iterable[tuple[str, Outline]]) -> Neighbours:
    """From all public outlines, each with the code it counts under."""
    groups: dict[str, list[Outline]] = {}
    for code, outline in rows:
        groups.setdefault(code, []).append(outline)
    return Neighbours(plan, {code: _dearest(some) for code, some in groups.items()})


def _dearest(some: list[Outline]) -> Under:
    ordered = sorted(some, key=lambda row: (-row.amount_cents, row.commune, row.title))
    return Under(len(some), sum(row.amount_cents for row in some), tuple(ordered[:MOST_SHOWN]))
