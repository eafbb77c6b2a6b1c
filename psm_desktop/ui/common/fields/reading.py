"""Reading typed text with the domain's parsers, and the sentence where one cannot."""

from collections.abc import Callable
from typing import TypeVar

from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.sentences import sentence

T = TypeVar("T")


def read(parse: Callable[[str], T], text: str) -> T | None:
    """The value of a text; None when it is empty or cannot be read."""
    try:
        return parse(text) if text.strip() else None
    except Unreadable:
        return None


def why_not(parse: Callable[[str], object], text: str) -> str:
    """The sentence about a text that cannot be read; "" for one that can, and for none."""
    try:
        if text.strip():
            parse(text)
    except Unreadable as unreadable:
        return sentence(unreadable.code, text=unreadable.text, **unreadable.facts)
    return ""
