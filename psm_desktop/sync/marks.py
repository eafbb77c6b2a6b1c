"""A site's own signature over its fingerprint at a line: lines count only under it, whoever brings them (R15)."""

import sqlite3
from dataclasses import replace

from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

from psm_desktop.commands.numbers import Numbers
from psm_desktop.errors import PsmError
from psm_desktop.store import slices, trust
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Mark, Slice
from psm_desktop.sync.keys import KeyPair

DOMAIN = b"psm mark 1\x00"
"""What sets these signatures apart from those over whole files."""


def message(is_training: bool, commune: str, site: int, mark: Mark) -> bytes:
    """The bytes a site signs."""
    place = b"%c%b" % (is_training, commune.encode())
    return DOMAIN + place + site.to_bytes(8, "big") + mark.seq.to_bytes(8, "big") + mark.hash


def signed(mark: Mark, keys: KeyPair, is_training: bool, commune: str, site: int) -> Mark:
    """The mark with this copy's signature."""
    signature = keys.signing.sign(message(is_training, commune, site, mark)).signature
    return replace(mark, signer=keys.signer, signature=signature)


def holds(mark: Mark, is_training: bool, commune: str, site: int) -> bool:
    """Whether the signature is its signer's; whether the signer counts is asked by the gate."""
    if mark.signer is None or mark.signature is None:
        return False
    try:
        VerifyKey(mark.signer).verify(message(is_training, commune, site, mark), mark.signature)
    except (CryptoError, ValueError):
        return False
    return True


def sign_own(db: sqlite3.Connection, piece: Slice, keys: KeyPair, is_training: bool) -> None:
    """Sign what this copy wrote, workbooks it read in too, and keep the signatures; those of others are passed on.

    Lines nobody else has signed were written here. Inside a transaction. Raises PsmError where lines were written by
    another copy of this file and never left it: only that copy's key can sign them.
    """
    for site, mark in piece.ended.items():
        if mark.signature is None:
            if mark.signer not in (None, keys.signer):
                raise PsmError("lines-of-another-copy", lines=mark.seq - slices.last_signed(db, site))
            mark = piece.ended[site] = signed(mark, keys, is_training, piece.commune, site)
            slices.keep_signature(db, site, mark.seq, keys.signer, mark.signature or b"")


def drop_false(piece: Slice, is_training: bool) -> None:
    """Take away signatures that do not hold; the gate then says OUTSIDE."""
    for site, mark in piece.ended.items():
        if not holds(mark, is_training, piece.commune, site):
            piece.ended[site] = replace(mark, signer=None, signature=None)


def bind_own(db: sqlite3.Connection, keys: KeyPair) -> None:
    """Bind every number of this copy to its key before anything from outside is looked at."""
    sites = Numbers(db).all()
    with writing(db):
        trust.bind_own(db, sites, keys.signer)
