"""What became of files that were read: chips for their fates, and the files inside what somebody dropped."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from psm_desktop.ui.common.chips import Mark
from psm_desktop.ui.common.language import QT_TR_NOOP

TAKEN = Mark(QT_TR_NOOP("Preso"), "status-completed", "ok")
KNOWN = Mark(QT_TR_NOOP("Già letto"), "check", "calm")
WAITS = Mark(QT_TR_NOOP("In attesa"), "waiting", "warn")
INVITED = Mark(QT_TR_NOOP("Invito letto"), "key", "ok")
REFUSED = Mark(QT_TR_NOOP("Non accettato"), "problem", "bad")
MARKS = {"taken": TAKEN, "known": KNOWN, "waits": WAITS, "invited": INVITED}


def fate_mark(fate: str) -> Mark:
    """The chip of a fate (a code of `sync.inbox`); all that is none of the good ones was refused."""
    return MARKS.get(fate, REFUSED)


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files among `paths`, and those inside the folders among them, by name; hidden ones are left out."""
    return [file for path in paths for file in sorted(_within(path))]


def _within(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for one in path.rglob("*"):
        inside = one.relative_to(path)
        if one.is_file() and not any(part.startswith(".") for part in inside.parts):
            yield one
