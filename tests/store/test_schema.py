"""The tables as they add up, and files that are no workspace of ours, or not of this program."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from pcs import COMMUNE, NOW, blank

from psm_desktop.domain.fields import ALL, TABLES, TEXT_KINDS
from psm_desktop.errors import Busy, PsmError
from psm_desktop.paths import data
from psm_desktop.store import connection, copies, migrations, seed
from psm_desktop.store.sql import split


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "piano.psmdb"
    copies.create(path, seed.plan(), officer="Rossi", made_at=NOW, communes=(COMMUNE,), is_training=True)
    return path


def code_of(act: Callable[[], object]) -> str:
    """The code of the error an act ends in; its sentence can be made."""
    with pytest.raises(PsmError) as caught:
        act()
    assert str(caught.value)
    return caught.value.code


def test_schema_sql_is_what_the_migrations_add_up_to(file: Path, request: pytest.FixtureRequest) -> None:
    db = copies.connect(file)
    schema = migrations.schema(db)
    db.close()
    if request.config.getoption("--update-golden"):
        data("schema.sql").write_text(schema, "utf-8")
    assert data("schema.sql").read_text("utf-8") == schema, (
        "renew it with pytest --update-golden and look at the change"
    )


def test_the_catalogue_of_fields_is_the_journals(file: Path) -> None:
    db = copies.connect(file)
    said = {(t, c): kind for t, c, kind in db.execute("SELECT tbl, col, storage FROM journal_field")}
    db.close()
    ours = {(f.table, f.column): "text" if f.kind in TEXT_KINDS else "integer" for f in ALL}
    assert said == ours | {(table, ""): "text" for table in TABLES}


def test_travelling_tables_have_keys_and_types_and_no_rules() -> None:
    """R10: a UNIQUE or a CHECK would stop the transaction of all 312."""
    for table in TABLES:
        (sql,) = blank().execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
        assert sql.endswith("STRICT")
        assert "UNIQUE" not in sql
        assert "CHECK" not in sql
        assert sql.count("REFERENCES") == sql.count("DEFERRABLE INITIALLY DEFERRED")
        indexes = blank().execute("SELECT name FROM pragma_index_list(?) WHERE [unique]", (table,)).fetchall()
        assert indexes == []


def test_a_file_is_made_with_our_pragmas(file: Path) -> None:
    db = copies.connect(file)
    found = [db.execute(f"PRAGMA {p}").fetchone()[0] for p in ("journal_mode", "synchronous", "foreign_keys")]
    assert found == ["wal", 2, 1]
    db.close()


@pytest.fixture
def newer(file: Path) -> Path:
    """A workspace a newer program has written in."""
    db = sqlite3.connect(file)
    db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('psm', '9999_photo', '2030-01-01')"
    )
    db.commit()
    db.close()
    return file


def test_a_newer_workspace_stays_closed_and_as_it_is(newer: Path) -> None:
    assert code_of(lambda: copies.connect(newer)) == "newer-workspace"
    db = sqlite3.connect(newer)
    assert len(db.execute("SELECT name FROM _sqlite_migrations").fetchall()) == len(migrations.files()) + 1
    db.close()


STRANGERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "not there": (lambda p: p.unlink(), "no-workspace"),
    "empty": (lambda p: p.write_bytes(b""), "not-a-workspace"),
    "a letter": (lambda p: p.write_text("Gentile ufficio,"), "not-a-workspace"),
    "a header and nothing else": (lambda p: p.write_bytes(copies.MAGIC), "not-a-workspace"),
    "cut in its first page": (lambda p: p.write_bytes(p.read_bytes()[:2000]), "damaged-workspace"),
    "a folder": (lambda p: (p.unlink(), p.mkdir()), "cannot-open"),
    "another program's": (lambda p: p.write_bytes(strangers()), "not-a-workspace"),
    "cut after half": (lambda p: p.write_bytes(p.read_bytes()[: p.stat().st_size // 2]), "damaged-workspace"),
    "overwritten inside": (lambda p: p.write_bytes(p.read_bytes()[:100] + b"\xff" * 40_000), "damaged-workspace"),
}


def strangers() -> bytes:
    """A SQLite file of somebody else."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE t (x)")
    return bytes(db.serialize())


