"""The office's key in a file for the day its PC dies, and back out of it: the same signer again, under new numbers.

A commune's key is not copied: a new invitation lets a new one in, and what the lost PC never sent is written again
(decision 0017).
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.commands.numbers import Numbers
from psm_desktop.domain import passphrase as phrases
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, exchange, journal, trust
from psm_desktop.store.connection import writing
from psm_desktop.sync import invitation, key_file, keys
from psm_desktop.sync.key_file import Heading, Inside
from psm_desktop.sync.keys import KeyPair


@dataclass(frozen=True, slots=True)
class KeyBack:
    """A key that was put back. `is_new`: it was not here already; `lines`: of this copy, written under the key it
    replaces, that now go under this one."""

    signer: bytes
    is_new: bool
    lines: int = 0


def back_up(db: sqlite3.Connection, out: Path, passphrase: str, now: int) -> Heading:
    """Write the key of the office's open copy into a file; it is read again before it counts. `now`: UTC second.

    Raises PsmError `office-only`, `key-elsewhere`, for a weak passphrase, a name that is taken, a full or missing disk:
    then there is no file.
    """
    invitation.check_office(db)
    if is_elsewhere(db):
        raise PsmError("key-elsewhere")
    if problem := phrases.problem(passphrase):
        raise PsmError(problem)
    copy, pair = copies.about(db), keys.of(db)
    key_file.write(out, Heading(copy.is_training, pair.signer, now), Inside(pair, copy.identity), passphrase)
    if key_file.open_(out, passphrase).pair != pair:
        raise PsmError("key-file-not-written", name=out.name)
    _note(db, pair.signer, now)
    return key_file.look(out)


def last(db: sqlite3.Connection) -> int | None:
    """When the key of the open copy was last written into a file, UTC second; None: never."""
    pair = keys.found(db)  # looking makes no key: one that is not here can still be put back in its place
    found = pair and db.execute("SELECT made_at FROM key_copy WHERE signer = ?", (pair.signer,)).fetchone()
    return int(found[0]) if found else None


def is_missing(db: sqlite3.Connection) -> bool:
    """Whether this is an office's copy on whose key somebody relies, and there is no file of it. A key that cannot be
    read is told when something is to be signed."""
    if not copies.about(db).is_office or not trust.is_relied_on(db):
        return False
    try:
        return last(db) is None
    except PsmError:
        return False


def is_elsewhere(db: sqlite3.Connection) -> bool:
    """Whether communes rely on the office's key and this PC has none: a safety copy put back on a new PC brings none.
    Only until something is signed here, which makes another key."""
    if not copies.about(db).is_office or not trust.is_relied_on(db):
        return False
    try:
        return keys.found(db) is None
    except PsmError:
        return False


def trouble(db: sqlite3.Connection) -> str:
    """What is to be seen to about the office's key, as the code of a sentence; "" for nothing."""
    if is_elsewhere(db):
        return "key-elsewhere"
    return "key-not-copied" if is_missing(db) else ""


def restore(db: sqlite3.Connection, file: Path, passphrase: str, now: int, *, replace: bool = False) -> KeyBack:
    """Make the key in a file the key of the office's open copy, which goes on under new numbers (R2).

    A key that is here and never signed anything gives way, as one does that cannot be read; another only if `replace`.
    Its file stays beside, under a name nobody reads. Lines written here under it and taken by nobody go under the
    restored one, and what its receipts told, which no commune has read, is told again. Raises PsmError: as
    `key_file.open_`, `office-only`, `key-of-training`, `key-of-real`, `key-of-another`, `key-here-known`,
    `key-here-signs`, and `key-not-kept` where the configuration folder takes nothing: then all is as it was.
    """
    invitation.check_office(db)
    inside, made_at = _checked(db, file, passphrase), key_file.look(file).made_at
    here = _here(db)
    if here == inside.pair:
        _note(db, inside.pair.signer, made_at)
        return KeyBack(inside.pair.signer, is_new=False)
    written = trust.lines_under(db, here.signer) if here else 0
    if here and trust.is_taken(db, here.signer):
        raise PsmError("key-here-known", fingerprint=here.fingerprint)
    if written and not replace:
        raise PsmError("key-here-signs", fingerprint=keys.fingerprint(here.signer) if here else "", lines=written)
    since = keys.made_at(db) if here else None
    _put(db, here, inside.pair, now)
    _note(db, inside.pair.signer, made_at, since)
    numbers = Numbers(db)
    for commune in numbers.sites():
        numbers.take(commune)
    return KeyBack(inside.pair.signer, is_new=True, lines=written)


def _checked(db: sqlite3.Connection, file: Path, passphrase: str) -> Inside:
    """What is in the file, if it is for this copy. An office that begins anew, with nothing in it, takes any."""
    copy, heading = copies.about(db), key_file.look(file)
    if heading.is_training != copy.is_training:
        raise PsmError("key-of-training" if heading.is_training else "key-of-real", name=file.name)
    inside = key_file.open_(file, passphrase)
    if inside.identity != copy.identity and journal.known_everywhere(db):
        raise PsmError("key-of-another", name=file.name, fingerprint=inside.pair.fingerprint)
    return inside


def _here(db: sqlite3.Connection) -> KeyPair | None:
    """The key this PC has for the copy; None for none, or one that is damaged."""
    try:
        return keys.found(db)
    except PsmError as problem:
        if problem.code != "key-damaged":
            raise
        return None


def _put(db: sqlite3.Connection, here: KeyPair | None, pair: KeyPair, now: int) -> None:
    """The file last: where it cannot be written, the numbers stay with the key that is there."""
    sites = trust.sites_under(db, here.signer) if here else []
    with writing(db):
        trust.rebind(db, sites, pair.signer)
    try:
        keys.put(db, pair, now)
    except BaseException:
        with writing(db):
            trust.rebind(db, sites, here.signer if here else None)
        raise


def _note(db: sqlite3.Connection, signer: bytes, made_at: int, told_since: int | None = None) -> None:
    """That a key has a copy. `told_since`: from then on receipts were signed with another, None for none."""
    with writing(db):
        db.execute("INSERT OR REPLACE INTO key_copy VALUES (?, ?)", (signer, made_at))
        if told_since is not None:
            exchange.tell_again(db, told_since)
