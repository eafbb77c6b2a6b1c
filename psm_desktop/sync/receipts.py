"""Receipts: what the office took, what it refused and why, up to which line; and its own lines, in the same file."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from psm_desktop.commands.hand import utc_now
from psm_desktop.commands.numbers import Numbers
from psm_desktop.domain.parcel import INSIDE
from psm_desktop.errors import PsmError
from psm_desktop.sentences import SENTENCES, sentence
from psm_desktop.store import (
    communes,
    copies,
    exchange,
    journal,
    merged_keys,
    plans,
    retired,
    slices,
    succession,
    trust,
)
from psm_desktop.store.confirmed import Covered
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Slice, Vector
from psm_desktop.store.shape import LAST_MOMENT
from psm_desktop.sync import cbor, envelope, evidence_held, files, keys, marks, payload, revocation, values_back
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.envelope import Header
from psm_desktop.sync.keys import KeyPair
from psm_desktop.sync.prepared import Prepared

KIND = "receipt"
MOST_WAITING = 100
"""Keys nobody has let in that a receipt lists."""


@dataclass(frozen=True, slots=True)
class ToldFile:
    """One file the office received. `at`: when, UTC second; `fate`: as in `sync.inbox`; `lines`: new ones it took."""

    name: str
    sha256: str
    at: int
    fate: str
    lines: int
    facts: Mapping[str, Any]

    @property
    def is_taken(self) -> bool:
        """Whether the office has what was in it."""
        return self.fate in exchange.GOOD

    @property
    def text(self) -> str:
        """What the office says of it, and what to do."""
        code = f"told-{self.fate}-evidence" if {"part", "of"} <= self.facts.keys() else f"told-{self.fate}"
        known = next((one for one in (code, f"told-{self.fate}") if one in SENTENCES), "told-refused")
        return sentence(known, **{**self.facts, "name": self.name, "lines": self.lines})


@dataclass(frozen=True, slots=True)
class ToldKey:
    """One key of the commune as the office knows it: `signer` 32 bytes, `state`: enrolled or revoked."""

    signer: bytes
    state: str
    site: int
    officer: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt as it was read. `made_at`, `received_at`, `read_at`: UTC seconds, the last None until the officer has
    looked at it; `lines`: the office's own changes that came with it; `confirmed`: packages of ours it covers;
    `covered`: what of ours the office had by then."""

    sha256: str
    name: str
    commune: str
    made_at: int
    received_at: int
    files: tuple[ToldFile, ...]
    lines: int
    confirmed: int
    read_at: int | None
    covered: Covered

    @property
    def refused(self) -> list[ToldFile]:
        """The files the office could not take."""
        return [one for one in self.files if not one.is_taken]


def write_receipt(db: sqlite3.Connection, commune: str, out: Path, now: int | None = None) -> Prepared:
    """Write a receipt for a commune, sealed to each of its enrolled PCs: every file since the last one, by name.

    Raises PsmError `no-reader` before any key of the commune is enrolled, `office-only` in a commune's copy, and when
    the file cannot be written: then nothing counts as told.
    """
    copy, now = copies.about(db), now or utc_now()
    if not copy.is_office:
        raise PsmError("office-only")
    communes.check(db, commune)
    merged_keys.let_in(db, now)
    readers = merged_keys.at_work(db, commune, succession.readers(db, commune), now)
    if not readers:
        raise PsmError("no-reader", commune=communes.name(db, commune))
    pair, numbers = keys.of(db), Numbers(db)
    piece = _cut(db, commune, numbers, pair, readers, copy.is_training)
    those = exchange.untold(db, commune)
    header = _header(db, piece, pair, copy.is_training, now)
    said = {
        "files": [file_out(one) for one in those],
        "keys": [key_out(one) for one in _keys_told(db, commune)],
        "retired": sorted(retired.of(db, commune)),
        "evidence": evidence_held.said(db, commune),
        **revocation.said(db, commune),
        **values_back.said(db, commune),
    }
    data = envelope.close(header, [payload.pack(piece), said], pair, [key.sealing for key in readers])
    numbers.remember()  # before the file leaves (R21)
    return _keep(db, piece, those, out, data, now)


def _keys_told(db: sqlite3.Connection, commune: str) -> list[trust.TrustedKey]:
    """Of those that wait the first few only: anybody can make one, and a receipt has to stay readable."""
    known = trust.keys_of(db, commune)
    waiting = [key for key in known if key.state == trust.WAITING]
    return [key for key in known if key.state != trust.WAITING] + waiting[:MOST_WAITING]


