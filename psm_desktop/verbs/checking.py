"""The verb `check` over what is recorded: what is to correct, to complete or to notice."""

from itertools import groupby

from psm_desktop.commands.check_all import check_all, check_some
from psm_desktop.commands.hand import utc_now
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.findings import Finding
from psm_desktop.sentences import sentence
from psm_desktop.verbs.context import Answer, Context, intervention_of, key
from psm_desktop.verbs.sheet_view import problem_value
from psm_desktop.words import level_word


def check(context: Context) -> Answer:
    """F7 for one intervention, or for all in sight."""
    with context.open() as db:
        today = rome_day(utc_now())
        if context.args.key is None:
            found = check_all(db, context.scope(db), today)
        else:
            row = key(context.args.key)
            context.hand_of(db, row)
            found = check_some(db, [intervention_of(db, row)], today)
    return Answer([_value(one) for one in found], _lines(found))


def _value(one: Finding) -> dict[str, object]:
    place = {"intervention": str(one.key), "title": one.title or None, "table": one.table, "label": one.label or None}
    return place | problem_value(one.problem)


def _lines(found: list[Finding]) -> list[str]:
    lines = []
    for (record, title), some in groupby(found, lambda one: (one.key, one.title)):
        lines.append(f"{title or 'senza titolo'}  ({record})")
        lines += [f"  {level_word(one.problem.level)}: {_sentence(one)}" for one in some]
    return lines or ["Tutto in ordine."]


def _sentence(one: Finding) -> str:
    said = sentence(one.problem.code, **one.problem.facts)
    return f"«{one.label}»: {said}" if one.label and one.label not in said else said
