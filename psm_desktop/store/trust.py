"""Whose signatures count here, and the invitations that let a key in (tables trusted_key, invitation)."""

import sqlite3
from dataclasses import dataclass

OFFICE = ""
"""In place of a commune: the office's own key, which counts in all of them."""
ENROLLED, WAITING, REVOKED = "enrolled", "waiting", "revoked"


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """`signer`: verify key, `sealing`: key to seal to, 32 bytes each; `site`: the number it last wrote under in the
    commune, None before its first package; `since`: when it came into its state, UTC second."""

    signer: bytes
    commune: str
    state: str
    sealing: bytes
    site: int | None = None
    officer: str = ""
    since: int = 0


COLUMNS = "signer, commune, state, sealing, site, officer, since"


def keys_of(db: sqlite3.Connection, commune: str) -> list[TrustedKey]:
    """The keys known for a commune in any state, the oldest first; `OFFICE` for the office's own."""
    found = db.execute(f"SELECT {COLUMNS} FROM trusted_key WHERE commune = ? ORDER BY since, signer", (commune,))
    return [TrustedKey(*row) for row in found]


ALL_KEYS = f"""
SELECT {COLUMNS} FROM trusted_key
WHERE commune = '' OR :commune IN ('', commune) AND signer NOT IN (SELECT signer FROM trusted_key WHERE commune = '')
ORDER BY commune, since, signer"""


def all_keys(db: sqlite3.Connection, commune: str | None = None) -> list[TrustedKey]:
    """The keys of one commune, or of all, the office's own first and once; by commune, the oldest first."""
    return [TrustedKey(*row) for row in db.execute(ALL_KEYS, {"commune": commune or ""})]


def enrolled(db: sqlite3.Connection, commune: str) -> list[TrustedKey]:
    """The keys of a commune whose signatures count."""
    return [key for key in keys_of(db, commune) if key.state == ENROLLED]


def how_many(db: sqlite3.Connection) -> int:
    """How many keys are enrolled, of all communes."""
    return int(db.execute("SELECT count(*) FROM trusted_key WHERE state = 'enrolled'").fetchone()[0])


def find(db: sqlite3.Connection, signer: bytes, commune: str) -> TrustedKey | None:
    """A key of a commune; None when it was never met."""
    return next((key for key in keys_of(db, commune) if key.signer == signer), None)


def office_key(db: sqlite3.Connection) -> TrustedKey | None:
    """The office's key in a commune's copy; None before an invitation was read."""
    return next(iter(enrolled(db, OFFICE)), None)


KEEP = f"""
INSERT INTO trusted_key ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET state = iif(state = 'revoked', state, excluded.state), site = coalesce(excluded.site, site),
    officer = iif(excluded.officer = '', officer, excluded.officer),
    since = iif(state IN ('revoked', excluded.state), since, excluded.since)"""


def keep(db: sqlite3.Connection, key: TrustedKey) -> None:
    """Note a key, or its new state, number and officer; inside a transaction. What is revoked stays so."""
    db.execute(KEEP, (key.signer, key.commune, key.state, key.sealing, key.site, key.officer, key.since))


def note_site(db: sqlite3.Connection, signer: bytes, commune: str, site: int) -> None:
    """The number a key writes under now: what it holds is known under that number only (R2)."""
    db.execute("UPDATE trusted_key SET site = ? WHERE signer = ? AND commune = ?", (site, signer, commune))


@dataclass(frozen=True, slots=True)
class Invitation:
    """`secret`: 16 bytes, good for one key; `used_at`: UTC second, None while it is open."""

    commune: str
    secret: bytes
    made_at: int
    used_at: int | None = None


def invitations(db: sqlite3.Connection, commune: str) -> list[Invitation]:
    """The invitations of a commune, the newest first."""
    found = db.execute(
        "SELECT commune, secret, made_at, used_at FROM invitation WHERE commune = ? ORDER BY made_at DESC, rowid DESC",
        (commune,),
    )
    return [Invitation(*row) for row in found]


