"""Values of indicators as officers type them, to the thousandth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.domain.fields import field
from psm_desktop.domain.measures import LARGEST_THOUSANDTHS, measure, parse_measure
from psm_desktop.domain.typed import Reading, shown, typed
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.sentences import sentence

READ = {
    "1.234,5": 1_234_500,
    "1234,5": 1_234_500,
    "1234.5": 1_234_500,
    "0,25": 250,
    "0.25": 250,
    "0.125": 125,
    "1234.567": 1_234_567,
    "1.234": 1_234_000,
    "1.234.567": 1_234_567_000,
    "1 234,5": 1_234_500,
    "1\u00a0234": 1_234_000,
    "-3,5": -3_500,
    "\u22123": -3_000,
    "- 3": -3_000,
    "5,": 5_000,
    " 850 ": 850_000,
    "0": 0,
    "007": 7_000,
}
REFUSED = ["", "-", "850 m2", "1,234.5", "1.23,4", "12.00.0", "0,1234", "1+2", "1e3", "--3", "12 34", "²", "9" * 13]


@pytest.mark.parametrize("text", READ)
def test_italian_forms_are_read(text: str) -> None:
    assert parse_measure(text) == READ[text]


@pytest.mark.parametrize("text", REFUSED)
def test_what_could_mean_two_things_is_not_guessed(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_measure(text)
    assert text in sentence(caught.value.code, text=caught.value.text)


def test_shown_without_trailing_zeros() -> None:
    values = (1_234_500, 250, -3_000, 1_000_001, 0, 1_234_567_000, -5)
    assert [measure(one) for one in values] == ["1.234,5", "0,25", "-3", "1.000,001", "0", "1.234.567", "-0,005"]


@given(st.integers(-LARGEST_THOUSANDTHS, LARGEST_THOUSANDTHS))
def test_what_is_shown_is_read_again(thousandths: int) -> None:
    one, reading = field("reading", "value"), Reading(today=None, plan_version=1, choice_words={})  # type: ignore[arg-type]
    assert typed(one, shown(one, thousandths), reading) == thousandths


@given(st.text(alphabet="0123456789.,- \u00a0", max_size=14))
def test_any_other_spelling_is_read_as_shown_or_not_at_all(text: str) -> None:
    try:
        thousandths = parse_measure(text)
    except Unreadable:
        return
    assert parse_measure(measure(thousandths)) == thousandths
    assert [c for c in text if c.isdigit() and c != "0"] == [c for c in measure(thousandths) if c in "123456789"]
