"""Files written for others and files received, with what became of them (tables outbox and inbox)."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from psm_desktop.domain.parcel import INSIDE
from psm_desktop.store.entries import Vector

GOOD = ("taken", "known")
"""Fates after which a file has nothing more to give."""
WAITS = "waits"
CAME = "came"
"""Fact of a file taken: which lines it brought, [site as text, last line before, last line]."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file written. `head`: what it tells of, site -> line; `confirmed_at`: a receipt covers it, None before."""

    sha256: str
    commune: str
    kind: str
    name: str
    bytes: int
    lines: int
    head: Vector
    prepared_at: int
    confirmed_at: int | None = None

    @property
    def state(self) -> str:
        """`prepared` or `confirmed`; "sent" is never claimed."""
        return "prepared" if self.confirmed_at is None else "confirmed"


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file received. `fate`: code of `sync.inbox`; `lines`: new ones taken; `facts`: of its sentence, and what a
    receipt says; `told_at`: named in a receipt (office) or read by the officer (commune), None before."""

    sha256: str
    at: int
    commune: str
    kind: str
    name: str
    bytes: int
    fate: str
    lines: int = 0
    facts: Mapping[str, Any] = field(default_factory=dict)
    told_at: int | None = None

    @property
    def inside(self) -> str:
        """The message or document it was found in; empty for a file of its own."""
        return str(self.facts.get(INSIDE, ""))

    @property
    def came(self) -> tuple[tuple[int, int, int], ...]:
        """The lines it brought: site, last line before, last line."""
        return tuple((int(site), after, upto) for site, after, upto in self.facts.get(CAME, ()))


SENT = "SELECT sha256, commune, kind, name, bytes, lines, head, prepared_at, confirmed_at FROM outbox"
MOST_KEPT = 12
"""So many files of a kind are kept whole for a commune: a newer one tells all an older one does."""
OLD_ONES = """
UPDATE outbox SET content = NULL WHERE content IS NOT NULL AND rowid IN (
    SELECT rowid FROM outbox WHERE commune = ? AND kind = ? ORDER BY prepared_at DESC, rowid DESC LIMIT -1 OFFSET ?)"""
ARRIVED = "SELECT sha256, at, commune, kind, name, bytes, fate, lines, facts, told_at FROM inbox"


def _sent(row: tuple[Any, ...]) -> Sent:
    sha256, commune, kind, name, size, lines, head, prepared_at, confirmed_at = row
    vector = {int(site): seq for site, seq in json.loads(head).items()}
    return Sent(sha256, commune, kind, name, size, lines, vector, prepared_at, confirmed_at)


def _arrived(row: tuple[Any, ...]) -> Arrived:
    sha256, at, commune, kind, name, size, fate, lines, facts, told_at = row
    return Arrived(sha256, at, commune, kind, name, size, fate, lines, json.loads(facts), told_at)


def sent(db: sqlite3.Connection, commune: str, kind: str = "return") -> list[Sent]:
    """Files of a kind written for a commune, the newest first."""
    found = db.execute(f"{SENT} WHERE commune = ? AND kind = ? ORDER BY prepared_at DESC, rowid DESC", (commune, kind))
    return [_sent(row) for row in found]


def count_sent(db: sqlite3.Connection, commune: str) -> int:
    """How many files of any kind were written for a commune."""
    return int(db.execute("SELECT count(*) FROM outbox WHERE commune = ?", (commune,)).fetchone()[0])


def keep_sent(db: sqlite3.Connection, one: Sent, content: bytes | None = None) -> None:
    """Note a file that was written, whole where it may have to be written again; inside a transaction."""
    head = json.dumps({str(site): seq for site, seq in one.head.items()})
    said = one.sha256, one.commune, one.kind, one.name, one.bytes, one.lines, head, one.prepared_at, one.confirmed_at
    db.execute("INSERT OR REPLACE INTO outbox VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*said, content))
    db.execute(OLD_ONES, (one.commune, one.kind, MOST_KEPT))


def content_sent(db: sqlite3.Connection, sha256: str) -> bytes | None:
    """A file that was written, as it was; None where it is not kept."""
    row = db.execute("SELECT content FROM outbox WHERE sha256 = ?", (sha256,)).fetchone()
    return row[0] if row else None


def rename_sent(db: sqlite3.Connection, sha256: str, name: str) -> None:
    """It was written again, under this name; inside a transaction."""
    db.execute("UPDATE outbox SET name = ? WHERE sha256 = ?", (name, sha256))


def confirm(db: sqlite3.Connection, commune: str, head: Vector, at: int) -> int:
    """Returns that a receipt's head covers are confirmed; gives how many. Its fingerprints were compared before."""
    covered = [
        one.sha256
        for one in sent(db, commune)
        if one.confirmed_at is None and all(head.get(site, 0) >= upto for site, upto in one.head.items())
    ]
    confirmed = "UPDATE outbox SET confirmed_at = ?, content = NULL WHERE sha256 = ?"
    db.executemany(confirmed, ((at, sha256) for sha256 in covered))
    return len(covered)


def arrived(db: sqlite3.Connection, commune: str | None = None) -> list[Arrived]:
    """Files received about a commune and those for all communes, or every file, the newest first."""
    which = "WHERE :commune IS NULL OR commune = :commune OR kind = 'plan'"
    found = db.execute(f"{ARRIVED} {which} ORDER BY at DESC, rowid DESC", {"commune": commune})
    return [_arrived(row) for row in found]


