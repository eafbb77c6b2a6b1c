"""A safety copy put back over a workspace: whole or not at all, and what was there before stays in a file.

A workspace that holds is overwritten page by page inside one transaction of SQLite, while nobody else has it open: a
program killed there leaves a journal from which the old pages come back. One that does not hold is replaced as a file.
"""

import glob
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from psm_desktop.errors import Busy, PsmError
from psm_desktop.store import backup, copies, migrations, record
from psm_desktop.store.connection import WAIT_S, explained
from psm_desktop.store.copies import Copy
from psm_desktop.store.health import Step, interruptible, no_step, pages_whole

REPLACED = "sostituita"
"""In the name of what a restore has replaced."""
BESIDE = ("-wal", "-journal")
"""What SQLite keeps beside a file that belongs to its contents."""


def look(file: Path, step: Step = no_step) -> Copy:
    """What a safety copy is, every page of it checked; it is not changed.

    Raises PsmError where it is missing, none of ours, damaged, or written by a newer program.
    """
    with reading(file) as db, interruptible(db, step):
        if not pages_whole(db):
            raise PsmError("damaged-backup", name=file.name)
        if set(migrations.applied(db)) - {file.stem for file in migrations.files()}:
            raise PsmError("newer-backup", name=file.name)
        return copies.about(db)


IDENTITY_DIGITS = 32


