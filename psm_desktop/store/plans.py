"""Plan documents: whole, read-only, one for each version (DESIGN §6)."""

import sqlite3

from psm_desktop.domain.plan import Plan
from psm_desktop.store.connection import writing


def add(db: sqlite3.Connection, plan: Plan, added_at: int) -> None:
    """Keep a plan version; one that is here already stays as it is."""
    with writing(db):
        add_inside(db, plan, added_at)


def add_inside(db: sqlite3.Connection, plan: Plan, added_at: int) -> None:
    """`add` within the caller's transaction."""
    db.execute("INSERT OR IGNORE INTO plan_version VALUES (?, ?, ?)", (plan.version, plan.to_json(), added_at))


def current(db: sqlite3.Connection) -> Plan:
    """The newest plan version here."""
    (document,) = db.execute("SELECT document FROM plan_version ORDER BY version DESC LIMIT 1").fetchone()
    return Plan.from_json(document)


def version(db: sqlite3.Connection, number: int) -> Plan | None:
    """A plan version; None when it is not here."""
    found = db.execute("SELECT document FROM plan_version WHERE version = ?", (number,)).fetchone()
    return Plan.from_json(found[0]) if found else None


def added_at(db: sqlite3.Connection, number: int) -> int | None:
    """When a plan version came here (UTC second); None when it is not here."""
    found = db.execute("SELECT added_at FROM plan_version WHERE version = ?", (number,)).fetchone()
    return int(found[0]) if found else None
