"""What an officer is told about a sheet (F7): codes with their facts; the sentences are in `sentences.py`.

Only *da correggere* keeps a record from being marked ready (DESIGN §6); nothing keeps it from being recorded.
"""

from collections.abc import Iterator
from datetime import date

from psm_desktop.domain import codes
from psm_desktop.domain.days import italian
from psm_desktop.domain.fields import BY_NAME, Field, Kind
from psm_desktop.domain.intervention import CostItem, FundingSource, Intervention, Phase, Sheet
from psm_desktop.domain.money import amount
from psm_desktop.domain.part_rules import problems_of_parts
from psm_desktop.domain.problem import Level as Level  # rules and what they find are asked for here
from psm_desktop.domain.problem import Problem as Problem
from psm_desktop.domain.sheet_rows import below
from psm_desktop.domain.status import Status, status_of
from psm_desktop.domain.typed import Reading, typed
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.domain.vocabulary import mission_of


def problems(sheet: Sheet, today: date) -> list[Problem]:
    """All that is to correct, to complete or to notice, the heaviest first."""
    found = [
        *(*_drafts(sheet, today), *_conflicts(sheet), *_identity(sheet), *_dates(sheet)),
        *(*_money(sheet), *_codes(sheet), *_nrrp(sheet), *_progress(sheet), *problems_of_parts(sheet, today)),
    ]
    return sorted(found, key=lambda problem: WEIGHT[problem.level])


WEIGHT = {level: n for n, level in enumerate(Level)}
PUBLIC_WORKS = "03"
"""CUP nature."""


def may_be_ready(sheet: Sheet, today: date) -> bool:
    """Whether nothing is to correct."""
    return all(problem.level is not Level.TO_CORRECT for problem in problems(sheet, today))


def _drafts(sheet: Sheet, today: date) -> Iterator[Problem]:
    """Text nobody can read is kept as a draft and has to be written anew (DESIGN §5, Values); told with the reason the
    field itself gives (UX.md §4: the same text in field and list)."""
    if not sheet.drafts:
        return
    tables = {sheet.intervention.key: "intervention"} | {row.key: table for table, row in below(sheet)}
    for (row, column), text in sheet.drafts.items():
        code, facts = _why(BY_NAME.get((tables.get(row, ""), column)), text, Reading(today, 0, {}))
        yield Problem(code, Level.TO_CORRECT, row, column, {"text": text} | facts)


def _why(field: Field | None, text: str, reading: Reading) -> tuple[str, dict[str, object]]:
    try:
        if field is not None:
            typed(field, text, reading)
    except Unreadable as problem:
        return problem.code, {"text": problem.text, **problem.facts}
    return "draft", {}


def _conflicts(sheet: Sheet) -> Iterator[Problem]:
    """Two values written without knowing of each other: a person chooses (DESIGN §6, Merge)."""
    for row, column in sorted(sheet.conflicts):
        yield Problem("in-conflict", Level.TO_CORRECT, row, column)


def _identity(sheet: Sheet) -> Iterator[Problem]:
    """Title is needed to exist; the rest is `per essere pronto` in campi_scheda.csv."""
    record = sheet.intervention
    written = {column for row, column in sheet.drafts if row == record.key}
    if not record.title and "title" not in written:
        yield Problem("title-missing", Level.TO_CORRECT, record.key, "title")
    for column, code in (
        ("under", "under-missing"),
        ("status", "status-missing"),
        ("implementing_body", "body-missing"),
    ):
        if getattr(record, column) is None and column not in written:
            yield Problem(code, Level.TO_COMPLETE, record.key, column)
    if record.status is not None and status_of(record.status) is None:
        yield Problem("status-unknown", Level.TO_CORRECT, record.key, "status", {"text": record.status})
    for column in ("title", "summary"):
        limit, text = BY_NAME["intervention", column].longest, getattr(record, column)
        if limit is not None and text is not None and len(text) > limit:
            yield Problem("too-long", Level.TO_CORRECT, record.key, column, {"longest": limit, "length": len(text)})


def _dates(sheet: Sheet) -> Iterator[Problem]:
    """An end does not lie before its beginning (UX.md §4, message 4); for phases the same."""
    record = sheet.intervention
    yield from _reversed(record, "planned_start", "planned_end", "dates-reversed")
    yield from _reversed(record, "actual_start", "actual_end", "actual-dates-reversed")
    for phase in sheet.phases:
        yield from _reversed(phase, "planned_start", "planned_end", "dates-reversed")
        yield from _reversed(phase, "actual_start", "actual_end", "actual-dates-reversed")


def _reversed(row: Intervention | Phase, start: str, end: str, code: str) -> Iterator[Problem]:
    first, last = getattr(row, start), getattr(row, end)
    if first and last and last < first:
        yield Problem(code, Level.TO_CORRECT, row.key, end, {"start": italian(first), "end": italian(last)})


