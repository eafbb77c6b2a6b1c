"""Values of indicators as people type them in Italy, in whole thousandths of the indicator's unit."""

import re

from psm_desktop.domain.unreadable import Unreadable

BLANKS = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:([. ])[0-9]{3})(?:\1[0-9]{3})*")
NUMBER = re.compile(r"(?P<whole>[0-9]+)(?:[.,](?P<rest>[0-9]{0,3}))?")
LARGEST_THOUSANDTHS = 10**15 - 1
SCALE = 1000


def parse_measure(text: str) -> int:
    """Thousandths of 1.234,5 · 1234,5 · 1234.5 · 0,25 · 1 234,5 · -3,5.

    As with money a dot before exactly three digits groups: `1.234` is one thousand two hundred and thirty-four, but
    0.125 and 1234.567 can only be decimals. Raises Unreadable for all else: words, a fourth decimal, 1,234.5.
    """
    plain = BLANKS.sub(" ", text).strip().replace("\u2212", "-")
    sign, digits = (-1, plain[1:].lstrip()) if plain.startswith("-") else (1, plain)
    found = NUMBER.fullmatch(_ungrouped(digits)) if len(digits) <= 24 else None
    if found is None:
        raise Unreadable("not-a-measure", text)
    thousandths = int(found["whole"] + (found["rest"] or "").ljust(3, "0"))
    if thousandths > LARGEST_THOUSANDTHS:
        raise Unreadable("not-a-measure", text)
    return sign * thousandths


def _ungrouped(digits: str) -> str:
    """The digits without what groups thousands before the comma; as they are where nothing groups."""
    whole, comma, rest = digits.partition(",")
    return re.sub("[. ]", "", whole) + comma + rest if GROUPED.fullmatch(whole) else digits


def measure(thousandths: int) -> str:
    """1.234,5: without trailing zeros."""
    whole, rest = divmod(abs(thousandths), SCALE)
    decimals = f",{rest:03}".rstrip("0") if rest else ""
    return f"{'-' if thousandths < 0 else ''}{whole:,}".replace(",", ".") + decimals
