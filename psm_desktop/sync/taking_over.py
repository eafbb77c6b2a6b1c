"""A new copy from a handover: the passphrase and every byte are checked first, then the copy is made, whole or not.

locked = handover_file.look(file)               # whose it is, without the passphrase
found = unlocked(file, passphrase, step)        # nothing is written yet
begin(found, workspace, officer=..., now=...)   # the copy
"""

import hashlib
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from psm_desktop.commands.numbers import own_site
from psm_desktop.errors import PsmError
from psm_desktop.store import backup, copies, handed_over, kept_files, migrations, succession
from psm_desktop.store.connection import explained, opened, writing
from psm_desktop.store.health import no_step, pages_whole
from psm_desktop.store.succession import Succession
from psm_desktop.sync import cbor, handover_file, heirs
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.handover_file import Heading
from psm_desktop.sync.passing import passing_folder, refuse_full
from psm_desktop.sync.sealed_stream import Reader, Step

LARGEST_UNPACKED = 1 << 36
MOST_TOLD = 64 << 20
"""Bytes of the list of what is inside."""


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A handover whose every byte is as it was written. `officer`: who handed over; `key`: what opens it."""

    file: Path
    heading: Heading
    officer: str
    key: bytes


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A copy that was made. `files`: evidence in it; `lacking`: files that were not what their name says."""

    workspace: Path
    commune: str
    files: int
    lacking: int


@dataclass(frozen=True, slots=True)
class _Told:
    """The first thing inside."""

    officer: str
    word: Succession
    workspace: int
    files: tuple[tuple[str, int], ...]


def unlocked(file: Path, passphrase: str, step: Step = no_step) -> Unlocked:
    """Open a handover and look at all of it; nothing is written.

    Raises PsmError: as `handover_file.look`, `passphrase-wrong`, and `handover-damaged` where a byte was changed.
    """
    heading = handover_file.look(file)
    key = heading.key(passphrase)
    if not heading.fits(key):
        raise PsmError("passphrase-wrong")
    with handover_file.reading(file, key, step) as reader:
        told = _told(reader, heading)
        reader.to_the_end()
    return Unlocked(file, heading, told.officer, key)


def begin(
    found: Unlocked, workspace: Path, *, officer: str, now: int, desk: str = "", step: Step = no_step
) -> TakenOver:
    """Make the copy, with its evidence beside it; `officer` works there from now on. `now`: UTC second.

    Raises PsmError `file-exists`, and where the disk is full or cannot be written: then nothing is made.
    """
    if workspace.exists():
        raise PsmError("file-exists", name=workspace.name)
    with passing_folder(workspace, "disk-full-new") as folder, handover_file.told_of(found.file):
        with handover_file.reading(found.file, found.key, step) as reader:
            told = _told(reader, found.heading)
            needed = told.workspace + sum(count for _, count in told.files)
            refuse_full(folder, needed, "disk-full-new", workspace.name)
            _unpack(reader, told.workspace, folder / "copia.psmdb")
            whole = [_evidence(reader, folder, *one) for one in told.files]
        _prepare(folder / "copia.psmdb", found.heading, told.word, officer, desk, now)
        _put(folder, workspace)
    with closing(copies.connect(workspace)) as db:
        own_site(db, found.heading.commune)
    return TakenOver(workspace, found.heading.commune, sum(whole), len(whole) - sum(whole))


def _told(reader: Reader, heading: Heading) -> _Told:
    size = int.from_bytes(reader.exactly(4), "big")
    if size > min(MOST_TOLD, heading.size):
        raise Damaged("a list that does not fit")
    said = cbor.names(cbor.read(reader.exactly(size)))
    files = tuple(_named(one) for one in cbor.items(said.get("files")))
    told = _Told(cbor.text(said.get("officer")), _word(heading, said), cbor.whole(said.get("workspace"), 1), files)
    if 4 + size + told.workspace + sum(count for _, count in files) != heading.size:
        raise Damaged("a list of something else")
    return told


