"""A handover while the disk is full, the stick goes or the program is killed: old or new state, whole or not at all."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from random import Random

import pytest
from disks import fill
from killing import Done, killed, opened_whole

from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Cancelled
from psm_desktop.store import copies, evidence, handed_over, seed
from psm_desktop.sync import handover, handover_file, taking_over
from tests.sync.world import ALA, NOW, Pc

PHRASE = "lago sentiero forno rosa"
KILLS = int(os.environ.get("KILLS", "67")) // 3
PHOTO = 900_000


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key costs half a second and a quarter of a gigabyte; here it need not."""
    monkeypatch.setattr(handover_file, "PASSES", 1)
    monkeypatch.setattr(handover_file, "MEMORY", 8 << 10)


@pytest.fixture
def ala(tmp_path: Path, config_folder: Path) -> Iterator[Pc]:
    """A commune with one intervention and a photo."""
    folder = tmp_path / "ala"
    folder.mkdir()
    file = folder / "ala.psmdb"
    copies.create(file, seed.plan(), officer="ala", made_at=NOW, communes=(ALA,))
    with closing(copies.connect(file)) as db:
        pc = Pc(file, db, ALA, config_folder)
        photo = tmp_path / "foto.jpg"
        photo.write_bytes(Random(1).randbytes(PHOTO))
        Attach(pc.add("Ponte"), keep_files(file, [photo])).run(pc.hand)
        yield pc


def code_of(act: object, *given: object, **named: object) -> str:
    """The code of the error, whose sentence can be made; "" for none."""
    try:
        act(*given, **named)  # type: ignore[operator]
    except PsmError as problem:
        return problem.code if str(problem) else "no sentence"
    return ""


def others(folder: Path, *known: str) -> list[str]:
    """What lies in a folder beside what belongs there."""
    return sorted(one.name for one in folder.iterdir() if one.name not in known)


@pytest.mark.parametrize("leave", [0, 4096, 200_000])
def test_onto_a_full_stick(ala: Pc, small: Path, leave: int) -> None:
    ballast = fill(small, leave)
    out = small / "consegne.psm"
    assert code_of(handover.hand_over, ala.hand, out, PHRASE) == "handover-disk-full"
    assert others(small, ballast.name) == []
    assert handed_over.find(ala.db, ALA) is None
    ala.add("Si lavora ancora")
    ballast.unlink()
    assert code_of(handover.hand_over, ala.hand, out, PHRASE) == ""
    assert taking_over.unlocked(out, PHRASE).heading.commune == ALA


