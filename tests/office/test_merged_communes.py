"""Communes that went into another at the office: figures follow the list, and nothing is counted twice or lost."""

import sqlite3
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from psm_desktop.domain.mergers import Merger, Mergers, Named
from psm_desktop.office import keys, publishing, ready, returns, totals
from psm_desktop.office.keys import KeyRow
from psm_desktop.office.returns import CommuneReturn, NoteCode, State
from psm_desktop.office.totals import Totals
from psm_desktop.store import communes, documents, seed
from psm_desktop.store.documents import COMMUNES

TODAY = date(2026, 11, 22)
NOW = 1_795_000_000
ALA, BALME, TORINO, NEW, NEWEST = "001003", "001019", "001272", "001900", "001901"
AXES = [axis.code for axis in seed.plan().axes]
Record = Callable[..., int]


def publish(db: sqlite3.Connection, *mergers: tuple[str, str], since: date = TODAY, **named: Named) -> None:
    codes = {new for _, new in mergers}
    names = {code: named.get(f"c{code}", Named(f"Comune di prova {code}")) for code in codes}
    list_ = Mergers(tuple(Merger(old, new, since) for old, new in mergers), names)
    assert list_.is_sound
    documents.add_draft(db, COMMUNES, list_.to_json().encode(), NOW)
    documents.publish(db, NOW)


def look(db: sqlite3.Connection, today: date = TODAY) -> tuple[dict[str, CommuneReturn], Totals]:
    some = communes.present(db, today)
    found = ready.records(db, today)
    lines = returns.gather(db, [one.code for one in some], found, today)
    whole = totals.add_up(found, lines, AXES, {one.code: one.population for one in some})
    return {line.commune: line for line in lines}, whole


def sums(lines: dict[str, CommuneReturn]) -> tuple[int, int]:
    return sum(one.interventions for one in lines.values()), sum(one.amount_cents for one in lines.values())


@pytest.fixture
def filled(office: sqlite3.Connection, record: Record) -> sqlite3.Connection:
    record(ALA, "Sentiero", under="1:2.1.1", cents=300_00, funded=100_00)
    record(BALME, "Rifugio", under="1:2", cents=100_00)
    record(BALME, "Bozza", cents=7_00, ready=False)
    record(TORINO, "Tranvia", under="1:2.1", cents=600_00)
    return office


def test_sums_before_are_sums_after(filled: sqlite3.Connection) -> None:
    lines, whole = look(filled)
    publish(filled, (ALA, NEW), (BALME, NEW))
    after, whole_after = look(filled)
    assert sums(after) == sums(lines) == (4, 1_007_00)
    assert whole_after.whole == whole.whole
    assert (whole_after.drafts, whole_after.inhabitants) == (whole.drafts, whole.inhabitants)
    assert (whole.communes, whole_after.communes) == (3, 2)
    assert (len(lines), len(after)) == (312, 311)
    assert not {ALA, BALME} & after.keys()
    assert (after[NEW].interventions, after[NEW].amount_cents) == (3, 407_00)


def test_the_line_says_who_is_part_of_it(filled: sqlite3.Connection) -> None:
    publish(filled, (ALA, NEW), (BALME, NEW))
    [told] = [note for note in look(filled)[0][NEW].notes if note.code is NoteCode.WENT_INTO]
    assert told.name == "Ala di Stura, Balme"


def test_before_its_day_the_list_changes_no_figure(filled: sqlite3.Connection) -> None:
    before = look(filled)
    publish(filled, (ALA, NEW), (BALME, NEW), since=TODAY + timedelta(days=1))
    assert look(filled) == before
    assert NEW in look(filled, TODAY + timedelta(days=1))[0]


def test_a_commune_that_takes_another_in_keeps_its_own(filled: sqlite3.Connection) -> None:
    whole = look(filled)[1]
    publish(filled, (ALA, TORINO))
    lines, after = look(filled)
    assert (lines[TORINO].interventions, lines[TORINO].amount_cents) == (2, 900_00)
    assert after.whole.whole == whole.whole.whole
    assert after.whole.inside.amount_cents == 900_00
    assert after.inhabitants == whole.inhabitants
    assert communes.one(filled, TORINO).name == "Torino"


def test_chains_end_in_the_newest(filled: sqlite3.Connection) -> None:
    inhabitants = look(filled)[1].inhabitants
    publish(filled, (ALA, NEW), (BALME, NEWEST), (NEW, NEWEST))
    lines, whole = look(filled)
    assert lines[NEWEST].interventions == 3
    assert not {ALA, BALME, NEW} & lines.keys()
    assert whole.inhabitants == inhabitants
    assert {ALA, NEW, NEWEST} <= {one.code for one in communes.known(filled)}


def test_inhabitants_the_office_gives_count(filled: sqlite3.Connection) -> None:
    publish(filled, (ALA, NEW), (BALME, NEW), c001900=Named("Alpi di prova", 555))
    [one] = [one for one in communes.present(filled, TODAY) if one.code == NEW]
    assert (one.name, one.population) == ("Alpi di prova", 555)
    summed = seed.commune(ALA).surface_km2 + seed.commune(BALME).surface_km2
    assert one.surface_km2 == pytest.approx(summed)


def test_what_is_wrong_with_any_of_its_files_stays_in_sight(
    filled: sqlite3.Connection, file_came: Callable[..., None]
) -> None:
    file_came(ALA, "refused", NOW, "vecchio.psm")
    file_came(NEW, "taken", NOW + 5, "nuovo.psm")
    publish(filled, (ALA, NEW), (BALME, NEW))
    line = look(filled)[0][NEW]
    assert (line.state, line.received_at) == (State.WITH_ERRORS, NOW + 5)
    assert "vecchio.psm" in [note.name for note in line.notes]


def test_neighbours_are_told_under_the_new_commune(filled: sqlite3.Connection) -> None:
    publish(filled, (ALA, NEW), (BALME, NEW))
    told = publishing.neighbours(filled, TODAY)
    assert (told.count, sorted(row.commune for row in told.of("2"))) == (3, [TORINO, NEW, NEW])
    documents.add_draft(filled, COMMUNES, Mergers().to_json().encode(), NOW)
    assert {row.commune for row in publishing.neighbours(filled, TODAY).of("2")} == {ALA, BALME, TORINO}


def test_keys_of_old_codes_are_watched_until_there_is_none(filled: sqlite3.Connection) -> None:
    signer = bytes(32)
    filled.execute("INSERT INTO trusted_key VALUES (?, ?, 'enrolled', ?, 5, 'Rossi', 1)", (signer, ALA, signer))
    publish(filled, (ALA, NEW), (BALME, NEW))
    rows: dict[str, KeyRow] = {row.commune: row for row in keys.gather(filled, NOW + 10 * 86_400)}
    assert rows[ALA].officer == "Rossi"
    assert NEW in rows
    assert BALME not in rows
