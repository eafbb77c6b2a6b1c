"""Invitations: the office lets a commune know its key and gives it a secret; the commune answers with its own key.

Signed, not sealed: there is nobody's key to seal to yet. Who has the secret may enrol one key for the commune.
"""

import secrets
import sqlite3
from dataclasses import replace
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path

from psm_desktop.commands.hand import utc_now
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, exchange, plans, seed, trust
from psm_desktop.store.connection import writing
from psm_desktop.sync import cbor, envelope, files, keys
from psm_desktop.sync.envelope import Header
from psm_desktop.sync.prepared import Prepared

KIND = "invitation"
SECRET = 16
PROOF = 32


def invite(db: sqlite3.Connection, commune: str, out: Path, now: int | None = None) -> Prepared:
    """Write an invitation for a commune (ISTAT code); each one is good for one more of its PCs.

    Raises PsmError in a commune's copy, for a code that is none of the 312, and when the file cannot be written.
    """
    copy, now = copies.about(db), now or utc_now()
    if not copy.is_office:
        raise PsmError("office-only")
    _check_code(commune)
    pair, secret = keys.of(db), secrets.token_bytes(SECRET)
    header = Header(KIND, copy.is_training, commune, pair.signer, now, plans.current(db).version)
    data = envelope.close(header, {"secret": secret, "sealing": pair.sealing}, pair)
    with writing(db):  # before the file leaves: a secret nobody remembers would let nobody in
        trust.add_invitation(db, commune, secret, now)
    try:
        made = Prepared(out, KIND, commune, len(data), files.write(out, data), now)
    except PsmError:
        with writing(db):
            trust.drop_invitation(db, commune, secret)
        raise
    with writing(db):
        exchange.keep_sent(db, exchange.Sent(made.sha256, commune, KIND, out.name, made.bytes, 0, {}, now))
    return made


def _check_code(commune: str) -> None:
    try:
        seed.commune(commune)
    except KeyError as problem:
        raise PsmError("no-commune", text=commune) from problem


def read(db: sqlite3.Connection, header: Header, payload: object, now: int) -> None:
    """Trust the office whose invitation this is, and keep the secret for the next package.

    Raises PsmError `other-office` where another office is trusted already: one does not change it by a file.
    """
    said = cbor.names(payload)
    secret, sealing = cbor.octets(said.get("secret"), SECRET), cbor.octets(said.get("sealing"), 32)
    known = trust.office_key(db)
    if known is not None and known.signer != header.signer:
        raise PsmError("other-office", ours=keys.fingerprint(known.signer), theirs=keys.fingerprint(header.signer))
    office = trust.TrustedKey(header.signer, trust.OFFICE, trust.ENROLLED, sealing, since=now)
    with writing(db):
        trust.keep(db, office)
        trust.keep(db, replace(office, commune=header.commune))  # there its number in the commune is kept
        trust.add_invitation(db, header.commune, secret, header.made_at)


def proof(secret: bytes, commune: str, signer: bytes) -> bytes:
    """What shows that a key's owner has the secret, and shows it for this key and commune only."""
    return blake2b(signer + commune.encode(), key=secret, digest_size=PROOF, person=b"psm invitation").digest()


def fitting(db: sqlite3.Connection, header: Header) -> trust.Invitation | None:
    """The office's invitation a package was made under, used or not; None when there is none."""
    for one in trust.invitations(db, header.commune):
        if compare_digest(proof(one.secret, header.commune, header.signer), header.proof):
            return one
    return None
