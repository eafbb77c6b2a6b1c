"""What a `.p7m` was wrapped around: the content of a CMS SignedData (RFC 5652), DER or BER, as it is or in base64.

The signature around it is neither checked nor judged: a package brings one of its own. Nothing is unpacked on the way
but what is asked for, and no element is looked into twice.
"""

import binascii
import re
from collections.abc import Iterator

from psm_desktop.errors import PsmError

SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
INTEGER, OCTETS, OID, SEQUENCE, SET, CHUNKED, INSIDE = 0x02, 0x04, 0x06, 0x30, 0x31, 0x24, 0xA0
OPEN = 0x80
"""A length that is not told: two zero bytes end the element."""
MOST_STEPS = 100_000
"""Elements of open length looked at; programs write pieces of 1,000 bytes and more."""
ARMOUR = re.compile(rb"-----[^-\r\n]{0,64}-----")


def is_one(name: str, data: bytes) -> bool:
    """Whether a file is called as signed documents are."""
    return name.lower().endswith(".p7m")


def parts(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The document inside under its own name; nothing where the signature stands apart from it.

    Raises PsmError `package-damaged` for what is no such envelope.
    """
    inner = name[: -len(".p7m")]
    try:
        content = _content(_octets(data))
    except (ValueError, IndexError) as problem:
        raise PsmError("package-damaged", name=name) from problem
    if content:
        yield "smime.eml" if inner.lower() == "smime" else inner, content  # a whole message, signed by a mail program


def _octets(data: bytes) -> bytes:
    """Out of base64, with or without the lines that begin and end it."""
    if data[:1] == bytes([SEQUENCE]):
        return data
    return binascii.a2b_base64(b"".join(ARMOUR.sub(b"", data).split()), strict_mode=True)


def _content(data: bytes) -> bytes:
    """ContentInfo { OID, [0] SignedData { version, SET digests, { OID, [0] OCTET STRING content } … } }"""
    at, end = _enter(data, 0, len(data), SEQUENCE)
    kind, end_of_kind = _enter(data, at, end, OID)
    if data[kind:end_of_kind] != SIGNED_DATA:
        raise ValueError("no signed data")
    at, end = _enter(data, end_of_kind, end, INSIDE)
    at, end = _enter(data, at, end, SEQUENCE)
    at = _after(data, at, end, INTEGER)
    at = _after(data, at, end, SET)
    at, end = _enter(data, at, end, SEQUENCE)
    at = _after(data, at, end, OID)
    if at >= end or data[at] == 0:
        return b""
    at, end = _enter(data, at, end, INSIDE)
    if data[at] == OCTETS:
        start, stop = _enter(data, at, end, OCTETS)
        return data[start:stop]
    return b"".join(_chunks(data, *_enter(data, at, end, CHUNKED)))


def _chunks(data: bytes, at: int, end: int) -> Iterator[bytes]:
    for _ in range(MOST_STEPS):
        if at >= end or data[at : at + 2] == b"\0\0":
            return
        start, at = _enter(data, at, end, OCTETS)
        yield data[start:at]
    raise ValueError("too many pieces")


def _enter(data: bytes, at: int, end: int, tag: int) -> tuple[int, int]:
    """Where the content of the element at a place begins, and where it ends at the latest. ValueError for another."""
    if data[at] != tag:
        raise ValueError("another element")
    start, size = _size(data, at + 1)
    if size is None:
        if tag in (INTEGER, OCTETS, OID):
            raise ValueError("a plain value without a length")
        return start, end
    if start + size > end:
        raise ValueError("longer than what holds it")
    return start, start + size


def _size(data: bytes, at: int) -> tuple[int, int | None]:
    """Where the content begins, and its bytes; None where that is left open."""
    first = data[at]
    if first <= OPEN:
        return at + 1, first if first < OPEN else None
    if first > OPEN + 4:
        raise ValueError("a length nobody has")
    start = at + 1 + first - OPEN
    return start, int.from_bytes(data[at + 1 : start], "big")


def _after(data: bytes, at: int, end: int, tag: int) -> int:
    """Where the element behind one begins, whatever is in it."""
    at, stop = _enter(data, at, end, tag)
    if stop < end or data[at - 1] != OPEN:
        return stop
    depth = 1
    for _ in range(MOST_STEPS):
        if data[at : at + 2] == b"\0\0":
            depth, at = depth - 1, at + 2
        else:
            start, size = _size(data, at + 1)
            depth, at = depth + (size is None), start + (size or 0)
        if not depth:
            return at
    raise ValueError("too much of open length")
