"""The search language: any text is a query, a query printed and parsed is the same."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psm_desktop.domain import search_english
from psm_desktop.domain.query import STATE_WORDS, Flag, Kind, Query, Term, groups, split
from psm_desktop.domain.search import parse, tokens
from psm_desktop.domain.status import Status
from psm_desktop.domain.text import folded
from psm_desktop.words import STATUS_WORDS

TODAY = date(2026, 11, 22)
PIECES = [
    *("ponte", "dell'acqua", '"ponte del rio"', "3.2", "2.1.1", "3.", "asse:3", ">50000", "<= 1.000,50", "1000..5000"),
    *("importo:>50.000", "importo:1000..5000", "importo:..5", "importo:<0", "importo:boh", "stato:corso", "stato:in"),
    *("fonte:pnrr", 'fonte:"regione piemonte"', "scadenza:<30/06/2027", "scadenza:2027", "scadenza:03/2027", "bozza"),
    *("scadenza:<1900", "in:ritardo", "senza:cup", "senza:pareggio", "pronto", "in:corso", "rup:rossi", "nota:", "-"),
    *("-", '"', ":", "perché", "È", "12:30", "D.M.", "straße", "½", "...", "bozza...", "<bozza", "da:inviare"),
]
typed = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join),
                  st.lists(st.sampled_from(PIECES), max_size=4).map("-".join))  # fmt: skip


def terms(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.value) for one in parse(text, TODAY).terms]


def one(text: str) -> Term:
    (found,) = parse(text, TODAY).terms
    return found


@given(typed)
@settings(max_examples=400)
def test_any_text_is_a_query_and_the_same_when_printed(text: str) -> None:
    found = parse(text, TODAY)
    assert parse(found.text, TODAY) == found
    assert parse(found.text, TODAY).unread == ()


@given(typed)
def test_words_are_as_the_index_holds_them(text: str) -> None:
    for term in parse(text, TODAY).terms:
        if term.kind in (Kind.WORD, Kind.PHRASE, Kind.SOURCE):
            assert term.value
            assert tokens(term.value) == term.value.split(" ")


@given(typed)
def test_every_term_stands_in_one_group(text: str) -> None:
    query = parse(text, TODAY)
    assert sorted(map(repr, query.terms)) == sorted(repr(term) for group in groups(query) for term in group)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ponte Perché", [("word", "ponte"), ("word", "perche")]),
        ("dell’acqua", [("word", "dell acqua")]),
        ('"Ponte del Rio"', [("phrase", "ponte del rio")]),
        ("«ponte del", [("phrase", "ponte del")]),
        ("3.2", [("asse", "3.2")]),
        ("2.1.1", [("asse", "2.1.1")]),
        ("3.", [("asse", "3")]),
        ("asse:3", [("asse", "3")]),
        ("azione:3.2.1", [("asse", "3.2.1")]),
        ("stato:corso", [("stato", "in_progress")]),
        ("stato:in", [("stato", "in_design"), ("stato", "in_progress")]),
        ('stato:"Da avviare"', [("stato", "not_started")]),
        ("stato:suspended", [("stato", "suspended")]),
        ("fonte:PNRR", [("fonte", "pnrr")]),
        ("senza:cup", [("flag", "senza:cup")]),
        ("senza:fonte", [("flag", "senza:fonti")]),
        ("BOZZA", [("flag", "bozza")]),
        ('"bozza"', [("phrase", "bozza")]),
        ("J61B21000350001", [("word", "j61b21000350001")]),
        ("stato:", []),
        ("", []),
        ("- , …", []),
    ],
)
def test_terms(text: str, found: list[tuple[str, str]]) -> None:
    assert terms(text) == found
    assert parse(text, TODAY).unread == ()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        (">50000", 50_000_01, None),
        ("> 50 €", 50_01, None),
        (">=50.000", 50_000_00, None),
        ("importo:<1.234,50", None, 1_234_49),
        ("importo:1000..5000", 1_000_00, 5_000_00),
        ("importo:..5000", None, 5_000_00),
        ("importo:60.000", 60_000_00, 60_000_00),
    ],
)
def test_amounts_are_read_as_in_a_form(text: str, low: int | None, high: int | None) -> None:
    assert (one(text).kind, one(text).low, one(text).high) == (Kind.AMOUNT, low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("scadenza:<30/06/2027", None, date(2027, 6, 29)),
        ("scadenza:<=06/2027", None, date(2027, 6, 30)),
        ("scadenza:>2026", date(2027, 1, 1), None),
        ("scadenza:03/2027", date(2027, 3, 1), date(2027, 3, 31)),
        ("scadenza:oggi..31/12/26", TODAY, date(2026, 12, 31)),
    ],
)
def test_days(text: str, low: date | None, high: date | None) -> None:
    assert (one(text).low, one(text).high) == (low and low.toordinal(), high and high.toordinal())


def test_a_minus_before_anything() -> None:
    assert [(term.kind, term.is_not) for term in parse('ponte -sospeso -3.2 -"a b" -in:ritardo', TODAY).terms] == [
        ("word", False), ("word", True), ("asse", True), ("phrase", True), ("flag", True),
    ]  # fmt: skip


def test_late_knows_the_day() -> None:
    assert one("in:ritardo") == Term(Kind.FLAG, Flag.LATE, TODAY.toordinal())


@pytest.mark.parametrize("text", ["importo:boh", "rup:rossi", "asse:x", "stato:boh", "scadenza:31/02/2027", ">boh"])
def test_what_nobody_understands_is_searched_as_words_and_told(text: str) -> None:
    found = parse(f"ponte {text}", TODAY)
    assert found.unread == (text,)
    assert found.terms[1:] == tuple(Term(Kind.WORD, word) for word in tokens(text))


def test_of_several_states_one_is_enough() -> None:
    query = parse("stato:corso ponte stato:sospeso -stato:ritirato", TODAY)
    assert [[term.text for term in group] for group in groups(query)] == [
        ["stato:corso", "stato:sospeso"], ["ponte"], ["-stato:ritirato"],
    ]  # fmt: skip


def test_split_parts_filters_from_words() -> None:
    filters, rest = split(parse("ponte stato:corso >5", TODAY), frozenset({Kind.STATUS}))
    assert (filters.text, rest.text) == ("stato:corso", "ponte importo:>=5,01")
    assert not Query()


def test_the_languages_words_for_states_are_those_people_read() -> None:
    assert {status: " ".join(words) for status, words in STATE_WORDS.items()} == {
        status: folded(STATUS_WORDS[status]) for status in Status
    }


ENGLISH = {
    "axis:3": "asse:3",
    "amount:>50.000": "importo:>50000",
    "status:progress": "stato:corso",
    'status:"not started"': 'stato:"da avviare"',
    "source:pnrr": "fonte:pnrr",
    "due:<30/06/2027": "scadenza:<30/06/2027",
    "due:today": "scadenza:oggi",
    "is:late -is:draft": "in:ritardo -bozza",
    "no:cup no:balance to:send": "senza:cup senza:pareggio da:inviare",
}


@pytest.mark.parametrize(("english", "italian"), ENGLISH.items())
def test_the_language_is_understood_in_english_as_well(english: str, italian: str) -> None:
    assert parse(english, TODAY) == parse(italian, TODAY)
    assert parse(english, TODAY).unread == ()
    assert parse(english, TODAY).terms


def test_every_state_has_its_english_words() -> None:
    for status in Status:
        words = " ".join(search_english.STATES[status])
        assert parse(f'status:"{words}"', TODAY).terms == (Term(Kind.STATUS, status),)
