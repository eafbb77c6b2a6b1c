"""What this PC knows of a workspace outside of it: its current site numbers and the vector last written.

A file copied, moved or put back by hand is found out by it and takes new numbers (rule R2, DESIGN §5).
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from psm_desktop.paths import config_dir
from psm_desktop.store.entries import Vector

ROUND = 512
"""Bytes by which the file grows."""


@dataclass(frozen=True, slots=True)
class Record:
    """`sites`: commune -> the number this copy writes under; `known`: what the file held after the last commit;
    `former`: number this copy wrote under before -> its commune, for ever its own: nobody else may sign for it."""

    file: Path
    sites: dict[str, int] = field(default_factory=dict)
    known: Vector = field(default_factory=dict)
    former: dict[int, str] = field(default_factory=dict)

    def is_ahead_of(self, have: Vector) -> bool:
        """Whether the file holds less than it did, in any entry: then it is an old one."""
        return any(have.get(site, 0) < upto for site, upto in self.known.items())


def base(identity: str, workspace: Path) -> Path:
    """Where the record of a workspace lies, without its suffix: a file elsewhere is another copy."""
    import hashlib

    place = hashlib.blake2b(os.fsencode(workspace.resolve()), digest_size=6).hexdigest()
    return config_dir() / "copies" / f"{identity}-{place}"


def key_file(identity: str) -> Path:
    """Where the key pair of a workspace lies: one for all its copies of this user on this PC."""
    return config_dir() / "copies" / f"{identity}.key"


def load(identity: str, workspace: Path) -> Record:
    """The record of a workspace; an empty one where this PC knows nothing of this file."""
    file = base(identity, workspace).with_suffix(".json")
    try:
        said = json.loads(file.read_text("utf-8"))
        sites = {commune: int(site) for commune, site in said["sites"].items()}
        known = {int(site): int(upto) for site, upto in said["known"].items()}
        return Record(file, sites, known, {int(site): commune for site, commune in said.get("former", {}).items()})
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return Record(file)  # unreadable is unknown: new numbers cost nothing, used ones would


def save(record: Record) -> None:
    """Write the record, readable by its owner only; keys as decimal text.

    In place and not synced: it is written after each commit, and one torn by a power cut counts as unknown, which
    only costs a new number. So does one that cannot be written: what it tells of is recorded all the same.
    """
    said = {
        "sites": {c: str(s) for c, s in record.sites.items()},
        "known": {str(s): n for s, n in record.known.items()},
        "former": {str(s): c for s, c in record.former.items()},
    }
    try:
        _write(record.file, json.dumps(said).encode())
    except OSError:  # an older record must not speak for what was written since
        with suppress(OSError):
            record.file.unlink()


def _write(file: Path, data: bytes) -> None:
    """Over what stands there: emptying a file first costs a third of an act. Spaces up to a round size go unread."""
    data += b" " * (-len(data) % ROUND)
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT, 0o600)
    except FileNotFoundError:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.write(handle, data)
        if os.fstat(handle).st_size > len(data):
            os.ftruncate(handle, len(data))
    finally:
        os.close(handle)
