"""Receipts for many communes in one go, each in a file an officer can tell from the others."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from psm_desktop.commands.hand import utc_now
from psm_desktop.domain.communes import Commune
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.text import slug
from psm_desktop.errors import PsmError
from psm_desktop.store import communes, confirmed, copies
from psm_desktop.sync import refusals
from psm_desktop.sync.prepared import Prepared

Step = Callable[[int, int], object]
"""Told how many communes are done of how many; may raise to stop: what is written stays."""


@dataclass
class Answered:
    """What became of a round of receipts, as far as it came. `refusals`: for PCs whose key was revoked; `problems`:
    name of the commune -> why there is none."""

    folder: Path
    made: list[Prepared] = field(default_factory=list)
    refusals: list[Prepared] = field(default_factory=list)
    problems: dict[str, PsmError] = field(default_factory=dict)


def waiting(db: sqlite3.Connection) -> list[Commune]:
    """The communes that wait for a receipt, by name: they have sent something, or the office has written something.

    Raises PsmError `office-only` in a commune's copy.
    """
    if not copies.about(db).is_office:
        raise PsmError("office-only")
    codes = set(confirmed.to_answer(db))
    return sorted((one for one in communes.known(db) if one.code in codes), key=lambda one: one.name)


def answer(
    db: sqlite3.Connection,
    communes: Sequence[Commune],
    done: Answered,
    step: Step = lambda _done, _all: None,
    now: int | None = None,
) -> None:
    """A receipt for each into the folder, which is made where it is missing; one that fails stops no other.

    `done` tells what was written also where `step` raises. Raises PsmError when the folder cannot be made.
    """
    now = now or utc_now()
    _make(done.folder)
    for number, commune in enumerate(communes):
        step(number, len(communes))
        try:
            out = free_name(done.folder, file_name(commune, rome_day(now)))
            told = refusals.answer(db, commune.code, out, now)
            done.refusals += told.refusals
            done.made += [told.receipt] if told.receipt else []
        except PsmError as problem:
            done.problems[commune.name] = problem


def file_name(commune: Commune, day: date) -> str:
    """ricevuta-ala-di-stura-2026-11-22.psm"""
    return f"ricevuta-{slug(commune.name)}-{day.isoformat()}.psm"


def free_name(folder: Path, name: str) -> Path:
    """The name, with a number where an earlier receipt has it: that one may not have been sent yet, and names files
    no later one names."""
    out, number = folder / name, 1
    while out.exists():
        number += 1
        out = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
    return out


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as problem:
        raise PsmError("package-not-written", name=folder.name) from problem
