"""The office's file for all communes, kind `plan`: documents as they were published, signed and not sealed.

One file is good for all 312: its header names no commune. It counts only under the office's key.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from psm_desktop.domain.mergers import Mergers
from psm_desktop.domain.neighbours import Neighbours
from psm_desktop.domain.plan import Plan, is_code
from psm_desktop.domain.zones import Zones
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, documents, exchange, plans
from psm_desktop.store.connection import writing
from psm_desktop.store.documents import COMMUNES, NEIGHBOURS, PLAN, PUBLISHED, ZONES, Document
from psm_desktop.store.shape import LAST_MOMENT
from psm_desktop.sync import cbor, envelope, files, keys
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.header import Header
from psm_desktop.sync.prepared import Prepared

KIND = "plan"
EVERY = "000000"
"""In place of a commune's code in the header: for all of them."""
MOST = 1_000
FURTHEST = 10_000
"""Versions a file may be ahead of what is here: a weekly file for two centuries. What is signed by mistake, or with a
stolen key, must not be the last one there can be."""
NO_JSON = (KeyError, TypeError, ValueError, AttributeError, RecursionError)
"""What reading a document raises where it is none of ours."""


def write(db: sqlite3.Connection, those: Sequence[Document], out: Path, now: int) -> Prepared:
    """The file with published documents (UTC second); noted among the files written. Raises PsmError when it cannot be
    written, or is more than a package takes."""
    pair = keys.of(db)
    header = Header(KIND, copies.about(db).is_training, EVERY, pair.signer, now, plans.current(db).version)
    data = envelope.close(header, payload(those), pair)
    made = Prepared(out, KIND, "", len(data), files.write(out, data), now, named=len(those))
    with writing(db):
        exchange.keep_sent(db, exchange.Sent(made.sha256, "", KIND, out.name, made.bytes, 0, {}, now))
    return made


def payload(those: Iterable[Document]) -> dict[str, object]:
    """As CBOR takes it."""
    return {
        "documents": [
            {
                "kind": one.kind,
                "version": one.version,
                "at": one.published_at,
                "sha256": bytes.fromhex(one.sha256),
                "content": one.content,
            }
            for one in those
        ]
    }


def documents_in(value: object, now: int, *, is_training: bool) -> list[Document]:
    """The documents of a file, which came at a UTC second; each is what its hash says, and of a kind known here also
    what its kind says.

    Raises Damaged for anything else; PsmError `package-newer` where a document of a known kind cannot be read, and
    `training-file` for a made-up plan in a real file.
    """
    found = [_document(one, now) for one in cbor.items(cbor.names(value).get("documents"))]
    if not 0 < len(found) <= MOST or len({(one.kind, one.version) for one in found}) != len(found):
        raise Damaged("no documents, too many, or one twice")
    for one in found:
        _check(one, is_training=is_training)
    return found


def _document(value: object, now: int) -> Document:
    said = cbor.names(value)
    kind, content = cbor.text(said.get("kind")), cbor.octets(said.get("content"))
    if not 0 < len(kind) <= documents.LONGEST_KIND or not kind.isprintable():
        raise Damaged("a kind that is no name")
    at = cbor.whole(said.get("at"), 0, LAST_MOMENT)
    one = Document(kind, cbor.whole(said.get("version"), 1, documents.HIGHEST), content, PUBLISHED, at, now)
    if cbor.octets(said.get("sha256"), 32).hex() != one.sha256:
        raise Damaged("a document of another hash")
    return one


def _check(one: Document, *, is_training: bool) -> None:
    """A document of a kind this program uses is one: else it would stand in the way of all that reads it."""
    try:
        match one.kind:
            case documents.PLAN:
                plan = Plan.from_json(one.content.decode())
                is_sound = plan.version == one.version and _is_sound(plan)
                if is_sound and plan.is_training and not is_training:
                    raise PsmError("training-file")
            case documents.ZONES:
                is_sound = bool(Zones.from_json(one.content.decode()).of)
            case documents.COMMUNES:
                is_sound = Mergers.from_json(one.content.decode()).is_sound
            case documents.NEIGHBOURS:
                is_sound = Neighbours.from_json(one.content.decode()).count >= 0
            case _:
                is_sound = True
    except NO_JSON as problem:
        raise PsmError("package-newer") from problem
    if not is_sound:
        raise PsmError("package-newer")


def _is_sound(plan: Plan) -> bool:
    """Whether codes are codes, each once and below its own, and titles are text."""
    entries = list(plan.entries())
    said = [plan.title, plan.vision, *(text for one in entries for text in (one.code, one.title))]
    if not all(isinstance(one, str) for one in said) or type(plan.version) is not int:
        return False
    codes = {one.code for one in entries}
    above = {code.rpartition(".")[0] for code in codes} - {""}
    named = [code for one in plan.crosswalk for code in (one.old, *one.new)]
    is_whole = len(codes) == len(entries) and above <= codes and bool(plan.axes)
    return is_whole and all(map(is_code, [*codes, *named])) and all(type(n) is int for n in plan.official_counts)


def compare(db: sqlite3.Connection, those: Sequence[Document]) -> list[Document]:
    """Those that are not here yet.

    Raises PsmError `document-differs` where another text stands here under the same version: a published one never
    changes, and only a newer one leaves both behind. `document-jumps` for a version no later one might follow.
    """
    all_ = sorted(those, key=lambda one: (one.kind, one.version))
    here = {(one.kind, one.version): documents.version(db, one.kind, one.version) for one in all_}
    newest = {one.kind: documents.newest_version(db, one.kind) for one in all_}
    is_newer = {one.kind for one in all_ if one.version > newest[one.kind]}
    for one in all_:
        if one.version > newest[one.kind] + FURTHEST:
            raise PsmError("document-jumps", version=one.version, here=newest[one.kind])
        newest[one.kind] = max(newest[one.kind], one.version)
        ours = here[one.kind, one.version]
        if ours is not None and ours.content != one.content and one.kind not in is_newer:
            raise PsmError("document-differs", version=one.version)
    return [one for one in those if here[one.kind, one.version] is None]


def facts(those: Sequence[Document], db: sqlite3.Connection) -> list[list[object]]:
    """What a file brings, for its sentence: kind, version, figures, and whether a newer one is here already."""
    return [_fact(one, db) for one in those]


def _fact(one: Document, db: sqlite3.Connection) -> list[object]:
    newest = documents.newest(db, one.kind)
    return [one.kind, one.version, figures(one), newest is not None and newest.version > one.version]


def figures(one: Document) -> dict[str, object]:
    """What counts in a document, by name; nothing of one this program does not know."""
    text = one.content.decode("utf-8", "replace")
    if one.kind == PLAN:
        plan = Plan.from_json(text)
        axes, strategies, actions = plan.loaded()
        return {"axes": axes, "strategies": strategies, "actions": actions, "changed": len(plan.crosswalk)}
    if one.kind == ZONES:
        return {"communes": len(Zones.from_json(text).of)}
    if one.kind == COMMUNES:
        return {"mergers": len(Mergers.from_json(text).all)}
    return {"interventions": Neighbours.from_json(text).count} if one.kind == NEIGHBOURS else {}
