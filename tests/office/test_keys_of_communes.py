"""The keys the office watches over: one row a key, one for each commune without any."""

import sqlite3

from psm_desktop.office import keys
from psm_desktop.office.keys import KeyRow, KeyState
from psm_desktop.store import retired, seed, trust
from psm_desktop.sync import phrase
from tests.office.conftest import NOW

ALA, BALME, CERES = "001003", "001019", "001072"
DAY = 86_400


def put(db: sqlite3.Connection, commune: str, state: str, letter: bytes, since: int = NOW) -> bytes:
    signer = letter * 32
    with db:
        trust.keep(db, trust.TrustedKey(signer, commune, state, b"s" * 32, officer="Rossi", since=since))
    return signer


def rows(db: sqlite3.Connection, commune: str, now: int = NOW) -> list[KeyRow]:
    return [row for row in keys.gather(db, now) if row.commune == commune]


def test_without_anything_every_commune_is_not_invited(office: sqlite3.Connection) -> None:
    found = keys.gather(office, NOW)
    assert len(found) == 312
    assert keys.counters(found) == {KeyState.NOT_INVITED: 312}
    assert [row.commune for row in found[:1]] == [min(seed.communes(), key=lambda one: one.name).code]
    assert found[0].words == ()


def test_an_open_invitation_shows_until_a_key_is_in(office: sqlite3.Connection) -> None:
    with office:
        trust.add_invitation(office, ALA, b"1" * 16, NOW)
    [row] = rows(office, ALA)
    assert (row.state, row.since, row.invitations) == (KeyState.INVITED, NOW, 1)
    put(office, ALA, trust.ENROLLED, b"a")
    [row] = rows(office, ALA)
    assert (row.state, row.invitations) == (KeyState.ENROLLED, 1)  # for a second computer
    with office:
        trust.use_invitation(office, ALA, b"1" * 16, NOW)
    assert rows(office, ALA)[0].invitations == 0


def test_each_key_has_its_row_with_its_words(office: sqlite3.Connection) -> None:
    first, second = put(office, ALA, trust.ENROLLED, b"a"), put(office, ALA, trust.WAITING, b"b", NOW + 1)
    put(office, BALME, trust.REVOKED, b"c")
    found = rows(office, ALA)
    assert [(row.state, row.words) for row in found] == [
        (KeyState.ENROLLED, phrase.of_key(first)),
        (KeyState.WAITING, phrase.of_key(second)),
    ]
    assert [row.state for row in rows(office, BALME)] == [KeyState.REVOKED]
    assert len(keys.gather(office, NOW)) == 313


def test_a_computer_that_is_silent_is_told_until_it_is_at_rest(office: sqlite3.Connection) -> None:
    signer = put(office, CERES, trust.ENROLLED, b"a")
    assert rows(office, CERES, NOW + 364 * DAY)[0].silent_since is None
    [row] = rows(office, CERES, NOW + 366 * DAY)
    assert (row.silent_since, row.is_retired) == (NOW, False)
    with office:
        retired.retire(office, signer, CERES, NOW + 366 * DAY)
    [row] = rows(office, CERES, NOW + 366 * DAY)
    assert (row.silent_since, row.is_retired) == (None, True)
