"""The files of evidence: beside the workspace, each under the hash of its content, written whole or not at all.

A row of the record only names the hash. So a file is kept before its row is written, equal content is kept once, and
what a program killed in between leaves behind is a file that nobody names.
"""

import errno
import hashlib
import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from psm_desktop.domain.media import media_type, size
from psm_desktop.domain.text import canonical
from psm_desktop.errors import PsmError
from psm_desktop.store.kept_files import folder_of

LARGEST_BYTES = 100_000_000
"""Of one file: a photo has five million, a scanned deed ten; what is larger is a film that no package would carry."""
LONGEST_NAME = 250
LEFT_BEHIND_S = 86_400
CHUNK = 1 << 20
SPOILT = "spoilt"
SHA256 = re.compile(r"[0-9a-f]{64}")
FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
LONGEST_SAFE = 150
"""Bytes of a copy's name: file systems take 255, but Windows 260 for the whole path."""
UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]')
"""What no file name may hold on one of our systems, or what makes «exe.pdf» of «fdp.exe»; names come from other PCs."""
RESERVED = re.compile(
    r"(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]) *(\..*)?", re.IGNORECASE
)
"""Names that Windows keeps for devices, whatever their ending."""

Step = Callable[[int, int], object]
"""Told bytes done of all now and then; it may raise to stop the work."""


def no_step(_done: int, _total: int) -> None:
    """For callers nobody waits for."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that lies beside the workspace, and what its row will say of it."""

    name: str
    sha256: str
    bytes: int
    media_type: str


def keep(workspace: Path, file: Path, step: Step = no_step) -> Kept:
    """Copy a file beside the workspace, unless the same content lies there already.

    Raises PsmError for a file that cannot be read, is empty, has more than LARGEST_BYTES or is the workspace itself; or
    when the disk is full or cannot be written: then nothing of it stays.
    """
    _refuse_workspace(workspace, file)
    folder = folder_of(workspace)
    with _readable(file) as source:
        fresh = folder / f"{os.getpid()}-{os.fstat(source.fileno()).st_ino}.part"
        with _writing(folder.name, fresh):
            folder.mkdir(exist_ok=True)
            sweep(folder)
            sha256, count = _pour(source, fresh, step)
            _put(fresh, folder / sha256)
    name = short_name(file.name)
    return Kept(name, sha256, count, media_type(name))


