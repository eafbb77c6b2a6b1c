"""What the screen *Rapporti* asks the copy before anything is made: where the last council's report ended."""

import sqlite3
from datetime import date

from psm_desktop.store import local


def since_last_council(db: sqlite3.Connection, commune: str, today: date) -> str | None:
    """The ISO day on which the last report made before today ended; None when there was none."""
    found = local.last_council(db, commune, today.isoformat())
    return found[0] if found else None