def last_returns(db: sqlite3.Connection) -> dict[str, Arrived]:
    """Commune -> the last return received from it, whatever became of it."""
    found = db.execute(f"{ARRIVED} WHERE kind = 'return' AND commune <> '' ORDER BY at, rowid")
    return {row[2]: _arrived(row) for row in found}


def was_taken(db: sqlite3.Connection, sha256: str) -> bool:
    """Whether a file with this content was taken before."""
    found = db.execute("SELECT 1 FROM inbox WHERE sha256 = ? AND fate IN ('taken', 'known')", (sha256,))
    return found.fetchone() is not None


def taken(db: sqlite3.Connection, sha256: str) -> Arrived | None:
    """The file with this content that was taken; None where none was."""
    row = db.execute(f"{ARRIVED} WHERE sha256 = ? AND fate = 'taken'", (sha256,)).fetchone()
    return _arrived(row) if row else None


def waiting(db: sqlite3.Connection, fates: Sequence[str] = (WAITS,)) -> list[tuple[Arrived, bytes]]:
    """Files that wait for something, with their content, the oldest first: by their fates, for an earlier one.

    One that was told of in a receipt as waiting and was taken since is not among them.
    """
    with_content = ARRIVED.replace(" FROM", ", content FROM").replace("FROM inbox", "FROM inbox AS here")
    found = db.execute(
        f"{with_content} WHERE fate IN (SELECT value FROM json_each(?)) AND content IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM inbox WHERE sha256 = here.sha256 AND fate IN ('taken', 'known'))"
        " ORDER BY at, rowid",
        (json.dumps(list(fates)),),
    )
    return [(_arrived(row[:10]), row[10]) for row in found]


def contents(db: sqlite3.Connection) -> list[tuple[Arrived, bytes]]:
    """Files that were taken and are kept whole, the oldest first."""
    with_content = ARRIVED.replace(" FROM", ", content FROM")
    found = db.execute(f"{with_content} WHERE fate IN ('taken', 'known') AND content IS NOT NULL ORDER BY at, rowid")
    return [(_arrived(row[:10]), row[10]) for row in found]


def let_go(db: sqlite3.Connection, before: int) -> int:
    """Keep no longer what was taken before a UTC second, only that it was; gives how many. Inside a transaction."""
    gone = "UPDATE inbox SET content = NULL WHERE fate IN ('taken', 'known') AND content IS NOT NULL AND at < ?"
    return db.execute(gone, (before,)).rowcount


MOST_NAMED = 1_000
"""Files one receipt names: whoever has no key can send as many as he likes, and a receipt has to stay readable."""


def untold(db: sqlite3.Connection, commune: str) -> list[Arrived]:
    """What the next receipt to a commune names, the oldest first; of very many the others come with the one after."""
    which = "WHERE commune = ? AND kind IN ('return', 'evidence') AND told_at IS NULL ORDER BY at, rowid LIMIT ?"
    return [_arrived(row) for row in db.execute(f"{ARRIVED} {which}", (commune, MOST_NAMED))]


def beginning(db: sqlite3.Connection, one: Arrived, size: int) -> bytes:
    """At most so many of the first bytes of a file that is kept whole; none of another."""
    which = "SELECT substr(content, 1, ?) FROM inbox WHERE sha256 = ? AND at = ?"
    row = db.execute(which, (size, one.sha256, one.at)).fetchone()
    return bytes(row[0] or b"") if row else b""


def tell(db: sqlite3.Connection, those: list[Arrived], at: int) -> None:
    """They were named in a receipt, or read by the officer; inside a transaction."""
    rows = ((at, one.sha256, one.at) for one in those)
    db.executemany("UPDATE inbox SET told_at = ? WHERE sha256 = ? AND at = ?", rows)


def tell_again(db: sqlite3.Connection, since: int) -> None:
    """What receipts have named from a UTC second on is named in the next ones too; inside a transaction."""
    db.execute("UPDATE inbox SET told_at = NULL WHERE told_at >= ? AND kind IN ('return', 'evidence')", (since,))


LAST = "SELECT at, fate, told_at FROM inbox WHERE sha256 = ? ORDER BY at DESC, rowid DESC LIMIT 1"
RENEW = "UPDATE inbox SET fate = ?, lines = ?, facts = ?, commune = ?, kind = ? WHERE sha256 = ? AND at = ?"


def keep_arrived(db: sqlite3.Connection, one: Arrived, content: bytes | None) -> None:
    """Note what became of a file; inside a transaction. The same file with the same fate again is no news, and what
    waited or was refused gets its new fate in place, unless a receipt has told the old one."""
    facts = json.dumps(one.facts, ensure_ascii=False)
    last = db.execute(LAST, (one.sha256,)).fetchone()
    if last and (last[1] == one.fate or last[1] in GOOD):
        return
    if last and last[2] is None:
        db.execute(RENEW, (one.fate, one.lines, facts, one.commune, one.kind, one.sha256, last[0]))
        return
    db.execute(
        "INSERT OR REPLACE INTO inbox VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)",
        (one.sha256, one.at, one.commune, one.kind, one.name, one.bytes, one.fate, one.lines, facts, content),
    )
