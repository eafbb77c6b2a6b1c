"""From what a person types to what a field holds, and back: one place for form, command line and Excel."""

from dataclasses import dataclass
from datetime import date

from psm_desktop.domain import days, measures, money, numbers, plan
from psm_desktop.domain.fields import Field, Kind
from psm_desktop.domain.text import canonical, folded
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.domain.values import Cell, Draft, Value


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading leans on: today's day in Rome and the plan version that bare codes refer to.

    `choice_words`: folded Italian word -> code, for fields with a list (the words live in `words.py`).
    """

    today: date
    plan_version: int
    choice_words: dict[str, str]


def typed(field: Field, text: str, reading: Reading) -> Value:
    """The value of a typed text; None for nothing. Raises Unreadable with a code for the sentence."""
    text = canonical(text) or ""
    if not text:
        return None
    match field.kind:
        case Kind.CENTS:
            return money.parse_cents(text)
        case Kind.PERCENT:
            return numbers.parse_percent(text)
        case Kind.INTEGER:
            return numbers.parse_integer(text)
        case Kind.DAY:
            return days.parse_day(text, reading.today)
        case Kind.DAY_OR_MONTH:
            return days.parse_day(text, reading.today, month=True)
        case Kind.PLAN_REF:
            return _plan_ref(text, reading)
        case Kind.CHOICE:
            return _choice(field, text, reading)
        case Kind.SET:
            return _set(field, text)
        case Kind.MEASURE:
            return measures.parse_measure(text)
        case Kind.FLAG | Kind.KEY:
            raise Unreadable("not-typed", text)
    if field.longest is not None and len(text) > field.longest:
        raise Unreadable("too-long", text, longest=field.longest, length=len(text))
    return text


def typed_or_draft(field: Field, text: str, reading: Reading) -> Cell:
    """The value of a typed text, or a draft of it: nothing an officer typed is thrown away."""
    try:
        return typed(field, text, reading)
    except Unreadable:
        return Draft(canonical(text) or "")


def _plan_ref(text: str, reading: Reading) -> str:
    """`2.1.1`, `2.1.1 Some title` or `2:2.1.1` as version:code."""
    word = text.split()[0].rstrip(".")
    version, _, code = word.rpartition(":")
    if not plan.is_code(code) or not (version == "" or plan.VERSION.fullmatch(version)):
        raise Unreadable("not-a-plan-code", text)
    return plan.reference(int(version or reading.plan_version), code)


def _choice(field: Field, text: str, reading: Reading) -> str:
    code = reading.choice_words.get(folded(text), text)
    for choice in field.choices:
        if folded(choice) == folded(code):
            return choice
    if field.choices:
        raise Unreadable("not-a-choice", text)
    return text


def _set(field: Field, text: str) -> str | None:
    """Several codes, separated by semicolons, commas or line ends: sorted and joined by `;`."""
    parts = {part for raw in text.replace("\n", ";").replace(",", ";").split(";") if (part := canonical(raw))}
    known = {folded(choice): choice for choice in field.choices}
    if field.choices and any(folded(part) not in known for part in parts):
        raise Unreadable("not-a-choice", text)
    ordered = sorted((known.get(folded(part), part) for part in parts), key=_as_number)
    return ";".join(ordered) or None


def _as_number(code: str) -> tuple[int, str]:
    return (int(code), "") if code.isascii() and code.isdigit() else (0, code)


def shown(field: Field, value: Cell) -> str:
    """A value as people read it and as `typed` reads it again; codes of choices stay codes (words are `words.py`'s)."""
    if isinstance(value, Draft):
        return value.text
    if value is None:
        return ""
    match field.kind, value:
        case Kind.CENTS, int():
            return money.amount(value)
        case Kind.MEASURE, int():
            return measures.measure(value)
        case Kind.PERCENT, int():
            return f"{value}\u00a0%"
        case Kind.INTEGER, int():
            return numbers.grouped(value)
        case ((Kind.DAY | Kind.DAY_OR_MONTH), str()):
            return days.italian(value)
        case Kind.PLAN_REF, str():
            return plan.split_reference(value)[1]
        case Kind.SET, str():
            return value.replace(";", "; ")
    return str(value)
