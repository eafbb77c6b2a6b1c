"""A report reaches the disk whole or not at all, and never over a file of another kind."""

import errno
import os
from pathlib import Path
from typing import BinaryIO

from psm_desktop.errors import PsmError

SYSTEM = os.name
KIND = 4
"""So many first bytes tell a PDF from a workbook, a picture or a copy of the Plan."""
FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


def write_whole(out: Path | BinaryIO, data: bytes) -> None:
    """Write a file under a name of its own, then put it in the place of the old one; or write to an open stream.

    Raises PsmError `file-exists` where something of another kind has the name, `file-disk-full`, `cannot-write`, or on
    Windows `file-open-elsewhere` where another program has the old one open; what stood there before then still does.
    """
    if not isinstance(out, Path):
        out.write(data)
        return
    out = Path(os.path.realpath(out))  # what a link leads to is written, the link stays
    if out.exists() and not out.is_file():  # a folder; a device, which would be put out of the way
        raise PsmError("cannot-write", name=out.name)
    fresh = out.with_name(f".{out.name}.{os.getpid()}.new")
    try:
        if _is_another_kind(out, data):
            raise PsmError("file-exists", name=out.name)
        _put(fresh, data)
        os.replace(fresh, out)
    except OSError as problem:
        raise PsmError(_code(problem, fresh, out), name=out.name) from problem
    finally:
        _forget(fresh)


def _is_another_kind(out: Path, data: bytes) -> bool:
    """Whether what has the name is nothing that this would be a newer one of; an empty file is nobody's."""
    try:
        with out.open("rb") as there:
            first = there.read(KIND)
    except (FileNotFoundError, PermissionError):  # what may not be read, Excel may have open
        return False
    return first not in (b"", data[:KIND])


def _code(problem: OSError, fresh: Path, out: Path) -> str:
    """What to tell. Windows denies to replace a file that Excel holds open: the new one is written by then."""
    if problem.errno in FULL:
        return "file-disk-full"
    is_held = SYSTEM == "nt" and isinstance(problem, PermissionError) and fresh.exists() and out.exists()
    return "file-open-elsewhere" if is_held else "cannot-write"


def _put(fresh: Path, data: bytes) -> None:
    with fresh.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _forget(fresh: Path) -> None:
    """Take away what is left of an attempt; where even that fails (a pulled stick) the first problem is told."""
    try:
        fresh.unlink(missing_ok=True)
    except OSError:
        return
