"""Questions about the copy as a file: whether it is whole and lies where it should; and saving what is left of it."""

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.commands import readable_rows
from psm_desktop.commands.readable_rows import Rows
from psm_desktop.commands.restore_copy import Restored, restore_copy
from psm_desktop.errors import PsmError
from psm_desktop.store import health, places
from psm_desktop.store.health import Step, no_step
from psm_desktop.store.places import Doubtful as Doubt
from psm_desktop.store.rescue import Rescued, rescue

__all__ = ["Doubt", "Saved", "doubt_about", "full_check", "save_what_is_left", "what_is_left"]


def full_check(db: sqlite3.Connection, step: Step = no_step) -> tuple[str, ...]:
    """Codes of what is broken in an open workspace (`words.health_words`); none where all is well."""
    return health.check(db, step).broken


def doubt_about(workspace: Path) -> Doubt | None:
    """What to warn about where a workspace lies; None where nothing speaks against it."""
    return places.look(workspace)


@dataclass(frozen=True, slots=True)
class Saved:
    """What could be read of a broken workspace, and where the broken file is kept. `rows`: as in `Left`."""

    rescued: Rescued
    restored: Restored
    rows: Rows | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What could be read of a broken workspace. `rows`: the table of the interventions that can be read, where those
    are more than came with their history; else None."""

    rescued: Rescued
    rows: Rows | None


def save_what_is_left(workspace: Path, now: int, step: Step = no_step, *, broken: Path | None = None) -> Saved:
    """Put what can be read of a broken workspace in its place; the broken file is kept.

    `broken`: the file to read where it is another one; `now`: UTC second. Raises PsmError where nothing can be read, or
    nothing written: then all is as it was, but for the table of `what_is_left`.
    """
    passing = workspace.with_name(f"{workspace.stem}-recuperata.new{workspace.suffix}")
    passing.unlink(missing_ok=True)
    try:
        left = what_is_left(broken or workspace, passing, step, beside=workspace)
        return Saved(left.rescued, restore_copy(workspace, passing, now, other=True, step=step), left.rows)
    finally:
        with suppress(OSError):
            passing.unlink(missing_ok=True)


def what_is_left(broken: Path, out: Path, step: Step = no_step, *, beside: Path) -> Left:
    """Write what can be read of a broken workspace into a new one; and interventions without their history, where
    those are more, into a table beside a workspace (`beside`).

    Raises PsmError `only-rows-rescued` where there is only that table; else as `rescue` does.
    """
    try:
        rescued = rescue(broken, out, step)
    except PsmError as problem:
        rows = readable_rows.write(broken, beside) if problem.code == "nothing-to-rescue" else None
        if rows is None:
            raise
        raise PsmError("only-rows-rescued", name=broken.name, table=rows.file.name, count=rows.count) from problem
    more = None if rescued.is_all else readable_rows.write(broken, beside, more_than=rescued.interventions)
    return Left(rescued, more)
