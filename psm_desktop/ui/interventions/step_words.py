"""Names of steps for Annulla and Storico: «importo di "Ponte del Rio"»."""

from psm_desktop.ui.common.language import tr
from psm_desktop.words import field_word, table_word, untitled

LONGEST = 40
"""Characters of a title in the name of a step."""


def quoted(title: str) -> str:
    """A title in « », cut where a menu would grow too wide."""
    plain = " ".join(title.split())
    short = plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1].rstrip()}…"
    return tr("«{title}»").format(title=short or untitled())


def step(table: str, column: str, title: str) -> str:
    """«importo di «Ponte del Rio»»"""
    return of(uncapital(field_word(table, column)), title)


def row_word(table: str) -> str:
    """«voce di costo»"""
    return table_word(table).lower()


def of(what: str, title: str) -> str:
    """«voce di costo di «Ponte del Rio»»"""
    return tr("{what} di {title}").format(what=what, title=quoted(title))


def uncapital(words: str) -> str:
    """The first letter small, except in CUP, CIG and the like."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
