"""Values an erasure took that does not count (R11, R20): who lacks them says so, who holds them gives them back.

The hash that stays of an erased value vouches for it, so that anybody may bring it. Nothing comes back that an erasure
takes which counts.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from psm_desktop.store import chain, merge, search_index
from psm_desktop.store.entries import BIRTH, SPELLING, Line, Stored, birth_values, stored
from psm_desktop.store.fitting import fit
from psm_desktop.store.shape import can_be_kept
from psm_desktop.store.spans import span


class Place(NamedTuple):
    """A value of the journal. `column`: of a birth; empty for a change."""

    site: int
    seq: int
    column: str


class Given(NamedTuple):
    """A value with its salt (16 bytes), as it is given back."""

    place: Place
    salt: bytes
    value: Stored


ANY = """
SELECT 1 FROM journal_act a INDEXED BY journal_act_erasing JOIN journal_site s ON s.site = a.site
WHERE a.command = 'erase' AND s.commune = ? AND s.counts < a.first LIMIT 1"""
ERASING = """
SELECT l.site, l.seq, l.row, l.field, s.counts IS NULL OR l.seq <= s.counts AS holds
FROM journal_act a INDEXED BY journal_act_erasing
JOIN journal_site s ON s.site = a.site AND s.commune = :commune
JOIN journal_line l ON l.site = a.site AND l.first = a.first AND l.seq >= a.first
WHERE a.command = 'erase'"""
LACKING = f"""
WITH erasing AS MATERIALIZED ({ERASING}),
asked AS (SELECT DISTINCT e.row, e.field, f.tbl, f.col
          FROM erasing e JOIN journal_field f USING (field) WHERE NOT e.holds)
SELECT l.site, l.seq, iif(b.col = '', q.col, '') FROM asked q
CROSS JOIN journal_field b ON b.tbl = q.tbl AND b.col IN (q.col, '')
CROSS JOIN journal_line l ON l.row = q.row AND l.field = b.field
WHERE l.digest IS NOT NULL AND q.col <> ''
  AND (b.col <> '' OR json_type(CAST(l.digest AS TEXT), '$.' || q.col) IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM erasing e WHERE e.row = q.row AND e.field = q.field AND e.holds
      AND iif(e.site = l.site, e.seq > l.seq, EXISTS (SELECT 1 FROM journal_seen s
          WHERE s.site = e.site AND s.other = l.site AND s.since <= e.seq AND s.upto >= l.seq)))
ORDER BY l.site, l.seq"""


def lacking(db: sqlite3.Connection, commune: str) -> list[Place]:
    """The values of a commune that are gone here, though no erasure that counts takes them."""
    if not db.execute(ANY, (commune,)).fetchone():
        return []
    return [Place(*found) for found in db.execute(LACKING, {"commune": commune})]


MOST = 20_000
"""Values asked for in one file, and given back in one; the others come with the next."""
ROOM = 2 << 20
"""Bytes of values given back in one file, so that it can be written at all; a larger one never comes back."""
AROUND = 24
"""Bytes a value takes besides its own: its salt, its place."""
MOST_READ = 32 * ROOM
"""Bytes of lines that are looked at for one file."""
WANT = """
INSERT INTO value_wanted VALUES (?, ?, ?, ?)
ON CONFLICT DO UPDATE SET told_at = excluded.told_at, lacking = excluded.lacking WHERE excluded.told_at >= told_at"""


def wishes(lacking: Sequence[Place], turn: int) -> list[Place]:
    """What of it is asked for in a file, the `turn`-th: all in turns, since what nobody holds is asked for in vain."""
    start = turn * MOST % len(lacking) if len(lacking) > MOST else 0
    return sorted([*lacking[start:], *lacking[:start]][:MOST])


def note_wanted(db: sqlite3.Connection, commune: str, signer: bytes, places: Sequence[Place], at: int) -> None:
    """What another PC lacks, by its file of a UTC second; an older one changes nothing. Inside a transaction."""
    if not places and not db.execute("SELECT 1 FROM value_wanted WHERE signer = ?", (signer,)).fetchone():
        return  # as almost always
    told = json.dumps([[str(one.site), one.seq, one.column] for one in places])
    db.execute(WANT, (commune, signer, at, told))


ASKING = """
SELECT w.signer, w.lacking, json_array_length(w.lacking) AS size FROM value_wanted w
WHERE w.commune = :commune AND size > 0
  AND NOT EXISTS (SELECT 1 FROM retired r WHERE r.signer = w.signer AND r.commune = w.commune)
  AND NOT EXISTS (SELECT 1 FROM trusted_key k
                  WHERE k.signer = w.signer AND k.commune = w.commune AND k.state <> 'enrolled')"""
WANTED = f"""
WITH asking AS (SELECT lacking, size, max(1, :most / count(*) OVER ()) AS share,
                       (row_number() OVER (ORDER BY signer) + :turn) % count(*) OVER () AS place FROM ({ASKING})),
