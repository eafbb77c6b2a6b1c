"""Copies that older programs filled: brought up to date with all that is in them, or not at all.

`golden/older/*.sql` are training copies of `psm demo`, one with more done in it, as the program of that day left them
(SQLite's `.dump`, then the numbers in the file's header); they never change again.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from psm_desktop.domain.plan import Plan
from psm_desktop.domain.search import parse
from psm_desktop.errors import PsmError
from psm_desktop.paths import data
from psm_desktop.store import backup, copies, health, migrations, plans, search, trash, undo
from psm_desktop.store.sql import split

OLDER = Path(__file__).parent.parent / "golden" / "older"
COMMUNE = "001019"
MOVED = "plan_version"
"""The table whose rows stand in another one today."""
Tables = dict[str, list[str]]


@pytest.fixture(params=sorted(OLDER.glob("*.sql")), ids=lambda one: one.stem)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A workspace as an older program left it."""
    return laid(request.param.name, tmp_path)


def laid(name: str, folder: Path) -> Path:
    file = folder / "copia.psmdb"
    with closing(sqlite3.connect(file)) as db:
        db.executescript((OLDER / name).read_text("utf-8"))
        db.execute("PRAGMA journal_mode = WAL")
    return file


def columns(file: Path) -> Tables:
    """The tables that hold what somebody did, with their columns; not the index of words, nor the steps themselves."""
    asked = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    with closing(sqlite3.connect(file)) as db:
        names = [name for (name,) in db.execute(asked) if not name.startswith(("sqlite_", "_sqlite_", "search"))]
        return {name: [column for _, column, *_ in db.execute(f"PRAGMA table_info({name})")] for name in names}


def rows(file: Path, tables: Tables) -> dict[str, list[str]]:
    """What stands in some columns of each table."""
    with closing(sqlite3.connect(file)) as db:
        return {
            table: sorted(repr(row) for row in db.execute(f"SELECT {', '.join(some)} FROM {table}"))
            for table, some in tables.items()
        }


