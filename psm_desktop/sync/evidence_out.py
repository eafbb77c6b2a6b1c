"""A commune's attachments as parts: files of their own beside the package, each under the size the officer set.

What fits in a part travels whole in one, so that a part that goes astray takes few files with it; what does not is cut.
"""

import sqlite3
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from psm_desktop.commands.hand import Hand
from psm_desktop.errors import PsmError
from psm_desktop.store import attached, carried, copies, evidence, handed_over, part_recipes, plans, succession
from psm_desktop.store.attached import Attached
from psm_desktop.store.connection import writing
from psm_desktop.store.part_recipes import Cut, Recipe
from psm_desktop.sync import envelope, files, heirs, keys, squeeze
from psm_desktop.sync.addressed import proof_of, readers_of
from psm_desktop.sync.evidence import KIND, MOST_PIECES, PIECE, Piece, payload
from psm_desktop.sync.header import Header

LEAST_PART, MOST_PART, PART = 200_000, 10_000_000, 3_500_000
"""Bytes of a part's file; what the person chose is `settings.Preferences.part_kb`."""

Step = Callable[[int, int], object]
"""Parts written, parts in all; may raise to stop."""


class Which(StrEnum):
    """Which attachments go beside a package. `NEW`: those in no part yet, and those the office or another PC of the
    commune says it lacks; `WAITING`: all that no receipt lists as held; `ALL`: those too."""

    NEW = "new"
    WAITING = "waiting"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Part:
    """A part that was written: number `n` of `of`."""

    file: Path
    n: int
    of: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What was written. `files`: contents in them; `absent`: rows whose file is not here, or no longer what it was."""

    parts: tuple[Part, ...] = ()
    files: int = 0
    absent: tuple[Attached, ...] = ()

    @property
    def bytes(self) -> int:
        """Of all parts."""
        return sum(one.bytes for one in self.parts)


@dataclass
class Box:
    """One part while it is filled. `room`: bytes that still fit."""

    room: int
    cuts: list[Cut] = field(default_factory=list)

    def takes(self, cut: Cut) -> bool:
        """Whether a piece still fits, and it is in then."""
        if cut.length + PIECE > self.room or len(self.cuts) == MOST_PIECES:
            return False
        self.room -= cut.length + PIECE
        self.cuts.append(cut)
        return True


def write_parts(
    db: sqlite3.Connection,
    hand: Hand,
    out: Path,
    limit: int = PART,
    step: Step = lambda done, total: None,
    *,
    which: Which = Which.NEW,
    package: str = "",
    also: Collection[str] = (),
) -> Parts:
    """Write attachments beside `out`: «OUT allegati 1 di 3.psm» …; none where there is nothing to send. `limit`: bytes
    a part's file has at most; `package`: SHA-256 of the file with the lines, with which they may be written again;
    `also`: contents that go as well, unless the office says it holds them.

    Each part is written whole or not at all; nothing counts as prepared before the last is. Raises PsmError as
    `returns.package` does, and `part-size` for a limit that is too small or too large.
    """
    handed_over.refuse(db, hand.commune)
    check_limit(limit)
    header, sealed_to = heading(db, hand)
    there, absent = to_carry(db, hand, which, also)
    boxes = packed(there, room(header, len(sealed_to), limit))
    made: list[Part] = []
    recipes: list[Recipe] = []
    for n, box in enumerate(boxes, 1):
        step(n - 1, len(boxes))
        file = part_file(out, n, len(boxes))
        pieces = payload(read(hand.workspace, box.cuts))
        closed = envelope.closed(replace(header, part=(n, len(boxes))), pieces, keys.of(db), sealed_to, squeeze.FAST)
        made.append(Part(file, n, len(boxes), len(closed.data), files.write(file, closed.data)))
        recipes.append(Recipe(tuple(box.cuts), closed.opening, closed.secret))
    with writing(db):
        carried.note_prepared(db, hand.commune, there, header.made_at)
        if package:
            part_recipes.keep(db, hand.commune, package, recipes)
    return Parts(tuple(made), len(there), tuple(absent))


def part_file(out: Path, n: int, of: int) -> Path:
    """Where a part lies, beside its package."""
    return out.with_name(f"{out.stem} allegati {n} di {of}.psm")


def check_limit(limit: int) -> None:
    """Raises PsmError `part-size` for a limit parts are not cut to."""
    if not LEAST_PART <= limit <= MOST_PART:
        raise PsmError("part-size", least=LEAST_PART // 1000, most=MOST_PART // 1_000_000)


def to_carry(
    db: sqlite3.Connection, hand: Hand, which: Which, also: Collection[str] = ()
) -> tuple[dict[str, int], list[Attached]]:
    """Contents to send with their bytes, the oldest first; and the rows whose file is not here or not whole."""
    chosen, waits = choice(db, hand.commune, which), choice(db, hand.commune, Which.WAITING)
    there: dict[str, int] = {}
    absent: list[Attached] = []
    for row in attached.of_commune(db, hand.commune):
        place = evidence.file_of(hand.workspace, row.sha256)
        if place is None or place.name in there:
            continue
        if not (chosen(place.name) or (place.name in also and waits(place.name))):
            continue
        if evidence.is_whole(place) and 0 < (size := place.stat().st_size) <= evidence.LARGEST_BYTES:
            there[place.name] = size
        else:
            absent.append(row)
    return there, absent


def choice(db: sqlite3.Connection, commune: str, which: Which) -> Callable[[str], bool]:
    """Whether a content (SHA-256) is among those that go."""
    told, wanted = carried.of_commune(db, commune), {one for those in asked(db, commune).values() for one in those}
    states = {Which.NEW: ("to-send",), Which.WAITING: ("to-send", "prepared")}
    if which is Which.ALL:
        return lambda sha256: True
    return lambda sha256: sha256 in wanted or told.get(sha256, carried.NEVER).state in states[which]


def asked(db: sqlite3.Connection, commune: str) -> dict[str, set[str]]:
    """What the commune's other PCs say they lack, of those that still read: who works there -> contents."""
    wanted = carried.wanted(db, commune)
    out: dict[str, set[str]] = {}
    for reader in succession.readers(db, commune) if wanted else ():
        if lacking := wanted.get(reader.signer):
            out.setdefault(reader.officer, set()).update(lacking)
    return out


