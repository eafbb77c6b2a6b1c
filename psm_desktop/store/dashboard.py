"""What the Cruscotto shows of one commune, asked in one go: what to do, states, money, changes since a moment."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from psm_desktop.domain.fields import PARENT_OF
from psm_desktop.domain.status import OPEN, Status, status_of
from psm_desktop.domain.values import Cell
from psm_desktop.store import history, listing, local, questions, remarks
from psm_desktop.store.listing import Money
from psm_desktop.store.sql import beside

SQL = beside(__file__, "dashboard.sql")
SOON = timedelta(days=30)
"""How far ahead a deadline is something to do now."""
MOST = 200
"""So many changes are looked at one by one; a list longer than that is nobody's to read."""


class Deadline(NamedTuple):
    """A day by which something should be done. `label`: of the milestone; None: the planned end itself."""

    intervention: int
    title: str
    code: str | None
    label: str | None
    day: date


class Unbalanced(NamedTuple):
    """An intervention whose costs and sources differ; `missing_cents` below zero where sources exceed costs."""

    intervention: int
    title: str
    missing_cents: int


class Unplaced(NamedTuple):
    """An intervention that hangs on no action of the plan."""

    intervention: int
    title: str


class Changed(NamedTuple):
    """What a field was at a moment and is now. `column` empty: a row born since; `label`: of the child row."""

    intervention: int
    title: str
    table: str
    column: str
    label: str | None
    before: Cell
    now: Cell
    officer: str
    at: int


class Changes(NamedTuple):
    """Changes since a moment, the latest first. `is_all` False: there are more than were looked at."""

    since: int
    some: tuple[Changed, ...]
    is_all: bool

    @property
    def interventions(self) -> frozenset[int]:
        """Whose interventions they are."""
        return frozenset(one.intervention for one in self.some)


class Dashboard(NamedTuple):
    """`by_axis`: axis code -> cents, "" for what hangs nowhere; `next_day`: the first deadline after those soon due.

    `conflicts`: fields with more than one open value; `remarks`: those of the office, not dealt with.
    """

    money: Money
    by_status: Mapping[Status | None, int]
    by_axis: Mapping[str, int]
    late: tuple[Deadline, ...]
    soon: tuple[Deadline, ...]
    next_day: date | None
    unbalanced: tuple[Unbalanced, ...]
    unplaced: tuple[Unplaced, ...]
    conflicts: int
    remarks: remarks.Open
    changes: Changes


class Since(NamedTuple):
    """From when changes count. `council`: day of the meeting the last report was made for; None: there was none."""

    council: date | None
    at: int  # UTC second


def since_council(db: sqlite3.Connection, commune: str, today: date, now: int) -> Since:
    """Since the last council's report was made, so that what came after it is told at the next; else 30 days."""
    found = local.last_council(db, commune, today.isoformat())
    if found is None:
        return Since(None, now - SOON.days * 86_400)
    return Since(date.fromisoformat(found[0]), found[1])


def dashboard(db: sqlite3.Connection, commune: str, today: date, since: int) -> Dashboard:
    """All of it. `since`: UTC second from which changes count."""
    rows = db.execute(SQL["rows"], {"commune": commune}).fetchall()
    by_status, by_axis = Counter[Status | None](), Counter[str]()
    for code, count in Counter(row[3] for row in rows).items():
        by_status[status_of(code)] += count
    for row in rows:
        by_axis[(row[2] or "").split(".")[0]] += row[4]
    *_, costs, sources, committed, paid = zip(*rows, strict=True) if rows else ((),) * 8
    money = Money(len(rows), sum(costs), sum(sources), sum(committed), sum(paid))
    late, soon, after = _deadlines(db, commune, today)
    unbalanced = tuple(Unbalanced(row[0], row[1] or "", row[4] - row[5]) for row in rows if row[4] and row[4] != row[5])
    unplaced = tuple(Unplaced(row[0], row[1] or "") for row in rows if row[2] is None)
    doubts, noted = questions.count(db, commune), remarks.still_open(db, commune)
    return Dashboard(
        money, by_status, by_axis, late, soon, after, unbalanced, unplaced, doubts, noted, changes(db, commune, since)
    )


