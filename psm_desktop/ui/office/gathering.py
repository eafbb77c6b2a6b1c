"""What the office's screen shows of all communes, read together on the other thread."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from psm_desktop.domain.communes import Commune
from psm_desktop.jobs.job import Step
from psm_desktop.office import answers, keys, ready, returns, totals
from psm_desktop.office.keys import KeyRow
from psm_desktop.office.returns import CommuneReturn
from psm_desktop.office.totals import Totals
from psm_desktop.sync import key_copy
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import Work


class Gathered(NamedTuple):
    """`unanswered`: who waits for a receipt; `key_trouble`: a code, "" where the office's key is here and copied."""

    lines: list[CommuneReturn]
    totals: Totals
    keys: list[KeyRow]
    unanswered: list[Commune]
    key_trouble: str


def gathering(desk: Desk, communes: Sequence[Commune]) -> Work[Gathered]:
    """The work, as of the day and moment of now; `communes`: those a return is awaited from."""
    today, now, codes = desk.hand.today(), desk.hand.clock(), [one.code for one in communes]
    axes = [axis.code for axis in desk.plan.axes]
    people = {one.code: one.population for one in communes}

    def work(db: sqlite3.Connection, step: Step) -> Gathered:
        found = ready.records(db, today, step)
        lines = returns.gather(db, codes, found, today)
        whole = totals.add_up(found, lines, axes, people)
        return Gathered(lines, whole, keys.gather(db, now), answers.waiting(db), key_copy.trouble(db))

    return work
