"""Old codes and new ones: where a code counts on a day, and what is no list at all."""

import json
from datetime import date

import pytest

from psm_desktop.domain.mergers import Merger, Mergers, Named

JANUARY, MARCH = date(2027, 1, 1), date(2027, 3, 1)
NAMES = {"001900": Named("Comune di prova uno"), "001901": Named("Comune di prova due", 1_200)}
CHAIN = Mergers(
    (Merger("001003", "001900", JANUARY), Merger("001019", "001900", JANUARY), Merger("001900", "001901", MARCH)), NAMES
)


def test_a_code_counts_where_the_days_have_led_it() -> None:
    eve, day = date(2026, 12, 31), JANUARY
    assert [CHAIN.counts_as("001003", at) for at in (eve, day, MARCH)] == ["001003", "001900", "001901"]
    assert CHAIN.heirs("001003", MARCH) == ("001900", "001901")
    assert (CHAIN.counts_as("001272", MARCH), CHAIN.heirs("001272", MARCH)) == ("001272", ())
    assert CHAIN.went_into("001900", eve) == ()
    assert CHAIN.went_into("001900", day) == ("001003", "001019")
    assert CHAIN.went_into("001901", MARCH) == ("001003", "001019", "001900")
    assert (CHAIN.gone(eve), CHAIN.gone(day)) == (frozenset(), {"001003", "001019"})


def test_a_later_day_in_the_middle_holds_up_what_comes_after() -> None:
    list_ = Mergers((Merger("001003", "001900", MARCH), Merger("001900", "001901", JANUARY)), NAMES)
    assert list_.counts_as("001003", JANUARY) == "001003"
    assert list_.counts_as("001003", MARCH) == "001901"


def test_a_document_says_the_same_once_more() -> None:
    again = Mergers.from_json(CHAIN.to_json())
    assert (again, again.is_sound) == (CHAIN, True)
    assert json.loads(CHAIN.to_json())["mergers"][0] == {"old": "001003", "new": "001900", "from": "2027-01-01"}


@pytest.mark.parametrize(
    "rows",
    [
        [("001003", "001900"), ("001003", "001901")],
        [("001003", "001003")],
        [("001003", "001900"), ("001900", "001003")],
        [("1003", "001900")],
        [("001003", "1900")],
        [("001003", "002001")],
        [("001003", "001902")],
    ],
    ids=["two-successors", "itself", "circle", "zeros-lost", "zeros-lost-new", "another-province", "no-name"],
)
def test_lists_that_do_not_hold(rows: list[tuple[str, str]]) -> None:
    names = {**NAMES, "001003": Named("Ala di Stura"), "1900": Named("Uno"), "002001": Named("Altrove")}
    assert not Mergers(tuple(Merger(old, new, JANUARY) for old, new in rows), names).is_sound


@pytest.mark.parametrize(
    "change",
    [
        {"mergers": [{"old": 1003, "new": "001900", "from": "2027-01-01"}]},
        {"mergers": [{"old": "001003", "new": "001900", "from": "1/1/2027"}]},
        {"mergers": [{"old": "001003", "new": "001900", "from": "2027-02-30"}]},
        {"mergers": [{"old": "001003", "new": "001900"}]},
        {"communes": {"001900": {"name": "Uno", "population": "1200"}}},
        {"communes": {"001900": {"name": "Uno", "population": True}}},
        {"communes": []},
    ],
)
def test_documents_that_are_none(change: dict[str, object]) -> None:
    said = json.loads(CHAIN.to_json()) | change
    with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
        Mergers.from_json(json.dumps(said))


@pytest.mark.parametrize("named", [Named(" "), Named("a\nb"), Named("Uno", -1)])
def test_names_that_are_none(named: Named) -> None:
    assert not Mergers((Merger("001003", "001900", JANUARY),), {"001900": named}).is_sound
