"""The Cestino of a commune: rows marked deleted, not purged, grouped by the act that put them there (R8)."""

import sqlite3
from dataclasses import dataclass

from psm_desktop.domain.fields import PARENT_OF, TABLES
from psm_desktop.store import listing
from psm_desktop.store.entries import ActId

Row = tuple[str, int]
"""Table and key."""


@dataclass(frozen=True, slots=True)
class Thrown:
    """Something in the bin. `label`: what a child row is called, None for an intervention; `rows`: how many rows come
    back with it, itself included; `at`: UTC second."""

    table: str
    row: int
    intervention: int
    title: str
    label: str | None
    rows: int
    at: int
    officer: str


@dataclass(frozen=True, slots=True)
class _Deletion:
    """The last word on a row's deletion, and the row it hangs on."""

    above: Row | None
    act: ActId
    turn: int
    at: int
    officer: str


def thrown(db: sqlite3.Connection, commune: str) -> list[Thrown]:
    """What one can put back, the last thrown away first. What went with something else stands under that."""
    deletions = _deletions(db, commune)
    tops = [row for row, one in deletions.items() if not _went_with_parent(deletions, one)]
    tops.sort(key=lambda row: (deletions[row].turn, row[1]), reverse=True)
    owners = listing.owners(db, (key for _, key in tops))
    return [
        Thrown(
            *(table, key, owners[key].intervention, owners[key].title, owners[key].label),
            *(len(_together(deletions, (table, key))), deletions[table, key].at, deletions[table, key].officer),
        )
        for table, key in tops
    ]


def together(db: sqlite3.Connection, commune: str, row: Row) -> list[Row]:
    """A row of the bin and all below it that the same act put there; empty for a row that is not in the bin."""
    deletions = _deletions(db, commune)
    return _together(deletions, row) if row in deletions else []


def rows(db: sqlite3.Connection, commune: str) -> list[Row]:
    """Every row in the bin."""
    return list(_deletions(db, commune))


def above_in_trash(db: sqlite3.Connection, table: str, key: int) -> int | None:
    """The key of the row a child hangs on, where that is deleted itself; None where it is not."""
    if table not in PARENT_OF:
        return None
    parent = PARENT_OF[table]
    found = db.execute(
        f"SELECT p.key FROM {table} c JOIN {parent} p ON p.key = c.{parent} WHERE c.key = ? AND p.deleted = 1", (key,)
    ).fetchone()
    return found[0] if found else None


def _deletions(db: sqlite3.Connection, commune: str) -> dict[Row, _Deletion]:
    """Every row in the bin but interventions that a living child keeps in sight; parents stand before children."""
    held = {
        key
        for (key,) in db.execute("SELECT key FROM intervention_in_sight WHERE deleted = 1 AND commune = ?", (commune,))
    }
    out: dict[Row, _Deletion] = {}
    for table in TABLES:
        for key, above, site, first, *heading in db.execute(_said(table), {"commune": commune}):
            if table != "intervention" or key not in held:
                parent = (PARENT_OF[table], above) if table in PARENT_OF else None
                out[table, key] = _Deletion(parent, (site, first), *heading)  # the last line wins
    return out


def _said(table: str) -> str:
    """The statement that gives every line about the deletion of a table's deleted rows, causes before effects."""
    return f"""
        SELECT t.key, {f"t.{PARENT_OF[table]}" if table in PARENT_OF else "NULL"},
               a.site, a.first, a.turn, a.at, a.officer
        FROM {table} t JOIN journal_site s ON s.site = t.key >> 23
        JOIN journal_line l ON l.row = t.key JOIN journal_field f USING (field)
        JOIN journal_act a ON a.site = l.site AND a.first = l.first
        WHERE t.deleted = 1 AND t.purged = 0 AND s.commune = :commune AND f.col IN ('', 'deleted')
        ORDER BY t.key, a.turn, l.site, l.seq"""


def _went_with_parent(deletions: dict[Row, _Deletion], one: _Deletion) -> bool:
    return one.above is not None and one.above in deletions and deletions[one.above].act == one.act


def _together(deletions: dict[Row, _Deletion], top: Row) -> list[Row]:
    found = [top]
    for row, one in deletions.items():  # parents stand before children
        if one.above in found and one.act == deletions[top].act:
            found.append(row)
    return found
