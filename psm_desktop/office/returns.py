"""Where the return of each commune stands: what the office's list shows, and its counters.

A commune others went into (docs/decisions/0019) has one line for all its codes.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from psm_desktop.office.ready import Ready
from psm_desktop.store import communes, office, remarks
from psm_desktop.store.gate import Fate
from psm_desktop.store.office import Held, LastReturn
from psm_desktop.sync.noting import KEY_UNKNOWN


class State(StrEnum):
    """Exactly one for each commune, from nothing to fine."""

    NO_RETURN = "no_return"
    WITH_ERRORS = "with_errors"  # the last file was refused
    TO_CHECK = "to_check"  # taken, or waiting for an earlier file; somebody has to look
    RECEIVED = "received"


class NoteCode(StrEnum):
    """What there is to know about a commune's return; the words are the screen's."""

    REFUSED = "refused"  # name of the file, its fate
    WAITS = "waits"  # an earlier file is missing
    KEY_UNKNOWN = "key_unknown"  # it waits until somebody has compared the key it is signed with
    CONFLICTS = "conflicts"  # fields with two values
    ANSWERS = "answers"  # to remarks, to be read
    IN_BIN = "in_bin"  # remarks of the office on interventions the commune has put into the bin
    TO_CORRECT = "to_correct"  # ready records that break a rule
    DRAFTS = "drafts"  # not ready: not in the totals
    INVITED = "invited"  # when, UTC second
    WENT_INTO = "went_into"  # the names of the communes that are part of it now


@dataclass(frozen=True, slots=True)
class Note:
    """`count`: how many, or a moment for INVITED; `name` and `fate` are told for the first three, and `name` for
    WENT_INTO."""

    code: NoteCode
    count: int = 0
    name: str = ""
    fate: str = ""


@dataclass(frozen=True, slots=True)
class CommuneReturn:
    """One line of the office's list. `commune`: ISTAT code; `received_at`: UTC second of the last file taken, None for
    none; `interventions`, `amount_cents`: all that is here of the commune, drafts too."""

    commune: str
    state: State
    received_at: int | None = None
    interventions: int = 0
    amount_cents: int = 0
    notes: tuple[Note, ...] = field(default=())


WAITING: dict[str, NoteCode] = {Fate.WAITS: NoteCode.WAITS, KEY_UNKNOWN: NoteCode.KEY_UNKNOWN}
"""Fates of a file that is kept and may still be taken."""
NOTHING = Held(0, 0, 0)
BAD_FIRST = list(State)
"""Of several files the worst says where a commune stands."""


def gather(db: sqlite3.Connection, those: Iterable[str], ready: Sequence[Ready], today: date) -> list[CommuneReturn]:
    """One line for each commune that stands for itself (ISTAT codes), in their order, with what is here of those that
    went into it; `ready` as `ready.records` gives it."""
    held, files = office.held(db), office.last_returns(db)
    conflicts, invited, answers, binned = (
        office.conflicts(db),
        office.invited(db),
        office.answers(db),
        remarks.in_bin(db),
    )
    wrong, list_ = Counter(record.commune for record in ready if not record.holds), communes.mergers(db)
    lines = []
    for code in those:
        parts = list_.went_into(code, today)
        codes = (code, *parts)
        line = _line(
            code,
            sum((held[one] for one in codes if one in held), NOTHING),
            [files[one] for one in codes if one in files],
            sum(conflicts.get(one, 0) for one in codes),
            wrong[code],
            sum(answers.get(one, 0) for one in codes),
            sum(binned.get(one, 0) for one in codes),
            invited.get(code),
        )
        told = Note(NoteCode.WENT_INTO, name=communes.names(db, parts))
        lines.append(replace(line, notes=(*line.notes, told)) if parts else line)
    return lines


def _line(
    code: str,
    held: Held,
    files: Sequence[LastReturn],
    conflicts: int,
    wrong: int,
    answers: int,
    binned: int,
    invited: int | None,
) -> CommuneReturn:
    notes = [
        *(note for file in files for note in _about_file(file)),
        Note(NoteCode.CONFLICTS, conflicts),
        Note(NoteCode.ANSWERS, answers),
        Note(NoteCode.IN_BIN, binned),
        Note(NoteCode.TO_CORRECT, wrong),
        Note(NoteCode.DRAFTS, held.interventions - held.ready),
        Note(NoteCode.INVITED, 0 if files else invited or 0),
    ]
    told = tuple(note for note in notes if note.count or note.name)
    received_at = max((file.taken_at for file in files if file.taken_at is not None), default=None)
    state = min((_state(file, conflicts + wrong) for file in files), key=BAD_FIRST.index, default=State.NO_RETURN)
    return CommuneReturn(code, state, received_at, held.interventions, held.amount_cents, told)


def _about_file(file: LastReturn) -> list[Note]:
    if file.fate in (Fate.TAKEN, Fate.KNOWN):
        return []
    return [Note(WAITING.get(file.fate, NoteCode.REFUSED), 0, file.name, file.fate)]


def _state(file: LastReturn, doubts: int) -> State:
    if file.fate in (Fate.TAKEN, Fate.KNOWN):
        return State.TO_CHECK if doubts else State.RECEIVED
    return State.TO_CHECK if file.fate in WAITING else State.WITH_ERRORS


def counters(returns: Iterable[CommuneReturn]) -> dict[State, int]:
    """How many communes are in each state; all states are told."""
    found = Counter(one.state for one in returns)
    return {state: found[state] for state in State}
