"""What *Cambia Comune* shows: the communes of this copy with how much there is of each, and those it could hold."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.text import folded
from psm_desktop.store import communes
from psm_desktop.store.holdings import holdings
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.place_model import Place, places


class Here(NamedTuple):
    """A commune of this copy."""

    place: Place
    interventions: int
    to_send: int  # changes


def here(db: sqlite3.Connection, shown: str, today: date) -> list[Here]:
    """Those of the copy by name; the one shown now last, so that the first is one to go to."""
    held = holdings(db)
    known = _told(db, places([communes.one(db, one.commune) for one in held]), today)
    found = [Here(place, one.interventions, one.to_send) for place, one in zip(known, held, strict=True)]
    return sorted(found, key=lambda one: (one.place.code == shown, folded(one.place.name)))


def others(db: sqlite3.Connection, some: Sequence[Here], today: date) -> list[Place]:
    """The rest of all there are, by name."""
    held = {one.place.code for one in some}
    left = [place for place in places(communes.known(db)) if place.code not in held]
    return sorted(_told(db, left, today), key=lambda place: folded(place.name))


def _told(db: sqlite3.Connection, some: Sequence[Place], today: date) -> list[Place]:
    """With what went into another by now: its name stands in place of the zone."""
    list_, told = communes.mergers(db), tr("ora in {name}")
    now = [list_.counts_as(place.code, today) for place in some]
    return [
        place if place.code == code else place._replace(note=told.format(name=communes.name(db, code)))
        for place, code in zip(some, now, strict=True)
    ]


def commune(db: sqlite3.Connection, code: str) -> Commune:
    """The commune of a code."""
    return communes.one(db, code)


def fitting(some: Sequence[Place], text: str) -> list[Place]:
    """Those whose name, code or zone holds every word; the ones whose name begins with the text come first."""
    words, start = folded(text).split(), folded(text.strip())
    found = [place for place in some if all(word in folded(" ".join(place)) for word in words)]
    return sorted(found, key=lambda place: not folded(place.name).startswith(start))
