"""The financial table as one frozen value: what a commune's interventions cost, who pays, what is committed and paid.

A figure that nobody recorded is None all the way to the paper; sums leave it out and say so.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.plan import Plan, split_reference
from psm_desktop.domain.rules import may_be_ready
from psm_desktop.domain.status import OPEN
from psm_desktop.reports.council import fingerprint, printed_title
from psm_desktop.store import copies, interventions, plan_codes, plans
from psm_desktop.store.connection import one_moment
from psm_desktop.store.interventions import Search
from psm_desktop.words import STATUS_WORDS


@dataclass(frozen=True, slots=True)
class FinanceRow:
    """An intervention in cents; None: not recorded. `code`: of the plan, empty for none. What is still to be found
    among its sources, `to_find_cents`, is not funded."""

    code: str
    title: str
    status: str
    amount_cents: int | None
    funded_cents: int | None
    committed_cents: int | None
    paid_cents: int | None
    to_find_cents: int = 0

    @property
    def missing_cents(self) -> int | None:
        """Costs without a source, negative where sources exceed them; None: the cost is not known."""
        return None if self.amount_cents is None else self.amount_cents - (self.funded_cents or 0)


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums of what is recorded, in cents; None: nothing is. A surplus of one intervention covers nothing that another
    one misses."""

    count: int
    amount_cents: int | None
    funded_cents: int | None
    missing_cents: int | None
    surplus_cents: int
    committed_cents: int | None
    paid_cents: int | None


@dataclass(frozen=True, slots=True)
class AxisGroup:
    """The interventions under an axis; `code` empty: under none."""

    code: str
    name: str
    rows: tuple[FinanceRow, ...]

    @property
    def sums(self) -> Sums:
        """Those of its rows."""
        return sums(self.rows)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source of funding over all interventions. `name` empty: none given; `amount_cents` None: no amount given."""

    name: str
    count: int
    amount_cents: int | None


@dataclass(frozen=True, slots=True)
class FinanceReport:
    """All that is printed. `year` None: all years; `left_out`: interventions of other years; `undated`: shown without
    any date, `half_dated`: without a beginning or an end; `to_find_cents`: what is asked of sources nobody has found.
    The rest as in the council's report."""

    commune: Commune
    plan_title: str
    plan_version: int
    year: int | None
    today: date
    made_at: int
    is_training: bool
    to_correct: int
    left_out: int
    undated: int
    half_dated: int
    to_find_cents: int
    axes: tuple[AxisGroup, ...]
    sources: tuple[SourceRow, ...]
    fingerprint: str

    @property
    def is_draft(self) -> bool:
        """Whether BOZZA is printed."""
        return self.to_correct > 0

    @property
    def rows(self) -> tuple[FinanceRow, ...]:
        """All interventions shown, in the order they are printed."""
        return tuple(row for group in self.axes for row in group.rows)


def gather(db: sqlite3.Connection, commune: Commune, *, year: int | None, today: date, made_at: int) -> FinanceReport:
    """The table of the interventions that a year touches; `year` None: of all. Writes nothing."""
    with one_moment(db):
        plan = plans.current(db)
        rows = interventions.listed(db, interventions.keys(db, Search(commune.code)))
        every = [(row, interventions.sheet(db, row.key)) for row in rows]
        kept = [(row, sheet) for row, sheet in every if year is None or touches(sheet, year, today)]
        sheets = [sheet for _, sheet in kept]
        codes = plan_codes.now(db)
        lines = [(codes.axis(sheet.intervention.under), _row(printed_title(row, sheet), sheet)) for row, sheet in kept]
        return FinanceReport(
            commune=commune,
            plan_title=plan.title,
            plan_version=plan.version,
            year=year,
            today=today,
            made_at=made_at,
            is_training=copies.about(db).is_training,
            to_correct=sum(not may_be_ready(sheet, today) for sheet in sheets),
            left_out=len(every) - len(kept),
            undated=sum(span(sheet, today) == (None, None) for sheet in sheets),
            half_dated=sum(span(sheet, today).count(None) == 1 for sheet in sheets),
            to_find_cents=sum(sheet.to_find_cents for sheet in sheets),
            axes=tuple(_groups(plan, lines)),
            sources=tuple(_sources(sheets)),
            fingerprint=fingerprint(db, commune.code),
        )


