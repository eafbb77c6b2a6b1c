"""Files of evidence that have come in part: their pieces, outside SQLite, until all bytes are there.

    NAME.files/coming/COMMUNE/<sha256>.<size>.<offset>.<length>

A piece is written whole or not at all, and only the bytes that were not here yet: what waits for a file is never more
than the file. When its rows name a file and its bytes fit the name, it becomes NAME.files/<sha256>.
"""

import hashlib
import os
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

from psm_desktop.errors import PsmError
from psm_desktop.store import kept_files
from psm_desktop.store.backup import settle
from psm_desktop.store.evidence import CHUNK, FULL, is_whole, sweep

FOLDER = "coming"
MOST_WAITING = 200_000_000
"""Bytes of a commune's pieces that no row names yet: beyond them those that have waited longest go."""
NAME = re.compile(r"([0-9a-f]{64})\.([0-9]{1,10})\.([0-9]{1,10})\.([0-9]{1,10})")


class File(NamedTuple):
    """A file as its pieces speak of it: two sizes are two files."""

    sha256: str
    size: int


class Stretch(NamedTuple):
    """Bytes of a file, `end` not included."""

    offset: int
    end: int


class Coming:
    """The pieces of one commune's files. With `is_rehearsal` nothing is written: it only knows what would be here."""

    def __init__(self, workspace: Path, commune: str, *, is_rehearsal: bool = False) -> None:
        self._kept, self._is_rehearsal = kept_files.folder_of(workspace), is_rehearsal
        self._folder = self._kept / FOLDER / commune
        self._here: dict[File, list[Stretch]] = defaultdict(list)
        self._whole: dict[str, bool] = {}
        self._is_swept = False
        for name in _names(self._folder):
            if (found := NAME.fullmatch(name)) is not None:
                size, offset, length = (int(one) for one in found.groups()[1:])
                self._here[File(found[1], size)].append(Stretch(offset, offset + length))

    def files(self) -> list[File]:
        """The files of which there are pieces."""
        return [file for file, stretches in self._here.items() if stretches]

    def gaps(self, file: File) -> list[Stretch]:
        """The bytes of a file that are not here yet."""
        out, at = [], 0
        for one in sorted(self._here.get(file, ())):
            if one.offset > at:
                out.append(Stretch(at, one.offset))
            at = max(at, one.end)
        return [*out, Stretch(at, file.size)] if at < file.size else out

    def is_kept(self, sha256: str) -> bool:
        """Whether the file lies beside the workspace and is what its name says, read once a pile: one that was spoilt
        gives way to what comes."""
        if sha256 not in self._whole:
            self._whole[sha256] = is_whole(self._kept / sha256)
        return self._whole[sha256]

    def add(self, file: File, offset: int, data: bytes) -> int:
        """Keep what was not here yet of a piece; gives how many bytes that are. Raises PsmError, and keeps nothing,
        where the disk is full or cannot be written."""
        news = [
            Stretch(max(gap.offset, offset), min(gap.end, offset + len(data)))
            for gap in self.gaps(file)
            if gap.offset < offset + len(data) and gap.end > offset
        ]
        done: list[Stretch] = []
        try:
            for one in news:
                self._write(file, one, data[one.offset - offset : one.end - offset])
                done.append(one)
        except PsmError:
            self._remove(file, done)
            raise
        self._here[file] += news
        return sum(one.end - one.offset for one in news)

    def _write(self, file: File, one: Stretch, data: bytes) -> None:
        if not self._is_rehearsal:
            with self._fresh() as fresh:
                with fresh.open("wb") as out:
                    out.write(data)
                    _to_disk(out)
                os.replace(fresh, self._piece(file, one))

    def put(self, sha256: str, data: bytes) -> None:
        """A whole file that came in one piece, checked by who calls. Raises as `add`."""
        if not self._is_rehearsal:
            with self._fresh() as fresh:
                with fresh.open("wb") as out:
                    out.write(data)
                    _to_disk(out)
                self._place(fresh, sha256)
        self.forget(sha256)

    def join(self, file: File) -> bool:
        """Make one file of all its pieces; gives whether it is what its name says. If not, they are thrown away; in a
        rehearsal it is taken on trust. Raises as `add`; the pieces stay then."""
        if self._is_rehearsal:
            return True
        with self._fresh() as fresh:
            is_right = self._poured(file, fresh) == file.sha256
            if is_right:
                self._place(fresh, file.sha256)
        self.forget(file.sha256) if is_right else self.drop(file)
        return is_right

    def _poured(self, file: File, fresh: Path) -> str:
        known, at = hashlib.sha256(), 0
        with fresh.open("wb") as out:
            for one in sorted(self._here[file]):
                with self._piece(file, one).open("rb") as source:
                    source.seek(at - one.offset)  # another program may have kept the same bytes meanwhile
                    while chunk := source.read(CHUNK):
                        known.update(chunk)
                        at += out.write(chunk)
            _to_disk(out)
        return known.hexdigest()

    def _place(self, fresh: Path, sha256: str) -> None:
        os.replace(fresh, self._kept / sha256)
        self._whole[sha256] = True

    def settle(self) -> None:
        """Have the names of what was kept on the disk as well, before anybody is told. Raises as `add`."""
        if not self._is_rehearsal and self._folder.is_dir():
            with self._fresh():
                for folder in (self._folder, self._kept):
                    settle(folder)

    def forget(self, sha256: str) -> None:
        """Throw away the pieces of a file that is whole."""
        for file in [one for one in self._here if one.sha256 == sha256]:
            self.drop(file)

    def drop(self, file: File) -> None:
        """Throw away the pieces of a file."""
        self._remove(file, self._here.pop(file, []))

    def _remove(self, file: File, those: list[Stretch]) -> None:
        for one in [] if self._is_rehearsal else those:
            with suppress(OSError):  # what stays is no harm: the next look finds it again
                self._piece(file, one).unlink(missing_ok=True)

    def make_room(self, named: Collection[File], most: int = MOST_WAITING) -> None:
        """Throw away what has waited longest of the files nobody names, until at most `most` bytes of them wait."""
        if self._is_rehearsal:
            return
        waiting = [(file, one) for file in self.files() if file not in named for one in self._here[file]]
        total = sum(one.end - one.offset for _, one in waiting)
        if total <= most:
            return
        for file, one in sorted(waiting, key=lambda place: _changed(self._piece(*place))):
            if total > most:
                self._remove(file, [one])
                self._here[file].remove(one)
                total -= one.end - one.offset

    def _piece(self, file: File, one: Stretch) -> Path:
        return self._folder / f"{file.sha256}.{file.size}.{one.offset}.{one.end - one.offset}"

    @contextmanager
    def _fresh(self) -> Iterator[Path]:
        """A name to write under, in a folder that is there; what goes wrong with the disk in a sentence."""
        fresh = self._folder / f"{os.getpid()}.part"
        try:
            if not self._is_swept:  # once a pile: a part may hold a thousand pieces
                self._folder.mkdir(parents=True, exist_ok=True)
                sweep(self._folder)
                self._is_swept = True
            yield fresh
        except OSError as problem:
            raise PsmError("disk-full" if problem.errno in FULL else "cannot-write", name=self._kept.name) from problem
        finally:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)


def is_any(workspace: Path, commune: str) -> bool:
    """Whether pieces of a commune may be waiting: one look at the disk."""
    return (kept_files.folder_of(workspace) / FOLDER / commune).is_dir()


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:  # nothing has come yet
        return []


def _changed(piece: Path) -> tuple[int, str]:
    try:
        return piece.stat().st_mtime_ns, piece.name
    except OSError:
        return 0, piece.name


def _to_disk(out: BinaryIO) -> None:
    out.flush()
    os.fsync(out.fileno())
