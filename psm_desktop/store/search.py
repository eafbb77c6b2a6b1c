"""Find interventions by a query: words through an index kept up to date, all else by asking the tables.

The index follows from the journal. No save waits for it: a search first brings in what sites have written since, by a
watermark for each site. Where the copy cannot be written just now, what is new is indexed in memory, for this search.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from psm_desktop.domain.query import Flag, Kind, Query, Term, groups
from psm_desktop.domain.status import OPEN
from psm_desktop.errors import PsmError
from psm_desktop.store import remarks, unsent
from psm_desktop.store.connection import writing
from psm_desktop.store.dashboard import SOON
from psm_desktop.store.sql import beside
from psm_desktop.words import STATUS_WORDS

SQL = beside(__file__, "search.sql")
WORDED = frozenset({Kind.WORD, Kind.PHRASE, Kind.SOURCE})
MOST_SOURCES = 12
TABLES = frozenset(
    {"search_known", "search", *(f"search_{part}" for part in ("data", "idx", "content", "docsize", "config"))}
)
"""The index, which follows from other tables, with what SQLite keeps for it."""

CODE = "i.code"
"""Where an intervention counts in the newest plan version (views.sql)."""
COSTS = "(SELECT CAST(total(amount_cents) AS INTEGER) FROM cost_item c WHERE c.intervention = i.key AND c.deleted = 0)"
FUNDS = "(SELECT CAST(total(amount_cents) AS INTEGER) FROM found_source c WHERE c.intervention = i.key)"
LAST = "CASE length({0}) WHEN 7 THEN date({0} || '-01', '+1 month', '-1 day') ELSE {0} END"
OPEN_MILESTONE = "SELECT 1 FROM milestone m WHERE m.intervention = i.key AND m.deleted = 0 AND m.reached IS NULL"
DUE = f"""(({LAST.format("i.planned_end")}) BETWEEN :low AND :high
           OR EXISTS ({OPEN_MILESTONE} AND ({LAST.format("m.due")}) BETWEEN :low AND :high))"""
STILL_OPEN = f"i.status IN {tuple(map(str, OPEN))}"
CONDITIONS: dict[Kind | Flag, str] = {
    Kind.CODE: f"{CODE} || '.' LIKE :value || '.%'",
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


def found(db: sqlite3.Connection, query: Query, commune: str | None = None, code: str | None = None) -> set[int]:
    """Keys of the interventions a query finds, in no order; `commune` None: of all; `code`: and all below.

    Where nothing but words is asked they come straight from the index, which knows no bin: who asks cuts them with the
    keys in sight, in whose order they are shown anyway.
    """
    if code is None and query and all(term.kind in WORDED and not term.is_not for term in query.terms):
        return _by_words(db, query.terms, commune)
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


def _by_words(db: sqlite3.Connection, terms: Sequence[Term], commune: str | None) -> set[int]:
    matches, aside = " AND ".join(map(_match, terms)), catch_up(db)
    found = set[int]()
    for low, high in _ranges(db, commune):
        found |= _keys(db, IN_RANGE, (matches, low, high))
    if not aside:
        return found
    new = "SELECT rowid AS key FROM temp.search_aside WHERE search_aside MATCH ?"
    return found.difference(aside) | _keys(db, new, (matches,))


IN_RANGE = "SELECT rowid AS key FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?"


def _ranges(db: sqlite3.Connection, commune: str | None) -> list[tuple[int, int]]:
    """First and last key that can be of a commune: those of its sites; None: of all."""
    if commune is None:
        return [(0, 2**63 - 1)]
    sites = db.execute("SELECT site FROM journal_site WHERE commune = ?", (commune,))
    return [(site << 23, (site + 1 << 23) - 1) for (site,) in sites]


class _Asked:
    """Conditions that must all hold, with their values under names of their own."""

    def __init__(self) -> None:
        self._conditions, self.values = list[str](), dict[str, int | str | None]()

    @property
    def statement(self) -> str:
        where = " AND ".join(self._conditions) or "1"
        return f"SELECT i.key FROM intervention_in_sight i WHERE {where}"

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
    aside = catch_up(db)
    for matches, is_not in ((" AND ".join(wanted), False), (" OR ".join(unwanted), True)):
        if matches and not aside:
            asked.hold(_worded(db, commune), is_not, match=matches)
        elif matches:
            asked.hold(f"({_worded(db, commune)}) {ASIDE}", is_not, match=matches, aside=_json(aside))


def _worded(db: sqlite3.Connection, commune: str | None) -> str:
    """What words ask of an intervention `i`. The bounds are written out: from a table SQLite takes them row by row."""
    range_of = "SELECT rowid FROM search WHERE search MATCH :match AND rowid BETWEEN {} AND {}"
    return f"i.key IN ({' UNION ALL '.join(range_of.format(low, high) for low, high in _ranges(db, commune))})"


ASIDE = """AND i.key NOT IN (SELECT value FROM json_each(:aside))
           OR i.key IN (SELECT rowid FROM temp.search_aside WHERE search_aside MATCH :match)"""


def _match(term: Term) -> str:
    """A term as the index is asked: its words are letters and digits only, so nothing in them is an operator."""
    phrase = f'"{term.value}"'
    if term.kind is Kind.PHRASE:
        return phrase
    return f"sources : {phrase} *" if term.kind is Kind.SOURCE else f"{phrase} *"


def catch_up(db: sqlite3.Connection) -> list[int]:
    """Bring the index up to what is here. Gives the keys it could not take in, because the copy cannot be written now:
    their text stands in `temp.search_aside`."""
    if not db.execute(SQL["news"]).fetchall():
        return []
    try:
        with writing(db):
            news = db.execute(SQL["news"]).fetchall()
            touched = _touched(db)
            _index(db, "search", touched)
            db.executemany("INSERT OR REPLACE INTO search_known VALUES (?, ?)", news)
    except PsmError:  # another program writes, or the disk is full: a search need not wait for that
        touched = _touched(db)
        db.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_aside USING fts5"
            " (title, record, sources, parts, tokenize = 'unicode61 remove_diacritics 2')"
        )
        db.execute("DELETE FROM temp.search_aside")
        _index(db, "search_aside", touched)
        return touched
    return []


def behind(db: sqlite3.Connection) -> int:
    """How many lines of the journal the index does not know yet."""
    (lines,) = db.execute(SQL["behind"]).fetchone()
    return int(lines)


def forget(db: sqlite3.Connection) -> None:
    """Empty the index: the next search makes it anew. To be called where text is erased from the copy."""
    with writing(db):
        db.execute("DELETE FROM search")
        db.execute("DELETE FROM search_known")


def _touched(db: sqlite3.Connection) -> list[int]:
    return [key for (key,) in db.execute(SQL["touched"])]


def _index(db: sqlite3.Connection, table: str, keys: Sequence[int]) -> None:
    asked = {"keys": _json(keys), "states": json.dumps(STATUS_WORDS)}
    if table == "search":
        db.execute("DELETE FROM search WHERE rowid IN (SELECT value FROM json_each(?))", (asked["keys"],))
    db.execute(f"INSERT INTO {table} (rowid, title, record, sources, parts) {SQL['texts']}", asked)


def sources(db: sqlite3.Connection, commune: str) -> list[str]:
    """The sources of funding a commune names most, the most frequent first."""
    return [name for name, _ in db.execute(SQL["sources"], {"commune": commune, "most": MOST_SOURCES})]


def _json(keys: Iterable[int]) -> str:
    return json.dumps(list(keys))
