"""What the words of the command line are made of: a verb, its arguments, the function that does it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from psm_desktop.verbs.context import Answer, Context
from psm_desktop.verbs.parser import place


@dataclass(frozen=True, slots=True)
class Word:
    """One argument, as argparse takes it."""

    names: tuple[str, ...]
    options: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb; one with others `under` it does nothing by itself."""

    name: str
    help: str
    run: Callable[[Context], Answer] | None = None
    words: tuple[Word, ...] = ()
    under: tuple["Verb", ...] = ()


PLACES = ("FILE", "CARTELLA")
"""What names a file or a folder, and so is not empty."""


def word(*names: str, **options: Any) -> Word:
    """An argument: its names, and what argparse's `add_argument` is told of it."""
    named = {"type": place} if options.get("metavar") in PLACES else {}
    return Word(names, named | options)


KEY = word("key", metavar="KEY", help="la chiave di una riga (psm list, psm show)")
CODE = word("commune", metavar="CODICE", help="codice ISTAT del Comune")
OUT = word("out", metavar="FILE", help="il file da scrivere")
REPLACE = word("--replace", action="store_true", help="al posto del file che ha già questo nome")
