"""Whether a slice can be taken now: a few numbers, names, types and fingerprints, before anything is written."""

import sqlite3
from collections.abc import Collection, Mapping
from enum import StrEnum

from psm_desktop.domain.fields import PARENT_OF
from psm_desktop.domain.keys import site_of
from psm_desktop.domain.values import Draft
from psm_desktop.store import chain
from psm_desktop.store.entries import BIRTH, Line, Mark, Slice, birth_values, columns
from psm_desktop.store.journal import known, next_turn
from psm_desktop.store.shape import is_whole, news


class Fate(StrEnum):
    """What becomes of a package. All but TAKEN and KNOWN leave the copy untouched and the file where it lies."""

    TAKEN = "taken"
    KNOWN = "known"  # nothing new in it
    WAITS = "waits"  # an earlier package is missing
    FORKED = "forked"  # other lines under the same numbers: a copied workspace, or one turned back and written on (R4)
    TURNED_BACK = (
        "turned-back"  # it has lines of ours that we lack: this copy is an old one, it takes a new number (R3)
    )
    NEWER = "newer"  # written by a newer program (R16)
    OUTSIDE = "outside"  # it writes where its signer may not (R15)
    REFUSED = "refused"  # its values do not fit the tables (R10)


def judge(db: sqlite3.Connection, piece: Slice, mine: Collection[int], trusted: Collection[bytes]) -> Fate:
    """The fate of a slice. `mine`: this copy's own numbers; `trusted`: keys whose signatures count for this commune.

    Signatures themselves were verified by whoever opened the envelope: `piece.ended` holds only those that hold, and
    `piece.signer` is who closed it. This copy's own numbers are bound to its own key before anything is judged.
    """
    try:
        spoken_of = columns(piece.lines)
    except ValueError:
        return Fate.REFUSED
    storage = {
        (table, column): kind for table, column, kind in db.execute("SELECT tbl, col, storage FROM journal_field")
    }
    if not spoken_of <= storage.keys():
        return Fate.NEWER
    if not is_whole(piece, next_turn(db, piece.commune)):
        return Fate.REFUSED
    if _strays(db, piece, mine, trusted):
        return Fate.OUTSIDE
    if not all(_fits(line, storage) for line in piece.lines):
        return Fate.REFUSED
    have = known(db, piece.commune)
    if any(piece.head.get(site, 0) > have.get(site, 0) for site in mine):
        return Fate.TURNED_BACK
    if any(have.get(site, 0) < seq for site, seq in piece.base.items()):
        return Fate.WAITS
    if any(not _agrees(db, piece, site, have.get(site, 0)) for site in piece.head):
        return Fate.FORKED
    if _leans_on_unborn(db, piece):
        return Fate.OUTSIDE
    return Fate.TAKEN if any(upto > have.get(site, 0) for site, upto in piece.head.items()) else Fate.KNOWN


def _strays(db: sqlite3.Connection, piece: Slice, mine: Collection[int], trusted: Collection[bytes]) -> bool:
    """Whether a slice writes under another commune's or another hand's number, or about another commune's rows."""
    bound: Mapping[int, tuple[str, bytes | None]] = {
        site: (commune, signer)
        for site, commune, signer in db.execute("SELECT site, commune, signer FROM journal_site")
    }
    if any(bound.get(site, (piece.commune, None))[0] != piece.commune for site in numbers(piece)):
        return True
    if any(not _is_senders(piece, site, bound) for site in {piece.sender, *piece.claimed} - {0}):
        return True
    if any(bound.get(site, (piece.commune, None))[0] != piece.commune for line in piece.lines for site in _named(line)):
        return True  # rows belong to the commune of the number that bore them
    signing = (site for site, (_, signer) in bound.items() if signer is not None)
    hands = {*piece.head, *known(db, piece.commune), *signing, *mine}
    if any(line.column == BIRTH and site_of(line.row) in hands - {line.site} for line in piece.lines):
        return True  # a hand gives keys to its own rows; a workbook's number has no lines, whoever reads it bears its rows
    if any(_commune_named(line) not in (None, piece.commune) for line in piece.lines):
        return True
    return any(
        not _signed(piece.ended.get(site), upto, bound.get(site, ("", None))[1], trusted) for site, upto in news(piece)
    )


def numbers(piece: Slice) -> set[int]:
    """Every number a slice binds to its commune: of sites, of the sender, and those that key rows born in it."""
    return {*piece.head, *piece.claimed, *births(piece), piece.sender} - {0}


def births(piece: Slice) -> set[int]:
    """The numbers that key the rows born in a slice; a workbook's keys its rows and has no lines of its own."""
    return {site_of(line.row) for line in piece.lines if line.column == BIRTH}


