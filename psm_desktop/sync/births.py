"""Births out of the payload of a package: columns of first values become the JSON the journal keeps, row by row."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from psm_desktop.domain.values import Cell, Draft
from psm_desktop.store.entries import BIRTH, Stored, cell_of
from psm_desktop.sync import cbor
from psm_desktop.sync.columns import indexes, uncolumn
from psm_desktop.sync.damaged import Damaged

MOST_COLUMNS = 200
MOST_VALUES = 5_000_000
SIDE_BY_SIDE = json.JSONEncoder(ensure_ascii=False, separators=("\n", ":"))
"""Values one on a line: no text spelled in JSON holds a line's end."""


Read = dict[str, Mapping[str, Cell]]
"""Births as the journal keeps them -> their first values."""


def births(packed: object, count: int, read: Read) -> list[Stored]:
    """First values as the journal keeps them, in the order of their lines; None for a birth erased whole. The others
    are put into `read`, so that nobody reads them again."""
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
    values = {name: _first_values(one, uses.get(name, 0)) for name, one in cbor.names(columns).items()}
    if any(len(set(one)) != len(one) or not values.keys() >= set(one) for one in forms if one is not None):
        raise Damaged("a birth without its columns")
    if any(BIRTH in one for one in forms if one is not None):
        raise Damaged("a birth that names no column")
    spelled = {name: iter(_spelled(some)) for name, some in values.items()}
    cells = {name: iter(some) for name, some in values.items()}
    drawn = [None if one is None else _Form(sorted(one), spelled, cells) for one in forms]
    texts: list[Stored] = []
    for i in form:
        if (one := drawn[i]) is None:
            texts.append(None)
            continue
        text = one.text % tuple(map(next, one.spelled))
        texts.append(text)
        read[text] = dict(zip(one.names, map(next, one.cells), strict=True))
    return texts


class _Form:
    """Births that name the same columns. `text`: their JSON with a place for each value, as `birth_text` writes it."""

    def __init__(
        self, names: list[str], spelled: Mapping[str, Iterator[str]], cells: Mapping[str, Iterator[Cell]]
    ) -> None:
        self.names, self.text = names, f"{{{','.join(f'{_name(name)}:%s' for name in names)}}}"
        self.spelled, self.cells = [spelled[name] for name in names], [cells[name] for name in names]


def _first_values(packed: object, count: int) -> list[Cell]:
    values = uncolumn(packed, count)
    if None in values:
        raise Damaged("a birth that names an empty column")
    return [cell_of(one) for one in values] if bytes in set(map(type, values)) else values  # type: ignore[return-value]


def _spelled(values: Sequence[Cell]) -> list[str]:
    """The values of a column as a birth's JSON has them."""
    if not values:
        return []
    plain = [{"draft": one.text} if isinstance(one, Draft) else one for one in values]
    return SIDE_BY_SIDE.encode(plain)[1:-1].split("\n")


def _name(column: str) -> str:
    return SIDE_BY_SIDE.encode(column).replace("%", "%%")
