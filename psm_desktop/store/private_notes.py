"""Private notes of interventions: a local table with its own history; nothing of it is ever sent (DESIGN §5)."""

import sqlite3
from dataclasses import dataclass

from psm_desktop.store.connection import writing
from psm_desktop.store.journal import Author, next_turn

ADD = """
INSERT INTO private_note (row, site, turn, at, officer, text, undoes)
VALUES (:row, :site, :turn, :at, :officer, :text, :undoes)"""
VERSIONS = "SELECT version, row, turn, at, officer, text, undoes FROM private_note WHERE row = ? ORDER BY version"
LAST = """
SELECT version, row, turn, at, officer, text, undoes FROM private_note n
WHERE site = ? AND undoes IS NULL AND NOT EXISTS (SELECT 1 FROM private_note u WHERE u.undoes = n.version)
ORDER BY version DESC LIMIT 1"""

KEEP = "INSERT INTO note_typing VALUES (?, ?) ON CONFLICT DO UPDATE SET text = excluded.text"
DROP = "DELETE FROM note_typing WHERE row = ?"


@dataclass(frozen=True, slots=True)
class NoteVersion:
    """One text a note had. `at`: UTC second; `text` empty: cleared; `undoes`: the version it took back, if any."""

    version: int
    row: int
    turn: int
    at: int
    officer: str
    text: str
    undoes: int | None = None


def text(db: sqlite3.Connection, row: int) -> str:
    """The note of an intervention as it stands; empty where there is none."""
    found = versions(db, row)
    return found[-1].text if found else ""


def versions(db: sqlite3.Connection, row: int) -> list[NoteVersion]:
    """All texts the note of an intervention had, the oldest first."""
    return [NoteVersion(*one) for one in db.execute(VERSIONS, (row,))]


def standing(db: sqlite3.Connection, row: int, text: str) -> int | None:
    """The last version with a text that is not taken back; None where there is none."""
    known = versions(db, row)
    undone = {one.undoes for one in known}
    found = [one.version for one in known if one.text == text and one.undoes is None and one.version not in undone]
    return found[-1] if found else None


def before(db: sqlite3.Connection, version: NoteVersion) -> str:
    """The text a version took the place of."""
    older = [one.text for one in versions(db, version.row) if one.version < version.version]
    return older[-1] if older else ""


def last(db: sqlite3.Connection, site: int) -> NoteVersion | None:
    """The last version written under a number that has not been taken back."""
    found = db.execute(LAST, (site,)).fetchone()
    return NoteVersion(*found) if found else None


def add_inside(
    db: sqlite3.Connection, author: Author, commune: str, row: int, text: str, undoes: int | None = None
) -> None:
    """One more version, within the caller's transaction."""
    place = {"row": row, "site": author.site, "turn": next_turn(db, commune), "at": author.at}
    db.execute(ADD, place | {"officer": author.officer, "text": text, "undoes": undoes})
    drop_typing_inside(db, row)


def keep_typing(db: sqlite3.Connection, row: int, text: str) -> None:
    """Keep aside what is being typed; the next version clears it. Raises Busy while another connection writes."""
    with writing(db):
        db.execute(KEEP, (row, text))


def drop_typing(db: sqlite3.Connection, row: int) -> None:
    """Forget what was kept aside. Raises Busy while another connection writes."""
    with writing(db):
        drop_typing_inside(db, row)


def drop_typing_inside(db: sqlite3.Connection, row: int) -> None:
    """The same within the caller's transaction."""
    db.execute(DROP, (row,))


def kept_typing(db: sqlite3.Connection) -> dict[int, str]:
    """Intervention -> what was being typed into its note when the program last stopped."""
    return dict(db.execute("SELECT row, text FROM note_typing ORDER BY row").fetchall())
