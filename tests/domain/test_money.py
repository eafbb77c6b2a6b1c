"""Amounts as officers type them; the table is the issue's and UX.md's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.domain.money import LARGEST_CENTS, amount, euros, parse_cents
from psm_desktop.domain.unreadable import Unreadable

READ = {
    "1.234,50": 123450,
    "1234,5": 123450,
    "1234.5": 123450,
    "1234.50": 123450,
    "€ 1 234,50": 123450,
    "1.234,50 €": 123450,
    "1\u00a0234,50\u00a0€": 123450,
    "1\u202f234": 123400,
    "1.234": 123400,
    "1.234.567": 123456700,
    "1000+220": 122000,
    "1.000,00 + 220,5": 122050,
    "1000-20": 98000,
    "0": 0,
    "0,5": 50,
    " 12 ": 1200,
    "1 234 567,8": 123456780,
    "12 + 1 000": 101200,
}
REFUSED = [
    *(
        "12.00.0",
        "1,234.50",
        "1.23.456",
        "1234,567",
        "0.123,4.5",
        "12,3,4",
        "",
        " ",
        "€",
        "sessanta",
        "1e3",
        "NaN",
        "inf",
    ),
    *(
        "+",
        "1+",
        "1++2",
        "-5",
        "10-20",
        "1 2",
        "12 34",
        "١٢",
        "²",
        "1'000",
        "12,00 euro e 5",
        "0x10",
        "9" * 17,
        "1.2345",
    ),
    *("0.125", "0.123,45", "0 123", "1234 567", "1 234.567", "1,5 000", ",5", "12€34"),
]


@pytest.mark.parametrize(("text", "cents"), READ.items())
def test_amounts_are_read_as_italians_write_them(text: str, cents: int) -> None:
    assert parse_cents(text) == cents


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_amount_is_refused_with_the_text_as_typed(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_cents(text)
    assert (caught.value.code, caught.value.text) == ("not-an-amount", text)


def test_less_than_nothing_only_where_it_makes_sense() -> None:
    assert parse_cents("-12,50", allow_negative=True) == -1250


@given(st.integers(-LARGEST_CENTS, LARGEST_CENTS))
def test_what_is_printed_is_read_again(cents: int) -> None:
    assert parse_cents(euros(cents), allow_negative=True) == cents == parse_cents(amount(cents), allow_negative=True)


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=6))
def test_a_sum_is_the_sum(parts: list[int]) -> None:
    assert parse_cents(" + ".join(amount(part) for part in parts)) == sum(parts)


@given(st.text(alphabet="0123456789.,+- €\u00a0abc'", max_size=30) | st.text(max_size=30))
def test_any_text_is_an_amount_or_unreadable_and_nothing_else(text: str) -> None:
    try:
        cents = parse_cents(text)
    except Unreadable:
        return
    assert 0 <= cents <= LARGEST_CENTS
