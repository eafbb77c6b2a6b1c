"""The communes a workspace holds, each with how much there is of it: what a shared secretary chooses from."""

import sqlite3
from dataclasses import dataclass

from psm_desktop.store import unsent

COUNTS = "SELECT commune, count(*) FROM intervention_in_sight GROUP BY commune"


@dataclass(frozen=True, slots=True)
class Holding:
    """One commune (ISTAT code): its interventions in sight, and the changes no prepared package tells of."""

    commune: str
    interventions: int
    to_send: int


def holdings(db: sqlite3.Connection) -> list[Holding]:
    """Every commune of the workspace, by code; none in the office's own."""
    counts = dict(db.execute(COUNTS).fetchall())
    codes = [code for (code,) in db.execute("SELECT commune FROM copy_commune ORDER BY commune")]
    return [Holding(code, counts.get(code, 0), unsent.count(db, code)) for code in codes]
