"""One commune handed over to another officer: its journal, its local tables and its evidence in one encrypted file.

No key travels; what lets the new copy's key in is made in `heirs.py`. The commune is only read here from then on.
Nothing of it is held in memory whole: it is poured into a passing folder beside the workspace, and from there out.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from psm_desktop.commands.hand import Hand
from psm_desktop.domain import passphrase as phrases
from psm_desktop.errors import PsmError
from psm_desktop.store import backup, copies, handed_over, kept_files, one_commune, plans, slices
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Slice
from psm_desktop.store.handed_over import HandedOver
from psm_desktop.store.health import no_step
from psm_desktop.store.journal import known
from psm_desktop.store.one_commune import Contents
from psm_desktop.store.succession import Succession
from psm_desktop.sync import cbor, handover_file, heirs, keys, marks
from psm_desktop.sync.handover_file import Heading
from psm_desktop.sync.passing import FULL, passing_folder, refuse_full
from psm_desktop.sync.sealed_stream import PIECE, Step, Writer


@dataclass(frozen=True, slots=True)
class Inside:
    """What a handover of a commune would hold now. `file_bytes`: of the evidence that lies here; `lacking`: names of
    files that rows speak of and that are not on this computer."""

    contents: Contents
    files: int
    file_bytes: int
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandoverMade:
    """A handover that was written, and what is in it."""

    file: Path
    bytes: int
    inside: Inside
    made_at: int


def inside(db: sqlite3.Connection, commune: str) -> Inside:
    """What would be handed over, asked before anything is done."""
    return _inside(one_commune.contents(db, commune), kept_files.folder_of(copies.file_of(db)))


def _inside(contents: Contents, folder: Path) -> Inside:
    sizes = {one: _size(folder / one.sha256) for one in contents.evidence}
    here = [size for size in sizes.values() if size is not None]
    return Inside(contents, len(here), sum(here), tuple(one.name for one, size in sizes.items() if size is None))


def _size(file: Path) -> int | None:
    try:
        return file.stat().st_size
    except OSError:
        return None


def hand_over(hand: Hand, out: Path, passphrase: str, step: Step = no_step) -> HandoverMade:
    """Write the commune of a hand into a file; from then on it is only read here.

    Raises PsmError for the office's copy, a commune handed over already, a weak passphrase, a name that is taken, a
    full or missing disk, and where somebody wrote in the commune meanwhile: then there is no file and all is as it was.
    """
    _refuse(hand, out, passphrase)
    made_at = hand.clock()
    with passing_folder(hand.workspace, "disk-full") as folder, _told(out):
        contents, packed = _poured(hand, folder, step)
        found = _inside(contents, kept_files.folder_of(hand.workspace))
        refuse_full(out.parent, packed.stat().st_size + found.file_bytes, "handover-disk-full", out.name)
        fresh = out.with_name(f"{out.name}.new")
        try:
            _write(hand, found, packed, fresh, passphrase, made_at, step)
            _settle(hand, contents, fresh, out, made_at)
        finally:
            with suppress(OSError):  # the stick may be gone
                fresh.unlink(missing_ok=True)
        return HandoverMade(out, out.stat().st_size, found, made_at)


def take_back(hand: Hand) -> HandedOver:
    """Work on a commune here again; gives what was noted of its handover.

    Whoever opens the file all the same is one more PC of the commune: what both write comes together at the office.
    Raises PsmError `not-handed-over`.
    """
    found = handed_over.find(hand.db, hand.commune)
    if found is None:
        raise PsmError("not-handed-over")
    with writing(hand.db):
        handed_over.forget_inside(hand.db, hand.commune)
    return found


def _refuse(hand: Hand, out: Path, passphrase: str) -> None:
    if copies.about(hand.db).is_office:
        raise PsmError("commune-only")
    handed_over.refuse(hand.db, hand.commune)
    if problem := phrases.problem(passphrase):
        raise PsmError(problem)
    if out.exists():
        raise PsmError("file-exists", name=out.name)


@contextmanager
def _told(out: Path) -> Iterator[None]:
    """What goes wrong with the disk in a sentence about the file."""
    try:
        yield
    except OSError as problem:
        code = "handover-disk-full" if problem.errno in FULL else "handover-not-written"
        raise PsmError(code, name=out.name) from problem


def _poured(hand: Hand, folder: Path, step: Step) -> tuple[Contents, Path]:
    """The commune as a workspace of its own, squeezed; what this copy wrote is signed before, to be passed on."""
    _sign(hand)
    plain, packed = folder / "copia.psmdb", folder / "copia.zst"
    contents = one_commune.pour(hand.db, hand.commune, plain, step)
    try:
        _squeeze(plain, packed)
    except OSError as problem:  # here, not where the file is to be
        raise PsmError("disk-full" if problem.errno in FULL else "cannot-write", name=packed.name) from problem
    plain.unlink()
    return contents, packed


def _sign(hand: Hand) -> None:
    """Every line of this copy stands under its signature: the heir cannot sign for it."""
    pair, training = keys.of(hand.db), copies.about(hand.db).is_training
    marks.bind_own(hand.db, pair)
    with writing(hand.db):
        head = known(hand.db, hand.commune)
        piece = Slice(hand.commune, 0, {}, head)
        piece.ended = {site: slices.mark(hand.db, site, upto) for site, upto in head.items()}
        marks.sign_own(hand.db, piece, pair, training)


def _squeeze(plain: Path, packed: Path) -> None:
    import zstandard

    with plain.open("rb") as source, packed.open("wb") as out:
        zstandard.ZstdCompressor(level=9).copy_stream(source, out)


def _write(hand: Hand, found: Inside, packed: Path, fresh: Path, passphrase: str, made_at: int, step: Step) -> None:
    """The whole file under a passing name, on the disk."""
    copy, folder = copies.about(hand.db), kept_files.folder_of(hand.workspace)
    word = heirs.grant(keys.of(hand.db), copy.is_training, hand.commune, made_at)
    files = [(one.sha256, size) for one in found.contents.evidence if (size := _size(folder / one.sha256)) is not None]
    told = _list_of_contents(copy.officer, word, packed.stat().st_size, files)
    size = len(told) + packed.stat().st_size + sum(count for _, count in files)
    heading = replace(_heading(hand, found, word, made_at, copy.is_training), size=size)
    step(0, size)
    key = heading.key(passphrase)
    with fresh.open("wb") as out:
        writer = handover_file.writer(out, heading, key, step)
        writer.write(told)
        _pour(packed, packed.stat().st_size, writer)
        for name, count in files:
            _pour(folder / name, count, writer)
        writer.finish()
        out.flush()
        os.fsync(out.fileno())


def _heading(hand: Hand, found: Inside, word: Succession, made_at: int, is_training: bool) -> Heading:
    contents = found.contents
    return Heading(
        is_training,
        hand.commune,
        word.old,
        made_at,
        plans.current(hand.db).version,
        contents.lines,
        contents.acts,
        tuple((site, 0, upto) for site, upto in sorted(contents.head.items())),
        found.files,
        found.file_bytes,
        salt=os.urandom(handover_file.SALT),
        passes=handover_file.PASSES,
        memory=handover_file.MEMORY,
    )


def _list_of_contents(officer: str, word: Succession, packed: int, files: list[tuple[str, int]]) -> bytes:
    """The first thing inside: by whose word the heir comes in, and what follows."""
    said = {
        "officer": officer,
        "one_time": word.secret,
        "signature": word.signature,
        "workspace": packed,
        "files": [[bytes.fromhex(name), count] for name, count in files],
    }
    data = cbor.write(said)
    return len(data).to_bytes(4, "big") + data


def _pour(file: Path, size: int, writer: Writer) -> None:
    """So many bytes of a file. Raises PsmError where there are fewer by now."""
    with file.open("rb") as source:
        while size:
            piece = source.read(min(size, PIECE))
            if not piece:
                raise PsmError("cannot-read", name=file.name)
            writer.write(piece)
            size -= len(piece)


def _settle(hand: Hand, contents: Contents, fresh: Path, out: Path, now: int) -> None:
    """The file gets its name as the commune is closed here, unless somebody has written in it meanwhile."""
    with writing(hand.db):
        there = one_commune.contents(hand.db, hand.commune)
        if (there.head, there.notes, there.views) != (contents.head, contents.notes, contents.views):
            raise PsmError("handover-overtaken")
        if out.exists():
            raise PsmError("file-exists", name=out.name)
        handed_over.note_inside(hand.db, HandedOver(hand.commune, now, out.name))
        os.replace(fresh, out)
        backup.settle(out.parent)
    hand.numbers.remember()
