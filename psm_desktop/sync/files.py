"""A package as a file: whole or not at all, and never over a file that is none."""

import contextlib
import errno
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from psm_desktop.domain.parcel import MAGIC
from psm_desktop.errors import PsmError
from psm_desktop.sync import envelope


def write(out: Path, data: bytes) -> str:
    """Write a package beside and give it its name once it is on the disk; gives its SHA-256 in hexadecimal.

    Raises PsmError when the folder is not there, full or read-only (then nothing of it stays), or when the name is
    that of something else than a package.
    """
    if out.exists() and not _holds_package(out):
        raise PsmError("file-exists", name=out.name)
    fresh = out.with_name(f"{out.name}.{os.getpid()}.new")
    try:
        with fresh.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, out)
        _settle(out.parent)
    except OSError as problem:
        code = "package-disk-full" if problem.errno == errno.ENOSPC else "package-not-written"
        raise PsmError(code, name=out.name) from problem
    finally:
        with contextlib.suppress(OSError):  # the stick may be gone
            fresh.unlink(missing_ok=True)
    return sha256(data).hexdigest()


@contextlib.contextmanager
def noting(out: Path) -> Iterator[None]:
    """Inside, the copy remembers a file that is written by now.

    Raises PsmError `file-not-noted` in place of `disk-full`: the file is there, and it is the copy's disk that is full.
    """
    try:
        yield
    except PsmError as problem:
        if problem.code != "disk-full":
            raise
        raise PsmError("file-not-noted", name=out.name, copy=problem.facts["name"]) from problem


def _holds_package(file: Path) -> bool:
    """Whether the name is taken by an earlier package; a folder or a foreign file is none."""
    try:
        with file.open("rb") as content:
            return envelope.is_package(content.read(len(MAGIC)))
    except OSError:
        return False


def _settle(folder: Path) -> None:
    """The name is on the disk too; Windows cannot open folders and does so by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as problem:
            if problem.errno not in (errno.EINVAL, errno.ENOTSUP):  # file systems that have no such thing
                raise
        finally:
            os.close(handle)


def read(file: Path) -> bytes:
    """What is in a file, but no more than a package can have and one byte. Raises PsmError when it cannot be read."""
    try:
        with file.open("rb") as content:
            return content.read(envelope.LIMIT + 1)
    except OSError as problem:
        raise PsmError("cannot-read", name=file.name) from problem
