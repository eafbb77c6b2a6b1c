"""A package as text, for mail that takes no attachments: lines anybody can copy and paste (docs/format.md).

-----BEGIN PSM PACKAGE-----
base64, 64 characters a line
=CRC-32 of the package, eight hexadecimal digits
-----END PSM PACKAGE-----
"""

import base64
import binascii
import re
import textwrap
import zlib
from collections.abc import Iterator

BEGIN, END = "-----BEGIN PSM PACKAGE-----", "-----END PSM PACKAGE-----"
WIDTH = 64
STARTS, ENDS = b"BEGIN PSM PACKAGE", b"END PSM PACKAGE"
MOST = 1_000
"""Packages in one text."""
QUOTED = re.compile(rb"(?m)^[ \t>|]+")
"""How mail programs mark what they quote."""
CONTENT = re.compile(rb"[^\w+/=]*([A-Za-z0-9+/]+={0,2})=([0-9A-Fa-f]{8})[^\w+/=]*")
UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def write(data: bytes) -> str:
    """The text of a package, with a line break at its end."""
    lines = textwrap.wrap(base64.b64encode(data).decode(), WIDTH)
    return "\n".join([BEGIN, *lines, f"={zlib.crc32(data):08x}", END, ""])


def is_in(text: bytes) -> bool:
    """Whether a text holds a package, or what is left of one."""
    return STARTS in _plain(text)


def read(text: bytes) -> Iterator[bytes | None]:
    """The packages of a text, whatever stands around them, None for one that is incomplete or was changed.

    Quoted, wrapped anew or with other line ends they are as good as before.
    """
    plain, at = _plain(text), 0
    for _ in range(MOST):
        start = plain.find(STARTS, at)
        if start < 0:
            return
        end = plain.find(ENDS, start + len(STARTS))
        yield _content(plain[start + len(STARTS) : end]) if end > 0 else None
        if end < 0:
            return
        at = end + len(ENDS)
    yield None


def _plain(text: bytes) -> bytes:
    """As one byte for each character; some editors keep two."""
    code = UTF16.get(text[:2])
    return text[2:].decode(code, "replace").encode("ascii", "replace") if code else text


def _content(lines: bytes) -> bytes | None:
    found = CONTENT.fullmatch(b"".join(QUOTED.sub(b"", lines.replace(b"\r", b"\n")).split()))
    if found is None:
        return None
    try:
        data = binascii.a2b_base64(found[1], strict_mode=True)
    except binascii.Error:
        return None
    return data if zlib.crc32(data) == int(found[2], 16) else None
