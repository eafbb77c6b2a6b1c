"""A package that went astray, once more with its attachments: the very bytes where they are kept, else all the office
does not have."""

import sqlite3
from pathlib import Path

from psm_desktop.commands.hand import Hand
from psm_desktop.errors import Refused
from psm_desktop.store import exchange, handed_over, part_recipes
from psm_desktop.store.connection import writing
from psm_desktop.store.exchange import Sent
from psm_desktop.sync import envelope, evidence_again, evidence_out, files, keys, shipment
from psm_desktop.sync.evidence_out import PART, Parts, Step, Which
from psm_desktop.sync.prepared import Prepared
from psm_desktop.sync.shipment import Shipment


def waits(db: sqlite3.Connection, commune: str, named: str = "") -> Sent:
    """The package of a commune that is to be written again: by its name or the beginning of its SHA-256, the newest of
    those that wait for a receipt where none is named.

    Raises Refused: `nothing-waits`, where every package is confirmed or none was made; `no-such-package`.
    """
    made = exchange.sent(db, commune)
    if named:
        found = [one for one in made if one.name == named or one.sha256.startswith(named.lower())]
        if not found:
            raise Refused("no-such-package", name=named)
        made = found
    waiting = [one for one in made if one.state == "prepared"]
    if not waiting:
        raise Refused("nothing-waits")
    return waiting[0]


def again(
    db: sqlite3.Connection,
    hand: Hand,
    one: Sent,
    out: Path,
    limit: int | None = PART,
    step: Step = lambda done, total: None,
) -> Shipment:
    """Write a package once more, and the parts that were written beside it; without them where `limit` is None. Where
    none were, or their writing was stopped, those that are to be sent.

    Where its bytes are not kept, or this copy signs with another key since, a new one is prepared, which tells all the
    old one did and what came after, with all attachments no receipt lists as held in parts of `limit` bytes. Raises as
    `shipment.prepare` does.
    """
    handed_over.refuse(db, hand.commune)
    if limit is not None:
        evidence_out.check_limit(limit)
    data = exchange.content_sent(db, one.sha256)
    if data is None or envelope.inspect(data).signer != keys.of(db).signer:
        return shipment.prepare(db, hand, out, limit, step, which=Which.WAITING)
    files.write(out, data)
    with writing(db):
        exchange.rename_sent(db, one.sha256, out.name)
    made = Prepared(
        out, one.kind, one.commune, one.bytes, one.sha256, one.prepared_at, one.lines, one.head, is_again=True
    )
    return Shipment(made, Parts() if limit is None else _beside(db, hand, one, out, limit, step))


def _beside(db: sqlite3.Connection, hand: Hand, one: Sent, out: Path, limit: int, step: Step) -> Parts:
    if part_recipes.of(db, one.sha256):
        return evidence_again.write(db, hand, one.sha256, out, step)
    return evidence_out.write_parts(db, hand, out, limit, step, package=one.sha256)
