"""Fingerprints: two copies agree on one only if they agree on every act of a site up to there (rules R4, R20).

An act's link covers the link before it, its heading, what its author newly said to have seen, and of each line its
place and, per value, a hash of (salt, value). A value can thus be erased and the chain still holds. The bytes are
those of docs/format.md; a full round at the office makes half a million of these hashes, hence the straight code.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from struct import Struct, error

from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store.entries import BIRTH, Act, Line, Seed, Seen, Stored, birth_values
from psm_desktop.store.spans import span

SIZE = 16
"""Bytes of a fingerprint, a salt and a hash of a value."""
LENGTH = Struct(">I").pack
NUMBER = Struct(">q").pack
NUMBERS = Struct(">qq").pack
HEADING = Struct(">qqq").pack
NO_STEPS = LENGTH(0)
NOTHING = bytes(SIZE)


EMPTY, EMPTY_FOUR = blake2b(digest_size=SIZE), blake2b(digest_size=4 * SIZE)
"""A copy of these is made in two thirds of the time a new one takes."""


def _hash(data: bytes) -> bytes:
    made = EMPTY.copy()
    made.update(data)
    return made.digest()


def _bytes(value: Stored | Draft) -> bytes:
    """A value with its kind, so that 1, "1" and a draft of "1" differ."""
    if isinstance(value, str):
        return b"t" + value.encode()
    if isinstance(value, int):
        return b"i%d" % value
    if value is None:
        return b"n"
    return b"d" + (value.text.encode() if isinstance(value, Draft) else value)


def digest_of(salt: bytes, value: Stored | Draft) -> bytes:
    """What the fingerprint holds of one value."""
    return _hash(salt + _bytes(value))


def line_salt(seed: bytes, seq: int) -> bytes:
    """The salt of a line from the seed in force."""
    return _four(seed, seq >> 2)[SIZE * (seq & 3) :][:SIZE]


def _four(seed: bytes, number: int) -> bytes:
    """Four salts end to end: those of lines, or columns, 4 x `number` and on."""
    made = EMPTY_FOUR.copy()
    made.update(seed + LENGTH(number))
    return made.digest()


def column_salts(salt: bytes, columns: Sequence[str]) -> Mapping[str, bytes]:
    """The salt of each column of a birth, all of whose columns are given in order.

    The salt of the whole line would tell the erased ones' too; in its place a birth erased in part has
    `{"column": "its own, in hex"}`. Raises ValueError, also later on, where that does not name a column.
    """
    if len(salt) > SIZE:
        return _by_column(salt)
    salts = _salts(salt, len(columns))
    return {name: salts[SIZE * n :][:SIZE] for n, name in enumerate(columns)}


def _salts(salt: bytes, count: int) -> bytes:
    """So many salts, or a few more, end to end."""
    return _four(salt, 0) if count <= 4 else b"".join([_four(salt, n) for n in range(count // 4 + 1)])


def _by_column(kept: bytes) -> Mapping[str, bytes]:
    """Salts or hashes of the columns of a birth. Raises ValueError for what is no such JSON, or lacks a column."""
    found = json.loads(kept)
    if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
        raise ValueError("a birth erased in part has a salt or a hash for each column")
    return _Columns({name: bytes.fromhex(one) for name, one in found.items()})


class _Columns(dict[str, bytes]):
    def __missing__(self, column: str) -> bytes:
        raise ValueError(f"nothing is kept of {column}")


def line_digest(line: Line, salt: bytes) -> bytes | Mapping[str, bytes]:
    """What the fingerprint holds of a line's content: a hash, or for a birth one for each column, by name."""
    if line.column != BIRTH:
        return line.digest or _hash(salt + _bytes(line.value))
    return _birth_digests(line, salt, _first_values(line.value, None))


def _birth_digests(line: Line, salt: bytes, values: Mapping[str, Cell]) -> Mapping[str, bytes]:
    kept = _by_column(line.digest) if line.digest else {}
    names = sorted([*values, *(name for name in kept if name not in values)])
    salts = column_salts(salt, names)
    return {name: _hash(salts[name] + _bytes(values[name])) if name in values else kept[name] for name in names}


@lru_cache(maxsize=1024)
def _text(text: str) -> bytes:
    """A text with its length before it; names of fields and commands come again and again."""
    data = text.encode()
    return LENGTH(len(data)) + data


