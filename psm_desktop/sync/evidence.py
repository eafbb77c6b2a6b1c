"""A part of a sending of attachments: pieces of files, each saying of which file it is and where in it it stands."""

from collections.abc import Sequence
from typing import NamedTuple

from psm_desktop.store.evidence import LARGEST_BYTES
from psm_desktop.sync import cbor
from psm_desktop.sync.damaged import Damaged

KIND = "evidence"
MOST_PIECES = 1_000
PIECE = 64
"""Bytes a piece takes in CBOR besides its own, at most."""


class Piece(NamedTuple):
    """Bytes of a file. `sha256`: of the whole file, hexadecimal; `size`: of the whole file."""

    sha256: str
    size: int
    offset: int
    data: bytes


def payload(pieces: Sequence[Piece]) -> list[list[object]]:
    """As CBOR takes them."""
    return [[bytes.fromhex(one.sha256), one.size, one.offset, one.data] for one in pieces]


def pieces_in(value: object) -> list[Piece]:
    """The pieces of a part. Raises Damaged for what no file can be cut into."""
    found = [_piece(one) for one in cbor.items(value)]
    sizes = {one.sha256: one.size for one in found}
    if not 0 < len(found) <= MOST_PIECES or any(one.size != sizes[one.sha256] for one in found):
        raise Damaged("no pieces, too many, or two sizes for one file")
    return found


def _piece(value: object) -> Piece:
    sha256, size, offset, data = cbor.items(value, 4)
    length = cbor.whole(size, 1, LARGEST_BYTES)
    content = cbor.octets(data)
    start = cbor.whole(offset, 0, length - 1)
    if not 0 < len(content) <= length - start:
        raise Damaged("bytes beyond the end of the file")
    return Piece(cbor.octets(sha256, 32).hex(), length, start, content)
