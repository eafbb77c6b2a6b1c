"""Packages as text: in a file, in the body of a message, on the clipboard."""

from collections.abc import Iterator

from psm_desktop.domain import armour
from psm_desktop.errors import PsmError


def is_one(name: str, data: bytes) -> bool:
    """Whether a package stands in a text, or what is left of one."""
    return armour.is_in(data)


def parts(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Its packages. Raises PsmError `armour-damaged` at the end where one is not as it was written."""
    damaged = False
    for content in armour.read(data):
        if content is None:
            damaged = True
        else:
            yield "pacchetto.psm", content
    if damaged:
        raise PsmError("armour-damaged", name=name)
