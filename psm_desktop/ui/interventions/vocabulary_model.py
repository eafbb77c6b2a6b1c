"""The lists of words the form offers, as the sources of the program have them."""

import sqlite3

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.vocabulary import Term
from psm_desktop.store import communes as known_communes
from psm_desktop.store import seed


def funding_sources() -> tuple[str, ...]:
    """Proposals; another text may stand."""
    return seed.vocabulary().funding_sources


def nrrp_missions() -> tuple[Term, ...]:
    """M1-M7 with their titles."""
    return seed.vocabulary().nrrp_missions


def nrrp_components(mission: str | None = None) -> tuple[Term, ...]:
    """M1C1 ... with their titles; of one mission, or of all (None)."""
    known = seed.vocabulary()
    return known.nrrp_components if mission is None else known.components_of(mission)


def cup_natures() -> tuple[Term, ...]:
    """Those whose words have been read."""
    return seed.vocabulary().cup_natures


def communes(db: sqlite3.Connection) -> tuple[Commune, ...]:
    """All there are, those that went into another too: a record may name them."""
    return known_communes.known(db)
