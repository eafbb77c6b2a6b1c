"""The attachments of a message as mail programs save it (.eml), a PEC envelope and the `postacert.eml` in it included.

The older rules of Python's `email` (compat32) are used on purpose: they look at no header they are not asked for, and
what they cost grows with the message. What could still cost more than it is worth is refused before they see it.
"""

import binascii
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import Message
from typing import Any

from psm_desktop.errors import PsmError

LARGEST = 40 << 20
"""Bytes of a message. Most mail systems stop at 25 MB, PEC at 30."""
MOST_LINES = 600_000
"""The largest message in lines as base64 has them, and some."""
MOST_PARTS = 1_000
MOST_NESTED = 40
"""Parts that hold parts; a PEC envelope has about six."""
LONGEST_HEADER, MOST_HEADERS = 4 << 10, 256 << 10
"""Bytes of one header that says what a part is, and of all: reading one takes the square of its length."""
LONGEST_NAME = 120
HEADER = re.compile(rb"(?i)(?:\A|[\r\n])content-(?:type|disposition):[^\r\n]*(?:(?:\r\n|\r|\n)[ \t][^\r\n]*)*+")
NESTED = re.compile(rb"(?i)\s*content-type:\s*(?:multipart|message)/")
UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError, binascii.Error)
"""What Python's own reader of mail says of a damaged one."""


def is_one(name: str, data: bytes) -> bool:
    """Whether a file is called as messages are."""
    return name.lower().endswith(".eml")


def parts(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and content of every part that holds no other, in their order; a text has the name "".

    A message inside, where it is encoded, comes as a part called .eml. Raises PsmError `mail-harmful` for a message
    that is larger or more involved than any honest one.
    """
    _check(name, data)
    try:
        yield from _leaves(message_from_bytes(data, _Message, policy=policy.compat32))
    except UNREADABLE as problem:
        raise PsmError("mail-harmful", name=name) from problem


def _check(name: str, data: bytes) -> None:
    if len(data) > LARGEST or max(data.count(b"\n"), data.count(b"\r")) > MOST_LINES:
        raise PsmError("mail-harmful", name=name)
    if data.count(b"\n--") + data.count(b"\r--") > MOST_PARTS:
        raise PsmError("mail-harmful", name=name)
    nested = told = 0
    for found in HEADER.finditer(data):
        told += len(found[0])
        nested += NESTED.match(found[0]) is not None
        if len(found[0]) > LONGEST_HEADER or told > MOST_HEADERS or nested > MOST_NESTED:
            raise PsmError("mail-harmful", name=name)


class _Message(Message):
    """One where a message inside that stands encoded is an attachment: forbidden by RFC 2046, and done all the same."""

    def get_content_type(self) -> str:
        told = super().get_content_type()
        return "application/octet-stream" if told.startswith("message/") and self.is_encoded() else told

    def is_encoded(self) -> bool:
        """Whether the content is not as it reads."""
        return str(self.get("Content-Transfer-Encoding", "")).strip().lower() in ("base64", "quoted-printable")

    def name(self) -> str:
        """What an attachment is called; a message without a name is a .eml."""
        told = _plain(str(self.get_filename() or ""))
        return told or ("postacert.eml" if super().get_content_maintype() == "message" else "")


def _leaves(message: Any) -> Iterator[tuple[str, bytes]]:
    if message.is_multipart():
        for one in message.get_payload():
            yield from _leaves(one)
    elif message.get_content_type() != "text/html" or message.name():  # the body once more, with marks in it
        content = message.get_payload(decode=True)
        yield message.name(), content if isinstance(content, bytes) else b""


def _plain(told: str) -> str:
    """A name alone, without folders, fit to be shown and kept."""
    if "=?" in told:
        told = str(make_header(decode_header(told)))
    last = re.split(r"[/\\]", told)[-1].encode("utf-8", "replace").decode()
    return "".join(letter for letter in last if letter.isprintable()).strip()[-LONGEST_NAME:]
