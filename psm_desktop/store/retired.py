"""PCs that fell silent: the office retires their keys, and nothing is sealed to them any more (rule R18).

A retired key is no revoked one: what it signed counts, and writing again brings it back.
"""

import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from psm_desktop.store import trust
from psm_desktop.store.trust import TrustedKey

SILENT_S = 365 * 86_400
"""Twelve months without a word."""


class Silent(NamedTuple):
    """An enrolled key and when its PC last wrote, UTC second by that PC's own clock; since when it is in, if never."""

    key: TrustedKey
    last_at: int


LAST = """
SELECT max((SELECT a.at FROM journal_act a WHERE a.site = s.site ORDER BY a.first DESC LIMIT 1))
FROM journal_site s WHERE s.signer = ? AND s.commune = ?"""


def silent(db: sqlite3.Connection, commune: str | None, now: int) -> list[Silent]:
    """Keys of a commune, or of all, whose PC has not written for twelve months; `now`: UTC second."""
    gone = {(signer, code) for signer, code in db.execute("SELECT signer, commune FROM retired")}
    found = [Silent(key, last_at(db, key)) for key in trust.all_keys(db, commune) if _may_retire(key, gone)]
    return [one for one in found if one.last_at <= now - SILENT_S]


def _may_retire(key: TrustedKey, gone: Collection[tuple[bytes, str]]) -> bool:
    return key.commune != trust.OFFICE and key.state == trust.ENROLLED and (key.signer, key.commune) not in gone


def last_at(db: sqlite3.Connection, key: TrustedKey) -> int:
    """When a key's PC last wrote, or came in."""
    (at,) = db.execute(LAST, (key.signer, key.commune)).fetchone()
    return max(key.since, int(at or 0))


def of(db: sqlite3.Connection, commune: str) -> set[bytes]:
    """The retired keys of a commune."""
    return {signer for (signer,) in db.execute("SELECT signer FROM retired WHERE commune = ?", (commune,))}


def retire(db: sqlite3.Connection, signer: bytes, commune: str, now: int) -> None:
    """Nothing is sealed to a key any more; inside a transaction."""
    db.execute("INSERT OR IGNORE INTO retired VALUES (?, ?, ?)", (signer, commune, now))


def resume(db: sqlite3.Connection, signer: bytes, commune: str) -> None:
    """Its PC has written again; inside a transaction."""
    db.execute("DELETE FROM retired WHERE signer = ? AND commune = ?", (signer, commune))


def keep_only(db: sqlite3.Connection, commune: str, signers: Collection[bytes], now: int) -> None:
    """The office has told which keys of a commune are retired; inside a transaction."""
    for signer in of(db, commune) - set(signers):
        resume(db, signer, commune)
    for signer in signers:
        retire(db, signer, commune, now)
