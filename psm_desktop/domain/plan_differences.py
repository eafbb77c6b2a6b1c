"""In what a plan differs from the version that counts: told before it is taken in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from psm_desktop.domain.plan import Axis, Entry, Plan, PlanAction
from psm_desktop.domain.plan_net import in_order


class Difference(StrEnum):
    """What became of a thing."""

    ADDED = "added"
    CHANGED = "changed"
    COMPLETED = "completed"  # the text broke off, now it is the official one
    GONE = "gone"


class Part(StrEnum):
    """What kind of thing it is."""

    PLAN = "plan"  # title or vision of the whole
    ENTRY = "entry"
    LINK = "link"
    INDICATOR = "indicator"


@dataclass(frozen=True, slots=True)
class PlanDifference:
    """One of them. `code`: of the entry, or of the action a link or an indicator belongs to; "" for the whole plan.
    `before`, `after`: its words, "" where there is none."""

    kind: Difference
    part: Part
    code: str
    before: str
    after: str


def differences(before: Plan, after: Plan) -> tuple[PlanDifference, ...]:
    """All of them: the whole plan first, then entries by code, links, indicators."""
    return (*_of_whole(before, after), *_of_entries(before, after), *_of_rest(before, after))


def _of_whole(before: Plan, after: Plan) -> Iterator[PlanDifference]:
    for old, new in ((before.title, after.title), (before.vision, after.vision)):
        if old != new:
            yield PlanDifference(Difference.CHANGED, Part.PLAN, "", old, new)


def _of_entries(before: Plan, after: Plan) -> Iterator[PlanDifference]:
    was, now = ({one.code: one for one in plan.entries()} for plan in (before, after))
    for code in sorted(was.keys() | now.keys(), key=in_order):
        old, new = was.get(code), now.get(code)
        if (kind := _kind(old, new)) is not None:
            yield PlanDifference(kind, Part.ENTRY, code, _words(old), _words(new))


def _kind(old: Entry | None, new: Entry | None) -> Difference | None:
    if old is None:
        return Difference.ADDED
    if new is None:
        return Difference.GONE
    if isinstance(old, PlanAction) and isinstance(new, PlanAction) and new.is_complete and not old.is_complete:
        return Difference.COMPLETED
    return Difference.CHANGED if _own(old) != _own(new) else None


def _own(one: Entry) -> tuple[object, ...]:
    """What an entry says of itself, without what is below it."""
    if isinstance(one, Axis):
        return one.name, one.short_name, one.mission
    return one.title, isinstance(one, PlanAction) and one.is_complete


def _words(one: Entry | None) -> str:
    """Of a title that breaks off, what there is of it and "…"."""
    if one is None:
        return ""
    if isinstance(one, Axis):
        return f"{one.name} ({', '.join(part for part in (one.short_name, one.mission) if part)})"
    return f"{one.title}…" if isinstance(one, PlanAction) and not one.is_complete else one.title


def _of_rest(before: Plan, after: Plan) -> Iterator[PlanDifference]:
    for part, was, now in (
        (Part.LINK, _links(before), _links(after)),
        (Part.INDICATOR, _indicators(before), _indicators(after)),
    ):
        for place in sorted(was.keys() | now.keys(), key=lambda one: (in_order(one[0]), one)):
            old, new = was.get(place), now.get(place)
            if old != new:
                kind = Difference.ADDED if old is None else Difference.GONE if new is None else Difference.CHANGED
                yield PlanDifference(kind, part, place[0], old or "", new or "")


def _links(plan: Plan) -> Mapping[tuple[str, str], str]:
    found = {}
    for one in plan.links:
        first, second = sorted((one.first, one.second), key=in_order)
        found[first, second] = f"{first} – {second}{f': {one.note}' if one.note else ''}"
    return found


def _indicators(plan: Plan) -> Mapping[tuple[str, str], str]:
    return {(one.code, one.name): one.words for one in plan.indicators}
