"""Verbs that write and read interventions."""

from collections.abc import Sequence

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Done, Hand
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.undo import UndoLast
from psm_desktop.domain.fields import field, typed_columns
from psm_desktop.domain.money import LARGEST_CENTS
from psm_desktop.domain.typed import typed
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.domain.values import Value
from psm_desktop.errors import PsmError, Refused
from psm_desktop.store import cells
from psm_desktop.verbs.context import Answer, Context, UsageError, intervention_of, key
from psm_desktop.words import field_word

SHORT = {"under": "under", "status": "status", "start": "planned_start", "end": "planned_end"}
"""Options of `add` -> columns."""


def read(hand: Hand, table: str, column: str, text: str) -> Value:
    """The value of a typed text. Raises PsmError with the sentence of what cannot be read."""
    try:
        return typed(field(table, column), text, hand.reading())
    except Unreadable as problem:
        raise PsmError(problem.code, text=problem.text, **problem.facts) from problem


def add(context: Context) -> Answer:
    """A new intervention."""
    args = context.args
    with context.hand() as hand:
        given = {column: getattr(args, option) for option, column in SHORT.items() if getattr(args, option) is not None}
        values = {column: read(hand, "intervention", column, text) for column, text in given.items()}
        return _made(AddIntervention(args.title, values).run(hand))


def _made(done: Done) -> Answer:
    return Answer({"key": str(done.key)}, [str(done.key)])


def _child(context: Context, table: str, typed_values: dict[str, str | None]) -> Answer:
    row = key(context.args.key)
    with context.hand(row) as hand:
        above = intervention_of(hand.db, row)
        values = {column: read(hand, table, column, text) for column, text in typed_values.items() if text is not None}
        return _made(AddRow(table, above, values).run(hand))


def cost(context: Context) -> Answer:
    """A cost item under an intervention."""
    args = context.args
    values = {
        "label": args.label,
        "amount_cents": args.amount,
        "committed_cents": args.committed,
        "paid_cents": args.paid,
    }
    return _child(context, "cost_item", values)


def fund(context: Context) -> Answer:
    """A funding source under an intervention."""
    args = context.args
    return _child(context, "funding_source", {"source": args.source, "amount_cents": args.amount, "act": args.act})


def milestone(context: Context) -> Answer:
    """A milestone under an intervention."""
    args = context.args
    return _child(context, "milestone", {"label": args.label, "due": args.due, "reached": args.reached})


def set_fields(context: Context) -> Answer:
    """New values for fields of any row: `field=value`, an empty value clears."""
    row = key(context.args.key)
    with context.hand(row) as hand:
        table = cells.table_of(hand.db, row)
        if table is None:
            raise PsmError("unknown-row", key=row)
        values = dict(_pair(hand, table, word) for word in context.args.fields)
        done = SetFields(table, row, values).run(hand)
    changed = list(values) if done.act else []
    return Answer(
        {"key": str(row), "changed": changed}, ["Scritto." if done.act else "Era già così: non ho cambiato nulla."]
    )


def _pair(hand: Hand, table: str, word: str) -> tuple[str, Value]:
    """Column and value of `field=value`: `paid=500,50` as people type, `paid_cents=50050` as --json gives it."""
    name, equals, text = word.partition("=")
    allowed = [one.column for one in typed_columns(table)]
    if not equals:
        raise UsageError("field-equals-value", text=word)
    if f"{name}{CENTS}" in allowed:
        return f"{name}{CENTS}", read(hand, table, f"{name}{CENTS}", text)
    if name not in allowed:
        raise Refused("unknown-field", text=name, fields=", ".join(allowed))
    return name, _cents(name, text) if name.endswith(CENTS) else read(hand, table, name, text)


CENTS = "_cents"


def _cents(name: str, text: str) -> int | None:
    """Whole cents; a name with its unit takes no euros, or 500 and 500,50 would differ a hundredfold."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit()) or int(text) > LARGEST_CENTS:
        raise PsmError("cents-are-whole", text=text, name=name, euros=name.removesuffix(CENTS))
    return int(text)


def ready(context: Context) -> Answer:
    """Mark ready for the office; with --no, a draft again."""
    row = key(context.args.key)
    with context.hand(row) as hand:
        above = intervention_of(hand.db, row)
        MarkReady(above, not context.args.no).run(hand)
    word = "di nuovo bozza" if context.args.no else "pronto per l'ufficio"
    return Answer({"key": str(above), "is_ready": not context.args.no}, [f"L'intervento è {word}."])


def delete(context: Context) -> Answer:
    """Into the bin, with all that hangs on it."""
    row = key(context.args.key)
    with context.hand(row) as hand:
        table = cells.table_of(hand.db, row)
        if table is None:
            raise PsmError("unknown-row", key=row)
        DeleteRow(table, row).run(hand)
    return Answer({"key": str(row), "deleted": True}, ["Spostato nel cestino. Con «psm undo» torna com'era."])


def undo(context: Context) -> Answer:
    """Take back the last act of this copy."""
    with context.hand() as hand:
        done = UndoLast().run(hand)
    value = {"left": [{"table": table, "field": column, "key": str(row)} for table, column, row in done.left]}
    return Answer(value, ["Annullato.", *_left(done.left)])


def _left(left: Sequence[tuple[str, str, int]]) -> list[str]:
    return [f"Lasciato com'è, perché altri l'hanno cambiato: {field_word(table, column)}." for table, column, _ in left]
