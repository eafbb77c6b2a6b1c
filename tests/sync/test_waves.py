"""A pile that memory is not meant to hold open at one time goes in wave after wave, to the same end as in one go."""

from pathlib import Path

import pytest

from psm_desktop.errors import Stopped
from psm_desktop.store import exchange
from psm_desktop.sync import inbox, waves
from psm_desktop.sync.incoming import Received
from tests.sync.world import Pc, exchange_all

Told = list[tuple[str, str, int]]


@pytest.fixture
def pile(office: Pc, ala: Pc, balme: Pc) -> list[Path]:
    """The last first: each of Ala's begins where the one before ends, and the office is an old copy without them."""
    exchange_all(office, ala, balme)
    kept = office.safety_copy()
    files = []
    for n in range(3):
        ala.add(f"Ponte {n}")
        files.insert(0, ala.package())
        office.receive(files[0])
        ala.receive(office.receipt(ala.commune))
    balme.add("Scuola")
    office.put_back(kept)
    junk = files[0].with_name("rotto.psm")
    junk.write_bytes(files[1].read_bytes()[:-1])
    return [*files[:2], junk, files[2], balme.package()]


def told(read: list[Received]) -> Told:
    return [(one.name, one.fate, one.lines) for one in read]


def test_each_file_has_the_fate_it_has_in_one_go(office: Pc, pile: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    kept = office.safety_copy()
    at_once = inbox.look(office.db, pile, now=next(office.clock))
    office.receive(*pile)
    state = office.state()
    office.put_back(kept)
    monkeypatch.setattr(waves, "AT_ONCE", 1)
    looked = inbox.look(office.db, pile, now=next(office.clock))
    assert (told(looked.files), looked.communes) == (told(at_once.files), at_once.communes)
    read = inbox.receive(office.db, pile, now=next(office.clock), looked_at=looked)
    assert [one.fate for one in read] == ["taken", "taken", "package-damaged", "taken", "taken"]
    assert told(read) == told(at_once.files)
    assert office.state() == state


def test_what_waits_for_what_is_not_there_waits(office: Pc, pile: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waves, "AT_ONCE", 1)
    newest, _, _, oldest, others = pile
    assert office.fates(newest, oldest, others) == ["waits", "taken", "taken"]
    assert office.fates(pile[1]) == ["taken", "taken"]


def test_who_stops_while_they_are_looked_at_has_all_as_it_was(
    office: Pc, pile: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waves, "AT_ONCE", 1)
    before = office.state()

    def stop(done: int, count: int) -> None:
        if done == count // 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        inbox.receive(office.db, pile, now=next(office.clock), step=stop)
    assert office.state() == before


def test_who_stops_between_two_waves_keeps_what_went_in_and_brings_the_rest_later(
    office: Pc, pile: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pile.reverse()
    kept = office.safety_copy()
    office.receive(*pile)
    whole = office.state()
    office.put_back(kept)
    monkeypatch.setattr(waves, "AT_ONCE", 1)
    told: list[tuple[int, int]] = []

    def stop(done: int, count: int) -> None:
        told.append((done, count))
        if len(told) > len(pile) + 1:
            raise Stopped

    read = inbox.receive(office.db, pile, now=next(office.clock), step=stop)
    assert sorted(one.fate for one in read) == ["package-damaged", "stopped", "stopped", "taken", "taken"]
    assert told == [(0, 5), (1, 5), (2, 5), (2, 5), (3, 5), (3, 5), (4, 5)]
    left = {one.sha256 for one in read if one.fate == "stopped"}
    assert left.isdisjoint(one.sha256 for one in exchange.arrived(office.db))
    office.receive(*(file for file, one in zip(pile, read, strict=True) if one.sha256 in left))
    assert office.state() == whole


def test_who_stops_a_look_sees_no_half_of_it(office: Pc, pile: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waves, "AT_ONCE", 1)
    before = office.state()

    def stop(done: int, count: int) -> None:
        if done == count:
            raise Stopped

    with pytest.raises(Stopped):
        inbox.look(office.db, pile, now=next(office.clock), step=stop)
    assert office.state() == before
