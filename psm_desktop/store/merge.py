"""Bring rows, heads and conflicts up to date with what is staged: the one path of own commands and foreign packages."""

import json
import sqlite3
from collections.abc import Collection

from psm_desktop.domain.fields import PARENT_OF
from psm_desktop.store import erase, staging
from psm_desktop.store.sql import beside

SQL = beside(__file__, "merge.sql")
JOURNAL = ("journal_lines", "known")
REGISTERS = ("newest", "heads", "touched", "touched_deletions")
REBORN = ("rebirths", "newest", "heads", "touched", "touched_by_rebirth", "touched_deletions")
CROWDED = ("superseded", "shown_crowded", "settled", "different")
DELETIONS = ("doubtful", "alive")
DRAFTS = ("drafts_gone", "drafts")
DUPLICATE = """
SELECT 1 FROM temp.in_line i JOIN journal_field b ON b.field = i.field AND b.col = ''
CROSS JOIN journal_line o ON o.row = i.row AND o.field = i.field AND (o.site <> i.site OR o.seq <> i.seq)
CROSS JOIN journal_site z ON z.site = o.site AND (z.counts IS NULL OR o.seq <= z.counts) LIMIT 1"""
LIMITED = "SELECT 1 FROM journal_site INDEXED BY journal_site_limited WHERE counts IS NOT NULL LIMIT 1"
BIN = ("deleted", "purged")
FORGOTTEN = ("heads_gone", "conflicts_gone", "texts_gone")


def settle(db: sqlite3.Connection) -> None:
    """Journal what is staged and renew what follows from it; inside the caller's transaction.

    Raises sqlite3.IntegrityError when the tables object to a value; the caller rolls back. Foreign keys are declared
    deferred: a `PRAGMA defer_foreign_keys` here would expire every prepared statement and double the time of an act.
    """
    _run(db, JOURNAL)
    to_erase = erase.asked(db)
    rows = _set_aside(db) if db.execute(LIMITED).fetchone() else []
    _settle_lines(db)
    if rows:
        make_again(db, rows)
    if to_erase:
        erase.follow(db, to_erase)


def _settle_lines(db: sqlite3.Connection) -> None:
    """What the staged lines say, into rows, heads and conflicts."""
    born = db.execute(SQL["births"]).fetchall()
    for field, table in born:
        db.execute(birth(db, table), {"field": field})
    if born:
        db.execute(SQL["birth_drafts"])
    reborn = born and db.execute(DUPLICATE).fetchone()
    _run(db, REBORN if reborn else REGISTERS)
    if db.execute("SELECT 1 FROM touched LIMIT 1").fetchone():
        _show(db)
        _renew(db)
    staging.clear(db)


def _set_aside(db: sqlite3.Connection) -> list[int]:
    """The staged rows of which some line does not count; their lines are taken out of the stage."""
    rows = [row for (row,) in db.execute(SQL["with_inert"])]
    db.execute(SQL["set_aside"], {"rows": json.dumps(rows)})
    return rows


def make_again(db: sqlite3.Connection, rows: Collection[int]) -> None:
    """Make rows again from the lines that count of all that is journalled about them (R11); inside a transaction.

    A row that only lines beyond the limit bear stays, since others may lean on it: empty, in the bin, until somebody
    writes in it.
    """
    those = {"rows": json.dumps(list(rows))}
    tables = db.execute(SQL["tables_of"], those).fetchall()
    for name in FORGOTTEN:
        db.execute(SQL[name], those)
    for table, _ in tables:
        db.execute(f"DELETE FROM {table} WHERE key IN (SELECT value FROM json_each(:rows))", those)
    for table, field in tables:
        db.execute(skeleton(table), those | {"field": field})
    db.execute(SQL["counting"], those)
    _settle_lines(db)
    for table, field in tables:
        db.execute(in_sight(table), those | {"field": field})


def _show(db: sqlite3.Connection) -> None:
    """What each touched field shows, and whether it is in doubt; what most acts need not ask is left out."""
    _run(db, ("crowded", "shown_new"))
    if db.execute(SQL["any_other"]).fetchone()[0]:
        _run(db, ("shown_alone",))
    _run(db, CROWDED if db.execute("SELECT 1 FROM crowded LIMIT 1").fetchone() else ("settled",))
    if db.execute(SQL["any_deletion"]).fetchone():
        _run(db, DELETIONS)
    _run(db, DRAFTS)