def test_a_stick_that_fills_up_on_the_way(ala: Pc, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk said that there was room."""
    fill(small, 200_000)
    monkeypatch.setattr(handover, "refuse_full", lambda *_given: None)
    assert code_of(handover.hand_over, ala.hand, small / "consegne.psm", PHRASE) == "handover-disk-full"
    assert others(small, "ballast") == []
    assert handed_over.find(ala.db, ALA) is None


@pytest.mark.parametrize("leave", [0, 60_000, 1_000_000])
@pytest.mark.parametrize("asks", [True, False])
def test_a_new_copy_on_a_full_disk(
    ala: Pc, small: Path, leave: int, asks: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = handover.hand_over(ala.hand, ala.file.parent / "consegne.psm", PHRASE).file
    found = taking_over.unlocked(file, PHRASE)
    fill(small, leave)
    if not asks:
        monkeypatch.setattr(taking_over, "refuse_full", lambda *_given: None)
    new = small / "nuova.psmdb"
    assert code_of(taking_over.begin, found, new, officer="Nuova", now=NOW) == "disk-full-new"
    assert others(small, "ballast") == []
    (small / "ballast").unlink()
    done = taking_over.begin(found, new, officer="Nuova", now=NOW)
    opened_whole(new).close()
    assert (done.files, done.lacking) == (1, 0)


def test_a_stick_that_goes(ala: Pc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert code_of(handover.hand_over, ala.hand, tmp_path / "via" / "c.psm", PHRASE) == "handover-not-written"

    def gone(handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", gone)
    assert code_of(handover.hand_over, ala.hand, tmp_path / "c.psm", PHRASE) == "handover-not-written"
    monkeypatch.undo()
    assert not (tmp_path / "c.psm").exists()
    assert handed_over.find(ala.db, ALA) is None


def test_stopped_at_any_step_it_leaves_nothing(ala: Pc, tmp_path: Path) -> None:
    out, new = tmp_path / "consegne.psm", tmp_path / "nuova" / "nuova.psmdb"
    new.parent.mkdir()

    def stop_after(steps: int) -> object:
        left = count(steps, -1)

        def step(_done: int, _total: int) -> None:
            if next(left) <= 0:
                raise Cancelled

        return step

    for steps in (0, 1, 2, 5, 9):
        with pytest.raises(Cancelled):
            handover.hand_over(ala.hand, out, PHRASE, stop_after(steps))  # type: ignore[arg-type]
    assert not out.exists()
    assert others(ala.file.parent, "ala.psmdb", "ala.psmdb-wal", "ala.psmdb-shm", "ala.files") == []
    handover.hand_over(ala.hand, out, PHRASE)
    found = taking_over.unlocked(out, PHRASE)
    for steps in (0, 1, 5, 9):
        with pytest.raises(Cancelled):
            taking_over.begin(found, new, officer="Nuova", now=NOW, step=stop_after(steps))  # type: ignore[arg-type]
    assert others(new.parent) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills child processes made by fork")
def test_killed_while_it_is_written(ala: Pc, tmp_path: Path) -> None:
    """The file is there whole or not at all; where the commune is closed here, the file is there."""
    workspace, out, chance = ala.file, tmp_path / "consegne.psm", Random(11)
    ala.db.close()

    def work(done: Done) -> None:
        with closing(copies.connect(workspace)) as db:
            pc = Pc(workspace, db, ALA, ala.config)
            done()
            while True:
                out.unlink(missing_ok=True)
                handover.hand_over(pc.hand, out, PHRASE)
                done()
                handover.take_back(pc.hand)

    for _ in range(KILLS):
        killed(work, chance.uniform(0.0, 0.4))
        with closing(opened_whole(workspace)) as db:
            if handed_over.find(db, ALA) is not None:
                assert out.exists()
                handover.take_back(Pc(workspace, db, ALA, ala.config).hand)
        if out.exists():
            taking_over.unlocked(out, PHRASE)
    ala.db = copies.connect(workspace)
    out.unlink(missing_ok=True)
    handover.hand_over(ala.hand, out, PHRASE)
    assert others(workspace.parent, "ala.psmdb", "ala.psmdb-wal", "ala.psmdb-shm", "ala.files") == []
    assert others(tmp_path, "ala", "foto.jpg", "consegne.psm", "config") == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills child processes made by fork")
def test_killed_while_a_copy_is_made_of_it(ala: Pc, tmp_path: Path) -> None:
    """The new copy is there whole, with its evidence, or not at all."""
    file = handover.hand_over(ala.hand, tmp_path / "consegne.psm", PHRASE).file
    found, chance = taking_over.unlocked(file, PHRASE), Random(12)
    folder = tmp_path / "nuova"
    folder.mkdir()
    new = folder / "nuova.psmdb"
    ala.db.close()

    def clear() -> None:
        """What a killed program left under passing names stays."""
        for one in folder.glob("nuova.psmdb*"):
            one.unlink()
        shutil.rmtree(folder / "nuova.files", ignore_errors=True)

    def work(done: Done) -> None:
        done()
        while True:
            clear()
            taking_over.begin(found, new, officer="Nuova", now=NOW)
            done()

    for _ in range(KILLS):
        killed(work, chance.uniform(0.0, 0.3))
        if new.exists():
            with closing(opened_whole(new)) as db:
                (sha256,) = db.execute("SELECT sha256 FROM evidence").fetchone()
            assert evidence.is_whole(evidence.file_of(new, sha256) or Path())
    clear()
    taking_over.begin(found, new, officer="Nuova", now=NOW)
    assert others(folder, "nuova.psmdb", "nuova.files", "nuova.psmdb-wal", "nuova.psmdb-shm") == []
    ala.db = copies.connect(ala.file)
