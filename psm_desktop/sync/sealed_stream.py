"""One long stream of bytes under a key, written and read piece by piece (libsodium's secretstream).

Each piece is checked before anything of it is given; the last one is marked, so that a stream cut short is told.
"""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from nacl import bindings
from nacl.exceptions import CryptoError

from psm_desktop.errors import PsmError
from psm_desktop.sync.damaged import Damaged

PIECE = 1 << 16
START_OF_STREAM = bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES
MORE = bindings.crypto_secretstream_xchacha20poly1305_ABYTES
MESSAGE = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
LAST = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
KEY = bindings.crypto_secretstream_xchacha20poly1305_KEYBYTES
Step = Callable[[int, int], None]
"""Told bytes done of all now and then; it may raise to stop the work."""


def length(size: int) -> int:
    """Bytes of the stream around so many."""
    return START_OF_STREAM + size + MORE * max(1, -(-size // PIECE))


def some(source: BinaryIO, size: int) -> bytes:
    """At most so many bytes of a file. Raises PsmError `cannot-read` where the stick is gone."""
    try:
        return source.read(size)
    except OSError as problem:
        raise PsmError("cannot-read") from problem


class Reader:
    """What is in a stream, to be read from its beginning on; `known`: what each piece is bound to, `size`: of all."""

    def __init__(self, source: BinaryIO, key: bytes, known: bytes, size: int, step: Step) -> None:
        self.size, self._source, self._known, self._step = size, source, known, step
        self._state = bindings.crypto_secretstream_xchacha20poly1305_state()
        start = some(source, START_OF_STREAM)
        if len(start) != START_OF_STREAM:
            raise Damaged("a stream without its beginning")
        bindings.crypto_secretstream_xchacha20poly1305_init_pull(self._state, start, key)
        self._left, self._piece = size, b""

    def read(self, size: int = PIECE) -> bytes:
        """At most so many of the next bytes; none at the end. Raises Damaged."""
        if not self._piece and self._left:
            self._piece = self._pulled()
        out, self._piece = self._piece[:size], self._piece[size:]
        return out

    def exactly(self, size: int) -> bytes:
        """So many bytes. Raises Damaged where there are less."""
        return b"".join(self.pieces(size))

    def pieces(self, size: int) -> Iterator[bytes]:
        """So many bytes, piece by piece. Raises Damaged where there are less."""
        while size:
            piece = self.read(min(size, PIECE))
            if not piece:
                raise Damaged("less inside than it says")
            size -= len(piece)
            yield piece

    def to_the_end(self) -> None:
        """Check all that was not read yet."""
        while self.read():
            pass

    def _pulled(self) -> bytes:
        self._step(self.size - self._left, self.size)
        size = min(PIECE, self._left)
        piece = some(self._source, size + MORE)
        try:
            plain, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(self._state, piece, self._known)
        except (CryptoError, ValueError) as problem:
            raise Damaged("a piece that was changed") from problem
        self._left -= size
        if len(plain) != size or (tag == LAST) != (self._left == 0):
            raise Damaged("a piece out of place")
        return bytes(plain)


class Writer:
    """The stream as it is written: what is given to `write` goes out in pieces; `size`: of all of it."""

    def __init__(self, out: BinaryIO, key: bytes, known: bytes, size: int, step: Step) -> None:
        self._out, self._known, self._left, self._size, self._step = out, known, size, size, step
        self._kept = bytearray()
        self._state = bindings.crypto_secretstream_xchacha20poly1305_state()
        out.write(bindings.crypto_secretstream_xchacha20poly1305_init_push(self._state, key))

    def write(self, data: bytes) -> None:
        """Some more bytes of the stream."""
        self._kept += data
        while len(self._kept) >= PIECE:
            self._push(bytes(self._kept[:PIECE]))
            del self._kept[:PIECE]

    def finish(self) -> None:
        """The last piece. Raises ValueError where there were not as many bytes as was said."""
        if self._kept:
            self._push(bytes(self._kept))
        if self._left:
            raise ValueError("it was said before how many bytes there are")

    def _push(self, piece: bytes) -> None:
        self._step(self._size - self._left, self._size)
        self._left -= len(piece)
        tag = MESSAGE if self._left else LAST
        self._out.write(bindings.crypto_secretstream_xchacha20poly1305_push(self._state, piece, self._known, tag))