@lru_cache(maxsize=1024)
def _pair(first: str, second: str) -> bytes:
    """Table and column of a line, officer and command of an act."""
    return _text(first) + _text(second)


def _heading(act: Act) -> bytes:
    _, first, turn, at, officer, command, import_id, undone = act
    imported = b"\0" if import_id is None else b"\1" + NUMBER(import_id)
    undoes = b"\0" if undone is None else b"\1" + NUMBERS(*undone)
    return HEADING(first, turn, at) + _pair(officer, command) + imported + undoes


def _steps(seens: Iterable[Seen]) -> dict[int, bytes]:
    """Number of a line -> what its author newly said there to have seen, by number of the other site."""
    saw: dict[int, list[bytes]] = {}
    for step in seens:
        saw.setdefault(step.since, []).append(NUMBERS(step.other, step.upto))
    return {since: LENGTH(len(steps)) + b"".join(sorted(steps)) for since, steps in saw.items()}


def links(
    before: bytes,
    acts: Sequence[Act],
    seens: Iterable[Seen],
    seeds: Sequence[Seed],
    lines: Iterable[Line],
    *,
    seed: bytes | None = None,
    births: Mapping[str, Mapping[str, Cell]] | None = None,
) -> Iterator[tuple[int, bytes]]:
    """(last line, fingerprint up to it) of each act of one site, carried on from `before`.

    All in order of number; `seed`: in force before the first of `seeds`; `births`: first values that were read
    already, by their text. Raises ValueError or KeyError for lines that are no journal.
    """
    try:
        yield from _links(before, {act.first: _heading(act) for act in acts}, _steps(seens), seeds, lines, seed, births)
    except error as problem:
        raise ValueError("a number no journal holds") from problem


def _links(
    before: bytes,
    headings: Mapping[int, bytes],
    steps: Mapping[int, bytes],
    seeds: Sequence[Seed],
    lines: Iterable[Line],
    seed: bytes | None,
    births: Mapping[str, Mapping[str, Cell]] | None,
) -> Iterator[tuple[int, bytes]]:
    fresh = {one.since: one.seed for one in seeds}
    at = last = 0
    four, salts = -1, b""
    body: list[bytes] = []
    for line in lines:
        _, seq, first, table, column, row, value, salt, kept = line
        if first != at:
            if body:
                before = _hash(b"".join(body))
                yield last, before
            at, body = first, [before or NOTHING, headings[first], steps.get(first, NO_STEPS)]
        if seq in fresh:
            seed, four = fresh[seq], -1
        if salt is None:
            if seq >> 2 != four:
                four = seq >> 2
                salts = _four(seed, four) if seed else b""
            salt = salts[SIZE * (seq & 3) :][:SIZE]
        said = _birth(line, salt, births) if column == BIRTH else kept or _hash(salt + _bytes(value))
        body.append(NUMBER(row) + _pair(table, column) + said)
        last = seq
    if body:
        yield last, _hash(b"".join(body))


def _birth(line: Line, salt: bytes, births: Mapping[str, Mapping[str, Cell]] | None) -> bytes:
    """What the fingerprint covers of a birth: how many columns, then name and hash of each, the names in order."""
    values = _first_values(line.value, births)
    if line.digest is not None or len(salt) > SIZE:
        hashes = _birth_digests(line, salt, values)
        return LENGTH(len(hashes)) + b"".join([_text(name) + one for name, one in hashes.items()])
    places = _places(tuple(values))
    salts = _salts(salt, len(places))
    return LENGTH(len(places)) + b"".join(
        [name + _hash(salts[at : at + SIZE] + _bytes(values[column])) for at, column, name in places]
    )


@lru_cache(maxsize=1024)
def _places(columns: tuple[str, ...]) -> list[tuple[int, str, bytes]]:
    """Where in the salts of a birth each column's stands, the column, its name as the fingerprint covers it."""
    return [(SIZE * n, column, _text(column)) for n, column in enumerate(sorted(columns))]


def _first_values(text: Stored, births: Mapping[str, Mapping[str, Cell]] | None) -> Mapping[str, Cell]:
    if text is None:
        return {}
    return births[text] if births is not None and isinstance(text, str) else birth_values(text)


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
