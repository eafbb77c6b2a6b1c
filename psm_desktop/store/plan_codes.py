"""Under which code of the newest plan version a reference counts, whatever version it was written under."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from psm_desktop.domain.plan import Plan, split_reference
from psm_desktop.domain.plan_changes import Became, Fate, became
from psm_desktop.store import documents
from psm_desktop.store.documents import PLAN


@dataclass(frozen=True, slots=True)
class Codes:
    """`changed`: the references of which the newest version says something else."""

    changed: dict[str, Became]

    def code(self, under: str | None) -> str | None:
        """Where a reference (`version:code`) counts; None for none, and where nothing is left of it."""
        if not under:
            return None
        found = self.changed.get(under)
        return split_reference(under)[1] if found is None else found.code

    def axis(self, under: str | None) -> str:
        """The code of the axis a reference counts in; "" where it counts nowhere."""
        return (self.code(under) or "").split(".")[0]


def now(db: sqlite3.Connection) -> Codes:
    """By the versions that count here."""
    found = db.execute("SELECT ref, kind, codes, code FROM plan_change")
    return _codes(Became(ref, Fate(kind), tuple(json.loads(codes)), code) for ref, kind, codes, code in found)


def ahead(db: sqlite3.Connection) -> Codes:
    """As they will count once the office has published its draft; as now where there is none."""
    draft = documents.draft(db, PLAN)
    if draft is None:
        return now(db)
    return _codes(became([_plan(one.content) for one in (*documents.published(db, PLAN), draft)]))


def _codes(those: Iterable[Became]) -> Codes:
    return Codes({one.ref: one for one in those})


def _plan(content: bytes) -> Plan:
    return Plan.from_json(content.decode())
