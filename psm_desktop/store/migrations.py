"""The steps from an empty file to today's tables; each is a SQL file run once, all missing ones in one transaction."""

import sqlite3
from pathlib import Path
from zlib import crc32

from psm_desktop.errors import PsmError
from psm_desktop.paths import data
from psm_desktop.store.connection import writing
from psm_desktop.store.sql import split

SET = "psm"


def files() -> list[Path]:
    """The steps in order."""
    return sorted(data("migrations").glob("[0-9]*.sql"))


def applied(db: sqlite3.Connection) -> list[str]:
    """Names of the steps a file has been through; empty for a file that is no workspace."""
    there = db.execute("SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'").fetchone()
    return (
        [name for (name,) in db.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (SET,))]
        if there
        else []
    )


def is_up_to_date(db: sqlite3.Connection) -> bool:
    """Whether every step is done and the views are ours. Raises PsmError when a newer program has written the file."""
    done, ours = set(applied(db)), {file.stem for file in files()}
    if done - ours:
        raise PsmError("newer-workspace")
    return done == ours and db.execute("PRAGMA user_version").fetchone()[0] == _views_version()


def _views_version() -> int:
    """A number that stands in the file's header beside the views it was made with."""
    return crc32(data("views.sql").read_bytes()) & 0x7FFFFFFF


def apply(db: sqlite3.Connection) -> None:
    """Do the steps not yet done and make the views again: all of that or nothing; sqlite-utils keeps the record.

    What is missing is asked inside the transaction: another program may have done it meanwhile. Raises as `writing`.
    """
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    steps = Migrations(SET)
    for file in files():
        steps(name=file.stem)(_step(file))
    with writing(db):
        steps.apply(Database(db))
        for statement in split(data("views.sql").read_text("utf-8")):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {_views_version()}")


def _step(file: Path):  # type: ignore[no-untyped-def]  # sqlite-utils' Database is imported only when needed
    def run(database) -> None:  # type: ignore[no-untyped-def]
        for statement in split(file.read_text("utf-8")):
            database.conn.execute(statement)

    run.__name__ = file.stem
    return run


def schema(db: sqlite3.Connection) -> str:
    """What the steps add up to, as text: compared with db/schema.sql by a test. What SQLite lays beside an index of
    words is its own affair."""
    rows = db.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%sqlite_%'"
        " AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid"
    )
    return "".join(f"{sql};\n\n" for (sql,) in rows)
