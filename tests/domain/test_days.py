"""Days as officers type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.domain.days import (
    due_last_day,
    is_day,
    is_month,
    italian,
    moment,
    parse_day,
    rome_day,
)
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.words import long_day

TODAY = date(2026, 11, 22)
READ = {
    "15/3/26": "2026-03-15",
    "15/03/2026": "2026-03-15",
    "15.3.2026": "2026-03-15",
    "15-3-2026": "2026-03-15",
    "15032026": "2026-03-15",
    "150326": "2026-03-15",
    "2026-03-15": "2026-03-15",
    "oggi": "2026-11-22",
    " 1/1/2026 ": "2026-01-01",
    "29/2/2028": "2028-02-29",
}
MONTHS = {
    "March 2026": "2026-03",
    "03/2026": "2026-03",
    "3/2026": "2026-03",
    "2026-03": "2026-03",
    "marzo 2026": "2026-03",
}
REFUSED = [
    "",
    "domani",
    "15/13/2026",
    "0/1/2026",
    "32/1/2026",
    "15/3",
    "15/3.2026",
    "150326000",
    "032026",
    "1503",
    "١٥/٣/٢٠٢٦",
    "15/3/226",
    "00/2026",
]


@pytest.mark.parametrize(("text", "day"), READ.items())
def test_days_are_read_as_italians_write_them(text: str, day: str) -> None:
    assert parse_day(text, TODAY) == day


@pytest.mark.parametrize(("text", "month"), MONTHS.items())
def test_a_month_is_read_where_it_is_enough(text: str, month: str) -> None:
    assert parse_day(text, TODAY, month=True) == month
    with pytest.raises(Unreadable) as caught:
        parse_day(text, TODAY)
    assert caught.value.code == "month-not-allowed"


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_day(text, TODAY, month=True)


def test_an_impossible_day_comes_with_the_facts_of_its_sentence() -> None:
    with pytest.raises(Unreadable) as caught:
        parse_day("31/2/2026", TODAY)
    assert caught.value.code == "no-such-day"
    assert (caught.value.text, caught.value.facts) == ("31/02/2026", {"month": "2026-02", "last": 28})


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_what_is_printed_is_read_again(day: date) -> None:
    assert parse_day(italian(day.isoformat()), TODAY) == day.isoformat()
    assert parse_day(f"{day:%d%m%Y}", TODAY) == day.isoformat()
    if day.year // 100 == 20:
        assert parse_day(f"{day:%d%m%y}", TODAY) == parse_day(f"{day:%d-%m-%y}", TODAY) == day.isoformat()
    month = day.isoformat()[:7]
    assert parse_day(italian(month), TODAY, month=True) == month
    assert due_last_day(month) >= day


@given(st.text(alphabet="0123456789/.- marzo", max_size=14) | st.text(max_size=14))
def test_any_text_is_a_day_or_unreadable_and_nothing_else(text: str) -> None:
    try:
        found = parse_day(text, TODAY, month=True)
    except Unreadable:
        return
    assert is_day(found) != is_month(found)
    assert due_last_day(found)


def test_a_month_is_due_on_its_last_day() -> None:
    assert due_last_day("2028-02") == date(2028, 2, 29)
    assert due_last_day("2026-03-15") == date(2026, 3, 15)
    assert (italian("2026-03"), italian("2026-03-15"), italian("presto")) == ("marzo 2026", "15/03/2026", "presto")
    assert not any(is_day(text) for text in ("2026-02-30", "2026-2-3", "20260203", "2026-03", ""))
    assert not any(is_month(text) for text in ("2026-13", "2026-00", "2026-3", "2026-03-15", ""))


def test_days_are_those_of_rome() -> None:
    just_before_midnight_utc = 1_782_860_340  # 30 June 2026, 22:59 UTC: already July in Rome
    assert rome_day(just_before_midnight_utc) == date(2026, 7, 1)
    assert moment(just_before_midnight_utc) == "01/07/2026 00:59"
    assert long_day(TODAY) == "Domenica 22 novembre 2026"
