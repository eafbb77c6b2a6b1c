"""The verb that takes files in, or only looks at what they would bring."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from psm_desktop.commands.hand import utc_now
from psm_desktop.commands.safety_copy import safety_copy
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence
from psm_desktop.store import communes
from psm_desktop.verbs.context import Answer, Context, UsageError

if TYPE_CHECKING:
    from psm_desktop.sync.inbox import Preview
    from psm_desktop.sync.incoming import Received


def receive(context: Context) -> Answer:
    """Take in files, or with --check only look; exit 1 when one of them is not taken, each with its sentence."""
    paths, words_typed = [Path(name) for name in context.args.files], context.args.words
    if not paths and words_typed is None:
        raise UsageError("receive-what")
    with context.open() as db:
        return _look(db, paths, words_typed) if context.args.check else _take(db, paths, words_typed)


def _take(db: sqlite3.Connection, paths: Sequence[Path], words_typed: str | None) -> Answer:
    from psm_desktop.readers.parcels import parcels
    from psm_desktop.sync import inbox

    typed = _secret(words_typed)
    safety_copy(db, "prima-di-ricevere", utc_now())
    found = inbox.receive(db, parcels(paths), now=utc_now(), typed=typed)
    if not found:
        raise PsmError("words-for-nothing")
    return Answer([_value(one) for one in found], [_line(one) for one in found], complaint=_complaint(found))


def _look(db: sqlite3.Connection, paths: Sequence[Path], words_typed: str | None) -> Answer:
    from psm_desktop.readers.parcels import parcels
    from psm_desktop.sync import inbox

    found = inbox.look(db, parcels(paths), now=utc_now(), typed=_secret(words_typed))
    value = {"files": [_value(one) for one in found.files], "communes": [one._asdict() for one in found.communes]}
    return Answer(value, [*map(_line, found.files), *_changes(db, found)], complaint=_complaint(found.files))


def _changes(db: sqlite3.Connection, found: "Preview") -> list[str]:
    """What would be new in each commune."""
    return [
        sentence(
            "foreseen-of",
            commune=communes.name(db, one.commune),
            born=one.born,
            changed=one.changed,
            conflicts=one.conflicts,
        )
        for one in found.communes
    ]


def _secret(words_typed: str | None) -> bytes | None:
    from psm_desktop.sync.phrase import secret_of

    return None if words_typed is None else secret_of(words_typed)


def _value(one: "Received") -> dict[str, object]:
    return {
        "name": one.name,
        "inside": one.inside or None,
        "kind": one.kind or None,
        "commune": one.commune or None,
        "fate": one.fate,
        "lines": one.lines,
        "part": _part(one),
        "documents": _documents(one),
        "is_good": one.is_good,
        "text": one.text,
    }


def _part(one: "Received") -> dict[str, object] | None:
    """Of a part of attachments: its number, and files made whole, waiting for other parts or for their record, thrown
    away; None for any other file, and of one that could not be opened."""
    names = ("part", "of", "done", "partial", "unnamed", "wrong")
    return {name: one.facts.get(name) for name in names} if "of" in one.facts else None


def _documents(one: "Received") -> list[dict[str, object]] | None:
    """What a file of the office brings for all communes, or has brought; None for any other file."""
    names = ("kind", "version", "figures", "is_older")
    found = one.facts.get("documents")
    return [dict(zip(names, some, strict=True)) for some in found] if found is not None else None


def _line(one: "Received") -> str:
    name = one.facts["commune"] if one.commune else ""
    return f"{one.place}{f' ({name})' if name else ''}: {one.text}"


def _complaint(found: Sequence["Received"]) -> str:
    """The sentence of the one that is bad, or how many are; empty where none is."""
    bad = [one for one in found if not one.is_good]
    if not bad:
        return ""
    return bad[0].text if len(found) == 1 else sentence("files-not-taken", bad=len(bad), all=len(found))
