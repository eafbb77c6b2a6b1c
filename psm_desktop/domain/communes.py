"""The 312 communes of the metropolitan city. A commune is its ISTAT code, which is text, for ever."""

from collections.abc import Sequence
from typing import NamedTuple

from psm_desktop.domain.text import folded

CAPITAL = "001272"
OFFICIAL, UNKNOWN = "ufficiale", "ignota"
"""How reliable a zone is: known from official pages, or not known at all. What lies between is *da confermare*."""


class Commune(NamedTuple):
    """One commune. `zone`: number of its zona omogenea, None where unknown; `population`: 31 December 2024."""

    code: str
    name: str
    population: int
    surface_km2: float
    altitude_zone: str
    altitude_m: int
    lat: float
    lon: float
    zone: str | None = None
    zone_reliability: str = UNKNOWN

    @property
    def is_capital(self) -> bool:
        """Whether it is Torino."""
        return is_capital(self.code)

    @property
    def counts_in_zone(self) -> bool:
        """Only zones known from official pages count in figures; the others are shown *da confermare*."""
        return self.zone is not None and self.zone_reliability == OFFICIAL


def is_capital(code: str) -> bool:
    """Whether a code is Torino's."""
    return code == CAPITAL


def find(communes: Sequence[Commune], text: str) -> list[Commune]:
    """Communes whose name or code a text begins, then those it stands inside of; accents and case ignored."""
    wanted = folded(text.strip())
    inside = [one for one in communes if wanted in folded(one.name) or one.code.startswith(wanted)]
    return sorted(inside, key=lambda one: not (folded(one.name).startswith(wanted) or one.code.startswith(wanted)))
