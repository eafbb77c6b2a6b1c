"""What is for us in whatever mail gives: packages alone or inside messages, each with where it was found.

Nothing is decided here: the letter box (`sync.inbox`) gets bytes with a name, or the reason why there are none.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from psm_desktop.domain.parcel import MAGIC, Parcel
from psm_desktop.errors import PsmError
from psm_desktop.readers.folders import files_in

LARGEST = 64 << 20
"""Bytes of a file: messages and documents hold packages among other things."""
DEEPEST = 8
"""A package in a message in a message …"""
UNNAMED = "pacchetto.psm"
NOTHING, FOREIGN = "nothing-inside", "not-a-package"
COPIES = (".psmdb", ".psmdb-wal", ".psmdb-shm", ".psmdb-journal")
"""Endings of copies, which may be open here: only SQLite may touch those (see `copies.check_header`)."""


def parcels(paths: Iterable[Path]) -> Iterator[Parcel]:
    """What files and the files of folders hold, in their order, at least one for each path.

    One that cannot be read says why; nothing is raised.
    """
    for path in paths:
        try:
            for file in files_in(path):
                yield from _of_file(file)
        except PsmError as problem:
            yield Parcel(path.name, problem=problem)


def _of_file(file: Path) -> list[Parcel]:
    if file.name.lower().endswith(COPIES):
        return [Parcel(file.name, problem=PsmError(FOREIGN, name=file.name))]
    try:
        with file.open("rb") as content:
            data = content.read(LARGEST + 1)
    except OSError as problem:
        told = PsmError("cannot-read", name=file.name)
        told.__cause__ = problem
        return [Parcel(file.name, problem=told)]
    return unwrapped(file.name, data)


def unwrapped(name: str, data: bytes) -> list[Parcel]:
    """What a file holds. One that is nothing of ours is told at once: a folder of photographs is not kept in memory."""
    if data.startswith(MAGIC):
        return [Parcel(name, data)]
    if found := list(_within(name, data, "", 0)):
        return found
    code = FOREIGN if _wrapper(name, data) is None else NOTHING
    return [Parcel(name, problem=PsmError(code, name=name))]


def _within(name: str, data: bytes, outer: str, depth: int) -> Iterator[Parcel]:
    """What is ours in a file. `outer`: the file the person brought, empty for that file itself."""
    wrapper = None if data.startswith(MAGIC) else _wrapper(name, data)
    if wrapper is None and _is_package(name, data):
        yield Parcel(name or UNNAMED, data, outer)
    elif _is_workbook(name, data):
        yield Parcel(name, inside=outer, problem=PsmError("excel-goes-elsewhere", name=name))
    elif wrapper is not None and depth == DEEPEST:
        yield Parcel(name, inside=outer, problem=PsmError("mail-harmful", name=name))
    elif wrapper is not None:
        try:
            place = f"{name} in {outer}" if outer and _is_document(name) else outer or name
            for inner, content in wrapper.parts(name or outer, data):
                yield from _within(inner, content, place, depth + 1)
        except PsmError as problem:
            yield Parcel(name or outer, inside=outer if name else "", problem=problem)


class Wrapper(Protocol):
    """A reader of what holds other things; one module for each kind."""

    def is_one(self, name: str, data: bytes) -> bool: ...

    def parts(self, name: str, data: bytes) -> Iterator[tuple[str, bytes]]: ...


def _wrapper(name: str, data: bytes) -> Wrapper | None:
    """The reader of what holds other things; None for what holds none."""
    from psm_desktop.readers import armoured, mail, p7m, pdf

    readers: tuple[Wrapper, ...] = (mail, p7m, pdf, armoured)
    return next((one for one in readers if one.is_one(name, data)), None)


def _is_package(name: str, data: bytes) -> bool:
    """Also one by its name alone: a package that arrived damaged is told as such."""
    return data.startswith(MAGIC) or (name.lower().endswith(".psm") and bool(data))


def _is_document(name: str) -> bool:
    """Whether what was found in it is worth naming with it, also inside a message."""
    return name.lower().endswith((".p7m", ".pdf"))


def _is_workbook(name: str, data: bytes) -> bool:
    return name.lower().endswith((".xlsx", ".xlsm")) and data.startswith(b"PK")
