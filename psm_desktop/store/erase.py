"""Erasure of personal data (rule R20): values and salts go, their hashes stay, and every fingerprint still holds.

It travels as an ordinary act: whoever takes an act of the command `erase` erases what its author had seen of the fields
the act writes. What was written meanwhile elsewhere, unseen, stays and is in doubt as ever.
"""

import json
import sqlite3
from collections.abc import Iterable

from psm_desktop.store import chain
from psm_desktop.store.entries import BIRTH, SPELLING, Line
from psm_desktop.store.spans import span

COMMAND = "erase"
ASKED = """
SELECT i.site, i.seq, i.row, i.field FROM temp.in_line i
CROSS JOIN journal_site s ON s.site = i.site AND (s.counts IS NULL OR i.seq <= s.counts)
CROSS JOIN journal_field f ON f.field = i.field AND f.col <> ''
WHERE (i.site, i.first) IN (SELECT site, first FROM journal_act WHERE command = 'erase')"""
ANY = "SELECT 1 FROM journal_act INDEXED BY journal_act_erasing WHERE command = 'erase' LIMIT 1"
SEEN = """
SELECT l.site, l.seq, c.col FROM journal_field c
CROSS JOIN journal_field f ON f.tbl = c.tbl AND f.col IN (c.col, '')
CROSS JOIN journal_line l ON l.row = :row AND l.field = f.field
WHERE c.field = :field AND l.value IS NOT NULL AND (l.site <> :site OR l.seq < :seq)
  AND (f.col <> '' OR json_type(l.value, '$.' || c.col) IS NOT NULL)
  AND (l.site = :site OR EXISTS (SELECT 1 FROM journal_seen s
       WHERE s.site = :site AND s.other = l.site AND s.since <= :seq AND s.upto >= l.seq))
ORDER BY l.site, l.seq"""

Asked = tuple[int, int, int, int]
"""Site and line of what asks for an erasure, row and field it is about."""


def asked(db: sqlite3.Connection) -> list[Asked]:
    """What the staged acts ask to be erased; to be called while they are staged."""
    return db.execute(ASKED).fetchall() if db.execute(ANY).fetchone() else []


ANEW = """
SELECT l.site, l.seq, l.row, l.field FROM journal_act a INDEXED BY journal_act_erasing
JOIN journal_line l ON l.site = a.site AND l.first = a.first AND l.seq >= a.first
JOIN journal_field f ON f.field = l.field AND f.col <> ''
WHERE a.command = 'erase' AND a.site = :site AND a.first > :after AND l.seq <= :upto"""


def asked_anew(db: sqlite3.Connection, site: int, after: int, upto: int) -> list[Asked]:
    """What lines of a number ask to be erased that did not count before and do now."""
    return db.execute(ANEW, {"site": site, "after": after, "upto": upto}).fetchall()


LET_GO = "UPDATE outbox SET content = NULL WHERE commune = (SELECT commune FROM journal_site WHERE site = ?)"


def follow(db: sqlite3.Connection, those: Iterable[Asked]) -> None:
    """Erase it, now that all is journalled; inside a transaction. What is gone already stays gone. Packages kept whole
    hold it too: they go, and would be written anew."""
    for site, seq, row, field in those:
        db.execute(LET_GO, (site,))
        place = {"site": site, "seq": seq, "row": row, "field": field}
        for one_site, one_seq, column in db.execute(SEEN, place).fetchall():
            blank(db, one_site, one_seq, column)


HELD = """
SELECT count(*) FROM journal_line l JOIN journal_field f USING (field)
WHERE l.row = :row AND f.tbl = :table AND l.value IS NOT NULL
  AND (f.col = :column OR (f.col = '' AND json_type(l.value, '$.' || :column) NOT NULL))"""


def held(db: sqlite3.Connection, table: str, column: str, row: int) -> int:
    """How many lines of the journal hold a value of a field."""
    return int(db.execute(HELD, {"table": table, "column": column, "row": row}).fetchone()[0])


def blank(db: sqlite3.Connection, site: int, seq: int, column: str) -> None:
    """Erase one value: a change, or one column of a birth; inside a transaction. Overwritten on the disk as well."""
    db.execute("PRAGMA secure_delete = ON")
    _give_own_salts(db, site, seq)
    (line,) = span(db, site, seq - 1, seq)[3]
    digest = chain.line_digest(line, line.salt or b"")
    if isinstance(digest, bytes):
        _write(db, line, None, None, digest)
        return
    values = json.loads(str(line.value))
    values.pop(column)
    own = chain.column_salts(line.salt or b"", sorted(digest))
    salts = {name: own[name].hex() for name in values}
    gone = {name: one.hex() for name, one in digest.items() if name not in values}
    _write(db, line, SPELLING.encode(values), SPELLING.encode(salts).encode(), SPELLING.encode(gone).encode())


def _write(db: sqlite3.Connection, line: Line, value: str | None, salt: bytes | None, digest: bytes) -> None:
    db.execute(
        "UPDATE journal_line SET value = ?, salt = ?, digest = ? WHERE site = ? AND seq = ?",
        (value, salt, digest, line.site, line.seq),
    )


STRETCH = """
SELECT since, seed,
       coalesce((SELECT min(since) FROM journal_seed n WHERE n.site = s.site AND n.since > s.since) - 1, 1 << 60)
FROM journal_seed s WHERE site = ? AND since <= ? ORDER BY since DESC LIMIT 1"""


def _give_own_salts(db: sqlite3.Connection, site: int, seq: int) -> None:
    """Withdraw the seed a line's salt follows from; the other lines of its stretch get theirs written beside them."""
    since, seed, upto = db.execute(STRETCH, (site, seq)).fetchone() or (0, None, 0)
    if seed is None:
        return
    own = [
        (chain.line_salt(seed, line.seq), site, line.seq)
        for line in span(db, site, since - 1, upto)[3]
        if line.salt is None and (line.digest is None or line.column == BIRTH)
    ]
    db.executemany("UPDATE journal_line SET salt = ? WHERE site = ? AND seq = ?", own)
    db.execute("UPDATE journal_seed SET seed = NULL WHERE site = ? AND since = ?", (site, since))
