"""Verbs for remarks: the office writes them, the commune answers, either marks them as dealt with."""

from psm_desktop.commands.add_remark import AddRemark
from psm_desktop.commands.mark_done import MarkDone
from psm_desktop.domain.days import moment
from psm_desktop.domain.fields import typed_columns
from psm_desktop.store import cells, remarks
from psm_desktop.store.remarks import Noted
from psm_desktop.verbs.context import Answer, Context, intervention_of, key
from psm_desktop.verbs.pairs import CENTS
from psm_desktop.verbs.records import SAME, made
from psm_desktop.words import remark_place, remark_word

BINNED = " (nel cestino)"


def remark(context: Context) -> Answer:
    """A remark on a row, or on one field of it."""
    row, column = key(context.args.key), context.args.field or ""
    with context.hand(row) as hand:
        names = [one.column for one in typed_columns(cells.table_of(hand.db, row) or "")]
        column = f"{column}{CENTS}" if f"{column}{CENTS}" in names else column
        return made(AddRemark(row, context.args.text, column).run(hand))


def listing(context: Context) -> Answer:
    """The remarks on one intervention, or on all; those dealt with only where they are asked for."""
    with context.open() as db:
        if context.args.key:
            row = key(context.args.key)
            context.hand_of(db, row)
            found = remarks.of_intervention(db, intervention_of(db, row))
        else:
            found = remarks.of_commune(db, context.scope(db))
    shown = [one for one in found if context.args.all or not one.is_done]
    lines = [f"{one.title or 'senza titolo'}{BINNED if one.in_bin else ''}. {line(one)}" for one in shown] or [
        "Nessuna osservazione."
    ]
    return Answer([value(one) for one in shown], lines)


def done(context: Context) -> Answer:
    """Dealt with; with --no, open again."""
    row = key(context.args.key)
    with context.hand(row) as hand:
        act = MarkDone(row, not context.args.no).run(hand).act
    word = "di nuovo aperta" if context.args.no else "fatta"
    value = {"key": str(row), "is_done": not context.args.no}
    return Answer(value, [f"L'osservazione è {word}." if act else SAME])


def value(one: Noted) -> dict[str, object]:
    """A remark for --json. `about`: the row it speaks of; `field` None: of the whole row."""
    return {
        "key": str(one.key),
        "intervention": str(one.intervention),
        "title": one.title,
        "commune": one.commune,
        "about": str(one.row),
        "table": one.table or None,
        "field": one.column or None,
        "text": one.text,
        "by_office": one.by_office,
        "officer": one.officer,
        "at": one.at,
        "is_done": one.is_done,
        "done_by": one.done_by,
        "done_at": one.done_at,
        "in_bin": one.in_bin,
    }


def line(one: Noted) -> str:
    """A remark for people: of what, who, when, what."""
    said = f"{remark_place(one.table, one.column, one.label)}: «{one.text}»"
    end = f"  fatta: {one.done_by}, {moment(one.done_at)}" if one.done_by and one.done_at else ""
    return f"{remark_word(one.by_office)} ({one.officer}, {moment(one.at)}) · {said}  ({one.key}){end}"
