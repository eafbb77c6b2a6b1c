"""What would take acts back (rule R14): only where nobody has changed the field since; what is left alone is named.

An act's line need not be the head itself: what came after it may have been taken back too (undo, undo, redo).
"""

import json
import sqlite3
from collections.abc import Collection, Sequence
from typing import NamedTuple

from psm_desktop.domain.fields import PARENT_OF
from psm_desktop.domain.values import Cell
from psm_desktop.store.entries import BIRTH, ActId, Change, cell_of
from psm_desktop.store.sql import beside

SQL = beside(__file__, "undo.sql")
FLAGS = ("deleted", "purged", "is_ready", "is_done")
ROW_FLAGS = ("deleted", "purged")
"""Fields that say whether a row is there: a choice about them is one about the whole row."""
Place = tuple[str, str, int]
"""Table, column ('' for a row's birth) and key."""


def takes_back(db: sqlite3.Connection, acts: Sequence[ActId]) -> tuple[list[Change], list[Place]]:
    """The changes that take acts back together, and the fields left alone because somebody has changed them since."""
    back: dict[Place, Change] = {}
    kept: list[Place] = []
    unborn: set[tuple[str, int]] = set()
    for site, first in acts:
        for table, column, row, seq, field in db.execute(SQL["lines"], {"site": site, "first": first}).fetchall():
            line = {"site": site, "first": first, "seq": seq, "row": row, "field": field, "table": table}
            if not _is_ours(db, table, column, line, acts):
                kept.append((table, column, row))
                continue
            change = _before(db, column, line, acts)
            back[table, change.column, row] = change
            unborn |= {(table, row)} if column == BIRTH else set()
    changes = [c for c in back.values() if c.column == "deleted" or (c.table, c.row) not in unborn]
    # a row that goes away whole needs none of its fields put back
    return changes, [place for place in kept if place not in back]


def _is_ours(db: sqlite3.Connection, table: str, column: str, line: dict[str, object], acts: Collection[ActId]) -> bool:
    if column == BIRTH:
        return not _others(db, line, acts, anywhere=True) and _children_are_ours(db, table, line, acts)
    heads = {(site, seq): (site, first) for site, seq, first in db.execute(SQL["heads"], line)}
    if (line["site"], line["seq"]) in heads and all(act in acts for act in heads.values()):
        return True
    return len(heads) == 1 and not _others(db, line, acts, anywhere=False)


def _others(db: sqlite3.Connection, line: dict[str, object], acts: Collection[ActId], *, anywhere: bool) -> bool:
    """Whether an act that still stands wrote in the line's field (or row) without its author knowing."""
    found = db.execute(SQL["later_acts"], line | {"anywhere": anywhere}).fetchall()
    return any(act not in acts and not is_undone(db, act) for act in found)


def _children_are_ours(db: sqlite3.Connection, table: str, line: dict[str, object], acts: Collection[ActId]) -> bool:
    """Whether nothing living below a row was born or changed by an act that still stands, other than these."""
    for child, parent in PARENT_OF.items():
        if parent == table:
            living = db.execute(f"SELECT key FROM {child} WHERE {parent} = :row AND deleted = 0", line).fetchall()
            for (key,) in living:
                below = line | {"row": key}
                if _others(db, below, acts, anywhere=True) or not _children_are_ours(db, child, below, acts):
                    return False
    return True


def _before(db: sqlite3.Connection, column: str, line: dict[str, object], acts: Sequence[ActId]) -> Change:
    """The change that puts back what was shown before a line and the acts taken back with it; a birth is taken back by
    marking the row deleted."""
    table, row = str(line["table"]), int(str(line["row"]))
    if column == BIRTH:
        return Change(table, "deleted", row, 1)
    value = value_before(db, column, line, acts)
    if column == "deleted" and value == 1 and db.execute(SQL["doubted"], line).fetchone():
        value = 0  # the deletion was in doubt, and the row in sight
    return Change(table, column, row, 0 if value is None and column in FLAGS else value)


def value_before(db: sqlite3.Connection, column: str, line: dict[str, object], acts: Sequence[ActId]) -> Cell:
    """What its author saw in a field before a line; the `acts` count as if they never were."""
    found = open_before(db, column, line, acts)
    return found[0].value if found else None


class Seen(NamedTuple):
    """A value that was open; `at`: UTC second."""

    site: int
    seq: int
    first: int
    value: Cell
    officer: str
    at: int


def open_before(db: sqlite3.Connection, column: str, line: dict[str, object], acts: Sequence[ActId]) -> list[Seen]:
    """All that was open in a field as the author of a line saw it, what was shown first. `line`: site, first, seq, row,
    field (its number) and table; the `acts` count as if they never were."""
    found = db.execute(SQL["before"], line | {"column": column, "acts": json.dumps(acts)}).fetchall()
    return [Seen(site, seq, first, cell_of(value), officer, at) for site, seq, first, value, officer, at in found]


