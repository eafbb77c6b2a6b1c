"""Payloads made small and unpacked again: zstd, with dictionaries that ship with the program.

A dictionary holds what months of all communes have in common (packaging/train_dictionary.py). Its number stands in the
header; each that was ever shipped stays under resources/dictionary, so that every file ever written can be read.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from psm_desktop import paths
from psm_desktop.errors import PsmError
from psm_desktop.sync.damaged import Damaged

if TYPE_CHECKING:
    import zstandard

LEVEL = 19
FAST = 1
"""For what hardly gets smaller, photographs and PDFs: what does not is passed by at the speed of the disk."""
NO_DICTIONARY = 0
DICTIONARY = 1
"""What files are written with."""
WINDOW = 8 << 20
"""Bytes a reader must look back at most: as many as LEVEL ever asks for."""


def squeeze(plain: bytes, dictionary: int = DICTIONARY, level: int = LEVEL) -> bytes:
    """The bytes, squeezed: never more than `at_most` of as many."""
    import zstandard

    made = zstandard.ZstdCompressor(
        level=level,
        dict_data=_words(dictionary),
        write_checksum=False,
        write_content_size=False,
        write_dict_id=False,
    )
    return made.compress(plain)


def at_most(plain: int) -> int:
    """How many bytes come of so many at worst: what does not get smaller is passed by in blocks."""
    return plain + (plain >> 8) + 64


def unsqueeze(squeezed: bytes, size: int, dictionary: int = DICTIONARY) -> bytes:
    """The `size` bytes that were squeezed: it stops there, whatever the rest would grow to.

    Raises Damaged for any other number of bytes, PsmError `package-newer` for a dictionary this program lacks.
    """
    import zstandard

    made = zstandard.ZstdDecompressor(dict_data=_words(dictionary), max_window_size=WINDOW)
    reader = made.stream_reader(squeezed)
    try:
        plain: bytes = reader.read(size)
        if len(plain) != size or reader.read(1):
            raise Damaged("a payload of another size")
    except zstandard.ZstdError as problem:
        raise Damaged("a payload that cannot be unpacked") from problem
    return plain


def has(dictionary: int) -> bool:
    """Whether this program has a dictionary, or none is needed."""
    return dictionary == NO_DICTIONARY or _file(dictionary).exists()


def _file(dictionary: int) -> Path:
    return paths.resource("dictionary", f"payload-{dictionary}.zdict")


@cache
def _words(dictionary: int) -> "zstandard.ZstdCompressionDict | None":
    import zstandard

    if dictionary == NO_DICTIONARY:
        return None
    if not has(dictionary):
        raise PsmError("package-newer")
    return zstandard.ZstdCompressionDict(_file(dictionary).read_bytes())
