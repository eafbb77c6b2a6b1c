"""One commune of a workspace as a workspace of its own: its journal replayed, its local tables copied over.

Nothing of other communes goes along, and nothing of this PC: no site number of its own, no key, no record.
"""

import secrets
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.errors import PsmError
from psm_desktop.store import copies, kept_files, merge, rebuild, search_index, staging
from psm_desktop.store.connection import explained, one_moment, writing
from psm_desktop.store.entries import Vector
from psm_desktop.store.health import Step, interruptible, no_step, pages_whole
from psm_desktop.store.journal import known
from psm_desktop.store.spans import span

WHOLE = frozenset({"document", "plan_change"})
"""Tables that belong to no commune and go along."""
LEFT = frozenset(
    {
        *rebuild.DERIVED,
        *search_index.TABLES,
        *("journal_site", "journal_field", "journal_act", "journal_line", "journal_seen", "journal_seed"),
        *("journal_mark", "journal_acknowledged"),
        *("copy", "copy_commune", "handed_over", "succession", "attachment_part", "key_copy", "_sqlite_migrations"),
    }
)
"""Tables that are replayed, made anew, or say something of this copy alone."""
COMMUNE, ROW = "commune", "row"
FILES = """
SELECT e.sha256, max(e.name), max(e.bytes) FROM evidence e JOIN intervention i ON i.key = e.intervention
WHERE i.commune = ? AND e.sha256 IS NOT NULL GROUP BY e.sha256 ORDER BY e.sha256"""
TABLES = """
SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND substr(name, 1, 7) <> 'sqlite_'
ORDER BY name"""


@dataclass(frozen=True, slots=True)
class Named:
    """A file of evidence that the rows of a commune name; `bytes` as the row says."""

    sha256: str
    name: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a commune holds. `head`: site -> its last line; `notes`: texts of private notes, of any age."""

    commune: str
    interventions: int
    lines: int
    acts: int
    notes: int
    views: int
    head: Vector
    evidence: tuple[Named, ...]


def pour(db: sqlite3.Connection, commune: str, out: Path, step: Step = no_step) -> Contents:
    """Write a commune of the open workspace into a new file; gives what is in it.

    Raises PsmError when the disk is full, gone or cannot be written; the caller takes away what is left then.
    """
    try:
        with closing(copies.blank(out)) as new, one_moment(db), interruptible(new, step):
            with writing(new):
                _replay(db, new, commune, step)
                _local(db, new, commune)
                _name(db, new, commune)
            found = contents(new, commune)
            new.execute("PRAGMA journal_mode = DELETE")
            if not pages_whole(new):
                raise PsmError("backup-not-whole")
    except sqlite3.DatabaseError as problem:
        raise explained(problem, out) from problem
    return found


def contents(db: sqlite3.Connection, commune: str) -> Contents:
    """What there is of a commune."""
    of_commune = "WHERE commune = ?"
    (interventions,) = db.execute(f"SELECT count(*) FROM intervention_in_sight {of_commune}", (commune,)).fetchone()
    (views,) = db.execute(f"SELECT count(*) FROM saved_view {of_commune}", (commune,)).fetchone()
    (notes,) = db.execute(
        f"SELECT count(*) FROM private_note WHERE row IN (SELECT key FROM intervention {of_commune})", (commune,)
    ).fetchone()
    (acts,) = db.execute(
        f"SELECT count(*) FROM journal_act WHERE site IN (SELECT site FROM journal_site {of_commune})", (commune,)
    ).fetchone()
    head = known(db, commune)
    return Contents(commune, interventions, sum(head.values()), acts, notes, views, head, evidence_of(db, commune))


def evidence_of(db: sqlite3.Connection, commune: str) -> tuple[Named, ...]:
    """The files that the rows of a commune name, those in the bin too; each content once."""
    found = db.execute(FILES, (commune,))
    return tuple(Named(one, name or "", count or 0) for one, name, count in found if kept_files.NAME.fullmatch(one))


def _replay(db: sqlite3.Connection, new: sqlite3.Connection, commune: str, step: Step) -> None:
    """The journal of a commune, settled anew, with the fingerprints and signatures kept for it."""
    question = "SELECT site, known, signer, counts FROM journal_site WHERE commune = ? ORDER BY site"
    sites = db.execute(question, (commune,)).fetchall()
    for done, (site, upto, signer, counts) in enumerate(sites):
        step(done, len(sites))
        new.execute(
            "INSERT INTO journal_site (site, commune, signer, counts) VALUES (?, ?, ?, ?)",
            (site, commune, signer, counts),
        )
        staging.stage(new, *span(db, site, 0, upto))
        for table in ("journal_mark", "journal_acknowledged"):
            _copy(db, new, table, "WHERE site = ?", (site,))
    merge.settle(new)


def _local(db: sqlite3.Connection, new: sqlite3.Connection, commune: str) -> None:
    """What never travels otherwise: notes, views, councils, what was sent and received, whose keys count."""
    for table in tables(db):
        if table not in LEFT:
            _copy_local(db, new, table, commune)
    new.execute("DELETE FROM invitation WHERE used_at IS NOT NULL")  # it lets nobody in any more


def tables(db: sqlite3.Connection) -> list[str]:
    """The ordinary tables of a workspace."""
    return [name for (name,) in db.execute(TABLES)]


def kind_of(db: sqlite3.Connection, table: str) -> str:
    """By which column a table's rows belong to a commune, `commune` or `row`; "" where they belong to none."""
    return next((name for name in (COMMUNE, ROW) if name in _columns(db, table)), "")


def _copy_local(db: sqlite3.Connection, new: sqlite3.Connection, table: str, commune: str) -> None:
    match kind_of(db, table):
        case "commune":
            also = "''" if table == "trusted_key" else "NULL"  # the office's own key counts in all
            _copy(db, new, table, f"WHERE commune IN (?, {also})", (commune,))
        case "row":
            born = {row for (row,) in new.execute("SELECT row FROM journal_line")}
            _copy(db, new, table, "", (), born)
        case _ if table in WHOLE:
            _copy(db, new, table, "", ())


def _columns(db: sqlite3.Connection, table: str) -> list[str]:
    return [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))]


def _copy(
    db: sqlite3.Connection,
    new: sqlite3.Connection,
    table: str,
    where: str,
    facts: Sequence[object],
    rows: set[int] | None = None,
) -> None:
    """Rows as they are; of `rows` only, by the column `row`, where those are given."""
    columns = _columns(new, table)
    names, blanks = ", ".join(columns), ", ".join("?" for _ in columns)
    found = db.execute(f"SELECT {names} FROM {table} {where}", tuple(facts))
    at = columns.index(ROW) if rows is not None else 0
    new.executemany(
        f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({blanks})",
        (one for one in found if rows is None or one[at] in rows),
    )


def _name(db: sqlite3.Connection, new: sqlite3.Connection, commune: str) -> None:
    """What the new file is: of one commune, with an identity of its own."""
    now = copies.about(db)
    new.execute(
        "INSERT INTO copy VALUES (1, ?, 'commune', ?, ?, ?, ?)",
        (secrets.token_hex(16), int(now.is_training), now.officer, now.desk, now.made_at),
    )
    new.execute("INSERT INTO copy_commune VALUES (?)", (commune,))
