"""Own lines whose numbers were used twice, or that count no more, written again under a new number (rules R4, R11).

So are those of a PC that is lost, whose key signed them no more before this copy of its file was carried elsewhere.
"""

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.commands.numbers import Numbers
from psm_desktop.commands.restore_copy import restore_copy
from psm_desktop.commands.safety_copy import safety_copy
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, exchange, forks, handed_over, journal, trust
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Slice, Vector
from psm_desktop.store.gate import Fate
from psm_desktop.store.health import Step, no_step
from psm_desktop.store.reissue import Reissue
from psm_desktop.sync import inbox, keys, receipts
from psm_desktop.sync.incoming import Incoming, Received
from psm_desktop.sync.opening import Desk

REASON = "prima-di-riparare"
AGAIN = (Fate.FORKED, Fate.WAITS)


@dataclass(frozen=True, slots=True)
class Repaired:
    """`acts` written again; `kept`: the file that holds what was there before, None where the workspace stayed;
    `read`: files that waited for the repair and went in now."""

    commune: str
    acts: int
    kept: Path | None
    read: tuple[Received, ...]


def needed(db: sqlite3.Connection) -> list[str]:
    """Communes of the copy that have something to repair: a receipt that found two branches, own lines lying inert."""
    forked = {one.commune for one, _ in exchange.waiting(db, (Fate.FORKED,)) if one.kind == receipts.KIND}
    copy = copies.about(db)
    inert = {commune for commune in copy.communes if forks.unwritten(db, commune, _mine(db, commune))}
    return sorted((forked | inert) & set(copy.communes))


def is_needed(db: sqlite3.Connection, commune: str) -> bool:
    """Whether one commune has. A key that cannot be read is told when something is to be signed."""
    try:
        return commune in needed(db)
    except PsmError:
        return False


def lost(db: sqlite3.Connection) -> list[str]:
    """Communes of the copy with lines that only the key of another PC could sign. Whether that PC is lost, a person
    says: where it is not, it sends them itself, and they would stand twice."""
    own = keys.of(db).signer
    return [commune for commune in copies.about(db).communes if forks.stranded(db, commune, own)]


def repair(workspace: Path, commune: str, now: int, step: Step = no_step, *, pc_is_lost: bool = False) -> Repaired:
    """Write again what the office lacks of a commune; a safety copy first. Nobody may have the workspace open.

    `pc_is_lost`: also what only another PC could sign (`lost`).

    Private notes, views, typing, the lists of files and the evidence stay. Whole, or all is as it was. `now`: UTC
    second. Raises PsmError: `nothing-to-repair`; `repair-needs-receipt`, where the two branches parted before what the
    last receipt tells of; `office-repairs-not`; and what keeps a file from being written.
    """
    with closing(copies.connect(workspace)) as db:
        strange = forks.stranded(db, commune, keys.of(db).signer) if pc_is_lost else {}
        _check(db, commune, strange)
        safety_copy(db, REASON, now, step)
        parted = _parted(db, commune) or strange
        if not parted:
            acts = _write_inert_again(db, commune, now)
            return Repaired(commune, acts, None, ())
        acts, mended = _mended(db, workspace, commune, parted, strange, now)
    try:
        restored = restore_copy(workspace, mended, now, other=True, step=step)
    finally:
        with suppress(OSError):
            mended.unlink(missing_ok=True)
    with closing(copies.connect(workspace)) as db:
        read = inbox.receive(db, [], now=now, again=AGAIN)
    return Repaired(commune, acts, restored.kept, tuple(read))


def _check(db: sqlite3.Connection, commune: str, strange: Vector) -> None:
    if copies.about(db).is_office:
        raise PsmError("office-repairs-not")
    handed_over.refuse(db, commune)
    if not strange and commune not in needed(db):
        raise PsmError("nothing-to-repair")


def _mine(db: sqlite3.Connection, commune: str) -> set[int]:
    """Every number this copy wrote under in a commune, workbooks it read in too."""
    own = {site for site, code in Numbers(db).all().items() if code == commune}
    return own | trust.sites_of(db, commune, keys.of(db).signer)


def _parted(db: sqlite3.Connection, commune: str) -> Vector:
    """Where this copy and the office went apart, by the newest receipt that tells; empty where they did not."""
    problem: PsmError | None = None
    waiting = [one for one in exchange.waiting(db, (Fate.FORKED,)) if one[0].commune == commune]
    for arrived, data in reversed(waiting):
        if arrived.kind == receipts.KIND and (piece := _opened(db, arrived, data)) is not None:
            try:
                return forks.parted(db, piece)
            except PsmError as one:
                problem = problem or one
    if problem is not None:
        raise problem
    return {}


def _opened(db: sqlite3.Connection, arrived: exchange.Arrived, data: bytes) -> Slice | None:
    file = Incoming(arrived.name, data, arrived.at)
    Desk(db).open(file, arrived.at)
    return file.content.piece if file.content is not None else None


def _mended(
    db: sqlite3.Connection, workspace: Path, commune: str, parted: Vector, strange: Vector, now: int
) -> tuple[int, Path]:
    out = workspace.with_name(f"{workspace.stem}-riparata.new{workspace.suffix}")
    out.unlink(missing_ok=True)
    try:
        signer = keys.of(db).signer if parted == strange else None
        return forks.mended(db, commune, parted, {*_mine(db, commune), *strange}, out, now, signer), out
    except BaseException:
        out.unlink(missing_ok=True)
        raise


def _write_inert_again(db: sqlite3.Connection, commune: str, now: int) -> int:
    """In place: what does not count stays in the journal, and stands again under a new number and the present key."""
    keep = forks.unwritten(db, commune, _mine(db, commune))
    signer = keys.of(db).signer
    numbers = {site: journal.new_number() for site in keep}
    with writing(db):
        for site, number in numbers.items():
            journal.add_site(db, number, commune, signer)
            forks.note(db, site, keep[site], number, commune, now)
        acts = Reissue(db, db, commune, keep, numbers, journal.new_number()).run()
    Numbers(db).remember()
    return acts
