"""What *Cambia Comune* shows: the communes of this copy with how much there is of each, and those it could hold."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.text import folded
from psm_desktop.store import communes
from psm_desktop.store.holdings import holdings
from psm_desktop.ui.common.place_model import Place, places


class Here(NamedTuple):
    """A commune of this copy."""

    place: Place
    interventions: int
    to_send: int  # changes


def here(db: sqlite3.Connection, shown: str) -> list[Here]:
    """Those of the copy by name; the one shown now last, so that the first is one to go to."""
    held = holdings(db)
    known = places([communes.one(db, one.commune) for one in held])
    found = [Here(place, one.interventions, one.to_send) for place, one in zip(known, held, strict=True)]
    return sorted(found, key=lambda one: (one.place.code == shown, folded(one.place.name)))


def others(db: sqlite3.Connection, some: Iterable[Here]) -> list[Place]:
    """The rest of the 312, by name."""
    held = {one.place.code for one in some}
    left = [place for place in places(communes.known(db)) if place.code not in held]
    return sorted(left, key=lambda place: folded(place.name))


def commune(db: sqlite3.Connection, code: str) -> Commune:
    """The commune of a code."""
    return communes.one(db, code)


def fitting(some: Iterable[Place], text: str) -> list[Place]:
    """Those whose name, code or zone holds every word; the ones whose name begins with the text come first."""
    words, start = folded(text).split(), folded(text.strip())
    found = [place for place in some if all(word in folded(" ".join(place)) for word in words)]
    return sorted(found, key=lambda place: not folded(place.name).startswith(start))
