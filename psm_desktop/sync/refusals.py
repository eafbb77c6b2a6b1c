"""A word for the PC whose key was revoked: sealed to that key, it says so and names what it sent, and nothing else.

It is a receipt without lines of the journal, so that any program reads it; without it only a colleague, or the phone,
would tell the officer why nothing arrives any more.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.commands.hand import utc_now
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, exchange, limits, plans, trust
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Slice
from psm_desktop.store.exchange import Arrived
from psm_desktop.sync import envelope, files, keys, payload, receipts, revocation
from psm_desktop.sync.envelope import Header
from psm_desktop.sync.prepared import Prepared

KEY_REVOKED = "key-revoked"
LONGEST = envelope.START + envelope.LONGEST_HEADER
"""Bytes in which the header of a file stands: a revoked key may have sent gigabytes."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was written for a commune. `receipt`: None where none of its PCs can read one any more; `refusals`: a file
    for each revoked key that wrote."""

    receipt: Prepared | None
    refusals: tuple[Prepared, ...] = ()


def answer(db: sqlite3.Connection, commune: str, out: Path, now: int | None = None) -> Answer:
    """The receipt for a commune, and beside it a file for each revoked key that wrote since the last one.

    Raises PsmError as `receipts.write_receipt` does; `no-reader` only where nobody is told anything.
    """
    now, pending = now or utc_now(), waiting(db, commune)
    told = [_write(db, commune, signer, those, out, now) for signer, those in sorted(pending.items())]
    try:
        return Answer(receipts.write_receipt(db, commune, out, now), tuple(told))
    except PsmError as problem:
        if not told or problem.code != "no-reader":
            raise
    with writing(db):
        exchange.tell(db, [one for those in pending.values() for one in those], now)
    return Answer(None, tuple(told))


def waiting(db: sqlite3.Connection, commune: str) -> dict[bytes, list[Arrived]]:
    """Revoked key -> the returns that came from it and of which nobody was told yet."""
    untold = [one for one in exchange.untold(db, commune) if one.fate == KEY_REVOKED]
    out: dict[bytes, list[Arrived]] = {}
    if not untold:
        return out
    revoked = {key.signer for key in trust.keys_of(db, commune) if key.state == trust.REVOKED}
    for one in untold:
        header = envelope.hearsay(exchange.beginning(db, one, LONGEST))  # it held when it came
        if header is not None and header.signer in revoked:
            out.setdefault(header.signer, []).append(one)
    return out


def _write(
    db: sqlite3.Connection, commune: str, signer: bytes, those: list[Arrived], receipt: Path, now: int
) -> Prepared:
    pair, copy, key = keys.of(db), copies.about(db), trust.find(db, signer, commune)
    assert key is not None
    out = _free(receipt, keys.fingerprint(signer))
    piece = Slice(commune, 0, {}, {}, signer=pair.signer)
    header = Header(receipts.KIND, copy.is_training, commune, pair.signer, now, plans.current(db).version)
    own = trust.sites_of(db, commune, signer)
    words = [one for one in limits.of(db, commune) if one.site in own]
    said = {
        "files": [receipts.file_out(one) for one in those],
        "keys": [receipts.key_out(key)],
        **revocation.as_said(words),
    }
    data = envelope.close(header, [payload.pack(piece), said], pair, [key.sealing])
    sha256 = files.write(out, data)
    return Prepared(out, receipts.KIND, commune, len(data), sha256, now, named=len(those))


def _free(receipt: Path, fingerprint: str) -> Path:
    """Beside the receipt, by the first letters of the key: «ricevuta-chiave-revocata-1A2B.psm»."""
    stem, number = f"{receipt.stem}-chiave-revocata-{fingerprint[:4]}", 1
    out = receipt.with_name(f"{stem}{receipt.suffix}")
    while out.exists():
        number += 1
        out = receipt.with_name(f"{stem}-{number}{receipt.suffix}")
    return out
