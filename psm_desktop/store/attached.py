"""The files of evidence a commune's living interventions name: what the office will want to see beside the lines."""

import sqlite3
from typing import NamedTuple

OF_COMMUNE = """
SELECT e.key, e.intervention, e.name, coalesce(e.bytes, 0), e.sha256
FROM evidence e JOIN intervention i ON i.key = e.intervention
WHERE i.commune = ? AND e.deleted = 0 AND i.deleted = 0 ORDER BY e.key"""


class Attached(NamedTuple):
    """A row of evidence. `bytes`: as its row says; `sha256`: of its content, None where the row names none."""

    key: int
    intervention: int
    name: str | None
    bytes: int
    sha256: str | None


class Weight(NamedTuple):
    """`files`: how many contents, one attached twice counted once; `bytes`: of all of them."""

    files: int
    bytes: int


def of_commune(db: sqlite3.Connection, commune: str) -> list[Attached]:
    """What is attached in a commune, the oldest first; what lies in the bin is left out."""
    return [Attached(*row) for row in db.execute(OF_COMMUNE, (commune,))]


COMMUNES = """
SELECT DISTINCT i.commune FROM evidence e CROSS JOIN intervention i ON i.key = e.intervention
WHERE e.deleted = 0 AND i.deleted = 0 ORDER BY i.commune"""


def communes(db: sqlite3.Connection) -> list[str]:
    """The communes in which anything is attached, by code."""
    return [commune for (commune,) in db.execute(COMMUNES) if commune]


def weight(those: list[Attached]) -> Weight:
    """How much there is of them."""
    contents = {one.sha256: one.bytes for one in those}
    return Weight(len(contents), sum(contents.values()))
