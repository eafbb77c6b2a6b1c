"""One connection to a workspace: how it is opened, how it writes, what it says when the world is wrong."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
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
        for pragma in PRAGMAS:
            db.execute(pragma)
    except sqlite3.OperationalError as problem:
        raise _explained(problem, path) from problem
    except sqlite3.DatabaseError as problem:
        raise PsmError("not-a-workspace", name=path.name) from problem
    db.create_function("folded", 1, _folded, deterministic=True)
    staging.lay(db)
    return db


def _folded(text: object) -> str:
    return folded(text) if isinstance(text, str) else ""


def _explained(problem: sqlite3.OperationalError, path: Path) -> PsmError:
    if _is_lock(problem):
        return Busy()
    if "full" in str(problem):
        return PsmError("disk-full", name=path.name)
    if "readonly" in str(problem):
        return PsmError("read-only", name=path.name)
    return PsmError("cannot-open", name=path.name)


def _is_lock(problem: sqlite3.OperationalError) -> bool:
    return (problem.sqlite_errorcode or 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


@contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """BEGIN IMMEDIATE ... COMMIT, or nothing at all.

    Raises Busy when another connection is writing, PsmError when the disk is full or the file cannot be written.
    """
    name = Path(db.execute("PRAGMA database_list").fetchone()[2])
    try:
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as problem:
        raise _explained(problem, name) from problem
    try:
        yield
        db.execute("COMMIT")
    except BaseException as problem:
        if db.in_transaction:  # a full disk may have rolled back by itself
            db.execute("ROLLBACK")
        if isinstance(problem, sqlite3.OperationalError) and (_is_lock(problem) or "full" in str(problem)):
            raise _explained(problem, name) from problem
        raise


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
