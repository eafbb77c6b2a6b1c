"""What the opening window says of a copy before the program is loaded: whose it is, how many, how much, what is due.

A look from outside that changes nothing and waits for nobody. Where anything is not as on every other day it sees
nothing, and the program itself tells why: only there are the sentences for it.
"""

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from psm_desktop.domain.status import OPEN, Status, status_of
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, lock, migrations, plans, seed
from psm_desktop.store.listing import Money
from psm_desktop.store.sql import beside

SQL = beside(__file__, "headline.sql")


class Headline(NamedTuple):
    """`commune`: ISTAT code, "" in the office's own copy, which has no figures; `name`: its own.

    `late`, `soon`: deadlines that have passed, and those up to the day that was asked about.
    """

    commune: str
    name: str
    plan_version: int
    is_training: bool
    money: Money
    by_status: Mapping[Status | None, int]
    late: int
    soon: int


def look(file: Path, choose: Callable[[str], str], today: str, upto: str) -> Headline | None:
    """The headline of a copy (ISO days), in the commune `choose` names for its identity, or its first.

    None where it is open elsewhere, is damaged, none of ours, newer or older than the program,
    or a commune in it that is only read.
    """
    if not lock.is_free(file):
        return None
    try:
        copies.check_header(file)
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=0)) as db:
            return _read(db, choose, today, upto) if migrations.is_up_to_date(db) else None
    except (PsmError, sqlite3.DatabaseError, OSError):  # the program will meet the same, and say it
        return None


def _read(db: sqlite3.Connection, choose: Callable[[str], str], today: str, upto: str) -> Headline | None:
    copy = copies.about(db)
    version = plans.newest_version(db)
    if copy.is_office:
        return Headline("", "", version, copy.is_training, Money(0, 0, 0, 0, 0), {}, 0, 0)
    wanted = choose(copy.identity)
    commune = wanted if wanted in copy.communes else copy.communes[0]
    if db.execute("SELECT 1 FROM handed_over WHERE commune = ?", (commune,)).fetchone():
        return None
    rows = db.execute(SQL["figures"], {"commune": commune}).fetchall()
    by_status: dict[Status | None, int] = {}
    for code, count, *_ in rows:
        by_status[status_of(code)] = by_status.get(status_of(code), 0) + count
    money = Money(*(sum(column) for column in list(zip(*rows, strict=True))[1:]))
    asked = {"commune": commune, "today": today, "upto": upto, "open": json.dumps(OPEN)}
    late, soon = db.execute(SQL["deadlines"], asked).fetchone()
    return Headline(commune, _name(db, commune), version, copy.is_training, money, by_status, late, soon)


def _name(db: sqlite3.Connection, commune: str) -> str:
    try:
        return seed.commune(commune).name
    except KeyError:
        from psm_desktop.store import communes  # only a commune that others went into is none of the shipped ones

        return communes.name(db, commune)
