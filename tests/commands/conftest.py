"""A workspace of two communes, and a hand in the first."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.store import copies, seed
from tests.readers.colleague import Colleague, given

HERE, THERE, NOW = "001003", "001053", 1_795_000_000


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    file = tmp_path / "piano.psmdb"
    copies.create(file, seed.plan(), officer="Rossi", made_at=NOW, communes=(HERE, THERE), is_training=True)
    db = copies.connect(file)
    yield db
    db.close()


@pytest.fixture
def hand(db: sqlite3.Connection) -> Hand:
    return Hand(db, HERE, "Rossi", lambda: NOW)


@pytest.fixture
def there(db: sqlite3.Connection) -> Hand:
    """The same officer's hand in the other commune."""
    return Hand(db, THERE, "Rossi", lambda: NOW)


@pytest.fixture
def keys(hand: Hand) -> dict[str, int]:
    """Four interventions with money and milestones; title -> key."""
    made = {}
    for n, title in enumerate(("Ponte", "Scuola", "Sentieri", "Wi-fi")):
        values = {"under": "1:2.1.1", "status": "in_progress", "progress_pct": 10 * n, "planned_start": "2026-03-15"}
        key = AddIntervention(title, values | {"summary": f"Lavori di {title}"}).run(hand).key
        assert key is not None
        for label in ("Lavori", "IVA"):
            AddRow("cost_item", key, {"label": label, "amount_cents": 100_000 + n}).run(hand)
        AddRow("funding_source", key, {"source": "Regione Piemonte", "amount_cents": 200_000 + n, "act": "D.D. 1"}).run(
            hand
        )
        AddRow("milestone", key, {"label": "Collaudo", "due": "2027-06"}).run(hand)
        made[title] = key
    return made


@pytest.fixture
def colleague(hand: Hand, keys: dict[str, int], tmp_path: Path) -> Colleague:
    """Somebody who got a return of them."""
    return given(hand, tmp_path)
