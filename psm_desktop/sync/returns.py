"""The return of a commune: its journal since what the office acknowledged, sealed to it, signed by this copy."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.commands.hand import Hand
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, exchange, handed_over, journal, plans, seed, slices, succession, trust
from psm_desktop.store.connection import rehearsing, writing
from psm_desktop.store.entries import Slice
from psm_desktop.sync import envelope, files, heirs, invitation, keys, marks, payload, revocation
from psm_desktop.sync.envelope import Header
from psm_desktop.sync.keys import KeyPair
from psm_desktop.sync.prepared import Prepared

KIND = "return"


@dataclass(frozen=True, slots=True)
class Readers:
    """`office`: its key in this commune, with the number it writes under; `others`: further PCs of the commune."""

    office: trust.TrustedKey
    others: tuple[trust.TrustedKey, ...]


def package(db: sqlite3.Connection, hand: Hand, out: Path) -> Prepared:
    """Write what the office has not acknowledged; with nothing new it is written all the same, and says so (0 lines).

    Raises PsmError `no-invitation` before the office's invitation for the commune was read, `commune-only` in the
    office's copy, `handed-over` for a commune that is only read here, and when the file cannot be written: then nothing
    counts as prepared.
    """
    handed_over.refuse(db, hand.commune)
    piece, header, data = _sealed(db, hand)
    return _keep(db, piece, header, out, data)


def enclosed(db: sqlite3.Connection, hand: Hand) -> bytes | None:
    """The same bytes for carrying inside a report: what is printed is what was recorded (DESIGN §2.6).

    Not counted as prepared, since a report is printed for the council and not sent to the office. None before an
    invitation was read: then there is nobody to seal to.
    """
    if copies.about(db).is_office or trust.office_key(db) is None:
        return None
    return _sealed(db, hand)[2]


def weighed(db: sqlite3.Connection, hand: Hand) -> int | None:
    """How many bytes `package` would write now; nothing is written, nothing counts as prepared.

    None where it could write nothing: in the office's copy, before an invitation was read, for a commune that is only
    read here, and before this copy has a number that counts.
    """
    site = hand.numbers.sites().get(hand.commune)
    closed = (
        copies.about(db).is_office or trust.office_key(db) is None or handed_over.find(db, hand.commune) is not None
    )
    if closed or not site or journal.is_limited(db, site):
        return None
    with rehearsing(db):
        return len(_sealed(db, hand)[2])


def _sealed(db: sqlite3.Connection, hand: Hand) -> tuple[Slice, Header, bytes]:
    """The slice, its header and the whole file."""
    copy = copies.about(db)
    if copy.is_office:
        raise PsmError("commune-only")
    pair = keys.of(db)
    readers = _readers(db, hand.commune, pair)
    piece = _cut(db, hand, pair, readers, copy.is_training)
    header = _header(db, piece, pair, copy.is_training, hand.clock())
    sealed_to = [key.sealing for key in (readers.office, *readers.others)]
    data = envelope.close(header, [payload.pack(piece), revocation.said(db, hand.commune)], pair, sealed_to)
    hand.numbers.remember()  # before the file leaves (R21)
    return piece, header, data


def _readers(db: sqlite3.Connection, commune: str, pair: KeyPair) -> Readers:
    office = trust.office_key(db)
    here = trust.find(db, office.signer, commune) if office else None
    if here is None:
        raise PsmError("no-invitation", commune=seed.commune(commune).name)
    others = [key for key in succession.readers(db, commune) if key.signer not in (here.signer, pair.signer)]
    return Readers(here, tuple(others))


def _cut(db: sqlite3.Connection, hand: Hand, pair: KeyPair, readers: Readers, is_training: bool) -> Slice:
    """The slice with all its signatures, of one moment."""
    sender = hand.numbers.site(hand.commune)
    marks.bind_own(db, pair)
    with writing(db):
        piece = slices.cut_inside(db, hand.commune, sender, readers.office.site or 0)
        marks.sign_own(db, piece, pair, is_training)
        piece.signer = pair.signer
        piece.claimed = frozenset(trust.sites_of(db, hand.commune, pair.signer))
    return piece


def _header(db: sqlite3.Connection, piece: Slice, pair: KeyPair, is_training: bool, now: int) -> Header:
    return Header(
        KIND,
        is_training,
        piece.commune,
        pair.signer,
        now,
        plans.current(db).version,
        lines=len(piece.lines),
        acts=len(piece.acts),
        span=payload.spans(piece),
        proof=_proof(db, piece.commune, pair),
        heir=heirs.proof(db, piece.commune, pair, is_training),
    )


def _proof(db: sqlite3.Connection, commune: str, pair: KeyPair) -> bytes:
    """What lets this key in; nothing once a receipt has named it among the enrolled ones."""
    known = trust.find(db, pair.signer, commune)
    given = trust.invitations(db, commune)
    if not given or (known is not None and known.state == trust.ENROLLED):
        return b""
    return invitation.proof(given[0].secret, commune, pair.signer)


def _keep(db: sqlite3.Connection, piece: Slice, header: Header, out: Path, data: bytes) -> Prepared:
    sha256 = files.write(out, data)
    made = Prepared(out, KIND, piece.commune, len(data), sha256, header.made_at, len(piece.lines), piece.head)
    with writing(db):
        exchange.keep_sent(
            db,
            exchange.Sent(sha256, piece.commune, KIND, out.name, made.bytes, made.lines, piece.head, header.made_at),
            data,
        )
    return made