@pytest.mark.parametrize("name", STRANGERS)
def test_what_is_no_workspace_is_said_in_a_sentence_and_left_alone(file: Path, name: str) -> None:
    spoil, code = STRANGERS[name]
    spoil(file)
    before = file.read_bytes() if file.is_file() else b""
    assert code_of(lambda: copies.connect(file)) == code
    assert (file.read_bytes() if file.is_file() else b"") == before


def test_a_workspace_is_never_made_over_a_file(file: Path) -> None:
    def again() -> None:
        copies.create(file, seed.plan(), officer="Rossi", made_at=NOW)

    before = file.read_bytes()
    assert code_of(again) == "file-exists"
    assert file.read_bytes() == before


def test_one_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "non-c-è" / "piano.psmdb"
    assert code_of(lambda: copies.create(path, seed.plan(), officer="Rossi", made_at=NOW)) == "cannot-write"
    assert list(tmp_path.iterdir()) == []


def test_what_an_attempt_left_behind_does_not_stop_the_next(tmp_path: Path) -> None:
    (tmp_path / "piano.psmdb.new").write_text("half")
    (tmp_path / "piano.psmdb.new-wal").write_text("half")
    copies.create(tmp_path / "piano.psmdb", seed.plan(), officer="Rossi", made_at=NOW)
    assert [one.name for one in tmp_path.iterdir()] == ["piano.psmdb"]


def test_while_another_writes_one_is_told_to_wait(file: Path) -> None:
    one, two = copies.connect(file), copies.connect(file, wait_s=0)
    with connection.writing(one):
        assert code_of(lambda: copies.set_officer(two, "Verdi")) == "busy"
        with pytest.raises(Busy), connection.writing(two):
            pass
        third = copies.connect(file, wait_s=0)  # opening and reading wait for nobody
        assert copies.about(third).officer == "Rossi"
        third.close()
    copies.set_officer(two, "Verdi")
    assert copies.about(one).officer == "Verdi"
    one.close()
    two.close()


def test_an_act_that_fails_half_way_leaves_nothing(file: Path) -> None:
    db = copies.connect(file)

    def half() -> None:
        with connection.writing(db):
            db.execute("UPDATE copy SET officer = 'Verdi'")
            raise KeyError("a bug of ours")

    with pytest.raises(KeyError):
        half()
    assert copies.about(db).officer == "Rossi"
    assert not db.in_transaction
    db.close()


def test_views_are_made_again_where_the_program_brings_others(file: Path) -> None:
    db = copies.connect(file)
    db.execute("DROP VIEW journal_named")
    db.execute("PRAGMA user_version = 7")  # as an older program left it
    db.close()
    db = copies.connect(file)
    assert db.execute("SELECT count(*) FROM journal_named").fetchone() == (0,)
    db.close()


def test_a_program_stopped_while_it_made_the_views_makes_them_next_time(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = copies.connect(file)
    db.execute("PRAGMA user_version = 7")
    statements = list(split(data("views.sql").read_text("utf-8")))
    monkeypatch.setattr(migrations, "split", lambda text: [*statements[:3], "SELECT no_such_function()"])
    with pytest.raises(sqlite3.OperationalError):
        migrations.apply(db)
    monkeypatch.undo()
    assert not migrations.is_up_to_date(db)
    assert db.execute("SELECT count(*) FROM intervention_in_sight").fetchone() == (0,)
    db.close()
    copies.connect(file).close()
    db = copies.connect(file)
    assert migrations.is_up_to_date(db)
    db.close()


def test_all_of_an_older_programs_steps_are_done_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From every step on the way the rest is done, and ends in the same tables."""
    (whole,) = [migrations.schema(blank())]
    names = migrations.files()
    for n in range(1, len(names)):
        db = connection.opened(tmp_path / f"{n}.psmdb")
        monkeypatch.setattr(migrations, "files", lambda n=n: names[:n])
        monkeypatch.setattr(migrations, "data", lambda *parts: tmp_path / "no-views.sql")
        (tmp_path / "no-views.sql").write_text("")
        migrations.apply(db)
        monkeypatch.undo()
        assert not migrations.is_up_to_date(db)
        migrations.apply(db)
        assert migrations.is_up_to_date(db)
        assert sorted(migrations.schema(db).split(";\n\n")) == sorted(whole.split(";\n\n"))
        db.close()
