"""The filters one can choose from a menu, and what each is called: terms of the search language."""

import sqlite3
from datetime import date
from typing import NamedTuple

from psm_desktop.domain.plan import Plan
from psm_desktop.domain.query import Flag, Kind, Term, day_words
from psm_desktop.domain.search import parse, tokens
from psm_desktop.domain.status import Status
from psm_desktop.store import search
from psm_desktop.ui.common.chips import STATUS
from psm_desktop.ui.common.language import tr


class Filter(NamedTuple):
    """A term, and its words in the menu."""

    term: Term
    words: str


class Group(NamedTuple):
    """Filters under one heading of the menu."""

    words: str
    filters: tuple[Filter, ...]


def flag_words() -> dict[str, str]:
    """What the flags of the language are called, in menu and tags."""
    return {
        Flag.LATE: tr("In ritardo"),
        Flag.SOON: tr("Scade entro 30 giorni"),
        Flag.NO_DEADLINE: tr("Senza scadenza"),
        Flag.TO_SEND: tr("Da inviare"),
        Flag.REMARKS: tr("Con osservazioni"),
        Flag.DRAFT: tr("Bozza"),
        Flag.READY: tr("Pronto per l'ufficio"),
        Flag.NO_CUP: tr("Senza CUP"),
        Flag.UNBALANCED: tr("Senza pareggio"),
        Flag.NO_COSTS: tr("Senza costi"),
        Flag.NO_SOURCES: tr("Senza fonti"),
        Flag.NO_CODE: tr("Senza azione del Piano"),
    }


def menu(db: sqlite3.Connection, commune: str, plan: Plan, today: date) -> tuple[Group, ...]:
    """All groups of the menu; sources are those the commune names."""
    states = tuple(Filter(_term(f"stato:{status}", today), STATUS[status].word) for status in Status)
    axes = tuple(Filter(Term(Kind.CODE, axis.code), f"{axis.code} {axis.short_name}") for axis in plan.axes)
    sources = tuple(
        Filter(Term(Kind.SOURCE, words), name) for name in search.sources(db, commune) if (words := _words(name))
    )
    year = Filter(_term(f"scadenza:{today.year}", today), tr("Scade nel %1").replace("%1", str(today.year)))
    deadlines = (_flag(Flag.LATE, today), _flag(Flag.SOON, today), year, _flag(Flag.NO_DEADLINE, today))
    more = (
        Flag.TO_SEND,
        Flag.REMARKS,
        Flag.DRAFT,
        Flag.READY,
        Flag.NO_CUP,
        Flag.UNBALANCED,
        Flag.NO_COSTS,
        Flag.NO_SOURCES,
    )
    return (
        Group(tr("Stato"), states),
        Group(tr("Asse"), axes),
        Group(tr("Fonte"), sources),
        Group(tr("Scadenza"), deadlines),
        Group("", tuple(_flag(flag, today) for flag in more)),
    )


def words_of(term: Term) -> str:
    """What a filter's tag says."""
    match term.kind:
        case Kind.STATUS:
            return STATUS[Status(term.value)].word
        case Kind.CODE:
            return tr("Asse %1").replace("%1", term.value)
        case Kind.SOURCE:
            return tr("Fonte: %1").replace("%1", term.value)
        case Kind.DUE:
            return tr("Scadenza: %1").replace("%1", _days(term))
        case Kind.FLAG:
            return flag_words()[term.value]
    return term.text


def _days(term: Term) -> str:
    if term.low is None or term.high is None:
        return term.text.partition(":")[2]
    low, high = date.fromordinal(term.low), date.fromordinal(term.high)
    if (low, high) == (date(low.year, 1, 1), date(low.year, 12, 31)):
        return str(low.year)
    return f"{day_words(term.low)}–{day_words(term.high)}"


def _flag(flag: Flag, today: date) -> Filter:
    return Filter(_term(flag, today), flag_words()[flag])


def _term(text: str, today: date) -> Term:
    (term,) = parse(text, today).terms
    return term


def _words(name: str) -> str:
    return " ".join(tokens(name))
