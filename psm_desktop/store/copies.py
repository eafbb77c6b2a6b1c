"""A workspace file: make it, open it, say what it is."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from psm_desktop.errors import PsmError
from psm_desktop.store import migrations
from psm_desktop.store.connection import WAIT_S, explained, opened, writing

if TYPE_CHECKING:
    from psm_desktop.domain.plan import Plan

APPLICATION_ID = 0x50534D44  # "PSMD" in the file's header
MAGIC = b"SQLite format 3\x00"
TOLD = 72
"""Bytes a file must have to say whose it is (sqlite.org/fileformat2, 1.3)."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What a workspace is. `communes`: ISTAT codes it holds, empty in the office's own; `made_at`: UTC second."""

    identity: str
    is_office: bool
    is_training: bool
    officer: str
    desk: str
    communes: tuple[str, ...]
    made_at: int


def create(
    path: Path,
    plan: Plan,
    *,
    officer: str,
    made_at: int,
    communes: tuple[str, ...] = (),
    is_office: bool = False,
    is_training: bool = False,
    desk: str = "",
) -> None:
    """Make a workspace, whole or not at all. Raises PsmError when the file exists or cannot be written."""
    if path.exists():
        raise PsmError("file-exists", name=path.name)
    fresh = path.with_name(path.name + ".new")
    _remove(fresh)
    try:
        db = blank(fresh)
        try:
            _fill(db, plan, officer, made_at, communes, is_office, is_training, desk)
        finally:
            db.close()
        os.rename(fresh, path)
    except sqlite3.DatabaseError as problem:
        raise explained(problem, path) from problem
    except OSError as problem:
        raise PsmError("cannot-write", name=path.name) from problem
    except PsmError as problem:  # the file under its passing name is nothing an officer knows
        code = "cannot-write" if problem.code == "cannot-open" else problem.code
        raise PsmError(code, name=path.name) from problem
    finally:
        _remove(fresh)


def _fill(
    db: sqlite3.Connection,
    plan: Plan,
    officer: str,
    made_at: int,
    communes: tuple[str, ...],
    is_office: bool,
    is_training: bool,
    desk: str,
) -> None:
    import secrets

    from psm_desktop.store import plans  # a start waits for no plan to say whose copy it is

    with writing(db):
        db.execute(
            "INSERT INTO copy VALUES (1, ?, ?, ?, ?, ?, ?)",
            (secrets.token_hex(16), "office" if is_office else "commune", int(is_training), officer, desk, made_at),
        )
        db.executemany("INSERT INTO copy_commune VALUES (?)", ((commune,) for commune in communes))
        plans.add_inside(db, plan, made_at)


def blank(path: Path) -> sqlite3.Connection:
    """A connection to a new file with all our tables, and nothing in them yet.

    The disk is waited for once, at the end, and not at each step of some twenty: what is cut short is thrown away.
    """
    db = opened(path)
    try:
        db.execute("PRAGMA synchronous = OFF")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(db)
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except BaseException:
        db.close()
        raise
    return db


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(NotADirectoryError):  # under a file nothing can be, either
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def connect(path: Path, *, wait_s: float = WAIT_S) -> sqlite3.Connection:
    """A connection to an existing workspace, brought up to date. The cheap checks only: the header, not every page.

    Raises PsmError for a file that is missing, is none of ours, was cut short, or was written by a newer program; and
    where it needs new tables, but no safety copy of it can be made before.
    """
    check_header(path)
    db = opened(path, wait_s=wait_s)
    try:
        if not migrations.is_up_to_date(db):
            _bring_up_to_date(db)
    except sqlite3.DatabaseError as problem:
        db.close()
        raise explained(problem, path) from problem
    except BaseException:
        db.close()
        raise
    return db


def _bring_up_to_date(db: sqlite3.Connection) -> None:
    """New tables only after a safety copy (DESIGN §5); views are made again as they are."""
    if len(migrations.applied(db)) < len(migrations.files()):
        from psm_desktop.store import backup

        backup.make(db, backup.folder_for(db), backup.BEFORE_MIGRATING, int(time.time()))
    migrations.apply(db)


def check_header(path: Path) -> None:
    """Look at a file from outside. Raises PsmError where it is missing, none of ours, or shorter than it says.

    SQLite itself looks, in a way that neither locks nor changes anything. A handle of our own would not do: on Linux
    and macOS locks hang on the process, and closing any handle lets go those of all its connections to that file; the
    next program to leave it then removes the journal this one writes into (sqlite.org/howtocorrupt.html, 2.2).
    """
    try:
        if not path.is_file():
            raise PsmError("cannot-open" if path.exists() else "no-workspace", name=path.name)
        size = path.stat().st_size
        number, page = _heading(path, size)
    except OSError as problem:
        raise PsmError("cannot-open", name=path.name) from problem
    except sqlite3.DatabaseError as problem:
        raise explained(problem, path) from problem
    if number != APPLICATION_ID:
        raise PsmError("not-a-workspace", name=path.name)
    if size % page and not _is_ahead(path):
        raise PsmError("damaged-workspace", name=path.name)


def _heading(path: Path, size: int) -> tuple[int, int]:
    """Whose file it is by its heading, 0 where that says nothing, and the bytes of a page."""
    if size < TOLD:
        return 0, 1
    try:
        return _asked(path, "mode=ro&immutable=1")
    except sqlite3.DatabaseError as problem:
        if problem.sqlite_errorcode != sqlite3.SQLITE_CORRUPT or not _is_ahead(path):
            raise
    return _asked(path, "mode=ro")  # shorter than it says, while the rest may stand in the journal beside it


def _asked(path: Path, how: str) -> tuple[int, int]:
    place = path.absolute().as_posix()
    whole = f"file://{'' if place.startswith('/') else '/'}{quote(place)}?{how}"
    with closing(sqlite3.connect(whole, uri=True)) as db:
        (number,), (page,) = (db.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "page_size"))
    return number, page


def _is_ahead(path: Path) -> bool:
    """Whether somebody writes, or was stopped at it: the file alone does not tell then how long it is."""
    return any(path.with_name(path.name + suffix).exists() for suffix in ("-wal", "-journal"))


def about(db: sqlite3.Connection) -> Copy:
    """What the open workspace is."""
    identity, role, training, officer, desk, made_at = db.execute(
        "SELECT identity, role, is_training, officer, desk, made_at FROM copy"
    ).fetchone()
    communes = tuple(code for (code,) in db.execute("SELECT commune FROM copy_commune ORDER BY commune"))
    return Copy(identity, role == "office", bool(training), officer, desk, communes, made_at)


def identity_of(db: sqlite3.Connection) -> str:
    """The random name of the workspace, in every copy of the file."""
    return str(db.execute("SELECT identity FROM copy").fetchone()[0])


def file_of(db: sqlite3.Connection) -> Path:
    """The file a connection is open on."""
    return Path(db.execute("PRAGMA database_list").fetchone()[2])


def add_commune(db: sqlite3.Connection, commune: str) -> None:
    """One more commune in the workspace; one that is there stays as it is."""
    with writing(db):
        db.execute("INSERT OR IGNORE INTO copy_commune VALUES (?)", (commune,))


def set_officer(db: sqlite3.Connection, officer: str, desk: str | None = None) -> None:
    """Name who works here from now on, and at which desk (None: as before); what was written keeps its author."""
    with writing(db):
        db.execute("UPDATE copy SET officer = ?, desk = coalesce(?, desk)", (officer, desk))
