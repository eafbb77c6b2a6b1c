"""What a copy must show, computed from its whole journal by the definition and with no shortcut (DESIGN §6)."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from psm_desktop.domain.fields import PARENT_OF, TABLES, columns
from psm_desktop.domain.values import Cell
from psm_desktop.store import cells
from psm_desktop.store.entries import BIRTH, birth_values, cell_of

Place = tuple[str, str, int]
"""Table, column, key."""
FLAGS = ("deleted", "purged", "is_ready", "is_done")


@dataclass(frozen=True)
class Shown:
    """All that is shown, where there is doubt, and (site, line) of the open changes of each place."""

    values: dict[Place, Cell]
    conflicts: set[Place]
    heads: set[tuple[Place, int, int]]


@dataclass(frozen=True)
class Said:
    """One line's value for one field."""

    at: int
    site: int
    seq: int
    value: Cell


def by_definition(db: sqlite3.Connection) -> Shown:
    """A field is a register of the values nobody who knew them has replaced."""
    births, changes, inert_births = _told(db)
    seen = defaultdict(list)
    for site, other, since, upto in db.execute("SELECT site, other, since, upto FROM journal_seen"):
        seen[site, other].append((since, upto))

    def saw(new: Said, old: Said) -> bool:
        if new.site == old.site:
            return new.seq > old.seq
        return any(since <= new.seq and upto >= old.seq for since, upto in seen[new.site, old.site])

    values: dict[Place, Cell] = {}
    for (table, row), born in births.items():
        for field in columns(table):
            values[table, field.column, row] = 0 if field.column in FLAGS else None
        for _, first in born:
            values |= {(table, name, row): value for name, value in first.items()}
        if len(born) > 1:  # a key born twice: both count as changes of every field they name
            for said, first in born:
                for name, value in first.items():
                    changes[table, name, row].append(Said(said.at, said.site, said.seq, value))
    alive = {place: [c for c in said if not any(saw(o, c) for o in said)] for place, said in changes.items()}
    conflicts = set()
    for place, open_ in alive.items():
        values[place] = max(open_, key=lambda c: (c.at, c.site)).value
        if len({(type(c.value), c.value) for c in open_}) > 1:
            conflicts.add(place)
    for (table, row), hangs in inert_births.items():  # nobody who counts bore it: empty, in the bin
        if (table, row) not in births:
            births[table, row] = []
            written = any(t == table and r == row and c not in ("deleted", "purged") for t, c, r in changes)
            blank: dict[Place, Cell] = {(table, f.column, row): None for f in columns(table)}
            blank |= {(table, flag, row): 0 for flag in FLAGS if (table, flag, row) in blank}
            blank |= {(table, flag, row): int(not written) for flag in ("deleted", "purged")}
            for name, value in {PARENT_OF.get(table, "commune"): hangs}.items():
                blank[table, name, row] = value
            values = blank | values
    for table, row in births:
        _doubt(table, row, alive, saw, values, conflicts)
    return Shown(values, conflicts, {(place, c.site, c.seq) for place, said in alive.items() for c in said})


def _doubt(table: str, row: int, alive, saw, values, conflicts) -> None:  # type: ignore[no-untyped-def]
    """A deletion that no deleter made knowing of an edit elsewhere in the row: the row stays in sight."""
    place = (table, "deleted", row)
    deleters = [c for c in alive.get(place, []) if c.value == 1]
    others = (field.column for field in columns(table) if field.column not in ("deleted", "purged"))
    edits = [c for name in others for c in alive.get((table, name, row), [])]
    if deleters and any(not any(saw(d, e) for d in deleters) for e in edits):
        conflicts.add(place)
    if place in conflicts:
        values[place] = 0


def _told(db: sqlite3.Connection):  # type: ignore[no-untyped-def]
    """Births (table and key -> each with its first values), changes (place -> what was said), and rows borne by lines
    beyond the limit (table and key -> where they hang): those lines say nothing else (R11)."""
    births, inert_births = defaultdict(list), {}
    changes: dict[Place, list[Said]] = defaultdict(list)
    lines = db.execute(
        "SELECT l.site, l.seq, a.at, f.tbl, f.col, l.row, l.value, s.counts < l.seq FROM journal_line l "
        "JOIN journal_field f USING (field) JOIN journal_act a USING (site, first) JOIN journal_site s USING (site)"
    )
    for site, seq, at, table, column, row, value, is_inert in lines:
        if is_inert:
            if column == BIRTH:
                inert_births[table, row] = birth_values(value)[PARENT_OF.get(table, "commune")]
        elif column == BIRTH:
            births[table, row].append((Said(at, site, seq, None), birth_values(value)))
        else:
            changes[table, column, row].append(Said(at, site, seq, cell_of(value)))
    return births, changes, inert_births


HEADS = "SELECT f.tbl, f.col, h.row, h.site, h.seq FROM journal_head h JOIN journal_field f USING (field)"
DOUBTS = "SELECT f.tbl, f.col, c.row FROM conflict c JOIN journal_field f USING (field)"


def as_stored(db: sqlite3.Connection, tables: Iterable[str] = TABLES) -> Shown:
    """The same as the copy's tables have it."""
    drafts = {
        (table, column, row): text
        for table, column, row, text in db.execute(
            "SELECT f.tbl, f.col, d.row, d.text FROM draft_text d JOIN journal_field f USING (field)"
        )
    }
    values: dict[Place, Cell] = {}
    for table in tables:
        names = [field.column for field in columns(table)]
        for row, *found in db.execute(f"SELECT key, {', '.join(names)} FROM {table}"):
            values |= {(table, name, row): value for name, value in zip(names, found, strict=True)}
    for place, text in drafts.items():
        assert values[place] is None, "a draft leaves the wide column empty"
        values[place] = cells.Draft(text)
    heads = {((table, column, row), site, seq) for table, column, row, site, seq in db.execute(HEADS)}
    return Shown(values, {tuple(place) for place in db.execute(DOUBTS)}, heads)
