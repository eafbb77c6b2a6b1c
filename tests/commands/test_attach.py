"""Evidence: a row names a file only once the file lies beside the workspace."""

import os
import random
import shutil
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from psm_desktop.commands.add_intervention import AddIntervention
from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.undo import UndoLast
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, evidence, interventions, seed

HERE, NOW = "001003", 1_795_000_000
KILLS = int(os.environ.get("KILLS", "15"))


@pytest.fixture
def ponte(hand: Hand) -> int:
    key = AddIntervention("Ponte").run(hand).key
    assert key is not None
    return key


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three files; the first and the last hold the same."""
    made = [tmp_path / name for name in ("delibera.pdf", "foto.jpg", "copia.pdf")]
    for file, content in zip(made, (b"delibera", b"foto", b"delibera"), strict=True):
        file.write_bytes(content)
    return made


def attached(hand: Hand, row: int) -> list[str | None]:
    return [one.name for one in interventions.sheet(hand.db, row).evidence]


def kept(hand: Hand) -> int:
    folder = evidence.folder_of(hand.workspace)
    return len(os.listdir(folder)) if folder.exists() else 0


def acts(hand: Hand) -> int:
    return int(hand.db.execute("SELECT count(*) FROM journal_act").fetchone()[0])


def test_several_files_are_one_act_and_equal_content_is_kept_once(hand: Hand, ponte: int, files: list[Path]) -> None:
    before = acts(hand)
    done = Attach(ponte, keep_files(hand.workspace, files)).run(hand)
    assert attached(hand, ponte) == ["delibera.pdf", "foto.jpg", "copia.pdf"]
    assert (kept(hand), acts(hand)) == (2, before + 1)
    rows = interventions.sheet(hand.db, ponte).evidence
    assert [one.key for one in rows] == [done.key, (done.key or 0) + 1, (done.key or 0) + 2]
    assert {one.bytes for one in rows} == {8, 4}
    for one, file in zip(rows, files, strict=True):
        place = evidence.file_of(hand.workspace, one.sha256)
        assert place is not None
        assert place.read_bytes() == file.read_bytes()


def test_what_is_attached_already_is_not_attached_again(hand: Hand, ponte: int, files: list[Path]) -> None:
    Attach(ponte, keep_files(hand.workspace, files[:1])).run(hand)
    assert Attach(ponte, keep_files(hand.workspace, [files[0], files[0]])).run(hand).act is None
    Attach(ponte, keep_files(hand.workspace, [files[0], files[1], files[1]])).run(hand)
    assert attached(hand, ponte) == ["delibera.pdf", "foto.jpg"]


def test_undone_the_row_goes_and_the_file_stays_for_the_others(hand: Hand, ponte: int, files: list[Path]) -> None:
    Attach(ponte, keep_files(hand.workspace, files)).run(hand)
    UndoLast().run(hand)
    assert (attached(hand, ponte), kept(hand)) == ([], 2)
    Attach(ponte, keep_files(hand.workspace, files[:1])).run(hand)
    (row,) = interventions.sheet(hand.db, ponte).evidence
    DeleteRow("evidence", row.key).run(hand)
    assert (attached(hand, ponte), kept(hand)) == ([], 2)


def test_no_row_is_written_for_a_file_that_is_not_there(hand: Hand, ponte: int, files: list[Path]) -> None:
    found = keep_files(hand.workspace, files)
    shutil.rmtree(evidence.folder_of(hand.workspace))
    before = list(hand.db.iterdump())
    with pytest.raises(PsmError) as caught:
        Attach(ponte, found).run(hand)
    assert caught.value.code == "evidence-missing"
    assert list(hand.db.iterdump()) == before


def test_one_bad_file_holds_all_back(hand: Hand, ponte: int, files: list[Path]) -> None:
    files[1].write_bytes(b"")
    with pytest.raises(PsmError) as caught:
        Attach(ponte, keep_files(hand.workspace, files)).run(hand)
    assert caught.value.code == "evidence-empty"
    assert attached(hand, ponte) == []


def test_not_at_the_office_whose_files_would_not_reach_the_commune(tmp_path: Path, files: list[Path]) -> None:
    file = tmp_path / "ufficio.psmdb"
    copies.create(file, seed.plan(), officer="Verdi", made_at=NOW, communes=(), is_office=True)
    db = copies.connect(file)
    hand = Hand(db, HERE, "Verdi", lambda: NOW)
    key = AddIntervention("Ponte").run(hand).key
    assert key is not None
    with pytest.raises(PsmError) as told:
        Attach(key, keep_files(file, files)).run(hand)
    assert told.value.code == "evidence-of-commune"
    db.close()


def test_not_to_an_intervention_of_another_commune(there: Hand, ponte: int, files: list[Path]) -> None:
    with pytest.raises(PsmError) as caught:
        Attach(ponte, keep_files(there.workspace, files)).run(there)
    assert caught.value.code == "unknown-row"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills child processes made by fork")
@pytest.mark.parametrize("chance", range(KILLS))
def test_killed_at_any_moment_no_row_is_without_its_file(tmp_path: Path, chance: int) -> None:
    workspace = tmp_path / "ala.psmdb"
    copies.create(workspace, seed.plan(), officer="Rossi", made_at=NOW, communes=(HERE,), is_training=True)
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        attach_for_ever(workspace, tmp_path, tell)
    os.close(tell)
    assert os.read(told, 1) == b"."  # the first is done
    time.sleep(random.Random(chance).random() / 20)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(told)
    db = copies.connect(workspace)
    rows = named(db)
    db.close()
    assert rows
    assert all(is_whole(workspace, sha256) for sha256 in rows)
    assert len(set(rows)) == len(rows)


def attach_for_ever(workspace: Path, folder: Path, tell: int) -> None:
    """A child's work: one file after the other, a byte for each that is done."""
    try:
        db = copies.connect(workspace)
        hand = Hand(db, HERE, "Rossi", lambda: NOW)
        key = AddIntervention("Ponte").run(hand).key or 0
        for n in range(10_000):
            file = folder / f"{n}.bin"
            file.write_bytes(os.urandom(1 << 18))
            Attach(key, keep_files(workspace, [file])).run(hand)
            os.write(tell, b".")
    finally:
        os._exit(1)


def named(db: sqlite3.Connection) -> list[str]:
    return [sha256 for (sha256,) in db.execute("SELECT sha256 FROM evidence")]


def is_whole(workspace: Path, sha256: str) -> bool:
    place = evidence.file_of(workspace, sha256)
    return place is not None and evidence.is_whole(place)


def test_stopped_between_file_and_row_the_file_alone_is_there(
    hand: Hand, ponte: int, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("psm_desktop.store.journal.write", stop)
    with pytest.raises(KeyboardInterrupt):
        Attach(ponte, keep_files(hand.workspace, files)).run(hand)
    monkeypatch.undo()
    assert (attached(hand, ponte), kept(hand)) == ([], 2)
    Attach(ponte, keep_files(hand.workspace, files)).run(hand)
    assert (len(attached(hand, ponte)), kept(hand)) == (3, 2)
