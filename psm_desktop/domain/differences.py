"""In what two texts differ, word by word."""

import re
from difflib import SequenceMatcher

WORD = re.compile(r"\w(?:[\w/.,:-]*\w)?|[^\w\s]")
"""Days, amounts and codes are one word."""
MOST_WORDS = 400
"""Of the middle in which two texts differ; beyond, the whole middle counts as different: comparing would take long."""
Span = tuple[int, int]
"""Where a piece of text begins and ends, in characters."""


def differing(text: str, other: str) -> list[Span]:
    """The pieces of a text that do not stand so in the other."""
    spans = [found.span() for found in WORD.finditer(text)]
    mine, theirs = [text[a:b] for a, b in spans], WORD.findall(other)
    start = _alike(mine, theirs)
    end = _alike(mine[start:][::-1], theirs[start:][::-1])
    middle, opposite = mine[start : len(mine) - end], theirs[start : len(theirs) - end]
    if not middle:
        return []
    if len(middle) > MOST_WORDS or len(opposite) > MOST_WORDS:
        return [(spans[start][0], spans[start + len(middle) - 1][1])]
    return [
        (spans[start + first][0], spans[start + last - 1][1])
        for what, first, last, _, _ in SequenceMatcher(None, middle, opposite, autojunk=False).get_opcodes()
        if what != "equal" and last > first
    ]


def _alike(some: list[str], others: list[str]) -> int:
    """How many words at the beginning are the same."""
    return next(
        (at for at, (a, b) in enumerate(zip(some, others, strict=False)) if a != b), min(len(some), len(others))
    )
