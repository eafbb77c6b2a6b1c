"""The vocabularies that ship, and that the fields' lists are the same ones."""

from psm_desktop.domain.fields import field
from psm_desktop.domain.vocabulary import mission_of, words_of
from psm_desktop.store import seed

LISTS = seed.vocabulary()


def test_the_lists_have_what_the_sources_have() -> None:
    assert [one.code for one in LISTS.nrrp_missions] == [f"M{n}" for n in range(1, 8)]
    assert len(LISTS.nrrp_components) == 16
    assert len(LISTS.funding_sources) == 12
    assert LISTS.sdg_goals[-1] == "17"


def test_fields_offer_what_ships() -> None:
    assert field("intervention", "nrrp_mission").choices == tuple(one.code for one in LISTS.nrrp_missions)
    assert field("intervention", "procedural_state").choices == LISTS.procedural_states
    assert field("intervention", "sdg_goals").choices == LISTS.sdg_goals
    assert field("intervention", "cup_nature").choices == tuple(one.code for one in LISTS.cup_natures)


def test_components_lie_under_their_mission() -> None:
    assert [one.code for one in LISTS.components_of("M2")] == ["M2C1", "M2C2", "M2C3", "M2C4"]
    assert LISTS.components_of("M9") == ()
    assert mission_of("M2C4I2.2") == "M2"
    missions = {one.code for one in LISTS.nrrp_missions}
    assert {mission_of(one.code) for one in LISTS.nrrp_components} <= missions


def test_every_axis_of_the_plan_has_a_mission_that_is_known() -> None:
    assert all(words_of(LISTS.nrrp_missions, axis.mission) for axis in seed.plan().axes)
    assert words_of(LISTS.nrrp_missions, "M0") is None


def test_phases_are_those_of_the_nature() -> None:
    assert LISTS.phases_of("03")[0].words == "Studio di fattibilità"
    assert len(LISTS.phases_of("03")) == 14
    assert LISTS.phases_of("05") == ()
