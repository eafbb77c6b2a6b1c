"""A key revoked by the office: its numbers count up to a line, by the office's signed word (rule R11).

The word travels in receipts, and from PC to PC in returns: whoever holds lines of a revoked key holds it too.
"""

import sqlite3
from collections.abc import Collection
from dataclasses import replace

from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

from psm_desktop.errors import PsmError
from psm_desktop.store import copies, limits, merged_keys, retired, trust
from psm_desktop.store.connection import writing
from psm_desktop.store.limits import Limit
from psm_desktop.store.retired import Silent
from psm_desktop.store.shape import LAST_MOMENT, LONGEST
from psm_desktop.sync import cbor, invitation, keys
from psm_desktop.sync.keys import KeyPair

DOMAIN = b"psm counts 1\x00"
"""What sets these signatures apart from all others."""
SIGNATURE = 64


def message(is_training: bool, limit: Limit) -> bytes:
    """The bytes the office signs."""
    numbers = b"".join(number.to_bytes(8, "big") for number in (limit.site, limit.counts, limit.at))
    return DOMAIN + b"%c%b" % (is_training, limit.commune.encode()) + numbers


def signed(limit: Limit, pair: KeyPair, is_training: bool) -> Limit:
    """The word with the office's signature."""
    return replace(limit, signature=pair.signing.sign(message(is_training, limit)).signature)


def holds(limit: Limit, office: bytes, is_training: bool) -> bool:
    """Whether the signature is the office's."""
    try:
        VerifyKey(office).verify(message(is_training, limit), limit.signature)
    except (CryptoError, ValueError):
        return False
    return True


def revoke(db: sqlite3.Connection, key: trust.TrustedKey, now: int, after: int | None = None) -> list[Limit]:
    """Its signature counts no more: of each number it wrote under, what is here counts and nothing later.

    `after`: the last line that counts of the number it writes under now, where that is less; a line inside an act is
    put back to the end of the act before. Asked again for a revoked key, the new word holds. A key of a commune others
    went into is revoked for them as well. Gives the words, of the others after its own.
    Raises PsmError `office-only`, `key-is-ours`, and `line-not-here` for an `after` beyond what is here.
    """
    invitation.check_office(db)
    pair, is_training = keys.of(db), copies.about(db).is_training
    if key.signer == pair.signer:
        raise PsmError("key-is-ours")
    sites = trust.sites_of(db, key.commune, key.signer)
    upto = {site: limits.end_of_act(db, site, LONGEST) for site in sites}
    if after is not None:
        if not 0 <= after <= upto.get(key.site or 0, 0):
            raise PsmError("line-not-here", line=after, upto=upto.get(key.site or 0, 0))
        upto[key.site or 0] = limits.end_of_act(db, key.site or 0, after)
    with writing(db):
        trust.keep(db, replace(key, state=trust.REVOKED, since=now))
        words = [signed(_newest(db, key.commune, site, upto[site], now), pair, is_training) for site in sorted(sites)]
        for word in words:
            limits.hold(db, word)
        return words + [word for one in merged_keys.before(db, key, now) for word in revoke(db, one, now)]


def _newest(db: sqlite3.Connection, commune: str, site: int, counts: int, now: int) -> Limit:
    """A word that holds against all before it, whatever this clock said then."""
    return Limit(site, commune, counts, min(max(now, limits.said_at(db, site) + 1), LAST_MOMENT))


def silent(db: sqlite3.Connection, commune: str | None, now: int) -> list[Silent]:
    """The PCs the office may retire (R18). Raises PsmError `office-only`."""
    invitation.check_office(db)
    return retired.silent(db, commune, now)


def retire(db: sqlite3.Connection, key: trust.TrustedKey, now: int) -> None:
    """Nothing is sealed to a key any more, and receipts no longer begin at what its PC last told; until it writes
    again. Raises PsmError `office-only`, `key-is-ours`, and `key-not-in` for one that is not enrolled."""
    invitation.check_office(db)
    if key.signer == keys.of(db).signer:
        raise PsmError("key-is-ours")
    if key.state != trust.ENROLLED:
        raise PsmError("key-not-in")
    with writing(db):
        retired.retire(db, key.signer, key.commune, now)


def enforce(db: sqlite3.Connection, commune: str, now: int) -> None:
    """Numbers of a revoked key that the office never met when it revoked it: no line of theirs counts. The office says
    so with its word, a commune's copy keeps to it until it hears one, but for what it wrote itself. Inside a
    transaction."""
    for site in limits.unlimited(db, commune):  # mostly none: this copy and its key are asked for only then
        pair, copy = keys.of(db), copies.about(db)
        if copy.is_office:
            limits.hold(db, signed(Limit(site, commune, 0, now), pair, copy.is_training))
        elif site not in trust.sites_of(db, commune, pair.signer):
            limits.set_limit(db, site, 0)


def said(db: sqlite3.Connection, commune: str) -> dict[str, object]:
    """The words about a commune's numbers, as a payload says them; nothing where there are none."""
    return as_said(limits.of(db, commune))


def as_said(words: Collection[Limit]) -> dict[str, object]:
    """Some words, as a payload says them."""
    return {"limits": [[one.site, one.counts, one.at, one.signature] for one in words]} if words else {}


def words_in(value: object, commune: str) -> tuple[Limit, ...]:
    """The words a payload holds; none where it says nothing of them. Raises Damaged for anything else."""
    return tuple(_word_in(one, commune) for one in cbor.items(value)) if value is not None else ()


def _word_in(value: object, commune: str) -> Limit:
    site, counts, at, signature = cbor.items(value, 4)
    return Limit(
        cbor.whole(site, 1, (1 << 40) - 1),
        commune,
        cbor.whole(counts, 0, LONGEST),
        cbor.whole(at, 0, LAST_MOMENT),
        cbor.octets(signature, SIGNATURE),
    )


def hear(db: sqlite3.Connection, words: Collection[Limit], is_training: bool) -> None:
    """Keep to the words that are the office's, whoever brought them; inside a transaction. An office whose copy was
    turned back learns from its own words which keys it had revoked."""
    if not words:
        return
    is_office = copies.about(db).is_office
    office = keys.of(db).signer if is_office else getattr(trust.office_key(db), "signer", None)
    for word in words:
        if office is not None and holds(word, office, is_training):
            limits.hold(db, word)
            if is_office:
                limits.revoke_signer(db, word)
