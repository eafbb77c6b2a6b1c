"""Births out of the payload of a package: columns of first values become the JSON the journal keeps, row by row."""

import json
from collections import Counter
from collections.abc import Sequence

from psm_desktop.store.entries import Stored
from psm_desktop.sync import cbor
from psm_desktop.sync.columns import indexes, uncolumn
from psm_desktop.sync.damaged import Damaged

MOST_COLUMNS = 200
MOST_VALUES = 5_000_000
SIDE_BY_SIDE = json.JSONEncoder(ensure_ascii=False, separators=("\n", ":"))
"""Values one on a line: no text spelled in JSON holds a line's end."""


def births(packed: object, count: int) -> list[Stored]:
    """First values as the journal keeps them, in the order of their lines; None for a birth erased whole."""
    shapes, which, columns = cbor.items(packed, 3)
    forms = [None if one is None else [cbor.text(name) for name in cbor.items(one)] for one in cbor.items(shapes)]
    form = indexes(which, len(forms), count) if len(forms) != 1 else [0] * count
    if any(len(one) > MOST_COLUMNS for one in forms if one is not None):
        raise Damaged("a birth of too many columns")
    uses: Counter[str] = Counter()
    for i, often in Counter(form).items():
        uses.update(dict.fromkeys(forms[i] or (), often))
    if uses.total() > MOST_VALUES:
        raise Damaged("too many values")
    cells = {name: iter(_spelled(one, uses.get(name, 0))) for name, one in cbor.names(columns).items()}
    if any(len(set(one)) != len(one) or not cells.keys() >= set(one) for one in forms if one is not None):
        raise Damaged("a birth without its columns")
    drawn = [None if one is None else (_form(one), [cells[name] for name in sorted(one)]) for one in forms]
    return [None if (one := drawn[i]) is None else one[0] % tuple(map(next, one[1])) for i in form]


def _spelled(packed: object, count: int) -> list[str]:
    """The values of a column as a birth's JSON has them."""
    values = uncolumn(packed, count)
    if None in values:
        raise Damaged("a birth that names an empty column")
    if not values:
        return []
    return SIDE_BY_SIDE.encode([{"draft": one.decode()} if isinstance(one, bytes) else one for one in values])[
        1:-1
    ].split("\n")


def _form(names: Sequence[str]) -> str:
    """A birth's JSON with a place for each value, as `birth_text` writes it."""
    return f"{{{','.join(f'{_name(name)}:%s' for name in sorted(names))}}}"


def _name(column: str) -> str:
    return SIDE_BY_SIDE.encode(column).replace("%", "%%")
