"""The file of a handover: a heading anybody can read, then one stream of bytes under a key that a passphrase gives.

    "PSM" 0x1A | version | length of heading | heading (CBOR) | hash of all that | secretstream in pieces of 64 KiB

The key is Argon2id of the passphrase, with the salt and the cost that stand in the heading. Nothing is ever held in
memory but one piece. docs/format.md describes every byte.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path
from typing import BinaryIO

from nacl import pwhash

from psm_desktop.domain.parcel import MAGIC
from psm_desktop.domain.passphrase import as_bytes
from psm_desktop.errors import PsmError
from psm_desktop.store.shape import LAST_MOMENT
from psm_desktop.sync import cbor, unpack
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.payload import Span
from psm_desktop.sync.sealed_stream import KEY, Reader, Step, Writer, length, some

KIND = "handover"
VERSION = 1
START = len(MAGIC) + 5
LONGEST_HEADING = 1 << 20
HASH = 16
SALT = pwhash.argon2id.SALTBYTES
PASSES, MEMORY = 3, 256 << 20
"""Cost of the key: half a second here, two on an old PC, a sixteenth of its 4 GB for so long (decision 0012)."""
MOST_PASSES, MOST_MEMORY = 16, 1 << 30
"""A heading that asks for more is none of ours: it would hold up the PC of whoever opens it."""
LARGEST = 1 << 43


@dataclass(frozen=True, slots=True)
class Heading:
    """What anybody can read of a handover. `signer`: the key that handed over; `made_at`: UTC second; `size`: bytes
    inside; `span`: the journal in it; `files`, `file_bytes`: its evidence; `passes`, `memory` (bytes): cost of
    the key; `check`: tells a wrong passphrase."""

    is_training: bool
    commune: str
    signer: bytes
    made_at: int
    plan: int
    lines: int
    acts: int
    span: tuple[Span, ...]
    files: int
    file_bytes: int
    size: int = 0
    salt: bytes = b""
    passes: int = 0
    memory: int = 0
    check: bytes = b""

    def key(self, passphrase: str) -> bytes:
        """The key a passphrase gives. Raises PsmError where there is no room for it now."""
        try:
            return pwhash.argon2id.kdf(KEY, as_bytes(passphrase), self.salt, self.passes, self.memory)
        except (MemoryError, RuntimeError) as problem:
            raise PsmError("handover-no-memory") from problem

    def fits(self, key: bytes) -> bool:
        """Whether it is the key of this file."""
        return compare_digest(check(key), self.check)


def check(key: bytes) -> bytes:
    """What the heading says of the key: enough to tell a wrong one, and nothing of it."""
    return blake2b(key, digest_size=HASH, person=b"psm passphrase").digest()


def is_handover(data: bytes) -> bool:
    """Whether the beginning of a file is that of a handover."""
    end = START + int.from_bytes(data[len(MAGIC) + 1 : START], "big")
    if not data.startswith(MAGIC) or end > min(len(data), START + LONGEST_HEADING):
        return False
    if KIND.encode() not in data[START:end]:  # as in every package of a pile: that is seen at once
        return False
    try:
        return cbor.names(cbor.read(data[START:end])).get("kind") == KIND
    except Damaged:
        return False


def is_one(file: Path) -> bool:
    """Whether a file begins as a handover does; one that cannot be read does not."""
    try:
        with file.open("rb") as source:
            return is_handover(source.read(START + LONGEST_HEADING))
    except OSError:
        return False


def _written(heading: Heading) -> Mapping[str, object]:
    return {
        "kind": KIND,
        "training": heading.is_training,
        "commune": heading.commune,
        "signer": heading.signer,
        "at": heading.made_at,
        "plan": heading.plan,
        "readers": 0,
        "dictionary": 0,
        "size": heading.size,
        "counts": [heading.lines, heading.acts],
        "range": [list(one) for one in heading.span],
        "evidence": [heading.files, heading.file_bytes],
        "argon2id": [heading.salt, heading.passes, heading.memory],
        "check": heading.check,
    }


def _heading(data: bytes) -> Heading:
    said = cbor.names(cbor.read(data))
    if said.get("kind") != KIND:
        raise PsmError("not-a-handover")
    training, commune = said.get("training"), cbor.text(said.get("commune"))
    if not isinstance(training, bool) or len(commune) != 6 or not (commune.isascii() and commune.isdigit()):
        raise Damaged("a heading without its words")
    lines, acts = cbor.items(said.get("counts"), 2)
    files, file_bytes = cbor.items(said.get("evidence"), 2)
    salt, passes, memory = cbor.items(said.get("argon2id"), 3)
    return Heading(
        training,
        commune,
        cbor.octets(said.get("signer"), 32),
        cbor.whole(said.get("at"), 0, LAST_MOMENT),
        cbor.whole(said.get("plan"), 0, 1 << 31),
        cbor.whole(lines),
        cbor.whole(acts),
        unpack.spans(said.get("range")),
        cbor.whole(files),
        cbor.whole(file_bytes),
        cbor.whole(said.get("size"), 1, LARGEST),
        cbor.octets(salt, SALT),
        cbor.whole(passes, 1, MOST_PASSES),
        cbor.whole(memory, 8 << 10, MOST_MEMORY),
        cbor.octets(said.get("check"), HASH),
    )


def _hash(data: bytes) -> bytes:
    return blake2b(data, digest_size=HASH).digest()


def look(file: Path) -> Heading:
    """The heading of a handover that is as long as it says; without the passphrase.

    Raises PsmError: `cannot-read`, `not-a-handover`, `package-newer`, and `handover-damaged` for one cut short.
    """
    with told_of(file), _opened(file) as source:
        heading, _ = _begun(source)
        if os.fstat(source.fileno()).st_size != source.tell() + length(heading.size):
            raise Damaged("longer or shorter than it says")
    return heading


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    try:
        source = file.open("rb")
    except OSError as problem:
        raise PsmError("cannot-read", name=file.name) from problem
    with source:
        yield source


def _begun(source: BinaryIO) -> tuple[Heading, bytes]:
    """Heading and its hash; the file then stands where the stream begins."""
    first = some(source, START)
    if not first.startswith(MAGIC):
        raise PsmError("not-a-handover")
    size = int.from_bytes(first[-4:], "big")
    if len(first) < START or size > LONGEST_HEADING:
        raise Damaged("a heading that does not fit")
    if first[len(MAGIC)] > VERSION:
        raise PsmError("package-newer")
    data = some(source, size)
    heading, known = _heading(data), some(source, HASH)
    if known != _hash(first + data):
        raise Damaged("a heading that was changed")
    return heading, known


@contextmanager
def told_of(file: Path) -> Iterator[None]:
    """Trouble inside in a sentence about the file of the handover."""
    try:
        yield
    except Damaged as problem:
        raise PsmError("handover-damaged", name=file.name) from problem
    except PsmError as problem:
        raise PsmError(problem.code, **({"name": file.name} | problem.facts)) from problem


@contextmanager
def reading(file: Path, key: bytes, step: Step) -> Iterator[Reader]:
    """What is inside, to be read from its beginning on. Raises PsmError as `look` does, also where it ends early."""
    with told_of(file), _opened(file) as source:
        heading, known = _begun(source)
        yield Reader(source, key, known, heading.size, step)


def writer(out: BinaryIO, heading: Heading, key: bytes, step: Step) -> Writer:
    """Write the heading of a file; what is inside is given to the writer then."""
    head = cbor.write(_written(replace(heading, check=check(key))))
    begin = MAGIC + bytes([VERSION]) + len(head).to_bytes(4, "big") + head
    known = _hash(begin)
    out.write(begin + known)
    return Writer(out, key, known, heading.size, step)
