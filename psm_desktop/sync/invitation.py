"""Invitations: the office lets a commune know its key and gives it a secret; the commune answers with its own key.

Signed, not sealed: there is nobody's key to seal to yet. Who has the secret may enrol one key for the commune. With a
letter the secret stands only there, as words: the file says nothing but how to tell whether they are the right ones.
"""

import secrets
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path

from psm_desktop.commands.hand import utc_now
from psm_desktop.errors import PsmError
from psm_desktop.store import communes, copies, exchange, plans, trust
from psm_desktop.store.connection import writing
from psm_desktop.sync import cbor, envelope, files, keys
from psm_desktop.sync.envelope import Header
from psm_desktop.sync.prepared import Prepared

KIND = "invitation"
SECRET = 16
PROOF = 32
CHECK = 16


def invite(
    db: sqlite3.Connection,
    commune: str,
    out: Path,
    now: int | None = None,
    letter: Callable[[bytes], None] | None = None,
) -> Prepared:
    """Write an invitation for a commune (ISTAT code); each one is good for one more of its PCs.

    `letter`: writes the secret on paper; then the file does not carry it. Raises PsmError in a commune's copy, for a
    code that is none of the communes there are, and when file or letter cannot be written: then nobody is invited.
    """
    check_office(db)
    communes.check(db, commune)
    one = trust.Invitation(commune, secrets.token_bytes(SECRET), now or utc_now())
    with writing(db):  # before the file leaves: a secret nobody remembers would let nobody in
        trust.add_invitation(db, commune, one.secret, one.made_at)
    try:
        if letter is not None:
            letter(one.secret)
        return write(db, one, out, by_letter=letter is not None)
    except BaseException:  # stopped, too
        with writing(db):
            trust.drop_invitation(db, commune, one.secret)
        raise


def write(db: sqlite3.Connection, one: trust.Invitation, out: Path, *, by_letter: bool) -> Prepared:
    """The file of an invitation, the same each time. Raises PsmError when it cannot be written."""
    pair = keys.of(db)
    header = Header(
        KIND, copies.about(db).is_training, one.commune, pair.signer, one.made_at, plans.current(db).version
    )
    told = {"check": check(one.secret, one.commune, pair.signer)} if by_letter else {"secret": one.secret}
    data = envelope.close(header, told | {"sealing": pair.sealing}, pair)
    made = Prepared(out, KIND, one.commune, len(data), files.write(out, data), one.made_at)
    with writing(db):
        sent = exchange.Sent(made.sha256, one.commune, KIND, out.name, made.bytes, 0, {}, one.made_at)
        exchange.keep_sent(db, sent)
    return made


def written(db: sqlite3.Connection, file: Path) -> trust.Invitation | None:
    """The open invitation a file of this office was written for; None for any other file, and for a used one."""
    try:
        header = envelope.inspect(files.read(file))
    except PsmError:
        return None
    if header.kind != KIND or header.signer != keys.of(db).signer:
        return None
    return next((one for one in still_open(db, header.commune) if one.made_at == header.made_at), None)


def still_open(db: sqlite3.Connection, commune: str) -> list[trust.Invitation]:
    """The invitations of a commune that have let nobody in yet, the newest first."""
    return [one for one in trust.invitations(db, commune) if one.used_at is None]


def withdraw(db: sqlite3.Connection, commune: str) -> int:
    """Nobody gets in any more with the open invitations of a commune; gives how many there were.

    Raises PsmError `office-only`.
    """
    check_office(db)
    lost = still_open(db, commune)
    with writing(db):
        for one in lost:
            trust.drop_invitation(db, commune, one.secret)
    return len(lost)


def check_office(db: sqlite3.Connection) -> None:
    """Raises PsmError `office-only` in a commune's copy."""
    if not copies.about(db).is_office:
        raise PsmError("office-only")


def asks_words(data: bytes) -> bool:
    """Whether the secret of an invitation stands in a letter. Raises PsmError as `envelope.open_` does."""
    return "secret" not in cbor.names(envelope.open_(data, None)[1])


def read(db: sqlite3.Connection, header: Header, payload: object, now: int, typed: bytes | None = None) -> None:
    """Trust the office whose invitation this is, and keep the secret for the next package.

    `typed`: the secret of the letter, where somebody has typed its words. Raises PsmError `other-office` where another
    office is trusted already: one does not change it by a file; `words-needed` and `words-of-another` where the secret
    stands in a letter: until it is typed nobody is trusted.
    """
    said = cbor.names(payload)
    sealing = cbor.octets(said.get("sealing"), 32)
    known = trust.office_key(db)
    if known is not None and known.signer != header.signer:
        raise PsmError("other-office", ours=keys.fingerprint(known.signer), theirs=keys.fingerprint(header.signer))
    secret = cbor.octets(said["secret"], SECRET) if "secret" in said else _of_letter(db, header, said, typed)
    office = trust.TrustedKey(header.signer, trust.OFFICE, trust.ENROLLED, sealing, since=now)
    with writing(db):
        trust.keep(db, office)
        trust.keep(db, replace(office, commune=header.commune))  # there its number in the commune is kept
        trust.add_invitation(db, header.commune, secret, header.made_at)


def _of_letter(db: sqlite3.Connection, header: Header, said: Mapping[str, object], typed: bytes | None) -> bytes:
    """The secret that belongs to a file: the one typed, or one that was typed before."""
    wanted = cbor.octets(said.get("check"), CHECK)
    before = [one.secret for one in trust.invitations(db, header.commune)]
    for secret in before if typed is None else [typed, *before]:
        if compare_digest(check(secret, header.commune, header.signer), wanted):
            return secret
    raise PsmError("words-needed" if typed is None else "words-of-another")


def check(secret: bytes, commune: str, office: bytes) -> bytes:
    """What a file says of the secret in its letter: whose words fit knows that the file is from who sent the letter."""
    return blake2b(office + commune.encode(), key=secret, digest_size=CHECK, person=b"psm letter").digest()


def proof(secret: bytes, commune: str, signer: bytes) -> bytes:
    """What shows that a key's owner has the secret, and shows it for this key and commune only."""
    return blake2b(signer + commune.encode(), key=secret, digest_size=PROOF, person=b"psm invitation").digest()


def fitting(db: sqlite3.Connection, header: Header) -> trust.Invitation | None:
    """The office's invitation a package was made under, used or not; None when there is none."""
    for one in trust.invitations(db, header.commune):
        if compare_digest(proof(one.secret, header.commune, header.signer), header.proof):
            return one
    return None
