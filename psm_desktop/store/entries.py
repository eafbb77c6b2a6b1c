"""What the journal is made of, as values: acts, lines, what was seen; and a slice of it, as a package carries it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from psm_desktop.domain.values import LARGEST, Cell, Draft

Stored = int | str | bytes | None
"""A journalled value: bytes are the text of a draft, a birth is a JSON object as text."""

ActId = tuple[int, int]
"""Site and number of an act's first line."""

Heads = frozenset[tuple[int, int]]
"""Site and line of each open change of a field; what a form remembers of what it showed."""

Vector = dict[int, int]
"""Site -> highest line such that it and all before it are here."""

BIRTH = ""
"""The column of a line that bears a row."""


class Act(NamedTuple):
    """One command's heading. `first`: number of its first line; `at`: UTC second; `undoes`: the act it takes back."""

    site: int
    first: int
    turn: int
    at: int
    officer: str
    command: str
    import_id: int | None = None
    undoes: ActId | None = None


class Line(NamedTuple):
    """A row's birth (`column` empty) or one field's new value. `salt` None: it follows from the seed in force."""

    site: int
    seq: int
    first: int
    table: str
    column: str
    row: int
    value: Stored
    salt: bytes | None = None
    digest: bytes | None = None


class Seen(NamedTuple):
    """From its line `since` on, `site` had seen lines 1..upto of `other`."""

    site: int
    other: int
    since: int
    upto: int


class Seed(NamedTuple):
    """From its line `since` on, the salts of `site` follow from `seed` (16 bytes); None: each line has its own."""

    site: int
    since: int
    seed: bytes | None


@dataclass(frozen=True, slots=True)
class Mark:
    """Fingerprint of a site's lines 1..seq. `signer`, `signature`: the site's own key (32 bytes) over it (64 bytes)."""

    seq: int
    hash: bytes
    signer: bytes | None = None
    signature: bytes | None = None


@dataclass(slots=True)
class Slice:
    """The lines of one commune after `base` up to `head`, all of one moment: what a package carries."""

    commune: str
    sender: int
    """The number the sending copy writes under in this commune; 0: none yet, it has written nothing."""
    base: Vector
    head: Vector
    acts: list[Act] = field(default_factory=list)
    seens: list[Seen] = field(default_factory=list)
    seeds: list[Seed] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    started: dict[int, Mark] = field(default_factory=dict)
    """Site -> fingerprint at the base; the reader compares it before anything else."""
    ended: dict[int, Mark] = field(default_factory=dict)
    """Site with news -> fingerprint at the head, signed by the site's own key."""
    signer: bytes | None = None
    """Whose key closed the envelope: `sender` and `claimed` must be its numbers. None: cut here, in no envelope."""
    claimed: frozenset[int] = frozenset()
    """Further numbers the signer says are its own: workbooks it read in, numbers it wrote under before."""
    read: Mapping[str, Mapping[str, Cell]] = field(default_factory=dict, repr=False, compare=False)
    """Births of which whoever made the slice spelled the text himself -> their first values, so that nobody reads them
    again; others are read and held against their spelling."""


@dataclass(frozen=True, slots=True)
class Birth:
    """A new row with its first values; columns left out are empty."""

    table: str
    row: int
    values: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Change:
    """A field's new value. `showed`: its heads when the officer saw it; None: not asked (no form stood open)."""

    table: str
    column: str
    row: int
    value: Cell
    showed: Heads | None = None


Entry = Birth | Change


def stored(cell: Cell) -> Stored:
    """A cell as the journal keeps it."""
    return cell.text.encode() if isinstance(cell, Draft) else cell


def cell_of(value: Stored) -> Cell:
    """A journalled value of a change as a cell."""
    return Draft(value.decode()) if isinstance(value, bytes) else value


SPELLING = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def birth_text(values: Mapping[str, Cell]) -> str:
    """First values as the journal keeps them; a draft is `{"draft": "text as typed"}`."""
    plain = {name: {"draft": v.text} if isinstance(v, Draft) else v for name, v in values.items() if v is not None}
    return SPELLING.encode(plain)


def birth_values(text: Stored) -> Mapping[str, Cell]:
    """The first values of a birth. Raises ValueError when the text is no object of plain values and drafts."""
    try:
        found = json.loads(text) if isinstance(text, str) else None
    except RecursionError as problem:
        raise ValueError("a birth is not nested") from problem
    if not isinstance(found, dict) or BIRTH in found:
        raise ValueError("a birth is a JSON object of named columns")
    return {name: birth_cell(value) for name, value in found.items()}


def birth_cell(value: object) -> Cell:
    """A first value as JSON has it, as a cell. Raises ValueError for what is none."""
    if type(value) is str or value is None or (type(value) is int and -LARGEST <= value <= LARGEST):
        return value
    if isinstance(value, dict) and list(value) == ["draft"] and isinstance(value["draft"], str):
        return Draft(value["draft"])
    raise ValueError("a birth holds whole numbers, text and drafts")
