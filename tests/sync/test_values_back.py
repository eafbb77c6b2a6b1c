"""A stolen key erases, the office revokes it: what is lost where that was read comes back with later files."""

from itertools import count

import pytest

from psm_desktop.commands.erase_field import EraseField
from psm_desktop.store import given_back, rebuild, trust
from psm_desktop.store.given_back import Given, Place
from psm_desktop.sync import keys, revocation, values_back
from psm_desktop.sync.damaged import Damaged
from tests.sync.world import ALA, BALME, NOW, Make, Pc, exchange_all

NAME = "Maria Bianchi 0123 456"


@pytest.fixture
def lost(office: Pc, ala: Pc, make: Make) -> Pc:
    """A second PC of the commune; all three know each other."""
    pc = make("ragioneria", ALA)
    pc.receive(office.invite(ALA))
    pc.add("Di ragioneria")
    ala.add("Di ala")
    exchange_all(office, ala, pc)
    return pc


def revoke(office: Pc, pc: Pc) -> None:
    key = trust.find(office.db, keys.of(pc.db).signer, ALA)
    assert key is not None
    revocation.revoke(office.db, key, next(office.clock))


def test_what_a_thief_erased_at_a_colleague_comes_back_from_the_office(office: Pc, ala: Pc, lost: Pc) -> None:
    bridge = ala.add("Ponte", contact=NAME)
    ala.change(bridge, contact=f"{NAME} int. 7")
    exchange_all(office, ala, lost)
    EraseField("intervention", "contact", bridge).run(lost.hand)
    stolen = lost.package()
    assert ala.fates(stolen) == ["taken"]
    assert NAME not in "".join(ala.db.iterdump())
    revoke(office, lost)
    assert ala.fates(office.receipt(ALA)) == ["taken"]
    assert len(given_back.lacking(ala.db, ALA)) == 2
    assert ala.db.execute("SELECT contact FROM intervention WHERE key = ?", (bridge,)).fetchone() == (None,)
    assert office.fates(ala.package()) == ["taken"]
    assert NAME in "".join(office.db.iterdump()), "the erasure came, and does not count"
    assert ala.fates(office.receipt(ALA)) == ["taken"]
    assert ala.db.execute("SELECT contact FROM intervention WHERE key = ?", (bridge,)).fetchone() == (f"{NAME} int. 7",)
    assert given_back.lacking(ala.db, ALA) == []
    assert rebuild.derived(ala.db) == rebuild.derived(office.db)
    before = ala.state()
    office.fates(ala.package())
    assert values_back.said(office.db, ALA) == {}, "nobody asks any more"
    assert ala.fates(office.receipt(ALA)) == ["taken"]
    assert ala.state() == before


def test_colleagues_give_each_other_what_the_office_lost(office: Pc, ala: Pc, lost: Pc, make: Make) -> None:
    """The office itself took the erasure in before the theft was noticed; a PC that was away still has the value."""
    away = make("segreteria", ALA)
    away.receive(office.invite(ALA))
    bridge = ala.add("Ponte", contact=NAME)
    away.add("Di segreteria")
    exchange_all(office, ala, lost, away)
    office.fates(lost.package())
    EraseField("intervention", "contact", bridge).run(lost.hand)
    assert office.fates(lost.package()) == ["taken"]
    assert NAME not in "".join(office.db.iterdump())
    key = trust.find(office.db, keys.of(lost.db).signer, ALA)
    assert key is not None
    upto = dict(office.db.execute("SELECT site, known FROM journal_site"))[key.site]
    revocation.revoke(office.db, key, next(office.clock), upto - 1)
    assert [one.seq for one in given_back.lacking(office.db, ALA)] == [2]
    assert away.fates(office.receipt(ALA)) == ["taken"]
    assert NAME in "".join(away.db.iterdump())
    assert office.fates(away.package()) == ["known"], "no line is new"
    assert given_back.lacking(office.db, ALA) == []
    assert office.db.execute("SELECT contact FROM intervention WHERE key = ?", (bridge,)).fetchone() == (NAME,)


def test_where_nothing_was_stolen_nothing_is_said(office: Pc, ala: Pc) -> None:
    bridge = ala.add("Ponte", contact=NAME)
    exchange_all(office, ala)
    EraseField("intervention", "contact", bridge).run(ala.hand)
    exchange_all(office, ala)
    assert values_back.said(office.db, ALA) == values_back.said(ala.db, ALA) == {}
    assert NAME not in "".join(office.db.iterdump())


PLACES = [Place(7, 2, ""), Place(7, 9, "contact"), Place(8, 1, "")]