def _run(db: sqlite3.Connection, names: tuple[str, ...]) -> None:
    for name in names:
        db.execute(SQL[name])


def _renew(db: sqlite3.Connection) -> None:
    """Write shown values into the wide tables: one UPDATE for each table, each row once."""
    columns: dict[str, list[tuple[str, int]]] = {}
    for table, column, field in db.execute(SQL["renewed"]).fetchall():
        columns.setdefault(table, []).append((column, field))
    for table, changed in columns.items():
        db.execute(renewal(table, changed))


def birth(db: sqlite3.Connection, table: str) -> str:
    """The statement that makes a table's newborn rows; the names are our catalogue's, never a package's."""
    columns = [
        (name, default) for _, name, _, _, default, _ in db.execute(f"PRAGMA table_info({table})") if name != "key"
    ]
    names = ", ".join(name for name, _ in columns)
    values = ", ".join(_first_value(name, default) for name, default in columns)
    return (
        f"INSERT OR IGNORE INTO {table} (key, {names}) "
        f"SELECT row, {values} FROM temp.in_line WHERE field = :field ORDER BY row"
    )


def _first_value(name: str, default: str | None) -> str:
    """A column's first value out of the birth's JSON; a draft leaves it empty."""
    value = f"iif(json_type(value, '$.{name}') = 'object', NULL, value ->> '$.{name}')"
    return value if default is None else f"coalesce({value}, {default})"


def renewal(table: str, changed: list[tuple[str, int]]) -> str:
    """The statement that writes shown values into a wide table, however many of its fields changed; drafts as NULL."""
    fields = ", ".join(str(field) for _, field in changed)
    joined = "LEFT JOIN shown s{0} ON s{0}.row = s.row AND s{0}.field = {0}"
    found = " ".join(joined.format(field) for _, field in changed)
    sets = ", ".join(f"{column} = {_renewed(table, column, f's{field}')}" for column, field in changed)
    rows = f"SELECT DISTINCT row FROM temp.shown WHERE field IN ({fields})"
    return f"UPDATE {table} SET {sets} FROM ({rows}) s {found} WHERE s.row = {table}.key"


def _renewed(table: str, column: str, shown: str) -> str:
    """What a column holds from now on: as before where nothing is shown anew."""
    value = f"iif(typeof({shown}.value) <> 'blob', {shown}.value, NULL)"
    return f"iif({shown}.row NOTNULL, {value}, {table}.{column})"


COUNTING_BIRTH = """
SELECT 1 FROM journal_line l JOIN journal_site s USING (site)
WHERE l.row = r.value AND l.field = :field AND (s.counts IS NULL OR l.seq <= s.counts)"""


def skeleton(table: str) -> str:
    """The statement that makes rows only lines beyond the limit bear: where they hang, nothing else, in the bin."""
    hangs = PARENT_OF.get(table, "commune")
    return f"""
INSERT OR IGNORE INTO {table} (key, {hangs}, deleted, purged)
SELECT r.value, max(l.value ->> '$.{hangs}'), 1, 1 FROM json_each(:rows) r CROSS JOIN journal_line l ON l.row = r.value
WHERE l.field = :field AND NOT EXISTS ({COUNTING_BIRTH}) GROUP BY r.value"""


def in_sight(table: str) -> str:
    """The statement that takes such rows out of the bin where somebody has written in them, and then fills them with
    what was written; a flag that somebody set stays."""
    heads = f"SELECT 1 FROM journal_head h JOIN journal_field f USING (field) WHERE h.row = key AND f.tbl = '{table}'"
    flags = ", ".join(f"{flag} = iif(EXISTS ({heads} AND f.col = '{flag}'), {flag}, 0)" for flag in BIN)
    written = f"{heads} AND f.col NOT IN {BIN}"
    return f"""
UPDATE {table} SET {flags} WHERE key IN (
    SELECT r.value FROM json_each(:rows) r WHERE NOT EXISTS ({COUNTING_BIRTH})) AND EXISTS ({written})"""
