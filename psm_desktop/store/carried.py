"""What becomes of a commune's attachments on their way: which were put into parts, which the office says it holds,
which another PC of the commune says it lacks."""

import sqlite3
from collections.abc import Collection, Iterable
from typing import NamedTuple


class Carried(NamedTuple):
    """`prepared_at`: the last part with it was written here, None where none was or the office has said since that it
    did not come; `told_at`: the last receipt that speaks of it was made, by the office's clock, None where none does;
    `is_held`: what that receipt says."""

    prepared_at: int | None
    told_at: int | None
    is_held: bool

    @property
    def is_lacking(self) -> bool:
        """Whether the office said that it has not come, and no part was written since."""
        return self.told_at is not None and not self.is_held and self.prepared_at is None

    @property
    def state(self) -> str:
        """`to-send`, `prepared` or `confirmed`; "sent" is never claimed."""
        if self.is_held:
            return "confirmed"
        return "to-send" if self.prepared_at is None else "prepared"


NEVER = Carried(None, None, False)
PREPARED = """
INSERT INTO attachment (commune, sha256, prepared_at) VALUES (?, ?, ?)
ON CONFLICT DO UPDATE SET prepared_at = excluded.prepared_at"""
TOLD = """
INSERT INTO attachment (commune, sha256, told_at, is_held) VALUES (?, ?, ?, ?)
ON CONFLICT DO UPDATE SET told_at = excluded.told_at, is_held = excluded.is_held,
    prepared_at = iif(excluded.is_held, prepared_at, NULL)
WHERE excluded.told_at >= coalesce(told_at, 0)"""


MOST_WANTED = 10_000
"""Contents one PC may say it lacks; of more the first are heard."""
WANTED = """
INSERT INTO attachment_wanted VALUES (?, ?, ?, ?)
ON CONFLICT DO UPDATE SET told_at = excluded.told_at, lacking = excluded.lacking
WHERE excluded.told_at >= told_at"""
LESS = "UPDATE attachment_wanted SET lacking = ? WHERE commune = ? AND signer = ?"
HASH = 32


def of_commune(db: sqlite3.Connection, commune: str) -> dict[str, Carried]:
    """SHA-256 -> what became of it; contents that were never spoken of are not there."""
    found = db.execute("SELECT sha256, prepared_at, told_at, is_held FROM attachment WHERE commune = ?", (commune,))
    return {sha256: Carried(prepared_at, told_at, bool(held)) for sha256, prepared_at, told_at, held in found}


def note_again(db: sqlite3.Connection, commune: str, contents: Iterable[str], at: int) -> None:
    """They stand in parts that were written once more, for those who could read them then; inside a transaction."""
    db.executemany(PREPARED, ((commune, sha256, at) for sha256 in contents))


def note_prepared(db: sqlite3.Connection, commune: str, contents: Iterable[str], at: int) -> None:
    """They stand in parts that were written, for all readers; inside a transaction."""
    written = set(contents)
    note_again(db, commune, written, at)
    for signer, lacking in wanted(db, commune).items():
        if written & lacking:
            db.execute(LESS, (_packed(lacking - written), commune, signer))


def note_told(db: sqlite3.Connection, commune: str, held: Iterable[str], lacking: Iterable[str], at: int) -> None:
    """What a receipt of a UTC second says; an older one changes nothing. Inside a transaction."""
    db.executemany(TOLD, ((commune, sha256, at, 1) for sha256 in held))
    db.executemany(TOLD, ((commune, sha256, at, 0) for sha256 in lacking))


def note_wanted(db: sqlite3.Connection, commune: str, signer: bytes, lacking: Iterable[str], at: int) -> None:
    """What another PC of the commune lacks, by its return of a UTC second of its own clock; an older one changes
    nothing. Inside a transaction."""
    db.execute(WANTED, (commune, signer, at, _packed(sorted(set(lacking))[:MOST_WANTED])))


def wanted(db: sqlite3.Connection, commune: str) -> dict[bytes, set[str]]:
    """Key of another PC -> the contents it said it lacks and no part was written with since; none of them is left out
    because nobody works there any more."""
    found = db.execute("SELECT signer, lacking FROM attachment_wanted WHERE commune = ? ORDER BY signer", (commune,))
    return {signer: {lacking[at : at + HASH].hex() for at in range(0, len(lacking), HASH)} for signer, lacking in found}


def _packed(contents: Collection[str]) -> bytes:
    return bytes.fromhex("".join(sorted(contents)))
