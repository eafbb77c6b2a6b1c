"""Take in a pile of files: each has its fate, a bad one never stops the others, and what is refused is kept and named.

A fate is a code of `sentences.py`: that of the gate (`taken`, `known`, `waits`, `forked`, `turned-back`, `newer`,
`outside`, `refused`), `invited`, or why the file could not be opened at all (`package-damaged`, `key-unknown` ...).
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from psm_desktop.domain.parcel import Parcel
from psm_desktop.errors import PsmError
from psm_desktop.store import communes, exchange, foreseen, merged_keys, trust
from psm_desktop.store.connection import rehearsing
from psm_desktop.store.foreseen import Foreseen
from psm_desktop.store.gate import Fate
from psm_desktop.sync import envelope, evidence, files
from psm_desktop.sync.counting import Step
from psm_desktop.sync.incoming import FOR_OFFICE, INVITED, STOPPED, Aside, Incoming, Part, Received, Spool
from psm_desktop.sync.letter_box import LetterBox, Rehearsal
from psm_desktop.sync.noting import KEY_UNKNOWN
from psm_desktop.sync.uncollected import uncollected

FOR_WORDS = ("words-needed", "words-of-another")
"""Fates of an invitation whose secret stands in a letter."""
STILL = (Fate.WAITS, FOR_OFFICE)
"""Fates of files that are looked at again whenever others come."""
PC_UNKNOWN, NOT_FOR_US = "pc-unknown", "not-for-us"
BARRED = (KEY_UNKNOWN, PC_UNKNOWN, Fate.OUTSIDE)
"""Fates of files whose keys did not count here, or those of the lines in them: looked at again once a key is let in."""


def receive(
    db: sqlite3.Connection,
    pile: Iterable[Path | Parcel],
    *,
    now: int,
    step: Step | None = None,
    typed: bytes | None = None,
    again: Sequence[str] = (),
    looked_at: "Preview | None" = None,
) -> list[Received]:
    """Take in files of any kind, in any order, and say for each what became of it, in their order.

    A path is a package of its own; what may hold packages comes as the parcels `readers.parcels` found in it.

    Files that waited here and now went in come after them: for an earlier one; the office's documents for its
    invitation; with `typed` (the secret of a letter) for its words; with `again` those of further fates. `now`: UTC
    second. Raises whatever `step` raises, and then nothing of the journal has changed; but who raises Stopped when the
    first wave of a large pile is in keeps that, and the files of the others are `stopped`. Raises Busy while another
    connection writes: read again, each file is whole in or out. `looked_at`: the preview a person said yes to; PsmError
    `looked-at-before` where copy or files have changed since.
    """
    with Spool() as spool:
        given = [_load(one, now, spool) for one in pile]
        seen = None if looked_at is None else (looked_at.standing, looked_at.contents)
        if seen is not None and seen != (foreseen.standing(db), _contents(given)):
            raise PsmError("looked-at-before")
        return _through(LetterBox(db, now, typed), given, step, again)


class Preview(NamedTuple):
    """What would become of a pile. `files`: each with its fate; `communes`: what would be new in each; `standing`: of
    the copy it was computed on, `contents`: of the files, so that `receive` takes the very same into the very same."""

    files: list[Received]
    communes: list[Foreseen]
    standing: str
    contents: frozenset[str]

    @property
    def totals(self) -> Foreseen:
        """Of all communes together."""
        born, changed, conflicts = (sum(numbers) for numbers in zip(*(one[1:] for one in self.communes), strict=True))
        return Foreseen("", born, changed, conflicts)

    @property
    def is_worth_it(self) -> bool:
        """Whether any file would bring something."""
        return any(one.fate in (Fate.TAKEN, Fate.TURNED_BACK, INVITED) for one in self.files)


def look(
    db: sqlite3.Connection,
    pile: Iterable[Path | Parcel],
    *,
    now: int,
    step: Step | None = None,
    typed: bytes | None = None,
) -> Preview:
    """What `receive` would do on the copy as it stands; nothing is written. Raises as `receive` does."""
    with Spool() as spool, rehearsing(db):
        standing, start = foreseen.standing(db), foreseen.before(db)
        given = [_load(one, now, spool) for one in pile]
        files = _through(Rehearsal(db, now, typed), given, step, ())
        told = [replace(one, is_foreseen=True) for one in files]
        return Preview(told, foreseen.since(db, start), standing, _contents(given))


def _contents(given: list[Incoming]) -> frozenset[str]:
    return frozenset(file.sha256 for file in given)


def _through(box: LetterBox, given: list[Incoming], step: Step | None, again: Sequence[str]) -> list[Received]:
    fates = [*STILL, *(FOR_WORDS if box.typed is not None else ()), *again]
    if merged_keys.let_in(box.db, box.now):
        fates += BARRED
    waiting = _waiting(box, given, fates)
    with uncollected():
        box.open([*given, *waiting], step)
        known = trust.how_many(box.db)
        box.take([*given, *waiting])
        met = (PC_UNKNOWN,) if trust.how_many(box.db) > known else ()
        if now_in := BARRED if merged_keys.let_in(box.db, box.now) else met:
            waiting += _waiting(box, [*given, *waiting], now_in)
            barred = [file for file in [*given, *waiting] if file.fate in ("", *now_in)]
            if not all(isinstance(file, Part) for file in barred):
                _take_again(box, barred)
        box.take_parts([*given, *waiting])
        box.log([*given, *waiting])
    went_in = [file for file in waiting if file.fate not in (*STILL, STOPPED, *BARRED, *again, NOT_FOR_US)]
    name_of = partial(communes.name, box.db)
    return [file.received(name_of) for file in [*given, *went_in]]


def _waiting(box: LetterBox, here: Sequence[Incoming], fates: Sequence[str]) -> list[Incoming]:
    """The files that have waited under one of some fates, but for those that are in hand already."""
    found = exchange.waiting(box.db, fates)
    hashes = {file.sha256 for file in here}
    return [Incoming(one.name, data, one.at, inside=one.inside) for one, data in found if one.sha256 not in hashes]


def _take_again(box: LetterBox, pile: list[Incoming]) -> None:
    """A key that was let in by what came with them, or just before, counts for files that were refused for it."""
    for file in pile:
        file.fate, file.facts = "", {}
    box.open(pile, None)
    box.take(pile)


def _load(one: Path | Parcel, now: int, spool: Spool) -> Incoming:
    """A file of the pile, laid aside: a year of packages, or attachments, are hundreds of megabytes."""
    parcel = _read(one) if isinstance(one, Path) else one
    if parcel.problem is None:
        try:
            return _aside(parcel, now, spool)
        except OSError as problem:
            told = PsmError("disk-full", name=parcel.name)
            told.__cause__ = problem
            parcel = Parcel(parcel.name, inside=parcel.inside, problem=told)
    file = Incoming(parcel.name, parcel.data, now, inside=parcel.inside)
    if parcel.problem is not None:
        file.refuse(parcel.problem)
    return file


def _aside(parcel: Parcel, now: int, spool: Spool) -> Aside:
    said = envelope.hearsay(parcel.data)
    kind = Part if said is not None and said.kind == evidence.KIND else Aside
    return kind(parcel.name, parcel.data, now, parcel.inside, spool, said)


def _read(path: Path) -> Parcel:
    try:
        return Parcel(path.name, files.read(path))
    except PsmError as problem:
        return Parcel(path.name, problem=problem)
