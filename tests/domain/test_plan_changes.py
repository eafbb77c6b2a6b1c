"""What became of older references: as a crosswalk says, or as can be seen; and where they count."""

from collections.abc import Sequence

import pytest

from psm_desktop.domain import plan_changes
from psm_desktop.domain.plan import Axis, Change, Plan, PlanAction, Strategy
from psm_desktop.domain.plan_changes import Became, Fate, became


def plan(version: int, actions: Sequence[str | PlanAction], *crosswalk: Change) -> Plan:
    """A plan of one axis and two strategies; actions by code, or whole."""
    made = [one if isinstance(one, PlanAction) else PlanAction(one, f"Azione {one}", True) for one in actions]
    strategies = tuple(
        Strategy(code, f"Strategia {code}", tuple(one for one in made if one.code.startswith(f"{code}.")))
        for code in ("1.1", "1.2")
    )
    return Plan(version, "Piano", "", (Axis("1", "Asse", "Asse", "M1", strategies),), crosswalk=crosswalk)


BEFORE = ("1.1.1", "1.1.2", "1.2.1")


def test_where_nothing_changed_nothing_is_told() -> None:
    assert became([plan(1, BEFORE), plan(2, (*BEFORE, "1.2.2"))]) == []


@pytest.mark.parametrize(
    ("after", "said", "fate", "codes", "counts"),
    [
        (("1.1.2", "1.2.1", "1.1.7"), Change("moved", "1.1.1", ("1.1.7",)), Fate.MOVED, ("1.1.7",), "1.1.7"),
        (BEFORE, Change("renamed", "1.1.1", ("1.1.1",)), Fate.RENAMED, ("1.1.1",), "1.1.1"),
        (BEFORE, Change("split", "1.1.1", ("1.1.1", "1.1.2")), Fate.SPLIT, ("1.1.1", "1.1.2"), "1.1"),
        (BEFORE, Change("split", "1.1.1", ("1.1.2", "1.2.1")), Fate.SPLIT, ("1.1.2", "1.2.1"), "1"),
        (BEFORE[1:], Change("merged", "1.1.1", ("1.1.2",)), Fate.MERGED, ("1.1.2",), "1.1.2"),
        (BEFORE[1:], Change("closed", "1.1.1"), Fate.CLOSED, (), "1.1"),
        (BEFORE, Change("turned upside down", "1.1.1", ("1.2.1",)), Fate.MOVED, ("1.2.1",), "1.2.1"),
    ],
)
def test_a_crosswalk_says_what_became_of_a_code(
    after: Sequence[str], said: Change, fate: Fate, codes: tuple[str, ...], counts: str
) -> None:
    assert became([plan(1, BEFORE), plan(2, after, said)]) == [Became("1:1.1.1", fate, codes, counts, 2)]


def test_where_it_is_silent_titles_and_codes_speak() -> None:
    other = PlanAction("1.1.1", "Tutt'altro", True)
    assert became([plan(1, BEFORE), plan(2, (other, "1.1.2"))]) == [
        Became("1:1.1.1", Fate.RETITLED, ("1.1.1",), "1.1.1", 2),
        Became("1:1.2.1", Fate.GONE, (), "1.2.1", 2),
    ]


def test_a_title_that_broke_off_and_is_whole_now_is_the_same() -> None:
    cut = PlanAction("1.1.1", "Rete delle", False)
    assert became([plan(1, [cut]), plan(2, [PlanAction("1.1.1", "Rete delle biblioteche", True)])]) == []


def test_changes_add_up_over_versions() -> None:
    on = [
        plan(1, BEFORE),
        plan(2, ("1.1.5", "1.1.2", "1.2.1"), Change("moved", "1.1.1", ("1.1.5",))),
        plan(4, ("1.1.2", "1.2.1", "1.2.2"), Change("split", "1.1.5", ("1.2.1", "1.2.2"))),
    ]
    assert became(on) == [
        Became("1:1.1.1", Fate.SPLIT, ("1.2.1", "1.2.2"), "1.2", 4),
        Became("2:1.1.5", Fate.SPLIT, ("1.2.1", "1.2.2"), "1.2", 4),
    ]


def test_an_axis_that_was_closed_leaves_nowhere_to_count() -> None:
    [found] = became([plan(1, BEFORE), plan(2, BEFORE, Change("closed", "1"))])
    assert found == Became("1:1", Fate.CLOSED, (), None, 2)


def test_an_entry_with_another_text_has_no_other_code() -> None:
    changes = (Change("renamed", "1.1.1", ("1.1.1",)), Change("moved", "1.1.2", ("1.2.1",)), Change("closed", "1.2.1"))
    found = became([plan(1, BEFORE), plan(2, BEFORE, *changes)])
    assert {one.ref for one in found if one.has_other_code} == {"1:1.1.2", "1:1.2.1"}


def test_titles_are_compared_once_a_version_however_many_came_before(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = list[str]()

    def noted(text: str) -> str:
        compared.append(text)
        return text

    monkeypatch.setattr(plan_changes, "folded", noted)
    versions = 20
    assert became([plan(number, BEFORE) for number in range(1, versions + 1)]) == []
    entries = len(list(plan(1, BEFORE).entries()))
    assert len(compared) == 2 * entries * (versions - 1)
