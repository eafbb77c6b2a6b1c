"""A full disk, and SIGKILL at any moment, while the plan is published and read: old or new, never between."""

import os
import random
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from killing import Done, killed, opened_whole

from psm_desktop.errors import PsmError
from psm_desktop.office import publishing
from psm_desktop.store import copies, documents, exchange, plans, seed
from psm_desktop.store.documents import PUBLISHED
from psm_desktop.sync import envelope, plan_files
from tests.disks import fill
from tests.sync.plan_world import closed, document, next_plan, published
from tests.sync.world import ALA, NOW, Pc

LOAD = os.urandom(400_000)
"""A document that fills a small disk; of a kind this program only keeps."""
KILLS = int(os.environ.get("KILLS", "67")) // 16


@pytest.fixture
def make_on(config_folder: Path) -> Iterator[Callable[[Path, bool], Pc]]:
    """make_on(file, is_office): a copy of the office, or of one commune."""
    made: list[Pc] = []

    def put(file: Path, is_office: bool) -> Pc:
        communes = () if is_office else (ALA,)
        copies.create(file, seed.plan(), officer=file.stem, made_at=NOW, communes=communes, is_office=is_office)
        made.append(Pc(file, copies.connect(file), ALA, config_folder))
        return made[-1]

    yield put
    for pc in made:
        pc.db.close()


def held(pc: Pc) -> list[tuple[str, int]]:
    return [(one.kind, one.version) for one in documents.everything(pc.db)]


@pytest.mark.parametrize("leave", [0, 4096, 40_000])
def test_a_full_stick_leaves_no_file_and_it_is_written_again(
    make_on: Callable[[Path, bool], Pc], small: Path, tmp_path: Path, leave: int
) -> None:
    office, ala = make_on(tmp_path / "ufficio.psmdb", True), make_on(tmp_path / "ala.psmdb", False)
    ala.receive(office.invite(ALA))
    documents.add_draft(office.db, "clima", LOAD, NOW)
    ballast = fill(small, leave)
    with pytest.raises(PsmError) as caught:
        publishing.publish(office.db, small / "piano.psm", NOW)
    assert caught.value.code == "package-disk-full"
    assert [one.name for one in small.iterdir()] == ["ballast"]
    assert exchange.sent(office.db, "", "plan") == []
    assert [one.state for one in documents.everything(office.db) if one.kind == "clima"] == [PUBLISHED]
    ballast.unlink()
    assert ala.fates(publishing.publish(office.db, small / "piano.psm", NOW).made.file) == ["taken"]


@pytest.mark.parametrize("leave", [0, 4096, 40_000])
def test_a_communes_disk_is_full_while_the_plan_comes(
    make_on: Callable[[Path, bool], Pc], small: Path, tmp_path: Path, leave: int
) -> None:
    office, ala = make_on(tmp_path / "ufficio.psmdb", True), make_on(small / "ala.psmdb", False)
    ala.receive(office.invite(ALA))
    documents.add_draft(office.db, "clima", LOAD, NOW)
    file = published(office, next_plan())
    ballast, before = fill(small, leave), held(ala)
    with pytest.raises(PsmError) as caught:
        ala.receive(file)
    assert caught.value.code == "disk-full"
    assert held(ala) == before
    assert plans.current(ala.db).version == 1
    ballast.unlink()
    assert ala.fates(file) == ["taken"]
    assert held(ala) == [("clima", 1), ("plan", 1), ("plan", 2)]
    opened_whole(ala.file).close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills child processes made by fork")
def test_killed_while_it_reads_files_of_the_plan(make_on: Callable[[Path, bool], Pc], tmp_path: Path) -> None:
    """Each file brings two documents: both are there or none, and what is there is in the list of files."""
    office, ala = make_on(tmp_path / "ufficio.psmdb", True), make_on(tmp_path / "ala.psmdb", False)
    ala.receive(office.invite(ALA))
    files = [closed(office, [document("clima", n, LOAD[:20_000]), document("acqua", n, b"x")]) for n in range(1, 41)]
    ala.db.close()
    dice = random.Random(5)

    def reads(done: Done) -> None:
        with closing(copies.connect(ala.file)) as db:
            pc = Pc(ala.file, db, ALA, ala.config, count(NOW + 86_400))
            done()
            for file in files:
                pc.receive(file)
                done()
            while True:
                pc.receive(files[-1])

    for _ in range(KILLS):
        killed(reads, dice.uniform(0, 0.02))
        with closing(opened_whole(ala.file)) as db:
            here = {kind: {one.version for one in documents.published(db, kind)} for kind in ("clima", "acqua")}
            assert here["clima"] == here["acqua"]
            listed = {one.name for one in exchange.arrived(db) if one.fate == "taken"}
            assert listed == {files[number - 1].name for number in here["clima"]}
    with closing(copies.connect(ala.file)) as db:
        pc = Pc(ala.file, db, ALA, ala.config, count(NOW + 99_999))
        assert set(pc.fates(*files)) <= {"taken", "known"}
        assert len(documents.published(db, "clima")) == len(files)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills child processes made by fork")
def test_killed_while_it_publishes(make_on: Callable[[Path, bool], Pc], tmp_path: Path) -> None:
    """A file is whole or not there, and holds no version that the office's copy has forgotten."""
    office = make_on(tmp_path / "ufficio.psmdb", True)
    office.db.close()
    dice, stick = random.Random(6), tmp_path / "chiavetta"
    stick.mkdir()

    def publishes(done: Done) -> None:
        with closing(copies.connect(office.file)) as db:
            done()
            for n in count():
                documents.add_draft(db, "clima", LOAD[n : n + 9_000], NOW + n)
                publishing.publish(db, stick / f"{os.getpid()}-{n}.psm", NOW + n)
                done()

    for _ in range(KILLS):
        killed(publishes, dice.uniform(0, 0.05))
        with closing(opened_whole(office.file)) as db:
            here = {one.version: one.content for one in documents.published(db, "clima")}
            for file in stick.glob("*.psm"):
                _, payload = envelope.open_(file.read_bytes(), None)
                [told] = plan_files.documents_in(payload, NOW, is_training=False)
                assert here[told.version] == told.content
                file.unlink()
