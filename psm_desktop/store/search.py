"""Find interventions by a query: words, and sums where nothing else is asked, through the index (`search_index.py`),
all else by asking the tables."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from psm_desktop.domain.query import Flag, Kind, Query, Term, groups
from psm_desktop.domain.status import OPEN
from psm_desktop.store import remarks, unsent
from psm_desktop.store.dashboard import SOON
from psm_desktop.store.search_index import catch_up
from psm_desktop.store.sql import beside

SQL = beside(__file__, "search.sql")
WORDED = frozenset({Kind.WORD, Kind.PHRASE, Kind.SOURCE})
MOST_SOURCES = 12

CODE = "i.code"
"""Where an intervention counts in the newest plan version (views.sql)."""
AT_ALL = "(instr(':' || i.under, ':' || :value) OR i.under IN (SELECT ref FROM plan_change))"
"""Whether it can count there at all: most cannot, and to work out where they count takes longer."""
COSTS = "(SELECT CAST(total(amount_cents) AS INTEGER) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0)"
FUNDS = "(SELECT CAST(total(amount_cents) AS INTEGER) FROM found_source c WHERE c.intervention = i.key)"
LAST = "CASE length({0}) WHEN 7 THEN date({0} || '-01', '+1 month', '-1 day') ELSE {0} END"
OPEN_MILESTONE = "SELECT 1 FROM milestone m WHERE m.intervention = i.key AND m.deleted = 0 AND m.reached IS NULL"
DUE = f"""(({LAST.format("i.planned_end")}) BETWEEN :low AND :high
           OR EXISTS ({OPEN_MILESTONE} AND ({LAST.format("m.due")}) BETWEEN :low AND :high))"""
STILL_OPEN = f"i.status IN {tuple(map(str, OPEN))}"
CONDITIONS: dict[Kind | Flag, str] = {
    Kind.CODE: f"{AT_ALL} AND {CODE} || '.' LIKE :value || '.%'",
    Kind.STATUS: "i.status = :value",
    Kind.AMOUNT: f"{COSTS} BETWEEN :low AND :high",
    Kind.DUE: DUE,
    Flag.LATE: f"{STILL_OPEN} AND {DUE}",
    Flag.SOON: f"{STILL_OPEN} AND {DUE}",
    Flag.NO_CUP: "i.cup IS NULL",
    Flag.UNBALANCED: f"nullif({COSTS}, 0) <> {FUNDS}",
    Flag.NO_DEADLINE: f"i.planned_end IS NULL AND NOT EXISTS ({OPEN_MILESTONE} AND m.due IS NOT NULL)",
    Flag.NO_COSTS: "NOT EXISTS (SELECT 1 FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0)",
    Flag.NO_SOURCES: "NOT EXISTS (SELECT 1 FROM funding_source c WHERE c.intervention = i.key AND c.deleted = 0)",
    Flag.NO_CODE: "i.under IS NULL",
    Flag.DRAFT: "i.is_ready = 0",
    Flag.READY: "i.is_ready = 1",
    Flag.REMARKS: remarks.IS_OPEN,
    Flag.TO_SEND: "i.key IN (SELECT value FROM json_each(:value))",
}
"""What each term asks of an intervention `i`; late and soon as the Cruscotto counts them."""
SUMS: dict[str, str] = {
    Kind.AMOUNT: "i.cost_cents BETWEEN :low AND :high",
    Kind.FLAG: "i.cost_cents NOT IN (0, i.found_cents)",
}
"""The same of amounts and of what is unbalanced, asked of the sums kept beside the index of words."""


def found(db: sqlite3.Connection, query: Query, commune: str | None = None, code: str | None = None) -> set[int]:
    """Keys of the interventions a query finds, in no order; `commune` None: of all; `code`: and all below.

    Where nothing but words and sums is asked they come straight from the index, which knows no bin: who asks cuts them
    with the keys in sight, in whose order they are shown anyway.
    """
    if code is None and query and all(map(_is_indexed, query.terms)) and not catch_up(db):
        return _by_index(db, query.terms, commune)
    asked = _Asked()
    if commune is not None:
        asked.hold("i.commune = :value", value=commune)
    if code is not None:
        asked.hold(CONDITIONS[Kind.CODE], value=code)
    for group in groups(query):
        if group[0].kind not in WORDED:
            asked.hold_one([_condition(db, term, commune) for term in group], is_not=group[0].is_not)
    _hold_words(db, asked, [term for term in query.terms if term.kind in WORDED], commune)
    return _keys(db, asked.statement, asked.values)


def _keys(db: sqlite3.Connection, statement: str, values: Sequence[object] | dict[str, int | str | None]) -> set[int]:
    """The keys a statement gives. They come as one text: a row for each would take Python longer than finding them."""
    ((keys,),) = db.execute(f"SELECT json_group_array(key) FROM ({statement})", values)
    return set(json.loads(keys))


def _is_indexed(term: Term) -> bool:
    return _asks_sums(term) or (term.kind in WORDED and not term.is_not)


def _asks_sums(term: Term) -> bool:
    return term.kind is Kind.AMOUNT or (term.kind is Kind.FLAG and term.value == Flag.UNBALANCED)


def _by_index(db: sqlite3.Connection, terms: Sequence[Term], commune: str | None) -> set[int]:
    """What they find in an index that is up to date."""
    matches = " AND ".join(_match(term) for term in terms if term.kind in WORDED)
    sums = [term for term in terms if _asks_sums(term)]
    ranges = _ranges(db, commune)
    if not sums:
        return set[int]().union(*(_keys(db, WORDED_KEYS, (matches, low, high)) for low, high in ranges))
    asked = _Asked("search_sums")
    asked.hold(f"({' OR '.join(f'i.key BETWEEN {low} AND {high}' for low, high in ranges) or 0})")
    for term in sums:
        asked.hold(SUMS[term.kind], term.is_not, **_condition(db, term, commune)[1])
    if matches:
        asked.hold(_worded(ranges), match=matches)
    return _keys(db, asked.statement, asked.values)


WORDED_KEYS = "SELECT rowid AS key FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?"


def _ranges(db: sqlite3.Connection, commune: str | None) -> list[tuple[int, int]]:
    """First and last key that can be of a commune: those of its sites; None: of all."""
    if commune is None:
        return [(0, 2**63 - 1)]
    sites = db.execute("SELECT site FROM journal_site WHERE commune = ?", (commune,))
    return [(site << 23, (site + 1 << 23) - 1) for (site,) in sites]


class _Asked:
    """Conditions that must all hold, with their values under names of their own."""

    def __init__(self, table: str = "intervention_in_sight") -> None:
        self._table = table
        self._conditions, self.values = list[str](), dict[str, int | str | None]()

    @property
    def statement(self) -> str:
        where = " AND ".join(self._conditions) or "1"
        return f"SELECT i.key FROM {self._table} i WHERE {where}"

    def hold(self, condition: str, is_not: bool = False, **values: int | str | None) -> None:
        """One more condition; in it `:name` stands for a value."""
        self._conditions.append(self._named(condition, values, is_not))

    def hold_one(self, some: Sequence[tuple[str, dict[str, int | str | None]]], is_not: bool) -> None:
        """Several, of which one is enough."""
        self._conditions.append(f"({' OR '.join(self._named(sql, values, is_not) for sql, values in some)})")

    def _named(self, condition: str, values: dict[str, int | str | None], is_not: bool) -> str:
        for name, value in values.items():
            own = f"{name}{len(self.values)}"
            self.values[own] = value
            condition = condition.replace(f":{name}", f":{own}")
        return f"NOT coalesce(({condition}), 0)" if is_not else f"({condition})"


def _condition(db: sqlite3.Connection, term: Term, commune: str | None) -> tuple[str, dict[str, int | str | None]]:
    if term.kind is Kind.FLAG:
        return CONDITIONS[Flag(term.value)], dict(_flag_values(db, Flag(term.value), term.low, commune))
    if term.kind is Kind.AMOUNT:
        low, high = (-(2**62) if term.low is None else term.low), (2**62 if term.high is None else term.high)
        return CONDITIONS[term.kind], {"low": low, "high": high}
    if term.kind is Kind.DUE:
        return CONDITIONS[term.kind], {"low": _iso(term.low, "0000"), "high": _iso(term.high, "9999")}
    return CONDITIONS[term.kind], {"value": term.value}


def _iso(ordinal: int | None, otherwise: str) -> str:
    return otherwise if ordinal is None else date.fromordinal(ordinal).isoformat()


def _flag_values(
    db: sqlite3.Connection, flag: Flag, today: int | None, commune: str | None
) -> Iterator[tuple[str, int | str | None]]:
    if flag is Flag.LATE and today is not None:
        yield from (("low", "0000"), ("high", _iso(today - 1, "")))
    elif flag is Flag.SOON and today is not None:
        yield from (("low", _iso(today, "")), ("high", (date.fromordinal(today) + SOON).isoformat()))
    elif flag is Flag.TO_SEND:  # the office sends nothing of this kind
        waiting = unsent.changes(db, unsent.told(db, commune)) if commune is not None else []
        yield "value", _json(one.key for one in waiting)


def _hold_words(db: sqlite3.Connection, asked: _Asked, terms: Sequence[Term], commune: str | None) -> None:
    """Words go through the index, the keys of the commune's sites; all wanted ones at once, and all unwanted ones."""
    wanted = [_match(term) for term in terms if not term.is_not]
    unwanted = [_match(term) for term in terms if term.is_not]
    if not wanted and not unwanted:
        return
    aside, ranges = catch_up(db), _ranges(db, commune)
    for matches, is_not in ((" AND ".join(wanted), False), (" OR ".join(unwanted), True)):
        if matches and not aside:
            asked.hold(_worded(ranges), is_not, match=matches)
        elif matches:
            asked.hold(f"({_worded(ranges)}) {ASIDE}", is_not, match=matches, aside=_json(aside))


def _worded(ranges: Sequence[tuple[int, int]]) -> str:
    """What words ask of an intervention `i`. The bounds are written out: from a table SQLite takes them row by row."""
    range_of = "SELECT rowid FROM search WHERE search MATCH :match AND rowid BETWEEN {} AND {}"
    return f"i.key IN ({' UNION ALL '.join(range_of.format(low, high) for low, high in ranges)})"


ASIDE = """AND i.key NOT IN (SELECT value FROM json_each(:aside))
           OR i.key IN (SELECT rowid FROM temp.search_aside WHERE search_aside MATCH :match)"""


def _match(term: Term) -> str:
    """A term as the index is asked: its words are letters and digits only, so nothing in them is an operator."""
    phrase = f'"{term.value}"'
    if term.kind is Kind.PHRASE:
        return phrase
    return f"sources : {phrase} *" if term.kind is Kind.SOURCE else f"{phrase} *"


def sources(db: sqlite3.Connection, commune: str) -> list[str]:
    """The sources of funding a commune names most, the most frequent first."""
    return [name for name, _ in db.execute(SQL["sources"], {"commune": commune, "most": MOST_SOURCES})]


def _json(keys: Iterable[int]) -> str:
    return json.dumps(list(keys))
