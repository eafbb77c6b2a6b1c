"""Workbooks written out and read in: what the copy knew when each was written (rule R6), and what came of it."""

import json
import sqlite3
from hashlib import blake2b

from psm_desktop.store.entries import Vector

ADD = "INSERT INTO workbook VALUES (:workbook, :commune, :made_at, :basis)"
LOG = "INSERT INTO import_log VALUES (:import_id, :commune, :site, :at, :turn, :name, :sha256)"


def add(db: sqlite3.Connection, workbook: int, commune: str, made_at: int, basis: Vector) -> None:
    """Remember a workbook written out (UTC second) and what was known then; inside a transaction."""
    known = json.dumps({str(site): upto for site, upto in basis.items()})
    db.execute(ADD, {"workbook": workbook, "commune": commune, "made_at": made_at, "basis": known})


def log(
    db: sqlite3.Connection, import_id: int, commune: str, site: int, *, at: int, turn: int, name: str, sha256: str
) -> None:
    """Note a return read in, so that undo finds it beside this copy's own acts; inside a transaction."""
    place = {"import_id": import_id, "commune": commune, "site": site, "at": at, "turn": turn, "name": name}
    db.execute(LOG, place | {"sha256": sha256})


def read_at(db: sqlite3.Connection, sha256: str) -> int | None:
    """When this very file was read in (UTC second) and not taken back since; None if never."""
    found = db.execute("SELECT max(at) FROM import_log WHERE sha256 = ?", (sha256,)).fetchone()
    return found[0] if found else None


def reading(file: int, own: int) -> int:
    """The number a file's lines are written under by the copy that reads it in. `file`: 40 bits of the file's hash;
    `own`: the copy's number.

    Not the file's alone: two PCs that read one file would write other salts, turns and signatures under one number,
    and part for ever (R4). What both read meets as equal values, keys born twice as changes.
    """
    return int.from_bytes(blake2b(b"%d %d" % (file, own), digest_size=5).digest(), "big") or 1


def is_hand(db: sqlite3.Connection, number: int) -> bool:
    """Whether somebody writes under a number otherwise than by reading workbooks in: no workbook may claim it."""
    found = db.execute("SELECT 1 FROM journal_act WHERE site = ? AND import_id IS NULL LIMIT 1", (number,))
    return found.fetchone() is not None


def commune_bound(db: sqlite3.Connection, number: int) -> str | None:
    """The commune a site or workbook number is bound to; None for a new one."""
    found = db.execute("SELECT commune FROM journal_site WHERE site = ?", (number,)).fetchone()
    return found[0] if found else None
