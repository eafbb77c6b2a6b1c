"""What a receipt says of attachments: which contents the office holds, and which have not come; and what a return says
to the other PCs of its commune: which its writer lacks."""

import sqlite3

from psm_desktop.store import attached, copies, evidence
from psm_desktop.sync import cbor

OWN_FACTS = ("signer", "made_at", "how")
"""Facts of a part that only who received it needs."""


def held_and_lacking(db: sqlite3.Connection, commune: str) -> tuple[list[str], list[str]]:
    """The contents a commune's rows name, by whether their files lie beside this workspace, as long as a row says."""
    held, named = set[str](), set[str]()
    workspace = copies.file_of(db)
    for row in attached.of_commune(db, commune):
        if (place := evidence.file_of(workspace, row.sha256)) is not None:
            named.add(place.name)
            if evidence.is_here(workspace, row.sha256, row.bytes):
                held.add(place.name)
    return sorted(held), sorted(named - held)


def said(db: sqlite3.Connection, commune: str) -> dict[str, object]:
    """For a receipt: hashes laid end to end."""
    held, lacking = held_and_lacking(db, commune)
    return {"held": bytes.fromhex("".join(held)), "lacking": bytes.fromhex("".join(lacking))}


def asked(db: sqlite3.Connection, commune: str) -> dict[str, object]:
    """For a return: what this PC lacks, so that another one gives it; nothing where nothing is attached at all."""
    held, lacking = held_and_lacking(db, commune)
    return {"evidence": {"lacking": bytes.fromhex("".join(lacking))}} if held or lacking else {}


def heard(value: object) -> tuple[list[str], list[str]] | None:
    """Contents held and lacking, SHA-256 in hexadecimal; None where nothing is said. Raises Damaged."""
    if value is None:
        return None
    names = cbor.names(value)
    held, lacking = ([one.hex() for one in cbor.pieces(names.get(name, b""), 32)] for name in ("held", "lacking"))
    return held, lacking
