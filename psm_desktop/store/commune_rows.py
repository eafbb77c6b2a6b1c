"""All rows of a commune at once, as they are shown now: what a workbook is written from and compared with.

Set-based: asked cell by cell, 2,000 interventions would be hundreds of thousands of questions.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from psm_desktop.domain.fields import PARENT_OF, typed_columns
from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store import interventions, undo
from psm_desktop.store.entries import Heads, Vector, birth_values
from psm_desktop.store.journal import known
from psm_desktop.store.sql import beside

SQL = beside(__file__, "commune_rows.sql")
Place = tuple[int, str]
"""Row key and column; '' for a row's birth."""


@dataclass(slots=True)
class Row:
    """A row, in sight or in the bin. `parent`: key of its intervention, 0 for an intervention;
    `cells`: column -> what is shown, drafts included; `conflicts`: its columns with two open values."""

    table: str
    key: int
    parent: int
    is_deleted: bool
    cells: dict[str, Cell]
    conflicts: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class CommuneRows:
    """`rows`: key -> row; `in_sight`: interventions in the plan's order."""

    rows: dict[int, Row]
    in_sight: tuple[int, ...]

    def children(self, tables: Sequence[str]) -> dict[int, list[Row]]:
        """Intervention -> its living rows of some tables, table by table as named, in the order they were born."""
        found: dict[int, list[Row]] = {}
        order = {table: n for n, table in enumerate(tables)}
        some = [row for row in self.rows.values() if row.table in order and not row.is_deleted]
        for row in sorted(some, key=lambda one: (order[one.table], one.key)):
            found.setdefault(row.parent, []).append(row)
        return found


def of_commune(db: sqlite3.Connection, commune: str, tables: Sequence[str]) -> CommuneRows:
    """The rows of some tables, `intervention` and children of it; best asked within one moment."""
    rows = {row.key: row for table in tables for row in _rows(db, commune, table)}
    for key, column, text in db.execute(SQL["drafts"], {"commune": commune}):
        if key in rows and column in rows[key].cells:
            rows[key].cells[column] = Draft(text)
    for key, column in db.execute(SQL["conflicts"], {"commune": commune}):
        if key in rows:
            rows[key].conflicts.add(column)
    return CommuneRows(rows, tuple(interventions.keys(db, interventions.Search(commune))))


def _rows(db: sqlite3.Connection, commune: str, table: str) -> Iterator[Row]:
    columns = [one.column for one in typed_columns(table)]
    above = PARENT_OF.get(table)
    names = ", ".join(f"r.{name}" for name in ("key", "deleted", *columns))
    parent = f"r.{above}" if above else "0"
    of = f"JOIN {above} p ON p.key = r.{above} WHERE p.commune = ?" if above else "WHERE r.commune = ?"
    for up, key, deleted, *values in db.execute(f"SELECT {parent}, {names} FROM {table} r {of}", (commune,)):
        yield Row(table, key, up, bool(deleted), dict(zip(columns, values, strict=True)))


def heads(db: sqlite3.Connection, commune: str) -> dict[Place, Heads]:
    """The open changes of every field that was ever changed since its row was born."""
    found: dict[Place, set[tuple[int, int]]] = {}
    for key, column, site, seq in db.execute(SQL["heads"], {"commune": commune}):
        found.setdefault((key, column), set()).add((site, seq))
    return {place: frozenset(lines) for place, lines in found.items()}


def written_since(db: sqlite3.Connection, commune: str, basis: Vector) -> set[Place]:
    """The fields written, and the rows born, by lines that `basis` does not hold."""
    found: set[Place] = set()
    for site, upto in known(db, commune).items():
        if upto > basis.get(site, 0):
            found.update(db.execute(SQL["written"], {"site": site, "after": basis.get(site, 0)}))
    return found


def birth(db: sqlite3.Connection, key: int) -> tuple[bool, Mapping[str, Cell]]:
    """Whether all acts that bore a row stand taken back (then it is in the bin because of that), and the first values
    of the first of them; those that were erased are left out."""
    found = db.execute(SQL["births"], {"row": key}).fetchall()
    values = birth_values(found[0][2]) if found and found[0][2] is not None else {}
    return bool(found) and all(undo.is_undone(db, (site, first)) for site, first, _ in found), values
