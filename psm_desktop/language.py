"""In which language the texts of `words.py` and `sentences.py` are said here: as they stand, unless somebody chose.

The window chooses once, on its own thread; a thread begins without a choice, and so does the command line. What is
made for others (reports, workbooks, packages) is made there and stays Italian, whatever the window speaks.
"""

from collections.abc import Callable
from contextvars import ContextVar, copy_context
from typing import ParamSpec, TypeVar

Speaker = Callable[[str, str], str]
"""Where a text stands ("words", "sentences") and the Italian text -> what is said."""
P = ParamSpec("P")
R = TypeVar("R")


def as_it_stands(_place: str, italian: str) -> str:
    """The text itself."""
    return italian


_speaker: ContextVar[Speaker] = ContextVar("speaker", default=as_it_stands)


def said(place: str, italian: str) -> str:
    """A text in the language chosen here."""
    return _speaker.get()(place, italian)


def choose(speaker: Speaker) -> None:
    """From now on, on this thread, texts are said so."""
    _speaker.set(speaker)


def as_here(work: Callable[P, R]) -> Callable[P, R]:
    """The same work for another thread, in the language chosen on this one: for what only the window shows."""
    context = copy_context()

    def run(*args: P.args, **named: P.kwargs) -> R:
        return context.run(work, *args, **named)

    return run
