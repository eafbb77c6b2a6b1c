"""The package a report carries: an attached file (`EmbeddedFile`) of a PDF, known by how it begins.

The PDF is not opened: an attachment is a stream of its own in every PDF, and so nothing else in it can do harm. One
saved anew by a program that encrypts it carries nothing we see.
"""

import zlib
from collections.abc import Iterator

from psm_desktop.domain.parcel import MAGIC
from psm_desktop.errors import PsmError

ATTACHED, STREAM = b"/EmbeddedFile", b"stream"
FARTHEST = 2_000
"""Bytes between the kind of an attachment and its content: its size, days and hash."""
MOST = 1_000
"""Attachments of one document."""
SPARE = 64 << 10
"""A package is sealed and hardly packs smaller: unpacked, all together have no more than the document and this."""


def is_one(name: str, data: bytes) -> bool:
    """Whether a file begins as a PDF does."""
    return data.startswith(b"%PDF-")


def parts(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The packages it carries. Raises PsmError `package-damaged` for one that cannot be unpacked, or for too many."""
    left = len(data) + SPARE
    if data.count(ATTACHED) > MOST:
        raise PsmError("package-damaged", name=name)
    for at in _attachments(data):
        if _begins(data, at):
            content = _content(name, data, at, left)
            left -= len(content)
            if left < 0:
                raise PsmError("package-damaged", name=name)
            yield "pacchetto.psm", content


def _attachments(data: bytes) -> Iterator[int]:
    """Where the content of each attachment begins."""
    at, last = data.find(ATTACHED), 0
    while at >= 0:
        found = data.find(STREAM, at, at + FARTHEST) + len(STREAM)
        if found > max(last, len(STREAM)):  # the list of attachments may stand just before the first
            yield found + (data[found : found + 1] == b"\r") + 1
            last = found
        at = data.find(ATTACHED, at + 1)


def _begins(data: bytes, at: int) -> bool:
    """Whether what stands there, packed or not, is a package."""
    if data.startswith(MAGIC, at):
        return True
    try:
        return zlib.decompressobj().decompress(data[at : at + 1024], len(MAGIC)) == MAGIC
    except zlib.error:
        return False


def _content(name: str, data: bytes, at: int, most: int) -> bytes:
    if data.startswith(MAGIC, at):
        end = data.find(b"endstream", at)
        return data[at:end].removesuffix(b"\n").removesuffix(b"\r") if end > 0 else data[at:]
    packed = zlib.decompressobj()
    try:
        content = packed.decompress(memoryview(data)[at:], max(most, 1))
    except zlib.error as problem:
        raise PsmError("package-damaged", name=name) from problem
    if not packed.eof:
        raise PsmError("package-damaged", name=name)
    return content
