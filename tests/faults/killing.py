"""Child processes that repeat one kind of work, say so after each piece, and are killed; what a copy must then be."""

import os
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from psm_desktop.store import copies, rebuild
from tests.store.pcs import copied, empty

NOW = 1_790_000_000
Done = Callable[[], object]
"""Says that one more piece is done; the first time, that the work has begun."""


def killed(work: Callable[[Done], object], after_s: float) -> int:
    """How many pieces of work a child had done when it was killed, so long after it began."""
    reads, writes = os.pipe()
    if (child := os.fork()) == 0:
        try:
            os.close(reads)
            work(lambda: os.write(writes, b"."))
        finally:
            os._exit(1)
    os.close(writes)
    said = os.read(reads, 1)  # it has begun
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    while more := os.read(reads, 4096):
        said += more
    os.close(reads)
    assert os.WIFSIGNALED(status), "it was at work until it was killed"
    return len(said) - 1


def opened_whole(file: Path) -> sqlite3.Connection:
    """The workspace opens, every page of it is good, and its tables follow from its journal."""
    db = copies.connect(file)
    assert db.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    with closing(copied(empty())) as new:
        rebuild.replay(db, new)
        assert rebuild.derived(new) == rebuild.derived(db)
    return db


def acts_of(db: sqlite3.Connection, command: str) -> int:
    """How many acts of a command there are, each with all its lines."""
    lines = "SELECT count(*), max(seq) - min(seq) + 1 FROM journal_line GROUP BY site, first"
    assert all(count == length for count, length in db.execute(lines))
    (found,) = db.execute("SELECT count(*) FROM journal_act WHERE command = ?", (command,)).fetchone()
    return int(found)
