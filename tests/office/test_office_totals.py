import sqlite3
from collections.abc import Callable
from datetime import date

import pytest

from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.domain.values import Draft
from psm_desktop.office import ready, returns, totals
from psm_desktop.office.totals import Sum, Totals
from psm_desktop.store import interventions, seed
from psm_desktop.store import office as office_store

TODAY = date(2026, 11, 22)
ALA, TORINO = "001003", "001272"
AXES = [axis.code for axis in seed.plan().axes]
Record = Callable[..., int]


def added_up(db: sqlite3.Connection) -> Totals:
    found = ready.records(db, TODAY)
    communes = seed.communes()
    lines = returns.gather(db, [one.code for one in communes], found, TODAY)
    return totals.add_up(found, lines, AXES, {one.code: one.population for one in communes})


def test_an_empty_office_tells_every_axis_with_nothing_in_it(office: sqlite3.Connection) -> None:
    told = added_up(office)
    assert [axis.axis for axis in told.axes] == ["1", "2", "3", "4", "5", "6"]
    assert told.whole.whole == Sum()
    assert told.axes[0].outside_share is None


def test_amounts_are_split_between_torino_and_the_others(office: sqlite3.Connection, record: Record) -> None:
    record(TORINO, "Tranvia", under="1:2.1", cents=600_00, funded=600_00)
    record(ALA, "Sentiero", under="1:2.1.1", cents=300_00, funded=100_00)
    record(ALA, "Rifugio", under="1:2", cents=100_00)
    axis = next(axis for axis in added_up(office).axes if axis.axis == "2")
    assert axis.inside == Sum(1, 600_00, 600_00)
    assert axis.outside == Sum(2, 400_00, 100_00)
    assert axis.outside_share == pytest.approx(0.4)
    assert added_up(office).communes == 2


def test_the_share_of_inhabitants_outside_torino_stands_beside(office: sqlite3.Connection) -> None:
    told = added_up(office)
    assert told.inhabitants == 2_204_276  # the sum in SOURCES.md
    share = told.inhabitants_outside_share
    assert share is not None
    assert 0.6 < share < 0.62


def test_drafts_are_counted_and_not_added(office: sqlite3.Connection, record: Record) -> None:
    record(ALA, "Sentiero", cents=300_00, ready=False)
    told = added_up(office)
    assert (told.drafts, told.whole.whole) == (1, Sum())


def hand(db: sqlite3.Connection) -> Hand:
    return Hand(db, ALA, "Ufficio", lambda: 1_795_000_000)


def break_cup(db: sqlite3.Connection, key: int) -> None:
    SetFields("intervention", key, {"cup": "CORTO"}).run(hand(db))


def write_a_draft(db: sqlite3.Connection, key: int) -> None:
    SetFields("intervention", key, {"planned_end": Draft("fine anno")}).run(hand(db))


def write_a_draft_amount(db: sqlite3.Connection, key: int) -> None:
    (cost,) = interventions.sheet(db, key).costs
    SetFields("cost_item", cost.key, {"amount_cents": Draft("sessanta")}).run(hand(db))


def reverse_dates(db: sqlite3.Connection, key: int) -> None:
    SetFields("intervention", key, {"planned_start": "2026-05-01", "planned_end": "2026-04-01"}).run(hand(db))


def write_a_draft_reading(db: sqlite3.Connection, key: int) -> None:
    indicator = AddRow("indicator", key, {"label": "Superficie"}).run(hand(db)).key
    AddRow("reading", indicator or 0, {"value": Draft("tanto")}).run(hand(db))


def misplace_the_component(db: sqlite3.Connection, key: int) -> None:
    SetFields("intervention", key, {"nrrp_mission": "M1", "nrrp_component": "M2C4"}).run(hand(db))


def shorten_the_tax_code(db: sqlite3.Connection, key: int) -> None:
    SetFields("intervention", key, {"implementing_body_tax_code": "123"}).run(hand(db))


def lose_a_zero(db: sqlite3.Connection, key: int) -> None:
    AddRow("partner", key, {"name": "Balme", "commune": "1019"}).run(hand(db))


SPOILT = [
    *(break_cup, write_a_draft, write_a_draft_amount, reverse_dates),
    *(write_a_draft_reading, misplace_the_component, shorten_the_tax_code, lose_a_zero),
]


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_ready_record_with_something_to_correct_is_left_out(
    office: sqlite3.Connection, record: Record, spoil: Callable[[sqlite3.Connection, int], None]
) -> None:
    spoil(office, record(ALA, "Sentiero", cents=300_00))
    record(ALA, "Rifugio", cents=100_00)
    told = added_up(office)
    assert (told.to_correct, told.drafts) == (1, 0)
    assert told.whole.whole == Sum(1, 100_00, 0)


def test_a_deleted_line_no_longer_counts(office: sqlite3.Connection, record: Record) -> None:
    key = record(ALA, "Sentiero", cents=300_00, funded=300_00)
    (source,) = interventions.sheet(office, key).sources
    DeleteRow("funding_source", source.key).run(hand(office))
    assert added_up(office).whole.whole == Sum(1, 300_00, 0)


def test_a_record_under_no_action_is_told_apart(office: sqlite3.Connection, record: Record) -> None:
    record(ALA, "Sentiero", under=None, cents=300_00)
    last = added_up(office).axes[-1]
    assert (last.axis, last.outside) == ("", Sum(1, 300_00, 0))


def test_sheets_read_in_one_pass_are_those_read_one_by_one(office: sqlite3.Connection, record: Record) -> None:
    keys = [record(ALA if n % 2 else TORINO, f"Lavoro {n}", cents=n * 100, funded=n * 50) for n in range(1, 8)]
    write_a_draft_amount(office, keys[0])
    by_key = {sheet.intervention.key: sheet for sheet in office_store.ready_sheets(office)}
    assert sorted(by_key) == sorted(keys)
    for key in keys:
        one = interventions.sheet(office, key)
        assert (by_key[key].costs, by_key[key].sources, by_key[key].drafts) == (one.costs, one.sources, one.drafts)
