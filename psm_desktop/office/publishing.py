"""What the office publishes for all communes: drafts become versions that never change, and one file carries them.

The file holds every plan version the office has published, since each tells only what became of the one before, and of
all other kinds the newest. What the communes do, as all may read it, is drawn anew each time (`Neighbours`).
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from psm_desktop.commands.hand import utc_now
from psm_desktop.commands.safety_copy import safety_copy
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.neighbours import Neighbours, Outline, neighbours_of
from psm_desktop.domain.rules import may_be_ready
from psm_desktop.errors import PsmError
from psm_desktop.office.ready import LOOK_EVERY, Step, no_step
from psm_desktop.store import communes, documents, exchange, office, plan_codes, plans
from psm_desktop.store.documents import COMMUNES, DRAFT, NEIGHBOURS, PLAN, PUBLISHED, Document, Elsewhere
from psm_desktop.sync import inbox, invitation, plan_files
from psm_desktop.sync.incoming import Received
from psm_desktop.sync.plan_words import elsewhere_words
from psm_desktop.sync.prepared import Prepared


@dataclass(frozen=True, slots=True)
class ToPublish:
    """What a file would hold now. `drafts`: what would be published with it; `there`: what was published before;
    `elsewhere`: what communes have and this copy has not."""

    drafts: tuple[Document, ...]
    there: tuple[Document, ...]
    elsewhere: tuple[Elsewhere, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell the communes."""
        return not self.drafts and not self.there


@dataclass(frozen=True, slots=True)
class Published:
    """`made`: the file; `new`: what was published with it; `held`: all it holds; `read`: files that had waited for a
    list of communes, and went in with it."""

    made: Prepared
    new: tuple[Document, ...]
    held: tuple[Document, ...]
    read: tuple[Received, ...] = ()


def look(db: sqlite3.Connection) -> ToPublish:
    """What waits and what is out, without what communes do: that is drawn when the file is made. Raises PsmError
    `office-only`."""
    invitation.check_office(db)
    drafts = [one for one in documents.everything(db) if one.state == DRAFT]
    forgotten = (one for one in documents.elsewhere(db) if one.kind != NEIGHBOURS)  # they are drawn anew in any case
    return ToPublish(tuple(drafts), tuple(_held(db)), tuple(forgotten))


def check(db: sqlite3.Connection, today: date, step: Step = no_step) -> None:
    """Before anybody is asked where the file goes. Takes seconds where sheets said to be ready break a rule, all of
    them.

    Raises PsmError `office-only`, and `nothing-to-publish`.
    """
    if look(db).is_empty and next(_outlines(db, today, step), None) is None:
        raise PsmError("nothing-to-publish")


def told_elsewhere(db: sqlite3.Connection) -> list[str]:
    """The same of what communes have and this copy has not, a sentence each."""
    return [
        elsewhere_words(one, communes.name(db, one.commune), documents.next_version(db, one.kind))
        for one in look(db).elsewhere
    ]


def publish(db: sqlite3.Connection, out: Path, now: int | None = None, step: Step = no_step) -> Published:
    """Publish all drafts and write the file for the communes. Takes seconds for a full round: all ready sheets are
    looked at.

    Raises PsmError `office-only`; `nothing-to-publish`; and when the file cannot be written: then what is published
    stays so, and the file can be written again.
    """
    invitation.check_office(db)
    at = now or utc_now()
    _go_beyond(db, at)
    _draw_neighbours(db, at, rome_day(at), step)
    if look(db).is_empty:
        raise PsmError("nothing-to-publish")
    new = documents.publish(db, at)
    held = _held(db)
    made = plan_files.write(db, held, out, at)
    read = _read_waiting(db, at) if any(one.kind == COMMUNES for one in new) else []
    return Published(made, tuple(new), tuple(held), tuple(read))


def _read_waiting(db: sqlite3.Connection, now: int) -> list[Received]:
    """Files that were refused for a key a list of merged communes lets in; a safety copy is made before any goes in."""
    if exchange.waiting(db, inbox.BARRED):
        safety_copy(db, "prima-di-ricevere", now)
    return inbox.receive(db, [], now=now)


def _go_beyond(db: sqlite3.Connection, at: int) -> None:
    """No number is given twice: drafts are counted on from what communes have. Where they have another text under a
    number of ours, ours comes again under the next one, for else neither would count everywhere."""
    forgotten = documents.elsewhere(db)
    if forgotten:
        plans.keep(db, ())
    for one in forgotten:
        newest = documents.newest(db, one.kind)
        if not one.is_here or newest is None or documents.draft(db, one.kind) is not None:
            continue
        if one.kind == PLAN:
            plans.add_draft(db, replace(plans.current(db), crosswalk=()), at)
        else:
            documents.add_draft(db, one.kind, newest.content, at)


def _held(db: sqlite3.Connection) -> list[Document]:
    """What a file holds, the plan first: published by the office, not what came with the program."""
    out = [one for one in documents.everything(db) if one.state == PUBLISHED]
    newest = {one.kind: one.version for one in out}
    held = [one for one in out if one.kind == PLAN or one.version == newest[one.kind]]
    return sorted(held, key=lambda one: one.kind != PLAN)


def _draw_neighbours(db: sqlite3.Connection, at: int, today: date, step: Step) -> None:
    """A draft of what communes do, where it is another than the one that is out."""
    drawn = neighbours(db, today, step)
    content, before = drawn.to_json().encode(), documents.newest(db, NEIGHBOURS)
    is_out = all(one.kind != NEIGHBOURS for one in documents.elsewhere(db))
    if before is not None and before.content == content and is_out:
        documents.drop_draft(db, NEIGHBOURS)
    elif drawn.count or before is not None:
        documents.add_draft(db, NEIGHBOURS, content, at)


def neighbours(db: sqlite3.Connection, today: date, step: Step = no_step) -> Neighbours:
    """The public outline of every intervention that is ready and breaks no rule, under the code it counts under once
    the drafts are out."""
    return neighbours_of(_version_ahead(db), list(_outlines(db, today, step)))


def _outlines(db: sqlite3.Connection, today: date, step: Step) -> Iterator[tuple[str, Outline]]:
    """Each with the code it counts under."""
    codes, list_ = plan_codes.ahead(db), communes.ahead(db)
    for number, sheet in enumerate(office.ready_sheets(db)):
        if number % LOOK_EVERY == 0:
            step(number, 0)
        code = codes.code(sheet.intervention.under)
        if code is not None and may_be_ready(sheet, today):
            yield code, _outline(sheet, list_.counts_as(sheet.intervention.commune or "", today))


def _version_ahead(db: sqlite3.Connection) -> int:
    """The plan version communes will have once they have read the file."""
    draft = plans.draft(db)
    return draft.version if draft else plans.current(db).version


def _outline(sheet: Sheet, commune: str) -> Outline:
    record = sheet.intervention
    return Outline(commune, record.title or "", record.status, sheet.amount_cents)
