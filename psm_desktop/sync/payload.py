"""The payload of a package: a slice column by column, as docs/format.md describes it. Reading is in `unpack.py`.

Line numbers are not sent: lines follow each other from base to head, site by site. An act is its number of lines; a
seen step stands at an act, a seed and a salt at a line, so that a file cannot name places that are not in it.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from psm_desktop.store.chain import SIZE
from psm_desktop.store.entries import BIRTH, Line, Slice, Stored, birth_values, stored
from psm_desktop.sync import erased_births
from psm_desktop.sync.columns import column, ints

Span = tuple[int, int, int]
"""Site, last line before the range, last line of it; in the order of sites."""


def spans(piece: Slice) -> tuple[Span, ...]:
    """The range of a slice, as the header tells it."""
    return tuple((site, piece.base.get(site, 0), upto) for site, upto in sorted(piece.head.items()))


def pack(piece: Slice) -> list[object]:
    """A slice as CBOR takes it; the commune, the range and the signer stand in the header."""
    return [
        [piece.sender, sorted(piece.claimed - {piece.sender})],
        _fingerprints(piece),
        _acts(piece),
        _knowledge(piece),
        _lines(piece.lines),
        _erased(piece.lines),
    ]


def _fingerprints(piece: Slice) -> list[object]:
    """At the base of each site that has one; then at the head of each with news, whose key signed, signatures."""
    ended = [piece.ended[site] for site, after, upto in spans(piece) if upto > after]
    keys = list(dict.fromkeys([piece.signer or b"", *(mark.signer for mark in ended if mark.signer)]))
    return [
        b"".join(piece.started[site].hash for site, after, _ in spans(piece) if after),
        b"".join(mark.hash for mark in ended),
        keys[1:],
        ints((keys.index(mark.signer) + 1 if mark.signature and mark.signer else 0 for mark in ended), delta=False),
        b"".join(mark.signature for mark in ended if mark.signature and mark.signer),
    ]


def _acts(piece: Slice) -> list[object]:
    """Lengths, turns, moments, officers and commands as words; then what few acts have: an import, an act undone."""
    words = list(dict.fromkeys(word for act in piece.acts for word in (act.officer, act.command)))
    place = {word: i for i, word in enumerate(words)}
    lengths = [len(list(lines)) for _, lines in groupby(piece.lines, lambda line: (line.site, line.first))]
    imports = [(i, act.import_id) for i, act in enumerate(piece.acts) if act.import_id is not None]
    undone = [(i, *act.undoes) for i, act in enumerate(piece.acts) if act.undoes]
    return [
        ints(lengths, delta=False),
        ints(act.turn for act in piece.acts),
        ints(act.at for act in piece.acts),
        words,
        ints((place[act.officer] for act in piece.acts), delta=False),
        ints((place[act.command] for act in piece.acts), delta=False),
        [ints(i for i, _ in imports), [number for _, number in imports]],
        [ints(i for i, _, _ in undone), [site for _, site, _ in undone], ints(first for _, _, first in undone)],
    ]


def _knowledge(piece: Slice) -> list[object]:
    """What authors had seen, each step at its act; and seeds of salts, each at its line (empty: withdrawn)."""
    act = {(one.site, one.first): i for i, one in enumerate(piece.acts)}
    site = {one: i for i, one in enumerate(sorted(piece.head))}
    line = {(one.site, one.seq): i for i, one in enumerate(piece.lines)}
    return [
        ints((act[step.site, step.since] for step in piece.seens), delta=False),
        ints((site[step.other] for step in piece.seens), delta=False),
        ints(step.upto for step in piece.seens),
        ints(line[seed.site, seed.since] for seed in piece.seeds),
        [seed.seed for seed in piece.seeds],
    ]


def _lines(lines: Sequence[Line]) -> list[object]:
    """Field and row of each line; then the values field by field, and births table by table."""
    fields = list(dict.fromkeys((line.table, line.column) for line in lines))
    place = {field: i for i, field in enumerate(fields)}
    by_field = {field: [line for line in lines if (line.table, line.column) == field] for field in fields}
    return [
        [f"{table}.{name}" for table, name in fields],
        ints((place[line.table, line.column] for line in lines), delta=False),
        column([line.row for line in lines]),
        [
            _births(some) if name == BIRTH else column([line.value for line in some])
            for (_, name), some in by_field.items()
        ],
    ]


def _births(lines: Iterable[Line]) -> list[object]:
    """Shapes (which columns a birth names; none at all where it is erased whole), the shape of each, its columns."""
    rows = [_first_values(line) for line in lines]
    shapes = list(dict.fromkeys(None if row is None else tuple(row) for row in rows))
    which = [shapes.index(None if row is None else tuple(row)) for row in rows]
    named = dict.fromkeys(name for shape in shapes if shape is not None for name in shape)
    return [
        [None if shape is None else list(shape) for shape in shapes],
        ints(which, delta=False) if len(shapes) > 1 else b"",
        {name: column([row[name] for row in rows if row is not None and name in row]) for name in named},
    ]


def _first_values(line: Line) -> dict[str, Stored] | None:
    if line.value is None:
        return None
    return {name: stored(cell) for name, cell in birth_values(line.value).items()}


def _erased(lines: Sequence[Line]) -> list[object]:
    """Salts of their own, hashes kept of erased values, and both for births erased in part, column by column."""
    salts = [(i, line.salt) for i, line in enumerate(lines) if line.salt is not None]
    hashes = [(i, line.digest) for i, line in enumerate(lines) if line.digest is not None and line.column != BIRTH]
    born = [(i, line.digest) for i, line in enumerate(lines) if line.digest is not None and line.column == BIRTH]
    return [
        _laid([(i, salt) for i, salt in salts if len(salt) == SIZE]),
        _laid(hashes),
        erased_births.packed([(i, salt) for i, salt in salts if len(salt) != SIZE]),
        erased_births.packed(born),
    ]


def _laid(those: Sequence[tuple[int, bytes]]) -> list[object]:
    return [ints(i for i, _ in those), b"".join(one for _, one in those)]
