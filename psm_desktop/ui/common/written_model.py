"""What an act wrote, for a screen that goes there: whose rows, and which of their fields."""

import sqlite3
from typing import NamedTuple

from psm_desktop.store import listing, undo
from psm_desktop.store.entries import ActId
from psm_desktop.store.undo import Place


class Written(NamedTuple):
    """`interventions`: keys of those it wrote in, deleted ones too; `places`: in the order they were written."""

    interventions: tuple[int, ...]
    places: tuple[Place, ...]


NOTHING = Written((), ())


def written(db: sqlite3.Connection, act: ActId) -> Written:
    """Where an act wrote."""
    places = undo.places(db, act)
    owners = listing.owners(db, {row for _, _, row in places})
    whose = dict.fromkeys(owners[row].intervention for _, _, row in places if row in owners)
    return Written(tuple(whose), tuple(places))
