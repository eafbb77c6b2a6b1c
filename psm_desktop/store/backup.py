"""Safety copies of a workspace: each day, before an import, a merge or new tables, and whenever asked (DESIGN §5)."""

import filecmp
import glob
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from psm_desktop import paths, settings
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, kept_files
from psm_desktop.store.connection import one_moment
from psm_desktop.store.copies import file_of
from psm_desktop.store.health import Step, interruptible, no_step, pages_whole

KEPT = 30
PAGES = 2_000
"""Pages copied between two looks at whether to stop: about 8 MB."""
SUFFIX, PASSING = ".psmdb", ".new"
FORGOTTEN_S = 3600
"""A passing file nobody has written to for so long is what a program that died left behind."""
DAILY, ASKED, BEFORE_MIGRATING = "giornaliera", "richiesta", "prima-di-aggiornare"
"""Reasons of copies made here; others name their own."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A safety copy that is there. `made_at`: UTC second; `reason`: the word it was given; `size`: bytes."""

    file: Path
    made_at: int
    reason: str
    size: int = 0


def folder_of(workspace: Path) -> Path:
    """The folder beside a workspace in which its safety copies lie."""
    return workspace.with_name(f"{workspace.stem}.copie")


def folder_for(db: sqlite3.Connection) -> Path:
    """The folder for safety copies of the open workspace: in the one the person chose, else beside it."""
    chosen = _chosen()
    return folder_in(Path(chosen), file_of(db), copies.identity_of(db)) if chosen else folder_of(file_of(db))


def folders(workspace: Path) -> list[Path]:
    """Every folder in which safety copies of a workspace may lie, also of one that cannot be opened."""
    chosen = _chosen()
    shared = sorted(Path(chosen).glob(f"{glob.escape(workspace.stem)}-????????.copie")) if chosen else []
    return [*shared, folder_of(workspace)]


def _chosen() -> str:
    return settings.load(paths.config_dir() / settings.FILE).backup_folder


def folder_in(chosen: Path, workspace: Path, identity: str) -> Path:
    """A workspace's own folder in one that several share: two may have the same name."""
    return chosen / f"{workspace.stem}-{identity[:8]}.copie"


def make(db: sqlite3.Connection, folder: Path, reason: str, now: int, step: Step = no_step) -> Path:
    """Copy the open workspace into a file of `folder`, check every page of it, and keep the last 30.

    `reason`: a word for the file's name ("importazione"); `now`: UTC second. The copy is one plain file, and stands
    under its name only once it is whole; the evidence lies beside it, each file once. Raises PsmError when it cannot
    be written or does not hold: then nothing of it stays, and the caller leaves the workspace as it is.
    """
    stem = file_of(db).stem
    name = f"{stem}-{datetime.fromtimestamp(now, UTC):%Y%m%d-%H%M%S}-{reason}"
    with _told(folder, folder.parent):
        folder.mkdir(exist_ok=True)
        _sweep_forgotten(folder, stem)
        kept_files.carry(kept_files.folder_of(file_of(db)), folder / kept_files.IN_BACKUPS, step)
        fresh = _written(db, folder / f"{name}-{os.urandom(4).hex()}{PASSING}", step)
        made = _unused(folder, name)
        os.replace(fresh, made)
        settle(folder)
    if reason == BEFORE_MIGRATING:
        _forget_equal(folder, stem, made, now)
    _thin_out(folder, stem)
    return made


def make_as(db: sqlite3.Connection, out: Path, step: Step = no_step) -> None:
    """The same as one file of the officer's choice, with the evidence in the folder a workspace has it in.

    Raises PsmError with code `file-exists` besides.
    """
    if out.exists():
        raise PsmError("file-exists", name=out.name)
    with _told(out.parent, out.parent):
        kept_files.carry(kept_files.folder_of(file_of(db)), kept_files.folder_of(out), step)
        os.replace(_written(db, out.with_name(out.name + PASSING), step), out)
        settle(out.parent)


@contextmanager
def _told(folder: Path, within: Path) -> Iterator[None]:
    """Trouble inside is told as a sentence about the folder, or about the one that should hold it and is gone."""
    try:
        yield
    except (OSError, sqlite3.Error) as problem:
        if not within.is_dir():
            raise PsmError("backup-folder-gone", folder=str(within)) from problem
        raise PsmError("backup-not-written", folder=folder.name) from problem


