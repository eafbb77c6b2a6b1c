"""Verbs that write and read interventions."""

import sqlite3
from collections.abc import Sequence

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Done
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.commands.open_copy import hand_in
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.undo import UndoLast
from psm_desktop.commands.undo_received import UndoReceived
from psm_desktop.errors import PsmError
from psm_desktop.store import cells
from psm_desktop.store.exchange import Arrived, arrived
from psm_desktop.verbs.context import Answer, Context, intervention_of, key
from psm_desktop.verbs.pairs import pairs, read
from psm_desktop.words import field_word

SHORT = {"under": "under", "status": "status", "start": "planned_start", "end": "planned_end"}
"""Options of `add` -> columns."""
SAME = "Era già così: non ho cambiato nulla."


def add(context: Context) -> Answer:
    """A new intervention."""
    args = context.args
    with context.hand() as hand:
        given = {column: getattr(args, option) for option, column in SHORT.items() if getattr(args, option) is not None}
        values = {column: read(hand, "intervention", column, text) for column, text in given.items()}
        return made(AddIntervention(args.title, values).run(hand))


def made(done: Done) -> Answer:
    """The key of a new row."""
    return Answer({"key": str(done.key)}, [str(done.key)])


def child(context: Context, table: str, typed_values: dict[str, str | None]) -> Answer:
    """A new row under the intervention that the row KEY belongs to."""
    row = key(context.args.key)
    with context.hand(row) as hand:
        above = intervention_of(hand.db, row)
        values = {column: read(hand, table, column, text) for column, text in typed_values.items() if text is not None}
        return made(AddRow(table, above, values).run(hand))


def cost(context: Context) -> Answer:
    """A cost item under an intervention."""
    args = context.args
    values = {
        "label": args.label,
        "amount_cents": args.amount,
        "committed_cents": args.committed,
        "paid_cents": args.paid,
    }
    return child(context, "cost_item", values)


def fund(context: Context) -> Answer:
    """A funding source under an intervention."""
    args = context.args
    return child(context, "funding_source", {"source": args.source, "amount_cents": args.amount, "act": args.act})


def milestone(context: Context) -> Answer:
    """A milestone under an intervention."""
    args = context.args
    return child(context, "milestone", {"label": args.label, "due": args.due, "reached": args.reached})


def set_fields(context: Context) -> Answer:
    """New values for fields of any row: `field=value`, an empty value clears."""
    row = key(context.args.key)
    with context.hand(row) as hand:
        table = cells.table_of(hand.db, row)
        if table is None:
            raise PsmError("unknown-row", key=row)
        values = pairs(hand, table, context.args.fields)
        done = SetFields(table, row, values).run(hand)
    changed = list(values) if done.act else []
    return Answer({"key": str(row), "changed": changed}, ["Scritto." if done.act else SAME])


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
    """Take back the last act of this copy; with --received what a file brought."""
    named = context.args.received
    if named is not None:
        with context.open() as db:
            file = _file(db, named)
            done = UndoReceived(file.sha256).run(hand_in(db, file.commune))
    else:
        with context.hand() as hand:
            done = UndoLast().run(hand)
    value = {"left": [{"table": table, "field": column, "key": str(row)} for table, column, row in done.left]}
    return Answer(value, ["Annullato.", *_left(done.left)])


def _file(db: sqlite3.Connection, named: str) -> Arrived:
    """The last file taken under a name, or with a hash. Raises PsmError where there is none."""
    for one in arrived(db):
        if named in (one.name, one.sha256) and one.fate == "taken":
            return one
    raise PsmError("no-such-received", name=named)


def _left(left: Sequence[tuple[str, str, int]]) -> list[str]:
    return [f"Lasciato com'è, perché altri l'hanno cambiato: {field_word(table, column)}." for table, column, _ in left]
