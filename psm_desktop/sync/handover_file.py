"""The file of a handover: a `locked_file` of any size. Nothing is ever held in memory but one piece."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hmac import compare_digest
from pathlib import Path
from typing import BinaryIO

from psm_desktop.errors import PsmError
from psm_desktop.store.shape import LAST_MOMENT
from psm_desktop.sync import cbor, locked_file, unpack
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.locked_file import HASH, LONGEST_HEADING, START, check
from psm_desktop.sync.locked_file import MEMORY as MEMORY  # what a handover costs is known from here
from psm_desktop.sync.locked_file import PASSES as PASSES
from psm_desktop.sync.locked_file import SALT as SALT
from psm_desktop.sync.locked_file import VERSION as VERSION
from psm_desktop.sync.payload import Span
from psm_desktop.sync.sealed_stream import Reader, Step, Writer, length

KIND = "handover"
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
        return locked_file.key_of(passphrase, self.salt, self.passes, self.memory)

    def fits(self, key: bytes) -> bool:
        """Whether it is the key of this file."""
        return compare_digest(check(key), self.check)


def is_handover(data: bytes) -> bool:
    """Whether the beginning of a file is that of a handover."""
    return locked_file.is_of(data, KIND)


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


def _heading(said: Mapping[str, object]) -> Heading:
    if said.get("kind") != KIND:
        raise PsmError("not-a-handover")
    training, commune = said.get("training"), cbor.text(said.get("commune"))
    if not isinstance(training, bool) or len(commune) != 6 or not (commune.isascii() and commune.isdigit()):
        raise Damaged("a heading without its words")
    lines, acts = cbor.items(said.get("counts"), 2)
    files, file_bytes = cbor.items(said.get("evidence"), 2)
    salt, passes, memory = locked_file.cost_in(said)
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
        salt,
        passes,
        memory,
        cbor.octets(said.get("check"), HASH),
    )


def look(file: Path) -> Heading:
    """The heading of a handover that is as long as it says; without the passphrase.

    Raises PsmError: `cannot-read`, `not-a-handover`, `package-newer`, and `handover-damaged` for one cut short.
    """
    with told_of(file), locked_file.opened(file) as source:
        heading, _ = _begun(source)
        if os.fstat(source.fileno()).st_size != source.tell() + length(heading.size):
            raise Damaged("longer or shorter than it says")
    return heading


def _begun(source: BinaryIO) -> tuple[Heading, bytes]:
    """Heading and its hash; the file then stands where the stream begins."""
    return locked_file.begun(source, _heading, "not-a-handover")


@contextmanager
def told_of(file: Path) -> Iterator[None]:
    """Trouble inside in a sentence about the file of the handover."""
    with locked_file.told_of(file, "handover-damaged"):
        yield


@contextmanager
def reading(file: Path, key: bytes, step: Step) -> Iterator[Reader]:
    """What is inside, to be read from its beginning on. Raises PsmError as `look` does, also where it ends early."""
    with told_of(file), locked_file.opened(file) as source:
        heading, known = _begun(source)
        yield Reader(source, key, known, heading.size, step)


def writer(out: BinaryIO, heading: Heading, key: bytes, step: Step) -> Writer:
    """Write the heading of a file; what is inside is given to the writer then."""
    start, known = locked_file.begin(_written(replace(heading, check=check(key))))
    out.write(start)
    return Writer(out, key, known, heading.size, step)
