"""How a new key comes in by a handover: the old key signs a one-time key, and that one signs the new key.

No key of a copy travels. The one-time key does, under the passphrase, and is good for one heir (decision 0012).
"""

import secrets
import sqlite3

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

from psm_desktop.store import succession, trust
from psm_desktop.store.succession import Succession
from psm_desktop.sync.header import HEIR as LENGTHS
from psm_desktop.sync.header import Header
from psm_desktop.sync.keys import KeyPair

GRANT, HEIR = b"psm handover 1\x00", b"psm heir 1\x00"
"""What sets these signatures apart from each other and from those over files and marks."""


def _message(domain: bytes, is_training: bool, commune: str, key: bytes) -> bytes:
    return domain + b"%c%b" % (is_training, commune.encode()) + key


def grant(pair: KeyPair, is_training: bool, commune: str, at: int) -> Succession:
    """A new one-time key under the signature of this copy's own."""
    secret = secrets.token_bytes(32)
    one_time = bytes(SigningKey(secret).verify_key)
    signature = pair.signing.sign(_message(GRANT, is_training, commune, one_time)).signature
    return Succession(commune, one_time, pair.signer, signature, secret, at=at)


def is_granted(one: Succession, is_training: bool) -> bool:
    """Whether the old key signed the one-time key, for this commune."""
    return _holds(one.old, one.signature, _message(GRANT, is_training, one.commune, one.one_time))


def _holds(key: bytes, signature: bytes, message: bytes) -> bool:
    try:
        VerifyKey(key).verify(message, signature)
    except (CryptoError, ValueError):
        return False
    return True


def proof(db: sqlite3.Connection, commune: str, pair: KeyPair, is_training: bool) -> tuple[bytes, ...]:
    """What lets this copy's key in where it began from a handover; nothing once a receipt has named it."""
    known = trust.find(db, pair.signer, commune)
    mine = next((one for one in succession.of(db, commune) if one.secret is not None), None)
    if mine is None or mine.secret is None or (known is not None and known.state == trust.ENROLLED):
        return ()
    signed = SigningKey(mine.secret).sign(_message(HEIR, is_training, commune, pair.signer)).signature
    return (mine.old, mine.one_time, mine.signature, signed)


def fitting(db: sqlite3.Connection, header: Header, now: int) -> Succession | None:
    """By whose word a return's key may come in; None where there is none that counts.

    Checked: the old key is enrolled for the commune now; it signed the one-time key for this commune, and for training
    or not; the one-time key signed the return's own; nobody else has come in with that one-time key.
    """
    one = said(header, now)
    by = trust.find(db, one.old, header.commune) if one else None
    if one is None or by is None or by.state != trust.ENROLLED:
        return None
    used = succession.find(db, header.commune, one.one_time)
    return one if used is None or used.heir == header.signer else None


def said(header: Header, now: int) -> Succession | None:
    """What a return says of the key before its own, where both signatures hold; whether that counts is not asked."""
    if len(header.heir) != len(LENGTHS):
        return None
    old, one_time, signature, signed = header.heir
    one = Succession(header.commune, one_time, old, signature, heir=header.signer, at=now)
    message = _message(HEIR, header.is_training, header.commune, header.signer)
    holds = is_granted(one, header.is_training) and _holds(one_time, signed, message)
    return one if holds and old != header.signer else None
