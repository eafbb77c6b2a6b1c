"""Verbs about the plan workbook: write it as a form, look at one that was filled in, make it the office's draft."""

import sqlite3
from dataclasses import asdict
from pathlib import Path

from psm_desktop.commands import load_plan
from psm_desktop.commands.hand import utc_now
from psm_desktop.commands.load_plan import PlanPreview
from psm_desktop.domain.plan import Plan
from psm_desktop.domain.plan_differences import Part, PlanDifference
from psm_desktop.domain.plan_form import PlanProblem
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence
from psm_desktop.store import copies
from psm_desktop.verbs.context import Answer, Context
from psm_desktop.words import level_word

LEVELS = ("axes", "strategies", "plan_actions")
LEVEL_WORDS = ("assi", "strategie", "azioni")


def form(context: Context) -> Answer:
    """Office: the form, filled with the draft where one waits, else with the version that counts. Raises PsmError
    `workbook-there` where a file has the name already; with --replace the new one is written in its place."""
    with context.open() as db:
        return _saved(context, db, is_empty=context.args.empty)


def withdraw(context: Context) -> Answer:
    """Office: the draft is written into a form, then forgotten. Raises PsmError `plan-no-draft`."""
    with context.open() as db:
        load_plan.check_office(db)
        if not load_plan.has_draft(db):
            raise PsmError("plan-no-draft")
        saved = _saved(context, db)
        load_plan.withdraw(db)
    return Answer(saved.value, [*saved.lines, "Bozza ritirata: caricando il modulo torna."])


def _saved(context: Context, db: sqlite3.Connection, is_empty: bool = False) -> Answer:
    from psm_desktop.reports.excel_plan import Filling, emptied, write

    plan, now = load_plan.to_fill(db)
    out = context.out("workbook-there")
    plan = emptied(plan) if is_empty else plan
    write(Filling(plan, now, copies.about(db).is_training, utc_now()), out)
    loaded = dict(zip(LEVELS, plan.loaded(), strict=True))
    value = {"file": str(out), "plan_version": now.version, "loaded": loaded}
    return Answer(value, [f"Modulo del Piano salvato: {out} ({_counts(plan)})."])


def load(context: Context) -> Answer:
    """Office: what a workbook holds, as the draft of the next version; nothing is kept with --check, nor while a cell
    is to correct."""
    from psm_desktop.readers import plan_workbook

    made: Plan | None = None
    with context.open() as db:
        load_plan.check_office(db)
        read = plan_workbook.read(Path(context.args.file))
        found = load_plan.preview(db, read)
        if not context.args.check and not found.book.to_correct:
            made = load_plan.load(db, read, utc_now())
    value = _value(found) | {"draft": made.version if made else None}
    lines = [*map(problem_line, found.book.problems), *map(difference_line, found.differences)]
    if made is not None:
        last = f"Bozza della versione {made.version}: {_counts(made)}. Si pubblica con psm plan publish."
        return Answer(value, [*lines, last])
    wrong = len(found.book.to_correct)
    complaint = sentence("plan-form-to-correct", name=read.name, count=wrong) if wrong else ""
    return Answer(value, [*lines, f"Nel modulo: {_counts(found.book.plan)}."], complaint=complaint)


def problem_words(one: PlanProblem) -> str:
    """The sentence of a problem, without its place."""
    return sentence(one.code, **{"text": one.text, **one.facts})


def problem_line(one: PlanProblem) -> str:
    """ "Avviso. Foglio «Azioni», cella B7: …" """
    told = problem_words(one)
    if one.sheet:
        place = "plan-form-cell" if one.address else "plan-form-sheet"
        told = sentence(place, sheet=one.sheet, address=one.address, problem=told)
    return f"{level_word(one.level)}. {told}"


def difference_line(one: PlanDifference) -> str:
    """ "Nuovo 3.2.1: Titolo" """
    part = "" if one.part is Part.ENTRY else f" ({sentence(f'plan-part-{one.part}').lower()})"
    words = " → ".join(text for text in (one.before, one.after) if text)
    return f"{sentence(f'plan-is-{one.kind}')}{f' {one.code}' if one.code else ''}{part}: {words}"


def _counts(plan: Plan) -> str:
    """ "6 assi, 25 strategie, 113 azioni" """
    return ", ".join(f"{count} {word}" for count, word in zip(plan.loaded(), LEVEL_WORDS, strict=True))


def _value(found: PlanPreview) -> dict[str, object]:
    book = found.book
    return {
        "file": book.read.name,
        "plan_version": found.now.version,
        "form_version": book.read.plan_version,
        "loaded": dict(zip(LEVELS, book.plan.loaded(), strict=True)),
        "replaces_draft": found.has_draft,
        "may_load": found.may_load,
        "problems": [_problem_value(one) for one in book.problems],
        "differences": [asdict(one) for one in found.differences],
    }


def _problem_value(one: PlanProblem) -> dict[str, object]:
    return {
        "level": one.level,
        "sheet": one.sheet or None,
        "cell": one.address or None,
        "code": one.code,
        "text": one.text,
        "sentence": problem_words(one),
    }
