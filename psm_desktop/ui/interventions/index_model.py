"""The index of words: where much is new it is brought up to date before anybody types in the search."""

import sqlite3

from psm_desktop.store import search_index

MUCH = 500
"""Lines of the journal: fewer are taken in by the search itself, in some 10 ms."""


def is_far_behind(db: sqlite3.Connection) -> bool:
    """Whether the first letter typed would have to wait."""
    return search_index.behind(db) > MUCH


def catch_up(db: sqlite3.Connection) -> None:
    """Take in all that is new. About 0.04 ms an intervention: for the other thread."""
    search_index.catch_up(db)
