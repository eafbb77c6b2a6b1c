"""What the record tables of a broken workspace still show where its journal tells no more: to look at, not to work on.

A file cut short keeps its front; a young workspace has its rows there, and what its journal wrote last at the end.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from psm_desktop.domain.fields import typed_columns
from psm_desktop.domain.values import Cell
from psm_desktop.store.torn import Reader

INTERVENTION = "intervention"


class Readable(NamedTuple):
    """An intervention as far as it can be read: column -> value, without the empty ones; `cents`: the sum of the cost
    items that can be read, None where there is none."""

    values: dict[str, Cell]
    cents: int | None


def aside(broken: Path, folder: Path) -> Path:
    """A copy to read from, with what SQLite keeps beside it: reading may write. Raises OSError."""
    for suffix in ("", "-wal", "-journal"):
        with suppress(FileNotFoundError):
            shutil.copyfile(broken.with_name(broken.name + suffix), folder / f"broken.psmdb{suffix}")
    return folder / "broken.psmdb"


def opened(copy: Path) -> sqlite3.Connection:
    """A connection to such a copy; without that pragma SQLite gives nothing of a file that was cut short."""
    db = sqlite3.connect(copy, isolation_level=None)
    db.execute("PRAGMA writable_schema = ON")
    return db


def interventions(broken: Path, folder: Path) -> list[Readable]:
    """The interventions that can be read and are not in the bin; none where nothing can. `folder`: with room for a
    passing copy. Raises OSError where that cannot be written."""
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as name:
        db = opened(aside(broken, Path(name)))
        try:
            return list(_read(Reader(db)))
        finally:
            db.close()


def _read(reader: Reader) -> Iterator[Readable]:
    there, costs = set(reader.columns(INTERVENTION)), _costs(reader)
    columns = [one.column for one in typed_columns(INTERVENTION) if one.column in there]
    if not columns:
        return
    for key, is_deleted, *cells in reader.rows(INTERVENTION, ", ".join(("key", "deleted", *columns)), "key"):
        if not is_deleted:
            values = {column: cell for column, cell in zip(columns, cells, strict=True) if cell is not None}
            yield Readable(values, costs.get(key))


def _costs(reader: Reader) -> dict[int, int]:
    """Key of an intervention -> what its readable cost items come to, in cents."""
    sums: dict[int, int] = {}
    for _, above, is_deleted, cents in reader.rows("cost_item", "key, intervention, deleted, amount_cents", "key"):
        if not is_deleted and cents is not None:
            sums[above] = sums.get(above, 0) + cents
    return sums