near AS (SELECT j.value, place, (j.key + size - :turn * share % size) % size AS nth
         FROM asking CROSS JOIN json_each(lacking) j WHERE nth < share)
SELECT CAST(n.value ->> 0 AS INTEGER) AS number, n.value ->> 1 AS seq, n.value ->> 2
FROM near n JOIN journal_site s ON s.site = number AND s.commune = :commune AND seq <= s.known
GROUP BY 1, 2, 3 ORDER BY min(nth), min(place) LIMIT :most"""


def is_asked(db: sqlite3.Connection, commune: str) -> bool:
    """Whether a PC that others still write to lacks anything."""
    return db.execute(f"{ASKING} LIMIT 1", {"commune": commune}).fetchone() is not None


def to_give(db: sqlite3.Connection, commune: str, turn: int) -> list[Given]:
    """What is here of that others said they lack, as much as one file takes, the `turn`-th: who asks for much has the
    same part of it as who asks for little, and of that another each time."""
    out, room, left = list[Given](), ROOM, MOST_READ
    for found in db.execute(WANTED, {"commune": commune, "turn": turn, "most": MOST}).fetchall():
        place = Place(*found)
        line = _line(db, place)
        one = _held(db, line, place)
        size = AROUND + _size(one.value) if one else 0
        left -= _size(line.value)
        if left < 0 or room < size <= ROOM:
            break
        if one is not None and size <= ROOM:
            out.append(one)
            room -= size
    return sorted(out, key=lambda one: one.place)


def _size(value: Stored) -> int:
    return len(value.encode() if isinstance(value, str) else value) if isinstance(value, str | bytes) else 8


def _held(db: sqlite3.Connection, line: Line, place: Place) -> Given | None:
    if (line.column == BIRTH) != bool(place.column):
        return None
    salt = line.salt or chain.line_salt(chain.seed_in_force(db, line.site, line.seq) or b"", line.seq)
    if line.column != BIRTH:
        return None if line.digest is not None or line.value is None else Given(place, salt, line.value)
    values = birth_values(line.value) if line.value is not None else {}
    if place.column not in values:
        return None
    kept = json.loads(line.digest) if line.digest else {}
    own = chain.column_salts(salt, sorted({*values, *kept}))
    return Given(place, own[place.column], stored(values[place.column]))


def _line(db: sqlite3.Connection, place: Place) -> Line:
    return span(db, place.site, place.seq - 1, place.seq)[3][0]


def take(db: sqlite3.Connection, commune: str, given: Iterable[Given]) -> int:
    """Put back what is lacking here and is what it was, and make the rows again; gives how many values. Inside a
    transaction."""
    offered = list({one.place: one for one in given}.values())  # a place named twice is asked about once
    gone = set(lacking(db, commune)) if offered else set()
    rows = {_put(db, one) for one in offered if one.place in gone and is_it(db, one)}
    if rows:
        merge.make_again(db, rows)
        search_index.forget(db)
    return len(gone) - len(lacking(db, commune)) if rows else 0


def is_it(db: sqlite3.Connection, one: Given) -> bool:
    """Whether the kept hash is that of the value, and the field can hold it: its author may have been anybody."""
    line = _line(db, one.place)
    kept = bytes.fromhex(json.loads(line.digest or b"{}")[one.place.column]) if one.place.column else line.digest
    column = one.place.column or line.column
    return (
        one.value is not None
        and chain.digest_of(one.salt, one.value) == kept
        and can_be_kept([one.value])
        and fit(line.table, column, [one.value])
    )


def _put(db: sqlite3.Connection, one: Given) -> int:
    """Gives the row."""
    line = _line(db, one.place)
    if not one.place.column:
        _write(db, line, one.value, one.salt, None)
        return line.row
    values = json.loads(str(line.value)) if line.value is not None else {}
    kept, salts = json.loads(line.digest or b"{}"), json.loads(line.salt or b"{}")
    kept.pop(one.place.column)
    salts[one.place.column] = one.salt.hex()
    values[one.place.column] = {"draft": one.value.decode()} if isinstance(one.value, bytes) else one.value
    _write(db, line, SPELLING.encode(values), SPELLING.encode(salts).encode(), SPELLING.encode(kept).encode())
    return line.row


def _write(db: sqlite3.Connection, line: Line, value: Stored, salt: bytes, digest: bytes | None) -> None:
    db.execute(
        "UPDATE journal_line SET value = ?, salt = ?, digest = ? WHERE site = ? AND seq = ?",
        (value, salt, digest, line.site, line.seq),
    )
