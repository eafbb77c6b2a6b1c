"""Ask for interventions: keys found, rows for lists, totals; whole sheets are read in `sheets.py`."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from psm_desktop.domain.intervention import Listed, Milestone
from psm_desktop.domain.status import Status, status_of
from psm_desktop.store.listing import Money
from psm_desktop.store.sheets import sheet as sheet  # a sheet is asked for here, as lists are
from psm_desktop.store.sql import beside

if TYPE_CHECKING:  # a start looks for nothing yet
    from psm_desktop.domain.query import Query

SQL = beside(__file__, "interventions.sql")
EVERY = "(:commune IS NULL OR i.commune = :commune)"


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for. `commune` None: all; `query`: words and filters (`domain/search.py`), None for any;
    `code`: an axis, strategy or action and all below it; `status` None: any."""

    commune: str | None = None
    query: "Query | None" = None
    code: str | None = None
    status: Status | None = None
    only_ready: bool = False


@dataclass(frozen=True, slots=True)
class Hung:
    """What hangs on one code of the plan itself, not below it."""

    count: int
    amount_cents: int


def keys(db: sqlite3.Connection, search: Search) -> list[int]:
    """Keys of the interventions in sight that a search finds, in the plan's order, then by title."""
    keys = list(in_order(db, search))
    if not search.query:
        return keys
    from psm_desktop.store.search import found

    among = found(db, search.query, search.commune)
    return [key for key in keys if key in among]


def in_order(db: sqlite3.Connection, search: Search) -> Iterator[int]:
    """The same, whatever words are asked for, one after the other: of 156,000 not all need stand in memory."""
    place = {"code": search.code, "status": search.status, "only_ready": search.only_ready}
    yield from (key for (key,) in _about(db, "keys", search.commune, **place))


def has_any(db: sqlite3.Connection, commune: str) -> bool:
    """Whether any of a commune is in sight; what order they stand in is nothing to wait for."""
    asked = "SELECT EXISTS (SELECT 1 FROM intervention_in_sight WHERE commune = ?)"
    return bool(db.execute(asked, (commune,)).fetchone()[0])


def listed(db: sqlite3.Connection, some: Sequence[int]) -> list[Listed]:
    """Rows for a list, in the order of the keys; keys that are not here are left out."""
    found = {row[0]: _listed(tuple(row)) for row in db.execute(SQL["listed"], {"keys": _json(some)})}
    return [found[key] for key in some if key in found]


def _listed(row: tuple[object, ...]) -> Listed:
    key, commune, title, under, status, *rest, is_ready, has_conflict = row
    known = status_of(str(status))
    return Listed(key, commune or "", title or "", under, known, *rest, bool(is_ready), bool(has_conflict))  # type: ignore[arg-type, call-arg]


def hung(db: sqlite3.Connection, commune: str | None = None) -> dict[str, Hung]:
    """Code of the plan -> what hangs on it; '' for interventions that hang nowhere."""
    return {code or "": Hung(count, cents) for code, count, cents in _about(db, "counts", commune)}


def by_status(db: sqlite3.Connection, commune: str | None = None) -> dict[Status | None, int]:
    """How many interventions in sight are in each state; None: no state, or one this program does not know."""
    out: dict[Status | None, int] = {}
    for status, count in _about(db, "by_status", commune):
        out[status_of(status)] = out.get(status_of(status), 0) + count
    return out


def money(db: sqlite3.Connection, commune: str | None = None) -> Money:
    """Sums over a commune, or over all."""
    return Money(*_about(db, "money", commune).fetchone())


def due(db: sqlite3.Connection, commune: str | None, upto: str) -> list[Milestone]:
    """Open milestones of open interventions due up to a day (ISO), the earliest first; a month before its days."""
    return [Milestone(*row) for row in _about(db, "due", commune, upto=upto)]


def _about(db: sqlite3.Connection, name: str, commune: str | None, **values: object) -> sqlite3.Cursor:
    """Ask about all communes, or about one: then through the index, however many others the copy holds."""
    statement = SQL[name] if commune is None else SQL[name].replace(EVERY, "i.commune = :commune")
    return db.execute(statement, {"commune": commune} | values)


def _json(values: Iterable[int | str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
