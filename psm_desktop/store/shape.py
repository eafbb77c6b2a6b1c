"""Whether a slice is whole: gapless lines, each in an act, nothing its fingerprints do not cover, nothing unkeepable.

The format leaves a sender no way to say otherwise; slices that come by another way are held to the same.
"""

import json
from collections.abc import Iterator
from itertools import groupby

from psm_desktop.domain.values import LARGEST, Draft
from psm_desktop.store.chain import SIZE
from psm_desktop.store.contents import Contents
from psm_desktop.store.entries import BIRTH, Line, Slice, birth_values

LAST_MOMENT = 253_402_214_400
"""31 December 9999 in UTC seconds: beyond it no day can be shown."""
LONGEST = (1 << 32) - 1
"""Lines a site can have: salts count them in four bytes."""
LEAP = 1 << 32
"""How far a turn may lie above the largest here. Honest ones lie close; a wrong one must not use the numbers up."""


def news(piece: Slice) -> list[tuple[int, int]]:
    """The sites a slice brings lines of, with their last line."""
    return [(site, upto) for site, upto in piece.head.items() if upto > piece.base.get(site, 0)]


def is_whole(piece: Slice, said: Contents, next_turn: int) -> bool:
    """Whether a slice is what cutting a journal gives. `said`: its lines; `next_turn`: of an act written here now."""
    return (
        _has_range(piece)
        and _lines_are_gapless(piece)
        and _acts_are_theirs(piece, next_turn)
        and _rest_is_theirs(piece)
        and all(map(_is_erased, [line for line in piece.lines if line.digest is not None or line.value is None]))
        and _can_be_kept(piece, said)
    )


def _has_range(piece: Slice) -> bool:
    if any(not 0 < after <= piece.head.get(site, 0) for site, after in piece.base.items()):
        return False
    if any(not 0 < upto <= LONGEST for upto in piece.head.values()):
        return False
    return {site: mark.seq for site, mark in piece.ended.items()} == dict(news(piece))


def _lines_are_gapless(piece: Slice) -> bool:
    if len(piece.lines) != sum(upto - piece.base.get(site, 0) for site, upto in piece.head.items()):
        return False
    return all(place == (line.site, line.seq) for line, place in zip(piece.lines, _places(piece), strict=True))


def _places(piece: Slice) -> Iterator[tuple[int, int]]:
    for site, upto in sorted(piece.head.items()):
        for seq in range(piece.base.get(site, 0) + 1, upto + 1):
            yield site, seq


def _firsts(piece: Slice) -> list[tuple[int, int]]:
    return [act for act, _ in groupby((line.site, line.first) for line in piece.lines)]


def _acts_are_theirs(piece: Slice, next_turn: int) -> bool:
    """Every act has its lines here, from its first on."""
    starts = {(line.site, line.seq) for line in piece.lines if line.seq == line.first}
    firsts = _firsts(piece)
    if [(act.site, act.first) for act in piece.acts] != firsts or starts != set(firsts):
        return False
    return all(0 < act.turn < next_turn + LEAP and 0 <= act.at <= LAST_MOMENT for act in piece.acts)


def _rest_is_theirs(piece: Slice) -> bool:
    """Steps stand at an act and name what the sender holds, or they would supersede values nobody has seen."""
    firsts = set(_firsts(piece))
    lines = {(line.site, line.seq) for line in piece.lines}
    return all(
        (step.site, step.since) in firsts and step.other != step.site and 0 < step.upto <= piece.head.get(step.other, 0)
        for step in piece.seens
    ) and all((seed.site, seed.since) in lines for seed in piece.seeds)


def _is_erased(line: Line) -> bool:
    """A kept hash stands for a value that is gone; beside one that is there it would vouch for any."""
    if line.column != BIRTH:
        return line.digest is None or (line.value is None and len(line.digest) == SIZE)
    try:
        erased = json.loads(line.digest) if line.digest is not None else None
    except (ValueError, RecursionError):
        return False
    values = birth_values(line.value) if line.value is not None else {}
    return isinstance(erased, dict) and erased.keys().isdisjoint(values)


def _can_be_kept(piece: Slice, said: Contents) -> bool:
    """Whole numbers of 64 bits, and text that every SQLite keeps as it is: no half characters, no NUL."""
    if not all(0 < line.row <= LARGEST for line in piece.lines):
        return False
    changed = [line.value for lines in said.changes.values() for line in lines]
    first = [cell for some in said.births for cells in some.cells.values() for cell in cells]
    values = [*changed, *(cell.text if isinstance(cell, Draft) else cell for cell in first)]
    numbers = [value for value in values if isinstance(value, int)]
    texts = [value for value in values if isinstance(value, str)]
    drafts = [value for value in changed if isinstance(value, bytes)]
    return (
        all(-LARGEST <= number <= LARGEST for number in (min(numbers, default=0), max(numbers, default=0)))
        and _is_text("\n".join(texts))
        and _is_utf8(b"\n".join(drafts))
        and len(numbers) + len(texts) + len(drafts) + values.count(None) == len(values)
    )


def _is_text(text: str) -> bool:
    try:
        return b"\0" not in text.encode()
    except UnicodeEncodeError:
        return False


def _is_utf8(data: bytes) -> bool:
    try:
        return "\0" not in data.decode()
    except UnicodeDecodeError:
        return False
