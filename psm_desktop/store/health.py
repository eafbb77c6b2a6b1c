"""Whether a workspace is whole: its pages, its references, its tables against its journal, its fingerprints."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.store import chain, copies, rebuild
from psm_desktop.store.connection import one_moment
from psm_desktop.store.spans import span

Step = Callable[[int, int], None]
"""Told between two units of long work, so that it can stop: it raises what it likes."""
PATIENCE = 1_000_000
"""SQLite's own steps between two looks at whether somebody wants a long question to stop: about a tenth of a second."""
UNITS = 4
"""Of a full check: pages, references, tables, fingerprints."""


@dataclass(frozen=True, slots=True)
class Health:
    """What a full check found; all is well where nothing is broken.

    `pages`: SQLite's own check held; `strays`: rows whose parent is not there; `differing`: tables that are not what
    their journal says; `unproven`: sites whose fingerprints cannot be computed or differ from those kept.
    """

    pages: bool
    strays: int = 0
    differing: tuple[str, ...] = ()
    unproven: tuple[int, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether nothing is broken."""
        return not self.broken

    @property
    def broken(self) -> tuple[str, ...]:
        """Codes of what is broken (`words.health_words`)."""
        found = {
            "pages": not self.pages,
            "strays": bool(self.strays),
            "differing": bool(self.differing),
            "unproven": bool(self.unproven),
        }
        return tuple(code for code, is_broken in found.items() if is_broken)


def no_step(_done: int, _total: int) -> None:
    """For who does not ask."""


def check(db: sqlite3.Connection, step: Step = no_step) -> Health:
    """Check all of an open workspace, as of one moment; nobody waits for it. What `step` raises ends it.

    Replays the journal into a passing file beside the system's others. Where pages are broken the rest is not asked.
    """
    with interruptible(db, step), one_moment(db):
        step(0, UNITS)
        if not pages_whole(db):
            return Health(pages=False)
        step(1, UNITS)
        strays = len(db.execute("PRAGMA foreign_key_check").fetchall())
        step(2, UNITS)
        differing = _differing(db)
        step(3, UNITS)
        return Health(True, strays, differing, _unproven(db))


@contextmanager
def interruptible(db: sqlite3.Connection, step: Step) -> Iterator[None]:
    """While inside, a question of any length ends with what `step` raises."""
    raised: list[BaseException] = []

    def look() -> int:
        try:
            step(0, 0)
        except BaseException as stopped:  # SQLite would make an error of its own of it
            raised.append(stopped)
        return len(raised)

    if step is not no_step:
        db.set_progress_handler(look, PATIENCE)
    try:
        yield
    except sqlite3.OperationalError as problem:
        raise (raised[0] if raised else problem) from None
    finally:
        db.set_progress_handler(None, 0)


def pages_whole(db: sqlite3.Connection) -> bool:
    """Whether every page of a file is as SQLite left it."""
    try:
        return bool(db.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError as problem:
        if (problem.sqlite_errorcode & 0xFF) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return False
        raise


def _differing(db: sqlite3.Connection) -> tuple[str, ...]:
    """The tables that are not what the journal says."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "replayed.psmdb"
        new = copies.blank(file)
        try:
            try:
                rebuild.replay(db, new)
            except sqlite3.IntegrityError:
                return rebuild.DERIVED
            return tuple(table for table in rebuild.DERIVED if _rows(db, table) != _rows(new, table))
        finally:
            new.close()


def _rows(db: sqlite3.Connection, table: str) -> tuple[int, int]:
    """How many rows a table has, and a number that follows from all of them: no table is held in memory."""
    count, mixed = 0, 0
    for row in db.execute(f"SELECT * FROM {table}"):
        count, mixed = count + 1, mixed + hash(tuple(row))
    return count, mixed


def _unproven(db: sqlite3.Connection) -> tuple[int, ...]:
    """The sites whose chain of fingerprints does not come out as it was kept."""
    sites = db.execute("SELECT site, known FROM journal_site WHERE known > 0 ORDER BY site").fetchall()
    return tuple(site for site, known in sites if not _is_proven(db, site, known))


def _is_proven(db: sqlite3.Connection, site: int, known: int) -> bool:
    kept = dict(db.execute("SELECT seq, hash FROM journal_mark WHERE site = ? AND seq <= ?", (site, known)))
    try:
        found = dict(chain.links(b"", *span(db, site, 0, known)))
    except (ValueError, KeyError, TypeError):  # lines without their act, a birth that is no birth
        return False
    return known in found and all(found.get(seq) == mark for seq, mark in kept.items())
