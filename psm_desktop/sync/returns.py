"""The return of a commune: its journal since what the office acknowledged, sealed to it, signed by this copy."""

import sqlite3
from pathlib import Path

from psm_desktop.commands.hand import Hand
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, exchange, handed_over, journal, merged_keys, plans, slices, trust
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Slice
from psm_desktop.sync import (
    documents_held,
    envelope,
    evidence_held,
    files,
    heirs,
    keys,
    marks,
    payload,
    revocation,
    values_back,
)
from psm_desktop.sync.addressed import Readers, is_invited, proof_of, readers_of
from psm_desktop.sync.envelope import Header
from psm_desktop.sync.keys import KeyPair
from psm_desktop.sync.prepared import Prepared

KIND = "return"


def package(db: sqlite3.Connection, hand: Hand, out: Path) -> Prepared:
    """Write what the office has not acknowledged; with nothing new it is written all the same, and says so (0 lines).

    Raises PsmError `no-invitation` before the office's invitation for the commune was read, `commune-only` in the
    office's copy, `handed-over` for a commune that is only read here, and when the file cannot be written, or is there
    and the copy's disk is full (`file-not-noted`): then nothing counts as prepared.
    """
    handed_over.refuse(db, hand.commune)
    merged_keys.let_in(db, hand.clock())
    piece, header, data = _sealed(db, hand)
    return _keep(db, piece, header, out, data)


def enclosed(db: sqlite3.Connection, hand: Hand) -> bytes | None:
    """The same bytes for carrying inside a report: what is printed is what was recorded (DESIGN §2.6).

    Not counted as prepared, since a report is printed for the council and not sent to the office. None before an
    invitation was read: then there is nobody to seal to.
    """
    if copies.about(db).is_office or not is_invited(db, hand.commune):
        return None
    return _sealed(db, hand)[2]


def weighed(db: sqlite3.Connection, hand: Hand) -> int | None:
    """How many bytes `package` would write now; nothing is written and nobody waits for it.

    None where it could write nothing: in the office's copy, before an invitation was read, for a commune that is only
    read here, and before this copy has a number that counts.
    """
    site, copy = hand.numbers.sites().get(hand.commune), copies.about(db)
    closed = copy.is_office or not is_invited(db, hand.commune) or handed_over.find(db, hand.commune) is not None
    if closed or not site or journal.is_limited(db, site):
        return None
    pair = keys.of(db)
    readers = readers_of(db, hand.commune, pair)
    piece = slices.looked_at(db, hand.commune, site, readers.office.site or 0)
    for number, mark in piece.ended.items():
        if mark.signature is None:
            piece.ended[number] = marks.signed(mark, pair, copy.is_training, hand.commune, number)
    return len(_closed(db, hand, pair, readers, _claimed(db, piece, pair))[1])


def _sealed(db: sqlite3.Connection, hand: Hand) -> tuple[Slice, Header, bytes]:
    """The slice, its header and the whole file."""
    copy = copies.about(db)
    if copy.is_office:
        raise PsmError("commune-only")
    pair = keys.of(db)
    readers = readers_of(db, hand.commune, pair)
    piece = _cut(db, hand, pair, readers, copy.is_training)
    header, data = _closed(db, hand, pair, readers, piece)
    hand.numbers.remember()  # before the file leaves (R21)
    return piece, header, data


def _closed(db: sqlite3.Connection, hand: Hand, pair: KeyPair, readers: Readers, piece: Slice) -> tuple[Header, bytes]:
    """A slice with its header, as a file."""
    header = _header(db, piece, pair, copies.about(db).is_training, hand.clock())
    told = revocation.said(db, hand.commune) | evidence_held.asked(db, hand.commune)
    said = [payload.pack(piece), told | values_back.said(db, hand.commune) | documents_held.said(db)]
    return header, envelope.close(header, said, pair, readers.sealing)


def _cut(db: sqlite3.Connection, hand: Hand, pair: KeyPair, readers: Readers, is_training: bool) -> Slice:
    """The slice with all its signatures, of one moment."""
    sender = hand.numbers.site(hand.commune)
    marks.bind_own(db, pair)
    with writing(db):
        piece = slices.cut_inside(db, hand.commune, sender, readers.office.site or 0)
        marks.sign_own(db, piece, pair, is_training)
        return _claimed(db, piece, pair)


def _claimed(db: sqlite3.Connection, piece: Slice, pair: KeyPair) -> Slice:
    """With who closes it, and the numbers that are that key's."""
    piece.signer = pair.signer
    piece.claimed = frozenset(trust.sites_of(db, piece.commune, pair.signer))
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
        proof=proof_of(db, piece.commune, pair),
        heir=heirs.proof(db, piece.commune, pair, is_training),
    )


def _keep(db: sqlite3.Connection, piece: Slice, header: Header, out: Path, data: bytes) -> Prepared:
    sha256 = files.write(out, data)
    made = Prepared(out, KIND, piece.commune, len(data), sha256, header.made_at, len(piece.lines), piece.head)
    with files.noting(out), writing(db):
        exchange.keep_sent(
            db,
            exchange.Sent(sha256, piece.commune, KIND, out.name, made.bytes, made.lines, piece.head, header.made_at),
            data,
        )
    return made
