"""Whether a slice is whole: gapless lines, each in an act, nothing its fingerprints do not cover, nothing unkeepable.

The format leaves a sender no way to say otherwise; slices that come by another way are held to the same.
"""

import json
from collections.abc import Iterator, Sequence
from types import NoneType

from psm_desktop.domain.values import LARGEST, Draft
from psm_desktop.store.chain import SIZE
from psm_desktop.store.contents import Contents
from psm_desktop.store.entries import BIRTH, Line, Slice, Stored, birth_values

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
    return [line[:2] for line in piece.lines] == list(_places(piece))


def _places(piece: Slice) -> Iterator[tuple[int, int]]:
    for site, upto in sorted(piece.head.items()):
        for seq in range(piece.base.get(site, 0) + 1, upto + 1):
            yield site, seq


def _acts_are_theirs(piece: Slice, next_turn: int) -> bool:
    """Every act has its lines here, from its first on: a line is the first of one, or of the act before it."""
    places = [line[:2] for line in piece.lines]
    acts = [(line.site, line.first) for line in piece.lines]
    if not all(act in (place, before) for act, place, before in zip(acts, places, [None, *acts], strict=False)):
        return False
    if [act[:2] for act in piece.acts] != [act for act, place in zip(acts, places, strict=True) if act == place]:
        return False
    return all(0 < act.turn < next_turn + LEAP and 0 <= act.at <= LAST_MOMENT for act in piece.acts)


def _rest_is_theirs(piece: Slice) -> bool:
    """Steps stand at an act and name what the sender holds, or they would supersede values nobody has seen."""
    firsts = {act[:2] for act in piece.acts}
    return all(
        (step.site, step.since) in firsts and step.other != step.site and 0 < step.upto <= piece.head.get(step.other, 0)
        for step in piece.seens
    ) and all(piece.base.get(one.site, 0) < one.since <= piece.head.get(one.site, 0) for one in piece.seeds)


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
    rows = [line.row for line in piece.lines]
    columns: list[Sequence[Stored | Draft]] = [[line.value for line in lines] for lines in said.changes.values()]
    columns += [cells for some in said.births for cells in some.cells.values()]
    return min(rows, default=1) > 0 and max(rows, default=1) <= LARGEST and all(map(can_be_kept, columns))


def can_be_kept(values: Sequence[Stored | Draft]) -> bool:
    """Whether every SQLite keeps values as they are."""
    kinds = set(map(type, values))
    numbers = [value for value in values if isinstance(value, int)] if int in kinds else []
    texts = [value for value in values if isinstance(value, str)] if str in kinds else []
    texts += [value.text for value in values if isinstance(value, Draft)] if Draft in kinds else []
    drafts = [value for value in values if isinstance(value, bytes)] if bytes in kinds else []
    return (
        kinds <= {int, str, bytes, Draft, NoneType}
        and min(numbers, default=0) >= -LARGEST
        and max(numbers, default=0) <= LARGEST
        and _is_text("\n".join(texts))
        and _is_utf8(b"\n".join(drafts))
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
