"""A stretch of one site's journal, read as it was written."""

import sqlite3

from psm_desktop.store.entries import Act, Line, Seed, Seen

LINES = """
SELECT l.site, l.seq, l.first, f.tbl, f.col, l.row, l.value, l.salt, l.digest
FROM journal_line l JOIN journal_field f USING (field)
WHERE l.site = :site AND l.seq > :after AND l.seq <= :upto ORDER BY l.seq"""
ACTS = """
SELECT site, first, turn, at, officer, command, import_id, undoes_site, undoes_first
FROM journal_act WHERE site = :site AND first > :after AND first <= :upto ORDER BY first"""
SEENS = """
SELECT site, other, since, upto FROM journal_seen
WHERE site = :site AND since > :after AND since <= :upto ORDER BY since, other"""
SEEDS = """
SELECT site, since, seed FROM journal_seed
WHERE site = :site AND since > :after AND since <= :upto ORDER BY since"""

Span = tuple[list[Act], list[Seen], list[Seed], list[Line]]


def act_of(row: tuple[int, int, int, int, str, str, int | None, int | None, int | None]) -> Act:
    """An act from the columns of ACTS."""
    site, first, turn, at, officer, command, import_id, undoes_site, undoes_first = row
    undoes = None if undoes_site is None or undoes_first is None else (undoes_site, undoes_first)
    return Act(site, first, turn, at, officer, command, import_id, undoes)


def span(db: sqlite3.Connection, site: int, after: int, upto: int) -> Span:
    """What is journalled of a site after one line and up to another: acts, seen steps, seeds, lines, each in order."""
    limits = {"site": site, "after": after, "upto": upto}
    return (
        [act_of(row) for row in db.execute(ACTS, limits)],
        [Seen(*row) for row in db.execute(SEENS, limits)],
        [Seed(*row) for row in db.execute(SEEDS, limits)],
        [Line(*row) for row in db.execute(LINES, limits)],
    )
