"""A passing folder beside a workspace, in which a handover is made or unpacked: open data lie on no stick."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from psm_desktop.errors import PsmError

SUFFIX = ".consegne.new"
"""In its name; what a program that died left in it goes with the next attempt."""
FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


@contextmanager
def passing_folder(workspace: Path, full: str) -> Iterator[Path]:
    """Gone again at the end, however that comes. `full`: code of the sentence where the disk has no room.

    Trouble with the disk is told of the workspace: passing files are nothing an officer knows.
    """
    folder = workspace.with_name(f"{workspace.stem}{SUFFIX}")
    shutil.rmtree(folder, ignore_errors=True)
    try:
        folder.mkdir()
        yield folder
    except OSError as problem:
        raise PsmError(full if problem.errno in FULL else "cannot-write", name=workspace.name) from problem
    except PsmError as problem:
        if problem.code not in ("disk-full", "cannot-open", "read-only", "cannot-write"):
            raise
        raise PsmError(full if problem.code == "disk-full" else "cannot-write", name=workspace.name) from problem
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def refuse_full(folder: Path, needed: int, code: str, name: str) -> None:
    """Before a long write: raises PsmError where the disk says that there is no room for so many bytes."""
    if shutil.disk_usage(folder).free < needed:
        raise PsmError(code, name=name)
