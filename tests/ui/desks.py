"""Real workspaces for tests of screens: a commune's, the office's, and hands that fill them."""

import sqlite3
from pathlib import Path

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.domain.values import Cell
from psm_desktop.store import cells, copies, journal, seed, trust
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Birth
from psm_desktop.store.journal import Author
from psm_desktop.ui.common.desk import Desk

NOW = 1_795_345_600  # 22 November 2026
ALA = "001003"


def commune_desk(folder: Path, commune: str = ALA) -> Desk:
    """A desk on a new training copy of one commune; its connection waits for nobody, as the window's does."""
    file = folder / "ala-di-stura.psmdb"
    copies.create(
        file, seed.plan(), officer="Ufficio tecnico", made_at=NOW - 86_400, communes=(commune,), is_training=True
    )
    hand = Hand(copies.connect(file, wait_s=0), commune, "Ufficio tecnico", lambda: NOW)
    return Desk(hand, seed.commune(commune))


def office_desk(folder: Path) -> Desk:
    """A desk on a new training copy of the office."""
    file = folder / "ufficio.psmdb"
    copies.create(file, seed.plan(), officer="Ufficio del Piano", made_at=NOW, is_office=True, is_training=True)
    return Desk(Hand(copies.connect(file, wait_s=0), "", "Ufficio del Piano", lambda: NOW), None)


def add(
    db: sqlite3.Connection,
    commune: str,
    title: str,
    cents: int = 0,
    funded: int = 0,
    ready: bool = True,
    under: str = "1:2.1",
    **values: object,
) -> int:
    """An intervention with one cost item and one source, as an officer would have recorded it; gives its key."""
    hand = Hand(db, commune, "Ufficio tecnico", lambda: NOW)
    first = {"under": under, "status": "in_progress", "implementing_body": "Comune", **values}
    key = AddIntervention(title, first).run(hand).key  # type: ignore[arg-type]
    assert key is not None
    if cents:
        AddRow("cost_item", key, {"label": "Lavori", "amount_cents": cents}).run(hand)
    if funded:
        AddRow("funding_source", key, {"source": "Regione Piemonte", "amount_cents": funded}).run(hand)
    if ready:
        MarkReady(key).run(hand)
    return key


OFFICE_SITE, OFFICE_KEY = 900_000_001, b"office".ljust(32, b".")


def remarked(db: sqlite3.Connection, row: int, text: str, column: str = "", officer: str = "L. Bianchi") -> int:
    """What the office says of a row of a commune's copy, as a receipt would have brought it; gives the remark's key."""
    table, above = cells.table_of(db, row), cells.intervention_of(db, row)
    commune = cells.commune_of(db, row)
    assert table
    assert above
    assert commune
    with writing(db):
        trust.keep(db, trust.TrustedKey(OFFICE_KEY, trust.OFFICE, trust.ENROLLED, OFFICE_KEY))
        journal.add_site(db, OFFICE_SITE, commune, OFFICE_KEY)
    said: dict[str, Cell] = {"intervention": above, "text": text}
    said |= {"about_row": row} if column or row != above else {}
    said |= {"about_field": f"{table}.{column}"} if column else {}
    key = journal.next_key(db, OFFICE_SITE)
    journal.write(db, Author(OFFICE_SITE, officer, NOW), "add-remark", [Birth("remark", key, said)])
    return key
