"""What the office publishes for all communes (DESIGN §6, kind `plan`): documents with a version, whole and read-only.

They stand outside the journal. A kind is `PLAN`, `ZONES`, `COMMUNES`, `NEIGHBOURS` or whatever a newer program
publishes. Versions of a kind are 1, 2, 3 …; one that is published, or came with the program, never changes: the tables'
triggers see to it.

The office prepares the next version as a **draft**: one for each kind, seen by nobody but the office itself, replaced
as often as it likes.

    plans.add_draft(db, plan, now)      # a plan: gives it back with its version (see store/plans.py)
    add_draft(db, ZONES, content, now)  # anything else, as bytes
    draft(db, PLAN)                     # what waits there; None
    drop_draft(db, PLAN)                # think again

`psm plan publish` and the window publish all drafts at once and write the file for the communes (office/publishing.py).
`plans.current` knows published and included versions only.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple

from psm_desktop.domain.plan import Plan
from psm_desktop.domain.plan_changes import became
from psm_desktop.store.connection import writing

PLAN, ZONES, COMMUNES, NEIGHBOURS = "plan", "zones", "communes", "neighbours"
INCLUDED, DRAFT, PUBLISHED = "included", "draft", "published"
LONGEST_KIND = 40
HIGHEST = 999_999_999
"""No version is larger: headers carry it (docs/format.md)."""
COLUMNS = "kind, version, content, state, published_at, added_at"


@dataclass(frozen=True, slots=True)
class Document:
    """One version of a kind. `state`: INCLUDED (it came with the program), DRAFT or PUBLISHED; `published_at`: UTC
    second, None unless published; `added_at`: when it came here."""

    kind: str
    version: int
    content: bytes
    state: str
    published_at: int | None
    added_at: int

    @property
    def sha256(self) -> str:
        """Of its content, hexadecimal."""
        return sha256(self.content).hexdigest()


def everything(db: sqlite3.Connection) -> list[Document]:
    """All documents here, drafts too: by kind, the oldest first."""
    return [Document(*row) for row in db.execute(f"SELECT {COLUMNS} FROM document ORDER BY kind, version")]


def published(db: sqlite3.Connection, kind: str) -> list[Document]:
    """The versions of a kind that count here, included ones too, the oldest first."""
    return [one for one in _of(db, kind) if one.state != DRAFT]


def newest(db: sqlite3.Connection, kind: str) -> Document | None:
    """The version of a kind that counts; None where there is none."""
    which = f"SELECT {COLUMNS} FROM document WHERE kind = ? AND state <> 'draft' ORDER BY version DESC LIMIT 1"
    row = db.execute(which, (kind,)).fetchone()
    return Document(*row) if row else None


def version(db: sqlite3.Connection, kind: str, number: int) -> Document | None:
    """A version that counts; None where it is not here."""
    which = f"SELECT {COLUMNS} FROM document WHERE kind = ? AND version = ? AND state <> 'draft'"
    row = db.execute(which, (kind, number)).fetchone()
    return Document(*row) if row else None


def versions(db: sqlite3.Connection) -> dict[str, int]:
    """Of what every screen is drawn from, plan, zones and communes, the version that counts; a kind that is not here is
    left out."""
    found = "SELECT kind, max(version) FROM document WHERE kind IN (?, ?, ?) AND state <> 'draft' GROUP BY kind"
    return dict(db.execute(found, (PLAN, ZONES, COMMUNES)))


def draft(db: sqlite3.Connection, kind: str) -> Document | None:
    """The version of a kind that waits to be published; None where none does."""
    return next((one for one in _of(db, kind) if one.state == DRAFT), None)


def _of(db: sqlite3.Connection, kind: str) -> list[Document]:
    found = db.execute(f"SELECT {COLUMNS} FROM document WHERE kind = ? ORDER BY version", (kind,))
    return [Document(*row) for row in found]


class Elsewhere(NamedTuple):
    """A version that communes have and this copy has not, or `is_here` with another text: an office whose copy was
    turned back has forgotten what it published since. `commune`: one that said so."""

    kind: str
    version: int
    is_here: bool
    commune: str


ELSEWHERE = "elsewhere"
"""Fact of a return: [kind, version, beginning of the SHA-256] of documents its writer has and this copy has not."""
TOLD = """
SELECT e.value ->> 0, e.value ->> 1, e.value ->> 2, min(i.commune)
FROM inbox i CROSS JOIN json_each(i.facts, '$.elsewhere') e WHERE i.kind = 'return' GROUP BY 1, 2, 3"""


def elsewhere(db: sqlite3.Connection) -> list[Elsewhere]:
    """Of each kind the newest such version, by what returns told; none that a newer one of ours has left behind."""
    found: dict[str, Elsewhere] = {}
    for kind, number, begins, commune in db.execute(TOLD).fetchall():  # by kind, the oldest first
        here = version(db, kind, number)
        if number >= newest_version(db, kind) and (here is None or not here.sha256.startswith(begins)):
            found[kind] = Elsewhere(kind, number, here is not None, commune)
    return list(found.values())


def newest_version(db: sqlite3.Connection, kind: str) -> int:
    """The number of the version of a kind that counts, without reading it; 0 where there is none."""
    which = "SELECT coalesce(max(version), 0) FROM document WHERE kind = ? AND state <> 'draft'"
    return int(db.execute(which, (kind,)).fetchone()[0])


def next_version(db: sqlite3.Connection, kind: str) -> int:
    """What a draft of a kind is, or would be: no number that communes know already."""
    return 1 + max([newest_version(db, kind), *(one.version for one in elsewhere(db) if one.kind == kind)])


def add_draft(db: sqlite3.Connection, kind: str, content: bytes, added_at: int) -> Document:
    """Keep the next version of a kind as a draft, in place of one that waits; nothing new where it is the same.

    Only the office's copy has drafts: the caller sees to that (`sync.invitation.check_office`).
    """
    made = Document(kind, next_version(db, kind), content, DRAFT, None, added_at)
    before = draft(db, kind)
    if before is not None and (before.content, before.version) == (content, made.version):
        return before
    with writing(db):
        drop_inside(db, kind)
        insert(db, made)
    return made


def drop_draft(db: sqlite3.Connection, kind: str) -> bool:
    """Forget what waits to be published; gives whether anything did."""
    with writing(db):
        return drop_inside(db, kind)


def drop_inside(db: sqlite3.Connection, kind: str) -> bool:
    """`drop_draft` within the caller's transaction."""
    return db.execute("DELETE FROM document WHERE kind = ? AND state = 'draft'", (kind,)).rowcount > 0


