"""A key nobody invited: a person at the office compares its fingerprint with the commune, then its files are read."""

import sqlite3
from dataclasses import dataclass, replace

from psm_desktop.errors import PsmError
from psm_desktop.store import communes, trust
from psm_desktop.store.connection import writing
from psm_desktop.sync import inbox, invitation, keys, phrase
from psm_desktop.sync.incoming import Received
from psm_desktop.sync.noting import KEY_UNKNOWN

SHORTEST = 4
"""Letters or digits of a fingerprint that may name a key."""


@dataclass(frozen=True, slots=True)
class Ours:
    """The keys a commune's copy stands between, in words: `own`, and `office`, "" before an invitation was read."""

    own: str
    office: str


def ours(db: sqlite3.Connection) -> Ours:
    """The words to read out on the phone. Raises PsmError where the key cannot be read."""
    office = trust.office_key(db)
    told = " ".join(phrase.of_key(office.signer)) if office else ""
    return Ours(" ".join(phrase.of_key(keys.of(db).signer)), told)


def named(db: sqlite3.Connection, commune: str, text: str) -> trust.TrustedKey:
    """The key of a commune whose fingerprint begins as somebody wrote it, in words or in digits.

    Raises PsmError `no-such-key` and, where several begin so, `which-key`.
    """
    found = [key for key in trust.keys_of(db, commune) if _begins(key.signer, text)]
    if not found:
        raise PsmError("no-such-key", text=text, commune=communes.name(db, commune))
    if len(found) > 1:
        raise PsmError("which-key", text=text, count=len(found))
    return found[0]


def known(db: sqlite3.Connection, commune: str, signer: bytes) -> trust.TrustedKey:
    """A key of a commune as it stands now. Raises PsmError `no-such-key` where it is none."""
    found = trust.find(db, signer, commune)
    if found is None:
        raise PsmError("no-such-key", text=keys.fingerprint(signer), commune=communes.name(db, commune))
    return found


def _begins(signer: bytes, text: str) -> bool:
    digits = "".join(text.split()).upper()
    if len(digits) < SHORTEST:
        return False
    in_words = "".join(phrase.of_key(signer)).startswith("".join(phrase.typed_words(text)) or " ")
    return in_words or keys.fingerprint(signer).replace(" ", "").startswith(digits)


def is_whole(signer: bytes, text: str) -> bool:
    """Whether somebody wrote all of a key's fingerprint: all its words, or all its digits."""
    digits = "".join(text.split()).upper()
    return phrase.typed_words(text) == phrase.of_key(signer) or digits == keys.fingerprint(signer).replace(" ", "")


def approve(db: sqlite3.Connection, key: trust.TrustedKey, now: int) -> list[Received]:
    """Let a key in whose fingerprint a person has compared; gives the files that waited for it and were read now.

    A key that is in already stays so. Raises PsmError `office-only`, and `key-revoked-stays` for a revoked one.
    """
    invitation.check_office(db)
    if key.state == trust.REVOKED:
        raise PsmError("key-revoked-stays", words=" ".join(phrase.of_key(key.signer)))
    if key.state == trust.WAITING:
        with writing(db):
            trust.keep(db, replace(key, state=trust.ENROLLED, since=now))
    found = inbox.receive(db, [], now=now, again=(KEY_UNKNOWN,))
    return [one for one in found if one.commune == key.commune]
