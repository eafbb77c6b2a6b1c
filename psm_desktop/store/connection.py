"""One connection to a workspace: how it is opened, how it writes, what it says when the world is wrong."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from psm_desktop.domain.text import folded
from psm_desktop.errors import Busy, PsmError
from psm_desktop.store import staging

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
)
WAIT_S = 5.0


def opened(path: Path, *, wait_s: float = WAIT_S) -> sqlite3.Connection:
    """A connection with our pragmas, tables for staging and the function `folded`; transactions are written out.

    `wait_s`: how long a write waits for another; 0 in the window's own connection. Raises PsmError when the file
    cannot be opened.
    """
    try:
        db = sqlite3.connect(path, timeout=wait_s, isolation_level=None, cached_statements=512)
    except sqlite3.OperationalError as problem:
        raise explained(problem, path) from problem
    try:
        for pragma in PRAGMAS:
            db.execute(pragma)
    except sqlite3.DatabaseError as problem:
        db.close()
        raise explained(problem, path) from problem
    db.create_function("folded", 1, _folded, deterministic=True)
    staging.lay(db)
    return db


def _folded(text: object) -> str:
    return folded(text) if isinstance(text, str) else ""


WORLD = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_CANTOPEN: "cannot-open",
    sqlite3.SQLITE_PERM: "cannot-open",
    sqlite3.SQLITE_AUTH: "cannot-open",
    sqlite3.SQLITE_IOERR: "disk-gone",
    sqlite3.SQLITE_CORRUPT: "damaged-workspace",
    sqlite3.SQLITE_NOTADB: "not-a-workspace",
}
"""What SQLite says when the world is wrong -> the code of our sentence. All else is a bug of ours."""


WHOLE = ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
WITHIN = ("SAVEPOINT step", "RELEASE step", "ROLLBACK TO step")


def explained(problem: sqlite3.Error, path: Path) -> Exception:
    """The error people see in place of SQLite's; SQLite's own where it is no trouble of the world."""
    extended = getattr(problem, "sqlite_errorcode", None) or 0
    code = sqlite3.SQLITE_FULL if extended == sqlite3.SQLITE_IOERR_SHMSIZE else extended & 0xFF  # no room for the index
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Busy()
    if code == sqlite3.SQLITE_CANTOPEN and _may_only_be_read(path):
        code = sqlite3.SQLITE_READONLY
    return PsmError(WORLD[code], name=path.name) if code in WORLD else problem


def _may_only_be_read(path: Path) -> bool:
    """Whether a file lies on a disk, or in a folder, in which nothing can be written: its index has no place there."""
    return os.access(path, os.R_OK) and not os.access(path.parent, os.W_OK)


@contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """BEGIN IMMEDIATE ... COMMIT, or nothing at all; inside a rehearsal a step of it that can be taken back alone.

    Raises Busy when another connection is writing, PsmError when the disk is full, gone or cannot be written, or the
    file was moved away: what SQLite writes then stays beside the old place, and is missing from the file.
    """
    begin, end, back = WITHIN if db.in_transaction else WHOLE
    if not db.in_transaction and (file := _file(db)).name and not os.path.exists(file):  # Path.exists may raise
        raise PsmError("moved-away", name=file.name)
    try:
        db.execute(begin)
        yield
        db.execute(end)
    except BaseException as problem:
        if db.in_transaction:  # a full disk may have rolled back by itself
            with suppress(sqlite3.Error):  # the first trouble is the one to tell
                db.execute(back)
        if isinstance(problem, sqlite3.DatabaseError) and (told := explained(problem, _file(db))) is not problem:
            raise told from problem
        raise


@contextmanager
def rehearsing(db: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is taken back: what would come of it can be read until then.

    Raises as `writing` does; others wait meanwhile, as for any writer.
    """
    try:
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.DatabaseError as problem:
        raise explained(problem, _file(db)) from problem
    try:
        yield
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def data_version(db: sqlite3.Connection) -> int:
    """A number that changes when another connection has written to the file; it costs no look at the disk's pages."""
    return int(db.execute("PRAGMA data_version").fetchone()[0])


def _file(db: sqlite3.Connection) -> Path:
    return Path(db.execute("PRAGMA database_list").fetchone()[2])


@contextmanager
def one_moment(db: sqlite3.Connection) -> Iterator[None]:
    """What is read inside is of one moment, whatever others write meanwhile; nobody waits for it."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("COMMIT")
