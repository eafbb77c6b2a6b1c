"""Where two copies that wrote under one number parted (rule R4), and a copy made again without the branch that goes."""

import json
import sqlite3
from collections.abc import Collection, Mapping
from contextlib import closing
from pathlib import Path

from psm_desktop.errors import PsmError
from psm_desktop.store import chain, copies, journal, one_commune, rebuild, search_index
from psm_desktop.store.connection import explained, one_moment, writing
from psm_desktop.store.entries import Slice, Vector
from psm_desktop.store.gate import by_site
from psm_desktop.store.health import pages_whole
from psm_desktop.store.reissue import Reissue


def parted(db: sqlite3.Connection, piece: Slice) -> Vector:
    """Site -> the last line both have alike, of those where a slice and this copy went apart.

    Raises PsmError `repair-needs-receipt` where that lies before the slice's base.
    """
    have, spans = journal.known(db, piece.commune), by_site(piece)
    found: Vector = {}
    for site, upto in piece.head.items():
        start = piece.started[site]
        if have.get(site, 0) < start.seq:
            continue
        if not _is_alike(db, site, start.seq, start.hash):
            raise PsmError("repair-needs-receipt")
        seed, common, is_parted = chain.seed_in_force(db, site, start.seq), start.seq, False
        for seq, hash_ in chain.links(start.hash, *spans[site], seed=seed):
            is_parted = is_parted or not (seq <= have.get(site, 0) and _is_alike(db, site, seq, hash_))
            common = common if is_parted else seq
        if common < min(upto, have.get(site, 0)):
            found[site] = common
    return found


def _is_alike(db: sqlite3.Connection, site: int, seq: int, hash_: bytes) -> bool:
    try:
        return chain.fingerprint_read(db, site, seq) == hash_
    except ValueError:  # an act of ours goes on there
        return False


LEANING = "SELECT site, min(since) FROM journal_seen WHERE other = ? AND upto > ? GROUP BY site"


def closed(db: sqlite3.Connection, keep: Vector) -> Vector:
    """The same, with what others wrote knowing lines that go: it goes too, and comes back from who wrote it."""
    out, todo = dict(keep), list(keep)
    while todo:
        other = todo.pop()
        for site, since in db.execute(LEANING, (other, out[other])).fetchall():
            if since - 1 < out.get(site, 1 << 60):
                out[site] = since - 1
                todo.append(site)
    return out


JOURNAL = frozenset(
    {"journal_site", "journal_field", "journal_act", "journal_line", "journal_seen", "journal_seed", "journal_mark"}
)
NOT_COPIED = frozenset({*rebuild.DERIVED, *search_index.TABLES, *JOURNAL, "journal_acknowledged", "_sqlite_migrations"})


def mended(
    db: sqlite3.Connection,
    commune: str,
    parted: Vector,
    mine: Collection[int],
    out: Path,
    now: int,
    signer: bytes | None = None,
) -> int:
    """Write the open workspace into a new file without the branch that goes; its own lines beyond stand there again.

    `parted`: as told of a commune; `mine`: every number this copy wrote under in it; `now`: UTC second; `signer`: the
    key the new numbers are bound to, None for that of the numbers they stand for. Gives how many acts were written
    again. Raises PsmError when the disk is full, gone or cannot be written.
    """
    try:
        with closing(copies.blank(out)) as new, one_moment(db):
            acts = pour(db, new, commune, parted, mine, now, signer)
            new.execute("PRAGMA journal_mode = DELETE")
            if not pages_whole(new):
                raise PsmError("backup-not-whole")
            return acts
    except sqlite3.DatabaseError as problem:
        raise explained(problem, out) from problem


def pour(
    db: sqlite3.Connection,
    new: sqlite3.Connection,
    commune: str,
    parted: Vector,
    mine: Collection[int],
    now: int,
    signer: bytes | None = None,
) -> int:
    """`mended` into a workspace that is open already and has nothing in it."""
    keep = closed(db, parted)
    rebuild.replay(db, new, keep)
    with writing(new):
        again = _reissued(db, new, commune, keep, mine, now, signer)
        _carry(db, new, again)
        acts = again.run()
        _move_rows(new, again)
    return acts