def also_open(db: sqlite3.Connection, acts: Sequence[ActId], changes: Sequence[Change]) -> list[list[Change]]:
    """What else was open in the fields that `changes` put back, where an act taken back was a choice between values.

    Each list is for a hand of its own that knows nothing of `changes` nor of the others: only so do the values stand
    open again, for whoever has seen the choice cannot unsee what it was between.
    """
    shown = {(one.table, one.column, one.row): one.value for one in changes}
    others: dict[Place, list[Cell]] = {}
    for site, first in acts:
        for table, column, row, seq, field in db.execute(SQL["lines"], {"site": site, "first": first}).fetchall():
            place = table, column, row
            if place in shown and column not in ROW_FLAGS:
                line = {"site": site, "first": first, "seq": seq, "row": row, "field": field, "table": table}
                found = [one.value for one in open_before(db, column, line, acts)]
                if found and found[0] == shown[place]:  # or the line is one that was left alone
                    others[place] = [value for value in dict.fromkeys(found) if value != shown[place]]
    most = max(map(len, others.values()), default=0)
    return [[Change(*place, values[n]) for place, values in others.items() if n < len(values)] for n in range(most)]


def places(db: sqlite3.Connection, act: ActId) -> list[Place]:
    """Where an act wrote, in the order it did."""
    found = db.execute(SQL["lines"], {"site": act[0], "first": act[1]}).fetchall()
    return [(table, column, row) for table, column, row, _seq, _field in reversed(found)]


def together(db: sqlite3.Connection, act: ActId) -> list[ActId]:
    """An undo with the acts that it wrote beside it, itself first."""
    found = db.execute(SQL["together"], {"site": act[0], "first": act[1]}).fetchall()
    return [(site, first) for site, first in found] or [act]


def origin(db: sqlite3.Connection, column: str, line: dict[str, object]) -> Seen | None:
    """Where a value comes from that an undo has put back: who wrote it, when. None where nothing was undone."""
    undone = db.execute(SQL["undone_line"], line).fetchone()
    if undone is None:
        return None
    site, first, seq, value = undone
    before = line | {"site": site, "first": first, "seq": seq}
    found = next((one for one in open_before(db, column, before, []) if one.value == cell_of(value)), None)
    if found is None:
        return None
    return origin(db, column, line | {"site": found.site, "first": found.first, "seq": found.seq}) or found


def standing(db: sqlite3.Connection, act: ActId) -> ActId | None:
    """The act through which an act is in force now: itself, or the last redo of it; None when it is taken back.

    Acts of one import are taken back together. An act is taken back by any undo of it that itself stands.
    """
    through = act
    for undo in db.execute(SQL["undoers"], {"site": act[0], "first": act[1]}).fetchall():
        redos = db.execute(SQL["undoers"], {"site": undo[0], "first": undo[1]}).fetchall()
        standing_redos = [stands for redo in redos if (stands := standing(db, redo))]
        if not standing_redos:
            return None
        through = standing_redos[-1]
    return through


def is_undone(db: sqlite3.Connection, act: ActId) -> bool:
    """Whether an act stands taken back now."""
    return standing(db, act) is None


def last(db: sqlite3.Connection, commune: str, site: int) -> list[ActId]:
    """The last thing this copy did in a commune that is not undone: one act, or all of one import; empty for none."""
    for found_site, first, _, import_id in db.execute(SQL["last_acts"], {"site": site, "commune": commune}).fetchall():
        act = (found_site, first)
        if stands := standing(db, act):
            return [stands] if import_id is None or stands != act else of_import(db, commune, import_id)
    return []


def turn_of(db: sqlite3.Connection, act: ActId) -> int:
    """Where an act stands among all others of its commune (R12)."""
    (turn,) = db.execute("SELECT turn FROM journal_act WHERE site = ? AND first = ?", act).fetchone()
    return int(turn)


def of_import(db: sqlite3.Connection, commune: str, import_id: int) -> list[ActId]:
    """All acts of one import, the newest first: they are undone together."""
    return [(site, first) for site, first in db.execute(SQL["of_import"], {"import_id": import_id, "commune": commune})]


def of_file(db: sqlite3.Connection, commune: str, sha256: str, number: int) -> list[ActId]:
    """All acts of the imports of one workbook file, whose import id is `number`; empty when it was never read in."""
    place = {"commune": commune, "sha256": sha256, "number": number}
    return [(site, first) for site, first in db.execute(SQL["of_file"], place)]
