"""Verbs over what is recorded already: the bin, several rows at once, older values, copies."""

import sqlite3

from psm_desktop.commands.duplicate import Duplicate
from psm_desktop.commands.empty_trash import EmptyTrash
from psm_desktop.commands.restore_row import RestoreRow
from psm_desktop.commands.restore_value import RestoreValue
from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.set_many import SetMany
from psm_desktop.domain.days import moment
from psm_desktop.domain.fields import typed_columns
from psm_desktop.errors import PsmError, Refused
from psm_desktop.store import cells, trash
from psm_desktop.store.trash import Thrown
from psm_desktop.verbs.context import Answer, Context, UsageError, intervention_of, key
from psm_desktop.verbs.pairs import pairs
from psm_desktop.verbs.records import SAME, made
from psm_desktop.verbs.views import history_of
from psm_desktop.words import TABLE_WORDS


def table_of(db: sqlite3.Connection, row: int) -> str:
    """The table of a row. Raises PsmError when it is not here."""
    found = cells.table_of(db, row)
    if found is None:
        raise PsmError("unknown-row", key=row)
    return found


def bulk_set(context: Context) -> Answer:
    """The same new values for several rows, as one step: KEY... field=value..."""
    said = [word for word in context.args.words if "=" in word]
    keys = [key(word) for word in context.args.words if "=" not in word]
    if not said or not keys:
        raise UsageError("keys-and-fields")
    with context.hand(keys[0]) as hand:
        parts = [SetFields(table, row, pairs(hand, table, said)) for row in keys for table in [table_of(hand.db, row)]]
        done = SetMany(parts).run(hand)
    changed = done.act is not None
    line = (
        f"Scritto in {len(keys)} righe, come una sola modifica." if changed else "Era già così: non ho cambiato nulla."
    )
    return Answer({"keys": [str(row) for row in keys], "changed": changed}, [line])


def duplicate(context: Context) -> Answer:
    """A new intervention like this one; prints its key."""
    row = key(context.args.key)
    with context.hand(row) as hand:
        return made(Duplicate(intervention_of(hand.db, row)).run(hand))


def revert(context: Context) -> Answer:
    """An older value of a field once more; the number is that of `psm history`."""
    row, column, number = key(context.args.key), context.args.field, context.args.to
    with context.hand(row) as hand:
        table = table_of(hand.db, row)
        if column not in [one.column for one in typed_columns(table)]:
            raise Refused("unknown-field", text=column, fields=", ".join(one.column for one in typed_columns(table)))
        past = history_of(hand.db, row)
        line = past[number - 1] if 0 < number <= len(past) else None
        if line is None or line.row != row or line.column not in ("", column):
            raise Refused("no-such-version", number=number, key=row)
        done = RestoreValue(table, column, row, line.act[0], line.seq).run(hand)
    value = {"key": str(row), "field": column, "changed": done.act is not None}
    return Answer(value, ["Rimesso il valore di allora." if done.act else SAME])


def trash_list(context: Context) -> Answer:
    """What is in the bin, the last thrown away first."""
    with context.open() as db:
        found = trash.thrown(db, context.hand_of(db).commune)
    return Answer([_thrown(one) for one in found], [_thrown_line(one) for one in found] or ["Il cestino è vuoto."])


def _thrown(one: Thrown) -> dict[str, object]:
    return {
        "key": str(one.row),
        "table": one.table,
        "intervention": str(one.intervention),
        "title": one.title,
        "label": one.label,
        "rows": one.rows,
        "deleted_at": one.at,
        "officer": one.officer,
    }


def _thrown_line(one: Thrown) -> str:
    name = f"«{one.label}» di «{one.title}»" if one.table != "intervention" else f"«{one.title}»"
    return f"{one.row}  {TABLE_WORDS.get(one.table, one.table)} {name}  ({moment(one.at)}, {one.officer})"


def trash_restore(context: Context) -> Answer:
    """Back from the bin, with all that went there together with it."""
    row = key(context.args.key)
    with context.hand(row) as hand:
        RestoreRow(table_of(hand.db, row), row).run(hand)
    return Answer({"key": str(row), "deleted": False}, ["Ripristinato."])


def trash_empty(context: Context) -> Answer:
    """Empty the bin; says what is in it and does nothing without --yes."""
    with context.hand() as hand:
        rows = trash.rows(hand.db, hand.commune)
        counts = {"interventions": sum(table == "intervention" for table, _ in rows), "rows": len(rows)}
        if rows and not context.args.yes:
            raise UsageError("empty-needs-yes", **counts)
        EmptyTrash().run(hand)
    return Answer(counts, [f"Cestino svuotato: {counts['interventions']} interventi, {counts['rows']} righe in tutto."])
