"""Cut a slice of the journal for a reader: all it has not acknowledged of one commune, whoever wrote it."""

import sqlite3
from collections.abc import Callable, Sequence

from psm_desktop.store import chain
from psm_desktop.store.connection import one_moment, writing
from psm_desktop.store.entries import BIRTH, Line, Mark, Seed, Slice, Vector
from psm_desktop.store.journal import known
from psm_desktop.store.spans import span

Fingerprint = Callable[[sqlite3.Connection, int, int], bytes]


def acknowledged(db: sqlite3.Connection, peer: int, head: Vector) -> Vector:
    """What a peer said it holds, as far as it is here too."""
    said = dict(db.execute("SELECT site, seq FROM journal_acknowledged WHERE peer = ?", (peer,)))
    return {site: min(said[site], upto) for site, upto in head.items() if said.get(site)}


def forget_acknowledged(db: sqlite3.Connection, peer: int) -> None:
    """What a peer said it holds is not to be relied on; inside a transaction."""
    db.execute("DELETE FROM journal_acknowledged WHERE peer = ?", (peer,))


def cut(db: sqlite3.Connection, commune: str, sender: int, peer: int) -> Slice:
    """All lines of a commune that `peer` (0: nobody known) has not acknowledged, of one moment.

    `started` and `ended` hold fingerprints; signatures only where they are already kept.
    """
    with writing(db):  # fingerprints are kept on the way
        return cut_inside(db, commune, sender, peer)


def cut_inside(db: sqlite3.Connection, commune: str, sender: int, peer: int) -> Slice:
    """`cut` within the caller's transaction."""
    return cut_from(db, commune, sender, acknowledged(db, peer, known(db, commune)))


def looked_at(db: sqlite3.Connection, commune: str, sender: int, peer: int) -> Slice:
    """`cut` for those who only look: nothing is kept on the way, so nobody waits for whoever writes."""
    with one_moment(db):
        return cut_from(db, commune, sender, acknowledged(db, peer, known(db, commune)), chain.fingerprint_read)


def cut_from(
    db: sqlite3.Connection, commune: str, sender: int, base: Vector, fingerprint: Fingerprint = chain.fingerprint
) -> Slice:
    """`cut_inside` from a base already known: what all of several readers hold. Each entry ends an act that is here."""
    head = known(db, commune)
    out = Slice(commune, sender, base, head)
    for site, upto in sorted(head.items()):
        after = out.base.get(site, 0)
        acts, seens, seeds, lines = span(db, site, after, upto)
        if after and not (seeds and seeds[0].since == after + 1):  # the reader may have withdrawn what they follow from
            lines = salted(lines, seeds, chain.seed_in_force(db, site, after))
        out.acts, out.seens, out.seeds, out.lines = (
            out.acts + acts,
            out.seens + seens,
            out.seeds + seeds,
            out.lines + lines,
        )
        out.started[site] = Mark(after, fingerprint(db, site, after))
        if upto > after:
            out.ended[site] = mark(db, site, upto, fingerprint)
    return out


def salted(lines: list[Line], seeds: Sequence[Seed], seed: bytes | None) -> list[Line]:
    """Lines of a site with the salts written beside those that follow from `seed`, the one before `seeds`."""
    if seed is None:
        return lines
    upto = seeds[0].since if seeds else 1 << 60
    return [
        line._replace(salt=chain.line_salt(seed, line.seq))
        if line.salt is None and line.seq < upto and (line.digest is None or line.column == BIRTH)
        else line
        for line in lines
    ]


def mark(db: sqlite3.Connection, site: int, seq: int, fingerprint: Fingerprint = chain.fingerprint) -> Mark:
    """A site's mark with the signature kept for it, if any."""
    hash_ = fingerprint(db, site, seq)
    row = db.execute(
        "SELECT s.signer, m.signature FROM journal_mark m JOIN journal_site s USING (site) WHERE site = ? AND seq = ?",
        (site, seq),
    ).fetchone()
    return Mark(seq, hash_, *row) if row else Mark(seq, hash_)


def last_signed(db: sqlite3.Connection, site: int) -> int:
    """The last line of a site that its own key has signed; 0 for none."""
    found = db.execute("SELECT max(seq) FROM journal_mark WHERE site = ? AND signature IS NOT NULL", (site,)).fetchone()
    return int(found[0] or 0)


def keep_signature(db: sqlite3.Connection, site: int, seq: int, signer: bytes, signature: bytes) -> None:
    """Keep a site's own signature over its mark, and bind the number to the key; inside a transaction.

    Raises ValueError when the number is bound to another key.
    """
    (bound,) = db.execute("SELECT signer FROM journal_site WHERE site = ?", (site,)).fetchone()
    if bound not in (None, signer):
        raise ValueError("a site number is bound to one key")
    db.execute("UPDATE journal_site SET signer = ? WHERE site = ?", (signer, site))
    db.execute("UPDATE journal_mark SET signature = ? WHERE site = ? AND seq = ?", (signature, site, seq))
