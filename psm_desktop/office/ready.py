"""The records the office counts with: marked ready by an officer and breaking no rule (DESIGN §6, Readiness).

The rules are Python (`domain/rules.py`), so a ready record is counted only after its sheet has been looked at. One pass
over all ready sheets, read with eight statements: about 70 µs a record, 0.4 s for a round of 312 communes with twenty
records each, 11 s for 156,000; it runs in a job. Drafts are not looked at, they are only counted.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from psm_desktop.domain.intervention import Sheet
from psm_desktop.domain.mergers import Mergers
from psm_desktop.domain.rules import may_be_ready
from psm_desktop.store import communes, office, plan_codes
from psm_desktop.store.plan_codes import Codes

Step = Callable[[int, int], object]
"""Told `done` of `total` (0: nobody knows) now and then; it may raise to stop the work."""
LOOK_EVERY = 200


@dataclass(frozen=True, slots=True)
class Ready:
    """An intervention marked ready. `commune`: the code it counts under; `axis`: "1" to "6", "" while it hangs nowhere;
    `holds`: it breaks no rule."""

    key: int
    commune: str
    axis: str
    amount_cents: int
    funded_cents: int
    holds: bool


def no_step(_done: int, _total: int) -> None:
    """For callers nobody waits for."""


def records(db: sqlite3.Connection, today: date, step: Step = no_step) -> list[Ready]:
    """Every intervention marked ready, of all communes, each under the one it counts under by then."""
    out, codes, list_ = [], plan_codes.now(db), communes.mergers(db)
    for number, sheet in enumerate(office.ready_sheets(db)):
        if number % LOOK_EVERY == 0:
            step(number, 0)
        out.append(_ready(sheet, today, codes, list_))
    return out


def _ready(sheet: Sheet, today: date, codes: Codes, list_: Mergers) -> Ready:
    record = sheet.intervention
    holds = may_be_ready(sheet, today)
    axis = codes.axis(record.under)
    commune = list_.counts_as(record.commune or "", today)
    return Ready(record.key, commune, axis, sheet.amount_cents, sheet.funded_cents, holds)
