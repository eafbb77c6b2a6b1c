"""What a cell of a workbook holds, and what counts as the same however it was saved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.domain.fields import field
from psm_desktop.domain.plan import Axis, Plan
from psm_desktop.domain.return_cells import (
    LONGEST,
    digest,
    fits_whole,
    heading_key,
    name_key,
    plain,
    plan_words,
    raw_of,
    writable,
)
from psm_desktop.domain.values import Draft

PLAN = Plan(2, "Piano", "", (Axis("1", "Innovazione " * 20, "Innovazione", "M1", ()),))
AMOUNT = field("cost_item", "amount_cents")


def word(_: object, code: str) -> str:
    return code.upper()


@given(st.text())
def test_what_is_written_is_the_same_when_it_is_read_and_written_again(text: str) -> None:
    once = writable(text)
    assert digest(writable(plain(once))) == digest(plain(once)) == digest(once)
    assert len(once.encode("utf-16-le")) <= 2 * LONGEST
    once.encode()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a\nb", "a\r\nb"),
        ("a\nb", "a_x000D_\nb"),  # as Excel keeps a carriage return
        ("_x005F_x0041_", "_x0041_"),  # as openpyxl reads it from shared text
        ("caffè", "caffe\u0300"),
        ("  a ", "a"),
        (40, 40.0),
        (0.1 + 0.2, 0.3),
        (1234.5, "1234.5"),
        ("", None),
    ],
)
def test_the_same_however_it_was_saved(written: str | float, read: str | float | None) -> None:
    assert digest(written) == digest(read)


@pytest.mark.parametrize(("one", "other"), [("a", "A"), ("a b", "a  b"), (40, 41), ("1,5", 1.5), ("x", None)])
def test_what_a_person_changes_is_another(one: str | int, other: str | int | float | None) -> None:
    assert digest(one) != digest(other)


def test_signs_that_look_like_escapes_are_kept_for_people() -> None:
    assert writable("_x0041_") == "_x005F_x0041_"
    assert plain("_x005F_x0041_") == "_x0041_"
    assert plain("a_x0009_b_x0001_") == "a\tb"


def test_amounts_beyond_what_a_double_holds_are_text() -> None:
    assert raw_of(AMOUNT, 10**13 - 1, PLAN, word) == 99_999_999_999.99
    assert raw_of(AMOUNT, 10**13, PLAN, word) == "100.000.000.000,00"
    assert raw_of(AMOUNT, Draft("sessanta"), PLAN, word) == "sessanta"
    assert raw_of(AMOUNT, None, PLAN, word) is None


def test_titles_of_the_plan_are_cut_at_a_word_and_begin_with_the_code() -> None:
    said = plan_words(PLAN, "2:1")
    assert said.startswith("1 Innovazione")
    assert said.endswith(" …")
    assert len(said) <= 110
    assert (plan_words(PLAN, "3:1"), plan_words(PLAN, "2:9.9")) == ("3:1", "9.9")


def test_a_sign_beyond_the_first_plane_counts_twice() -> None:
    assert fits_whole("a" * LONGEST)
    assert not fits_whole("😀" * LONGEST)
    assert len(writable("😀" * LONGEST)) == LONGEST // 2
    assert fits_whole(10**15)


def test_headings_and_names() -> None:
    assert heading_key("  Importo\n€ * ") == heading_key("IMPORTO")
    assert name_key("Ponte\ndel Rio") == name_key("ponte del  rio")
    assert name_key("Ponte (nord)") != name_key("Ponte nord")