def test_what_is_said_is_heard(monkeypatch: pytest.MonkeyPatch, ala: Pc) -> None:
    values = ("a", -5, b"?")
    given = [Given(place, bytes([n] * 16), values[n]) for n, place in enumerate(PLACES)]
    monkeypatch.setattr(given_back, "lacking", lambda db, commune: PLACES[1:])
    monkeypatch.setattr(given_back, "is_asked", lambda db, commune: True)
    monkeypatch.setattr(given_back, "to_give", lambda db, commune, turn: given)
    told = values_back.said(ala.db, ALA)["values"]
    assert values_back.heard(told) == values_back.Values(tuple(PLACES[1:]), tuple(given))


@pytest.mark.parametrize(
    "said",
    [
        7,
        {"lacking": 7},
        {"lacking": [[0, b"\x02", [""], b"\x00"]]},
        {"lacking": [[7, b"\x01", [""], b"\x00"]]},
        {"lacking": [[7, b"\x02", [""], b"\x02"]]},
        {"lacking": [[7, b"\x02", [5], b"\x00"]]},
        {"lacking": [[7, b"\x82", [""], b"\x00"]]},
        {"lacking": [[7, b"\x02", ["a" * 101], b"\x00"]]},
        {"lacking": [[7, b"\x02" * 20_001, [""], bytes(20_001)]]},
        {"lacking": [[n, b"\x02" * 10_001, [""], bytes(10_001)] for n in (7, 8)]},
        {"given": [[7, b"\x02", [""], b"\x00"]], "salts": bytes(15), "content": ["a"]},
        {"given": [[7, b"\x02", [""], b"\x00"]], "salts": bytes(16), "content": []},
        {"given": [[7, b"\x02", [""], b"\x00"]], "salts": bytes(16), "content": [None]},
        {"given": [[7, b"\x02", [""], b"\x00"]], "salts": bytes(16), "content": [True]},
        {"given": [[7, b"\x02", [""], b"\x00"]], "salts": bytes(16), "content": [["a"]]},
    ],
)
def test_what_nobody_would_say_is_damaged(said: object) -> None:
    with pytest.raises(Damaged):
        values_back.heard(said)


def test_a_file_read_again_says_nothing_new_of_what_is_lacking(
    monkeypatch: pytest.MonkeyPatch, office: Pc, ala: Pc, lost: Pc
) -> None:
    """By a clock that ran ahead it would be the last word for ever."""
    ala.clock = count(NOW + 315_360_000)
    with monkeypatch.context() as lacks:
        lacks.setattr(given_back, "lacking", lambda db, commune: PLACES)
        ahead = ala.package()
    office.fates(ahead)
    assert given_back.is_asked(office.db, ALA)
    ala.clock = count(NOW + 60)
    office.clock = count(NOW + 90)
    office.fates(ala.package())
    assert not given_back.is_asked(office.db, ALA)
    assert office.fates(ahead) == ["known"]
    assert not given_back.is_asked(office.db, ALA)


def test_what_a_revoked_pc_asked_for_is_asked_for_no_more(
    monkeypatch: pytest.MonkeyPatch, office: Pc, ala: Pc, lost: Pc
) -> None:
    monkeypatch.setattr(given_back, "lacking", lambda db, commune: PLACES)
    office.fates(lost.package())
    assert given_back.is_asked(office.db, ALA)
    revoke(office, lost)
    assert not given_back.is_asked(office.db, ALA)


def test_nobody_gets_by_asking_what_is_not_there_for_him(
    monkeypatch: pytest.MonkeyPatch, office: Pc, ala: Pc, lost: Pc, make: Make
) -> None:
    """Another commune's rows; what was erased; and notes, which stand in no journal: all is asked for, line by line."""
    balme = make("balme", BALME)
    balme.receive(office.invite(BALME))
    balme.add("Di Balme")
    bridge = ala.add("Ponte", contact=NAME)
    exchange_all(office, balme)
    exchange_all(office, ala, lost)
    EraseField("intervention", "contact", bridge).run(ala.hand)
    exchange_all(office, ala)
    every = [
        Place(site, seq, column)
        for (site, known) in office.db.execute("SELECT site, known FROM journal_site").fetchall()
        for seq in range(1, known + 1)
        for column in ("", "title", "contact")
    ]
    with monkeypatch.context() as asks:
        asks.setattr(given_back, "lacking", lambda db, commune: every)
        office.fates(balme.package())
        office.fates(lost.package())
    told = {code: str(values_back.said(office.db, code)) for code in (ALA, BALME)}
    assert NAME not in told[ALA] + told[BALME]
    assert ["Ponte" in told[code] for code in (ALA, BALME)] == [True, False]
    assert ["Di Balme" in told[code] for code in (ALA, BALME)] == [False, True]
