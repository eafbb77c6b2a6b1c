"""The council's report as one frozen value: what a commune recorded under the plan, as it stands at one moment."""

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.days import due_last_day
from psm_desktop.domain.intervention import Listed, Sheet
from psm_desktop.domain.plan import Plan, split_reference
from psm_desktop.domain.rules import may_be_ready
from psm_desktop.domain.status import Status
from psm_desktop.reports.council_changes import Changed, in_period
from psm_desktop.store import chain, copies, interventions, journal, plan_codes, plans
from psm_desktop.store.connection import one_moment
from psm_desktop.store.interventions import Search
from psm_desktop.store.plan_codes import Codes
from psm_desktop.words import STATUS_WORDS, title_of

AHEAD = timedelta(days=90)
"""How far the report looks for what falls due."""


@dataclass(frozen=True, slots=True)
class AxisRow:
    """What hangs on an axis and all below it. `code` empty: on none."""

    code: str
    name: str
    count: int
    amount_cents: int


@dataclass(frozen=True, slots=True)
class InterventionRow:
    """A line of the list. `code`: of the plan, empty for none; `status`: its word; `progress_pct` None: not known."""

    title: str
    code: str
    status: str
    amount_cents: int
    progress_pct: int | None
    is_late: bool
    is_draft: bool


@dataclass(frozen=True, slots=True)
class DueRow:
    """An open milestone. `due`: ISO day or month."""

    title: str
    label: str
    due: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums in cents. `missing_cents`: costs without a source, in `missing_in` interventions; a surplus elsewhere
    covers nothing."""

    amount_cents: int
    funded_cents: int
    missing_cents: int
    missing_in: int
    paid_cents: int


@dataclass(frozen=True, slots=True)
class CouncilReport:
    """All that is printed. `since` None: from the beginning; days are ISO; `made_at`: UTC second.

    `to_correct`: how many interventions break a rule or hold two values (then the report is a draft); `loaded` and
    `official`: how many axes, strategies and actions the plan here has, and should have.
    """

    commune: Commune
    plan_title: str
    plan_version: int
    loaded: tuple[int, int, int]
    official: tuple[int, int, int]
    since: str | None
    upto: str
    today: date
    made_at: int
    is_training: bool
    to_correct: int
    statuses: tuple[tuple[Status | None, int], ...]
    totals: Totals
    axes: tuple[AxisRow, ...]
    interventions: tuple[InterventionRow, ...]
    changes: tuple[Changed, ...]
    due: tuple[DueRow, ...]
    fingerprint: str

    @property
    def is_draft(self) -> bool:
        """Whether BOZZA is printed."""
        return self.to_correct > 0


def gather(
    db: sqlite3.Connection, commune: Commune, *, since: str | None, upto: str, today: date, made_at: int
) -> CouncilReport:
    """The report of a commune with what changed from `since` to `upto` (ISO days, both included). Writes nothing."""
    with one_moment(db):
        copy, plan = copies.about(db), plans.current(db)
        rows = interventions.listed(db, interventions.keys(db, Search(commune.code)))
        sheets = [interventions.sheet(db, row.key) for row in rows]
        titles = {row.key: printed_title(row, sheet) for row, sheet in zip(rows, sheets, strict=True)}
        return CouncilReport(
            commune=commune,
            plan_title=plan.title,
            plan_version=plan.version,
            loaded=plan.loaded(),
            official=plan.official_counts,
            since=since,
            upto=upto,
            today=today,
            made_at=made_at,
            is_training=copy.is_training,
            to_correct=sum(not may_be_ready(sheet, today) for sheet in sheets),
            statuses=tuple(Counter(row.status for row in rows).items()),
            totals=_totals(rows),
            axes=tuple(_axes(plan, plan_codes.now(db), rows)),
            interventions=tuple(_intervention(row, titles[row.key], today) for row in rows),
            changes=tuple(in_period(db, commune.code, since, upto, titles)),
            due=tuple(_due(db, commune.code, titles, today)),
            fingerprint=fingerprint(db, commune.code),
        )


def printed_title(row: Listed, sheet: Sheet) -> str:
    """The title, also where it is kept as typed because it is too long."""
    return row.title or sheet.drafts.get((row.key, "title")) or title_of(row)


def _totals(rows: Sequence[Listed]) -> Totals:
    missing = [row.missing_cents for row in rows if row.missing_cents > 0]
    return Totals(
        amount_cents=sum(row.amount_cents for row in rows),
        funded_cents=sum(row.funded_cents for row in rows),
        missing_cents=sum(missing),
        missing_in=len(missing),
        paid_cents=sum(row.paid_cents for row in rows),
    )


def _axes(plan: Plan, codes: Codes, rows: Sequence[Listed]) -> Iterator[AxisRow]:
    """All axes of the plan, also the empty ones; then axes it does not know; last what hangs nowhere."""
    of_axis: dict[str, list[int]] = {axis.code: [] for axis in plan.axes}
    for row in rows:
        of_axis.setdefault(codes.axis(row.under), []).append(row.amount_cents)
    names = {axis.code: axis.name for axis in plan.axes} | {"": "Senza asse"}
    for code, amounts in sorted(of_axis.items(), key=lambda item: (item[0] == "", len(item[0]), item[0])):
        yield AxisRow(code, names.get(code, "Non è nel Piano caricato"), len(amounts), sum(amounts))


def _intervention(row: Listed, title: str, today: date) -> InterventionRow:
    return InterventionRow(
        title=title,
        code=split_reference(row.under)[1] if row.under else "",
        status=STATUS_WORDS[row.status] if row.status else "",
        amount_cents=row.amount_cents,
        progress_pct=row.progress_pct,
        is_late=row.is_late(today),
        is_draft=not row.is_ready,
    )


def _due(db: sqlite3.Connection, commune: str, titles: dict[int, str], today: date) -> Iterator[DueRow]:
    """What is late, then what falls due in the next `AHEAD`; a month is due on its last day."""
    until = today + AHEAD
    for milestone in interventions.due(db, commune, until.isoformat()):
        if milestone.due and milestone.intervention in titles and due_last_day(milestone.due) <= until:
            label = milestone.label or "senza nome"
            yield DueRow(titles[milestone.intervention], label, milestone.due, milestone.is_late(today))


def fingerprint(db: sqlite3.Connection, commune: str) -> str:
    """A short one of all a copy holds of a commune, for people to compare: four groups of four hexadecimal digits.

    Two copies print the same one only if they hold the same lines (rules R4, R20); short, it shows mistakes and is no
    proof: that is the package's signature.
    """
    known = sorted(journal.known(db, commune).items())
    marks = (f"{site} {seq} {chain.fingerprint_read(db, site, seq).hex()}" for site, seq in known)
    digits = hashlib.blake2b("\n".join(marks).encode(), digest_size=8).hexdigest()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))
