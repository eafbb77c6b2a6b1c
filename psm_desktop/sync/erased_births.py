"""Salts and kept hashes of births erased in part, as a payload holds them: a few as maps, many side by side.

Of each value there are 16 bytes. A commune that erases one field everywhere has them for every column of every row, and
a document has only so many things (`cbor.MOST`).
"""

import json
from collections.abc import Sequence

from psm_desktop.store.chain import SIZE
from psm_desktop.sync import cbor
from psm_desktop.sync.births import MOST_COLUMNS
from psm_desktop.sync.columns import indexes, ints, rising
from psm_desktop.sync.damaged import Damaged

FEW = 100
"""So many stand as maps, as every program reads them."""
MOST_VALUES = 250_000
LONGEST_NAME = 100
"""Letters: a name stands once in a file, and in the journal with each row."""


def packed(those: Sequence[tuple[int, bytes]]) -> list[object]:
    """Line and JSON of hexadecimal text as the journal keeps it, for each."""
    maps = [{name: bytes.fromhex(one) for name, one in json.loads(text).items()} for _, text in those]
    lines = ints(i for i, _ in those)
    if len(maps) <= FEW:
        return [lines, maps]
    shapes = {names: n for n, names in enumerate(dict.fromkeys(tuple(one) for one in maps))}
    which = ints((shapes[tuple(one)] for one in maps), delta=False)
    return [lines, [list(names) for names in shapes], which, b"".join(one for some in maps for one in some.values())]


def unpacked(value: object, count: int) -> dict[int, bytes]:
    """Line -> JSON as the journal keeps it. `count`: lines there are. Raises Damaged."""
    parts = cbor.items(value)
    if len(parts) not in (2, 4):
        raise Damaged("neither maps nor columns")
    at = rising(parts[0], count)
    if len(parts) == 4:
        maps = _maps(parts[1], parts[2], parts[3], len(at))
    else:
        maps = [cbor.names(one) for one in cbor.items(parts[1], len(at))]
    return {i: _json(columns) for i, columns in zip(at, maps, strict=True)}


def _maps(shapes: object, which: object, content: object, count: int) -> list[dict[str, object]]:
    forms = [[cbor.text(name) for name in cbor.items(one)] for one in cbor.items(shapes)]
    if any(len(one) > MOST_COLUMNS or len(set(one)) != len(one) for one in forms):
        raise Damaged("too many columns, or one twice")
    if any(len(name) > LONGEST_NAME for one in forms for name in one):
        raise Damaged("a column no table has")
    form = indexes(which, len(forms), count)
    total = sum(len(forms[i]) for i in form)
    if total > MOST_VALUES:
        raise Damaged("too many values")
    values = iter(cbor.pieces(content, SIZE, total))
    return [{name: next(values) for name in forms[i]} for i in form]


def _json(columns: dict[str, object]) -> bytes:
    texts = {name: cbor.octets(one, SIZE).hex() for name, one in columns.items()}
    return json.dumps(texts, sort_keys=True, separators=(",", ":")).encode()
