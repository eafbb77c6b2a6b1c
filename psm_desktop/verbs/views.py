"""Verbs that show: lists, one intervention, its history."""

import sqlite3
from dataclasses import asdict
from datetime import date

from psm_desktop.commands.hand import utc_now
from psm_desktop.domain.days import moment, rome_day
from psm_desktop.domain.fields import field
from psm_desktop.domain.intervention import Listed, Sheet
from psm_desktop.domain.money import amount
from psm_desktop.domain.plan import split_reference
from psm_desktop.domain.rules import problems
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence
from psm_desktop.store import cells, history, interventions
from psm_desktop.store.entries import BIRTH
from psm_desktop.store.history import Past
from psm_desktop.store.interventions import Search
from psm_desktop.verbs.context import Answer, Context, intervention_of, key, plain_cell
from psm_desktop.words import STATUS_WORDS, TABLE_WORDS, field_word, value_words


def listing(context: Context) -> Answer:
    """The interventions in sight, or those a search finds."""
    with context.open() as db:
        found = interventions.keys(db, Search(context.scope(db), context.args.search or ""))
        rows = interventions.listed(db, found)
    today = rome_day(utc_now())
    return Answer([_listed(row, today) for row in rows], [_line(row) for row in rows] or ["Nessun intervento."])


def _listed(row: Listed, today: date) -> dict[str, object]:
    return {
        "key": str(row.key),
        "commune": row.commune,
        "title": row.title,
        "under": row.under,
        "status": row.status,
        "progress_pct": row.progress_pct,
        "planned_start": row.planned_start,
        "planned_end": row.planned_end,
        "amount_cents": row.amount_cents,
        "funded_cents": row.funded_cents,
        "committed_cents": row.committed_cents,
        "paid_cents": row.paid_cents,
        "missing_cents": row.missing_cents,
        "is_balanced": row.missing_cents == 0,
        "is_ready": row.is_ready,
        "is_late": row.is_late(today),
        "has_conflict": row.has_conflict,
    }


def _line(row: Listed) -> str:
    code = split_reference(row.under)[1] if row.under else "-"
    word = STATUS_WORDS.get(row.status or "", "-")
    draft = "" if row.is_ready else "  (bozza)"
    return f"{row.key}  {code:<6} {word:<17} {amount(row.amount_cents):>16} €  {row.title}{draft}"


def show(context: Context) -> Answer:
    """One intervention with all that hangs on it, and what is to correct or to complete."""
    with context.open() as db:
        row = key(context.args.key)
        context.hand_of(db, row)
        sheet = interventions.sheet(db, intervention_of(db, row))
    today = rome_day(utc_now())
    return Answer(_sheet(sheet, today), _sheet_lines(sheet, today))


def _sheet(sheet: Sheet, today: date) -> dict[str, object]:
    found = [
        {
            "code": p.code,
            "level": p.level,
            "key": str(p.row),
            "field": p.column,
            "sentence": sentence(p.code, **p.facts),
        }
        for p in problems(sheet, today)
    ]
    totals = {
        name: getattr(sheet, name)
        for name in ("amount_cents", "funded_cents", "committed_cents", "paid_cents", "missing_cents")
    }
    return (
        _row(sheet.intervention)
        | totals
        | {
            "is_ready": bool(sheet.intervention.is_ready),
            "cost_items": [_row(one) for one in sheet.costs],
            "funding_sources": [_row(one) for one in sheet.sources],
            "milestones": [_row(one) for one in sheet.milestones],
            "phases": [_row(one) for one in sheet.phases],
            "drafts": [
                {"key": str(row), "field": column, "text": text} for (row, column), text in sheet.drafts.items()
            ],
            "conflicts": [{"key": str(row), "field": column} for row, column in sorted(sheet.conflicts)],
            "problems": found,
        }
    )


def _row(row: object) -> dict[str, object]:
    """A row's fields; keys as decimal text."""
    values = asdict(row)  # type: ignore[call-overload]  # one of the rows of a sheet
    return {name: str(value) if name in ("key", "intervention") else value for name, value in values.items()}


def _sheet_lines(sheet: Sheet, today: date) -> list[str]:
    record = sheet.intervention
    lines = [f"{record.title or 'senza titolo'}  ({record.key})"]
    for name, value in asdict(record).items():
        if value is not None and name not in ("key", "title", "deleted", "purged", "commune"):
            lines.append(f"  {field_word('intervention', name)}: {value_words(field('intervention', name), value)}")
    lines += [f"  Voce di costo: {c.label}  {amount(c.amount_cents or 0)}\u00a0€  ({c.key})" for c in sheet.costs]
    lines += [f"  Fonte: {s.source}  {amount(s.amount_cents or 0)}\u00a0€  ({s.key})" for s in sheet.sources]
    lines += [
        f"  Tappa: {m.label}  {value_words(field('milestone', 'due'), m.due)}  ({m.key})" for m in sheet.milestones
    ]
    return lines + [f"  - {sentence(p.code, **p.facts)}" for p in problems(sheet, today)]


def past(context: Context) -> Answer:
    """What happened to a row; to an intervention with all its rows."""
    with context.open() as db:
        row = key(context.args.key)
        context.hand_of(db, row)
        lines = _history(db, row)
    return Answer([_past(line) for line in lines], [_past_line(line) for line in lines])


def _history(db: sqlite3.Connection, row: int) -> list[Past]:
    table = cells.table_of(db, row)
    if table is None:
        raise PsmError("unknown-row", key=row)
    return history.of_intervention(db, row) if table == "intervention" else history.of_rows(db, [row])


def _past(line: Past) -> dict[str, object]:
    return {
        "key": str(line.row),
        "table": line.table,
        "field": line.column or None,
        "before": plain_cell(line.before),
        "value": plain_cell(line.value),
        "values": {name: plain_cell(cell) for name, cell in line.born.items()} or None,
        "at": line.at,
        "officer": line.officer,
        "command": line.command,
        "is_undo": line.is_undo,
    }


def _past_line(line: Past) -> str:
    when = f"{moment(line.at)}  {line.officer}"
    if line.column == BIRTH:
        return f"{when}  {TABLE_WORDS.get(line.table, line.table)}: creato"
    one = field(line.table, line.column)
    before, after = value_words(one, line.before), value_words(one, line.value)
    return f"{when}  {field_word(line.table, line.column)}: «{before}» → «{after}»"
