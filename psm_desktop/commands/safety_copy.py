"""A safety copy before something large is written: an import, files received (DESIGN §5)."""

import sqlite3
from pathlib import Path

from psm_desktop.store import backup, copies


def safety_copy(db: sqlite3.Connection, reason: str, now: int) -> Path:
    """Copy the open workspace into the folder beside it, checked; gives the file.

    `reason`: a word for its name; `now`: UTC second. Raises PsmError when it cannot be made: then nothing should be
    written either.
    """
    return backup.make(db, backup.folder_of(copies.file_of(db)), reason, now)
