"""How the plan stands: what hangs on each of its codes, and the net that ties its axes."""

import sqlite3
from dataclasses import dataclass
from typing import NamedTuple

from psm_desktop.domain.plan_net import Net, Served, net_of
from psm_desktop.domain.plan_weight import Weight, total, with_all_above
from psm_desktop.domain.status import Status, status_of
from psm_desktop.store import communes
from psm_desktop.store.interventions import EVERY
from psm_desktop.store.sql import beside

SQL = beside(__file__, "plan_standing.sql")


@dataclass(frozen=True, slots=True)
class Standing:
    """`own`: code -> what hangs on the code itself, "" for what hangs nowhere; `below`: with all that is under it."""

    own: dict[str, Weight]
    below: dict[str, Weight]
    net: Net

    @property
    def whole(self) -> Weight:
        """All interventions in sight."""
        return total(self.own.values())

    @property
    def used(self) -> tuple[str, ...]:
        """The codes on which something hangs."""
        return tuple(code for code in self.own if code)

    def of(self, code: str) -> Weight:
        """What hangs on a code and below it."""
        return self.below.get(code, Weight())


class Hung(NamedTuple):
    """An intervention that hangs on a code; its costs in cents. `place`: the name of its commune."""

    key: int
    commune: str
    title: str
    status: Status | None
    amount_cents: int
    place: str = ""


def look(db: sqlite3.Connection, commune: str | None) -> Standing:
    """The interventions in sight of a commune (ISTAT code), or of all: two statements, whatever their number."""
    own = {code or "": Weight(*sums) for code, *sums in _asked(db, "hung", commune)}
    served = (Served(key, hung, code, Weight(1, *sums)) for key, hung, code, *sums in _asked(db, "served", commune))
    return Standing(own, with_all_above(own), net_of(served))


def under(db: sqlite3.Connection, code: str, most: int) -> list[Hung]:
    """What all communes have on a code and below it, at most so many, the dearest first; "": what hangs nowhere."""
    found = db.execute(SQL["under"], {"code": code, "most": most})
    return [
        Hung(key, commune, title or "", status_of(status), cents, communes.name(db, commune))
        for key, commune, title, status, cents in found
    ]


def _asked(db: sqlite3.Connection, name: str, commune: str | None) -> sqlite3.Cursor:
    """About all communes, or about one: then through the index, however many others the copy holds."""
    statement = SQL[name] if commune is None else SQL[name].replace(EVERY, "i.commune = :commune")
    return db.execute(statement, {"commune": commune})
