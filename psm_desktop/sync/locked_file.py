"""Files under a passphrase: a heading anybody can read, then one stream of bytes under a key that the passphrase gives.

    "PSM" 0x1A | version | length of heading | heading (CBOR) | hash of all that | secretstream in pieces of 64 KiB

The key is Argon2id of the passphrase, with the salt and the cost that stand in the heading. docs/format.md describes
every byte; what kinds there are: `handover_file`, `key_file`.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, TypeVar

from nacl import pwhash

from psm_desktop.domain.parcel import MAGIC
from psm_desktop.domain.passphrase import as_bytes
from psm_desktop.errors import PsmError
from psm_desktop.sync import cbor
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.sealed_stream import KEY, some

VERSION = 1
START = len(MAGIC) + 5
LONGEST_HEADING = 1 << 20
HASH = 16
SALT = pwhash.argon2id.SALTBYTES
PASSES, MEMORY = 3, 256 << 20
"""Cost of a key: half a second here, two on an old PC, a sixteenth of its 4 GB for so long (decision 0012)."""
MOST_PASSES, MOST_MEMORY = 16, 1 << 30
"""A heading that asks for more is none of ours: it would hold up the PC of whoever opens it."""
Heading = TypeVar("Heading")


def key_of(passphrase: str, salt: bytes, passes: int, memory: int) -> bytes:
    """The key a passphrase gives. Raises PsmError where there is no room for it now."""
    try:
        return pwhash.argon2id.kdf(KEY, as_bytes(passphrase), salt, passes, memory)
    except (MemoryError, RuntimeError) as problem:
        raise PsmError("handover-no-memory") from problem


def check(key: bytes) -> bytes:
    """What the heading says of the key: enough to tell a wrong one, and nothing of it."""
    return blake2b(key, digest_size=HASH, person=b"psm passphrase").digest()


def cost_in(said: Mapping[str, object]) -> tuple[bytes, int, int]:
    """Salt, passes and memory (bytes) as a heading says them. Raises Damaged."""
    salt, passes, memory = cbor.items(said.get("argon2id"), 3)
    return (
        cbor.octets(salt, SALT),
        cbor.whole(passes, 1, MOST_PASSES),
        cbor.whole(memory, 8 << 10, MOST_MEMORY),
    )


def is_of(data: bytes, kind: str) -> bool:
    """Whether the beginning of a file is that of a kind."""
    end = START + int.from_bytes(data[len(MAGIC) + 1 : START], "big")
    if not data.startswith(MAGIC) or end > min(len(data), START + LONGEST_HEADING):
        return False
    if kind.encode() not in data[START:end]:  # as in every package of a pile: that is seen at once
        return False
    try:
        return cbor.names(cbor.read(data[START:end])).get("kind") == kind
    except Damaged:
        return False


@contextmanager
def opened(file: Path) -> Iterator[BinaryIO]:
    """The file to be read. Raises PsmError `cannot-read`."""
    try:
        source = file.open("rb")
    except OSError as problem:
        raise PsmError("cannot-read", name=file.name) from problem
    with source:
        yield source


def begun(
    source: BinaryIO, heading: Callable[[Mapping[str, object]], Heading], none_of_it: str
) -> tuple[Heading, bytes]:
    """Heading and its hash; the file then stands where the stream begins. `none_of_it`: code of what a file is told
    that is nothing of ours. Raises Damaged, and `package-newer`."""
    first = some(source, START)
    if not first.startswith(MAGIC):
        raise PsmError(none_of_it)
    size = int.from_bytes(first[-4:], "big")
    if len(first) < START or size > LONGEST_HEADING:
        raise Damaged("a heading that does not fit")
    if first[len(MAGIC)] > VERSION:
        raise PsmError("package-newer")
    data = some(source, size)
    read, known = heading(cbor.names(cbor.read(data))), some(source, HASH)
    if known != hash_of(first + data):
        raise Damaged("a heading that was changed")
    return read, known


def begin(said: Mapping[str, object]) -> tuple[bytes, bytes]:
    """The beginning of a file up to its stream, and the hash in it that every piece is bound to."""
    head = cbor.write(said)
    start = MAGIC + bytes([VERSION]) + len(head).to_bytes(4, "big") + head
    known = hash_of(start)
    return start + known, known


def hash_of(data: bytes) -> bytes:
    """Of all before it."""
    return blake2b(data, digest_size=HASH).digest()


@contextmanager
def told_of(file: Path, damaged: str) -> Iterator[None]:
    """Trouble inside in a sentence about the file. `damaged`: its code."""
    try:
        yield
    except Damaged as problem:
        raise PsmError(damaged, name=file.name) from problem
    except PsmError as problem:
        raise PsmError(problem.code, **({"name": file.name} | problem.facts)) from problem
