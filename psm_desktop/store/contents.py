"""What lines say, each birth read once, sorted by field: rules then ask columns and not line by line."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import NoneType

from psm_desktop.domain.values import Cell
from psm_desktop.store.entries import BIRTH, SPELLING, Line, Stored, birth_cell

Field = tuple[str, str]
"""Table and column."""
Row = tuple[str, int]
"""Table and key."""

NOTHING: Mapping[str, Mapping[str, Cell]] = {}
_DECODER = json.JSONDecoder()


@dataclass(slots=True)
class Births:
    """Births of one table that name the same columns, in one order. `cells`: column -> the first value of each."""

    table: str
    cells: dict[str, list[Cell]]


@dataclass(slots=True)
class Contents:
    """Lines by what they speak of. `changes`: by field; `born`: the lines that bear a row; `births`: what those say,
    without the ones erased whole; `values`: text of a birth -> its first values, as the fingerprint needs them."""

    changes: dict[Field, list[Line]] = field(default_factory=dict)
    born: list[Line] = field(default_factory=list)
    births: list[Births] = field(default_factory=list)
    values: Mapping[str, Mapping[str, Cell]] = field(default_factory=dict)

    @property
    def spoken_of(self) -> set[Field]:
        """Every table and column, those inside births too; the column of a birth itself is empty."""
        named = {(some.table, name) for some in self.births for name in some.cells}
        return {*self.changes, *named, *((line.table, BIRTH) for line in self.born)}


def contents(lines: Iterable[Line], read: Mapping[str, Mapping[str, Cell]] = NOTHING) -> Contents:
    """Raises ValueError for a birth that is no object of plain values and drafts, or not spelled as `birth_text` does:
    the fingerprint covers values, and another spelling of them could say more. `read`: as in a slice."""
    found = Contents()
    for line in lines:
        if line.column == BIRTH:
            found.born.append(line)
        elif (place := (line.table, line.column)) in found.changes:
            found.changes[place].append(line)
        else:
            found.changes[place] = [line]
    there = [line for line in found.born if line.value is not None]
    unread = [line.value for line in there if line.value not in read]
    found.values = {**read, **_read(unread)} if unread else read
    found.births = _by_shape((line.table, found.values[str(line.value)]) for line in there)
    return found


def _read(texts: Sequence[Stored]) -> dict[str, Mapping[str, Cell]]:
    """First values by text. Each text is one object and no more; so where all agree laid end to end, each one does."""
    try:
        found = [_object(text) for text in texts]
        if SPELLING.encode(found) != f"[{','.join(map(str, texts))}]":
            raise ValueError("a birth is spelled in one way")
        return {str(text): _cells(values) for text, values in zip(texts, found, strict=True)}
    except RecursionError as problem:
        raise ValueError("a birth is not nested") from problem


def _object(text: Stored) -> dict[str, object]:
    values, end = _DECODER.raw_decode(text) if isinstance(text, str) else (None, 0)
    if not isinstance(values, dict) or BIRTH in values or end != len(str(text)):
        raise ValueError("a birth is a JSON object of named columns")
    return values


def _cells(values: Mapping[str, object]) -> Mapping[str, Cell]:
    if NoneType in (kinds := set(map(type, values.values()))):
        raise ValueError("a birth names no empty column")
    return values if kinds <= {int, str} else {name: birth_cell(value) for name, value in values.items()}  # type: ignore[return-value]


def _by_shape(rows: Iterable[tuple[str, Mapping[str, Cell]]]) -> list[Births]:
    found: dict[tuple[str, ...], list[Mapping[str, Cell]]] = {}
    for table, values in rows:
        found.setdefault((table, *values), []).append(values)
    return [
        Births(table, {name: [one[name] for one in some] for name in names}) for (table, *names), some in found.items()
    ]
