"""What receipts leave open: how far the office has what a commune wrote, which files wait for a receipt, and at the
office which communes wait for one."""

import json
import sqlite3
from typing import NamedTuple

from psm_desktop.store import journal, slices, trust
from psm_desktop.store.entries import Vector
from psm_desktop.store.sql import beside

SQL = beside(__file__, "confirmed.sql")


class Covered(NamedTuple):
    """Of the changes a commune made: `lines` the office has, `missing` it lacks; `at`: UTC second of the last one it
    has, None before the first."""

    lines: int = 0
    missing: int = 0
    at: int | None = None


def covered(db: sqlite3.Connection, commune: str, head: Vector) -> Covered:
    """What of a commune's own changes lies within a head (site -> line)."""
    told = json.dumps({str(site): seq for site, seq in head.items()})
    return Covered(*db.execute(SQL["covered"], {"commune": commune, "head": told}).fetchone())


def by_office(db: sqlite3.Connection, commune: str) -> Covered:
    """What the office has acknowledged of a commune's own changes, by all its receipts."""
    office = trust.office_key(db)
    here = trust.find(db, office.signer, commune) if office else None
    return covered(db, commune, slices.acknowledged(db, here.site or 0, journal.known(db, commune)) if here else {})


def waiting_since(db: sqlite3.Connection, commune: str) -> int | None:
    """When the oldest package that no receipt covers was written (UTC second); None when all are covered."""
    (at,) = db.execute(SQL["waiting_since"], {"commune": commune}).fetchone()
    return int(at) if at is not None else None


def to_answer(db: sqlite3.Connection) -> list[str]:
    """At the office: communes (ISTAT codes) for which a receipt would say something new, and that can read one."""
    return [commune for (commune,) in db.execute(SQL["to_answer"])]