def steps(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as db:
        return migrations.applied(db)


def test_all_that_is_in_it_is_there_afterwards(older: Path) -> None:
    tables = {table: some for table, some in columns(older).items() if table != MOVED}
    had = rows(older, tables)
    assert sum(map(len, had.values())) > 100
    with closing(copies.connect(older)) as db:
        assert health.check(db).broken == ()
        assert migrations.is_up_to_date(db)
    assert rows(older, tables) == had


def test_what_it_had_is_copied_first_and_can_be_opened(older: Path) -> None:
    had, before = steps(older), columns(older)
    copies.connect(older).close()
    (copy,) = backup.made(older)
    assert copy.reason == backup.BEFORE_MIGRATING
    assert (steps(copy.file), columns(copy.file)) == (had, before)


def test_without_room_for_that_copy_it_stays_as_it_is(older: Path) -> None:
    backup.folder_of(older).write_bytes(b"a file where the folder should be")
    had = older.read_bytes()
    with pytest.raises(PsmError):
        copies.connect(older)
    assert older.read_bytes() == had


def test_the_plan_is_the_one_it_had(tmp_path: Path) -> None:
    file = laid("balme-0011.sql", tmp_path)
    with closing(sqlite3.connect(file)) as db:
        kept = [Plan.from_json(text) for (text,) in db.execute(f"SELECT document FROM {MOVED}")]
    with closing(copies.connect(file)) as db:
        assert kept == [plans.current(db)]


def test_one_works_on_with_it(tmp_path: Path) -> None:
    with closing(copies.connect(laid("balme-0011.sql", tmp_path))) as db:
        (roof,) = search.found(db, parse("tetto", date(2026, 11, 24)), COMMUNE)
        assert db.execute("SELECT text FROM private_note WHERE row = ?", (roof,)).fetchone()
        assert len(trash.thrown(db, COMMUNE)) == 1
        site = db.execute("SELECT site FROM journal_act ORDER BY at DESC LIMIT 1").fetchone()[0]
        assert undo.last(db, COMMUNE, site)


def _todo(done: list[str]) -> list[Path]:
    """What is left of the steps, and the views."""
    return [*(one for one in migrations.files() if one.stem not in done), data("views.sql")]


class Off(Exception):
    """The computer goes off."""


def test_who_goes_off_at_any_statement_finds_it_as_it_was_or_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = laid("balme-0011.sql", tmp_path)
    as_it_was, had = file.read_bytes(), steps(file)
    tables = {table: some for table, some in columns(file).items() if table != MOVED}
    kept, left = rows(file, tables), 0

    def until(text: str) -> Iterator[str]:
        nonlocal left
        for statement in split(text):
            if left == 0:
                raise Off
            left -= 1
            yield statement

    monkeypatch.setattr(migrations, "split", until)
    for n in range(1000):
        file.write_bytes(as_it_was)
        left = n
        try:
            copies.connect(file).close()
        except Off:
            assert steps(file) == had
            left = 1000
            copies.connect(file).close()
        else:
            break
        assert rows(file, tables) == kept
    assert n == sum(len(list(split(one.read_text("utf-8")))) for one in _todo(had))


def test_steps_that_fail_again_and_again_push_out_no_safety_copy(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of an unchanged workspace one is kept, that holds; of a changed one the older as well."""
    with closing(sqlite3.connect(older)) as db:
        others = {backup.make(db, backup.folder_of(older), backup.ASKED, 1_795_000_000 + n) for n in range(3)}

    def broken(_text: str) -> Iterator[str]:
        yield "INSERT INTO nowhere VALUES (1)"

    def kept() -> set[Path]:
        return {one.file for one in backup.made(older) if one.reason == backup.BEFORE_MIGRATING}

    seconds = count(1_795_000_100)
    monkeypatch.setattr(copies.time, "time", lambda: next(seconds))
    monkeypatch.setattr(migrations, "split", broken)
    for _ in range(3):
        with pytest.raises(sqlite3.OperationalError):
            copies.connect(older)
        assert len(kept()) == 1
    before = kept()
    with closing(sqlite3.connect(older)) as db, db:
        db.execute("UPDATE copy SET officer = 'Un altro nome'")
    with pytest.raises(sqlite3.OperationalError):
        copies.connect(older)
    assert len(kept()) == 2
    assert before < kept()
    assert others <= {one.file for one in backup.made(older)}
    monkeypatch.undo()
    copies.connect(older).close()
    for file in kept():
        with closing(sqlite3.connect(file)) as db:
            assert db.execute("PRAGMA quick_check").fetchone() == ("ok",)


def test_two_programs_that_open_it_at_once_make_each_a_safety_copy(older: Path) -> None:
    """Also in one second: none takes away what the other is writing."""
    with closing(sqlite3.connect(older)) as one, closing(sqlite3.connect(older)) as other:
        folder, asked = backup.folder_of(older), (backup.BEFORE_MIGRATING, 1_795_000_000)
        files = set[Path]()

        def step(_done: int, _total: int) -> None:
            if not files:  # between the first one's beginning and its end
                files.add(backup.make(other, folder, *asked))

        files.add(backup.make(one, folder, *asked, step))
    assert len(files) == 2
    assert {copy.file for copy in backup.made(older)} == files


def test_while_one_does_the_steps_another_is_told_to_wait(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At whatever statement it comes: it does nothing by halves, and both find the copy whole afterwards."""
    told = list[str]()

    def until_another_comes(text: str) -> Iterator[str]:
        for statement in split(text):
            if not told:
                told.append("")
                with pytest.raises(PsmError) as caught:
                    copies.connect(older, wait_s=0)
                told[0] = caught.value.code
            yield statement

    monkeypatch.setattr(migrations, "split", until_another_comes)
    copies.connect(older).close()
    assert told == ["busy"]
    with closing(copies.connect(older)) as db:
        assert health.check(db).broken == ()
