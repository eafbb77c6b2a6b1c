"""A workspace of two communes, and a hand in the first."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from psm_desktop.commands.hand import Hand
from psm_desktop.store import copies, seed

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
