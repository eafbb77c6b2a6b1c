"""The plan as a tree with codes: the extract that ships and the one made up for training."""

import json
from dataclasses import replace

import pytest

from psm_desktop.domain.plan import (
    Axis,
    Plan,
    PlanAction,
    PlanIndicator,
    PlanLink,
    Strategy,
    is_code,
    reference,
    split_reference,
)
from psm_desktop.domain.plan_gaps import Lack, gaps
from psm_desktop.domain.training_plan import training_plan
from psm_desktop.store import seed


def test_the_extract_is_what_the_sources_say() -> None:
    plan = seed.plan()
    assert plan.loaded() == (6, 6, 13)
    assert plan.official_counts == (6, 25, 113)
    assert not plan.is_whole
    actions = [entry for entry in plan.entries() if entry.code.count(".") == 2]
    assert sum(action.is_complete for action in actions) == 8


@pytest.mark.parametrize("plan", [seed.plan(), training_plan(3)], ids=["extract", "training"])
def test_a_plan_survives_as_a_document(plan: Plan) -> None:
    assert Plan.from_json(plan.to_json()) == plan


def test_the_training_plan_has_the_official_shape_and_says_what_it_is() -> None:
    plan = training_plan()
    assert plan.is_training
    assert plan.is_whole
    assert plan.loaded() == (6, 25, 113)
    assert all("prova" in entry.title for entry in plan.entries())
    assert all(is_code(entry.code) for entry in plan.entries())
    assert len({entry.code for entry in plan.entries()}) == 6 + 25 + 113


def test_entries_come_in_order_and_are_found_by_code() -> None:
    plan = seed.plan()
    codes = [entry.code for entry in plan.entries()]
    assert codes == sorted(codes)
    assert all(entry is plan.entry(entry.code) for entry in plan.entries())
    assert isinstance(plan.entry("2"), Axis)
    assert isinstance(plan.entry("2.1"), Strategy)
    assert isinstance(plan.entry("2.1.1"), PlanAction)


def test_codes_and_references() -> None:
    assert all(is_code(text) for text in ("1", "2.1", "3.2.11"))
    assert not any(is_code(text) for text in ("", "0", "1.", "1.2.3.4", "a", "1..2", "١"))
    assert split_reference(reference(2, "3.2.1")) == (2, "3.2.1")
    assert split_reference("3.2") == (0, "3.2")
    assert split_reference("9" * 5000 + ":3.2") == split_reference("x:3.2") == (0, "3.2")
    assert seed.plan().entry("9.9") is None


def test_links_and_indicators_travel_and_a_plan_without_them_is_the_same_document_as_ever() -> None:
    plan = replace(
        seed.plan(),
        links=(PlanLink("1.1.1", "2.1.1", "come dice il documento"), PlanLink("4.1.1", "1.1.1")),
        indicators=(PlanIndicator("1.1.1", "Famiglie raggiunte", "%", "ISTAT"), PlanIndicator("1.1.1", "Comuni")),
    )
    assert Plan.from_json(plan.to_json()) == plan
    assert plan.linked("1.1.1") == ("2.1.1", "4.1.1")
    assert plan.linked("6.1.1") == ()
    assert [one.words for one in plan.measured("1.1.1")] == ["Famiglie raggiunte (%, ISTAT)", "Comuni"]
    old = json.loads(seed.plan().to_json())
    assert {"links", "indicators"} & old.keys() == set()
    assert Lack.LINKS in [one.lack for one in gaps(seed.plan())]
    assert Lack.LINKS not in [one.lack for one in gaps(plan)]
