"""Fingerprints: two copies agree on one only if they agree on every act of a site up to there (rules R4, R20).

An act's link covers the link before it, its heading, what its author newly said to have seen, and of each line its
place and, per value, a hash of (salt, value). A value can thus be erased and the chain still holds.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from psm_desktop.domain.values import Draft
from psm_desktop.store.entries import BIRTH, Act, Line, Seed, Seen, Stored, birth_values
from psm_desktop.store.spans import span

SIZE = 16
"""Bytes of a fingerprint, a salt and a hash of a value."""


def _hash(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=SIZE).digest()


def _bytes(value: Stored | Draft) -> bytes:
    """A value with its kind, so that 1, "1" and a draft of "1" differ."""
    match value:
        case None:
            return b"n"
        case int():
            return b"i%d" % value
        case str():
            return b"t" + value.encode()
        case Draft(text):
            return b"d" + text.encode()
    return b"d" + value


def line_salt(seed: bytes, seq: int) -> bytes:
    """The salt of a line from the seed in force."""
    return _hash(seed + seq.to_bytes(4, "big"))


def column_salt(salt: bytes, column: str) -> bytes:
    """The salt of one column of a birth. Raises ValueError where a birth erased in part does not name it.

    The salt of the whole line would tell the erased ones' too; in its place stands `{"column": "its own, in hex"}`.
    """
    if len(salt) <= SIZE:
        return _hash(salt + column.encode())
    own = json.loads(salt)
    if not isinstance(own, dict) or not isinstance(own.get(column), str):
        raise ValueError("a birth erased in part has a salt for each column that is left")
    return bytes.fromhex(own[column])


def line_digest(line: Line, salt: bytes) -> object:
    """What the fingerprint holds of a line's content: a hash, or for a birth one for each column."""
    if line.column != BIRTH:
        return (line.digest or _hash(salt + _bytes(line.value))).hex()
    kept = json.loads(line.digest) if line.digest else {}
    values = birth_values(line.value) if line.value is not None else {}
    return kept | {name: _hash(column_salt(salt, name) + _bytes(value)).hex() for name, value in values.items()}


_SPELLING = json.JSONEncoder(separators=(",", ":"), sort_keys=True)


def links(
    before: bytes,
    acts: Sequence[Act],
    seens: Iterable[Seen],
    seeds: Sequence[Seed],
    lines: Iterable[Line],
    *,
    seed: bytes | None = None,
) -> Iterator[tuple[int, bytes]]:
    """(last line, fingerprint up to it) of each act of one site, carried on from `before`.

    All in order of number; `seed`: in force before the first of `seeds`.
    """
    heading = {a.first: [a.turn, a.at, a.officer, a.command, a.import_id, a.undoes] for a in acts}
    saw: dict[int, list[list[int]]] = {}
    for step in seens:
        saw.setdefault(step.since, []).append([step.other, step.upto])
    fresh = {s.since: s.seed for s in seeds}
    for first, group in groupby(lines, lambda line: line.first):
        body, last = [], first
        for line in group:
            seed = fresh.get(line.seq, seed)
            salt = line.salt or (line_salt(seed, line.seq) if seed else b"")
            body.append([line.seq, line.table, line.column, line.row, line_digest(line, salt)])
            last = line.seq
        text = _SPELLING.encode([heading[first], sorted(saw.get(first, [])), body])
        before = _hash(before + text.encode())
        yield last, before


NEAREST = "SELECT seq, hash FROM journal_mark WHERE site = ? AND seq <= ? ORDER BY seq DESC LIMIT 1"
INSIDE = "SELECT 1 FROM journal_line WHERE site = ? AND seq = ? AND first <= ?"
IN_FORCE = "SELECT seed FROM journal_seed WHERE site = ? AND since <= ? ORDER BY since DESC LIMIT 1"


def seed_in_force(db: sqlite3.Connection, site: int, seq: int) -> bytes | None:
    """The seed for a site's line; None when it has none yet, or it was withdrawn."""
    found = db.execute(IN_FORCE, (site, seq)).fetchone()
    return found[0] if found else None


def fingerprint(db: sqlite3.Connection, site: int, seq: int) -> bytes:
    """The fingerprint of lines 1..seq of a site as this copy has them; b"" for none.

    Kept as a mark when it had to be computed. Raises ValueError when `seq` is inside an act or beyond what is here.
    """
    found = fingerprint_read(db, site, seq)
    if seq:
        db.execute("INSERT OR IGNORE INTO journal_mark (site, seq, hash) VALUES (?, ?, ?)", (site, seq, found))
    return found


def fingerprint_read(db: sqlite3.Connection, site: int, seq: int) -> bytes:
    """`fingerprint` for those who only read: nothing is kept, so nobody waits for whoever writes."""
    if seq == 0:
        return b""
    near, before = db.execute(NEAREST, (site, seq)).fetchone() or (0, b"")
    if near == seq:
        return bytes(before)
    acts, seens, seeds, lines = span(db, site, near, seq)
    *_, (last, found) = [(0, b""), *links(before, acts, seens, seeds, lines, seed=seed_in_force(db, site, near))]
    if last != seq or db.execute(INSIDE, (site, seq + 1, seq)).fetchone():
        raise ValueError("a fingerprint stands at the end of an act")
    return found