def _money(sheet: Sheet) -> Iterator[Problem]:
    """Costs and sources are needed to be ready and balance (campi_scheda.csv, importo_totale and importo_da_reperire;
    UX.md §4, message 6): to complete, because money still to be found is no mistake."""
    yield from _amounts(sheet)
    record = sheet.intervention
    if not sheet.costs:
        yield Problem("costs-missing", Level.TO_COMPLETE, record.key, "amount_cents")
    elif sheet.missing_cents:
        code = "sources-missing" if sheet.missing_cents > 0 else "sources-exceed"
        facts = {
            "missing": amount(abs(sheet.missing_cents)),
            "costs": amount(sheet.amount_cents),
            "sources": amount(sheet.funded_cents),
        }
        yield Problem(code, Level.TO_COMPLETE, record.key, "missing_cents", facts)


def _amounts(sheet: Sheet) -> Iterator[Problem]:
    """Amounts are not below zero (UX.md §4, Numbers); what is paid is part of the item's amount (campi_scheda.csv,
    pagamenti: cumulated for each cost item), which a notice says."""
    if (sheet.intervention.savings_cents or 0) < 0:
        yield Problem("negative-amount", Level.TO_CORRECT, sheet.intervention.key, "savings_cents")
    rows: tuple[CostItem | FundingSource, ...] = (*sheet.costs, *sheet.sources)
    for row in rows:
        table = "cost_item" if isinstance(row, CostItem) else "funding_source"
        for (of, column), one in BY_NAME.items():
            if of == table and one.kind is Kind.CENTS and (getattr(row, column) or 0) < 0:
                yield Problem("negative-amount", Level.TO_CORRECT, row.key, column)
    for item in sheet.costs:
        if (item.paid_cents or 0) > (item.amount_cents or 0) >= 0:
            facts = {"paid": amount(item.paid_cents or 0), "amount": amount(item.amount_cents or 0)}
            yield Problem("paid-exceeds", Level.NOTICE, item.key, "paid_cents", facts | {"label": item.label or ""})


def _codes(sheet: Sheet) -> Iterator[Problem]:
    """Codes others have given have their form (`regole` of vocabolari.json; UX.md §4, message 5); of a CIG that is only
    a notice. Public works, nature 03, have a CUP (campi_scheda.csv, cup: `sì se opera`)."""
    record = sheet.intervention
    if record.cup_nature == PUBLIC_WORKS and record.cup is None and (record.key, "cup") not in sheet.drafts:
        yield Problem("cup-missing", Level.TO_COMPLETE, record.key, "cup")
    if record.cup and (code := codes.cup_problem(record.cup)):
        yield Problem(code, Level.TO_CORRECT, record.key, "cup", {"length": len(record.cup), "text": record.cup})
    for cig in (record.cigs or "").split(";"):
        if cig and codes.cig_problem(cig):
            yield Problem("cig-unusual", Level.NOTICE, record.key, "cigs", {"text": cig})
    if (text := record.implementing_body_tax_code) and (code := codes.tax_code_problem(text)):
        yield Problem(code, Level.TO_CORRECT, record.key, "implementing_body_tax_code", {"text": text})


def _nrrp(sheet: Sheet) -> Iterator[Problem]:
    """Mission, component and measure are one code that grows: M2, M2C4, M2C4I2.2 (vocabolari.json, pnrr_componenti and
    `regole`)."""
    record = sheet.intervention
    mission, component, measure = record.nrrp_mission, record.nrrp_component, record.nrrp_measure
    if component and (code := codes.nrrp_component_problem(component)):
        yield Problem(code, Level.TO_CORRECT, record.key, "nrrp_component", {"text": component})
    elif component and mission and mission_of(component) != mission:
        facts = {"component": component, "mission": mission}
        yield Problem("nrrp-component-elsewhere", Level.TO_CORRECT, record.key, "nrrp_component", facts)
    if measure and (code := codes.nrrp_measure_problem(measure)):
        yield Problem(code, Level.NOTICE, record.key, "nrrp_measure", {"text": measure})
    elif measure and component and not measure.startswith(component):
        facts = {"measure": measure, "component": component}
        yield Problem("nrrp-measure-elsewhere", Level.NOTICE, record.key, "nrrp_measure", facts)


def _progress(sheet: Sheet) -> Iterator[Problem]:
    """Per cent from 0 to 100 (campi_scheda.csv, avanzamento); done and not at 100 is worth a notice."""
    record = sheet.intervention
    if record.progress_pct is not None and not 0 <= record.progress_pct <= 100:
        yield Problem("progress-range", Level.TO_CORRECT, record.key, "progress_pct", {"text": record.progress_pct})
    if sheet.status is Status.COMPLETED and record.progress_pct not in (None, 100):
        yield Problem(
            "done-but-incomplete", Level.NOTICE, record.key, "progress_pct", {"progress": record.progress_pct}
        )
