"""Values asked for by PCs that ask for too much, or for what is not theirs."""

import pytest
from pcs import COMMUNE, ELSEWHERE, NOW, Pc, Pcs

from psm_desktop.store import given_back, retired, trust
from psm_desktop.store.connection import writing
from psm_desktop.store.given_back import Place


def wish(pc: Pc, signer: bytes, *places: Place, commune: str = COMMUNE) -> None:
    with writing(pc.db):
        given_back.note_wanted(pc.db, commune, signer, places, NOW)


def key(letter: str) -> bytes:
    return letter.encode() * 32


@pytest.fixture
def places(pcs: Pcs, ponte: int) -> list[Place]:
    """Ten values of one field, in the office's copy."""
    office, town, _ = pcs
    for n in range(10):
        town.set(ponte, title=f"ponte {n}")
    town.send(office)
    return [Place(town.site, seq, "") for seq in range(2, 12)]


def given(pc: Pc, turn: int = 0, commune: str = COMMUNE) -> list[int]:
    return [one.place.seq for one in given_back.to_give(pc.db, commune, turn)]


def test_who_asks_for_everything_leaves_room_for_the_others(
    pcs: Pcs, places: list[Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(given_back, "MOST", 4)
    wish(pcs[0], key("a"), *places)
    wish(pcs[0], key("b"), *places[-2:])
    for turn in range(3):
        assert given(pcs[0], turn)[-2:] == [10, 11]
        assert len(given(pcs[0], turn)) <= 4


def test_of_what_one_asks_for_the_rest_comes_with_the_next_files(
    pcs: Pcs, places: list[Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody holds any more stays among the wishes for ever, and must not stand in the way."""
    monkeypatch.setattr(given_back, "MOST", 4)
    wish(pcs[0], key("a"), *places)
    assert [given(pcs[0], turn) for turn in range(4)] == [[2, 3, 4, 5], [6, 7, 8, 9], [2, 3, 10, 11], [4, 5, 6, 7]]


def test_large_values_are_given_in_turns(pcs: Pcs, ponte: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file with all of them would be larger than any file may be: then none could be written for this commune."""
    office, town, _ = pcs
    for n in range(4):
        town.set(ponte, notes=str(n) * 400)
    town.set(ponte, notes="x" * 1100)
    town.send(office)
    monkeypatch.setattr(given_back, "ROOM", 1000)
    wish(office, key("a"), *(Place(town.site, seq, "") for seq in range(2, 7)))
    wish(office, key("b"), Place(town.site, 5, ""))
    assert given(office) == [2, 5], "of each one, and no more"
    wish(office, key("a"), *(Place(town.site, seq, "") for seq in (6, 3, 4)))
    assert given(office) == [3, 5], "one that is too large by itself is passed by"


def test_of_births_as_large_as_files_few_are_looked_at(pcs: Pcs, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each value asked for of one reads all of it."""
    office, town, _ = pcs
    town.bear("intervention", title="casa", contact="Maria", notes="x" * 2000)
    town.send(office)
    wish(office, key("a"), *(Place(town.site, 2, column) for column in ("contact", "notes", "title")))
    assert given(office) == [2, 2, 2]
    monkeypatch.setattr(given_back, "MOST_READ", 5000)
    assert given(office) == [2, 2]


def test_whose_key_counts_no_more_is_given_nothing(pcs: Pcs, places: list[Place]) -> None:
    office = pcs[0]
    for letter, state in (("a", trust.REVOKED), ("b", trust.ENROLLED), ("c", trust.ENROLLED)):
        wish(office, key(letter), places["abc".index(letter)])
        with writing(office.db):
            trust.keep(office.db, trust.TrustedKey(key(letter), COMMUNE, state, bytes(32)))
    with writing(office.db):
        retired.retire(office.db, key("c"), COMMUNE, NOW)
    assert given(office) == [3]


def test_lines_of_another_commune_are_not_given(pcs: Pcs, places: list[Place]) -> None:
    office = pcs[0]
    wish(office, key("a"), *places, commune=ELSEWHERE)
    assert given(office, commune=ELSEWHERE) == given(office) == []
