"""CBOR (RFC 8949) as far as packages use it, read with a hostile eye.

Whole numbers of 64 bits, bytes, text, lists, maps, true, false, null; nothing of unknown length, no tags, no floats.
What a file claims about sizes is compared with what is there before anything is made of it. `cbor2` writes; it is not
used to read, because its tags give a stranger's file too much to say.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from psm_desktop.sync.damaged import Damaged

DEEPEST = 12
MOST = 100_000
"""Things in one document: columns are one each, however long; more would only keep us busy."""
SIMPLE = {20: False, 21: True, 22: None}


def write(value: object) -> bytes:
    """A value as CBOR."""
    import cbor2

    return cbor2.dumps(value)


def read(data: bytes) -> object:
    """The value again. Raises Damaged for anything but one whole document of the kinds above."""
    reader = _Reader(data)
    value = reader.value(0)
    if reader.at != len(data):
        raise Damaged("more than one document")
    return value


@dataclass
class _Reader:
    data: bytes
    at: int = 0
    count: int = 0

    def value(self, depth: int) -> object:
        self.count += 1
        if depth > DEEPEST or self.count > MOST:
            raise Damaged("too deep or too much")
        kind, size = self._head()
        match kind:
            case 0:
                return size
            case 1:
                return -1 - size
            case 2:
                return self._take(size)
            case 3:
                return self._text(size)
            case 4:
                return [self.value(depth + 1) for _ in range(self._fits(size))]
            case 5:
                return self._map(self._fits(size * 2) // 2, depth)
        if kind != 7 or size not in SIMPLE:
            raise Damaged("a kind packages do not use")
        return SIMPLE[size]

    def _head(self) -> tuple[int, int]:
        """Major kind and the number with it."""
        first = self._take(1)[0]
        kind, info = first >> 5, first & 31
        if info < 24:
            return kind, info
        if info > 27 or kind == 7:
            raise Damaged("a length packages do not use")
        return kind, int.from_bytes(self._take(1 << (info - 24)), "big")

    def _take(self, size: int) -> bytes:
        end = self.at + self._fits(size)
        taken = self.data[self.at : end]
        self.at = end
        return taken

    def _fits(self, size: int) -> int:
        """Each thing takes a byte at least."""
        if size > len(self.data) - self.at:
            raise Damaged("shorter than it says")
        return size

    def _text(self, size: int) -> str:
        end = self.at + self._fits(size)
        try:
            taken = str(memoryview(self.data)[self.at : end], "utf-8")
        except UnicodeDecodeError as problem:
            raise Damaged("text that is none") from problem
        self.at = end
        return taken

    def _map(self, size: int, depth: int) -> dict[str, object]:
        out: dict[str, object] = {}
        for _ in range(size):
            name = self.value(depth + 1)
            if not isinstance(name, str) or name in out:
                raise Damaged("a name that is none, or stands twice")
            out[name] = self.value(depth + 1)
        return out


def whole(value: object, low: int = 0, high: int = (1 << 63) - 1) -> int:
    """A whole number within limits, both included. Raises Damaged for anything else."""
    if type(value) is not int or not low <= value <= high:
        raise Damaged("not such a number")
    return value


def octets(value: object, size: int | None = None) -> bytes:
    """Bytes, of a size where one is given."""
    if not isinstance(value, bytes) or size not in (None, len(value)):
        raise Damaged("not such bytes")
    return value


def text(value: object) -> str:
    """Text."""
    if not isinstance(value, str):
        raise Damaged("not text")
    return value


def items(value: object, size: int | None = None) -> Sequence[object]:
    """A list, of a size where one is given."""
    if not isinstance(value, list) or size not in (None, len(value)):
        raise Damaged("not such a list")
    return value


def names(value: object) -> dict[str, object]:
    """A map."""
    if not isinstance(value, dict):
        raise Damaged("not a map")
    return value


def pieces(value: object, size: int, count: int | None = None) -> list[bytes]:
    """Bytes laid end to end, each `size` long."""
    data = octets(value, None if count is None else size * count)
    if len(data) % size:
        raise Damaged("not such bytes")
    return [data[at : at + size] for at in range(0, len(data), size)]
