"""Verbs for what hangs on an intervention: phases, indicators, acts, partners, further actions, the private note."""

from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.write_note import WriteNote
from psm_desktop.domain.days import moment
from psm_desktop.errors import PsmError
from psm_desktop.store import cells, private_notes
from psm_desktop.verbs.context import Answer, Context, intervention_of, key
from psm_desktop.verbs.pairs import read
from psm_desktop.verbs.records import SAME, child, made

DATES = ("planned_start", "actual_start", "planned_end", "actual_end")


def phase(context: Context) -> Answer:
    """A phase of the timetable, with up to four days."""
    args = context.args
    return child(context, "phase", {"label": args.label, **{name: getattr(args, name) for name in DATES}})


def indicator(context: Context) -> Answer:
    """What is measured: its unit, where it starts, where it should end."""
    args = context.args
    values = {"label": args.label, "unit": args.unit, "baseline_value": args.baseline, "target_value": args.target}
    return child(context, "indicator", values)


def reading(context: Context) -> Answer:
    """A value of an indicator, read today unless a day is named."""
    row = key(context.args.key)
    with context.hand(row) as hand:
        if cells.table_of(hand.db, row) != "indicator":
            raise PsmError("not-an-indicator", key=row)
        day = context.args.day or hand.today().isoformat()
        values = {"value": read(hand, "reading", "value", context.args.value), "day": read(hand, "reading", "day", day)}
        return made(AddRow("reading", row, values).run(hand))


def act(context: Context) -> Answer:
    """A delibera or determina the intervention rests on."""
    args = context.args
    return child(context, "act", {name: getattr(args, name) for name in ("kind", "organ", "number", "day", "subject")})


def partner(context: Context) -> Answer:
    """Another body that takes part, or one of the 312 communes."""
    args = context.args
    return child(context, "partner", {"name": args.name, "commune": args.partner_commune})


def serves(context: Context) -> Answer:
    """A further action of the plan the intervention serves."""
    return child(context, "also_serves", {"under": context.args.code})


def note(context: Context) -> Answer:
    """Write the private note of an intervention; without a text show it with all it ever said."""
    row = key(context.args.key)
    with context.hand(row) as hand:
        above = intervention_of(hand.db, row)
        if context.args.text is not None:
            changed = WriteNote(above, context.args.text).run(hand)
            said = "Scritto. La nota resta su questo computer." if changed else SAME
            return Answer({"key": str(above), "changed": changed}, [said])
        versions = private_notes.versions(hand.db, above)
    past = [{"text": one.text, "at": one.at, "officer": one.officer, "is_undo": bool(one.undoes)} for one in versions]
    text = versions[-1].text if versions else ""
    value = {"key": str(above), "private_note": text or None, "history": past}
    return Answer(value, [f"{moment(one.at)}  {one.officer}: «{one.text}»" for one in versions] or ["Nessuna nota."])
