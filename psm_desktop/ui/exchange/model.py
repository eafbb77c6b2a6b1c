"""What the screen *Invio* asks the copy beside what `sync` tells: how many fields wait for somebody to choose."""

import sqlite3

from psm_desktop.store import questions


def conflict_count(db: sqlite3.Connection, commune: str) -> int:
    """Fields of a commune with two values nobody has chosen between."""
    return questions.count(db, commune)
