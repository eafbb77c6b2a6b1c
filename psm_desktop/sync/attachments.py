"""Where a commune's attachments are: here or not, prepared, held by the office; and which parts have not come."""

import sqlite3
from typing import NamedTuple

from psm_desktop.store import attached, carried, copies, evidence, exchange
from psm_desktop.store.exchange import Arrived
from psm_desktop.sync import evidence_out
from psm_desktop.sync.evidence import KIND


class Attachment(NamedTuple):
    """A row of evidence. `title`: of its intervention, None where it has none; `bytes`: as its row says; `is_here`:
    its file lies beside this workspace; `state`: `to-send`, `prepared` or `confirmed` (the office says it holds it);
    `is_lacking`: the office said that it has not come; `asked_by`: who works at the other PCs of the commune that said
    so, "" for a name nobody knows."""

    key: int
    intervention: int
    title: str | None
    name: str | None
    bytes: int
    sha256: str | None
    is_here: bool
    state: str
    is_lacking: bool
    asked_by: tuple[str, ...] = ()

    @property
    def goes(self) -> bool:
        """Whether the next package carries it, if its file is here."""
        return self.state == "to-send" or bool(self.asked_by)

    @property
    def is_waiting(self) -> bool:
        """Whether no receipt has listed it as held, or another PC asks for it: *allegati mancanti*."""
        return self.state != "confirmed" or bool(self.asked_by)


class Sending(NamedTuple):
    """Parts written in one go of which some have not come. `made_at`: UTC second; `missing`: their numbers, of `of`."""

    made_at: int
    of: int
    missing: tuple[int, ...]


def of_commune(db: sqlite3.Connection, commune: str) -> list[Attachment]:
    """All attachments of a commune, the oldest first; what lies in the bin is left out."""
    told, workspace = carried.of_commune(db, commune), copies.file_of(db)
    rows = attached.of_commune(db, commune)
    wanted = "SELECT key, title FROM intervention WHERE commune = ?"
    titles: dict[int, str | None] = dict(db.execute(wanted, (commune,))) if rows else {}
    asked = evidence_out.asked(db, commune)
    out = []
    for key, intervention, name, size, sha256 in rows:
        known, is_here = told.get(sha256 or "", carried.NEVER), evidence.is_here(workspace, sha256, size)
        about = key, intervention, titles[intervention], name, size, sha256
        asking = tuple(name for name, lacking in asked.items() if sha256 in lacking)
        out.append(Attachment(*about, is_here, known.state, known.is_lacking, asking))
    return out


def waiting(db: sqlite3.Connection, commune: str) -> list[Attachment]:
    """The attachments somebody lacks, as far as it is known here."""
    return [one for one in of_commune(db, commune) if one.is_waiting]


def missing_here(db: sqlite3.Connection, commune: str) -> list[Attachment]:
    """The attachments whose file is not on this computer."""
    return [one for one in of_commune(db, commune) if not one.is_here]


def parts_missing(db: sqlite3.Connection, commune: str) -> list[Sending]:
    """The part numbers that have not come of each sender's last sending, the newest first; of those before it another
    one was written since. Only worth telling where attachments are missing here."""
    last: dict[str, list[Arrived]] = {}
    for one in exchange.arrived(db, commune):
        if one.kind == KIND and one.fate in exchange.GOOD and "of" in one.facts:
            last.setdefault(str(one.facts["signer"]), []).append(one)
    out = [_sending(those) for those in last.values()]
    return sorted((one for one in out if one.missing), reverse=True)


def _sending(those: list[Arrived]) -> Sending:
    """Which is the last is told by when a part was made, but not after it came: a clock may have run ahead once."""
    last = max(those, key=lambda one: min(int(one.facts["made_at"]), one.at))
    made_at = int(last.facts["made_at"])
    parts = [one.facts for one in those if one.facts["made_at"] == made_at]
    of, come = int(parts[0]["of"]), {int(one["part"]) for one in parts}
    return Sending(made_at, of, tuple(n for n in range(1, of + 1) if n not in come))
