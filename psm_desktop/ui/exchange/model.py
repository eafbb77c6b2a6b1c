"""What the screen *Invio* asks the copy beside what `sync` tells: what waits for somebody to choose, names."""

import sqlite3

from psm_desktop.store import communes, questions


def conflict_count(db: sqlite3.Connection, commune: str) -> int:
    """Fields of a commune with two values nobody has chosen between."""
    return questions.count(db, commune)


def name_of(db: sqlite3.Connection, commune: str) -> str:
    """A commune's name by its code."""
    return communes.name(db, commune)
