"""What somebody brought in, taken out of whatever it came in: bytes with a name, and where they were found."""

from dataclasses import dataclass

from psm_desktop.errors import PsmError

MAGIC = b"PSM\x1a"
"""How every package begins (docs/format.md)."""
INSIDE = "inside"
"""The fact that names what a file was found in; kept here, told to nobody."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """`inside`: the file it was found in, empty for a file of its own; `problem`: why there is nothing to read."""

    name: str
    data: bytes = b""
    inside: str = ""
    problem: PsmError | None = None
