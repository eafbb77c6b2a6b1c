"""The full check finds what is broken, and finds nothing where nothing is."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pcs import TOWN, Pcs

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.add_row import AddRow
from psm_desktop.commands.open_copy import hand_in
from psm_desktop.errors import PsmError
from psm_desktop.store import backup, copies, health, migrations, seed

NOW = 1_795_000_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "balme.psmdb"
    copies.create(path, seed.plan(), officer="Ufficio tecnico", made_at=NOW, communes=("001019",), is_training=True)
    with closing(copies.connect(path)) as db:
        key = AddIntervention("Sentiero", {"summary": "s" * 20_000}).run(hand_in(db)).key
        assert key is not None
        AddRow("cost_item", key, {"label": "Lavori", "amount_cents": 5}).run(hand_in(db))
    return path


@pytest.fixture
def db(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(copies.connect(file)) as made:
        yield made


def test_a_copy_as_programs_leave_it(db: sqlite3.Connection, pcs: Pcs, ponte: int) -> None:
    assert health.check(db) == health.Health(pages=True)
    office, town, desk = pcs
    town.set(ponte, title="ponte lungo")
    desk.set(ponte, title="ponte largo")
    for a, b in [(town, office), (desk, office), (office, town)]:
        a.send(b)
    assert office.conflicts() == ["title"]
    assert all(health.check(pc.db).is_good for pc in pcs)


def test_tables_that_are_not_what_the_journal_says(db: sqlite3.Connection) -> None:
    db.execute("UPDATE cost_item SET amount_cents = 6")
    db.execute("DELETE FROM journal_head")
    db.execute("INSERT INTO draft_text VALUES (1, 1, 'x')")
    assert health.check(db) == health.Health(pages=True, differing=("cost_item", "draft_text"))


def test_a_row_without_its_parent(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("DELETE FROM intervention")
    found = health.check(db)
    assert (found.strays, found.differing) == (1, ("intervention",))


def test_a_fingerprint_that_does_not_come_out(pcs: Pcs, ponte: int) -> None:
    office, town, _ = pcs
    town.set(ponte, title="ponte lungo")
    town.send(office)
    town.db.execute("UPDATE journal_mark SET hash = x'00112233445566778899aabbccddeeff' WHERE seq = 2")
    assert health.check(town.db).unproven == (TOWN,)


def test_an_act_that_is_gone(db: sqlite3.Connection) -> None:
    db.execute("DROP TRIGGER journal_acts_remain")
    db.execute("DELETE FROM journal_act WHERE first = 2")
    (site,) = db.execute("SELECT site FROM journal_site").fetchone()
    assert health.check(db).unproven == (site,)


def test_broken_pages(file: Path) -> None:
    spoil(file)
    with closing(copies.connect(file)) as db:
        assert health.check(db) == health.Health(pages=False)
        with pytest.raises(PsmError) as told:
            backup.make(db, backup.folder_of(file), "giornaliera", NOW)
    assert told.value.code == "broken-inside"
    assert list(backup.folder_of(file).iterdir()) == []


def spoil(file: Path) -> None:
    """The last pages, where the long text lies: the file opens, and says nothing of it."""
    with file.open("rb+") as opened:
        opened.seek(-8192, 2)
        opened.write(b"\xff" * 8192)


def test_it_stops_when_asked(db: sqlite3.Connection) -> None:
    class Enough(Exception):
        pass

    def step(done: int, _total: int) -> None:
        if done == 2:
            raise Enough

    with pytest.raises(Enough):
        health.check(db, step)
    assert not db.in_transaction
    assert health.check(db).is_good


def test_a_long_question_ends_with_what_the_step_raises() -> None:
    class Enough(Exception):
        pass

    def step(_done: int, _total: int) -> None:
        raise Enough

    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with closing(sqlite3.connect(":memory:")) as db:
        with pytest.raises(Enough), health.interruptible(db, step):
            db.execute(endless).fetchone()
        assert db.execute("SELECT 1").fetchone() == (1,)


def test_a_file_cut_short_is_told_without_reading_it(file: Path) -> None:
    data = file.read_bytes()
    for length in (len(data) - 1, len(data) // 2, 4096, 100, 99, 80):
        file.write_bytes(data[:length])
        with pytest.raises(PsmError) as told:
            copies.connect(file)
        assert told.value.code == "damaged-workspace", length
        assert file.read_bytes() == data[:length]
    file.write_bytes(data[:50])
    with pytest.raises(PsmError) as told:
        copies.connect(file)
    assert told.value.code == "not-a-workspace"


def test_a_workspace_of_a_newer_program_is_left_alone(file: Path) -> None:
    with closing(copies.connect(file)) as db:
        db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('psm', '9999_later', '')")
    with pytest.raises(PsmError) as told:
        copies.connect(file)
    assert told.value.code == "newer-workspace"
    with closing(sqlite3.connect(file)) as raw:
        assert raw.execute("SELECT count(*) FROM intervention").fetchone() == (1,)


def test_new_tables_come_after_a_safety_copy(file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    later = tmp_path / "9000_later.sql"
    later.write_text("CREATE TABLE later (a INTEGER) STRICT;\n")
    steps = migrations.files()
    monkeypatch.setattr(migrations, "files", lambda: [*steps, later])
    with closing(copies.connect(file)) as db:
        assert db.execute("SELECT count(*) FROM later").fetchone() == (0,)
    (made,) = backup.made(file)
    assert made.reason == backup.BEFORE_MIGRATING
    with closing(sqlite3.connect(made.file)) as before:
        assert before.execute("SELECT 1 FROM sqlite_schema WHERE name = 'later'").fetchone() is None
        assert before.execute("SELECT count(*) FROM intervention").fetchone() == (1,)
    copies.connect(file).close()
    assert len(backup.made(file)) == 1


def test_no_new_tables_without_a_safety_copy(file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    later = tmp_path / "9000_later.sql"
    later.write_text("CREATE TABLE later (a INTEGER) STRICT;\n")
    steps = migrations.files()
    monkeypatch.setattr(migrations, "files", lambda: [*steps, later])
    backup.folder_of(file).write_text("un file al posto della cartella")
    with pytest.raises(PsmError) as told:
        copies.connect(file)
    assert told.value.code == "backup-not-written"
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'later'").fetchone() is None
