"""Rules of what hangs on an intervention besides money: timetable, indicators, acts, partners, further actions."""

from collections.abc import Iterator
from datetime import date

from psm_desktop.domain import codes
from psm_desktop.domain.days import due_last_day, is_day, italian
from psm_desktop.domain.details import Indicator
from psm_desktop.domain.intervention import Intervention, Phase, Sheet
from psm_desktop.domain.measures import measure
from psm_desktop.domain.plan import split_reference
from psm_desktop.domain.plan_changes import Fate
from psm_desktop.domain.problem import Level, Problem


def problems_of_parts(sheet: Sheet, today: date) -> Iterator[Problem]:
    """Row by row, in the order of the sheet."""
    yield from _late(sheet, today)
    yield from _ahead(sheet, today)
    yield from _indicators(sheet)
    yield from _acts(sheet)
    yield from _partners(sheet)
    yield from _served(sheet)
    yield from _plan_changes(sheet)


def _late(sheet: Sheet, today: date) -> Iterator[Problem]:
    """A milestone past its due day and not reached (UX.md §3, *In ritardo* is computed)."""
    for milestone in sheet.milestones:
        if milestone.is_late(today) and milestone.due:
            facts = {"label": milestone.label or "", "days": (today - due_last_day(milestone.due)).days}
            yield Problem("milestone-late", Level.NOTICE, milestone.key, "due", facts)


def _ahead(sheet: Sheet, today: date) -> Iterator[Problem]:
    """What is said to have happened on a day that is still to come (campi_scheda.csv, date effettive)."""
    record, last = sheet.intervention, today.isoformat()
    begun: tuple[Intervention | Phase, ...] = (record, *sheet.phases)
    days = [
        *((row.key, column, getattr(row, column)) for row in begun for column in ACTUAL),
        *((row.key, "reached", row.reached) for row in sheet.milestones),
        *((reading.key, "day", reading.day) for reading in sheet.readings),
        *((act.key, "day", act.day) for act in sheet.acts),
    ]
    for key, column, day in days:
        if day is not None and day > last and is_day(day):
            yield Problem("day-ahead", Level.NOTICE, key, column, {"day": italian(day)})


ACTUAL = ("actual_start", "actual_end")


def _indicators(sheet: Sheet) -> Iterator[Problem]:
    """An indicator has a name, a reading its day and value (campi_scheda.csv, indicatori and letture)."""
    for one in sheet.indicators:
        if one.label is None and (one.key, "label") not in sheet.drafts:
            yield Problem("indicator-unnamed", Level.TO_COMPLETE, one.key, "label")
        yield from _target(sheet, one)
    for reading in sheet.readings:
        for column, code in (("day", "reading-without-day"), ("value", "reading-without-value")):
            if getattr(reading, column) is None and (reading.key, column) not in sheet.drafts:
                yield Problem(code, Level.TO_COMPLETE, reading.key, column)


def _target(sheet: Sheet, one: Indicator) -> Iterator[Problem]:
    """UX.md §4, message 7; where the target lies below the baseline, past it is below."""
    value = sheet.current_value(one.key)
    if value is None or one.target_value is None or not one.is_past_target(value):
        return
    code = "value-past-target" if value > one.target_value else "value-under-target"
    facts = {"value": measure(value), "target": measure(one.target_value)}
    yield Problem(code, Level.NOTICE, one.key, "target_value", facts)


def _acts(sheet: Sheet) -> Iterator[Problem]:
    """Deeds are known by number and day (campi_scheda.csv, atti)."""
    for act in sheet.acts:
        for column, code in (("number", "act-without-number"), ("day", "act-without-day")):
            if getattr(act, column) is None and (act.key, column) not in sheet.drafts:
                yield Problem(code, Level.TO_COMPLETE, act.key, column)


def _partners(sheet: Sheet) -> Iterator[Problem]:
    """Another body has a name, or is one of the 312 communes by its ISTAT code (campi_scheda.csv, partner; C1)."""
    for partner in sheet.partners:
        if partner.name is None and partner.commune is None and (partner.key, "name") not in sheet.drafts:
            yield Problem("partner-unnamed", Level.TO_COMPLETE, partner.key, "name")
        if partner.commune and codes.istat_problem(partner.commune):
            yield Problem("partner-commune", Level.TO_CORRECT, partner.key, "commune", {"text": partner.commune})


def _served(sheet: Sheet) -> Iterator[Problem]:
    """A code served twice, or the intervention's own (DESIGN §4: further actions it also serves)."""
    seen = {split_reference(sheet.intervention.under)[1]} if sheet.intervention.under else set()
    for one in sheet.also_serves:
        if one.under is None:
            if (one.key, "under") not in sheet.drafts:
                yield Problem("served-missing", Level.TO_COMPLETE, one.key, "under")
            continue
        code = split_reference(one.under)[1]
        if code in seen:
            yield Problem("served-twice", Level.NOTICE, one.key, "under", {"text": code})
        seen.add(code)


CHANGES: dict[Fate, tuple[str, Level]] = {
    Fate.MOVED: ("plan-moved", Level.TO_COMPLETE),
    Fate.MERGED: ("plan-moved", Level.TO_COMPLETE),
    Fate.SPLIT: ("plan-split", Level.TO_COMPLETE),
    Fate.CLOSED: ("plan-closed", Level.TO_COMPLETE),
    Fate.GONE: ("plan-closed", Level.TO_COMPLETE),
    Fate.RENAMED: ("plan-renamed", Level.NOTICE),
    Fate.RETITLED: ("plan-renamed", Level.NOTICE),
    Fate.UNKNOWN: ("plan-unknown", Level.NOTICE),
}


def _plan_changes(sheet: Sheet) -> Iterator[Problem]:
    """A crosswalk never rewrites a reference: the officer confirms where it belongs now, and an unknown version is told
    (DESIGN §6, Plan references)."""
    record = sheet.intervention
    for key, ref in ((record.key, record.under), *((one.key, one.under) for one in sheet.also_serves)):
        if ref is not None and (found := sheet.became.get(ref)) is not None:
            version, old = split_reference(ref)
            facts = {"old": old, "new": ", ".join(found.codes), "version": found.version, "theirs": version}
            code, level = CHANGES[found.fate]
            yield Problem(code, level, key, "under", facts)
