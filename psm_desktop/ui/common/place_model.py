"""The 312 communes as people choose from them: name, code, and the zone as far as it is known."""

from collections.abc import Iterable
from typing import NamedTuple

from psm_desktop.domain.communes import Commune
from psm_desktop.store import seed
from psm_desktop.ui.common.language import tr


class Place(NamedTuple):
    """One commune to choose from."""

    code: str  # ISTAT, six digits, text
    name: str
    note: str  # "zona 5 Pinerolese"; "" where nothing more is known


def places(communes: Iterable[Commune] | None = None) -> list[Place]:
    """The 312, with their zone where it is known; `communes`: with the zones of a copy."""
    zones, sure, unsure = seed.zones(), tr("zona {zone} {name}"), tr("zona {zone} {name}, da confermare")
    return [Place(one.code, one.name, _zone(one, zones, sure, unsure)) for one in communes or seed.communes()]


def _zone(one: Commune, zones: dict[str, str], sure: str, unsure: str) -> str:
    if one.zone is None:
        return ""
    return (sure if one.counts_in_zone else unsure).format(zone=one.zone, name=zones[one.zone])
