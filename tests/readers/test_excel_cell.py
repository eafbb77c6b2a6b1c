"""What a field gets from a cell, however a spreadsheet program or a person has put it there."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from psm_desktop.domain.fields import field
from psm_desktop.domain.money import LARGEST_CENTS
from psm_desktop.domain.return_form import ReturnedCell
from psm_desktop.domain.typed import Reading
from psm_desktop.readers.excel_cell import found_of, value_of
from psm_desktop.sentences import sentence
from psm_desktop.words import choice_codes

READING = Reading(date(2026, 11, 22), 3, choice_codes())
TITLE, START, DUE = ("intervention", "title"), ("intervention", "planned_start"), ("milestone", "due")
AMOUNT, PROGRESS, STATUS = ("cost_item", "amount_cents"), ("intervention", "progress_pct"), ("intervention", "status")
UNDER, CUP, CIGS = ("intervention", "under"), ("intervention", "cup"), ("intervention", "cigs")
DATE, MONTH, PERCENT = "dd/mm/yyyy", "mmm\\-yy", "0%"


def cell(value: Any, shape: str = "General") -> Any:
    one = Workbook().active.cell(17, 6)
    one.value, one.number_format = value, shape
    return one


def read(name: tuple[str, str], value: Any, shape: str = "General") -> ReturnedCell:
    return value_of(field(*name), found_of(cell(value, shape)), "F17", READING)


@pytest.mark.parametrize(
    ("name", "value", "shape", "wanted"),
    [
        (AMOUNT, 1234.5, "#,##0.00", 123450),
        (AMOUNT, 12, "General", 1200),
        (AMOUNT, 0.1 + 0.2, "General", 30),  # a double's dust is no third decimal
        (AMOUNT, "1.234,50 €", "@", 123450),
        (AMOUNT, "1000+220", "General", 122000),
        (AMOUNT, 9_999_999_999_999.99, "General", 999_999_999_999_999),
        (PROGRESS, 40, '0" %"', 40),
        (PROGRESS, 0.4, PERCENT, 40),
        (PROGRESS, 0.29, "0.00%", 29),  # 0.29 * 100 is 28.999... in doubles
        (PROGRESS, 1, PERCENT, 100),
        (PROGRESS, 40.0, "General", 40),
        (PROGRESS, "40 %", "@", 40),
        (START, datetime(2026, 3, 15), DATE, "2026-03-15"),
        (START, datetime(2026, 3, 15, 18, 30), "dd/mm/yyyy hh:mm", "2026-03-15"),
        (START, date(2026, 3, 1), MONTH, "2026-03-01"),
        (START, "15.3.26", "General", "2026-03-15"),
        (START, 46096, "General", "2026-03-15"),  # a date that was given the format of a number
        (START, 15032026, "General", "2026-03-15"),
        (DUE, date(2026, 3, 1), MONTH, "2026-03"),  # what Excel makes of a typed 03/2026
        (DUE, date(2026, 3, 1), DATE, "2026-03-01"),
        (DUE, date(2026, 3, 1), '[$-410]mmmm" dell\'anno "yyyy', "2026-03"),
        (DUE, "marzo 2026", "@", "2026-03"),
        (STATUS, "IN CORSO", "General", "in_progress"),
        (UNDER, "2.1.1 Tutela e valorizzazione", "@", "3:2.1.1"),
        (UNDER, "1:2.1.1", "@", "1:2.1.1"),
        (UNDER, 2, "General", "3:2"),
        (UNDER, 2.1, "General", "3:2.1"),
        (TITLE, 2026, "General", "2026"),
        (TITLE, 12.5, "General", "12.5"),
        (TITLE, date(2026, 3, 15), DATE, "15/03/2026"),
        (TITLE, "2026-03-15", "@", "2026-03-15"),
        (TITLE, True, "General", "VERO"),
        (TITLE, time(9, 30), "hh:mm", "09:30:00"),
        (TITLE, "  Ponte\u00a0del  Rio \r\n", "@", "Ponte\u00a0del  Rio"),
        (CIGS, "75669772F6,  Z123456789\n75669772F6", "@", "75669772F6;Z123456789"),
        (CUP, "G17H03000130001", "@", "G17H03000130001"),
    ],
)
def test_values_are_read_however_they_stand_there(
    name: tuple[str, str], value: Any, shape: str, wanted: object
) -> None:
    found = read(name, value, shape)
    assert (found.problem, found.value) == (None, wanted)
    assert isinstance(found.value, type(wanted))


@pytest.mark.parametrize(
    ("name", "value", "shape", "code"),
    [
        (AMOUNT, "sessanta", "General", "not-an-amount"),
        (AMOUNT, 12.345, "General", "not-an-amount"),
        (AMOUNT, -5, "General", "not-an-amount"),
        (AMOUNT, float("inf"), "General", "not-an-amount"),
        (AMOUNT, 10**400, "General", "not-an-amount"),
        (AMOUNT, 1e300, "General", "not-an-amount"),
        (AMOUNT, date(2026, 3, 15), DATE, "not-an-amount"),
        (AMOUNT, "#REF!", "General", "excel-error-value"),
        (PROGRESS, 0.4, "General", "not-a-percent"),
        (PROGRESS, 140, '0" %"', "not-a-percent"),
        (PROGRESS, 40, PERCENT, "not-a-percent"),  # it shows 4000 %
        (PROGRESS, 1e308, PERCENT, "not-a-percent"),
        (PROGRESS, timedelta(hours=3), "[h]:mm", "not-a-percent"),
        (START, "31.2.26", "General", "no-such-day"),
        (START, "03/2026", "General", "month-not-allowed"),
        (START, "presto", "General", "not-a-day"),
        (START, 7, "General", "not-a-day"),
        (STATUS, "quasi finito", "General", "not-a-choice"),
        (UNDER, "la scuola", "General", "not-a-plan-code"),
        (UNDER, date(2026, 1, 2), DATE, "not-a-plan-code"),  # Excel takes a typed 2.1 for a date here and there
        (CUP, "J31B2600012000", "@", "cup-length"),
        (CUP, "J31B2600012000X", "@", "cup-format"),
        (TITLE, "a" * 251, "@", "too-long"),
        (TITLE, "=A1", "General", "excel-formula"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_to_do(name: tuple[str, str], value: Any, shape: str, code: str) -> None:
    found = read(name, value, shape)
    assert found.problem is not None
    assert (found.problem.code, found.value, found.address) == (code, None, "F17")
    assert sentence(code, **{"text": found.problem.text, **found.problem.facts})


def test_a_sentence_says_what_stands_in_the_cell() -> None:
    problem = read(START, "31.2.26").problem
    assert problem is not None
    told = sentence(problem.code, text=problem.text, **problem.facts)
    assert told == "Il 31/02/2026 non esiste. L'ultimo giorno di febbraio 2026 è il 28."


def test_text_that_begins_like_a_formula_is_text() -> None:
    one = cell("=SOMMA(A1)")
    one.data_type = "s"
    assert value_of(field(*TITLE), found_of(one), "F17", READING).value == "=SOMMA(A1)"


def test_an_empty_cell_gives_nothing_and_no_problem() -> None:
    assert value_of(field(*AMOUNT), None, "F17", READING) == ReturnedCell("F17", None)


@given(st.integers(0, LARGEST_CENTS))
def test_every_amount_comes_back_from_a_number_to_the_cent(cents: int) -> None:
    assert read(AMOUNT, cents / 100).value == cents


@given(st.dates(date(1900, 3, 1), date(2199, 12, 31)))
def test_every_day_comes_back_from_a_date(day: date) -> None:
    assert read(START, day, DATE).value == day.isoformat()


@given(st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.datetimes(), st.timedeltas()))
def test_whatever_stands_in_a_cell_gives_a_value_or_a_sentence(value: Any) -> None:
    one = cell(None)
    one._value, one.data_type = value, "s" if isinstance(value, str) else "n"  # as a reader puts it, unchecked
    for name in (TITLE, START, DUE, AMOUNT, PROGRESS, STATUS, UNDER, CUP, CIGS):
        for shape in ("General", DATE, MONTH, PERCENT):
            one.number_format = shape
            found = value_of(field(*name), found_of(one), "F17", READING)
            if found.problem is not None:
                assert found.value is None
                assert sentence(found.problem.code, **{"text": found.problem.text, **found.problem.facts})
