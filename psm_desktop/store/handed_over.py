"""Communes that a handover took away: in this copy they are only read from then on (decision 0012)."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.domain.days import moment
from psm_desktop.errors import Refused
from psm_desktop.store import communes
from psm_desktop.store.connection import writing


@dataclass(frozen=True, slots=True)
class HandedOver:
    """`at`: UTC second; `name`: of the file that took the commune (ISTAT code)."""

    commune: str
    at: int
    name: str


def find(db: sqlite3.Connection, commune: str) -> HandedOver | None:
    """When a commune was handed over; None where it is worked on here."""
    found = db.execute("SELECT commune, at, name FROM handed_over WHERE commune = ?", (commune,)).fetchone()
    return HandedOver(*found) if found else None


def all_of(db: sqlite3.Connection) -> list[HandedOver]:
    """Every commune of the copy that is only read, by code."""
    return [HandedOver(*row) for row in db.execute("SELECT commune, at, name FROM handed_over ORDER BY commune")]


def refuse(db: sqlite3.Connection, commune: str) -> None:
    """Raises Refused `handed-over` where a commune is only read."""
    if (one := find(db, commune)) is not None:
        raise Refused("handed-over", commune=communes.name(db, commune), moment=moment(one.at), name=one.name)


def note_inside(db: sqlite3.Connection, one: HandedOver) -> None:
    """From now on it is only read; inside a transaction."""
    db.execute("INSERT OR REPLACE INTO handed_over VALUES (?, ?, ?)", (one.commune, one.at, one.name))


def stay(db: sqlite3.Connection, kept: Path) -> None:
    """What stood in the file that a safety copy took the place of stands here too: going back in time is no way to
    take a commune back, nor to lose it again. Where that file cannot be read it stays as the safety copy has it."""
    try:
        with closing(sqlite3.connect(f"{kept.resolve().as_uri()}?mode=ro", uri=True)) as before:
            rows = all_of(before)
    except sqlite3.Error:
        return
    with writing(db):
        db.execute("DELETE FROM handed_over")
        for one in rows:
            note_inside(db, one)


def forget_inside(db: sqlite3.Connection, commune: str) -> None:
    """It is worked on here again; inside a transaction."""
    db.execute("DELETE FROM handed_over WHERE commune = ?", (commune,))
