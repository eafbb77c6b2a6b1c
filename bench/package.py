"""How large a month of one commune is: 60 records x 4 fields, 150 new rows, from a copy the office has in full."""

import random
from dataclasses import dataclass
from pathlib import Path

from bench.full_round import received
from bench.measure import Measured
from bench.month import HERE, NOW, work_a_month, workspace
from psm_desktop.commands.hand import Hand
from psm_desktop.store import copies, seed
from psm_desktop.sync import invitation, receipts, returns
from psm_desktop.sync.squeeze import LEVEL

COMMUNE = "001003"
INTERVENTIONS = 2_000
MOST_KB = 5.0
SHARE = 1 / 50


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes of the month's file, and of the whole workspace as zstd leaves it."""

    package: int
    workspace: int


def measure(folder: Path) -> list[Measured]:
    """The file beside 5 kB, and beside the squeezed workspace; kilobytes stand where other lines have seconds."""
    (place := folder / "mese").mkdir()
    found = sizes(place)
    package, whole = found.package / 1000, found.workspace / 1000
    return [
        Measured("package of a month, 390 lines", package, "allowed", MOST_KB, 1.0, unit="kB"),
        Measured("package of a month", package, "workspace of 2,000, squeezed", whole, SHARE, unit="kB"),
    ]


def sizes(folder: Path, interventions: int = INTERVENTIONS) -> Sizes:
    """A month's package, written after the office's receipt for all there was before."""
    import zstandard

    office, file = folder / "ufficio.psmdb", folder / "comune.psmdb"
    copies.create(office, seed.plan(), officer="Ufficio del Piano", made_at=NOW, is_office=True, is_training=True)
    at_office = copies.connect(office)
    dice = random.Random(7)
    db = workspace(file, HERE, COMMUNE, dice, interventions)
    hand = Hand(db, COMMUNE, HERE.officers[0], lambda: NOW + 9_000_000)
    received(db, [invitation.invite(at_office, COMMUNE, folder / "invito.psm", NOW).file])
    received(at_office, [returns.package(db, hand, folder / "primo.psm").file])
    received(db, [receipts.write_receipt(at_office, COMMUNE, folder / "ricevuta.psm", NOW).file])
    at_office.close()
    work_a_month(db, HERE, COMMUNE, dice)
    month = returns.package(db, hand, folder / "mese.psm")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    return Sizes(month.bytes, len(zstandard.ZstdCompressor(level=LEVEL).compress(file.read_bytes())))
