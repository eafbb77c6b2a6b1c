"""From what is typed to what a field holds and back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.domain.fields import ALL, Field, Kind, field
from psm_desktop.domain.typed import Reading, shown, typed, typed_or_draft
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.domain.values import Draft, in_canonical_form
from psm_desktop.words import choice_codes, value_words

READING = Reading(date(2026, 11, 22), 2, choice_codes())
TYPED = [one for one in ALL if one.kind not in (Kind.FLAG, Kind.KEY)]


@given(st.sampled_from(TYPED), st.text(max_size=40))
def test_whatever_is_typed_is_kept_as_value_or_draft(one: Field, text: str) -> None:
    cell = typed_or_draft(one, text, READING)
    assert in_canonical_form(cell) == cell
    if not isinstance(cell, Draft):
        assert typed_or_draft(one, shown(one, cell), READING) == cell, "what is shown is read again"


def test_plan_codes_get_the_version_they_are_read_under() -> None:
    under = field("intervention", "under")
    assert typed(under, "2.1.1", READING) == "2:2.1.1"
    assert typed(under, "2.1.1 Incrementare la superficie", READING) == "2:2.1.1"
    assert typed(under, "1:3", READING) == "1:3"
    for text in ("ponte", "0:3", "9" * 5000 + ":3"):
        with pytest.raises(Unreadable):
            typed(under, text, READING)


def test_states_are_read_by_word_and_by_code() -> None:
    status = field("intervention", "status")
    assert typed(status, "in corso", READING) == typed(status, "IN_PROGRESS", READING) == "in_progress"
    assert value_words(status, "in_progress") == "In corso"
    with pytest.raises(Unreadable):
        typed(status, "quasi finito", READING)


def test_sets_are_sorted_and_without_doubles() -> None:
    assert typed(field("intervention", "sdg_goals"), "11, 7;7", READING) == "7;11"
    with pytest.raises(Unreadable):
        typed(field("intervention", "sdg_goals"), "18", READING)


def test_nothing_typed_is_nothing() -> None:
    assert typed(field("cost_item", "amount_cents"), "  ", READING) is None
