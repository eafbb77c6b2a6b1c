"""Plan versions: documents of the kind `plan` (store/documents.py), read as plans."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from psm_desktop.domain.plan import Plan
from psm_desktop.store import documents
from psm_desktop.store.connection import writing
from psm_desktop.store.documents import DRAFT, INCLUDED, PLAN, Document


def add(db: sqlite3.Connection, plan: Plan, added_at: int) -> None:
    """Keep a plan version that comes with the program; one that is here already stays as it is."""
    with writing(db):
        add_inside(db, plan, added_at)


def add_inside(db: sqlite3.Connection, plan: Plan, added_at: int) -> None:
    """`add` within the caller's transaction."""
    content = plan.to_json().encode()
    documents.keep_inside(db, [Document(PLAN, plan.version, content, INCLUDED, None, added_at)])


def current(db: sqlite3.Connection) -> Plan:
    """The newest plan version here; a draft of the office is none."""
    found = documents.newest(db, PLAN)
    assert found is not None, "a copy is made with a plan"
    return _read(found)


def newest_version(db: sqlite3.Connection) -> int:
    """The number of the newest plan version here, without reading it."""
    found = db.execute("SELECT max(version) FROM document WHERE kind = 'plan' AND state <> 'draft'")
    return int(found.fetchone()[0])


def version(db: sqlite3.Connection, number: int) -> Plan | None:
    """A plan version; None when it is not here."""
    found = documents.version(db, PLAN, number)
    return _read(found) if found else None


def draft(db: sqlite3.Connection) -> Plan | None:
    """The office's next version while it is not published; None where there is none."""
    found = documents.draft(db, PLAN)
    return _read(found) if found else None


def add_draft(db: sqlite3.Connection, plan: Plan, added_at: int) -> Plan:
    """Keep a plan as the office's next version, in place of a draft that waits; gives it with the version it has.

    Whatever version the plan says is replaced: drafts are one more than the newest that is published. Its `crosswalk`
    tells what became of the codes of that one.
    """
    made = replace(plan, version=documents.next_version(db, PLAN))
    documents.add_draft(db, PLAN, made.to_json().encode(), added_at)
    return made


def keep(db: sqlite3.Connection, those: Iterable[Document]) -> list[Document]:
    """Take in documents of any kind that are not here yet; gives them. Drafts wait on under the numbers that come next
    then, also where nothing is taken in."""
    with writing(db):
        waiting = [one for one in documents.everything(db) if one.state == DRAFT]
        for one in waiting:
            documents.drop_inside(db, one.kind)
        new = documents.keep_inside(db, those)
        for one in waiting:
            number = documents.next_version(db, one.kind)
            content = replace(_read(one), version=number).to_json().encode() if one.kind == PLAN else one.content
            documents.insert(db, replace(one, version=number, content=content))
    return new


def added_at(db: sqlite3.Connection, number: int) -> int | None:
    """When a plan version came here (UTC second); None when it is not here."""
    found = documents.version(db, PLAN, number)
    return found.added_at if found else None


def published_at(db: sqlite3.Connection, number: int) -> int | None:
    """When the office published a plan version (UTC second); None where it came with the program."""
    found = documents.version(db, PLAN, number)
    return found.published_at if found else None


def _read(document: Document) -> Plan:
    return Plan.from_json(document.content.decode())
