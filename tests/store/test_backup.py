import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.open_copy import hand_in
from psm_desktop.errors import PsmError
from psm_desktop.store import backup, copies, interventions, seed
from psm_desktop.store.interventions import Search

NOW = 1_795_000_000  # 2026-11-18 11:06:40 UTC


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    file = tmp_path / "balme.psmdb"
    copies.create(file, seed.plan(), officer="Ufficio tecnico", made_at=NOW, communes=("001019",), is_training=True)
    made = copies.connect(file)
    AddIntervention("Sentiero").run(hand_in(made))
    yield made
    made.close()


def folder(db: sqlite3.Connection) -> Path:
    return backup.folder_of(copies.file_of(db))


def test_a_safety_copy_is_one_file_with_all_that_was_recorded(db: sqlite3.Connection) -> None:
    made = backup.make(db, folder(db), "importazione", NOW)
    assert made.name == "balme-20261118-110640-importazione.psmdb"
    assert [file.name for file in folder(db).iterdir()] == [made.name]
    again = copies.connect(made)
    try:
        assert len(interventions.keys(again, Search())) == 1
    finally:
        again.close()


def test_two_copies_of_the_same_second_both_stay(db: sqlite3.Connection) -> None:
    first, second = (backup.make(db, folder(db), "importazione", NOW) for _ in range(2))
    assert first != second
    assert first.exists()
    assert second.exists()


def test_the_last_thirty_stay(db: sqlite3.Connection) -> None:
    for number in range(backup.KEPT + 3):
        backup.make(db, folder(db), "importazione", NOW + number)
    found = backup.made(copies.file_of(db))
    assert [one.made_at for one in found] == [NOW + number for number in range(backup.KEPT + 2, 2, -1)]
    assert {one.reason for one in found} == {"importazione"}


def test_files_of_others_in_the_folder_are_left_alone(db: sqlite3.Connection) -> None:
    folder(db).mkdir()
    foreign = folder(db) / "balme-appunti-di-ieri.psmdb"
    foreign.write_text("non mia")
    backup.make(db, folder(db), "importazione", NOW)
    assert foreign.read_text() == "non mia"
    assert len(backup.made(copies.file_of(db))) == 1


def test_where_nothing_can_be_written_a_sentence_is_told_and_nothing_stays(db: sqlite3.Connection) -> None:
    folder(db).write_text("un file al posto della cartella")
    with pytest.raises(PsmError) as told:
        backup.make(db, folder(db), "importazione", NOW)
    assert told.value.code == "backup-not-written"
    assert "balme.copie" in str(told.value)


def test_a_copy_that_does_not_hold_is_thrown_away(db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page damaged on its way to the disk: quick_check sees it."""
    real = sqlite3.connect

    class Damaging(sqlite3.Connection):
        def execute(self, sql: str, *more: object) -> sqlite3.Cursor:  # type: ignore[override]
            if "quick_check" in sql:
                super().execute("PRAGMA writable_schema = ON")
                super().execute("UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'cost_item'")
                super().execute("PRAGMA writable_schema = RESET")
            return super().execute(sql, *more)

    monkeypatch.setattr(backup.sqlite3, "connect", lambda file: real(file, factory=Damaging))
    with pytest.raises(PsmError) as told:
        backup.make(db, folder(db), "importazione", NOW)
    assert told.value.code in {"backup-not-whole", "backup-not-written"}
    assert list(folder(db).iterdir()) == []
