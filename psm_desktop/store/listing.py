"""A list of interventions: its order by any column, its total, and whose a row is, without reading whole rows."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from psm_desktop.domain.status import Status
from psm_desktop.store.sql import beside

SQL = beside(__file__, "listing.sql")


class Order(StrEnum):
    """The columns a list can be sorted by; the value names the statement."""

    TITLE = "by_title"
    CODE = "by_code"
    STATUS = "by_status"
    AMOUNT = "by_amount"
    PROGRESS = "by_progress"
    PLANNED_END = "by_planned_end"
    MISSING = "by_missing"


def ordered(db: sqlite3.Connection, keys: Sequence[int], order: Order, descending: bool = False) -> list[int]:
    """The same keys in another order; those that are not here are left out."""
    asked = {"keys": json.dumps(list(keys)), "states": json.dumps(list(Status))}
    found = [key for (key,) in db.execute(SQL[order], asked)]
    return found[::-1] if descending else found


def moment(db: sqlite3.Connection) -> tuple[int, int]:
    """Another one as soon as anything was written, by this connection or by another: what was kept may be old."""
    (version,) = db.execute("PRAGMA data_version").fetchone()
    return int(version), db.total_changes


def total_cents(db: sqlite3.Connection, keys: Sequence[int]) -> int:
    """What the interventions of the keys cost together."""
    (cents,) = db.execute(SQL["total"], {"keys": json.dumps(list(keys))}).fetchone()
    return int(cents)


@dataclass(frozen=True, slots=True)
class Money:
    """Sums over interventions in sight, in cents."""

    count: int
    amount_cents: int
    funded_cents: int
    committed_cents: int
    paid_cents: int

    @property
    def missing_cents(self) -> int:
        """Costs no source covers."""
        return self.amount_cents - self.funded_cents


class Owner(NamedTuple):
    """The intervention a row belongs to, with its title; `label`: what a child row is called, None for the record."""

    intervention: int
    title: str
    label: str | None


def owners(db: sqlite3.Connection, rows: Iterable[int]) -> dict[int, Owner]:
    """Whose each row is; rows that are not here are left out."""
    found = db.execute(SQL["owners"], {"rows": json.dumps(list(rows))})
    return {row: Owner(key, title or "", label) for row, key, title, label in found}
