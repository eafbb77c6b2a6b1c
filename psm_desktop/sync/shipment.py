"""All a commune sends in one go: the package with its lines, and its attachments in parts beside it."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.commands.hand import Hand
from psm_desktop.sync import evidence_again, evidence_out, returns
from psm_desktop.sync.evidence_out import PART, Part, Parts, Step, Which
from psm_desktop.sync.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Shipment:
    """What was written: the package, and the parts with what could not go into them."""

    package: Prepared
    attachments: Parts

    @property
    def files(self) -> list[Path]:
        """All files to send, the package first."""
        return [self.package.file, *(one.file for one in self.attachments.parts)]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts, by number."""
        return self.attachments.parts


def prepare(
    db: sqlite3.Connection,
    hand: Hand,
    out: Path,
    limit: int | None = PART,
    step: Step = lambda done, total: None,
    *,
    which: Which = Which.NEW,
) -> Shipment:
    """Write the package and then the parts. `limit`: bytes a part has at most, None for no attachments. What parts in
    the same place hold goes again: they are written over, and nobody can know whether they were sent.

    Raises as `returns.package` and `evidence_out.write_parts` do; where a part could not be written the package and the
    parts before it are there, and the attachments still count as to be sent.
    """
    if limit is not None:
        evidence_out.check_limit(limit)  # before anything is written
    also = evidence_again.lying_at(db, hand.commune, out)
    package = returns.package(db, hand, out)
    if limit is None:
        return Shipment(package, Parts())
    beside = evidence_out.write_parts(db, hand, out, limit, step, which=which, package=package.sha256, also=also)
    return Shipment(package, beside)
