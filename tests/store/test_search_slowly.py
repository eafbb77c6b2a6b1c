"""What a query finds is what reading every intervention and asking it each term in plain Python finds."""

import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.search import parse
from psm_desktop.domain.status import OPEN, Status
from psm_desktop.domain.text import folded
from psm_desktop.domain.values import Cell
from psm_desktop.errors import Busy
from psm_desktop.store import copies, interventions, search_index, seed
from psm_desktop.store.connection import rehearsing
from psm_desktop.store.entries import Birth, Entry
from psm_desktop.store.interventions import Search
from psm_desktop.words import STATUS_WORDS

HERE, THERE, NOW = "001003", "001053", 1_795_345_600  # 22 November 2026
TODAY = rome_day(NOW)
WORDS = ("Ponte", "Piazza", "Scuola", "Perché", "acqua", "Strada 77")
SOURCES = ("Regione Piemonte", "PNRR", "Da reperire", None)
SUMS = (0, 100_00, 500_00, 500_01)
ENDS = (None, "2026-10-01", "2026-11", "2026-11-21", "2026-11-22", "2026-12-10", "2027-05", "2027-03-31")
UNDERS = (None, "1:3", "1:3.2", "1:3.21", "1:4.1")


@dataclass
class Whole:
    """An intervention as it was written, with all that hangs on it."""

    commune: str
    values: dict[str, Cell]
    costs: list[int] = field(default_factory=list)
    sources: list[tuple[str | None, int]] = field(default_factory=list)
    milestones: list[tuple[str | None, str | None]] = field(default_factory=list)  # due, reached

    @property
    def words(self) -> list[str]:
        """All that can be looked for, folded, word by word."""
        status = STATUS_WORDS.get(str(self.values["status"]))
        texts = (self.values["title"], self.values["summary"], self.values["cup"], status, *self.from_sources)
        return folded(" ".join(text for text in texts if isinstance(text, str))).split()

    @property
    def from_sources(self) -> list[str | None]:
        return [name for name, _ in self.sources]

    @property
    def found(self) -> int:
        return sum(cents for name, cents in self.sources if name != "Da reperire")

    def is_due(self, upto: str, since: str = "0000") -> bool:
        """Whether its end or an open milestone lies between two days; a month before its last day is not over."""
        open_ones = [due for due, reached in self.milestones if reached is None]
        ends = [self.values["planned_end"], *open_ones]
        return any(since <= _last(end) <= upto for end in ends if isinstance(end, str))


def _last(end: str) -> str:
    return {"2026-11": "2026-11-30", "2027-05": "2027-05-31"}.get(end, end)


def _worded(prefix: str) -> Callable[[Whole], bool]:
    return lambda one: any(word.startswith(prefix) for word in one.words)


