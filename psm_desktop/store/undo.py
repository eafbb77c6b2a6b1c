"""What would take acts back (rule R14): only where nobody has changed the field since; what is left alone is named.

An act's line need not be the head itself: what came after it may have been taken back too (undo, undo, redo).
"""

import sqlite3
from collections.abc import Collection, Sequence

from psm_desktop.domain.fields import PARENT_OF
from psm_desktop.store.entries import BIRTH, ActId, Change, birth_values, cell_of
from psm_desktop.store.sql import beside

SQL = beside(__file__, "undo.sql")
FLAGS = ("deleted", "purged", "is_ready")
Place = tuple[str, str, int]
"""Table, column ('' for a row's birth) and key."""


def takes_back(db: sqlite3.Connection, acts: Sequence[ActId]) -> tuple[list[Change], list[Place]]:
    """The changes that take acts back together, and the fields left alone because somebody has changed them since."""
    back: dict[Place, Change] = {}
    kept: list[Place] = []
    for site, first in acts:
        for table, column, row, seq, field in db.execute(SQL["lines"], {"site": site, "first": first}).fetchall():
            line = {"site": site, "first": first, "seq": seq, "row": row, "field": field, "table": table}
            if _is_ours(db, table, column, line, acts):
                change = _before(db, column, line)
                back[table, change.column, row] = change
            else:
                kept.append((table, column, row))
    return [change for change in back.values() if not _row_goes(change, back)], kept


def _row_goes(change: Change, back: dict[Place, Change]) -> bool:
    """A row that is taken away whole needs none of its fields put back."""
    gone = back.get((change.table, "deleted", change.row))
    return gone is not None and gone is not change and gone.value == 1


def _is_ours(db: sqlite3.Connection, table: str, column: str, line: dict[str, object], acts: Collection[ActId]) -> bool:
    if column == BIRTH:
        return not _others(db, line, acts, anywhere=True) and _children_are_ours(db, table, line, acts)
    heads = db.execute(SQL["heads"], line).fetchall()
    if heads == [(line["site"], line["seq"])]:
        return True
    return len(heads) == 1 and not _others(db, line, acts, anywhere=False)


def _others(db: sqlite3.Connection, line: dict[str, object], acts: Collection[ActId], *, anywhere: bool) -> bool:
    """Whether an act that still stands wrote in the line's field (or row) without its author knowing."""
    found = db.execute(SQL["later_acts"], line | {"anywhere": anywhere}).fetchall()
    return any(act not in acts and not is_undone(db, act) for act in found)


def _children_are_ours(db: sqlite3.Connection, table: str, line: dict[str, object], acts: Collection[ActId]) -> bool:
    """Whether no living child of a row was born or changed by an act that still stands, other than these."""
    for child, parent in PARENT_OF.items():
        if parent == table:
            living = db.execute(f"SELECT key FROM {child} WHERE {parent} = :row AND deleted = 0", line).fetchall()
            if any(_others(db, line | {"row": key}, acts, anywhere=True) for (key,) in living):
                return False
    return True


def _before(db: sqlite3.Connection, column: str, line: dict[str, object]) -> Change:
    """The change that puts back what was shown before a line; a birth is taken back by marking the row deleted."""
    table, row = str(line["table"]), int(str(line["row"]))
    if column == BIRTH:
        return Change(table, "deleted", row, 1)
    if found := db.execute(SQL["before"], line).fetchone():
        return Change(table, column, row, cell_of(found[0]))
    first = birth_values(db.execute(SQL["born"], line).fetchone()[0]).get(column)
    return Change(table, column, row, 0 if first is None and column in FLAGS else first)


def standing(db: sqlite3.Connection, act: ActId) -> ActId | None:
    """The act through which an act is in force now: itself, or the last redo of it; None when it is taken back."""
    site, first, depth = db.execute(SQL["chain"], {"site": act[0], "first": act[1]}).fetchone()
    return (site, first) if depth % 2 == 0 else None


def is_undone(db: sqlite3.Connection, act: ActId) -> bool:
    """Whether an act stands taken back now."""
    return standing(db, act) is None


def last(db: sqlite3.Connection, commune: str, site: int) -> list[ActId]:
    """The last thing this copy did in a commune that is not undone: one act, or all of one import; empty for none."""
    for found_site, first, _, import_id in db.execute(SQL["last_acts"], {"site": site, "commune": commune}).fetchall():
        if stands := standing(db, (found_site, first)):
            return [stands] if import_id is None or stands != (found_site, first) else of_import(db, commune, import_id)
    return []


def of_import(db: sqlite3.Connection, commune: str, import_id: int) -> list[ActId]:
    """All acts of one import, the newest first: they are undone together."""
    return [(site, first) for site, first in db.execute(SQL["of_import"], {"import_id": import_id, "commune": commune})]
