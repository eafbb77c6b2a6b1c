"""Which documents of the office a return says its writer has: an office whose copy was turned back learns from them
what it published and forgot, before it gives a number twice."""

import sqlite3
from hashlib import sha256
from typing import NamedTuple

from psm_desktop.store import documents
from psm_desktop.sync import cbor
from psm_desktop.sync.damaged import Damaged

MOST = 100
BEGINNING = 8
"""Bytes of the SHA-256 that are told: enough to tell two texts of one version apart."""
AHEAD = 100
"""Versions the office may have forgotten; who tells of more only drives the numbers away."""


class Held(NamedTuple):
    """A document. `begins`: its SHA-256, the first bytes in hexadecimal."""

    kind: str
    version: int
    begins: str


NEWEST = "SELECT kind, max(version), content FROM document WHERE state = 'published' GROUP BY kind LIMIT ?"


def said(db: sqlite3.Connection) -> dict[str, object]:
    """For a return: of each kind the newest; nothing before the office has published anything."""
    found = db.execute(NEWEST, (MOST,)).fetchall()
    told = [[kind, version, sha256(content).digest()[:BEGINNING]] for kind, version, content in found]
    return {"documents": told} if told else {}


def heard(value: object) -> tuple[Held, ...]:
    """The same, read; nothing where nothing is said. Raises Damaged."""
    told = () if value is None else cbor.items(value)
    if len(told) > MOST:
        raise Damaged("more than a return tells")
    return tuple(_held(one) for one in told)


def _held(value: object) -> Held:
    name, version, begins = cbor.items(value, 3)
    kind = cbor.text(name)
    if not 0 < len(kind) <= documents.LONGEST_KIND or not kind.isprintable():
        raise Damaged("a kind that is no name")
    return Held(kind, cbor.whole(version, 1, documents.HIGHEST), cbor.octets(begins, BEGINNING).hex())


def unlike_ours(db: sqlite3.Connection, those: tuple[Held, ...]) -> dict[str, object]:
    """A fact of the return that tells of documents this office has not, or otherwise; none as almost always."""
    found = [list(one) for one in those if _is_unlike(db, one)]
    return {documents.ELSEWHERE: found} if found else {}


def _is_unlike(db: sqlite3.Connection, one: Held) -> bool:
    newest = documents.newest_version(db, one.kind)
    if not newest <= one.version <= newest + AHEAD:
        return False
    here = documents.version(db, one.kind, one.version)
    return here is None or not here.sha256.startswith(one.begins)