def _reissued(
    db: sqlite3.Connection,
    new: sqlite3.Connection,
    commune: str,
    keep: Vector,
    mine: Collection[int],
    now: int,
    signer: bytes | None,
) -> Reissue:
    known = journal.known(db, commune)
    own = [site for site in keep if site in mine and known.get(site, 0) > keep[site]]
    numbers = {site: journal.new_number() for site in own}
    for site, number in numbers.items():
        (bound,) = db.execute("SELECT signer FROM journal_site WHERE site = ?", (site,)).fetchone()
        journal.add_site(new, number, commune, signer or bound)
        note(new, site, keep[site], number, commune, now)
    return Reissue(db, new, commune, keep, numbers, journal.new_number())


def note(db: sqlite3.Connection, site: int, after: int, number: int, commune: str, now: int) -> None:
    """Remember that own lines stand again under another number; inside a transaction."""
    db.execute("INSERT INTO reissued VALUES (?, ?, ?, ?, ?)", (site, after, number, commune, now))


def _carry(db: sqlite3.Connection, new: sqlite3.Connection, again: Reissue) -> None:
    """Local tables as they are, marks and acknowledgements as far as they speak of what stays."""
    for table in one_commune.tables(db):
        if table not in NOT_COPIED:
            _pour(db, new, table, "", lambda row: True)
    _pour(db, new, "journal_mark", "site, seq", lambda row: row[1] <= again.keep.get(row[0], row[1]))
    _pour(db, new, "journal_acknowledged", "site, seq", lambda row: row[1] <= again.keep.get(row[0], row[1]))
    for sha256, head in db.execute("SELECT sha256, head FROM outbox").fetchall():
        if any(upto > again.keep.get(int(site), upto) for site, upto in json.loads(head).items()):
            new.execute("DELETE FROM outbox WHERE sha256 = ?", (sha256,))  # nobody will ever confirm it


def _pour(db: sqlite3.Connection, new: sqlite3.Connection, table: str, place: str, stays) -> None:  # type: ignore[no-untyped-def]
    names = [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    if place:
        names = [*place.split(", "), *(name for name in names if name not in place.split(", "))]
    marks = ", ".join("?" for _ in names)
    found = (row for row in db.execute(f"SELECT {', '.join(names)} FROM {table}") if stays(row))
    new.executemany(f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})", found)


def _move_rows(new: sqlite3.Connection, again: Reissue) -> None:
    """Private notes, typing and what else hangs on rows, onto the keys these have now."""
    for table in one_commune.tables(new):
        if table not in NOT_COPIED and one_commune.kind_of(new, table) == one_commune.ROW:
            for old, key in again.keys.items():
                new.execute(f"UPDATE {table} SET row = ? WHERE row = ?", (key, old))
    for row, field_, showed in new.execute("SELECT row, field, showed FROM typing").fetchall():
        heads = [list(_head(again, int(site), seq)) for site, seq in json.loads(showed)]
        new.execute("UPDATE typing SET showed = ? WHERE row = ? AND field = ?", (json.dumps(heads), row, field_))
    for site, number in again.numbers.items():
        new.execute("UPDATE import_log SET site = ? WHERE site = ?", (number, site))


def _head(again: Reissue, site: int, seq: int) -> tuple[str, int]:
    if site in again.numbers and seq > again.keep[site]:
        return str(again.numbers[site]), seq - again.keep[site]
    return str(site), seq


def stranded(db: sqlite3.Connection, commune: str, signer: bytes) -> Vector:
    """Numbers bound to another key whose last lines it never signed -> the last line it did: they were written in a
    copy that was carried here from a PC of which only this copy is left."""
    return dict(db.execute(STRANDED, (commune, signer)).fetchall())


STRANDED = """
SELECT s.site, coalesce(max(m.seq), 0) FROM journal_site s LEFT JOIN journal_mark m
ON m.site = s.site AND m.signature IS NOT NULL
WHERE s.commune = ? AND s.signer <> ? GROUP BY s.site HAVING s.known > coalesce(max(m.seq), 0)"""


def unwritten(db: sqlite3.Connection, commune: str, mine: Collection[int]) -> Vector:
    """Own numbers of which lines lie inert that do not stand again yet -> the last line that counts (R11)."""
    found: Mapping[int, int] = dict(db.execute(INERT, (commune,)).fetchall())
    return {site: counts for site, counts in found.items() if site in mine}


INERT = """
SELECT site, counts FROM journal_site s WHERE commune = ? AND known > counts
AND NOT EXISTS (SELECT 1 FROM reissued r WHERE r.site = s.site AND r.after <= s.counts)"""
