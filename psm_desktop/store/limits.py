"""Up to which line the numbers of a revoked key count: the office's signed word (rule R11, table revocation)."""

import sqlite3
from dataclasses import dataclass

from psm_desktop.store import erase, merge, search_index
from psm_desktop.store.journal import add_site


@dataclass(frozen=True, slots=True)
class Limit:
    """Of a number, lines 1..counts count. `at`: UTC second, of two words about a number the later holds;
    `signature`: the office's, over all of it."""

    site: int
    commune: str
    counts: int
    at: int
    signature: bytes = b""


def of(db: sqlite3.Connection, commune: str) -> list[Limit]:
    """The office's words about the numbers of a commune, by number."""
    found = db.execute(
        "SELECT site, commune, counts, at, signature FROM revocation WHERE commune = ? ORDER BY site", (commune,)
    )
    return [Limit(*row) for row in found]


def hold(db: sqlite3.Connection, limit: Limit) -> bool:
    """Keep a word whose signature was verified and make again the rows it touches; inside a transaction.

    False, and nothing done, where a later word is here, or the number is another commune's.
    """
    add_site(db, limit.site, limit.commune)
    (bound,) = db.execute("SELECT commune FROM journal_site WHERE site = ?", (limit.site,)).fetchone()
    here = db.execute("SELECT at, counts FROM revocation WHERE site = ?", (limit.site,)).fetchone()
    if bound != limit.commune or (here is not None and (here[0], -here[1]) >= (limit.at, -limit.counts)):
        return False
    db.execute(
        "INSERT OR REPLACE INTO revocation VALUES (?, ?, ?, ?, ?)",
        (limit.site, limit.commune, limit.counts, limit.at, limit.signature),
    )
    set_limit(db, limit.site, limit.counts)
    return True


def said_at(db: sqlite3.Connection, site: int) -> int:
    """UTC second of the word about a number; 0 where there is none."""
    row = db.execute("SELECT at FROM revocation WHERE site = ?", (site,)).fetchone()
    return int(row[0]) if row else 0


SIGNER = """
UPDATE trusted_key SET state = 'revoked', since = :at WHERE commune = :commune AND state = 'enrolled'
AND signer = (SELECT signer FROM journal_site WHERE site = :site)"""


def revoke_signer(db: sqlite3.Connection, limit: Limit) -> None:
    """The key a number is bound to is a revoked one, since there is a word about it; inside a transaction."""
    db.execute(SIGNER, {"site": limit.site, "commune": limit.commune, "at": limit.at})


ROWS = "SELECT DISTINCT row FROM journal_line WHERE site = ? AND seq > ?"


def set_limit(db: sqlite3.Connection, site: int, counts: int) -> None:
    """From now on these lines of a number count, and the rows the others speak of are made again; what those that
    count anew erase goes. Inside a transaction."""
    known, before = db.execute("SELECT known, counts FROM journal_site WHERE site = ?", (site,)).fetchone()
    if before == counts:
        return
    db.execute("UPDATE journal_site SET counts = ? WHERE site = ?", (counts, site))
    erase.follow(db, erase.asked_anew(db, site, before, counts) if before is not None else [])
    rows = {row for (row,) in db.execute(ROWS, (site, min(counts, known if before is None else before)))}
    if rows:
        merge.make_again(db, rows)
        search_index.forget(db)


UNLIMITED = """
SELECT s.site FROM journal_site s JOIN trusted_key k ON k.signer = s.signer AND k.commune = s.commune
WHERE k.state = 'revoked' AND s.commune = ? AND s.counts IS NULL ORDER BY s.site"""


def unlimited(db: sqlite3.Connection, commune: str) -> list[int]:
    """Numbers of revoked keys about which no word is here: the office never met them."""
    return [site for (site,) in db.execute(UNLIMITED, (commune,))]


def end_of_act(db: sqlite3.Connection, site: int, upto: int) -> int:
    """The last line up to there that ends an act: what was done in one go counts whole or not at all."""
    (known,) = db.execute("SELECT known FROM journal_site WHERE site = ?", (site,)).fetchone()
    if upto >= known:
        return int(known)
    (first,) = db.execute(
        "SELECT max(first) FROM journal_act WHERE site = ? AND first <= ?", (site, upto + 1)
    ).fetchone()
    return max(0, int(first or 1) - 1)


def inert(db: sqlite3.Connection, commune: str) -> dict[int, int]:
    """Number -> how many of its lines here lie inert; without those that have none."""
    found = db.execute("SELECT site, known - counts FROM journal_site WHERE commune = ? AND known > counts", (commune,))
    return dict(found)
