"""A safety copy each day and before something large is written: an import, files received (DESIGN §5)."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from psm_desktop.commands.restore_copy import look
from psm_desktop.domain.days import moment, rome_day
from psm_desktop.errors import PsmError
from psm_desktop.store import backup, copies, exchange
from psm_desktop.store.backup import ASKED, Backup
from psm_desktop.store.connection import writing
from psm_desktop.store.health import Step, no_step

__all__ = [
    "ASKED",
    "BROKEN",
    "Backup",
    "advised",
    "daily_copy",
    "last_copy",
    "newest_good",
    "safety_copies",
    "safety_copy",
]


def safety_copy(db: sqlite3.Connection, reason: str, now: int, step: Step = no_step) -> Path:
    """Copy the open workspace into its folder for safety copies, checked; gives the file.

    `reason`: a word for its name; `now`: UTC second. Raises PsmError when it cannot be made: then nothing should be
    written either.
    """
    made = backup.make(db, backup.folder_for(db), reason, now, step)
    _let_files_go(db)
    return made


def _let_files_go(db: sqlite3.Connection) -> None:
    """Files taken are kept whole until two safety copies later (rule R17)."""
    before = safety_copies(copies.file_of(db))[1:2]
    if before and not db.in_transaction:
        with suppress(PsmError), writing(db):  # somebody writes, or the disk is full: the next copy does it
            exchange.let_go(db, before[0].made_at)


def daily_copy(db: sqlite3.Connection, now: int, step: Step = no_step) -> Path | None:
    """The same once a day: None where one was made today, for whatever reason."""
    last = last_copy(copies.file_of(db))
    if last is not None and rome_day(last.made_at) == rome_day(now):
        return None
    return safety_copy(db, backup.DAILY, now, step)


def safety_copies(workspace: Path) -> list[Backup]:
    """The safety copies of a workspace, the newest first."""
    return backup.made(workspace, *backup.folders(workspace))


def last_copy(workspace: Path) -> Backup | None:
    """The newest safety copy; None where there is none yet."""
    return next(iter(safety_copies(workspace)), None)


def newest_good(workspace: Path) -> Backup | None:
    """The newest safety copy that holds and may be put back here; every page of it is looked at."""
    for one in safety_copies(workspace):
        try:
            look(workspace, one.file)
        except PsmError:
            continue
        return one
    return None


BROKEN = ("damaged-workspace", "not-a-workspace", "broken-inside")
"""What a workspace that was one is told with, once it is broken."""


def advised(problem: PsmError, workspace: Path) -> PsmError:
    """What keeps a workspace from being opened, with the newest safety copy that holds where that would help."""
    found = newest_good(workspace) if problem.code in BROKEN else None
    if found is None:
        return problem
    return PsmError("damaged-but-backup", name=workspace.name, backup=found.file.name, moment=moment(found.made_at))