def add_invitation(db: sqlite3.Connection, commune: str, secret: bytes, made_at: int) -> None:
    """Note an invitation; one that is here already stays as it is. Inside a transaction."""
    db.execute("INSERT OR IGNORE INTO invitation VALUES (?, ?, ?, NULL)", (commune, secret, made_at))


def drop_invitation(db: sqlite3.Connection, commune: str, secret: bytes) -> None:
    """Forget an invitation that never left."""
    db.execute("DELETE FROM invitation WHERE commune = ? AND secret = ?", (commune, secret))


def open_invitations(db: sqlite3.Connection) -> list[Invitation]:
    """The invitations of all communes that have let nobody in yet, the oldest first."""
    found = db.execute("SELECT * FROM invitation WHERE used_at IS NULL ORDER BY commune, made_at, rowid")
    return [Invitation(*row) for row in found]


def use_invitation(db: sqlite3.Connection, commune: str, secret: bytes, at: int) -> None:
    """An invitation lets in one key only."""
    db.execute("UPDATE invitation SET used_at = ? WHERE commune = ? AND secret = ?", (at, commune, secret))


def sites_of(db: sqlite3.Connection, commune: str, signer: bytes) -> set[int]:
    """The numbers of a commune bound to a key."""
    found = db.execute("SELECT site FROM journal_site WHERE commune = ? AND signer = ?", (commune, signer))
    return {site for (site,) in found}


def bind_own(db: sqlite3.Connection, sites: dict[int, str], signer: bytes) -> None:
    """Bind this copy's numbers to its own key, so that nobody else can ever sign for them; inside a transaction.

    Where a restored file has lost a number the record beside the key remembers, it is put back (rule R3's cure).
    """
    for site, commune in sites.items():
        db.execute("INSERT OR IGNORE INTO journal_site (site, commune) VALUES (?, ?)", (site, commune))
        db.execute("UPDATE journal_site SET signer = ? WHERE site = ? AND signer IS NULL", (signer, site))


def sites_under(db: sqlite3.Connection, signer: bytes) -> list[int]:
    """The numbers bound to a key, of all communes."""
    return [site for (site,) in db.execute("SELECT site FROM journal_site WHERE signer = ? ORDER BY site", (signer,))]


def lines_under(db: sqlite3.Connection, signer: bytes) -> int:
    """How many lines are here under the numbers of a key."""
    return int(db.execute("SELECT coalesce(sum(known), 0) FROM journal_site WHERE signer = ?", (signer,)).fetchone()[0])


TAKEN = """
SELECT EXISTS (SELECT 1 FROM journal_acknowledged a JOIN journal_site s ON s.site = a.site AND s.signer = :signer
               WHERE a.peer NOT IN (SELECT site FROM journal_site WHERE signer = :signer))"""


def is_taken(db: sqlite3.Connection, signer: bytes) -> bool:
    """Whether another copy has said that it holds lines under a key."""
    return bool(db.execute(TAKEN, {"signer": signer}).fetchone()[0])


def rebind(db: sqlite3.Connection, sites: list[int], signer: bytes | None) -> None:
    """Numbers of this copy that nobody has taken anything of go under another key, which signs them anew; inside a
    transaction."""
    db.executemany("UPDATE journal_site SET signer = ? WHERE site = ?", [(signer, site) for site in sites])
    db.executemany("UPDATE journal_mark SET signature = NULL WHERE site = ?", [(site,) for site in sites])


def is_relied_on(db: sqlite3.Connection) -> bool:
    """Whether the office has invited anybody, or let anybody in: from then on they know its key."""
    return bool(
        db.execute("SELECT EXISTS (SELECT 1 FROM invitation) OR EXISTS (SELECT 1 FROM trusted_key)").fetchone()[0]
    )
