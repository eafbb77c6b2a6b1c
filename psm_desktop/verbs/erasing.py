"""The verb that erases personal data from a field and its history."""

from psm_desktop.commands.erase_field import EraseField
from psm_desktop.domain.fields import typed_columns
from psm_desktop.errors import Refused
from psm_desktop.store import erase
from psm_desktop.verbs.care import table_of
from psm_desktop.verbs.context import Answer, Context, key
from psm_desktop.words import field_word

CENTS = "_cents"
STAYS = "Resta nelle copie di sicurezza e nei file fatti prima di adesso."


def erase_field(context: Context) -> Answer:
    """Blank what a field holds and ever held; says how much that is and does nothing without --yes."""
    args = context.args
    row = key(args.key)
    with context.hand(row) as hand:
        table = table_of(hand.db, row)
        names = [one.column for one in typed_columns(table)]
        column = next((name for name in (args.field, f"{args.field}{CENTS}") if name in names), None)
        if column is None:
            raise Refused("unknown-field", text=args.field, fields=", ".join(names))
        count = erase.held(hand.db, table, column, row)
        value = {"key": str(row), "field": column, "values": count, "erased": bool(args.yes)}
        name = f"«{field_word(table, column)}»"
        if not args.yes:
            return Answer(value, [f"Lo storico di {name} tiene {count} valori. Se li cancelli non tornano: --yes."])
        EraseField(table, column, row, keeps_present=args.before).run(hand)
    return Answer(value, [f"Cancellato: {name}. Viaggia col prossimo file. {STAYS}"])
