"""Under which code of the newest plan version a reference counts, whatever version it was written under."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from psm_desktop.domain.plan import Plan, split_reference
from psm_desktop.domain.plan_changes import Became, Fate, became
from psm_desktop.store import documents
from psm_desktop.store.documents import PLAN


@dataclass(frozen=True, slots=True)
class Codes:
    """`changed`: the references of which the newest version says something else; `versions`: those that are here."""

    changed: Mapping[str, Became]
    versions: frozenset[int]

    def code(self, under: str | None) -> str | None:
        """Where a reference (`version:code`) counts; None for none, and where nothing is left of it."""
        if not under:
            return None
        found = self.changed.get(under)
        return split_reference(under)[1] if found is None else found.code

    def axis(self, under: str | None) -> str:
        """The code of the axis a reference counts in; "" where it counts nowhere."""
        return (self.code(under) or "").split(".")[0]

    def became(self, refs: Iterable[str | None]) -> dict[str, Became]:
        """Of some references those with something to tell: a change, or a version that is not here."""
        found = {ref: self._one(ref) for ref in refs if ref}
        return {ref: one for ref, one in found.items() if one is not None}

    def _one(self, ref: str) -> Became | None:
        version, code = split_reference(ref)
        if version and version not in self.versions:
            return Became(ref, Fate.UNKNOWN, (), code, max(self.versions))
        return self.changed.get(ref)


CHANGES = "SELECT ref, kind, codes, code FROM plan_change"


def now(db: sqlite3.Connection) -> Codes:
    """By the versions that count here."""
    return _read(db.execute(CHANGES), _versions(db))


def of(db: sqlite3.Connection, refs: Iterable[str | None]) -> Codes:
    """The same for some references only: a record has a handful, and three versions may tell of hundreds."""
    asked = json.dumps([ref for ref in dict.fromkeys(refs) if ref])
    found = db.execute(f"{CHANGES} WHERE ref IN (SELECT value FROM json_each(?))", (asked,))
    return _read(found, _versions(db))


def _read(rows: Iterable[tuple[str, str, str, str | None]], versions: frozenset[int]) -> Codes:
    found = (Became(ref, Fate(kind), tuple(json.loads(codes)), code, max(versions)) for ref, kind, codes, code in rows)
    return Codes({one.ref: one for one in found}, versions)


def ahead(db: sqlite3.Connection) -> Codes:
    """As they will count once the office has published its draft; as now where there is none."""
    draft = documents.draft(db, PLAN)
    if draft is None:
        return now(db)
    found = became([Plan.from_json(one.content.decode()) for one in (*documents.published(db, PLAN), draft)])
    return Codes({one.ref: one for one in found}, _versions(db) | {draft.version})


def _versions(db: sqlite3.Connection) -> frozenset[int]:
    found = db.execute("SELECT version FROM document WHERE kind = 'plan' AND state <> 'draft'")
    return frozenset(number for (number,) in found)
