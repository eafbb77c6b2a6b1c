"""What became of the entries of older plan versions: as a crosswalk says, or as can be seen (DESIGN §4, §6).

A reference `version:code` is never rewritten. It counts under the code it leads to today, and the officer is asked to
confirm where that is another entry; confirming is an ordinary change of the field.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from psm_desktop.domain.plan import Change, Entry, Plan, PlanAction, reference, split_reference
from psm_desktop.domain.text import folded


class Fate(StrEnum):
    """What became of an entry. The first five are what a crosswalk says; the next two are seen where it is silent."""

    RENAMED = "renamed"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    CLOSED = "closed"
    RETITLED = "retitled"  # the code is there, with another title
    GONE = "gone"  # the code is not there any more
    UNKNOWN = "unknown"  # the version it was written under is not here


OF_CROSSWALKS = {one.value: one for one in (Fate.RENAMED, Fate.MOVED, Fate.SPLIT, Fate.MERGED, Fate.CLOSED)}


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a reference. `codes`: what it is in the newest version (number `version`), none where it is
    no more; `code`: where it counts there, None for nowhere."""

    ref: str
    fate: Fate
    codes: tuple[str, ...]
    code: str | None
    version: int

    @property
    def has_other_code(self) -> bool:
        """Whether it is to be found under another code, or nowhere."""
        stays = self.codes == (split_reference(self.ref)[1],)
        return not stays and self.fate is not Fate.UNKNOWN


def became(plans: Sequence[Plan]) -> list[Became]:
    """All references of older versions of which the newest says something else. `plans`: by growing version."""
    steps = [_Step(before, after) for before, after in pairwise(plans)]
    return [found for nth, plan in enumerate(plans[:-1]) for found in _of(plan, steps[nth:], plans[-1].version)]


def _of(plan: Plan, steps: Sequence["_Step"], newest: int) -> Iterator[Became]:
    """`steps`: from this version to the newest one."""
    for entry in plan.entries():
        fate, codes = None, [entry.code]
        for step in steps:
            said = [step.of(code) for code in codes]
            fate = next((one for one, _ in said if one is not None), fate)
            codes = list(dict.fromkeys(code for _, new in said for code in new))
        if fate is not None:
            place = _counts(fate, entry.code, codes)
            yield Became(reference(plan.version, entry.code), fate, tuple(codes), place, newest)


class _Step:
    """From one version to the next that is here."""

    def __init__(self, before: Plan, after: Plan) -> None:
        self._said: dict[str, Change] = {one.old: one for one in after.crosswalk}
        self._before = {one.code: one for one in before.entries()}
        self._after = {one.code: one for one in after.entries()}
        self._known: dict[str, tuple[Fate | None, tuple[str, ...]]] = {}  # each older version asks for the same codes

    def of(self, code: str) -> tuple[Fate | None, tuple[str, ...]]:
        """What became of a code and what it is now; no fate where nothing changed."""
        if code not in self._known:
            self._known[code] = self._seen(code)
        return self._known[code]

    def _seen(self, code: str) -> tuple[Fate | None, tuple[str, ...]]:
        if (said := self._said.get(code)) is not None:
            return _fate(said), said.new
        if code not in self._after:
            return Fate.GONE, ()
        is_same = code not in self._before or _same_title(self._before[code], self._after[code])
        return (None if is_same else Fate.RETITLED), (code,)


def _fate(said: Change) -> Fate:
    """Of a crosswalk's line; a kind a newer program may write is told by what became of the code."""
    seen = Fate.SPLIT if len(said.new) > 1 else Fate.MOVED if said.new else Fate.CLOSED
    return OF_CROSSWALKS.get(said.kind, seen)


def _same_title(old: Entry, new: Entry) -> bool:
    """A title that broke off in the source and is whole now is the same."""
    was, now = folded(old.title), folded(new.title)
    return was == now or (isinstance(old, PlanAction) and not old.is_complete and now.startswith(was))


def _counts(fate: Fate, code: str, codes: Sequence[str]) -> str | None:
    """The code itself where nobody said what it became; else what all it became has in common, and of what was closed
    the entry above it: money stays in its strategy or axis until an officer says where it belongs."""
    if fate is Fate.GONE and not codes:
        return code
    if not codes:
        return code.rpartition(".")[0] or None
    parts = [one.split(".") for one in codes]
    common = 0
    while all(len(one) > common and one[common] == parts[0][common] for one in parts):
        common += 1
    return ".".join(parts[0][:common]) or None
