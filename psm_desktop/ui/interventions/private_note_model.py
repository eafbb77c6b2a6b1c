"""The private note of an intervention and the texts it had, the latest first."""

import sqlite3

from psm_desktop.store import private_notes
from psm_desktop.store.private_notes import NoteVersion as NoteVersion  # what the screen shows


def text(db: sqlite3.Connection, row: int) -> str:
    """As it stands; empty where there is none."""
    return private_notes.text(db, row)


def versions(db: sqlite3.Connection, row: int) -> list[NoteVersion]:
    """The latest first."""
    return private_notes.versions(db, row)[::-1]
