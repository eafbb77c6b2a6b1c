"""Text in one form: for keeping, for searching, for file names."""

import re
import unicodedata

APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"))
"""The signs that stand for an apostrophe: text pasted from a word processor holds the curved one."""


def canonical(text: str) -> str | None:
    """Text as it is kept: NFC, trimmed, without NUL and half characters, which no other copy would take (the gate's
    rule); None for nothing (rule R9)."""
    whole = text.replace("\0", "").encode("utf-8", "ignore").decode()
    return unicodedata.normalize("NFC", whole).strip() or None


LONGEST_QUOTED = 80
"""Characters."""
UNQUOTED = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters, and those that turn the direction of what follows them."""


def in_short(text: str) -> str:
    """A text as a sentence quotes it: on one line, its beginning where it is long, nothing that a terminal obeys."""
    line = " ".join(UNQUOTED.sub(" ", text[: 10 * LONGEST_QUOTED]).split())
    is_whole = len(text) <= 10 * LONGEST_QUOTED and len(line) <= LONGEST_QUOTED
    return line if is_whole else line[:LONGEST_QUOTED].rstrip() + "…"


def on_one_line(text: str) -> str:
    """A whole text for a place that has one line."""
    return " ".join(text.splitlines())


COMMANDS = re.compile(f"(?![\n\t]){UNQUOTED.pattern}")


def for_a_terminal(text: str) -> str:
    """A text with its lines and tabs, but nothing else that a terminal obeys: what others wrote may stand in it."""
    return COMMANDS.sub(" ", text)


def folded(text: str) -> str:
    """Text as it is searched: accents, case and the shape of apostrophes ignored."""
    if text.isascii():  # most titles: a list of 2,000 is sorted by this
        return text.replace("`", "'").casefold()
    plain = unicodedata.normalize("NFKD", text.translate(APOSTROPHES).casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def slug(name: str) -> str:
    """A name for files: "Ala di Stura" becomes "ala-di-stura"."""
    return re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")
