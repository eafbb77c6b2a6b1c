"""Files of evidence beside a workspace and beside its safety copies: each is named after its content (DESIGN §5)."""

import hashlib
import os
import re
from contextlib import suppress
from pathlib import Path

from psm_desktop.store.health import Step, no_step

IN_BACKUPS = "files"
"""The folder among safety copies in which the evidence of all of them lies once."""
NAME = re.compile(r"[0-9a-f]{64}")
CHUNK = 1 << 20


def folder_of(workspace: Path) -> Path:
    """Where the files of a workspace lie: NAME.files beside it, each under its SHA-256."""
    return workspace.with_name(f"{workspace.stem}.files")


def carry(source: Path, target: Path, step: Step = no_step) -> int:
    """Copy the files that `target` lacks or has of another length; gives how many. One that is not what its name says
    is left out.

    Raises OSError where `target` cannot be written; a file that cannot be read holds nothing back.
    """
    there = _sizes(target)
    lacking = sorted(name for name, size in _sizes(source).items() if size != there.get(name))
    if lacking:
        target.mkdir(exist_ok=True)
    carried = 0
    try:
        for done, name in enumerate(lacking):
            step(done, len(lacking))
            carried += _carry_one(source / name, target / name)
    finally:
        if lacking and not carried:
            with suppress(OSError):  # it holds what was there before
                target.rmdir()
    return carried


def _sizes(folder: Path) -> dict[str, int]:
    """The files by name, with their bytes."""
    try:
        with os.scandir(folder) as found:
            return {one.name: _size(one) for one in found if NAME.fullmatch(one.name)}
    except OSError:  # no evidence yet, or a stick that is not there: told by who writes next
        return {}


def _size(one: os.DirEntry[str]) -> int:
    try:
        return one.stat().st_size
    except OSError:  # gone meanwhile
        return 0


def _carry_one(source: Path, target: Path) -> bool:
    """Whole under its name, or not at all."""
    fresh = target.with_name(f"{target.name}.new")
    try:
        with suppress(FileNotFoundError), source.open("rb") as file:
            if _poured(file.fileno(), fresh) == source.name:
                os.replace(fresh, target)
                return True
        return False
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _poured(source: int, fresh: Path) -> str:
    """Copy an open file; gives the SHA-256 of what was written, "" where the source cannot be read to its end."""
    known = hashlib.sha256()
    with fresh.open("wb") as out:
        while True:
            try:
                chunk = os.read(source, CHUNK)
            except OSError:
                return ""
            if not chunk:
                break
            known.update(chunk)
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    return known.hexdigest()
