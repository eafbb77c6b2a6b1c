"""A safety copy before something large is written: an import, files received (DESIGN §5)."""

import sqlite3
from pathlib import Path

from psm_desktop.store import backup


def safety_copy(db: sqlite3.Connection, reason: str, now: int) -> Path:
    """Copy the open workspace into its folder for safety copies, checked; gives the file.

    `reason`: a word for its name; `now`: UTC second. Raises PsmError when it cannot be made: then nothing should be
    written either.
    """
    return backup.make(db, backup.folder_for(db), reason, now)
