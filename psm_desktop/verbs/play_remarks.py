"""The office in the demo, after it has read what came: what it remarks on."""

import sqlite3

from psm_desktop.commands.add_remark import AddRemark
from psm_desktop.commands.open_copy import hand_in
from psm_desktop.commands.story import REMARKS
from psm_desktop.store import interventions
from psm_desktop.store.interventions import Search


def remark(db: sqlite3.Connection, commune: str) -> int:
    """Write what the story says of a commune's interventions; gives how many remarks that are."""
    hand, count = hand_in(db, commune), 0
    listed = interventions.listed(db, interventions.keys(db, Search(commune)))
    by_title = {one.title: one.key for one in listed}
    for title, column, text in REMARKS:
        if title in by_title:
            AddRemark(by_title[title], text, column).run(hand)
            count += 1
    return count