ASKED: dict[str, Callable[[Whole], bool]] = {
    "p": _worded("p"),
    "s": _worded("s"),
    "ponte": _worded("ponte"),
    "perche": _worded("perche"),
    "7": _worded("7"),
    "corso": _worded("corso"),
    "fonte:regione": lambda one: "Regione Piemonte" in one.from_sources,
    "stato:corso": lambda one: one.values["status"] == Status.IN_PROGRESS,
    "asse:3": lambda one: one.values["under"] in ("1:3", "1:3.2", "1:3.21"),
    "3.2": lambda one: one.values["under"] == "1:3.2",
    "importo:>500": lambda one: sum(one.costs) > 500_00,
    "importo:0..500": lambda one: 0 <= sum(one.costs) <= 500_00,
    "scadenza:<=2026": lambda one: one.is_due("2026-12-31"),
    "in:ritardo": lambda one: one.values["status"] in OPEN and one.is_due("2026-11-21"),
    "in:scadenza": lambda one: one.values["status"] in OPEN and one.is_due("2026-12-22", "2026-11-22"),
    "senza:cup": lambda one: one.values["cup"] is None,
    "senza:azione": lambda one: one.values["under"] is None,
    "senza:costi": lambda one: not one.costs,
    "senza:fonti": lambda one: not one.sources,
    "senza:pareggio": lambda one: sum(one.costs) not in (0, one.found),
    "senza:scadenza": lambda one: (
        one.values["planned_end"] is None and not any(due and not reached for due, reached in one.milestones)
    ),
    "bozza": lambda one: not one.values["is_ready"],
    "pronto": lambda one: bool(one.values["is_ready"]),
}
"""A term -> whether an intervention is found by it, asked of nothing but what was written."""
Terms = Sequence[tuple[str, bool]]
EITHER = frozenset({"asse:3", "3.2"})
ALONE: list[Terms] = [[(term, is_not)] for term in ASKED for is_not in (False, True)]
TERMS = st.lists(st.tuples(st.sampled_from(sorted(ASKED)), st.booleans()), max_size=4, unique_by=lambda term: term[0])


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A copy of two communes with nothing in it; what is written into it is taken back."""
    path = tmp_path_factory.mktemp("slowly") / "piano.psmdb"
    copies.create(path, seed.plan(), officer="Rossi", made_at=NOW, communes=(HERE, THERE), is_training=True)
    db = copies.connect(path)
    yield db
    db.close()


@given(st.integers(0, 2**32), st.lists(TERMS, min_size=1, max_size=8).map(ALONE.__add__))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_search_finds_what_reading_all_finds(db: sqlite3.Connection, drawn: int, asked: list[Terms]) -> None:
    dice = random.Random(drawn)
    with rehearsing(db):
        written = _fill(db, dice, HERE) | _fill(db, dice, THERE)
        for terms in asked:
            _asked_both_ways(db, written, terms)
        _other_sums(db, dice, written)
        for terms in asked:
            _asked_both_ways(db, written, terms)
        with pytest.MonkeyPatch.context() as patch:  # what is new now stands beside the index
            written |= _fill(db, dice, HERE)
            _renamed(db, dice, written)
            _other_sums(db, dice, written)
            patch.setattr(search_index, "writing", _refused)
            for terms in asked:
                _asked_both_ways(db, written, terms)


def _refused(_db: sqlite3.Connection) -> None:
    raise Busy


def _asked_both_ways(db: sqlite3.Connection, written: dict[int, Whole], terms: Terms) -> None:
    text = " ".join(("-" if is_not else "") + term for term, is_not in terms)
    for commune in (HERE, THERE, None):
        slowly = {key for key, one in written.items() if commune in (None, one.commune) and _is_found(one, terms)}
        quickly = interventions.keys(db, Search(commune, parse(text, TODAY)))
        assert (set(quickly), len(quickly)) == (slowly, len(slowly)), text


def _is_found(one: Whole, terms: Terms) -> bool:
    either = [ASKED[term](one) for term, is_not in terms if term in EITHER and not is_not]
    others = [ASKED[term](one) != is_not for term, is_not in terms if term not in EITHER or is_not]
    return all(others) and (not either or any(either))


def _fill(db: sqlite3.Connection, dice: random.Random, commune: str) -> dict[int, Whole]:
    """A few interventions of a commune, written in one act. Key -> what was written."""
    hand, entries, written = Hand(db, commune, "Rossi", lambda: NOW), list[Entry](), dict[int, Whole]()
    for _ in range(dice.randrange(1, 7)):
        key = hand.new_key(len(entries))
        written[key] = _drawn(dice, commune)
        entries += _born(key, written[key])
    hand.write("sample", entries)
    return written


def _renamed(db: sqlite3.Connection, dice: random.Random, written: dict[int, Whole]) -> None:
    """Other titles for those the index may know under their first ones."""
    hand = Hand(db, HERE, "Rossi", lambda: NOW)
    for key in [key for key, one in written.items() if one.commune == HERE]:
        written[key].values["title"] = title = dice.choice(WORDS)
        SetFields("intervention", key, {"title": title}).run(hand)


def _other_sums(db: sqlite3.Connection, dice: random.Random, written: dict[int, Whole]) -> None:
    """Other amounts, and rows in the bin, for costs and sources whose sums the index may know."""
    hand = Hand(db, HERE, "Rossi", lambda: NOW)
    for key, one in written.items():
        if one.commune == HERE and one.costs:
            one.costs[0] = cents = dice.choice(SUMS)
            SetFields("cost_item", key + 1, {"amount_cents": cents}).run(hand)
        if one.commune == HERE and one.sources and not one.milestones:
            one.sources.pop()
            DeleteRow("funding_source", key + 1 + len(one.costs) + len(one.sources)).run(hand)


def _drawn(dice: random.Random, commune: str) -> Whole:
    values: dict[str, Cell] = {
        "commune": commune,
        "title": " ".join(dice.choices(WORDS, k=2)),
        "summary": dice.choice((None, *WORDS)),
        "under": dice.choice(UNDERS),
        "status": dice.choice((None, *Status)),
        "planned_end": dice.choice(ENDS),
        "cup": dice.choice((None, "J61B21000350001")),
        "is_ready": dice.randrange(2),
    }
    return Whole(
        commune,
        values,
        [dice.choice(SUMS) for _ in range(dice.randrange(3))],
        [(dice.choice(SOURCES), dice.choice(SUMS)) for _ in range(dice.randrange(3))],
        [(dice.choice(ENDS), dice.choice((None, "2026-11-01"))) for _ in range(dice.randrange(3))],
    )


def _born(key: int, one: Whole) -> list[Entry]:
    rows: list[tuple[str, dict[str, Cell]]] = [("cost_item", {"amount_cents": cents}) for cents in one.costs]
    rows += [("funding_source", {"source": name, "amount_cents": cents}) for name, cents in one.sources]
    rows += [("milestone", {"due": due, "reached": reached}) for due, reached in one.milestones]
    below = [
        Birth(table, key + nth, {"intervention": key} | _given(values)) for nth, (table, values) in enumerate(rows, 1)
    ]
    return [Birth("intervention", key, _given(one.values)), *below]


def _given(values: dict[str, Cell]) -> dict[str, Cell]:
    return {column: value for column, value in values.items() if value is not None}
