"""What changed in a commune between two days, net: for each field what stood there before and what stands there after.

An officer's afternoon of corrections to one amount is one line; what was changed and changed back is none.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from operator import attrgetter

from psm_desktop.domain.days import rome
from psm_desktop.domain.fields import BY_NAME, PARENT_OF
from psm_desktop.domain.values import Cell
from psm_desktop.store import history
from psm_desktop.store.entries import BIRTH
from psm_desktop.store.history import Past
from psm_desktop.words import FIELD_WORDS, TABLE_WORDS, field_word, value_words

NOTHING = "–"
"""What is printed for an empty field."""
NAMED_BY = {"funding_source": "source"}
TOLD_BY = {"cost_item": "amount_cents", "funding_source": "amount_cents", "milestone": "due", "phase": "planned_end"}
FOREVER = 1 << 62


@dataclass(frozen=True, slots=True)
class Changed:
    """A field of an intervention or of one of its rows, or a row that came or went. `at`: last change, UTC second."""

    key: int
    title: str
    what: str
    before: str
    after: str
    officer: str
    at: int
    is_birth: bool = False
    """Whether it is the intervention itself that is new."""


@dataclass(frozen=True, slots=True)
class RowPast:
    """The whole history of one row, the oldest first, and the part of it that lies in the period."""

    table: str
    row: int
    first: Mapping[str, Cell]
    past: list[Past]
    period: list[Past]

    @property
    def is_new(self) -> bool:
        """Whether the row came in the period."""
        return any(past.column == BIRTH for past in self.period)

    def at_end(self, column: str) -> Cell:
        """A field's value after all that is known."""
        return next((p.value for p in reversed(self.past) if p.column == column), self.first.get(column))

    def words(self, column: str) -> str:
        """The same as people read it."""
        return value_words(BY_NAME[self.table, column], self.at_end(column))


def in_period(
    db: sqlite3.Connection, commune: str, since: str | None, upto: str, titles: Mapping[int, str]
) -> Iterator[Changed]:
    """The changes of a commune's interventions from one ISO day to another, both included, by intervention and time.

    `titles`: key -> title of the interventions in sight; what was taken out of sight for good is left out.
    """
    first, last = _begins(since) if since else 0, _begins(upto, 1) - 1
    keys = history.changed(db, commune, first, last)
    rows = [one for one in _rows(db, keys, first, last) if one.table in TABLE_WORDS]
    new = {one.row for one in rows if one.table == "intervention" and one.is_new}
    found = []
    for one in rows:
        above = one.row if one.table == "intervention" else one.first.get(PARENT_OF[one.table])
        if isinstance(above, int) and (one.table == "intervention" or above not in new):
            found += [(above, change) for change in _changes(one, above, titles)]
    order = {key: place for place, key in enumerate(titles)}
    for _, change in sorted(found, key=lambda pair: (order.get(pair[0], FOREVER), pair[1].at)):
        yield change


def _begins(day: str, after: int = 0) -> int:
    """UTC second at which a day in Rome begins, or the day so many days after it."""
    start = date.fromisoformat(day) + timedelta(days=after)
    return int(datetime.combine(start, time(), rome()).timestamp())


def _rows(db: sqlite3.Connection, keys: list[int], first: int, last: int) -> Iterator[RowPast]:
    by_row = sorted(history.of_rows(db, keys), key=attrgetter("row"))  # stable: the order of time stays
    for row, group in groupby(by_row, key=attrgetter("row")):
        past = list(group)
        period = [one for one in past if first <= one.at <= last]
        yield RowPast(past[0].table, row, history.first_values(db, row), past, period)


def _changes(one: RowPast, key: int, titles: Mapping[int, str]) -> Iterator[Changed]:
    """The lines of one row: that it came or went, or its fields."""
    title = titles.get(key)
    if title is None and one.table != "intervention":
        return  # its intervention went, and that is said once
    if title is None and (one.is_new or one.at_end("purged")):
        return
    title = title or one.words("title")
    deletions = [past for past in one.period if past.column == "deleted"]
    if one.is_new:
        if not one.at_end("deleted"):
            yield _came(one, key, title, next(past for past in one.period if past.column == BIRTH))
    elif deletions and bool(deletions[0].before) != bool(deletions[-1].value):
        yield (_went if deletions[-1].value else _came)(one, key, title, deletions[-1])
    else:
        yield from _fields(one, key, title)


def _came(one: RowPast, key: int, title: str, past: Past) -> Changed:
    is_back = past.column != BIRTH
    if one.table == "intervention":
        what = "Intervento ripristinato" if is_back else "Nuovo intervento"
        return Changed(key, title, what, NOTHING, NOTHING, past.officer, past.at, is_birth=not is_back)
    what = f"{_name(one)} ({'ripristinata' if is_back else 'nuova'})"
    return Changed(key, title, what, NOTHING, one.words(TOLD_BY[one.table]) or NOTHING, past.officer, past.at)


def _went(one: RowPast, key: int, title: str, past: Past) -> Changed:
    if one.table == "intervention":
        return Changed(key, title, "Intervento eliminato", NOTHING, NOTHING, past.officer, past.at)
    before = one.words(TOLD_BY[one.table]) or NOTHING
    return Changed(key, title, f"{_name(one)} (eliminata)", before, NOTHING, past.officer, past.at)


def _fields(one: RowPast, key: int, title: str) -> Iterator[Changed]:
    for column in dict.fromkeys(past.column for past in one.period):
        if (one.table, column) not in FIELD_WORDS or column == "is_ready":
            continue  # the office's bookkeeping is no news for a council
        lines = [past for past in one.period if past.column == column]
        if lines[0].before == lines[-1].value:
            continue
        field, last = BY_NAME[one.table, column], lines[-1]
        before, after = (value_words(field, cell) or NOTHING for cell in (lines[0].before, last.value))
        yield Changed(key, title, _what(one, column), before, after, last.officer, last.at)


def _what(one: RowPast, column: str) -> str:
    word = field_word(one.table, column)
    if one.table == "intervention" or word == TABLE_WORDS[one.table]:
        return word
    return f"{_name(one)}: {word.lower()}"


def _name(one: RowPast) -> str:
    """«Lavori», with what it is."""
    label = one.words(NAMED_BY.get(one.table, "label"))
    return f"{TABLE_WORDS[one.table]} «{label}»" if label else TABLE_WORDS[one.table]
