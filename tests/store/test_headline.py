"""What is known of a copy before the program is loaded: the figures of the Cruscotto, or nothing at all."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.store import copies, dashboard, handed_over, headline, lock, seed
from psm_desktop.store.connection import writing
from psm_desktop.store.handed_over import HandedOver
from psm_desktop.store.headline import Headline

ALA, CERES = "001003", "001072"
TODAY, UPTO = date(2026, 11, 23), date(2026, 12, 23)
RECORDS = (
    ("Ponte", "in_progress", "2026-11-01", 100_00, "Regione Piemonte"),
    ("Strada", "not_started", "2026-12", 70_00, "Da reperire"),
    ("Scuola", "completed", "2026-01-31", 20_00, "Comune"),
    ("Parco", None, None, 0, ""),
)
"""Title, state, planned end, cents of cost and source."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A copy of two communes, with records in the first."""
    place = tmp_path / "due.psmdb"
    copies.create(place, seed.plan(), officer="Segreteria", made_at=0, communes=(ALA, CERES), is_training=True)
    with closing(copies.connect(place)) as db:
        hand = Hand(db, ALA, "Segreteria", lambda: 1_795_345_600)
        for title, status, end, cents, source in RECORDS:
            key = AddIntervention(title, {"status": status, "planned_end": end}).run(hand).key
            assert key is not None
            if cents:
                AddRow("cost_item", key, {"label": "Lavori", "amount_cents": cents}).run(hand)
                AddRow("funding_source", key, {"source": source, "amount_cents": cents // 2}).run(hand)
            AddRow("milestone", key, {"label": "Avvio", "due": "2026-12-23"}).run(hand)
    return place


def looked(file: Path, commune: str = ALA) -> Headline | None:
    return headline.look(file, lambda _identity: commune, TODAY.isoformat(), UPTO.isoformat())


def test_the_figures_are_those_of_the_cruscotto(file: Path) -> None:
    found = looked(file)
    assert found is not None
    with closing(copies.connect(file)) as db:
        whole = dashboard.dashboard(db, ALA, TODAY, 0)
    assert found.money == whole.money
    assert {status: count for status, count in found.by_status.items() if count} == dict(whole.by_status)
    assert (found.late, found.soon) == (len(whole.late), len(whole.soon)) == (1, 2)
    assert (found.commune, found.name, found.is_training) == (ALA, "Ala di Stura", True)


def test_another_commune_of_the_copy_has_its_own_and_an_unknown_one_is_the_first(file: Path) -> None:
    there = looked(file, CERES)
    assert there is not None
    assert (there.name, there.money.count, there.money.amount_cents) == (seed.commune(CERES).name, 0, 0)
    first = looked(file, "999999")
    assert first is not None
    assert first.commune == ALA


def test_the_office_has_a_place_and_no_figures(tmp_path: Path) -> None:
    file = tmp_path / "ufficio.psmdb"
    copies.create(file, seed.plan(), officer="Ufficio", made_at=0, is_office=True)
    found = looked(file)
    assert found is not None
    assert (found.commune, found.name, found.money.count, found.is_training) == ("", "", 0, False)


def _cut_short(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.truncate(8192)


def _newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('psm', '9999_later', '')")


def _handed_over(file: Path) -> None:
    with closing(copies.connect(file)) as db, writing(db):
        handed_over.note_inside(db, HandedOver(ALA, 0, "consegne.psm"))


@pytest.mark.parametrize(
    "change", [_cut_short, _newer, _handed_over, Path.unlink, lambda file: file.write_text("Caro diario")]
)
def test_where_the_program_will_have_something_to_say_nothing_is_said_before(
    file: Path, change: Callable[[Path], object]
) -> None:
    change(file)
    before = file.read_bytes() if file.exists() else None
    assert looked(file) is None
    assert (file.read_bytes() if file.exists() else None) == before


def test_a_copy_that_is_open_elsewhere_is_left_alone_and_one_that_was_closed_is_not(file: Path) -> None:
    held = lock.take(file, "Segreteria", 0)
    assert not lock.is_free(file)
    assert looked(file) is None
    held.release()
    assert looked(file) is not None


def test_after_a_crash_here_the_figures_are_there_but_not_where_another_computer_has_left_it_open(file: Path) -> None:
    beside = lock.file_of(file)
    with beside.open("wb") as left:
        left.write(b'{"host": "altro-pc", "officer": "L. Bianchi", "since": 0}')
    assert looked(file) is None
    beside.write_bytes(b"")
    assert looked(file) is not None
    assert beside.read_bytes() == b""
