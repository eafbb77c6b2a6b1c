"""Whole intervention sheets: the record with all that hangs on it, for one or for many, a statement for each table."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any

from psm_desktop.domain.details import (
    AdministrativeAct,
    AlsoServes,
    Evidence,
    Indicator,
    IndicatorReading,
    Partner,
    Remark,
)
from psm_desktop.domain.fields import PARENT_OF
from psm_desktop.domain.intervention import CostItem, FundingSource, Intervention, Milestone, Phase, Place, Sheet
from psm_desktop.store import plan_codes
from psm_desktop.store.plan_codes import Codes
from psm_desktop.store.sql import beside

SQL = beside(__file__, "interventions.sql")
CHUNK = 500
"""Sheets held in memory at a time."""
TABLE_OF: dict[type[Any], str] = {
    CostItem: "cost_item",
    FundingSource: "funding_source",
    Milestone: "milestone",
    Phase: "phase",
    Indicator: "indicator",
    IndicatorReading: "reading",
    AdministrativeAct: "act",
    Evidence: "evidence",
    AlsoServes: "also_serves",
    Partner: "partner",
    Remark: "remark",
}
ROWS = {
    kind: f"SELECT {', '.join(one.name for one in fields(kind))} FROM {table} "
    f"WHERE {PARENT_OF.get(table, 'key')} IN (SELECT value FROM json_each(?)) ORDER BY {order}"
    for kind, table, order in (
        (Intervention, "intervention", "key"),
        *((kind, table, "day IS NULL, day, key" if table == "reading" else "key") for kind, table in TABLE_OF.items()),
    )
}

Below = dict[type[Any], dict[int, list[Any]]]
"""Kind of row -> key of the parent -> its rows in sight."""


def sheet(db: sqlite3.Connection, key: int) -> Sheet:
    """The whole sheet of an intervention. Raises KeyError when it is not here."""
    for found in sheets(db, [key]):
        return found
    raise KeyError(key)


def sheets(db: sqlite3.Connection, keys: Sequence[int]) -> Iterator[Sheet]:
    """The sheets in the order of the keys; keys that are not here are left out."""
    for start in range(0, len(keys), CHUNK):
        yield from _some(db, keys[start : start + CHUNK])


def _some(db: sqlite3.Connection, keys: Sequence[int]) -> Iterator[Sheet]:
    records = {row.key: row for row in _rows(db, Intervention, keys)}
    below = _below(db, records)
    owner = {key: key for key in records}
    for kind, groups in below.items():
        for parent, rows in groups.items():
            owner |= {row.key: owner[parent] if kind is IndicatorReading else parent for row in rows}
    drafts, conflicts, codes = _drafts(db, owner), _conflicts(db, owner), plan_codes.of(db, _references(records, below))
    for key in keys:
        if key in records:
            yield _sheet(records[key], below, drafts.get(key, {}), frozenset(conflicts.get(key, ())), codes)


def _references(records: dict[int, Intervention], below: Below) -> Iterator[str | None]:
    yield from (record.under for record in records.values())
    yield from (row.under for rows in below[AlsoServes].values() for row in rows)


def _below(db: sqlite3.Connection, keys: Iterable[int]) -> Below:
    """Rows that are not in the bin; an indicator there that a living reading keeps in sight is one of them (R8)."""
    asked = list(keys)
    found = {kind: _rows(db, kind, asked) for kind, table in TABLE_OF.items() if PARENT_OF[table] == "intervention"}
    readings = _rows(db, IndicatorReading, [row.key for row in found[Indicator]])
    held = {row.indicator for row in readings if not row.deleted}
    below: Below = {
        kind: _grouped("intervention", [row for row in rows if not row.deleted or row.key in held])
        for kind, rows in found.items()
    }
    return below | {IndicatorReading: _grouped("indicator", [row for row in readings if not row.deleted])}


def _grouped(parent: str, rows: Iterable[Any]) -> dict[int, list[Any]]:
    out: dict[int, list[Any]] = {}
    for row in rows:
        out.setdefault(getattr(row, parent), []).append(row)
    return out


def _rows(db: sqlite3.Connection, kind: type[Any], keys: Sequence[int]) -> list[Any]:
    return [kind(*row) for row in db.execute(ROWS[kind], (_json(keys),))] if keys else []


def _sheet(
    record: Intervention, below: Below, drafts: dict[Place, str], conflicts: frozenset[Place], codes: Codes
) -> Sheet:
    def of(kind: type[Any]) -> tuple[Any, ...]:
        return tuple(below[kind].get(record.key, ()))

    indicators, served = of(Indicator), of(AlsoServes)
    return Sheet(
        record,
        of(CostItem),
        of(FundingSource),
        of(Milestone),
        of(Phase),
        drafts,
        conflicts,
        indicators,
        tuple(row for one in indicators for row in below[IndicatorReading].get(one.key, ())),
        of(AdministrativeAct),
        of(Evidence),
        served,
        of(Partner),
        of(Remark),
        codes.became((record.under, *(one.under for one in served))),
    )


def _drafts(db: sqlite3.Connection, owner: dict[int, int]) -> dict[int, dict[Place, str]]:
    out: dict[int, dict[Place, str]] = {}
    for row, column, text in db.execute(SQL["drafts"], {"keys": _json(owner)}):
        out.setdefault(owner[row], {})[row, column] = text
    return out


def _conflicts(db: sqlite3.Connection, owner: dict[int, int]) -> dict[int, list[Place]]:
    out: dict[int, list[Place]] = {}
    for row, column in db.execute(SQL["conflicts"], {"keys": _json(owner)}):
        out.setdefault(owner[row], []).append((row, column))
    return out


def _json(keys: Iterable[int]) -> str:
    return json.dumps(list(keys))
