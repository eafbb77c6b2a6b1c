"""The plan as it ships: what was read of it, and what is missing is counted."""

from psm_desktop.domain.plan import Plan, axis_of, is_code, reference, split_reference
from psm_desktop.store import seed


def test_the_extract_is_what_the_sources_say() -> None:
    plan = seed.plan()
    assert plan.loaded() == (6, 6, 13)
    assert plan.official_counts == (6, 25, 113)
    assert not plan.is_whole
    actions = [entry for entry in plan.entries() if entry.code.count(".") == 2]
    assert sum(action.is_complete for action in actions) == 8


def test_the_plan_survives_as_a_document() -> None:
    assert Plan.from_json(seed.plan().to_json()) == seed.plan()


def test_codes_and_references() -> None:
    assert all(is_code(text) for text in ("1", "2.1", "3.2.11"))
    assert not any(is_code(text) for text in ("", "0", "1.", "1.2.3.4", "a", "1..2", "١"))
    assert split_reference(reference(2, "3.2.1")) == (2, "3.2.1")
    assert split_reference("3.2") == (0, "3.2")
    assert axis_of("2:3.2.1") == "3"
    assert seed.plan().entry("9.9") is None
