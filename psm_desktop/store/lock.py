"""One program with a window to a workspace: a lock of the operating system on a file beside it.

    held = lock.take(workspace, "Maria Rossi", now)     # PsmError `open-elsewhere` names who has it open, and where
    held.release()

The system gives the lock back when a program ends, however it ends: one that crashed holds nobody up. The command line
takes none: SQLite lets one write at a time, and a window sees what others wrote (docs/decisions/0005-care.md).
"""

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import IO

from psm_desktop.domain.days import moment
from psm_desktop.errors import PsmError

SUFFIX = ".lock"
LOCKED_BYTE = 1 << 30
"""Beyond what is written: where Windows locks a byte nobody else can even read it."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a workspace open: computer, officer, since when (UTC second)."""

    host: str
    officer: str
    since: int


class Lock:
    """Held until released or the program ends. `left_by`: who opened it on another computer and never closed it."""

    def __init__(
        self,
        workspace: Path,
        file: Path,
        opened: IO[bytes] | None = None,
        me: Holder | None = None,
        left_by: Holder | None = None,
    ) -> None:
        self.workspace, self.left_by = workspace, left_by
        self._file, self._opened, self._me = file, opened, me

    def name(self, officer: str) -> None:
        """Tell others who it is; before the workspace is read nobody knows."""
        if self._opened is not None and self._me is not None:
            self._me = replace(self._me, officer=officer)
            with suppress(OSError):
                _say(self._opened, self._me)

    def release(self) -> None:
        """Give the workspace free; twice does no harm."""
        if self._opened is None:
            return
        opened, self._opened = self._opened, None
        with suppress(OSError):
            opened.truncate(0)
            if os.name == "posix" and _is_the_one(opened, self._file):  # while it is held nobody else takes the name
                self._file.unlink()
        opened.close()
        if os.name != "posix":  # Windows removes no file that is open; who has opened it meanwhile keeps it
            with suppress(OSError):
                self._file.unlink()


def _computer() -> str:
    """The name others on the network know this computer by."""
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")


def file_of(workspace: Path) -> Path:
    """The file that stands beside a workspace while it is open."""
    return workspace.with_name(workspace.name + SUFFIX)


def is_free(workspace: Path) -> bool:
    """Whether nobody has it open, nor left it open on another computer; asked without writing anything."""
    try:
        opened = file_of(workspace).open("r+b", buffering=0)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    with opened:
        said = _said(opened)
        try:
            return _lock(opened) and (said is None or said.host == _computer())
        except OSError:
            return False


def take(workspace: Path, officer: str, now: int) -> Lock:
    """Hold a workspace for this program. Raises PsmError with code `open-elsewhere` where another holds it.

    `now`: UTC second, told to others. Where no file can be written beside it, or the file system knows no locks,
    nothing is held: the first is told when the workspace is opened, the second by the warning about network folders.
    """
    file = file_of(workspace)
    while True:
        try:
            opened = _open(file)
        except OSError:
            return Lock(workspace, file)
        before = _said(opened)
        try:
            held = _lock(opened)
        except OSError:
            opened.close()
            return Lock(workspace, file)
        if not held:
            opened.close()
            raise _open_elsewhere(workspace, before)
        if _is_the_one(opened, file):
            break
        opened.close()  # it was given free and removed between our two steps
    me = Holder(_computer(), officer, now)
    with suppress(OSError):
        _say(opened, me)
    return Lock(workspace, file, opened, me, before if before and before.host != me.host else None)


def _open(file: Path) -> IO[bytes]:
    """Made where it is not there, and nothing of it overwritten."""
    return os.fdopen(os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644), "r+b", buffering=0)


def _open_elsewhere(workspace: Path, holder: Holder | None) -> PsmError:
    if holder is None or not holder.officer:  # it is just being taken
        return PsmError("in-use", name=workspace.name)
    return PsmError(
        "open-elsewhere",
        name=workspace.name,
        host=holder.host,
        officer=holder.officer,
        since=moment(holder.since),
    )


def _said(opened: IO[bytes]) -> Holder | None:
    """What stands in the file; None where it says nothing one can read."""
    try:
        said = json.loads(opened.read(4096))
        return Holder(str(said["host"]), str(said["officer"]), int(said["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _say(opened: IO[bytes], holder: Holder) -> None:
    opened.seek(0)
    opened.truncate(0)
    opened.write(json.dumps(asdict(holder), ensure_ascii=False).encode())


def _is_the_one(opened: IO[bytes], file: Path) -> bool:
    """Whether what is locked still stands under the name that others will look for."""
    try:
        return os.path.samestat(os.fstat(opened.fileno()), file.stat())
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(opened: IO[bytes]) -> bool:
        """Whether the lock could be had. Raises OSError where there are none."""
        opened.seek(LOCKED_BYTE)
        try:
            msvcrt.locking(opened.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _lock(opened: IO[bytes]) -> bool:
        """Whether the lock could be had. Raises OSError where there are none."""
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
