"""What has to hold after anything an officer did, however the program ended."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from session import SECRET, Session, Shown

from psm_desktop.commands.undo import Undo, UndoLast
from psm_desktop.errors import Refused
from psm_desktop.store import cells, conflicts, copies, history, rebuild, search_index, slices
from psm_desktop.store.entries import ActId

FLAGS = (
    "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE c.name = 'purged' AND m.type = 'table'"
)
"""Tables that travel: new ones too, whether or not anybody has told `rebuild` of them."""
INDEX = "SELECT rowid, title, record, sources, parts FROM search ORDER BY rowid"


def travelling(db: sqlite3.Connection) -> list[str]:
    return sorted({name for (name,) in db.execute(FLAGS)} | set(rebuild.DERIVED))


def content(db: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Every table that travels or follows from the journal, its rows in order."""
    return {one: sorted(db.execute(f"SELECT * FROM {one}").fetchall(), key=repr) for one in travelling(db)}


@cache
def _blank() -> Path:
    """A workspace with our tables and nothing in them."""
    file = Path(mkdtemp(prefix="psm-blank-")) / "vuota.psmdb"
    db = copies.blank(file)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    return file


@contextmanager
def replayed(session: Session) -> Iterator[sqlite3.Connection]:
    """An empty copy with the journal of the session in it."""
    file = Path(shutil.copy(_blank(), session.file.with_name("replayed.psmdb")))
    with closing(copies.connect(file)) as new:
        new.execute("PRAGMA synchronous = OFF")
        rebuild.replay(session.db, new)
        yield new
    file.unlink()


def follows_from_its_journal(session: Session) -> None:
    with replayed(session) as new:
        assert content(new) == content(session.db)


def is_whole(session: Session) -> None:
    db = session.db
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    gaps = (
        "SELECT s.site FROM journal_site s LEFT JOIN journal_line l USING (site) GROUP BY s.site "
        "HAVING count(l.seq) <> s.known OR coalesce(max(l.seq), 0) <> s.known"
    )
    assert db.execute(gaps).fetchall() == []


def finds_what_a_new_index_would(session: Session) -> None:
    """The index after all those steps, and one made in a single go."""
    assert search_index.catch_up(session.db) == []
    session.db.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    found = session.db.execute(INDEX).fetchall()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        session.db.backup(new)
        new.create_function("folded", 1, _folded, deterministic=True)
        search_index.forget(new)
        search_index.catch_up(new)
        assert new.execute(INDEX).fetchall() == found


def _folded(text: object) -> str:
    from psm_desktop.domain.text import folded

    return folded(text) if isinstance(text, str) else ""


def history_knows_all_that_was_ever_shown(session: Session) -> None:
    """Whatever a field has shown can be found in its history, but where it was erased; what it shows by itself (0,
    nothing) need not be."""
    told = set()
    for (key,) in session.db.execute("SELECT key FROM intervention").fetchall():
        for past in history.of_intervention(session.db, key):
            told |= {(past.table, past.column, past.row, past.value)}
            told |= {(past.table, column, past.row, cell) for column, cell in past.born.items()}
    gone = session.erased()
    assert {one for one in session.ever if one[3] not in (None, 0) and one[:3] not in gone} <= told


def private_notes_stay(session: Session) -> None:
    """In nothing that is cut from the journal, nor in what a colleague could make of it."""
    for commune in session.communes:
        site = session.hand_in(commune).numbers.site(commune)
        assert SECRET not in repr(slices.cut(session.db, commune, site, 0))
    with replayed(session) as new:
        assert SECRET not in "\n".join(new.iterdump())


def nothing_of_one_commune_changes_with_the_other(session: Session, before: Shown, commune: str) -> None:
    changed = {place[2] for place, cell in session.shown().items() if before.get(place, before) != cell}
    assert {cells.commune_of(session.db, key) for key in changed} <= {commune}


def all_can_be_taken_back_and_done_again(session: Session) -> None:
    """Undo after undo to what was there before the session, redo after redo to where it stood."""
    end = session.shown()
    back = {commune: _back_to_the_start(session, commune) for commune in session.communes}
    if session.is_in_turn:
        now = session.shown()
        assert {place: cell for place, cell in now.items() if place in session.start} == session.start
        assert all(cell == 1 for place, cell in now.items() if place not in session.start and place[1] == "deleted")
    for commune, acts in back.items():
        for act in reversed(acts):
            Undo([act]).run(session.hand_in(commune))
    assert session.shown() == end or not session.is_in_turn
    session.undone, session.before = [], {}


def _back_to_the_start(session: Session, commune: str) -> list[ActId]:
    """Everything of a commune is taken back; gives what undo wrote, a private note's steps left out."""
    acts = []
    for _ in range(1000):
        try:
            done = UndoLast().run(session.hand_in(commune))
        except Refused as problem:
            if problem.code == "nothing-undone":  # a conflict is the officer's to settle first
                assert conflicts.places(session.db, commune) or not session.is_in_turn
                session.note_left_alone()
            return acts
        if done.left:
            session.note_left_alone()
        acts += [done.act] if done.act is not None else []
    raise AssertionError("undo comes to an end")
