"""The journal of one copy: write acts into it, ask what it knows."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from psm_desktop.domain.keys import COUNTER_MASK, SITE_BITS, key_of, key_range, site_of
from psm_desktop.domain.values import Cell, in_canonical_form
from psm_desktop.errors import Busy, Refused, Stale
from psm_desktop.store import handed_over, merge, remark_sides, staging
from psm_desktop.store.connection import writing
from psm_desktop.store.contents import contents
from psm_desktop.store.entries import (
    BIRTH,
    Act,
    ActId,
    Birth,
    Change,
    Entry,
    Heads,
    Line,
    Seed,
    Seen,
    Vector,
    birth_text,
    stored,
)
from psm_desktop.store.fitting import erases_too_much, fits_cell, name_commune, those_born, unborn
from psm_desktop.store.spans import span


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes an act: the site in its commune, the officer's name, the moment in UTC seconds."""

    site: int
    officer: str
    at: int


def new_number() -> int:
    """A site or workbook number: 40 random bits, never 0 (R5)."""
    import secrets  # with OpenSSL, which a start need not wait for

    return secrets.randbelow((1 << SITE_BITS) - 1) + 1


def add_site(db: sqlite3.Connection, site: int, commune: str, signer: bytes | None = None) -> None:
    """Bind a number to a commune at first sight; nothing happens when it is there already."""
    db.execute("INSERT OR IGNORE INTO journal_site (site, commune, signer) VALUES (?, ?, ?)", (site, commune, signer))


def commune_of(db: sqlite3.Connection, site: int) -> str | None:
    """The commune a site writes in; None for a number never met."""
    found = db.execute("SELECT commune FROM journal_site WHERE site = ?", (site,)).fetchone()
    return found[0] if found else None


def is_limited(db: sqlite3.Connection, site: int) -> bool:
    """Whether only some of a number's lines count: its key was revoked (R11)."""
    found = db.execute("SELECT counts IS NOT NULL FROM journal_site WHERE site = ?", (site,)).fetchone()
    return bool(found and found[0])


def known(db: sqlite3.Connection, commune: str) -> Vector:
    """What this copy has of a commune."""
    return dict(db.execute("SELECT site, known FROM journal_site WHERE commune = ? AND known > 0", (commune,)))


def known_everywhere(db: sqlite3.Connection) -> Vector:
    """What this copy has of all communes; a site belongs to one, so numbers never meet."""
    return dict(db.execute("SELECT site, known FROM journal_site WHERE known > 0"))


def acts(db: sqlite3.Connection, site: int, after: int, upto: int) -> list[Act]:
    """The acts of a site that begin after one line and up to another, in order."""
    return span(db, site, after, upto)[0]


HEADS = """
SELECT h.site, h.seq FROM journal_head h JOIN journal_field f USING (field)
WHERE f.tbl = ? AND f.col = ? AND h.row = ?"""


def heads(db: sqlite3.Connection, table: str, column: str, row: int) -> Heads:
    """The open changes of a field; a form remembers them of what it showed. Empty: never changed since birth."""
    return frozenset(db.execute(HEADS, (table, column, row)).fetchall())


def next_key(db: sqlite3.Connection, site: int, given: int = 0) -> int:
    """The next key of a site: one more than the largest in the journal, and than `given` more in this very act."""
    low, high = key_range(site)
    (largest,) = db.execute("SELECT max(row) FROM journal_line WHERE row BETWEEN ? AND ?", (low, high)).fetchone()
    return key_of(site, ((largest or low) & COUNTER_MASK) + 1 + given)


def write(
    db: sqlite3.Connection,
    author: Author,
    command: str,
    entries: Sequence[Entry],
    *,
    basis: Vector | None = None,
    import_id: int | None = None,
    undoes: ActId | None = None,
) -> ActId:
    """Write one act in one transaction and show it; gives its id.

    `basis`: what the author had seen; None means all that is here (a returned workbook knows only what the copy knew
    when it was written, R6). Raises Stale when a form showed other heads than there are now, Refused for a value of
    the wrong type or a row that is not here in this commune, Busy while another connection writes or has just given a
    new row's key away; ValueError for an act without entries or an older basis under the same number.
    """
    with writing(db):
        return write_inside(db, author, command, entries, basis=basis, import_id=import_id, undoes=undoes)


