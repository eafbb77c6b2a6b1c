"""The strategic plan: axes, strategies, actions. Nothing is invented: what was not read of it is counted as missing."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

OFFICIAL_COUNTS = (6, 25, 113)
CODE = re.compile(r"[1-9][0-9]?(\.[1-9][0-9]?){0,2}")
VERSION = re.compile(r"[1-9][0-9]{0,8}")
LATER = ("links", "indicators")
"""Names of a document that are left out while they hold nothing."""


@dataclass(frozen=True, slots=True)
class PlanAction:
    """One of the 113. `is_complete` False: the title breaks off in the source and is no official text."""

    code: str
    title: str
    is_complete: bool


@dataclass(frozen=True, slots=True)
class Strategy:
    """One of the 25."""

    code: str
    title: str
    actions: tuple[PlanAction, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """One of the 6. `short_name` is the program's, for screens; reports print `name`. `mission`: of the PNRR, M1-M6."""

    code: str
    name: str
    short_name: str
    mission: str
    strategies: tuple[Strategy, ...]

    @property
    def title(self) -> str:
        """Its whole name."""
        return self.name


Entry = Axis | Strategy | PlanAction


@dataclass(frozen=True, slots=True)
class Change:
    """A line of a crosswalk: what became of a code of the version before. `kind`: renamed, moved, split, merged or
    closed; `new`: the codes it has now, none for what was closed."""

    kind: str
    old: str
    new: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanLink:
    """Two actions that the official document ties together, as it stands there; `note`: what it says of it."""

    first: str
    second: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlanIndicator:
    """By what the official document measures an action (`code`)."""

    code: str
    name: str
    unit: str = ""
    source: str = ""

    @property
    def words(self) -> str:
        """Its name, and in what and from where it is known, as far as that is said."""
        more = ", ".join(part for part in (self.unit, self.source) if part)
        return f"{self.name} ({more})" if more else self.name


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan version, never changed once published. `official_counts`: axes, strategies, actions it has in all;
    `crosswalk`: what became of codes of the version before; one that is not named stays what it is. `links`,
    `indicators`: of the official document; none where they were not loaded."""

    version: int
    title: str
    vision: str
    axes: tuple[Axis, ...]
    official_counts: tuple[int, int, int] = OFFICIAL_COUNTS
    is_training: bool = False
    crosswalk: tuple[Change, ...] = ()
    links: tuple[PlanLink, ...] = ()
    indicators: tuple[PlanIndicator, ...] = ()

    def entries(self) -> Iterator[Entry]:
        """Every axis, strategy and action, in the plan's order."""
        for axis in self.axes:
            yield axis
            for strategy in axis.strategies:
                yield strategy
                yield from strategy.actions

    def entry(self, code: str) -> Entry | None:
        """The axis, strategy or action of a code; None when it is not loaded."""
        return next((one for one in self.entries() if one.code == code), None)

    def linked(self, code: str) -> tuple[str, ...]:
        """The actions that the official document ties to this one, as they come."""
        ends = [(one.first, one.second) for one in self.links if code in (one.first, one.second)]
        return tuple(second if first == code else first for first, second in ends)

    def measured(self, code: str) -> tuple[PlanIndicator, ...]:
        """By what the official document measures an action."""
        return tuple(one for one in self.indicators if one.code == code)

    def loaded(self) -> tuple[int, int, int]:
        """How many axes, strategies and actions are here."""
        depths = [one.code.count(".") for one in self.entries()]
        return depths.count(0), depths.count(1), depths.count(2)

    @property
    def is_whole(self) -> bool:
        """Whether all of the official plan is here."""
        return self.loaded() == self.official_counts

    def to_json(self) -> str:
        """The plan as a document; without links and indicators the same, byte by byte, as before there were any."""
        held = asdict(self)
        said = {name: one for name, one in held.items() if one or name not in LATER}
        return json.dumps(said, ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_json(text: str) -> "Plan":
        """The plan of a document; names it does not know are left alone. Raises KeyError, TypeError or ValueError for a
        text that is none."""
        said = json.loads(text)
        axes = tuple(_axis(axis) for axis in said["axes"])
        first, second, third = said["official_counts"]
        crosswalk = tuple(_change(one) for one in said.get("crosswalk", ()))
        return Plan(
            version=said["version"],
            title=said["title"],
            vision=said["vision"],
            axes=axes,
            official_counts=(first, second, third),
            is_training=said["is_training"],
            crosswalk=crosswalk,
            links=tuple(PlanLink(*_texts(one, "first", "second", "note")) for one in said.get("links", ())),
            indicators=tuple(map(_indicator, said.get("indicators", ()))),
        )


def _axis(said: dict[str, Any]) -> Axis:
    made = tuple(Strategy(one["code"], one["title"], tuple(map(_action, one["actions"]))) for one in said["strategies"])
    return Axis(str(said["code"]), str(said["name"]), str(said["short_name"]), str(said["mission"]), made)


def _action(said: dict[str, Any]) -> PlanAction:
    return PlanAction(said["code"], said["title"], said["is_complete"])


def _indicator(said: dict[str, Any]) -> PlanIndicator:
    return PlanIndicator(*_texts(said, "code", "name", "unit", "source"))


def _texts(said: dict[str, Any], *names: str) -> Iterator[str]:
    return (str(said[name]) for name in names)


def _change(said: dict[str, Any]) -> Change:
    return Change(str(said["kind"]), str(said["old"]), tuple(map(str, said["new"])))


def is_code(text: str) -> bool:
    """Whether a text has the form of a code: N, N.N or N.N.N."""
    return CODE.fullmatch(text) is not None


def reference(version: int, code: str) -> str:
    """version:code, as the field `under` holds it."""
    return f"{version}:{code}"


def split_reference(text: str) -> tuple[int, str]:
    """Version and code; version 0 where the text names none, or something that is none."""
    version, _, code = text.rpartition(":")
    return (int(version) if VERSION.fullmatch(version) else 0), code
