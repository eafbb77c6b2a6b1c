"""The office's list of which communes became which: old code -> new code, from a day. Codes themselves never change."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from psm_desktop.domain.codes import istat_problem
from psm_desktop.domain.days import is_day


@dataclass(frozen=True, slots=True)
class Merger:
    """The commune `old` (ISTAT code) is part of `new` from a day on, in Rome."""

    old: str
    new: str
    since: date


@dataclass(frozen=True, slots=True)
class Named:
    """What the office says of a commune others went into. `population`: None where it says nothing."""

    name: str
    population: int | None = None


@dataclass(frozen=True, slots=True)
class Mergers:
    """All mergers there are, and the communes they lead to, by code."""

    all: tuple[Merger, ...] = ()
    named: Mapping[str, Named] | None = None

    @property
    def names(self) -> Mapping[str, Named]:
        """The communes others went into, by code; whatever day it is."""
        return self.named or {}

    def heirs(self, code: str, today: date) -> tuple[str, ...]:
        """The codes that have taken over from a code by now, the nearest first; none where it stands for itself."""
        after = {one.old: one.new for one in self.all if one.since <= today}
        found = list[str]()
        while (code := after.get(code, "")) and code not in found:
            found.append(code)
        return tuple(found)

    def counts_as(self, code: str, today: date) -> str:
        """The commune a code counts under by now: mostly itself."""
        return (code, *self.heirs(code, today))[-1]

    def went_into(self, code: str, today: date) -> tuple[str, ...]:
        """The codes that count under a code by now, besides itself."""
        return tuple(sorted(one.old for one in self.all if code in self.heirs(one.old, today)))

    def gone(self, today: date) -> frozenset[str]:
        """The codes another has taken over from by now."""
        return frozenset(one.old for one in self.all if one.since <= today)

    @property
    def is_sound(self) -> bool:
        """Whether codes are codes, none has two successors, no way leads back, and all it leads to have a name."""
        after = {one.old: one.new for one in self.all}
        codes = {code for one in self.all for code in (one.old, one.new)}
        if len(after) != len(self.all) or any(istat_problem(code) for code in codes):
            return False
        return not any(leads_back(after, code) or not self._is_named(after[code]) for code in after)

    def _is_named(self, code: str) -> bool:
        said = self.names.get(code)
        return said is not None and bool(said.name.strip()) and said.name.isprintable() and (said.population or 0) >= 0

    def to_json(self) -> str:
        """As a document."""
        named = {code: _named_out(one) for code, one in sorted(self.names.items())}
        rows = [
            {"old": one.old, "new": one.new, "from": one.since.isoformat()}
            for one in sorted(self.all, key=lambda one: one.old)
        ]
        return json.dumps({"mergers": rows, "communes": named}, ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_json(text: str) -> "Mergers":
        """Of a document; names it does not know are left alone. Raises KeyError, TypeError, ValueError or
        AttributeError for a text that is none."""
        said = json.loads(text)
        named = {_text(code): _named_in(one) for code, one in said["communes"].items()}
        return Mergers(tuple(_merger(one) for one in said["mergers"]), named)


def leads_back(after: Mapping[str, str], start: str) -> bool:
    """Whether the way from a code comes to it again; `after`: code -> its successor."""
    code, seen = after.get(start), set[str]()
    while code is not None and code not in seen:
        seen.add(code)
        code = after.get(code)
    return start in seen


def _named_out(one: Named) -> dict[str, object]:
    return {"name": one.name} | ({} if one.population is None else {"population": one.population})


def _named_in(said: Mapping[str, object]) -> Named:
    population = said.get("population")
    if population is not None and type(population) is not int:
        raise TypeError("inhabitants are a whole number")
    return Named(_text(said["name"]), population)


def _merger(said: Mapping[str, object]) -> Merger:
    day = _text(said["from"])
    if not is_day(day):
        raise ValueError("not a day")
    return Merger(_text(said["old"]), _text(said["new"]), date.fromisoformat(day))


def _text(said: object) -> str:
    if not isinstance(said, str):
        raise TypeError("not text")
    return said
