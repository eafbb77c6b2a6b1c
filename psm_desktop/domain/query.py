"""What is asked for in the search language (`search.py` reads it): terms, the query they make, both as one writes them.

All terms must hold, except that of several states or several codes one is enough: an intervention has but one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from psm_desktop.domain.days import italian
from psm_desktop.domain.money import amount
from psm_desktop.domain.status import Status


class Kind(StrEnum):
    """What a term asks about; the value is the key it is written with, where there is one."""

    WORD = "word"
    PHRASE = "phrase"
    CODE = "asse"
    AMOUNT = "importo"
    STATUS = "stato"
    SOURCE = "fonte"
    DUE = "scadenza"
    FLAG = "flag"


EITHER = frozenset({Kind.CODE, Kind.STATUS})
"""Of several terms of such a kind one is enough."""


class Flag(StrEnum):
    """Terms that are true or false of an intervention; the value is how they are written."""

    LATE = "in:ritardo"
    SOON = "in:scadenza"  # a deadline within 30 days
    NO_CUP = "senza:cup"
    UNBALANCED = "senza:pareggio"
    NO_DEADLINE = "senza:scadenza"
    NO_COSTS = "senza:costi"
    NO_SOURCES = "senza:fonti"
    NO_CODE = "senza:azione"
    DRAFT = "bozza"
    READY = "pronto"
    TO_SEND = "da:inviare"
    REMARKS = "con:osservazioni"  # of the office, not dealt with


DATED = frozenset({Flag.LATE, Flag.SOON})
"""Flags that depend on the day: their term holds it in `low`."""
STATE_WORDS = {
    Status.NOT_STARTED: ("da", "avviare"),
    Status.IN_DESIGN: ("in", "progettazione"),
    Status.IN_PROGRESS: ("in", "corso"),
    Status.SUSPENDED: ("sospeso",),
    Status.COMPLETED: ("concluso",),
    Status.WITHDRAWN: ("ritirato",),
}


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. `value`: folded words joined by blanks, a code, a state or a flag. `low`, `high`: cents, or days
    as ordinals of the calendar, both included; None: open on that side."""

    kind: Kind
    value: str = ""
    low: int | None = None
    high: int | None = None
    is_not: bool = False

    @property
    def text(self) -> str:
        """The term as one writes it: parsed again it is the same."""
        return ("-" if self.is_not else "") + _written(self)


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. `unread`: pieces nobody could make sense of, as typed; their words are among the terms."""

    terms: tuple[Term, ...] = ()
    unread: tuple[str, ...] = field(default=(), compare=False)

    def __bool__(self) -> bool:
        return bool(self.terms)

    @property
    def text(self) -> str:
        """The query as one writes it: parsed again it is the same."""
        return " ".join(term.text for term in self.terms)


def _written(term: Term) -> str:
    match term.kind:
        case Kind.WORD:
            return term.value.replace(" ", "-")
        case Kind.PHRASE:
            return f'"{term.value}"'
        case Kind.CODE:
            return term.value if "." in term.value else f"asse:{term.value}"
        case Kind.SOURCE:
            return f'fonte:"{term.value}"' if " " in term.value else f"fonte:{term.value}"
        case Kind.STATUS:
            return f"stato:{STATE_WORDS[Status(term.value)][-1]}"
        case Kind.AMOUNT:
            return f"importo:{_ends(term, _euros)}"
        case Kind.DUE:
            return f"scadenza:{_ends(term, day_words)}"
    return term.value


def _ends(term: Term, words: Callable[[int], str]) -> str:
    if term.low is None:
        return f"<={words(term.high)}" if term.high is not None else ".."
    if term.high is None:
        return f">={words(term.low)}"
    return words(term.low) if term.low == term.high else f"{words(term.low)}..{words(term.high)}"


def _euros(cents: int) -> str:
    return amount(cents).removesuffix(",00")


def day_words(ordinal: int) -> str:
    """30/06/2027 of an ordinal of the calendar."""
    return italian(date.fromordinal(ordinal).isoformat())


def split(query: Query, kinds: frozenset[Kind]) -> tuple[Query, Query]:
    """The terms of some kinds, and the others."""
    picked = tuple(term for term in query.terms if term.kind in kinds)
    return Query(picked), Query(tuple(term for term in query.terms if term.kind not in kinds))


def groups(query: Query) -> Iterator[tuple[Term, ...]]:
    """Terms of which one is enough stand together, every other by itself; all groups must hold."""
    for kind in EITHER:
        if either := tuple(term for term in query.terms if term.kind is kind and not term.is_not):
            yield either
    for term in query.terms:
        if term.kind not in EITHER or term.is_not:
            yield (term,)