def identity_of(workspace: Path) -> str | None:
    """The identity of a workspace, also of a broken one as far as it can be read; None where it cannot."""
    try:
        with _read_only(workspace) as db:
            db.execute("PRAGMA writable_schema = ON")  # else SQLite gives nothing of a file that was cut short
            identity = copies.identity_of(db)
            return identity if len(identity) == IDENTITY_DIGITS else None  # a page that is gone reads as empty
    except (OSError, sqlite3.Error, TypeError):  # no such file, nothing readable, no such row
        return None


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection that changes nothing in a safety copy and leaves nothing beside it.

    Raises PsmError for a file that is missing or none of ours; for one that cannot be read inside as well.
    """
    try:
        copies.check_header(file)
    except PsmError as problem:
        code = {"no-workspace": "no-file", "damaged-workspace": "damaged-backup"}.get(problem.code, problem.code)
        raise PsmError(code, **problem.facts) from problem
    try:
        with _read_only(file) as db:
            yield db
    except sqlite3.DatabaseError as problem:
        told = explained(problem, file)
        damaged = isinstance(told, PsmError) and told.code in ("damaged-workspace", "not-a-workspace")
        raise (PsmError("damaged-backup", name=file.name) if damaged else told) from problem


def _read_only(file: Path) -> "closing[sqlite3.Connection]":
    """As SQLite opens it; where nothing of it lies beside the file, SQLite puts nothing there either."""
    alone = not any(file.with_name(file.name + suffix).exists() for suffix in BESIDE)
    return closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable={int(alone)}", uri=True))


def put_back(workspace: Path, source: Path, now: int, step: Step = no_step) -> Path | None:
    """Make `workspace` what `source` is; gives the file that keeps what was there, None where there was nothing.

    `now`: UTC second, for its name. `source` has been looked at before. Raises PsmError when another has the workspace
    open, or the disk is full, gone or cannot be written: then the workspace is as it was.
    """
    kept = _name_for_kept(workspace, now)
    try:
        if workspace.exists() and _written_over(workspace, source, kept, step):
            return kept
        return _replaced(workspace, source, kept, step)
    except (OSError, sqlite3.DatabaseError) as problem:
        if not source.exists():
            raise PsmError("backup-folder-gone", folder=str(source.parent)) from problem
        if isinstance(problem, OSError):
            raise PsmError("not-restored", name=workspace.name) from problem
        raise explained(problem, workspace) from problem


def _name_for_kept(workspace: Path, now: int) -> Path:
    """ala-di-stura-sostituita-20261118-110640.psmdb; what a restore that died left behind under such a name goes."""
    for old in workspace.parent.glob(f"{glob.escape(workspace.stem)}-{REPLACED}-*{backup.PASSING}*"):
        with suppress(OSError):
            old.unlink()
    stem = f"{workspace.stem}-{REPLACED}-{datetime.fromtimestamp(now, UTC):%Y%m%d-%H%M%S}"
    tries = (workspace.with_name(f"{stem}{f'-{n}' if n else ''}{workspace.suffix}") for n in range(10_000))
    return next(file for file in tries if not file.exists())


def _written_over(workspace: Path, source: Path, kept: Path, step: Step) -> bool:
    """Keep a copy, then overwrite the pages in one transaction. False, and nothing done, for a file that is broken."""
    db = _alone_in(workspace)
    if db is None:
        return False
    with closing(db):
        _pour(db, kept, step)
        try:
            with _read_only(source) as there:
                there.backup(db, pages=backup.PAGES, progress=_progress(step), sleep=0)
        except BaseException:  # rolled back: what was kept is still there
            kept.unlink(missing_ok=True)
            raise
    return True


def _alone_in(workspace: Path) -> sqlite3.Connection | None:
    """A connection beside which there is no other until it is closed; None for a file that is broken.

    Raises PsmError with code `in-use` where there is another.
    """
    db = sqlite3.connect(workspace, timeout=WAIT_S, isolation_level=None)
    try:
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("BEGIN EXCLUSIVE")
        db.execute("COMMIT")
        if pages_whole(db):
            return db
    except sqlite3.DatabaseError as problem:
        if isinstance(explained(problem, workspace), Busy):
            db.close()
            raise PsmError("in-use", name=workspace.name) from problem
        if problem.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            db.close()
            raise
    db.close()
    return None


def _pour(db: sqlite3.Connection, out: Path, step: Step) -> None:
    """What a connection holds, as a file of its own, checked; nothing of it where that fails."""
    fresh = out.with_name(out.name + backup.PASSING)
    try:
        with closing(sqlite3.connect(fresh)) as target:
            db.backup(target, pages=backup.PAGES, progress=_progress(step), sleep=0)
            target.execute("PRAGMA journal_mode = DELETE")
            if not pages_whole(target):
                raise PsmError("backup-not-whole")
        _on_disk(fresh)
        os.replace(fresh, out)
    finally:
        backup.sweep(fresh)
    backup.settle(out.parent)


def _progress(step: Step) -> Callable[[int, int, int], object]:
    """Asks before each stretch but not after the last one: then it is done."""
    return lambda _state, left, pages: left and step(pages - left, pages)  # type: ignore[func-returns-value]


def _replaced(workspace: Path, source: Path, kept: Path, step: Step) -> Path | None:
    """Put a copy of the source in place of a file that is broken or gone; the broken one is kept as it is."""
    fresh = workspace.with_name(f"{kept.stem}-nuova{workspace.suffix}{backup.PASSING}")
    with _read_only(source) as there:
        _pour(there, fresh, step)
    was_there = workspace.exists()
    for suffix in (*BESIDE, ""):
        beside, copy = (file.with_name(file.name + suffix) for file in (workspace, kept))
        if beside.exists():
            passing = shutil.copyfile(beside, copy.with_name(copy.name + backup.PASSING))
            _on_disk(passing)
            os.replace(passing, copy)
    for suffix in (*BESIDE, "-shm"):  # they belong to the broken one: beside another they would spoil it
        workspace.with_name(workspace.name + suffix).unlink(missing_ok=True)
    os.replace(fresh, workspace)
    backup.settle(workspace.parent)
    return kept if was_there else None


def _on_disk(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def is_known_here(workspace: Path, identity: str) -> bool:
    """Whether a workspace that can no longer say who it is was of this identity: this PC has written in it."""
    return record.base(identity, workspace).with_suffix(".json").exists()
