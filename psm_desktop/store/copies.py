"""A workspace file: make it, open it, say what it is."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.domain.plan import Plan
from psm_desktop.errors import PsmError
from psm_desktop.store import migrations, plans
from psm_desktop.store.connection import WAIT_S, explained, opened, writing

APPLICATION_ID = 0x50534D44  # "PSMD" in the file's header
MAGIC = b"SQLite format 3\x00"
HEADER = 72
"""Bytes up to the end of the application id: who opens a file changes it, so it is looked at before."""


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
        db = opened(fresh)
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

    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations.apply(db)
    with writing(db):
        db.execute(
            "INSERT INTO copy VALUES (1, ?, ?, ?, ?, ?, ?)",
            (secrets.token_hex(16), "office" if is_office else "commune", int(is_training), officer, desk, made_at),
        )
        db.executemany("INSERT INTO copy_commune VALUES (?)", ((commune,) for commune in communes))
        plans.add_inside(db, plan, made_at)


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def connect(path: Path, *, wait_s: float = WAIT_S) -> sqlite3.Connection:
    """A connection to an existing workspace, brought up to date. The cheap checks only: the header, not every page.

    Raises PsmError for a file that is missing, is none of ours, or was written by a newer program.
    """
    _check_header(path)
    db = opened(path, wait_s=wait_s)
    try:
        if not migrations.is_up_to_date(db):
            migrations.apply(db)
    except sqlite3.DatabaseError as problem:
        db.close()
        raise explained(problem, path) from problem
    except BaseException:
        db.close()
        raise
    return db


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(HEADER)
    except FileNotFoundError as problem:
        raise PsmError("no-workspace", name=path.name) from problem
    except OSError as problem:
        raise PsmError("cannot-open", name=path.name) from problem
    if head[: len(MAGIC)] != MAGIC or head[HEADER - 4 :] != APPLICATION_ID.to_bytes(4, "big"):
        raise PsmError("not-a-workspace", name=path.name)


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


def set_officer(db: sqlite3.Connection, officer: str) -> None:
    """Name who works here from now on; what was written keeps its author."""
    with writing(db):
        db.execute("UPDATE copy SET officer = ?", (officer,))
