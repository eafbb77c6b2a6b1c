"""All tables that follow from the journal, made again from it: a way back, and the proof that they do follow."""

import sqlite3

from psm_desktop.domain.fields import TABLES
from psm_desktop.store import merge, staging
from psm_desktop.store.connection import writing
from psm_desktop.store.entries import Vector
from psm_desktop.store.spans import span

DERIVED = (*TABLES, "journal_head", "conflict", "draft_text")
"""The tables that follow from the journal."""


def replay(db: sqlite3.Connection, new: sqlite3.Connection, keep: Vector | None = None) -> None:
    """Write the journal of `db` into `new` (migrated, empty) and settle it; of sites in `keep` only up to there."""
    with writing(new):
        sites = db.execute("SELECT site, commune, known, signer, counts FROM journal_site").fetchall()
        for site, commune, upto, signer, counts in sites:
            new.execute(
                "INSERT INTO journal_site (site, commune, signer, counts) VALUES (?, ?, ?, ?)",
                (site, commune, signer, counts),
            )
            acts, seens, seeds, lines = span(db, site, 0, (keep or {}).get(site, upto))
            staging.stage(new, acts, seens, seeds, lines)
        merge.settle(new)


def derived(db: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """What follows from the journal, table by table and in order, to compare two copies."""
    return {table: [tuple(row) for row in db.execute(f"SELECT * FROM {table} ORDER BY 1, 2")] for table in DERIVED}
