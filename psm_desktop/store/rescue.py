"""What can still be read of a broken workspace, as a new one: its journal replayed, its local tables copied over.

Of each site as many lines are taken as hang together (`torn`), under the fingerprints that were kept. So the new
workspace is one that the office and other PCs can go on exchanging with; what they hold of it comes back from them.
"""

import os
import sqlite3
import tempfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.errors import PsmError
from psm_desktop.store import copies, documents, merge, plans, readable, rebuild, search_index, seed, staging
from psm_desktop.store.connection import explained, writing
from psm_desktop.store.health import Step, no_step
from psm_desktop.store.torn import COLUMNS, Reader, Site, hang_together, sites

NOT_LOCAL = {
    *(*rebuild.DERIVED, *COLUMNS, *search_index.TABLES, "journal_field", "journal_acknowledged", "_sqlite_migrations"),
    *("document", "plan_change"),
}
"""Tables that the journal gives, or that every workspace has alike."""
UNITS = 3


@dataclass(frozen=True, slots=True)
class Rescued:
    """`lines` of the journal in the new file, of `known` once written; `torn`: tables of which rows are gone."""

    lines: int
    known: int
    interventions: int
    torn: tuple[str, ...]

    @property
    def is_all(self) -> bool:
        """Whether nothing is missing."""
        return self.lines >= self.known and not self.torn


def rescue(broken: Path, out: Path, step: Step = no_step) -> Rescued:
    """Write what can be read of a workspace into a new one; the broken file is not touched.

    Raises PsmError: `file-exists` for `out`, `nothing-to-rescue`, or what keeps a file from being written.
    """
    if out.exists():
        raise PsmError("file-exists", name=out.name)
    if not broken.is_file():
        raise PsmError("no-file", name=broken.name)
    try:
        with tempfile.TemporaryDirectory(dir=out.parent, ignore_cleanup_errors=True) as name:
            fresh = Path(name) / "new.psmdb"
            rescued = _rescued(readable.aside(broken, Path(name)), fresh, step)
            os.replace(fresh, out)
            return rescued
    except OSError as problem:
        raise PsmError("cannot-write", name=out.name) from problem
    except PsmError as problem:  # passing files are nothing an officer knows
        of_the_broken = problem.code in ("nothing-to-rescue", "newer-workspace")
        raise PsmError(problem.code, name=(broken if of_the_broken else out).name) from problem


def _rescued(broken: Path, fresh: Path, step: Step) -> Rescued:
    with closing(readable.opened(broken)) as db, closing(copies.blank(fresh)) as new:
        reader = Reader(db)
        step(0, UNITS)
        found = sites(reader, _fields(reader, new))
        hang_together(found, _parents(new))
        lines, known = (sum(getattr(site, what) for site in found.values()) for what in ("upto", "known"))
        if known and not lines:
            raise PsmError("nothing-to-rescue", name="")
        step(1, UNITS)
        try:
            with writing(new):
                _replay(found, new)
                _copy_local(reader, new)
        except sqlite3.IntegrityError as problem:
            raise PsmError("nothing-to-rescue", name="") from problem
        step(2, UNITS)
        (count,) = new.execute("SELECT count(*) FROM intervention").fetchone()
        try:
            new.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.DatabaseError as problem:
            raise explained(problem, fresh) from problem
        return Rescued(lines, known, count, tuple(sorted(reader.torn)))


def _fields(reader: Reader, new: sqlite3.Connection) -> dict[int, tuple[str, str]]:
    """Number of a field -> table and column: as the broken file says, and where it does not, as this program does."""
    question = "SELECT field, tbl, col FROM journal_field"
    ours = {number: (table, column) for number, table, column in new.execute(question)}
    known = set(ours.values())
    said = {
        number: (table, column) for number, table, column in reader.rows("journal_field", "field, tbl, col", "field")
    }
    return {number: place for number, place in (ours | said).items() if place in known}


def _parents(new: sqlite3.Connection) -> dict[str, str]:
    """Table -> the column that names the row it hangs below."""
    question = 'SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = "from"'
    found = {table: new.execute(question, (table,)).fetchone() for table in rebuild.DERIVED}
    return {table: str(row[0]) for table, row in found.items() if row is not None}


def _replay(found: Mapping[int, Site], new: sqlite3.Connection) -> None:
    for number, site in found.items():
        new.execute(
            "INSERT INTO journal_site (site, commune, signer, counts) VALUES (?, ?, ?, ?)",
            (number, site.commune, site.signer, site.counts),
        )
        staging.stage(new, *site.span())
        marks = [(number, seq, *mark) for seq, mark in site.marks.items() if seq <= site.upto]
        new.executemany("INSERT INTO journal_mark (site, seq, hash, signature) VALUES (?, ?, ?, ?)", marks)
    merge.settle(new)


def _copy_local(reader: Reader, new: sqlite3.Connection) -> None:
    """What never travels, as far as it can be read. Raises PsmError where not even what the workspace is can be."""
    for table in reader.tables():
        columns = [name for name in _columns(new, table) if name in reader.columns(table)]
        if columns and table not in NOT_LOCAL:
            _copy(reader, new, table, columns)
    if new.execute("SELECT 1 FROM copy").fetchone() is None:
        raise PsmError("nothing-to-rescue", name="")
    _copy_acknowledged(reader, new)
    _copy_documents(reader, new)
    plans.add_inside(new, seed.plan(), copies.about(new).made_at)


def _columns(db: sqlite3.Connection, table: str) -> list[str]:
    return [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))]


def _copy(reader: Reader, new: sqlite3.Connection, table: str, columns: list[str]) -> None:
    names, blanks = ", ".join(columns), ", ".join("?" for _ in columns)
    for row in reader.rows(table, names, ", ".join(columns[:1])):
        try:
            new.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({blanks})", row)
        except sqlite3.IntegrityError:  # it speaks of a row that is gone
            reader.torn.add(table)


def _copy_documents(reader: Reader, new: sqlite3.Connection) -> None:
    """What the office published, as far as it is whole: a plan that is torn would stand in the way of every start."""
    if "document" not in reader.tables():
        return  # of an older program, which held nothing but what ships
    found = [documents.salvaged(row) for row in reader.rows("document", documents.COLUMNS, "kind, version")]
    if None in found:
        reader.torn.add("document")
    documents.keep_inside(new, [one for one in found if one is not None])


def _copy_acknowledged(reader: Reader, new: sqlite3.Connection) -> None:
    """What others said they hold, as far as it is here."""
    here = dict(new.execute("SELECT site, known FROM journal_site").fetchall())
    for peer, site, seq in reader.rows("journal_acknowledged", "peer, site, seq", "peer, site"):
        if seq <= here.get(site, 0):
            new.execute("INSERT OR IGNORE INTO journal_acknowledged VALUES (?, ?, ?)", (peer, site, seq))
