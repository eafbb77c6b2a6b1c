"""Open a workspace as an officer does: for one commune, or for the office."""

import sqlite3

from psm_desktop.commands.hand import Hand
from psm_desktop.errors import PsmError
from psm_desktop.store import copies


def hand_in(db: sqlite3.Connection, commune: str | None = None, officer: str | None = None) -> Hand:
    """A hand in a commune of the copy. `commune` None: the only one there is; `officer` None: who is named in the copy.

    Raises PsmError with code `which-commune` where it must be said, `not-this-commune` where it is not here.
    """
    copy = copies.about(db)
    if commune is None:
        if len(copy.communes) != 1:
            raise PsmError("which-commune")
        commune = copy.communes[0]
    elif not copy.is_office and commune not in copy.communes:
        raise PsmError("not-this-commune", commune=commune)
    return Hand(db, commune, officer or copy.officer)