def _written(db: sqlite3.Connection, fresh: Path, step: Step) -> Path:
    """The workspace of one moment in a passing file, checked and on the disk; nothing of it where that fails."""
    sweep(fresh)
    try:
        target = sqlite3.connect(fresh)
        try:
            with one_moment(db):  # else each write meanwhile would make it begin anew
                identity = copies.identity_of(db)
                db.backup(target, pages=PAGES, progress=lambda _state, left, pages: step(pages - left, pages), sleep=0)
            target.execute("PRAGMA journal_mode = DELETE")  # one plain file, that one can put on a stick
            _check(target, identity, db, step)
        finally:
            target.close()
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
    except BaseException:
        sweep(fresh)
        raise
    return fresh


def _check(target: sqlite3.Connection, identity: str, db: sqlite3.Connection, step: Step) -> None:
    """Raises PsmError when the copy does not hold: because of the disk, or because the workspace does not either."""
    with interruptible(target, step):
        if pages_whole(target) and copies.identity_of(target) == identity:
            return
    if not pages_whole(db):
        raise PsmError("broken-inside", name=file_of(db).name)
    raise PsmError("backup-not-whole")


def settle(folder: Path) -> None:
    """Have the names in a folder on the disk as well; Windows sees to that itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unused(folder: Path, name: str) -> Path:
    """A name nobody has: two copies may be made in the same second."""
    tries = (folder / f"{name}{f'-{n}' if n else ''}{SUFFIX}" for n in range(10_000))
    return next(file for file in tries if not file.exists())


def sweep(fresh: Path) -> None:
    """What an attempt left behind; where even that cannot be removed, a later attempt does."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            fresh.with_name(fresh.name + suffix).unlink(missing_ok=True)


def _sweep_forgotten(folder: Path, stem: str) -> None:
    """What a program that died left behind; of another that is at work nothing."""
    for old in folder.glob(f"{glob.escape(stem)}-*{PASSING}"):
        with suppress(OSError):
            if time.time() - old.stat().st_mtime > FORGOTTEN_S:
                sweep(old)


def made(workspace: Path, *folders: Path) -> list[Backup]:
    """The safety copies of a workspace in some folders, the one beside it where none is named; the newest first."""
    places = dict.fromkeys(folders or (folder_of(workspace),))
    found = [one for folder in places for one in _found(folder, workspace.stem)]
    return sorted(found, key=lambda one: (one.made_at, one.file.name), reverse=True)


def _found(folder: Path, stem: str) -> list[Backup]:
    """Those of one workspace in a folder, the newest first."""
    out = []
    for file in folder.glob(f"{glob.escape(stem)}-*{SUFFIX}"):
        day, _, rest = file.stem.removeprefix(f"{stem}-").partition("-")
        clock, _, reason = rest.partition("-")
        if (moment := _moment(day, clock)) is not None:
            with suppress(OSError):  # gone meanwhile
                out.append(Backup(file, moment, reason, file.stat().st_size))
    return sorted(out, key=lambda one: (one.made_at, one.file.name), reverse=True)


def _moment(day: str, clock: str) -> int | None:
    """The UTC second in a file's name; None for a name that is not ours."""
    try:
        return int(datetime.strptime(day + clock, "%Y%m%d%H%M%S").replace(tzinfo=UTC).timestamp())
    except ValueError:
        return None


def _forget_equal(folder: Path, stem: str, fresh: Path, now: int) -> None:
    """New tables that failed are tried again and again: of copies of the same unchanged workspace the newest stays,
    else they would push out those of other days. One that another program makes in this second is left alone."""
    size = fresh.stat().st_size
    for one in _found(folder, stem):
        if one.made_at < now and (one.reason, one.size) == (BEFORE_MIGRATING, size):
            with suppress(OSError):
                if filecmp.cmp(one.file, fresh, shallow=False):
                    one.file.unlink()


def _thin_out(folder: Path, stem: str) -> None:
    """Only the newest stay. One that somebody holds open (Windows) is left for the next time."""
    for old in _found(folder, stem)[KEPT:]:
        with suppress(OSError):
            old.file.unlink()
