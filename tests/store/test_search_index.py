"""What a query finds, and that the index is always of today."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.undo import UndoLast
from psm_desktop.commands.write_note import WriteNote
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.query import Flag
from psm_desktop.domain.search import parse
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store import copies, dashboard, interventions, migrations, rebuild, search, search_index, seed
from psm_desktop.store.interventions import Search

HERE, THERE, NOW = "001003", "001053", 1_795_345_600  # 22 November 2026
TODAY = rome_day(NOW)
Finds = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of two communes; read-only tests share it."""
    path = tmp_path_factory.mktemp("search") / "piano.psmdb"
    copies.create(path, seed.plan(), officer="Rossi", made_at=NOW, communes=(HERE, THERE), is_training=True)
    db = copies.connect(path)
    fill(Hand(db, HERE, "Rossi", lambda: NOW))
    AddIntervention("Ponte altrove").run(Hand(db, THERE, "Rossi", lambda: NOW))
    db.close()
    return path


def fill(hand: Hand) -> None:
    bridge = {"under": "1:3.2.1", "status": "in_progress", "planned_end": "2027-03-31", "cup": "J61B21000350001"}
    bridge |= {"implementing_body": "Comune", "summary": "Perché l'acqua"}
    born(hand, "Ponte del Rio", costs=180_000_00, funds=("PNRR M2C4", 168_000_00), **bridge)
    roof = {"under": "1:4.1", "status": "suspended", "planned_end": "2026-10-01", "implementing_body": "Comune"}
    born(hand, "Tetto della scuola", costs=40_000_00, funds=("Regione Piemonte", 40_000_00), due="2026-12", **roof)
    born(hand, "Sentieri", under="1:3.21", status="completed", planned_end="2026-01-01", implementing_body="Unione")
    born(hand, "Fontana")


def born(
    hand: Hand, title: str, *, costs: int = 0, funds: tuple[str, int] | None = None, due: str = "", **values: Cell
) -> int:
    key = AddIntervention(title, values).run(hand).key
    assert key is not None
    if costs:
        AddRow("cost_item", key, {"label": "Lavori a base d'asta", "amount_cents": costs}).run(hand)
    if funds:
        AddRow("funding_source", key, {"source": funds[0], "amount_cents": funds[1], "act": "D.D. 88"}).run(hand)
    if due:
        AddRow("milestone", key, {"label": "Collaudo", "due": due}).run(hand)
    if values.get("implementing_body") == "Unione":
        MarkReady(key).run(hand)
    return key


@pytest.fixture
def db(file: Path) -> Iterator[sqlite3.Connection]:
    db = copies.connect(file)
    yield db
    db.close()


def titles(db: sqlite3.Connection, text: str, commune: str | None = HERE) -> list[str]:
    keys = interventions.keys(db, Search(commune, parse(text, TODAY)))
    return [row.title.split()[0] for row in interventions.listed(db, keys)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["Ponte", "Sentieri", "Tetto", "Fontana"]),
        ("PON", ["Ponte"]),
        ("perche acqu", ["Ponte"]),
        ("lavori asta", ["Ponte", "Tetto"]),
        ("collaudo", ["Tetto"]),
        ("J61B21", ["Ponte"]),
        ("pont del", ["Ponte"]),
        ('"pont del"', []),
        ('"ponte del rio"', ["Ponte"]),
        ('"rio ponte"', []),
        ("sospeso", ["Tetto"]),
        ("-ponte", ["Sentieri", "Tetto", "Fontana"]),
        ("-ponte -tetto", ["Sentieri", "Fontana"]),
        ("3.2", ["Ponte"]),
        ("asse:3", ["Ponte", "Sentieri"]),
        ("-asse:3", ["Tetto", "Fontana"]),
        ("asse:3 asse:4 -concluso", ["Ponte", "Tetto"]),
        (">50000", ["Ponte"]),
        ("importo:40.000", ["Tetto"]),
        ("importo:1..50.000", ["Tetto"]),
        ("stato:corso", ["Ponte"]),
        ("stato:corso stato:sospeso", ["Ponte", "Tetto"]),
        ("-stato:corso", ["Sentieri", "Tetto", "Fontana"]),
        ("fonte:pnrr", ["Ponte"]),
        ('fonte:"regione piemonte"', ["Tetto"]),
        ("pnrr", ["Ponte"]),
        ("-fonte:pnrr", ["Sentieri", "Tetto", "Fontana"]),
        ("scadenza:<2027", ["Sentieri", "Tetto"]),
        ("scadenza:12/2026", ["Tetto"]),
        ("scadenza:>30/03/2027", ["Ponte"]),
        ("in:ritardo", ["Tetto"]),
        ("in:scadenza", []),
        ("senza:cup", ["Sentieri", "Tetto", "Fontana"]),
        ("senza:pareggio", ["Ponte"]),
        ("-senza:pareggio", ["Sentieri", "Tetto", "Fontana"]),
        ("senza:scadenza", ["Fontana"]),
        ("senza:costi", ["Sentieri", "Fontana"]),
        ("senza:fonti", ["Sentieri", "Fontana"]),
        ("senza:azione", ["Fontana"]),
        ("bozza", ["Ponte", "Tetto", "Fontana"]),
        ("pronto", ["Sentieri"]),
        ("ponte stato:corso importo:>50000", ["Ponte"]),
        ("rup:ponte", []),
    ],
)
def test_what_a_query_finds(db: sqlite3.Connection, text: str, found: list[str]) -> None:
    assert titles(db, text) == found


