"""Safety copies of a workspace: before an import or a merge, and whenever somebody asks for one (DESIGN §5)."""

import os
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from psm_desktop.errors import PsmError
from psm_desktop.store.copies import file_of

KEPT = 30
PAGES = 2_000
"""Pages copied between two looks at whether others wait: about 8 MB."""
SUFFIX = ".psmdb"


@dataclass(frozen=True, slots=True)
class Backup:
    """A safety copy that is there. `made_at`: UTC second; `reason`: the word it was given."""

    file: Path
    made_at: int
    reason: str


def folder_of(workspace: Path) -> Path:
    """The folder beside a workspace in which its safety copies lie."""
    return workspace.with_name(f"{workspace.stem}.copie")


def make(db: sqlite3.Connection, folder: Path, reason: str, now: int) -> Path:
    """Copy the open workspace into a file of `folder`, check every page of it, and keep the last 30.

    `reason`: a word for the file's name ("importazione"); `now`: UTC second. The copy is one plain file, and stands
    under its name only once it is whole. Raises PsmError when it cannot be written or does not hold: then nothing of
    it stays, and the caller leaves the workspace as it is.
    """
    name = f"{file_of(db).stem}-{datetime.fromtimestamp(now, UTC):%Y%m%d-%H%M%S}-{reason}"
    fresh = folder / f"{name}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        _copy(db, fresh)
        made = _unused(folder, name)
        os.replace(fresh, made)
    except (OSError, sqlite3.Error) as problem:
        raise PsmError("backup-not-written", folder=folder.name) from problem
    finally:
        _sweep(fresh)
    _thin_out(folder, file_of(db).stem)
    return made


def _copy(db: sqlite3.Connection, fresh: Path) -> None:
    target = sqlite3.connect(fresh)
    try:
        db.backup(target, pages=PAGES, sleep=0)
        target.execute("PRAGMA journal_mode = DELETE")  # one plain file, that one can put on a stick
        if target.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise PsmError("backup-not-whole")
    finally:
        target.close()
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())


def _unused(folder: Path, name: str) -> Path:
    """A name nobody has: two copies may be made in the same second."""
    tries = (folder / f"{name}{f'-{n}' if n else ''}{SUFFIX}" for n in range(10_000))
    return next(file for file in tries if not file.exists())


def _sweep(fresh: Path) -> None:
    """What an attempt left behind; where even that cannot be removed, the next attempt does."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            fresh.with_name(fresh.name + suffix).unlink(missing_ok=True)


def made(workspace: Path) -> list[Backup]:
    """The safety copies of a workspace, the newest first."""
    return _found(folder_of(workspace), workspace.stem)


def _found(folder: Path, stem: str) -> list[Backup]:
    """Those of one workspace in a folder, the newest first."""
    out = []
    for file in folder.glob(f"{stem}-*{SUFFIX}"):
        day, _, rest = file.stem.removeprefix(f"{stem}-").partition("-")
        clock, _, reason = rest.partition("-")
        if (moment := _moment(day, clock)) is not None:
            out.append(Backup(file, moment, reason))
    return sorted(out, key=lambda one: (one.made_at, one.file.name), reverse=True)


def _moment(day: str, clock: str) -> int | None:
    """The UTC second in a file's name; None for a name that is not ours."""
    try:
        return int(datetime.strptime(day + clock, "%Y%m%d%H%M%S").replace(tzinfo=UTC).timestamp())
    except ValueError:
        return None


def _thin_out(folder: Path, stem: str) -> None:
    """Only the newest stay. One that somebody holds open (Windows) is left for the next time."""
    for old in _found(folder, stem)[KEPT:]:
        with suppress(OSError):
            old.file.unlink()
