"""Text in its one form, codes given by others, keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.domain.codes import cig_problem, cup_problem, istat_problem, tax_code_problem
from psm_desktop.domain.keys import COUNTER_MASK, SITE_BITS, key_of, key_text, parse_key, site_of
from psm_desktop.domain.numbers import counted, grouped, parse_integer, parse_percent
from psm_desktop.domain.text import canonical, folded, in_short, slug
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.sentences import sentence


@given(st.text())
def test_the_kept_and_the_searched_form_are_final(text: str) -> None:
    kept = canonical(text)
    assert kept is None or canonical(kept) == kept
    assert folded(folded(text)) == folded(text)


def test_forms() -> None:
    assert canonical("  Citta\u0300 ") == "Città"
    assert canonical(" \u00a0 ") is None
    assert folded("Città È STRASSE") == folded("citta e straße")
    assert folded("Dell’Acqua") == folded("dell'acqua")
    assert slug("Ala di Stura") == "ala-di-stura"
    assert slug("Sant'Ambrogio di Torino") == "sant-ambrogio-di-torino"


def test_cup_is_checked_by_its_form_only() -> None:
    assert cup_problem("G17H03000130001") is None
    assert cup_problem("G17H0300013000") == "cup-length"
    assert cup_problem("g17H03000130001") == "cup-format"


def test_cig_is_checked_by_its_sum_where_it_has_one() -> None:
    assert cig_problem("75669772F6") is None  # of a published deed, see SOURCES.md V8
    assert cig_problem("75669782F6") == "cig-unusual"
    assert cig_problem("A012345678") is None  # newer forms have no known check
    assert cig_problem("123") == "cig-unusual"
    assert cig_problem("ZD30000001") is None  # a SmartCIG: 1 * 211 mod 251 is 0xD3
    assert cig_problem("ZD40000001") == "cig-unusual"


def test_a_lost_leading_zero_is_told_apart() -> None:
    assert istat_problem("001003") is None
    assert istat_problem("1003") == "istat-zero"
    assert istat_problem("002003") == "istat-format"
    assert (tax_code_problem("80010340019"), tax_code_problem("8001")) == (None, "tax-code-format")


@given(st.integers(1, (1 << SITE_BITS) - 1), st.integers(1, COUNTER_MASK))
def test_a_key_holds_site_and_counter_and_survives_as_text(site: int, counter: int) -> None:
    key = key_of(site, counter)
    assert 0 < key < 1 << 63
    assert site_of(key) == site
    assert parse_key(key_text(key)) == key


@pytest.mark.parametrize("text", ["", "-1", "1.0", "٣", "9" * 20, "0", str(1 << 63)])
def test_other_text_is_no_key(text: str) -> None:
    assert parse_key(text) is None


@given(st.integers(0, 10**15 - 1))
def test_whole_numbers_are_read_as_printed(number: int) -> None:
    assert parse_integer(grouped(number)) == number
    assert parse_integer(grouped(number).replace(".", "\u00a0")) == number


@pytest.mark.parametrize("text", ["", "0.125", "2.50", "2,5", "1.000 000", "-3", "mille", "٢", "1" * 16])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_integer(text)
    assert (caught.value.code, caught.value.text) == ("not-a-number", text)


@pytest.mark.parametrize("text", ["35,00%", "35.00 %", "35,0\u00a0%", "035%"])
def test_a_percentage_comes_back_from_a_spreadsheet_with_its_zeros(text: str) -> None:
    assert parse_percent(text) == 35


@pytest.mark.parametrize("text", ["101", "-1", "4,5", "4,50%", "100,01%", "1,00", "40 % circa", "", "٤٠", "%"])
def test_percentages_are_whole_and_up_to_a_hundred(text: str) -> None:
    assert (parse_percent("40"), parse_percent("40\u00a0%"), parse_percent("100%")) == (40, 40, 100)
    with pytest.raises(Unreadable):
        parse_percent(text)


@pytest.mark.parametrize(("number", "words"), [(0, "0 bozze"), (1, "1 bozza"), (1204, "1.204 bozze")])
def test_what_is_counted_has_its_number(number: int, words: str) -> None:
    assert counted(number, "bozza", "bozze") == words


def test_a_sentence_quotes_the_beginning_of_a_long_text() -> None:
    assert in_short("12.00.0") == "12.00.0"
    assert in_short("prima\nseconda\t terza") == "prima seconda terza"
    assert in_short("a\x07b\x1b[31mc \u202eabc") == "a b [31mc abc"
    assert in_short("x" * 10**6) == "x" * 80 + "…"
    assert len(sentence("not-an-amount", text="parola " * 150_000)) < 160
