"""An office's copy, and hands that fill it as returns would."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.store import copies, seed

NOW = 1_795_000_000  # 18 November 2026
Record = Callable[..., int]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    file = tmp_path / "ufficio.psmdb"
    copies.create(file, seed.plan(), officer="Ufficio del Piano", made_at=NOW, is_office=True, is_training=True)
    db = copies.connect(file)
    yield db
    db.close()


@pytest.fixture
def record(office: sqlite3.Connection) -> Record:
    """record("001003", "Sentiero", under="1:2.1", cents=100_00, funded=50_00, ready=True) -> key"""

    def put(
        commune: str,
        title: str,
        under: str | None = "1:2.1",
        cents: int = 0,
        funded: int = 0,
        ready: bool = True,
        **values: object,
    ) -> int:
        hand = Hand(office, commune, "Ufficio del Piano", lambda: NOW)
        key = AddIntervention(title, {"under": under, **values}).run(hand).key
        assert key is not None
        if cents:
            AddRow("cost_item", key, {"label": "Lavori", "amount_cents": cents}).run(hand)
        if funded:
            AddRow("funding_source", key, {"source": "Regione Piemonte", "amount_cents": funded}).run(hand)
        if ready:
            MarkReady(key).run(hand)
        return key

    return put


@pytest.fixture
def file_came(office: sqlite3.Connection) -> Callable[..., None]:
    """file_came("001003", "taken", at=NOW): a line of the list of files received."""

    def put(commune: str, fate: str, at: int = NOW, name: str = "ritorno.psm") -> None:
        office.execute(
            "INSERT INTO inbox (sha256, at, commune, kind, name, bytes, fate) VALUES (?, ?, ?, 'return', ?, 1, ?)",
            (f"{commune}{at}{name}", at, commune, name, fate),
        )

    return put