def insert(db: sqlite3.Connection, one: Document) -> None:
    """Keep one that is not here; inside a transaction."""
    said = one.kind, one.version, one.content, one.state, one.published_at, one.added_at
    db.execute(f"INSERT INTO document ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", said)


def publish(db: sqlite3.Connection, at: int) -> list[Document]:
    """All drafts are published from now on (UTC second) and never change again; gives them."""
    with writing(db):
        now = "UPDATE document SET state = 'published', published_at = :at, added_at = :at WHERE state = 'draft'"
        db.execute(now, {"at": at})
        settle(db)
    return [one for one in everything(db) if one.state == PUBLISHED and one.published_at == at]


def keep_inside(db: sqlite3.Connection, those: Iterable[Document]) -> list[Document]:
    """Take in versions that are not here yet; gives them. What is here already stays as it is: who calls has compared.
    An older one than the newest changes nothing that counts. Inside a transaction."""
    new = [one for one in those if version(db, one.kind, one.version) is None]
    for one in new:
        insert(db, one)
    if any(one.kind == PLAN for one in new):
        settle(db)
    return new


def salvaged(row: tuple[Any, ...]) -> Document | None:
    """A document out of what a broken file gave for its columns; None where that is none."""
    kind, version, content, *_ = row
    if not (isinstance(content, bytes) and isinstance(kind, str) and isinstance(version, int)):
        return None
    try:
        match kind:
            case "plan":
                is_one = Plan.from_json(content.decode()).version == version
            case "communes":
                from psm_desktop.domain.mergers import Mergers  # a start waits for no list

                is_one = Mergers.from_json(content.decode()).is_sound
            case _:
                is_one = True
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    return Document(*row) if is_one else None


def settle(db: sqlite3.Connection) -> None:
    """Draw again what follows from the plan versions here; inside a transaction."""
    plans = [Plan.from_json(one.content.decode()) for one in published(db, PLAN)]
    db.execute("DELETE FROM plan_change")
    rows = [(one.ref, one.code, one.fate.value, json.dumps(one.codes)) for one in became(plans)]
    db.executemany("INSERT INTO plan_change (ref, code, kind, codes) VALUES (?, ?, ?, ?)", rows)
