"""A file written for somebody: what the window and the command line tell of it."""

from dataclasses import dataclass
from pathlib import Path

from psm_desktop.store.entries import Vector


@dataclass(frozen=True, slots=True)
class Prepared:
    """`lines`: changes in it, 0 when nothing is new; `head`: what it tells of, site -> line; `named`: files received
    that a receipt speaks of; `sha256`: of the file, hexadecimal; `is_again`: the very bytes of a file made before."""

    file: Path
    kind: str
    commune: str
    bytes: int
    sha256: str
    made_at: int
    lines: int = 0
    head: Vector | None = None
    named: int = 0
    is_again: bool = False
