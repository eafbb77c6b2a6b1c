"""What the screen *Invio* asks the copy beside what `sync` tells: what waits for somebody to choose, or to repair."""

import sqlite3

from psm_desktop.errors import PsmError
from psm_desktop.store import questions
from psm_desktop.sync import repair


def conflict_count(db: sqlite3.Connection, commune: str) -> int:
    """Fields of a commune with two values nobody has chosen between."""
    return questions.count(db, commune)


def needs_repair(db: sqlite3.Connection, commune: str) -> bool:
    """Whether lines of this copy have to be written again. A key that cannot be read is told when it signs."""
    try:
        return commune in repair.needed(db)
    except PsmError:
        return False
