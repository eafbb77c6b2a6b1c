"""Whether a slice can be taken now: a few numbers, names, types and fingerprints, before anything is written."""

import json
import sqlite3
from collections.abc import Collection, Mapping
from enum import StrEnum

from psm_desktop.domain.keys import site_of
from psm_desktop.store import chain, remark_sides
from psm_desktop.store.contents import Contents, contents
from psm_desktop.store.entries import BIRTH, Mark, Slice, Vector
from psm_desktop.store.fitting import all_fit, erases_too_much, is_known, name_commune, unborn
from psm_desktop.store.journal import known, next_turn
from psm_desktop.store.shape import is_whole, news
from psm_desktop.store.spans import Span

MOST_NUMBERS = 500
"""Numbers of one key in a commune: a PC takes another each time its file was copied or put back."""


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
        said = contents(piece.lines, piece.read)
    except ValueError:
        return Fate.REFUSED
    if not all(is_known(*one) for one in said.spoken_of):
        return Fate.NEWER
    if not is_whole(piece, said, next_turn(db, piece.commune)):
        return Fate.REFUSED
    if _strays(db, piece, said, mine, trusted):
        return Fate.OUTSIDE
    if not all_fit(said) or erases_too_much(said, piece.acts):
        return Fate.REFUSED
    have = known(db, piece.commune)
    if any(piece.head.get(site, 0) > have.get(site, 0) for site in mine):
        return Fate.TURNED_BACK
    if any(have.get(site, 0) < seq for site, seq in piece.base.items()):
        return Fate.WAITS
    if not _agree(db, piece, said, have):
        return Fate.FORKED
    if unborn(db, said, piece.commune):
        return Fate.OUTSIDE
    return Fate.TAKEN if any(upto > have.get(site, 0) for site, upto in piece.head.items()) else Fate.KNOWN


def _strays(
    db: sqlite3.Connection, piece: Slice, said: Contents, mine: Collection[int], trusted: Collection[bytes]
) -> bool:
    """Whether a slice writes under another commune's or another hand's number, or about another commune's rows."""
    bound = _bound(db, numbers(piece))
    if any(commune != piece.commune for commune, _ in bound.values()):
        return True
    if any(not _is_senders(piece, site, bound) for site in {piece.sender, *piece.claimed} - {0}):
        return True
    if _has_too_many(db, piece, bound):
        return True
    hands = {*piece.head, *known(db, piece.commune), *mine, *(site for site, (_, key) in bound.items() if key)}
    if any(keyed in hands and keyed != site for site, keyed in {(line.site, site_of(line.row)) for line in said.born}):
        return True  # a hand bears its own rows; a workbook's number has no lines, whoever reads it bears its rows
    if not name_commune(said, piece.commune) or _rewrites_remarks(db, piece, said, mine, bound):
        return True
    return any(
        not _signed(piece.ended.get(site), upto, bound.get(site, ("", None))[1], trusted) for site, upto in news(piece)
    )


def _has_too_many(db: sqlite3.Connection, piece: Slice, bound: Mapping[int, tuple[str, bytes | None]]) -> bool:
    """Whether a key would speak under more numbers of a commune than a PC ever needs: packages list them all."""
    fresh: dict[bytes, set[int]] = {}
    said = [(site, mark.signer) for site, mark in piece.ended.items()]
    for site, signer in [*said, *((site, piece.signer) for site in {piece.sender, *piece.claimed} - {0})]:
        if signer is not None and bound.get(site, ("", None))[1] is None:
            fresh.setdefault(signer, set()).add(site)
    return any(len(sites) + _held(db, piece.commune, signer) > MOST_NUMBERS for signer, sites in fresh.items())


def _held(db: sqlite3.Connection, commune: str, signer: bytes) -> int:
    which = "SELECT count(*) FROM journal_site WHERE commune = ? AND signer = ?"
    return int(db.execute(which, (commune, signer)).fetchone()[0])


def _rewrites_remarks(
    db: sqlite3.Connection,
    piece: Slice,
    said: Contents,
    mine: Collection[int],
    bound: Mapping[int, tuple[str, bytes | None]],
) -> bool:
    """Whether somebody else than the office changes what the office remarks."""
    rows = {site_of(line.row) for place in remark_sides.SAYS for line in said.changes.get(place, ())}
    known_here = {**_bound(db, rows), **bound}

    def signer(site: int) -> bytes | None:
        mark = piece.ended.get(site)
        return known_here.get(site, ("", None))[1] or (mark.signer if mark else None)

    return remark_sides.is_rewritten(db, said, mine, signer)


BOUND = "SELECT site, commune, signer FROM journal_site WHERE site IN (SELECT value FROM json_each(?))"


def _bound(db: sqlite3.Connection, some: Collection[int]) -> Mapping[int, tuple[str, bytes | None]]:
    """Number -> the commune and the key it is bound to; without those never seen."""
    found = db.execute(BOUND, (json.dumps(list(some)),))
    return {site: (commune, signer) for site, commune, signer in found}


def numbers(piece: Slice) -> set[int]:
    """Every number a slice binds to its commune: of sites, of the sender, and those that key rows born in it."""
    keyed = {site_of(line.row) for line in piece.lines if line.column == BIRTH}  # a workbook has no lines of its own
    return {*piece.head, *piece.claimed, *keyed, piece.sender} - {0}


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


def _agree(db: sqlite3.Connection, piece: Slice, said: Contents, have: Vector) -> bool:
    """Whether our lines are the slice's, as far as both have them; the fingerprints at its heads are checked too."""
    spans = by_site(piece)
    try:
        return all(_site_agrees(db, piece, said, site, spans[site], have.get(site, 0)) for site in piece.head)
    except ValueError:  # the slice ends an act where ours goes on
        return False


def _site_agrees(db: sqlite3.Connection, piece: Slice, said: Contents, site: int, span: Span, have: int) -> bool:
    start = piece.started.get(site)
    if start is None or start.seq != piece.base.get(site, 0):
        return False
    if start.seq <= have and chain.fingerprint_read(db, site, start.seq) != start.hash:
        return False
    upto = piece.head[site]
    if upto <= start.seq:
        return True
    seed = chain.seed_in_force(db, site, start.seq)
    found = dict(chain.links(start.hash, *span, seed=seed, births=said.values))
    end = piece.ended.get(site)
    if end is None or found.get(upto) != end.hash:
        return False
    both = min(have, upto)
    return both <= start.seq or found.get(both) == chain.fingerprint_read(db, site, both)


def by_site(piece: Slice) -> dict[int, Span]:
    """What a slice holds of each site."""
    found: dict[int, Span] = {site: ([], [], [], []) for site in piece.head}
    for act in piece.acts:
        found[act.site][0].append(act)
    for seen in piece.seens:
        found[seen.site][1].append(seen)
    for seed in piece.seeds:
        found[seed.site][2].append(seed)
    for line in piece.lines:
        found[line.site][3].append(line)
    return found
