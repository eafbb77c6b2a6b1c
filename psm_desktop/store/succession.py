"""Which key carries on for which in a commune, by the old key's own word (table succession; decision 0012)."""

import sqlite3
from dataclasses import dataclass

from psm_desktop.store import retired, trust
from psm_desktop.store.trust import TrustedKey


@dataclass(frozen=True, slots=True)
class Succession:
    """`one_time`: public key that travelled in a handover; `old`: the key that signed it, with `signature`; `secret`:
    the one-time key itself, in the heir's copy only; `heir`: the key that came with it, at the office only."""

    commune: str
    one_time: bytes
    old: bytes
    signature: bytes
    secret: bytes | None = None
    heir: bytes | None = None
    at: int = 0


COLUMNS = "commune, one_time, old, signature, secret, heir, at"


def of(db: sqlite3.Connection, commune: str) -> list[Succession]:
    """Those of a commune, the newest first."""
    found = db.execute(f"SELECT {COLUMNS} FROM succession WHERE commune = ? ORDER BY at DESC, one_time", (commune,))
    return [Succession(*row) for row in found]


def find(db: sqlite3.Connection, commune: str, one_time: bytes) -> Succession | None:
    """The one a one-time key was used for; None where it was not used yet."""
    return next((one for one in of(db, commune) if one.one_time == one_time), None)


def keep(db: sqlite3.Connection, one: Succession) -> None:
    """Note it; one that is here already stays as it is. Inside a transaction."""
    db.execute(
        f"INSERT OR IGNORE INTO succession ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (one.commune, one.one_time, one.old, one.signature, one.secret, one.heir, one.at),
    )


def begin(db: sqlite3.Connection, one: Succession, now: int) -> None:
    """Note it: who handed over is at rest, until it writes again. Inside a transaction."""
    keep(db, one)
    retired.retire(db, one.old, one.commune, now)


def old_keys(db: sqlite3.Connection, commune: str) -> set[bytes]:
    """The keys that handed a commune over: only new lines wake them, for a file may come late."""
    return {one.old for one in of(db, commune)}


def readers(db: sqlite3.Connection, commune: str) -> list[TrustedKey]:
    """The enrolled keys of a commune that somebody still works with: what is written is sealed to these."""
    gone = retired.of(db, commune)
    return [key for key in trust.enrolled(db, commune) if key.signer not in gone]
