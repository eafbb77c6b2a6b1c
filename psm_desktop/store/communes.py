"""Which communes there are: the 312 that ship with the program, and those the office's list says others went into."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from functools import cache

from psm_desktop.domain.communes import UNKNOWN, Commune
from psm_desktop.domain.mergers import Mergers
from psm_desktop.errors import PsmError
from psm_desktop.store import documents, seed, zones
from psm_desktop.store.documents import COMMUNES

NONE = Mergers()


def mergers(db: sqlite3.Connection) -> Mergers:
    """The office's list as it counts here; empty where it has published none."""
    found = documents.newest(db, COMMUNES)
    return _read(found.content) if found else NONE


def ahead(db: sqlite3.Connection) -> Mergers:
    """The list as it will count once the drafts are out."""
    found = documents.draft(db, COMMUNES)
    return _read(found.content) if found else mergers(db)


@cache
def _read(content: bytes) -> Mergers:
    """A list is asked for with every name."""
    return Mergers.from_json(content.decode())


def known(db: sqlite3.Connection) -> tuple[Commune, ...]:
    """All by code, with their zones: those that were taken over too, and those that are to come. Inhabitants of a new
    one are as they will be."""
    list_ = mergers(db)
    return zones.placed(db, _born(list_, date.max)) if list_.all else zones.placed(db, seed.communes())


def present(db: sqlite3.Connection, today: date) -> tuple[Commune, ...]:
    """Those that stand for themselves on a day, by code, with their zones: each inhabitant lives in one of them."""
    list_ = mergers(db)
    gone = list_.gone(today)
    if not gone:
        return zones.placed(db, seed.communes())
    return zones.placed(db, (one for one in _born(list_, today) if one.code not in gone))


def one(db: sqlite3.Connection, code: str) -> Commune:
    """A commune by its code, with its zone. One this copy has not been told of yet, as after an invitation that came
    before the list, has its code for a name."""
    if code in mergers(db).names:
        return next((one for one in known(db) if one.code == code), _unknown(NONE, code))
    try:
        found = seed.commune(code)
    except KeyError:
        return _unknown(NONE, code)
    return zones.placed(db, [found])[0]


def check(db: sqlite3.Connection, code: str) -> None:
    """Raises PsmError `no-commune` for a code that is none of them."""
    if all(one.code != code for one in known(db)):
        raise PsmError("no-commune", text=code)


def name(db: sqlite3.Connection, code: str) -> str:
    """A commune's name; its code where it is none of them."""
    try:
        return seed.commune(code).name
    except KeyError:
        said = mergers(db).names.get(code)
        return said.name if said else code


def names(db: sqlite3.Connection, codes: Iterable[str]) -> str:
    """Several, one after the other."""
    return ", ".join(name(db, code) for code in codes)


def _born(list_: Mergers, today: date) -> list[Commune]:
    """The shipped ones and, by then, the new ones, each with what went into it. By code."""
    here = {one.code: one for one in seed.communes()}
    for code in list_.names:
        if any(merger.new == code and merger.since <= today for merger in list_.all):
            here[code] = _whole(list_, code, today)
    return [here[code] for code in sorted(here)]


def _whole(list_: Mergers, code: str, today: date) -> Commune:
    """A commune with those that went into it by a day. What nobody added up, its heights and its middle, is that of the
    largest of them."""
    here = {one.code: one for one in seed.communes()}
    parts = [_whole(list_, one.old, today) for one in list_.all if one.new == code and one.since <= today]
    own = here.get(code)
    if not parts:
        return own or _unknown(list_, code)
    some = [own, *parts] if own else parts
    said, largest = list_.names[code], max(some, key=lambda one: one.population)
    is_one_zone = len({one.zone for one in some}) == 1
    surest = {one.zone_reliability for one in some}
    return largest._replace(
        code=code,
        name=own.name if own else said.name,
        population=sum(one.population for one in some) if said.population is None else said.population,
        surface_km2=sum(one.surface_km2 for one in some),
        zone=largest.zone if is_one_zone else None,
        zone_reliability=largest.zone_reliability if is_one_zone and len(surest) == 1 else UNKNOWN,
    )


def _unknown(list_: Mergers, code: str) -> Commune:
    """A code of an older list than the program's, or of a part nothing is known of."""
    said = list_.names.get(code)
    return Commune(code, said.name if said else code, (said.population if said else None) or 0, 0, "", 0, 0, 0)
