"""One more commune in a workspace: a shared secretary keeps several."""

import sqlite3

from psm_desktop.commands.hand import utc_now
from psm_desktop.commands.numbers import own_site
from psm_desktop.domain.communes import Commune
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, merged_keys


def add_commune(db: sqlite3.Connection, commune: Commune) -> None:
    """The workspace holds it from now on, and writes in it under a number of its own. What keys of a commune it went
    into may do there begins at once.

    Raises PsmError `commune-only` in the office's copy, `commune-here` where it is held already, Busy while another
    program writes.
    """
    copy = copies.about(db)
    if copy.is_office:
        raise PsmError("commune-only")
    if commune.code in copy.communes:
        raise PsmError("commune-here", name=commune.name)
    copies.add_commune(db, commune.code)
    own_site(db, commune.code)
    merged_keys.let_in(db, utc_now())