def write_inside(
    db: sqlite3.Connection,
    author: Author,
    command: str,
    entries: Sequence[Entry],
    *,
    basis: Vector | None = None,
    import_id: int | None = None,
    undoes: ActId | None = None,
) -> ActId:
    """`write` within the caller's transaction, for what belongs together."""
    if not entries:
        raise ValueError("an act writes something, nothing is no act")
    _refuse_stale(db, entries)
    commune, last = db.execute("SELECT commune, known FROM journal_site WHERE site = ?", (author.site,)).fetchone()
    handed_over.refuse(db, commune)
    first = int(last) + 1
    lines = [_line(author.site, first, n, entry) for n, entry in enumerate(entries)]
    act = Act(author.site, first, next_turn(db, commune), author.at, author.officer, command, import_id, undoes)
    _refuse_astray(db, act, lines, commune)
    seens = _news(db, author.site, first, known(db, commune) if basis is None else basis, told=basis is not None)
    staging.stage(db, [act], seens, _fresh_seed(db, author.site, first), lines)
    merge.settle(db)
    _typed_no_more(db, entries)
    return author.site, first


def _refuse_stale(db: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    for entry in entries:
        if (
            isinstance(entry, Change)
            and entry.showed is not None
            and entry.showed != heads(db, entry.table, entry.column, entry.row)
        ):
            raise Stale(table=entry.table, column=entry.column, row=entry.row)


def _line(site: int, first: int, n: int, entry: Entry) -> Line:
    if isinstance(entry, Birth):
        values = {name: _fitting(entry.table, name, cell) for name, cell in entry.values.items()}
        return Line(site, first + n, first, entry.table, BIRTH, entry.row, birth_text(values))
    value = stored(_fitting(entry.table, entry.column, entry.value))
    return Line(site, first + n, first, entry.table, entry.column, entry.row, value)


def _fitting(table: str, column: str, cell: Cell) -> Cell:
    """The cell in canonical form. Raises Refused for what the field cannot hold."""
    cell = in_canonical_form(cell)
    if not fits_cell(table, column, cell):
        raise Refused("wrong-type", table=table, column=column, value=cell)
    return cell


def _refuse_astray(db: sqlite3.Connection, act: Act, lines: Sequence[Line], commune: str) -> None:
    """Rows are here and of the author's commune, none of the author's own keys is given twice, what the other side
    remarks stays as it was said, and nothing is erased that a row cannot do without."""
    said = contents(lines)
    if erases_too_much(said, [act]):
        raise Refused("unknown-field", text=", ".join(sorted({line.column for line in lines})), fields="")
    for _, row in unborn(db, said, commune):
        raise Refused("unknown-row", key=row)
    if not name_commune(said, commune):
        raise Refused("not-this-commune", commune=commune)
    if remark_sides.of_others(db, [line.row for line in lines if (line.table, line.column) in remark_sides.SAYS]):
        raise Refused("remark-of-others")
    own = {(line.table, line.row) for line in lines if line.column == BIRTH and site_of(line.row) == line.site}
    if those_born(db, own, commune):
        raise Busy


LARGEST_TURN = """
SELECT max((SELECT turn FROM journal_act a WHERE a.site = s.site ORDER BY first DESC LIMIT 1))
FROM journal_site s WHERE commune = ?"""


def next_turn(db: sqlite3.Connection, commune: str) -> int:
    """One more than the largest turn seen in the commune (R12); the last act of a site has its largest."""
    (turn,) = db.execute(LARGEST_TURN, (commune,)).fetchone()
    return int(turn or 0) + 1


def _news(db: sqlite3.Connection, site: int, first: int, basis: Vector, *, told: bool) -> list[Seen]:
    """What the author has seen since its last act. Raises ValueError for an older basis: a site never unsees."""
    said = dict(db.execute("SELECT other, max(upto) FROM journal_seen WHERE site = ? GROUP BY other", (site,)))
    if told and any(basis.get(other, 0) < upto for other, upto in said.items()):
        raise ValueError("a site never unsees: lines with an older basis need a number of their own")
    return [
        Seen(site, other, first, upto) for other, upto in basis.items() if other != site and upto > said.get(other, 0)
    ]


FRESHNESS = """
SELECT (SELECT max(since) FROM journal_seed WHERE site = :site),
       (SELECT max(seq) FROM journal_mark WHERE site = :site AND signature IS NOT NULL),
       (SELECT seed IS NOT NULL FROM journal_seed WHERE site = :site ORDER BY since DESC LIMIT 1)"""


def _fresh_seed(db: sqlite3.Connection, site: int, first: int) -> list[Seed]:
    """A new seed for a site's first line, for the first after each package, so that an erasure opens little, and for
    the first after an erasure that has withdrawn the last one."""
    since, packed, is_there = db.execute(FRESHNESS, {"site": site}).fetchone()
    due = not is_there or (packed is not None and packed >= since)
    import secrets

    return [Seed(site, first, secrets.token_bytes(16))] if due else []


CLEAR_TYPING = """
DELETE FROM typing
WHERE row = :row AND field = (SELECT field FROM journal_field WHERE tbl = :table AND col = :column)"""


def _typed_no_more(db: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """An act clears what was kept aside while its text was being typed."""
    for entry in entries:
        if isinstance(entry, Change):
            db.execute(CLEAR_TYPING, {"row": entry.row, "table": entry.table, "column": entry.column})
