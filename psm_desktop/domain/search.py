"""The search language of window and command line (UX.md screen E): from what a person types to a query, and back.

ponte scuola          words: each begins a word of the intervention; accents and case ignored
"ponte del rio"       a phrase: whole words, one after the other
3.2   asse:3          under a code of the Piano
>50000   importo:1.000..5.000   stato:corso   fonte:pnrr   scadenza:<30/06/2027   in:ritardo   senza:cup   bozza
-sospeso              a minus before anything: not

All terms must hold, except that of several states or several codes one is enough: an intervention has but one. What
cannot be understood is searched as words and told in `Query.unread`; no text is ever refused.
"""

import re
from collections.abc import Callable
from datetime import date

from psm_desktop.domain import search_english
from psm_desktop.domain.days import due_last_day, parse_day
from psm_desktop.domain.money import LARGEST_CENTS, parse_cents
from psm_desktop.domain.plan import is_code
from psm_desktop.domain.query import DATED, STATE_WORDS, Flag, Kind, Query, Term
from psm_desktop.domain.status import Status
from psm_desktop.domain.text import folded
from psm_desktop.domain.unreadable import Unreadable

ALIKE = {
    "senza:fonte": Flag.NO_SOURCES,
    "senza:costo": Flag.NO_COSTS,
    "in:bozza": Flag.DRAFT,
    "con:osservazione": Flag.REMARKS,
}
KEYS = {
    **dict.fromkeys(("asse", "strategia", "azione", "codice"), Kind.CODE),
    "importo": Kind.AMOUNT,
    "stato": Kind.STATUS,
    "fonte": Kind.SOURCE,
    "scadenza": Kind.DUE,
}
FLAG_KEYS = frozenset(flag.partition(":")[0] for flag in Flag if ":" in flag)

QUOTES = str.maketrans(dict.fromkeys("«»“”„", '"'))
PIECE = re.compile(
    r"""(?P<minus>-?)(?:(?P<key>[^\W\d_]+):)?
        (?:"(?P<quoted>[^"]*)"?|(?P<bare>(?:[<>]=?|=)[ \t]*[^\s"]+|[^\s"]+)?)""",
    re.VERBOSE,
)
TOKEN = re.compile(r"[^\W_]+")
SIGN = re.compile(r"\s*([<>]=?|=)?")


def parse(text: str, today: date) -> Query:
    """The query of any text. `today`: the day in Rome, for *oggi*, *in ritardo*, *in scadenza*."""
    terms, unread = list[Term](), list[str]()
    for found in PIECE.finditer(text.translate(QUOTES)):
        if not found[0] or found[0].isspace():
            continue
        read = _terms(found, today)
        if read is None:
            unread.append(found[0])
            read = tuple(_plain_word(token, bool(found["minus"])) for token in tokens(found[0]))
        terms += read
    return Query(tuple(dict.fromkeys(terms)), tuple(unread))


def tokens(text: str) -> list[str]:
    """The words of a text as the index holds them: folded, letters and digits only."""
    return TOKEN.findall(folded(text))


def _terms(found: re.Match[str], today: date) -> tuple[Term, ...] | None:
    """The terms of one piece, none where it is not finished yet; None: it makes no sense."""
    key, is_not = folded(found["key"] or ""), bool(found["minus"])
    key = search_english.KEYS.get(key, key)
    if key:
        return _keyed(key, found["quoted"] or found["bare"] or "", is_not, today)
    if found["quoted"] is not None:
        return _worded(Kind.PHRASE, found["quoted"], is_not)
    return _bare(found["bare"] or "", is_not)


def _worded(kind: Kind, text: str, is_not: bool) -> tuple[Term, ...]:
    words = " ".join(tokens(text))
    return (Term(kind, words, is_not=is_not),) if words else ()


def _bare(text: str, is_not: bool) -> tuple[Term, ...] | None:
    code = text.rstrip(".,;")
    if "." in text and is_code(code):
        return (Term(Kind.CODE, code, is_not=is_not),)
    if text[:1] in ("<", ">", "=") or ".." in text:
        if (span := _cents(text)) is not None:
            return (Term(Kind.AMOUNT, "", *span, is_not),)
        if text[0] in "<>" and tokens(text):
            return None
    words = " ".join(tokens(text))
    return (_plain_word(words, is_not),) if words else ()