def sweep(folder: Path) -> None:
    """What programs killed while they copied left behind, once nobody can be writing it any more."""
    for part in folder.glob("*.part"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > LEFT_BEHIND_S:
                part.unlink()


@contextmanager
def _readable(file: Path) -> Iterator[BinaryIO]:
    """The open file; pipes and folders are none, and no file is waited for."""
    name = file.name or str(file)
    try:
        about = file.stat()
        if not stat.S_ISREG(about.st_mode):
            raise PsmError("evidence-no-file", name=name)
        if about.st_size == 0:
            raise PsmError("evidence-empty", name=name)
        _refuse_large(name, about.st_size)
        source = file.open("rb")
    except FileNotFoundError as problem:
        raise PsmError("no-file", name=name) from problem
    except OSError as problem:
        raise PsmError("cannot-read", name=name) from problem
    with source:
        yield source


def _refuse_workspace(workspace: Path, file: Path) -> None:
    """Before anything opens it: closed again, it would take SQLite's locks along (see `copies.check_header`)."""
    for end in ("", "-wal", "-shm"):
        with suppress(OSError):
            if file.samefile(workspace.with_name(workspace.name + end)):
                raise PsmError("evidence-own-copy", name=file.name)


def _refuse_large(name: str, count: int) -> None:
    if count > LARGEST_BYTES:
        raise PsmError("evidence-too-large", name=name, size=size(count), largest=size(LARGEST_BYTES))


def _pour(source: BinaryIO, fresh: Path, step: Step) -> tuple[str, int]:
    """Copy an open file; gives the hash and the count of what was written."""
    known, count, total = hashlib.sha256(), 0, os.fstat(source.fileno()).st_size
    with fresh.open("wb") as out:
        while chunk := _read(source):
            known.update(chunk)
            out.write(chunk)
            count += len(chunk)
            _refuse_large(Path(source.name).name, count)  # it may grow while it is read
            step(count, total)
        out.flush()
        os.fsync(out.fileno())
    return known.hexdigest(), count


def _read(source: BinaryIO) -> bytes:
    try:
        return source.read(CHUNK)
    except OSError as problem:  # a stick that was pulled
        raise PsmError("cannot-read", name=Path(source.name).name) from problem


def _put(fresh: Path, place: Path) -> None:
    """Under its name, for good: the folder's own entry too reaches the disk before a row names the file."""
    if not is_whole(place):
        os.replace(fresh, place)
    if hasattr(os, "O_DIRECTORY"):
        folder = os.open(place.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _writing(name: str, fresh: Path) -> Iterator[None]:
    """What goes wrong with the disk in a sentence, and nothing of an attempt left."""
    try:
        yield
    except OSError as problem:
        raise PsmError("disk-full" if problem.errno in FULL else "cannot-write", name=name) from problem
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def short_name(name: str) -> str:
    """A file's name as its row keeps it: cut before its ending where it is too long."""
    plain = canonical(name) or "allegato"
    stem, dot, ending = plain.rpartition(".")
    if len(plain) <= LONGEST_NAME or not dot or len(ending) > 16:
        return plain[:LONGEST_NAME]
    return f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"


def file_of(workspace: Path, sha256: str | None) -> Path | None:
    """Where a content lies, or would lie; None for what is no hash (rows come from other PCs)."""
    return folder_of(workspace) / sha256 if sha256 and SHA256.fullmatch(sha256) else None


def is_here(workspace: Path, sha256: str | None, count: int | None = None) -> bool:
    """Whether a file lies under a hash, with as many bytes as its row says (`count`; 0 or None: it does not say);
    whether it is whole is asked when it is opened."""
    place = file_of(workspace, sha256)
    try:
        found = place.stat() if place is not None else None
    except OSError:
        return False
    if found is None or not stat.S_ISREG(found.st_mode):
        return False
    return found.st_size == count if count else found.st_size > 0


def is_whole(place: Path) -> bool:
    """Whether a file is there and is what its name says."""
    known = hashlib.sha256()
    try:
        with place.open("rb") as file:
            while chunk := file.read(CHUNK):
                known.update(chunk)
    except OSError:
        return False
    return known.hexdigest() == place.name


def copy_out(workspace: Path, name: str, sha256: str | None, out: Path) -> Path:
    """A copy of a kept file, checked; into `out`, or under its own name where `out` is a folder. Gives the copy.

    People get copies, so that what they change in them leaves the evidence as it was. Raises PsmError for a file that
    is not here or no longer what it was (then it is set aside, so that it is asked for again), for a copy that is there
    already, and when it cannot be written.
    """
    place = file_of(workspace, sha256)
    if place is None or not place.is_file():
        raise PsmError("evidence-missing", name=name)
    target = out / safe_name(name) if out.is_dir() else out
    fresh = target.with_name(f".{place.name[:16]}.{os.getpid()}.part")
    with _writing(target.name, fresh):
        if target.exists():
            raise PsmError("file-exists", name=target.name)
        with place.open("rb") as source:
            known, _ = _pour(source, fresh, no_step)
        if known != sha256:
            _set_aside(place)
            raise PsmError("evidence-damaged", name=name)
        os.replace(fresh, target)
    return target


def _set_aside(place: Path) -> None:
    """What is no longer the file goes out of its place, where it would be taken for it; it is thrown away by nobody."""
    with suppress(OSError):  # where it cannot be, it is told each time it is opened
        os.replace(place, place.with_name(f"{place.name}.{SPOILT}"))


def safe_name(name: str) -> str:
    """A name that stays in its folder and that every system takes."""
    whole = UNSAFE.sub("_", name).rstrip(". ").encode("utf-8", "ignore")
    plain = whole[-LONGEST_SAFE:].decode("utf-8", "ignore").strip(". ") or "allegato"
    return f"_{plain}" if RESERVED.fullmatch(plain) else plain
