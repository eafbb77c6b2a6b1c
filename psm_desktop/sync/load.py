"""How much would go beside the next package: told before it is written, without reading the files."""

import sqlite3
from typing import NamedTuple

from psm_desktop.commands.hand import Hand
from psm_desktop.errors import PsmError
from psm_desktop.store import attached, evidence
from psm_desktop.sync import evidence_out
from psm_desktop.sync.evidence_out import Which


class Load(NamedTuple):
    """`files`: contents that are here, `bytes`: of them all; `parts`: files they would be written into, None before an
    invitation was read."""

    files: int
    bytes: int
    parts: int | None


def beside(db: sqlite3.Connection, hand: Hand, limit: int, which: Which) -> Load:
    """What would go now. `limit`: bytes a part's file has at most."""
    goes, sizes = evidence_out.choice(db, hand.commune, which), dict[str, int]()
    for row in attached.of_commune(db, hand.commune):
        place = evidence.file_of(hand.workspace, row.sha256)
        if place is not None and place.name not in sizes and goes(place.name) and place.is_file():
            sizes[place.name] = place.stat().st_size
    there = {name: size for name, size in sizes.items() if size}
    return Load(len(there), sum(there.values()), _parts(db, hand, limit, there))


def _parts(db: sqlite3.Connection, hand: Hand, limit: int, there: dict[str, int]) -> int | None:
    try:
        header, sealed_to = evidence_out.heading(db, hand)
    except PsmError:  # nobody to seal to yet, or a key that cannot be read: told when the package is written
        return None
    return len(evidence_out.packed(there, evidence_out.room(header, len(sealed_to), limit)))
