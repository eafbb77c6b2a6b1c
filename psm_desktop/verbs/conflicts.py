"""Verbs for what copies wrote without knowing of each other: list it, choose."""

from psm_desktop.commands.hand import Hand
from psm_desktop.commands.resolve import Resolve
from psm_desktop.domain.days import moment
from psm_desktop.domain.fields import field, typed_columns
from psm_desktop.domain.values import Cell
from psm_desktop.errors import PsmError
from psm_desktop.store import cells, questions, sides
from psm_desktop.store.questions import Question
from psm_desktop.store.sides import Asked, Edit, Side
from psm_desktop.verbs.context import Answer, Context, UsageError, key
from psm_desktop.verbs.pairs import CENTS, pairs
from psm_desktop.verbs.views import told
from psm_desktop.words import field_word, open_words, row_words

MINE, THEIRS = "mine", "theirs"


def listing(context: Context) -> Answer:
    """Every field with several open values, and every deletion that met an edit."""
    with context.open() as db:
        own = Hand(db, "", "").numbers.all()
        found = [sides.ask(db, one, own) for one in questions.still_open(db, context.scope(db))]
    lines = [line for one in found for line in _lines(one)]
    return Answer([_value(one) for one in found], lines or ["Nessun campo ha due valori."])


def resolve(context: Context) -> Answer:
    """Keep one of the values, or another one."""
    args = context.args
    row = key(args.key)
    with context.hand(row) as hand:
        question = _find(hand, row, args.field)
        asked = sides.ask(hand.db, question, hand.numbers.all())
        value = _chosen(hand, asked, args.keep)
        part = (question.table, question.column, question.row, value, asked.heads)
        Resolve(*part, seen=asked.seen if question.is_deletion else None).run(hand)
    kept = open_words(field(question.table, question.column), value)
    answer = {"key": str(row), "field": question.column, "value": told(question.table, question.column, value)}
    return Answer(answer, [f"Deciso: {kept}. L'altro valore resta nello storico; con «psm undo» torna com'era."])


def _find(hand: Hand, row: int, name: str) -> Question:
    if cells.table_of(hand.db, row) is None:
        raise PsmError("unknown-row", key=row)
    for column in (name, f"{name}{CENTS}"):
        if (found := questions.find(hand.db, row, column)) is not None:
            return found
    raise PsmError("no-question", text=name, key=row)


def _chosen(hand: Hand, asked: Asked, text: str) -> Cell:
    """The value meant by `mine`, `theirs`, `theirs:2`, or typed. Raises UsageError where it is not clear whose."""
    question = asked.question
    if text == MINE or text.partition(":")[0] == THEIRS:
        return _side(asked, text).value
    if question.is_deletion:
        raise UsageError("keep-or-let-go", text=text, choices=_choices(asked))
    if question.column not in {one.column for one in typed_columns(question.table)}:
        raise UsageError("no-such-side", text=text, choices=_choices(asked))
    return pairs(hand, question.table, [f"{question.column.removesuffix(CENTS)}={text}"]).popitem()[1]


def _side(asked: Asked, text: str) -> Side:
    meant = [side for side in asked.sides if _word(asked, side) == text]
    if len(meant) != 1:
        raise UsageError("no-such-side", text=text, choices=_choices(asked))
    return meant[0]


def _word(asked: Asked, side: Side) -> str:
    """What keeps a side; those of others have a number where there are several."""
    others = sum(one.number > 0 for one in asked.sides)
    if side.number == 0:
        return MINE
    return THEIRS if others == 1 else f"{THEIRS}:{side.number}"


def _choices(asked: Asked) -> str:
    return ", ".join(_word(asked, side) for side in asked.sides)


def _value(asked: Asked) -> dict[str, object]:
    """A question for --json: `field` deleted is about keeping the row."""
    one = asked.question
    return {
        "key": str(one.row),
        "field": one.column,
        "table": one.table,
        "commune": one.commune,
        "intervention": str(one.intervention),
        "title": one.title,
        "label": one.label,
        "values": [_side_value(asked, side) for side in asked.sides],
    }


def _side_value(asked: Asked, side: Side) -> dict[str, object]:
    """`keep`: its name for `psm resolve --keep`; `key`: the number its author writes under; `shown`: as people read."""
    one, latest = asked.question, side.by[0] if side.by else None
    return {
        "keep": _word(asked, side),
        "whose": side.whose.value,
        "key": str(latest.site) if latest else None,
        "officer": latest.officer if latest else None,
        "at": latest.at if latest else None,
        "also": [{"key": str(by.site), "officer": by.officer, "at": by.at} for by in side.by[1:]],
        "value": told(one.table, one.column, side.value),
        "shown": open_words(field(one.table, one.column), side.value),
        "is_displayed": side.is_shown,
        "before": told(one.table, one.column, side.before),
        "edits": [_edit_value(edit) for edit in side.edits],
    }


def _edit_value(edit: Edit) -> dict[str, object]:
    said = {"key": str(edit.row), "table": edit.table, "field": edit.column or None}
    value = told(edit.table, edit.column, edit.value) if edit.column else edit.value
    return said | {"value": value, "officer": edit.officer, "at": edit.at}


def _lines(asked: Asked) -> list[str]:
    """A question for people: where, then each value with who wrote it when, and what stood there before."""
    one = asked.question
    below = f" · {row_words(one.table, one.label, one.cents)}" if one.is_below else ""
    what = "eliminato da una parte, modificato dall'altra" if one.is_deletion else field_word(one.table, one.column)
    head = f"{one.title or 'senza titolo'}{below} · {what}  ({one.row} {one.column})"
    return [head, *(_line(asked, side) for side in asked.sides)]


def _line(asked: Asked, side: Side) -> str:
    one = asked.question
    kind = field(one.table, one.column)
    who = ", ".join(f"{by.officer} {moment(by.at)}" for by in side.by)
    before = "" if one.is_deletion else f"  prima: {open_words(kind, side.before)}"
    wrote = "; ".join(_edit_words(edit) for edit in side.edits)
    value = f"{open_words(kind, side.value)} {side.named}".rstrip()
    return f"  {_word(asked, side):<9} {value}  ({who}){before}{f'  {wrote}' if wrote else ''}"


def _edit_words(edit: Edit) -> str:
    if not edit.column:
        return f"nuovo: {row_words(edit.table, str(edit.value or ''))}"
    return f"{field_word(edit.table, edit.column)}: {open_words(field(edit.table, edit.column), edit.value)}"
