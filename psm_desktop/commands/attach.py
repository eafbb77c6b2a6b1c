"""Files as evidence of an intervention: kept beside the workspace first, named by rows in one act then."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from psm_desktop.commands.hand import Done, Hand
from psm_desktop.domain.values import Cell
from psm_desktop.errors import Refused
from psm_desktop.store import copies, evidence, sheets
from psm_desktop.store.entries import Birth
from psm_desktop.store.evidence import Kept as Kept  # the window knows it from here
from psm_desktop.store.evidence import Step, no_step
from psm_desktop.store.fitting import is_born


def keep_files(workspace: Path, files: Sequence[Path], step: Step = no_step) -> tuple[Kept, ...]:
    """Copy files beside the workspace; long work for large ones, and no row says so yet. Raises as `evidence.keep`."""
    return tuple(evidence.keep(workspace, file, step) for file in files)


@dataclass(frozen=True, slots=True)
class Attach:
    """`files`: as `keep_files` gave them. One the intervention has already, under the same name, is left out."""

    row: int
    files: Sequence[Kept]

    def run(self, hand: Hand) -> Done:
        """Gives the key of the first new row; those of further files follow it. Raises Refused when the intervention
        is not here, or a file is no longer beside the workspace; and at the office, whose files would not travel."""
        if copies.about(hand.db).is_office:
            raise Refused("evidence-of-commune")
        if not is_born(hand.db, "intervention", self.row, hand.commune):
            raise Refused("unknown-row", key=self.row)
        here = {(one.sha256, one.name) for one in sheets.sheet(hand.db, self.row).evidence}
        news = [one for one in dict.fromkeys(self.files) if (one.sha256, one.name) not in here]
        if not news:
            return Done(None, self.row)
        for one in news:
            if not evidence.is_here(hand.workspace, one.sha256):
                raise Refused("evidence-missing", name=one.name)
        key = hand.new_key()
        return Done(hand.write("attach", [self._birth(hand, n, one) for n, one in enumerate(news)]), key)

    def _birth(self, hand: Hand, n: int, one: Kept) -> Birth:
        said: dict[str, Cell] = {"name": one.name, "sha256": one.sha256, "bytes": one.bytes}
        said["media_type"] = one.media_type
        return Birth("evidence", hand.new_key(n), {"intervention": self.row, **said})
