import sqlite3
from collections.abc import Callable
from datetime import date

import pytest

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.office import ready, returns
from psm_desktop.office.returns import CommuneReturn, NoteCode, State
from psm_desktop.store import seed

NOW = 1_795_000_000
TODAY = date(2026, 11, 22)
ALA, BALME, TORINO = "001003", "001019", "001272"
Record, FileCame = Callable[..., int], Callable[..., None]


def lines(db: sqlite3.Connection) -> dict[str, CommuneReturn]:
    codes = [one.code for one in seed.communes()]
    return {one.commune: one for one in returns.gather(db, codes, ready.records(db, TODAY), TODAY)}


def notes(line: CommuneReturn) -> list[tuple[NoteCode, int]]:
    return [(note.code, note.count) for note in line.notes]


def test_every_commune_has_a_line_and_without_a_file_there_is_no_return(office: sqlite3.Connection) -> None:
    found = lines(office)
    assert len(found) == 312
    assert {one.state for one in found.values()} == {State.NO_RETURN}
    assert returns.counters(found.values()) == {
        State.NO_RETURN: 312,
        State.WITH_ERRORS: 0,
        State.TO_CHECK: 0,
        State.RECEIVED: 0,
    }


def test_a_return_that_was_taken_is_received_with_its_day_count_and_amount(
    office: sqlite3.Connection, record: Record, file_came: FileCame
) -> None:
    record(ALA, "Sentiero", cents=12_000_00)
    record(ALA, "Rifugio", cents=500_50, ready=False)
    file_came(ALA, "taken", at=NOW - 60)
    line = lines(office)[ALA]
    assert (line.state, line.received_at) == (State.RECEIVED, NOW - 60)
    assert (line.interventions, line.amount_cents) == (2, 12_500_50)
    assert notes(line) == [(NoteCode.DRAFTS, 1)]


def test_a_ready_record_that_breaks_a_rule_asks_to_be_checked(
    office: sqlite3.Connection, record: Record, file_came: FileCame
) -> None:
    key = record(ALA, "Sentiero")
    SetFields("intervention", key, {"cup": "TROPPOCORTO"}).run(Hand(office, ALA, "Ufficio", lambda: NOW))
    file_came(ALA, "taken")
    line = lines(office)[ALA]
    assert line.state is State.TO_CHECK
    assert notes(line) == [(NoteCode.TO_CORRECT, 1)]


@pytest.mark.parametrize("fate", ["outside", "forked", "refused", "damaged-package"])
def test_after_a_refused_file_the_commune_has_errors_and_the_note_names_the_file(
    office: sqlite3.Connection, file_came: FileCame, fate: str
) -> None:
    file_came(BALME, "taken", at=NOW - 100, name="primo.psm")
    file_came(BALME, fate, name="secondo.psm")
    line = lines(office)[BALME]
    assert (line.state, line.received_at) == (State.WITH_ERRORS, NOW - 100)
    assert [(note.code, note.name, note.fate) for note in line.notes] == [(NoteCode.REFUSED, "secondo.psm", fate)]


@pytest.mark.parametrize(("fate", "code"), [("waits", NoteCode.WAITS), ("key-unknown", NoteCode.KEY_UNKNOWN)])
def test_a_file_that_may_still_be_taken_is_to_check(
    office: sqlite3.Connection, file_came: FileCame, fate: str, code: NoteCode
) -> None:
    file_came(BALME, fate)
    line = lines(office)[BALME]
    assert (line.state, line.received_at) == (State.TO_CHECK, None)
    assert line.notes[0].code is code


def test_a_good_file_after_a_refused_one_heals_the_line(office: sqlite3.Connection, file_came: FileCame) -> None:
    file_came(BALME, "refused", at=NOW - 100)
    file_came(BALME, "known", at=NOW)
    assert lines(office)[BALME].state is State.RECEIVED


def test_an_invited_commune_says_when(office: sqlite3.Connection) -> None:
    office.execute("INSERT INTO invitation VALUES (?, ?, ?, NULL)", (TORINO, b"s" * 16, NOW))
    line = lines(office)[TORINO]
    assert (line.state, notes(line)) == (State.NO_RETURN, [(NoteCode.INVITED, NOW)])