def test_a_search_stays_in_its_commune_and_the_office_sees_all(db: sqlite3.Connection) -> None:
    assert titles(db, "ponte", THERE) == ["Ponte"]
    assert len(titles(db, "ponte", None)) == 2


def test_late_and_unbalanced_are_what_the_cruscotto_counts(db: sqlite3.Connection) -> None:
    board = dashboard.dashboard(db, HERE, TODAY, NOW)
    assert {one.intervention for one in board.late} == search.found(db, parse(Flag.LATE, TODAY), HERE)
    assert {one.intervention for one in board.soon} == search.found(db, parse(Flag.SOON, TODAY), HERE)
    assert {one.intervention for one in board.unbalanced} == search.found(db, parse(Flag.UNBALANCED, TODAY), HERE)


@given(st.text(max_size=30))
@settings(max_examples=100)
def test_any_text_can_be_searched(file: Path, text: str) -> None:
    db = copies.connect(file)
    search.found(db, parse(text, TODAY), HERE)
    db.close()


def test_sources_are_named_by_how_often(db: sqlite3.Connection) -> None:
    assert search.sources(db, HERE) == ["PNRR M2C4", "Regione Piemonte"]


@pytest.fixture
def hand(tmp_path: Path) -> Iterator[Hand]:
    """A copy of its own, to write in."""
    path = tmp_path / "piano.psmdb"
    copies.create(path, seed.plan(), officer="Rossi", made_at=NOW, communes=(HERE,), is_training=True)
    db = copies.connect(path, wait_s=0)
    yield Hand(db, HERE, "Rossi", lambda: NOW)
    db.close()


def test_the_index_follows_every_write(hand: Hand) -> None:
    key = born(hand, "Ponte", costs=5_00)
    assert titles(hand.db, "ponte") == ["Ponte"]
    SetFields("intervention", key, {"title": "Strada"}).run(hand)
    assert (titles(hand.db, "ponte"), titles(hand.db, "strada")) == ([], ["Strada"])
    UndoLast().run(hand)
    assert titles(hand.db, "ponte") == ["Ponte"]
    row = AddRow("milestone", key, {"label": "Collaudo"}).run(hand).key
    assert row is not None
    assert titles(hand.db, "collaudo") == ["Ponte"]
    DeleteRow("milestone", row).run(hand)
    assert titles(hand.db, "collaudo") == []
    SetFields("intervention", key, {"planned_end": Draft("a fiera finita")}).run(hand)
    assert titles(hand.db, "fiera") == ["Ponte"]
    WriteNote(key, "chiamare il geometra").run(hand)
    assert titles(hand.db, "geometra") == ["Ponte"]
    DeleteRow("intervention", key).run(hand)
    assert titles(hand.db, "ponte") == []


def test_a_write_of_no_text_costs_the_index_nothing(hand: Hand) -> None:
    born(hand, "Ponte")
    assert hand.db.execute("SELECT count(*) FROM search_known").fetchone() == (0,)
    assert titles(hand.db, "bozza") == ["Ponte"]
    assert hand.db.execute("SELECT count(*) FROM search_known").fetchone() == (0,)


def test_a_search_waits_for_nobody(hand: Hand) -> None:
    """While another program writes, what is new is found all the same."""
    born(hand, "Ponte vecchio")
    key = born(hand, "Strada")
    assert titles(hand.db, "ponte") == ["Ponte"]
    SetFields("intervention", key, {"title": "Ponte nuovo"}).run(hand)
    born(hand, "Ponte terzo")
    other = copies.connect(hand.workspace)
    other.execute("BEGIN IMMEDIATE")
    assert len(titles(hand.db, "ponte")) == 3
    assert titles(hand.db, "strada") == []
    assert titles(hand.db, "-nuovo -terzo") == ["Ponte"]
    other.execute("ROLLBACK")
    other.close()
    assert len(titles(hand.db, "ponte")) == 3
    assert search_index.catch_up(hand.db) == []


def test_an_emptied_index_is_made_again(hand: Hand) -> None:
    born(hand, "Ponte")
    assert titles(hand.db, "ponte") == ["Ponte"]
    search_index.forget(hand.db)
    assert hand.db.execute("SELECT count(*) FROM search").fetchone() == (0,)
    assert titles(hand.db, "ponte") == ["Ponte"]


def test_a_copy_made_from_the_journal_finds_the_same(hand: Hand, tmp_path: Path) -> None:
    born(hand, "Ponte")
    new = copies.blank(tmp_path / "di-nuovo.psmdb")
    rebuild.replay(hand.db, new)
    assert titles(new, "ponte") == ["Ponte"]
    new.close()


def test_the_named_tables_are_all_of_the_index(db: sqlite3.Connection) -> None:
    shadows = {name for (name,) in db.execute("SELECT name FROM pragma_table_list WHERE type IN ('shadow', 'virtual')")}
    assert shadows | {"search_known", "search_sums"} == search_index.TABLES
    assert "search_data" not in migrations.schema(db)