def _is_senders(piece: Slice, site: int, bound: Mapping[int, tuple[str, bytes | None]]) -> bool:
    """Whether whoever closed the envelope may speak as a number; what it acknowledges counts as that number's."""
    if piece.signer is None:
        return True
    keys = {bound.get(site, ("", None))[1], piece.ended[site].signer if site in piece.ended else None}
    return keys <= {None, piece.signer}


def _signed(mark: Mark | None, upto: int, bound: bytes | None, trusted: Collection[bytes]) -> bool:
    """New lines count only under their own site's signature at the head, by the key the number is bound to."""
    if mark is None or mark.signature is None or mark.signer is None or mark.seq != upto:
        return False
    return mark.signer in trusted and bound in (None, mark.signer)


def _rows(line: Line) -> set[tuple[str, int]]:
    """Table and key of the rows a line leans on: its own unless it bears it, and the parent it names."""
    rows = set() if line.column == BIRTH else {(line.table, line.row)}
    above = PARENT_OF.get(line.table)
    if above is not None and line.column in (BIRTH, above):
        parent = birth_values(line.value).get(above) if line.column == BIRTH and line.value else line.value
        rows.add((above, parent if isinstance(parent, int) else 0))
    return rows


def _named(line: Line) -> set[int]:
    """The numbers that gave the keys a line speaks of."""
    return {site_of(line.row)} | {site_of(row) for _, row in _rows(line)}


BORN = """
SELECT 1 FROM journal_field f CROSS JOIN journal_line l ON l.row = :row AND l.field = f.field
JOIN journal_site s ON s.site = l.site WHERE f.tbl = :table AND f.col = '' AND s.commune = :commune"""


def _leans_on_unborn(db: sqlite3.Connection, piece: Slice) -> bool:
    """Whether a line speaks of a row that neither the slice nor this copy has seen born in that table and commune."""
    born = {(line.table, line.row) for line in piece.lines if line.column == BIRTH}
    leant_on = {row for line in piece.lines for row in _rows(line)} - born
    return any(
        not db.execute(BORN, {"table": table, "row": row, "commune": piece.commune}).fetchone()
        for table, row in leant_on
    )


def _commune_named(line: Line) -> object:
    """The commune an intervention says it belongs to, where the line says one."""
    if line.table != "intervention":
        return None
    if line.column == BIRTH and line.value is not None:
        return birth_values(line.value).get("commune", "")
    return (line.value or "") if line.column == "commune" else None


def _fits(line: Line, storage: Mapping[tuple[str, str], str]) -> bool:
    """A value is of its column's type, empty, or a draft; flags and parents are never empty nor drafts."""
    if line.column == BIRTH:
        values = birth_values(line.value) if line.value is not None else {}
        has_parent = PARENT_OF.get(line.table, BIRTH) in {*values, BIRTH}
        return has_parent and all(_fits_cell(line.table, name, cell, storage) for name, cell in values.items())
    cell = Draft("") if isinstance(line.value, bytes) else line.value
    return _fits_cell(line.table, line.column, cell, storage)


def _fits_cell(table: str, column: str, cell: object, storage: Mapping[tuple[str, str], str]) -> bool:
    if column in ("deleted", "purged", "is_ready"):
        return cell in (0, 1) and not isinstance(cell, Draft)
    if column == PARENT_OF.get(table):
        return isinstance(cell, int)
    wanted = int if storage[table, column] == "integer" else str
    return cell is None or isinstance(cell, Draft | wanted)


def _agrees(db: sqlite3.Connection, piece: Slice, site: int, have: int) -> bool:
    """Whether our lines of a site are the slice's, as far as both have them; the head's fingerprint is checked too."""
    try:
        return _fingerprints_agree(db, piece, site, have)
    except ValueError:  # the slice ends an act where ours goes on
        return False


def _fingerprints_agree(db: sqlite3.Connection, piece: Slice, site: int, have: int) -> bool:
    start = piece.started.get(site)
    if start is None or start.seq != piece.base.get(site, 0):
        return False
    if start.seq <= have and chain.fingerprint_read(db, site, start.seq) != start.hash:
        return False
    upto = piece.head[site]
    if upto <= start.seq:
        return True
    found = dict(_links(piece, site, start, chain.seed_in_force(db, site, start.seq)))
    end = piece.ended.get(site)
    if end is None or found.get(upto) != end.hash:
        return False
    both = min(have, upto)
    return both <= start.seq or found.get(both) == chain.fingerprint_read(db, site, both)


def _links(piece: Slice, site: int, start: Mark, seed: bytes | None) -> list[tuple[int, bytes]]:
    mine = [line for line in piece.lines if line.site == site]
    acts = [act for act in piece.acts if act.site == site]
    seens = [seen for seen in piece.seens if seen.site == site]
    seeds = [one for one in piece.seeds if one.site == site]
    return list(chain.links(start.hash, acts, seens, seeds, mine, seed=seed))