def room(header: Header, readers: int, limit: int) -> int:
    """Bytes of pieces that fit in a part, however little they get smaller."""
    left = limit - envelope.around(header, readers)
    return (left - 64) * 256 // 257 - 16


def packed(contents: dict[str, int], space: int) -> list[Box]:
    """The parts, each with pieces that fit in `space` bytes: large files cut, small ones put together."""
    longest = space - PIECE
    boxes: list[Box] = []
    rest: list[Cut] = []
    for sha256, size in contents.items():
        for offset in range(0, size, longest):
            cut = Cut(sha256, size, offset, min(longest, size - offset))
            if cut.length == longest:
                boxes.append(Box(0, [cut]))
            else:
                rest.append(cut)
    open_: list[Box] = []
    for cut in sorted(rest, key=lambda one: -one.length):
        if not any(box.takes(cut) for box in open_):
            open_.append(Box(space))
            open_[-1].takes(cut)
    return [*boxes, *open_]


def heading(db: sqlite3.Connection, hand: Hand) -> tuple[Header, list[bytes]]:
    """What all parts say, and the keys they are sealed to."""
    copy = copies.about(db)
    if copy.is_office:
        raise PsmError("commune-only")
    pair = keys.of(db)
    sealed_to = list(dict.fromkeys(readers_of(db, hand.commune, pair).sealing))
    header = Header(
        KIND,
        copy.is_training,
        hand.commune,
        pair.signer,
        hand.clock(),
        plans.current(db).version,
        dictionary=squeeze.NO_DICTIONARY,
        proof=proof_of(db, hand.commune, pair),
        heir=heirs.proof(db, hand.commune, pair, copy.is_training),
        part=(1, 1),
    )
    return header, sealed_to


def read(workspace: Path, cuts: Sequence[Cut]) -> list[Piece]:
    """The bytes of a part. Raises PsmError `cannot-read` where a file went meanwhile."""
    out = []
    for cut in cuts:
        place = evidence.file_of(workspace, cut.sha256)
        assert place is not None
        try:
            with place.open("rb") as file:
                file.seek(cut.offset)
                data = file.read(cut.length)
        except OSError as problem:
            raise PsmError("cannot-read", name=place.name) from problem
        if len(data) != cut.length:
            raise PsmError("cannot-read", name=place.name)
        out.append(Piece(cut.sha256, cut.size, cut.offset, data))
    return out
