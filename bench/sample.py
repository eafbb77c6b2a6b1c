"""Workspaces to measure on: made-up interventions, training, no person's name."""

import random
import sqlite3
from pathlib import Path

from psm_desktop.commands.hand import Hand
from psm_desktop.domain.status import Status
from psm_desktop.domain.values import Cell
from psm_desktop.store import copies, journal, seed
from psm_desktop.store.entries import Birth, Entry

COMMUNE = "001003"
NOW = 1_795_000_000
"""A UTC second in November 2026."""
WORKS = ("strada", "ponte", "scuola", "biblioteca", "acquedotto", "sentiero", "piazza", "palestra", "mulino", "fontana")


def workspace(file: Path, interventions: int) -> sqlite3.Connection:
    """An open workspace with so many interventions; each has a cost item and a source, half of them a milestone."""
    copies.create(file, seed.plan(), officer="Ufficio tecnico", made_at=NOW, communes=(COMMUNE,), is_training=True)
    db = copies.connect(file)
    hand = Hand(db, COMMUNE, "Ufficio tecnico", lambda: NOW)
    dice, first = random.Random(1), hand.new_key()
    entries: list[Entry] = []
    for _ in range(interventions):
        entries += _one(dice, first + len(entries))
    if entries:
        hand.write("sample", entries)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return db


def _one(dice: random.Random, key: int) -> list[Entry]:
    cents, day = dice.randrange(10**5, 10**8), f"2026-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
    values: dict[str, Cell] = {
        "commune": COMMUNE,
        "title": f"{dice.choice(WORKS)} {dice.choice(WORKS)} {dice.randrange(1000)}",
        "under": f"1:{dice.randrange(1, 7)}",
        "status": dice.choice(list(Status)),
        "progress_pct": dice.randrange(101),
        "planned_end": day,
        "summary": " ".join(dice.choices(WORKS, k=20)),
    }
    born: list[Entry] = [
        Birth("intervention", key, values),
        Birth("cost_item", key + 1, {"intervention": key, "label": "Lavori", "amount_cents": cents}),
        Birth("funding_source", key + 2, {"intervention": key, "source": "Regione", "amount_cents": cents}),
    ]
    return [*born, Birth("milestone", key + 3, {"intervention": key, "label": "Fine", "due": day})][
        : dice.choice((3, 4))
    ]


def known(db: sqlite3.Connection) -> int:
    """Lines written so far."""
    return sum(journal.known(db, COMMUNE).values())
