"""What the screen *Invio* asks, in one go: where the commune stands, and the rows of its columns."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from psm_desktop.commands.hand import Hand
from psm_desktop.sync import attachments, load, receipts, status
from psm_desktop.sync.attachments import Attachment
from psm_desktop.sync.evidence_out import Which
from psm_desktop.sync.load import Load
from psm_desktop.sync.receipts import Receipt
from psm_desktop.sync.status import Standing
from psm_desktop.ui.exchange import shown
from psm_desktop.ui.exchange.entries import Entry


class Question(NamedTuple):
    """Of whom, when and with which preferences is asked. `patience`: days a package waits for its receipt; `limit`:
    bytes a part's file has at most; `today`: the day in Rome."""

    commune: str
    officer: str
    at: int
    today: date
    patience: int
    limit: int
    is_read_only: bool


class Looked(NamedTuple):
    """Where a commune stands, and the rows of the three columns. `receipts`: by their hash; `loads`: what each choice
    would have go beside the next file, empty where nothing can be sent."""

    standing: Standing
    receipts: Mapping[str, Receipt]
    files: tuple[Attachment, ...]
    to_send: tuple[Entry, ...]
    packages: tuple[Entry, ...]
    received: tuple[Entry, ...]
    loads: Mapping[Which, Load]

    @property
    def waiting(self) -> list[Attachment]:
        """Attachments the office does not have yet."""
        return [one for one in self.files if one.is_waiting]


def look(db: sqlite3.Connection, asked: Question) -> Looked:
    """All the screen shows. Touches no widget: it may be asked on any thread, on a connection of that thread."""
    standing, found = status.standing(db, asked.commune), receipts.receipts(db, asked.commune)
    files = tuple(attachments.of_commune(db, asked.commune))
    loads = dict[Which, Load]()
    if not asked.is_read_only:
        hand = Hand(db, asked.commune, asked.officer, lambda: asked.at)
        loads = {which: load.beside(db, hand, asked.limit, which) for which in Which}
    return Looked(
        standing,
        {one.sha256: one for one in found},
        files,
        tuple(shown.to_send(standing, [one for one in files if one.is_waiting])),
        tuple(shown.packages(standing, asked.today, asked.patience)),
        tuple(shown.received(standing, found)),
        loads,
    )
