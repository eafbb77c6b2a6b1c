"""The files of a folder somebody brought, those in its folders too; hidden ones and links to folders are left alone."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from psm_desktop.errors import PsmError

MOST_FILES = 20_000
"""Files of one folder: twice as many as all communes of Italy send."""


def files_in(path: Path) -> Iterator[Path]:
    """A file itself; of a folder its files, by name, those of a folder before those of the folders in it.

    Raises PsmError: `cannot-read` for a folder one may not look into, `nothing-inside` for one without files,
    `folder-too-full` past the limit. What was given before stays good.
    """
    if not path.is_dir():
        yield path
        return
    count = 0
    for count, file in enumerate(_walk(path), 1):
        if count > MOST_FILES:
            raise PsmError("folder-too-full", name=path.name, most=MOST_FILES)
        yield file
    if not count:
        raise PsmError("nothing-inside", name=path.name)


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=_tell):
        folders[:] = sorted(name for name in folders if not _is_hidden(Path(place, name)))
        found = (Path(place, name) for name in sorted(names))
        yield from (file for file in found if file.is_file() and not _is_hidden(file))


def _tell(problem: OSError) -> None:
    raise PsmError("cannot-read", name=Path(problem.filename).name) from problem


def _is_hidden(path: Path) -> bool:
    """By its name; on Windows also by its mark, as `desktop.ini` has it."""
    if path.name.startswith("."):
        return True
    marks: int = getattr(path.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(marks & stat.FILE_ATTRIBUTE_HIDDEN)
