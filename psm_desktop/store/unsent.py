"""What a commune has changed since a package told of it, record by record; and the receipts nobody has looked at."""

import json
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from psm_desktop.domain.fields import PARENT_OF
from psm_desktop.store.entries import BIRTH, Vector
from psm_desktop.store.sql import beside

SQL = beside(__file__, "unsent.sql")


class Unsent(NamedTuple):
    """An intervention with changes no package tells of. `fields`: (table, column) that changed, in order of first
    change, column empty for a row that is new; `lines`: how many changes; `title` None: it has none; `is_deleted`: it
    is in the bin, and its changes travel all the same."""

    key: int
    title: str | None
    is_ready: bool
    is_deleted: bool
    fields: tuple[tuple[str, str], ...]
    lines: int

    @property
    def is_new(self) -> bool:
        """Whether the intervention itself is new."""
        return ("intervention", BIRTH) in self.fields


def changes(db: sqlite3.Connection, after: Vector) -> list[Unsent]:
    """Interventions with lines beyond `after` (site -> line; other sites are not looked at), the last changed last."""
    found = db.execute(SQL["lines"], {"after": json.dumps({str(site): seq for site, seq in after.items()})}).fetchall()
    rows: dict[str, set[int]] = {table: set() for table in ("intervention", *PARENT_OF)}
    for table, _, row in found:
        rows[table].add(row)
    above = _interventions(db, rows)
    fields: dict[int, list[tuple[str, str]]] = {}
    for table, column, row in found:
        fields.setdefault(above[table].get(row, row), []).append((table, column))
    about = {
        key: (title, bool(ready), bool(gone)) for key, title, ready, gone in db.execute(SQL["titles"], (_json(fields),))
    }
    return [
        Unsent(key, *about[key], tuple(dict.fromkeys(names)), len(names))
        for key, names in fields.items()
        if key in about
    ]


def told(db: sqlite3.Connection, commune: str) -> Vector:
    """Up to where each site of the commune is in a prepared package or acknowledged by the office. What the office
    wrote itself is left out: nobody sends it back."""
    return dict(db.execute(SQL["told"], {"commune": commune}))


def count(db: sqlite3.Connection, commune: str) -> int:
    """How many changes wait to be sent: as many lines as `changes` tells of, without reading them."""
    cases = " ".join(f"WHEN '{table}' THEN {_hangs(table, 'l.row')}" for table in ("intervention", *PARENT_OF))
    beyond = f"""
        SELECT count(*) FROM ({SQL["told"]}) t
        JOIN journal_line l ON l.site = t.site AND l.seq > t.upto JOIN journal_field f USING (field)
        WHERE CASE f.tbl {cases} END"""
    return int(db.execute(beyond, {"commune": commune}).fetchone()[0])


def unread(db: sqlite3.Connection, commune: str) -> int:
    """How many receipts were taken that the officer has not looked at."""
    return int(db.execute(SQL["unread"], {"commune": commune}).fetchone()[0])


def _hangs(table: str, key: str) -> str:
    """SQL: whether a row is part of an intervention that is here, however deep it hangs."""
    above = PARENT_OF.get(table)
    further = f" AND {_hangs(above, f'{table}.{above}')}" if above else ""
    return f"EXISTS (SELECT 1 FROM {table} WHERE key = {key}{further})"


def _interventions(db: sqlite3.Connection, rows: dict[str, set[int]]) -> dict[str, dict[int, int]]:
    """By table the intervention each row belongs to, however deep it hangs; one question for each table. Of the record
    itself nothing, nor of rows that are not here."""
    by_depth = sorted(PARENT_OF, key=_depth)
    parents: dict[str, dict[int, int]] = {}
    for table in reversed(by_depth):
        parents[table] = _parents(db, table, rows[table])
        rows[PARENT_OF[table]].update(parents[table].values())
    above: dict[str, dict[int, int]] = {"intervention": {}}
    for table in by_depth:
        further = above[PARENT_OF[table]]
        above[table] = {row: further.get(of, of) for row, of in parents[table].items()} if further else parents[table]
    return above


def _depth(table: str) -> int:
    return 1 + _depth(PARENT_OF[table]) if table in PARENT_OF else 0


def _parents(db: sqlite3.Connection, table: str, keys: set[int]) -> dict[int, int]:
    wanted = f"SELECT key, {PARENT_OF[table]} FROM {table} WHERE key IN (SELECT value FROM json_each(?))"
    return dict(db.execute(wanted, (_json(keys),))) if keys else {}


def _json(keys: Iterable[int]) -> str:
    return "[" + ",".join(map(str, keys)) + "]"
