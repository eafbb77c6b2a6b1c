"""An act as it is cited in one line: «Delibera C.C. 14 del 15/04/2026», «D.D. 88/2026», «14 15/4/26»."""

import re
from datetime import date

from psm_desktop.domain.days import parse_day
from psm_desktop.domain.text import canonical
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.domain.values import Cell, Draft

CITED = re.compile(
    r"(?P<head>[^\d]*?)\s*(?:\bn(?:r|um|umero)?[.°º]?\s*)?(?P<number>\d[\w/.\-]*)"
    r"(?:,?\s+(?:(?:del|in data)\s+)?(?P<day>.+))?",
    re.IGNORECASE,
)
KINDS = (
    (re.compile(r"(?:determin\w*|d\.?\s?d\.?)(?=\s|$)\s*", re.IGNORECASE), "determination", ""),
    (re.compile(r"d\.?\s?c\.?\s?c\.?(?=\s|$)\s*", re.IGNORECASE), "resolution", "C.C."),
    (re.compile(r"d\.?\s?g\.?\s?c\.?(?=\s|$)\s*", re.IGNORECASE), "resolution", "G.C."),
    (re.compile(r"deliber\w*\s*", re.IGNORECASE), "resolution", ""),
)
"""How the kind is written, its code, and the organ the abbreviation names."""


def read_act(text: str, today: date) -> dict[str, Cell]:
    """First values of the act a line cites; a line without a number is its subject, a day that is none a draft.

    Empty for a line without words. Nothing of the line is thrown away but words like *n.* and *del*.
    """
    line = canonical(" ".join(text.split()))
    if line is None:
        return {}
    found = CITED.fullmatch(line)
    if found is None:
        return {"subject": line}
    kind, organ = _kind(found["head"])
    said: dict[str, Cell] = {"number": found["number"], "kind": kind, "organ": organ, "day": _day(found["day"], today)}
    return {name: cell for name, cell in said.items() if cell}


def _kind(head: str) -> tuple[str, str]:
    """The code of the kind, "" where none is named, and the organ."""
    for pattern, code, organ in KINDS:
        if found := pattern.match(head):
            rest = head[found.end() :].strip(" ,")
            return code, " ".join(part for part in (organ, rest) if part)
    return "", head.strip(" ,")


def _day(text: str | None, today: date) -> Cell:
    if not text:
        return None
    try:
        return parse_day(text, today)
    except Unreadable:
        return Draft(text)