def _named(one: object) -> tuple[str, int]:
    name, count = cbor.items(one, 2)
    return cbor.octets(name, 32).hex(), cbor.whole(count)


def _word(heading: Heading, said: dict[str, object]) -> Succession:
    """By which the new key comes in. Raises Damaged where the old key did not sign it."""
    from nacl.signing import SigningKey

    secret = cbor.octets(said.get("one_time"), 32)
    one_time = bytes(SigningKey(secret).verify_key)
    signature = cbor.octets(said.get("signature"), 64)
    one = Succession(heading.commune, one_time, heading.signer, signature, secret, at=heading.made_at)
    if not heirs.is_granted(one, heading.is_training):
        raise Damaged("a one-time key nobody signed")
    return one


def _unpack(reader: Reader, size: int, out: Path) -> None:
    """The workspace, unpacked piece by piece."""
    import zstandard

    unpacker, total = zstandard.ZstdDecompressor().decompressobj(), 0
    with _written(out) as file:
        try:
            for piece in reader.pieces(size):
                plain = unpacker.decompress(piece)
                total += len(plain)
                if total > LARGEST_UNPACKED:
                    raise Damaged("a workspace without end")
                file.write(plain)
        except zstandard.ZstdError as problem:
            raise Damaged("a workspace that cannot be unpacked") from problem


def _evidence(reader: Reader, folder: Path, name: str, size: int) -> bool:
    """One file; kept only if it is what its name says."""
    known, out = hashlib.sha256(), kept_files.folder_of(folder / "copia.psmdb") / name
    out.parent.mkdir(exist_ok=True)
    with _written(out) as file:
        for piece in reader.pieces(size):
            known.update(piece)
            file.write(piece)
    if known.hexdigest() != name:
        out.unlink()
    return known.hexdigest() == name


@contextmanager
def _written(out: Path) -> Iterator[BinaryIO]:
    with out.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _prepare(file: Path, heading: Heading, word: Succession, officer: str, desk: str, now: int) -> None:
    """Check what came, and make it a copy of its own: another identity, another officer, no number yet."""
    copies.check_header(file)
    try:
        with closing(opened(file)) as db:
            _check_and_name(db, heading, word, officer, desk, now)
    except sqlite3.DatabaseError as problem:
        raise explained(problem, file) from problem


def _check_and_name(
    db: sqlite3.Connection, heading: Heading, word: Succession, officer: str, desk: str, now: int
) -> None:
    if not pages_whole(db):
        raise Damaged("a workspace with broken pages")
    if not migrations.is_up_to_date(db):  # raises for a newer program's
        migrations.apply(db)
    copy = copies.about(db)
    if (copy.communes, copy.is_training, copy.is_office) != ((heading.commune,), heading.is_training, False):
        raise Damaged("a workspace of something else")
    with writing(db):
        db.execute(
            "UPDATE copy SET identity = ?, officer = ?, desk = ?, made_at = ?",
            (secrets.token_hex(16), officer or copy.officer, desk, now),
        )
        handed_over.forget_inside(db, heading.commune)
        succession.begin(db, word, now)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.execute("PRAGMA journal_mode = DELETE")


def _put(folder: Path, workspace: Path) -> None:
    """Evidence first: a file that nobody names is no half copy. The workspace last, in one step."""
    beside, unpacked = kept_files.folder_of(workspace), kept_files.folder_of(folder / "copia.psmdb")
    if unpacked.is_dir():
        beside.mkdir(exist_ok=True)
        for one in sorted(unpacked.iterdir()):
            os.replace(one, beside / one.name)
        backup.settle(beside)
    if workspace.exists():
        raise PsmError("file-exists", name=workspace.name)
    os.rename(folder / "copia.psmdb", workspace)
    backup.settle(workspace.parent)