def _cut(
    db: sqlite3.Connection,
    commune: str,
    numbers: Numbers,
    pair: KeyPair,
    readers: Sequence[trust.TrustedKey],
    is_training: bool,
) -> Slice:
    sender = numbers.site(commune)
    marks.bind_own(db, pair)
    with writing(db):
        piece = slices.cut_from(db, commune, sender, _held_by_all(db, commune, readers))
        marks.sign_own(db, piece, pair, is_training)
    piece.signer = pair.signer
    return piece


def _held_by_all(db: sqlite3.Connection, commune: str, readers: Sequence[trust.TrustedKey]) -> Vector:
    """What every reader said it holds, under the number it writes now: one file is for all of them."""
    head = journal.known(db, commune)
    held = [slices.acknowledged(db, key.site or 0, head) for key in readers]
    lowest = {site: min(one.get(site, 0) for one in held) for site in head}
    return {site: upto for site, upto in lowest.items() if upto}


def _header(db: sqlite3.Connection, piece: Slice, pair: KeyPair, is_training: bool, now: int) -> Header:
    return Header(
        KIND,
        is_training,
        piece.commune,
        pair.signer,
        now,
        plans.current(db).version,
        lines=len(piece.lines),
        acts=len(piece.acts),
        span=payload.spans(piece),
    )


def _keep(
    db: sqlite3.Connection, piece: Slice, those: list[exchange.Arrived], out: Path, data: bytes, now: int
) -> Prepared:
    sha256 = files.write(out, data)
    made = Prepared(out, KIND, piece.commune, len(data), sha256, now, len(piece.lines), piece.head, len(those))
    with files.noting(out), writing(db):
        exchange.tell(db, those, now)
        exchange.keep_sent(
            db, exchange.Sent(sha256, piece.commune, KIND, out.name, made.bytes, made.lines, piece.head, now)
        )
    return made


def file_out(one: exchange.Arrived) -> list[object]:
    """A file received, as a receipt names it."""
    own = (INSIDE, *evidence_held.OWN_FACTS)
    facts = {name: fact for name, fact in one.facts.items() if isinstance(fact, str | int) and name not in own}
    return [one.name, bytes.fromhex(one.sha256), one.at, one.fate, one.lines, facts]


def key_out(key: trust.TrustedKey) -> list[object]:
    """A key, as a receipt lists it."""
    return [key.signer, key.state, key.site or 0, key.officer]


def files_in(value: object) -> list[ToldFile]:
    """The files a receipt names. Raises Damaged for anything else."""
    return [_file_in(one) for one in cbor.items(value)]


def _file_in(value: object) -> ToldFile:
    name, sha256, at, fate, lines, facts = cbor.items(value, 6)
    plain = {one: fact for one, fact in cbor.names(facts).items() if isinstance(fact, str | int)}
    return ToldFile(
        cbor.text(name),
        cbor.octets(sha256, 32).hex(),
        cbor.whole(at, 0, LAST_MOMENT),
        cbor.text(fate),
        cbor.whole(lines),
        plain,
    )


def keys_in(value: object) -> list[ToldKey]:
    """The keys a receipt lists. Raises Damaged for anything else."""
    return [_key_in(one) for one in cbor.items(value)]


def _key_in(value: object) -> ToldKey:
    signer, state, site, officer = cbor.items(value, 4)
    if state not in (trust.ENROLLED, trust.WAITING, trust.REVOKED):
        raise Damaged("a key in another state")
    return ToldKey(cbor.octets(signer, 32), state, cbor.whole(site), cbor.text(officer))


def facts(header: Header, told: Iterable[ToldFile], confirmed: int, covered: Covered) -> dict[str, object]:
    """What is kept of a receipt, so that it can be read again at any time."""
    files = [asdict(one) for one in told]
    return {"made_at": header.made_at, "confirmed": confirmed, "covered": list(covered), "files": files}


def receipts(db: sqlite3.Connection, commune: str) -> list[Receipt]:
    """The receipts of a commune that were read in, the newest first."""
    return [_receipt(one) for one in exchange.arrived(db, commune) if one.kind == KIND and "files" in one.facts]


def _receipt(one: exchange.Arrived) -> Receipt:
    told = tuple(ToldFile(**file) for file in one.facts["files"])
    made_at, confirmed = one.facts["made_at"], one.facts["confirmed"]
    covered = Covered(*one.facts.get("covered", ()))
    return Receipt(one.sha256, one.name, one.commune, made_at, one.at, told, one.lines, confirmed, one.told_at, covered)


def note_read(db: sqlite3.Connection, receipt: Receipt, now: int) -> None:
    """The officer has looked at it."""
    with writing(db):
        exchange.tell(db, [one for one in exchange.arrived(db, receipt.commune) if one.sha256 == receipt.sha256], now)
