"""A report reaches the disk whole or not at all."""

import errno
import os
from pathlib import Path
from typing import BinaryIO

from psm_desktop.errors import PsmError

SYSTEM = os.name
FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


def write_whole(out: Path | BinaryIO, data: bytes) -> None:
    """Write a file under a name of its own, then put it in the place of the old one; or write to an open stream.

    Raises PsmError `disk-full`, `cannot-write`, or on Windows `file-open-elsewhere` where another program has the old
    one open; what stood there before then still does.
    """
    if not isinstance(out, Path):
        out.write(data)
        return
    fresh = out.with_name(f".{out.name}.{os.getpid()}.new")
    try:
        _put(fresh, data)
        os.replace(fresh, out)
    except OSError as problem:
        raise PsmError(_code(problem, fresh, out), name=out.name) from problem
    finally:
        _forget(fresh)


def _code(problem: OSError, fresh: Path, out: Path) -> str:
    """What to tell. Windows denies to replace a file that Excel holds open: the new one is written by then."""
    if problem.errno in FULL:
        return "disk-full"
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
