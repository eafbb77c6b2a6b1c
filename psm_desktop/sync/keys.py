"""The key pair of a workspace on this PC: made at first need, kept outside the workspace, for its owner alone.

Who copies or moves a workspace on one PC stays the same hand: the key is the same, only the number is new, so that what
was written before and never sent can still be signed. On another PC, or for another user of this one, it is another.
On POSIX the file is for its owner alone (0600 in a folder 0700). On Windows it lies under the user's AppData, which by
Windows' own rules only the user, the system and the administrators of the PC can open: no rights are set here.
"""

import os
import secrets
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox
from nacl.signing import SigningKey, VerifyKey

from psm_desktop.errors import PsmError
from psm_desktop.store import copies, record
from psm_desktop.sync.damaged import Damaged

SEED_SIZE = 32


@dataclass(frozen=True)
class KeyPair:
    """One Ed25519 seed. It signs; the sealing key follows from it (libsodium's conversion to Curve25519)."""

    seed: bytes

    @cached_property
    def signing(self) -> SigningKey:
        """What signs packages and marks."""
        return SigningKey(self.seed)

    @cached_property
    def signer(self) -> bytes:
        """The public key others verify with, 32 bytes: who this copy is."""
        return bytes(self.signing.verify_key)

    @cached_property
    def opening(self) -> PrivateKey:
        """What opens packages sealed to this copy."""
        return self.signing.to_curve25519_private_key()

    @cached_property
    def box(self) -> "SealedBox[PrivateKey]":
        """The same, made ready once for many files."""
        return SealedBox(self.opening)

    @cached_property
    def sealing(self) -> bytes:
        """The public key others seal to, 32 bytes."""
        return bytes(self.opening.public_key)

    @property
    def fingerprint(self) -> str:
        """The key in a few letters, to be compared by people."""
        return fingerprint(self.signer)


def fingerprint(signer: bytes) -> str:
    """Sixteen hexadecimal digits of a public key in groups of four."""
    digits = blake2b(signer, digest_size=8).hexdigest().upper()
    return " ".join(digits[at : at + 4] for at in range(0, 16, 4))


def sealing_of(signer: bytes) -> bytes:
    """The key to seal to for whoever signs with a key. Raises Damaged for bytes that are no key."""
    try:
        return bytes(VerifyKey(signer).to_curve25519_public_key())
    except (CryptoError, ValueError) as problem:
        raise Damaged("not a key") from problem


def of(db: sqlite3.Connection) -> KeyPair:
    """The key pair of the open copy; made now where this PC has none for this workspace (DESIGN §5).

    Raises PsmError when the configuration folder cannot be written, or the key in it is damaged.
    """
    identity = copies.identity_of(db)
    file = record.key_file(identity)
    try:
        _take_over(record.base(identity, copies.file_of(db)).with_suffix(".key"), file)
        if not file.exists():
            _make(file)
        return _read(file)
    except OSError as problem:
        raise PsmError("key-not-kept", folder=str(file.parent)) from problem


def found(db: sqlite3.Connection) -> KeyPair | None:
    """The key pair this PC has for the open copy, None where it has none yet. Raises PsmError as `of` does."""
    identity = copies.identity_of(db)
    places = (record.key_file(identity), record.base(identity, copies.file_of(db)).with_suffix(".key"))
    try:
        return next((_read(file) for file in places if file.exists()), None)
    except OSError as problem:
        raise PsmError("key-not-kept", folder=str(places[0].parent)) from problem


def made_at(db: sqlite3.Connection) -> int | None:
    """When the key file of the open copy was made on this PC, UTC second; None where there is none."""
    file = record.key_file(copies.identity_of(db))
    return int(file.stat().st_mtime) if file.exists() else None


def put(db: sqlite3.Connection, pair: KeyPair, now: int) -> None:
    """From now on a key is that of the open copy; the file of the one before stays beside, as `retire` leaves it.

    Whole or not at all. Raises PsmError where the configuration folder cannot be written.
    """
    file = record.key_file(copies.identity_of(db))
    try:
        if file.exists():
            old = file.with_suffix(f".{now}.old")
            os.replace(_written(old, file.read_bytes()), old)
        os.replace(_written(file, pair.seed), file)
    except OSError as problem:
        raise PsmError("key-not-kept", folder=str(file.parent)) from problem


def retire(db: sqlite3.Connection, now: int) -> None:
    """The present key signs no more: its file stays under another name, and the next `of` makes a new one. `now`: UTC
    second. Raises PsmError as `of` does."""
    identity = copies.identity_of(db)
    for file in (record.base(identity, copies.file_of(db)).with_suffix(".key"), record.key_file(identity)):
        try:
            if file.exists():
                os.replace(file, file.with_suffix(f".{now}.old"))
        except OSError as problem:
            raise PsmError("key-not-kept", folder=str(file.parent)) from problem


def _take_over(of_place: Path, file: Path) -> None:
    """A key made while each place of a file had its own stays the key."""
    if of_place.exists() and not file.exists():
        with suppress(FileExistsError):
            _put(of_place, file)


def _read(file: Path) -> KeyPair:
    seed = file.read_bytes()
    if len(seed) != SEED_SIZE:
        raise PsmError("key-damaged", name=file.name)
    if os.name == "posix" and file.stat().st_mode & 0o077:
        file.chmod(0o600)
    return KeyPair(seed)


def _make(file: Path) -> None:
    """Whole or not at all, and never over a key made meanwhile: a lost one cannot be had again."""
    fresh = _written(file, secrets.token_bytes(SEED_SIZE))
    try:
        _put(fresh, file)
    except FileExistsError:
        pass
    finally:
        fresh.unlink(missing_ok=True)


def _written(file: Path, seed: bytes) -> Path:
    """A seed on the disk under a passing name beside its file, for its owner alone."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = file.with_suffix(f".{os.getpid()}.new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(handle, seed)
        os.fsync(handle)
    finally:
        os.close(handle)
    return fresh


def _put(fresh: Path, file: Path) -> None:
    """Give a file its name, unless another has it. Raises FileExistsError then."""
    if os.name == "posix":
        try:
            return os.link(fresh, file)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if file.exists():
                raise FileExistsError(file) from None
    os.rename(fresh, file)
    return None
