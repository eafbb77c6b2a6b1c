"""Euros as people type them in Italy, in whole cents (UX.md §4: Qt's own parsers read 1234.5 as 12345)."""

import re

from psm_desktop.domain.unreadable import Unreadable

BLANKS = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
NUMBER = re.compile(
    r"""(?P<whole>[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)  # 1.234.567 or 1234567; 0.125 groups nothing
        (?:,(?P<comma>[0-9]{0,2})|\.(?P<dot>[0-9]{1,2}))?""",
    re.VERBOSE,
)
GROUPED_BY_BLANKS = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9])")
LARGEST_CENTS = 10**15 - 1


def parse_cents(text: str, *, allow_negative: bool = False) -> int:
    """Cents of 1234,5 · 1.234,50 · 1234.5 · € 1 234,50 · sums such as 1000+220 or 1000-20.

    `1.234` is one thousand two hundred and thirty-four. Raises Unreadable for all else: 12.00.0, 1,234.50, a third
    decimal (0.125 too), words, more than 15 digits; and for less than zero unless allowed.
    """
    plain = _without_blanks(text)
    terms = re.findall(r"[+-]?[^+-]+", plain)
    if not plain or "".join(terms) != plain:
        raise Unreadable("not-an-amount", text)
    cents = sum(_term(term, text) for term in terms)
    if abs(cents) > LARGEST_CENTS or (cents < 0 and not allow_negative):
        raise Unreadable("not-an-amount", text)
    return cents


def _without_blanks(text: str) -> str:
    """The text without € and without blanks; between digits a blank may only group thousands."""
    plain = BLANKS.sub(" ", text.replace("€", " ")).strip()
    plain = GROUPED_BY_BLANKS.sub(lambda found: found[0].replace(" ", ""), plain)
    plain = re.sub(r" ?([+-]) ?", r"\1", plain)
    if " " in plain:
        raise Unreadable("not-an-amount", text)
    return plain


def _term(term: str, text: str) -> int:
    sign, digits = (-1, term[1:]) if term[0] == "-" else (1, term.removeprefix("+"))
    found = NUMBER.fullmatch(digits)
    if found is None or ("." in found["whole"] and found["dot"] is not None) or len(digits) > 24:
        raise Unreadable("not-an-amount", text)
    decimals = found["comma"] or found["dot"] or ""
    return sign * int(found["whole"].replace(".", "") + decimals.ljust(2, "0"))


def amount(cents: int) -> str:
    """1.234,50"""
    whole, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole:,}".replace(",", ".") + f",{rest:02}"


def euros(cents: int) -> str:
    """1.234,50 €, with a blank that does not break."""
    return f"{amount(cents)}\u00a0€"
