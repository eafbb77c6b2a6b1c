"""Verbs that show: lists, one intervention, its history."""

import sqlite3
from datetime import date

from psm_desktop.commands.hand import utc_now
from psm_desktop.domain.days import moment, rome_day
from psm_desktop.domain.fields import BY_NAME, Kind, field
from psm_desktop.domain.intervention import Listed
from psm_desktop.domain.measures import measure
from psm_desktop.domain.money import amount
from psm_desktop.domain.plan import split_reference
from psm_desktop.domain.query import Query
from psm_desktop.domain.search import parse
from psm_desktop.domain.values import Cell
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence
from psm_desktop.store import cells, history, interventions
from psm_desktop.store.entries import BIRTH
from psm_desktop.store.history import Past
from psm_desktop.store.interventions import Search
from psm_desktop.verbs import sheet_view
from psm_desktop.verbs.context import Answer, Context, intervention_of, key, plain_cell
from psm_desktop.words import STATUS_WORDS, TABLE_WORDS, field_word, value_words


def listing(context: Context) -> Answer:
    """The interventions in sight, or those a search finds."""
    with context.open() as db:
        today = rome_day(utc_now())
        query = parse(context.args.search or "", today)
        rows = interventions.listed(db, interventions.keys(db, Search(context.scope(db), query)))
    lines = [_line(row) for row in rows] or ["Nessun intervento."]
    return Answer([_listed(row, today) for row in rows], [*unread(query), *lines])


def unread(query: Query) -> list[str]:
    """What is said of pieces nobody understands."""
    pieces = ", ".join(f"«{piece}»" for piece in query.unread)
    return [sentence("search-unread", pieces=pieces)] if pieces else []


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
        whole = sheet_view.gather(db, intervention_of(db, row), rome_day(utc_now()))
    return Answer(sheet_view.value(whole), sheet_view.lines(whole))


def past(context: Context) -> Answer:
    """What happened to a row; to an intervention with all its rows."""
    with context.open() as db:
        row = key(context.args.key)
        context.hand_of(db, row)
        lines = history_of(db, row)
    numbered = list(enumerate(lines, 1))
    return Answer([_past(n, line) for n, line in numbered], [_past_line(n, line) for n, line in numbered])


def history_of(db: sqlite3.Connection, row: int) -> list[Past]:
    """What `psm history` tells of a row, in the order of its numbers. Raises PsmError when the row is not here."""
    table = cells.table_of(db, row)
    if table is None:
        raise PsmError("unknown-row", key=row)
    return history.of_intervention(db, row) if table == "intervention" else history.of_rows(db, [row])


def _past(number: int, line: Past) -> dict[str, object]:
    return {
        "number": number,
        "key": str(line.row),
        "table": line.table,
        "field": line.column or None,
        "before": told(line.table, line.column, line.before),
        "value": told(line.table, line.column, line.value),
        "values": {name: told(line.table, name, cell) for name, cell in line.born.items()} or None,
        "at": line.at,
        "officer": line.officer,
        "command": line.command,
        "is_undo": line.is_undo,
        "mute": line.mute,
    }


def told(table: str, column: str, cell: Cell) -> object:
    """A value for --json: measures and keys as `psm show` has them."""
    if isinstance(cell, int) and BY_NAME[table, column].kind in (Kind.MEASURE, Kind.KEY):
        return measure(cell) if BY_NAME[table, column].kind is Kind.MEASURE else str(cell)
    return plain_cell(cell)


MUTE = {"erased": "cancellato", "inert": "non vale: la chiave è stata revocata"}


def _past_line(number: int, line: Past) -> str:
    when = f"{number}. {moment(line.at)}  {line.officer}"
    if line.column == BIRTH:
        return f"{when}  {TABLE_WORDS.get(line.table, line.table)}: creato"
    one = field(line.table, line.column)
    before, after = value_words(one, line.before), MUTE.get(line.mute) or value_words(one, line.value)
    return f"{when}  {field_word(line.table, line.column)}: «{before}» → «{after}»"
