"""In which zona omogenea a commune lies: as the office has published it, else as the list says that ships."""

import sqlite3
from collections.abc import Iterable

from psm_desktop.domain.communes import OFFICIAL, UNKNOWN, Commune
from psm_desktop.domain.zones import Zones
from psm_desktop.store import documents, seed
from psm_desktop.store.documents import ZONES


def published(db: sqlite3.Connection) -> Zones | None:
    """The office's list; None where it has published none."""
    found = documents.newest(db, ZONES)
    return Zones.from_json(found.content.decode()) if found else None


def placed(db: sqlite3.Connection, some: Iterable[Commune]) -> tuple[Commune, ...]:
    """Communes with their zones: once there is an official list it alone counts, and who does not stand in it lies in
    none that is known; nor who lies in a zone this program has no name for."""
    official = published(db)
    if official is None:
        return tuple(some)
    known = {code: zone for code, zone in official.of.items() if zone in seed.zones()}
    return tuple(_in(one, known.get(one.code)) for one in some)


def _in(one: Commune, zone: str | None) -> Commune:
    return one._replace(zone=zone, zone_reliability=UNKNOWN if zone is None else OFFICIAL)
