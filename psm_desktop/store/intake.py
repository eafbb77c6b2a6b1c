"""Take packages in: rounds of one slice for each commune, each round in one transaction, whole or not at all."""

import sqlite3
from collections.abc import Callable, Collection, Sequence

from psm_desktop.store import chain, slices, staging
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Line, Slice, Vector
from psm_desktop.store.gate import Fate, judge, numbers
from psm_desktop.store.journal import add_site, known
from psm_desktop.store.merge import settle
from psm_desktop.store.shape import news

Trust = Callable[[str], Collection[bytes]]
"""Commune -> the keys whose signatures count in it."""

Told = Callable[[int, Fate, Vector], None]
"""Number of a slice in the batch, its fate (TAKEN or KNOWN), and, of the sites it brought lines of, the last line that
was here before: called in the very transaction that took it."""

First = Callable[[int], None]
"""Number of a slice that is about to be taken: what must be known before its lines are settled, in that transaction."""

Batch = list[tuple[int, Slice, set[int]]]
"""Slices with their places in the pile and the numbers they bind."""


def take(
    db: sqlite3.Connection,
    pieces: Sequence[Slice],
    mine: Collection[int],
    trust: Trust,
    told: Told = lambda i, fate, before: None,
    first: First = lambda i: None,
) -> list[Fate]:
    """Take in what can be taken and say for each slice what became of it.

    `mine`: this copy's own site numbers; `told` and `first`: write what must stand or fall with the slice. What waited
    for another slice, or overlaps it, is looked at again (R13).
    Raises Busy while another connection writes.
    """
    fates: dict[int, Fate] = {}
    left = dict(enumerate(pieces))
    while left:
        batch = _round(db, left, mine, trust, fates)
        if not batch:
            break
        fates |= _bring(db, batch, fates, told, first)
        for i, *_ in batch:
            del left[i]
    return [fates[i] for i in range(len(pieces))]


def _round(
    db: sqlite3.Connection, left: dict[int, Slice], mine: Collection[int], trust: Trust, fates: dict[int, Fate]
) -> Batch:
    """The first slice of each commune that can go in now."""
    batch: dict[str, tuple[int, Slice, set[int]]] = {}
    bound: set[int] = set()  # a number two communes claim in one round goes to the first; the other is judged again
    for i, piece in left.items():
        if piece.commune not in batch:
            fates[i] = judge(db, piece, mine, trust(piece.commune))
            if fates[i] in (Fate.TAKEN, Fate.KNOWN) and bound.isdisjoint(binds := numbers(piece)):
                batch[piece.commune] = i, piece, binds
                bound |= binds
    return list(batch.values())


def _bring(db: sqlite3.Connection, batch: Batch, fates: dict[int, Fate], told: Told, first: First) -> dict[int, Fate]:
    """Take a round in. When the tables object to it, halve it until the slice at fault stands alone (R10)."""
    try:
        with writing(db):
            before: dict[int, Vector] = {}
            for i, piece, binds in batch:
                _note(db, piece, binds)
                first(i)
            for i, piece, _ in batch:
                before[i] = _stage_news(db, piece) if fates[i] is Fate.TAKEN else {}
            settle(db)
            for i, *_ in batch:
                told(i, fates[i], before[i])
    except (sqlite3.IntegrityError, OverflowError):
        staging.clear(db)
        if len(batch) == 1:
            return {batch[0][0]: Fate.REFUSED}
        half = len(batch) // 2
        return _bring(db, batch[:half], fates, told, first) | _bring(db, batch[half:], fates, told, first)
    return {i: fates[i] for i, *_ in batch}


def _stage_news(db: sqlite3.Connection, piece: Slice) -> Vector:
    """Lay out what is not here yet; gives the last line known before of each site it brings lines of."""
    have = known(db, piece.commune)
    fresh = {site: have.get(site, 0) for site, upto in piece.head.items() if upto > have.get(site, 0)}
    if all(piece.base.get(site, 0) == before for site, before in fresh.items()) and len(fresh) == len(news(piece)):
        staging.stage(db, piece.acts, piece.seens, piece.seeds, piece.lines)  # all of it is new, as it mostly is
    else:
        staging.stage(
            db,
            [a for a in piece.acts if a.first > have.get(a.site, 0)],
            [s for s in piece.seens if s.since > have.get(s.site, 0)],
            [s for s in piece.seeds if s.since > have.get(s.site, 0)],
            _with_salts(db, piece, have, [n for n in piece.lines if n.seq > have.get(n.site, 0)]),
        )
    return fresh


def _with_salts(db: sqlite3.Connection, piece: Slice, have: Vector, lines: list[Line]) -> list[Line]:
    """Lines that follow from a seed withdrawn here (an erasure came between) keep the salts it gave them."""
    gone = {site for site in piece.head if have.get(site) and chain.seed_in_force(db, site, have[site]) is None}
    if not gone:
        return lines
    out = [line for line in lines if line.site not in gone]
    for site in gone:
        seeds = [seed for seed in piece.seeds if seed.site == site]
        before = [seed.seed for seed in seeds if seed.since <= have[site]]
        later = [seed for seed in seeds if seed.since > have[site]]
        out += slices.salted([n for n in lines if n.site == site], later, before[-1] if before else None)
    return out


KEEP_MARK = """
INSERT INTO journal_mark (site, seq, hash, signature) VALUES (?, ?, ?, ?)
ON CONFLICT DO UPDATE SET signature = coalesce(signature, excluded.signature)"""
BIND = "UPDATE journal_site SET signer = ? WHERE site = ? AND signer IS NULL"
ACKNOWLEDGE = "INSERT INTO journal_acknowledged VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)"


def _note(db: sqlite3.Connection, piece: Slice, binds: set[int]) -> None:
    """Sites met for the first time, their signed marks, and what the sender holds by now: any package is a receipt."""
    for site in binds:
        add_site(db, site, piece.commune)
    for site, mark in piece.ended.items():
        db.execute(BIND, (mark.signer, site))
        db.execute(KEEP_MARK, (site, mark.seq, mark.hash, mark.signature))
    if piece.signer is not None:
        db.executemany(BIND, ((piece.signer, site) for site in {piece.sender, *piece.claimed} - {0}))
    if piece.sender:
        db.executemany(ACKNOWLEDGE, ((piece.sender, site, upto) for site, upto in piece.head.items()))
