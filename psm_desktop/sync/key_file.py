"""The file that holds the office's key under a passphrase: a `locked_file`, of one small piece."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from hmac import compare_digest
from pathlib import Path
from typing import BinaryIO

from psm_desktop.errors import PsmError
from psm_desktop.store.shape import LAST_MOMENT
from psm_desktop.sync import cbor, locked_file
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.keys import SEED_SIZE, KeyPair
from psm_desktop.sync.passing import FULL
from psm_desktop.sync.sealed_stream import Reader, Writer, length

KIND = "office-key"
MOST = 4096
"""Bytes inside."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What anybody can read of it. `signer`: the public key of what is inside, 32 bytes; `made_at`: UTC second; `size`:
    bytes inside; `salt`, `passes`, `memory` (bytes): cost of the phrase's key; `check`: tells a wrong passphrase."""

    is_training: bool
    signer: bytes
    made_at: int
    size: int = 0
    salt: bytes = b""
    passes: int = 0
    memory: int = 0
    check: bytes = b""


@dataclass(frozen=True, slots=True)
class Inside:
    """What is in it. `identity`: of the workspace whose key it is, in every copy of its file."""

    pair: KeyPair
    identity: str


def is_one(data: bytes) -> bool:
    """Whether the beginning of a file is that of such a file."""
    return locked_file.is_of(data, KIND)


def look(file: Path) -> Heading:
    """The heading of a file that is as long as it says; without the passphrase.

    Raises PsmError: `cannot-read`, `not-a-key-file`, `package-newer`, and `key-file-damaged` for one cut short.
    """
    with locked_file.told_of(file, "key-file-damaged"), locked_file.opened(file) as source:
        return _begun(source)[0]


def open_(file: Path, passphrase: str) -> Inside:
    """What is in a file, every byte of it checked. Raises PsmError as `look` does, and `passphrase-wrong`."""
    with locked_file.told_of(file, "key-file-damaged"), locked_file.opened(file) as source:
        heading, known = _begun(source)
        key = locked_file.key_of(passphrase, heading.salt, heading.passes, heading.memory)
        if not compare_digest(locked_file.check(key), heading.check):
            raise PsmError("passphrase-wrong")
        reader = Reader(source, key, known, heading.size, lambda _done, _all: None)
        return _inside(heading, reader.exactly(heading.size))


def write(out: Path, heading: Heading, inside: Inside, passphrase: str) -> None:
    """Write the file, whole or not at all, for its owner alone.

    Raises PsmError `file-exists`, `key-file-disk-full`, `key-file-not-written`: then there is none.
    """
    if out.exists():
        raise PsmError("file-exists", name=out.name)
    fresh = out.with_name(f"{out.name}.{os.getpid()}.new")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            _pour(file, heading, cbor.write({"seed": inside.pair.seed, "identity": inside.identity}), passphrase)
            file.flush()
            os.fsync(file.fileno())
        os.rename(fresh, out)
    except OSError as problem:
        code = "key-file-disk-full" if problem.errno in FULL else "key-file-not-written"
        raise PsmError(code, name=out.name) from problem
    finally:
        with suppress(OSError):  # the stick may be gone
            fresh.unlink(missing_ok=True)


def _pour(file: BinaryIO, heading: Heading, told: bytes, passphrase: str) -> None:
    salt = os.urandom(locked_file.SALT)
    key = locked_file.key_of(passphrase, salt, locked_file.PASSES, locked_file.MEMORY)
    locked = replace(
        heading,
        size=len(told),
        salt=salt,
        passes=locked_file.PASSES,
        memory=locked_file.MEMORY,
        check=locked_file.check(key),
    )
    start, known = locked_file.begin(_written(locked))
    file.write(start)
    writer = Writer(file, key, known, len(told), lambda _done, _all: None)
    writer.write(told)
    writer.finish()


def _written(heading: Heading) -> Mapping[str, object]:
    return {
        "kind": KIND,
        "training": heading.is_training,
        "signer": heading.signer,
        "at": heading.made_at,
        "size": heading.size,
        "argon2id": [heading.salt, heading.passes, heading.memory],
        "check": heading.check,
    }


def _begun(source: BinaryIO) -> tuple[Heading, bytes]:
    heading, known = locked_file.begun(source, _heading, "not-a-key-file")
    if os.fstat(source.fileno()).st_size != source.tell() + length(heading.size):
        raise Damaged("longer or shorter than it says")
    return heading, known


def _heading(said: Mapping[str, object]) -> Heading:
    if said.get("kind") != KIND:
        raise PsmError("not-a-key-file")
    training = said.get("training")
    if not isinstance(training, bool):
        raise Damaged("a heading without its words")
    salt, passes, memory = locked_file.cost_in(said)
    return Heading(
        training,
        cbor.octets(said.get("signer"), 32),
        cbor.whole(said.get("at"), 0, LAST_MOMENT),
        cbor.whole(said.get("size"), 1, MOST),
        salt,
        passes,
        memory,
        cbor.octets(said.get("check"), locked_file.HASH),
    )


def _inside(heading: Heading, told: bytes) -> Inside:
    """Raises Damaged for a key that is not the one the heading names: its fingerprint would lie."""
    said = cbor.names(cbor.read(told))
    pair = KeyPair(cbor.octets(said.get("seed"), SEED_SIZE))
    if pair.signer != heading.signer:
        raise Damaged("another key inside")
    return Inside(pair, cbor.text(said.get("identity")))
