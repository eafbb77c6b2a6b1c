"""The private note of an intervention and the texts it had, the latest first."""

import sqlite3

from psm_desktop.store import private_notes
from psm_desktop.store.private_notes import NoteVersion as NoteVersion  # what the screen shows


def text(db: sqlite3.Connection, row: int) -> str:
    """As it stands; empty where there is none."""
    return private_notes.text(db, row)


def keep_aside(db: sqlite3.Connection, row: int, text: str) -> None:
    """Keep what is being typed. Raises Busy while another connection writes."""
    private_notes.keep_typing(db, row, text)


def drop(db: sqlite3.Connection, row: int) -> None:
    """Forget what was kept aside. Raises Busy while another connection writes."""
    private_notes.drop_typing(db, row)


def versions(db: sqlite3.Connection, row: int) -> list[NoteVersion]:
    """The latest first."""
    return private_notes.versions(db, row)[::-1]