def _deadlines(
    db: sqlite3.Connection, commune: str, today: date
) -> tuple[tuple[Deadline, ...], tuple[Deadline, ...], date | None]:
    """Those passed, those soon due, and the first day after."""
    asked = {"commune": commune, "upto": (today + SOON).isoformat(), "open": json.dumps(OPEN)}
    found: list[Deadline] = []
    after: date | None = None
    for key, title, code, label, day in db.execute(SQL["deadlines"], asked):
        if key is not None:
            found.append(Deadline(key, title or "", code, label, date.fromisoformat(day)))
        elif day is not None:
            after = date.fromisoformat(day)
    late = tuple(one for one in found if one.day < today)
    return late, tuple(found[len(late) :]), after


def changes(db: sqlite3.Connection, commune: str, since: int, most: int = MOST) -> Changes:
    """What differs between a moment and now; a change that was taken back again is none, nor is a row that came and
    went, and what a new intervention holds is one change with it, as in the council's report."""
    found = db.execute(SQL["changed"], {"commune": commune, "since": since, "most": most}).fetchall()
    owners = listing.owners(db, [row for _, _, row, *_ in found])
    values = dict(_values(db, [row for _, column, row, *_ in found if column], since))
    born = {row for table, column, row, *_ in found if table == "intervention" and column == ""}
    some, gone = [], _gone(db, [(table, row) for table, column, row, *_ in found if column == ""])
    for table, column, row, _, at, officer in found:
        before, now = values.get((row, column), (None, None))
        if row not in owners or row in gone or column == "is_ready":
            continue
        of = owners[row]
        if before != now if column else row == of.intervention or of.intervention not in born:
            some.append(Changed(of.intervention, of.title, table, column, of.label, before, now, officer, at))
    return Changes(since, tuple(some), len(found) < most)


def _gone(db: sqlite3.Connection, rows: Sequence[tuple[str, int]]) -> set[int]:
    """Those of the rows (table, key) that are deleted."""
    by_table: dict[str, list[int]] = {}
    for table, row in rows:
        by_table.setdefault(table, []).append(row)
    asked = "SELECT key FROM {} WHERE deleted = 1 AND key IN (SELECT value FROM json_each(?))"
    return {key for table, keys in by_table.items() for (key,) in db.execute(asked.format(table), (json.dumps(keys),))}


def touched(db: sqlite3.Connection, commune: str, since: int) -> frozenset[int]:
    """The interventions of all changes since a moment, however many; quicker than asking what each change was."""
    born, fields = dict[str, list[int]](), list[tuple[int, str]]()
    for table, column, rows in db.execute(SQL["touched"], {"commune": commune, "since": since}):
        if column == "":
            born[table] = json.loads(rows)
        else:
            fields += [(row, column) for row in set(json.loads(rows))]
    owners = {one for table, rows in born.items() for one in _interventions(db, table, rows)}
    new = {row for rows in born.values() for row in rows} if fields else set()
    fields = [(row, column) for row, column in fields if row not in new]
    values = dict(_values(db, [row for row, _ in fields], since))
    differing = {row for row, column in fields if len({*values.get((row, column), ())}) > 1}
    owners |= {owner.intervention for owner in listing.owners(db, differing).values()}
    in_sight = db.execute("SELECT key FROM intervention_in_sight WHERE commune = ?", (commune,))
    return frozenset(key for (key,) in in_sight if key in owners)


def _interventions(db: sqlite3.Connection, table: str, rows: list[int]) -> Iterable[int]:
    """Whose the rows of a table are."""
    if table == "intervention":
        return rows
    if PARENT_OF.get(table) != "intervention":
        return [owner.intervention for owner in listing.owners(db, rows).values()]
    asked = f"SELECT DISTINCT intervention FROM {table} WHERE key IN (SELECT value FROM json_each(?))"
    return [key for (key,) in db.execute(asked, (json.dumps(rows),))]


def _values(db: sqlite3.Connection, rows: list[int], since: int) -> Iterator[tuple[tuple[int, str], tuple[Cell, Cell]]]:
    """Row and column -> what it was at a moment and what it is now."""
    before: dict[tuple[int, str], Cell] = {}
    for past in history.of_rows(db, rows):
        if past.at >= since and past.column:
            yield (past.row, past.column), (before.setdefault((past.row, past.column), past.before), past.value)
