"""`field=value` as people and scripts write it: `paid=500,50` as it is typed, `paid_cents=50050` as --json gives it."""

from collections.abc import Sequence

from psm_desktop.commands.hand import Hand
from psm_desktop.domain.fields import Kind, field, typed_columns
from psm_desktop.domain.measures import LARGEST_THOUSANDTHS
from psm_desktop.domain.money import LARGEST_CENTS
from psm_desktop.domain.typed import typed
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.domain.values import Value
from psm_desktop.errors import PsmError, Refused
from psm_desktop.verbs import context as words
from psm_desktop.verbs.context import UsageError

CENTS, THOUSANDTHS = "_cents", "_thousandths"


def read(hand: Hand, table: str, column: str, text: str) -> Value:
    """The value of a typed text. Raises PsmError with the sentence of what cannot be read."""
    try:
        value = typed(field(table, column), text, hand.reading())
    except Unreadable as problem:
        raise PsmError(problem.code, text=problem.text, **problem.facts) from problem
    if (table, column) == ("partner", "commune") and value is not None:
        return words.commune(str(value), hand.db).code
    return value


def pairs(hand: Hand, table: str, said: Sequence[str]) -> dict[str, Value]:
    """Columns and values of a table out of `field=value` words; an empty value clears.

    Raises UsageError for a word that is no pair, PsmError for a field the table lacks or a value it cannot hold.
    """
    return dict(_pair(hand, table, word) for word in said)


def _pair(hand: Hand, table: str, word: str) -> tuple[str, Value]:
    name, equals, text = word.partition("=")
    kinds = {one.column: one.kind for one in typed_columns(table)}
    if not equals:
        raise UsageError("field-equals-value", text=word)
    if f"{name}{CENTS}" in kinds:
        return f"{name}{CENTS}", read(hand, table, f"{name}{CENTS}", text)
    measure = name.removesuffix(THOUSANDTHS)
    if measure != name and kinds.get(measure) is Kind.MEASURE:
        return measure, _whole("thousandths-are-whole", name, text, measure, LARGEST_THOUSANDTHS)
    if name not in kinds:
        raise Refused("unknown-field", text=name, fields=", ".join(kinds))
    if kinds[name] is Kind.CENTS:
        return name, _whole("cents-are-whole", name, text, name.removesuffix(CENTS), LARGEST_CENTS)
    return name, read(hand, table, name, text)


def _whole(code: str, name: str, text: str, typed_name: str, largest: int) -> int | None:
    """A whole number of a small unit; a name with its unit takes no decimals, or 500 and 500,50 would differ by far."""
    if not text:
        return None
    digits = text.removeprefix("-") if code == "thousandths-are-whole" else text
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 16 or int(digits) > largest:
        raise PsmError(code, text=text, name=name, typed=typed_name)
    return int(text)