def _plain_word(words: str, is_not: bool) -> Term:
    """Words as such; one that the language knows is a flag."""
    flag = next((flag for flag in (Flag.DRAFT, Flag.READY) if flag == words), None)
    return Term(Kind.WORD, words, is_not=is_not) if flag is None else Term(Kind.FLAG, flag, is_not=is_not)


def _keyed(key: str, text: str, is_not: bool, today: date) -> tuple[Term, ...] | None:
    if key not in KEYS and key not in FLAG_KEYS | search_english.FLAG_KEYS:
        return None if text.strip() else _worded(Kind.WORD, key, is_not)
    if not text.strip():
        return ()  # still being typed
    match KEYS.get(key):
        case Kind.CODE:
            code = text.strip().rstrip(".")
            return (Term(Kind.CODE, code, is_not=is_not),) if is_code(code) else None
        case Kind.SOURCE:
            return _worded(Kind.SOURCE, text, is_not)
        case Kind.AMOUNT:
            span = _cents(text)
            return None if span is None else (Term(Kind.AMOUNT, "", *span, is_not),)
        case Kind.DUE:
            span = _days(text, today)
            return None if span is None else (Term(Kind.DUE, "", *span, is_not),)
        case Kind.STATUS:
            return tuple(Term(Kind.STATUS, one, is_not=is_not) for one in states(text)) or None
    return _flag(f"{key}:{' '.join(tokens(text))}", is_not, today)


def _flag(text: str, is_not: bool, today: date) -> tuple[Term, ...] | None:
    text = search_english.FLAGS.get(text, text)
    flag = ALIKE.get(text) or next((one for one in Flag if one == text), None)
    if flag is None:
        return None
    return (Term(Kind.FLAG, flag, today.toordinal() if flag in DATED else None, is_not=is_not),)


def states(text: str) -> list[Status]:
    """The states whose words begin like those of a text: «corso», «in progettazione», «so»; or the one of a code."""
    words = tokens(text)
    fitting = [
        status
        for status in STATE_WORDS
        for own in (STATE_WORDS[status], search_english.STATES[status])
        if words and all(any(one.startswith(word) for one in own) for word in words)
    ]
    return list(dict.fromkeys(fitting)) or [status for status in Status if status == text.strip()]


Span = tuple[int | None, int | None]
AMOUNTS = (-LARGEST_CENTS, LARGEST_CENTS)
DAYS = (date(1900, 1, 1).toordinal(), date(2199, 12, 31).toordinal())
"""Beyond them nothing can be typed."""


def _cents(text: str) -> Span | None:
    """Lowest and highest amount of `>50000`, `<=1.000,50`, `1000..5000`, `..5000` or a single amount."""
    return _span(text, lambda said: (parse_cents(said, allow_negative=True),) * 2, AMOUNTS)


def _days(text: str, today: date) -> Span | None:
    """First and last day, as ordinals, of `<30/06/2027`, `01/2027..06/2027`, `2027`, `oggi`."""

    def read(said: str) -> tuple[int, int]:
        if re.fullmatch(r"(19|2[01])\d\d", said, re.ASCII):
            return date(int(said), 1, 1).toordinal(), date(int(said), 12, 31).toordinal()
        day = parse_day(said, today, month=True)
        last = due_last_day(day)
        return (last.replace(day=1) if len(day) == 7 else last).toordinal(), last.toordinal()

    return _span(text, read, DAYS)


def _span(text: str, read: Callable[[str], tuple[int, int]], limits: tuple[int, int]) -> Span | None:
    """`read` gives the first and last of what one end says; None for an end nobody can read."""
    try:
        if ".." in text:
            low, high = (end.strip() for end in text.split("..", 1))
            if not low and not high:
                return None
            return (read(low)[0] if low else None), (read(high)[1] if high else None)
        found = SIGN.match(text)
        sign, said = (found[1], text[found.end() :].strip()) if found else (None, text)
        first, last = read(said)
    except Unreadable:
        return None
    match sign:
        case ">":
            return min(last + 1, limits[1]), None
        case ">=":
            return first, None
        case "<":
            return None, max(first - 1, limits[0])
        case "<=":
            return None, last
    return first, last
