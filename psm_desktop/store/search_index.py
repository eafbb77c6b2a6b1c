"""What a search looks in: an index of words and of sums beside the tables, kept up to date.

It follows from the journal. No save waits for it: a search first brings in what sites have written since, by a
watermark for each site. Where the copy cannot be written just now, the words of what is new are indexed in memory, for
this search.
"""

import json
import sqlite3
from collections.abc import Sequence

from psm_desktop.errors import PsmError
from psm_desktop.store.connection import writing
from psm_desktop.store.sql import beside
from psm_desktop.words import STATUS_WORDS

SQL = beside(__file__, "search_index.sql")
TABLES = frozenset(
    {"search_known", "search_sums", "search"}
    | {f"search_{part}" for part in ("data", "idx", "content", "docsize", "config")}
)
"""The index, which follows from other tables, with what SQLite keeps for it."""


def catch_up(db: sqlite3.Connection) -> list[int]:
    """Bring the index up to what is here. Gives the keys it could not take in, because the copy cannot be written now:
    their text stands in `temp.search_aside`."""
    if not db.execute(SQL["news"]).fetchall():
        return []
    try:
        with writing(db):
            news = db.execute(SQL["news"]).fetchall()
            touched = _touched(db)
            _index(db, "search", touched)
            db.execute(SQL["sums"], {"keys": json.dumps(touched)})
            db.executemany("INSERT OR REPLACE INTO search_known VALUES (?, ?)", news)
    except PsmError:  # another program writes, or the disk is full: a search need not wait for that
        touched = _touched(db)
        db.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_aside USING fts5"
            " (title, record, sources, parts, tokenize = 'unicode61 remove_diacritics 2')"
        )
        db.execute("DELETE FROM temp.search_aside")
        _index(db, "search_aside", touched)
        return touched
    return []


def behind(db: sqlite3.Connection) -> int:
    """How many lines of the journal the index does not know yet."""
    (lines,) = db.execute(SQL["behind"]).fetchone()
    return int(lines)


def forget(db: sqlite3.Connection) -> None:
    """Empty the index: the next search makes it anew. To be called where text is erased from the copy."""
    with writing(db):
        db.execute("DELETE FROM search")
        db.execute("DELETE FROM search_sums")
        db.execute("DELETE FROM search_known")


def _touched(db: sqlite3.Connection) -> list[int]:
    return [key for (key,) in db.execute(SQL["touched"])]


def _index(db: sqlite3.Connection, table: str, keys: Sequence[int]) -> None:
    asked = {"keys": json.dumps(keys), "states": json.dumps(STATUS_WORDS)}
    if table == "search":
        db.execute("DELETE FROM search WHERE rowid IN (SELECT value FROM json_each(?))", (asked["keys"],))
    db.execute(f"INSERT INTO {table} (rowid, title, record, sources, parts) {SQL['texts']}", asked)
