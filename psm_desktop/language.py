"""In which language the texts of `words.py` and `sentences.py` are said here: as they stand, unless somebody chose.

The window chooses once, on its own thread; a thread begins without a choice, and so does the command line. What is
made for others (reports, workbooks, packages) is made there and stays Italian, whatever the window speaks.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Speaker = Callable[[str, str], str]
"""Where a text stands ("words", "sentences") and the Italian text -> what is said."""


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


@contextmanager
def in_italian() -> Iterator[None]:
    """While a document for others is made on the window's own thread."""
    before = _speaker.set(as_it_stands)
    try:
        yield
    finally:
        _speaker.reset(before)