def span(sheet: Sheet, today: date) -> tuple[str | None, str | None]:
    """First and last ISO day of planned and actual dates, until today for what is late; None: not recorded."""
    one = sheet.intervention
    starts = [day for day in (one.planned_start, one.actual_start) if day]
    ends = [day for day in (one.planned_end, one.actual_end) if day]
    if ends and not one.actual_end and sheet.status in OPEN:
        ends.append(today.isoformat())
    return min(starts, default=None), max(ends, default=None)


def touches(sheet: Sheet, year: int, today: date) -> bool:
    """Whether an intervention belongs to a year; one without dates does to each.

    With an end alone it has the years from now to its end while it is open, else that of its end; with a beginning
    alone all from then on while it is open.
    """
    start, end = span(sheet, today)
    if start is None and end is None:
        return True
    if start is None:
        ends = [day for day in (sheet.intervention.planned_end, sheet.intervention.actual_end, end) if day]
        ends += [today.isoformat()] if sheet.status in OPEN and not sheet.intervention.actual_end else []
        return int(min(ends)[:4]) <= year <= int(max(ends)[:4])
    if end is None and sheet.status not in OPEN:
        end = max(day for day in (sheet.intervention.planned_start, sheet.intervention.actual_start) if day)
    return int(start[:4]) <= year and (end is None or int(end[:4]) >= year)


def sums(rows: Iterable[FinanceRow]) -> Sums:
    """Sums of some rows."""
    some = tuple(rows)
    gaps = [row.missing_cents for row in some]
    return Sums(
        count=len(some),
        amount_cents=_known(row.amount_cents for row in some),
        funded_cents=_known(row.funded_cents for row in some),
        missing_cents=_known(None if gap is None else max(gap, 0) for gap in gaps),
        surplus_cents=-sum(gap for gap in gaps if gap is not None and gap < 0),
        committed_cents=_known(row.committed_cents for row in some),
        paid_cents=_known(row.paid_cents for row in some),
    )


def _row(title: str, sheet: Sheet) -> FinanceRow:
    under = sheet.intervention.under
    return FinanceRow(
        code=split_reference(under)[1] if under else "",
        title=title,
        status=STATUS_WORDS[sheet.status] if sheet.status else "",
        amount_cents=_known(item.amount_cents for item in sheet.costs),
        funded_cents=_known(source.amount_cents for source in sheet.sources if not source.is_to_find),
        committed_cents=_known(item.committed_cents for item in sheet.costs),
        paid_cents=_known(item.paid_cents for item in sheet.costs),
        to_find_cents=sheet.to_find_cents,
    )


def _known(cents: Iterable[int | None]) -> int | None:
    """The sum of what is recorded; None where nothing is."""
    found = [one for one in cents if one is not None]
    return sum(found) if found else None


def _groups(plan: Plan, lines: Sequence[tuple[str, FinanceRow]]) -> Iterator[AxisGroup]:
    """Axes that have interventions here, in the plan's order; those it does not know, then what hangs nowhere."""
    of_axis: dict[str, list[FinanceRow]] = {}
    for axis, row in lines:
        of_axis.setdefault(axis, []).append(row)
    names = {axis.code: axis.name for axis in plan.axes} | {"": "Senza asse"}
    for code, rows in sorted(of_axis.items(), key=lambda item: (item[0] == "", len(item[0]), item[0])):
        yield AxisGroup(code, names.get(code, "Non è nel Piano caricato"), tuple(rows))


def _sources(sheets: Sequence[Sheet]) -> Iterator[SourceRow]:
    """Those that were found, the largest first; names that differ only in capitals or outer blanks are one."""
    names: dict[str, str] = {}
    amounts: dict[str, list[int | None]] = {}
    users: dict[str, set[int]] = {}
    for sheet in sheets:
        for source in (one for one in sheet.sources if not one.is_to_find):
            name = (source.source or "").strip()
            mark = name.casefold()
            names.setdefault(mark, name)
            amounts.setdefault(mark, []).append(source.amount_cents)
            users.setdefault(mark, set()).add(sheet.intervention.key)
    rows = [SourceRow(name, len(users[mark]), _known(amounts[mark])) for mark, name in names.items()]
    yield from sorted(rows, key=lambda row: (row.amount_cents is None, -(row.amount_cents or 0), row.name.casefold()))
