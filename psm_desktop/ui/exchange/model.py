"""What the screen *Invio* asks the copy beside what `sync` tells: how many fields wait for somebody to choose,
how much is attached."""

import sqlite3

from psm_desktop.store import attached, questions
from psm_desktop.store.attached import Weight


def conflict_count(db: sqlite3.Connection, commune: str) -> int:
    """Fields of a commune with two values nobody has chosen between."""
    return questions.count(db, commune)


def attached_weight(db: sqlite3.Connection, commune: str) -> Weight:
    """The files attached in a commune, which are in no package."""
    return attached.weight(attached.of_commune(db, commune))
