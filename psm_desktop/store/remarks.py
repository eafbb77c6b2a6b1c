"""Remarks on interventions: what the office says of a record, a row or a field, and what the commune answers."""

import sqlite3
from collections import Counter
from dataclasses import dataclass
from typing import Any

from psm_desktop.store import conflicts, listing
from psm_desktop.store.sql import beside

SQL = beside(__file__, "remarks.sql")
IS_OPEN = """
EXISTS (SELECT 1 FROM remark r JOIN journal_site s ON s.site = r.key >> 23
        WHERE r.intervention = i.key AND r.deleted = 0 AND r.is_done = 0
        AND ((SELECT role FROM copy) = 'office' OR s.signer IN (SELECT signer FROM trusted_key WHERE commune = '')))"""
"""What the search asks of an intervention `i`: a remark of the office not yet dealt with; at the office, anybody's."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A remark with who wrote it. `title`: of its intervention; `row`: what it speaks of, the intervention itself or a
    row below it; `label`: what such a row is called, None for the intervention; `table` and `column` empty: it speaks
    of the whole row. `at`, `done_at`: UTC seconds; `done_by`, `done_at` None while it is open; `in_bin`: at the office,
    its own on an intervention the commune has put into the bin."""

    key: int
    intervention: int
    title: str
    commune: str
    row: int
    table: str
    column: str
    label: str | None
    text: str
    is_done: bool
    by_office: bool
    officer: str
    at: int
    done_by: str | None = None
    done_at: int | None = None
    in_bin: bool = False


@dataclass(frozen=True, slots=True)
class Open:
    """The office's remarks not yet dealt with. `only`: key of their intervention; None: none, or several."""

    count: int = 0
    only: int | None = None


def of_intervention(db: sqlite3.Connection, key: int) -> list[Noted]:
    """All remarks on one intervention, the oldest first."""
    return _some(db, intervention=key)


def of_commune(db: sqlite3.Connection, commune: str | None) -> list[Noted]:
    """All remarks on a commune's interventions (None: on all), by intervention, the oldest first."""
    return _some(db, commune=commune)


def still_open(db: sqlite3.Connection, commune: str) -> Open:
    """What the office has remarked and nobody has dealt with."""
    count, records, first = db.execute(SQL["open"], {"commune": commune}).fetchone()
    return Open(count, first if records == 1 else None)


def in_bin(db: sqlite3.Connection) -> dict[str, int]:
    """At the office: ISTAT code -> its open remarks on interventions that are in the bin; communes without are left
    out."""
    found = db.execute(SQL["some"], {"intervention": None, "commune": None})
    return dict(Counter(row[3] for row in found if row[-1] and not row[7]))


def _some(db: sqlite3.Connection, *, intervention: int | None = None, commune: str | None = None) -> list[Noted]:
    found = db.execute(SQL["some"], {"intervention": intervention, "commune": commune}).fetchall()
    owners = listing.owners(db, {row[4] for row in found})
    return [_noted(db, row, owners) for row in found]


def _noted(db: sqlite3.Connection, found: tuple[Any, ...], owners: dict[int, listing.Owner]) -> Noted:
    key, intervention, title, commune, row, field, text, is_done, by_office, officer, at, in_bin = found
    table, _, column = field.partition(".")
    label = owners[row].label if row in owners and row != intervention else None
    done = conflicts.values(db, "remark", "is_done", key)[:1] if is_done else []
    done_by, done_at = (done[0].officer, done[0].at) if done else (None, None)
    return Noted(
        key=key,
        intervention=intervention,
        title=title or "",
        commune=commune,
        row=row,
        table=table,
        column=column,
        label=label,
        text=text,
        is_done=bool(is_done),
        by_office=bool(by_office),
        officer=officer,
        at=at,
        done_by=done_by,
        done_at=done_at,
        in_bin=bool(in_bin),
    )
