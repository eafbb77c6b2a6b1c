"""What never travels: text being typed, councils the report was made for (DESIGN §5)."""

import json
import sqlite3
from dataclasses import dataclass

from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Heads

KEEP = """
INSERT INTO typing VALUES (:row, (SELECT field FROM journal_field WHERE tbl = :table AND col = :column), :text, :showed)
ON CONFLICT DO UPDATE SET text = excluded.text"""
DROP = """
DELETE FROM typing
WHERE row = :row AND field = (SELECT field FROM journal_field WHERE tbl = :table AND col = :column)"""
ALL = """
SELECT f.tbl, f.col, t.row, t.text, t.showed
FROM typing t JOIN journal_field f USING (field) ORDER BY t.row, t.field"""


@dataclass(frozen=True, slots=True)
class Typing:
    """Raw text kept aside while somebody typed it. `showed`: the heads the form was shown."""

    table: str
    column: str
    row: int
    text: str
    showed: Heads


def keep_typing(db: sqlite3.Connection, typing: Typing) -> None:
    """Keep raw text aside; the next act on the field clears it. Raises Busy while another connection writes."""
    with writing(db):
        place = {"table": typing.table, "column": typing.column, "row": typing.row, "text": typing.text}
        db.execute(KEEP, place | {"showed": json.dumps([[str(site), seq] for site, seq in sorted(typing.showed)])})


def drop_typing(db: sqlite3.Connection, table: str, column: str, row: int) -> None:
    """Forget what was kept aside for a field."""
    with writing(db):
        db.execute(DROP, {"table": table, "column": column, "row": row})


def kept_typing(db: sqlite3.Connection) -> list[Typing]:
    """All that was being typed when the program last stopped."""
    return [Typing(table, column, row, text, _heads(showed)) for table, column, row, text, showed in db.execute(ALL)]


def _heads(text: str) -> Heads:
    return frozenset((int(site), seq) for site, seq in json.loads(text))


def note_council(db: sqlite3.Connection, commune: str, day: str, made_at: int) -> None:
    """Remember that a report was made for a council meeting (ISO day)."""
    with writing(db):
        db.execute("INSERT OR REPLACE INTO council VALUES (?, ?, ?)", (commune, day, made_at))


def last_council(db: sqlite3.Connection, commune: str, before: str) -> tuple[str, int] | None:
    """Day and making (UTC second) of the last report made for a meeting before a day; None: there was none."""
    found = db.execute(
        "SELECT day, made_at FROM council WHERE commune = ? AND day < ? ORDER BY day DESC LIMIT 1", (commune, before)
    ).fetchone()
    return (found[0], found[1]) if found else None
