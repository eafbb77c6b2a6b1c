"""Attachments on their way when the disk is full or the program is killed: a file is there whole or not at all."""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from killing import Done, killed, opened_whole

from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, evidence, kept_files, seed
from psm_desktop.sync import again, attachments, envelope, evidence_out, shipment
from psm_desktop.sync.evidence_out import Which
from tests.disks import fill
from tests.sync.world import ALA, NOW, Pc

LIMIT = 200_000
KILLS = int(os.environ.get("KILLS", "5"))


@dataclass
class Town:
    """The office and a commune with attachments, in a folder that can be put back as it was."""

    folder: Path
    kept: Path
    package: Path
    parts: list[Path]

    @contextmanager
    def pc(self, name: str) -> Iterator[Pc]:
        file = self.folder / f"{name}.psmdb"
        with closing(copies.connect(file)) as db:
            yield Pc(file, db, ALA, self.folder / "config", count(NOW + 86_400))

    def as_it_was(self) -> None:
        shutil.rmtree(self.folder)
        shutil.copytree(self.kept, self.folder)

    def files(self, name: str) -> dict[str, int]:
        """The files beside a workspace with their sizes, each what its name says."""
        folder = kept_files.folder_of(self.folder / f"{name}.psmdb")
        found = [one for one in folder.iterdir() if one.is_file()] if folder.is_dir() else []
        assert all(evidence.is_whole(one) for one in found), "a file is whole or not there"
        return {one.name: one.stat().st_size for one in found}


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Town:
    folder = tmp_path / "paese"
    (folder / "chiavetta").mkdir(parents=True)
    monkeypatch.setenv("PSM_CONFIG", str(folder / "config"))
    for name, communes in (("ufficio", ()), ("ala", (ALA,))):
        made = {"communes": communes, "is_office": not communes}
        copies.create(folder / f"{name}.psmdb", seed.plan(), officer=name, made_at=NOW, **made)  # type: ignore[arg-type]
    found = Town(folder, tmp_path / "kept", folder / "ritorno.psm", [])
    with found.pc("ufficio") as office, found.pc("ala") as ala:
        assert ala.fates(office.invite(ALA)) == ["invited"]
        files = []
        for n, size in enumerate((700_000, 450_000, 60_000, 50_000, 40_000)):
            files.append(tmp_path / f"{n}.pdf")
            files[-1].write_bytes(random.Random(n).randbytes(size))
        Attach(ala.add("Ponte"), keep_files(ala.file, files)).run(ala.hand)
        found.package, *found.parts = shipment.prepare(ala.db, ala.hand, folder / "ritorno.psm", LIMIT).files
        office.receive(found.package)
    shutil.copytree(folder, found.kept)
    return found


def takes(town: Town, done: Done) -> None:
    with town.pc("ufficio") as office:
        done()
        for file in town.parts:
            assert office.fates(file) == ["taken"]
            done()
        while True:
            office.fates(*town.parts)


def writes(town: Town, done: Done) -> None:
    with town.pc("ala") as ala:
        done()
        for n in range(10_000):
            out = town.folder / "chiavetta" / f"{n}.psm"
            assert evidence_out.write_parts(ala.db, ala.hand, out, LIMIT, which=Which.WAITING).parts
            done()


def writes_again(town: Town, done: Done) -> None:
    with town.pc("ala") as ala:
        done()
        for n in range(10_000):
            again.again(ala.db, ala.hand, again.waits(ala.db, ALA), town.folder / "chiavetta" / f"{n}.psm", LIMIT)
            done()


def again_and_again(
    town: Town, work: Callable[[Town, Done], None], longest_s: float, check: Callable[[int], None]
) -> None:
    if not hasattr(os, "fork"):
        pytest.skip("kills child processes made by fork")
    dice = random.Random(work.__name__)
    for _ in range(KILLS):
        town.as_it_was()
        check(killed(lambda done: work(town, done), dice.uniform(0, longest_s)))


def test_killed_while_it_takes_parts_in(town: Town) -> None:
    whole = town.files("ala")

    def check(_done: int) -> None:
        opened_whole(town.folder / "ufficio.psmdb").close()
        assert town.files("ufficio").items() <= whole.items()
        with town.pc("ufficio") as office:
            assert set(office.fates(*town.parts)) <= {"taken", "known"}
        assert town.files("ufficio") == whole

    again_and_again(town, takes, 0.25, check)


def test_killed_while_it_writes_parts(town: Town) -> None:
    def check(_done: int) -> None:
        for file in (town.folder / "chiavetta").glob("*.psm"):
            assert envelope.inspect(file.read_bytes()).part[1] == len(town.parts)  # signature and content hold
        with town.pc("ala") as ala:
            assert {one.state for one in attachments.waiting(ala.db, ALA)} <= {"to-send", "prepared"}

    again_and_again(town, writes, 0.2, check)


def test_killed_while_it_writes_a_package_again(town: Town) -> None:
    before = {town.package.read_bytes(), *(one.read_bytes() for one in town.parts)}

    def check(_done: int) -> None:
        assert {one.read_bytes() for one in (town.folder / "chiavetta").glob("*.psm")} <= before
        with town.pc("ala") as ala:
            assert {one.state for one in attachments.waiting(ala.db, ALA)} == {"prepared"}
            out = town.folder / "ancora.psm"
            made = again.again(ala.db, ala.hand, again.waits(ala.db, ALA), out, LIMIT)
            assert {one.read_bytes() for one in made.files} == before

    again_and_again(town, writes_again, 0.2, check)


def code_of(act: Callable[[], object]) -> str:
    """The code of the error, "" for none."""
    try:
        act()
    except PsmError as problem:
        return problem.code
    return ""


def fates_or_full(pc: Pc, files: list[Path]) -> list[str]:
    """Each file's fate; where not even that can be written down, what is said of the whole pile."""
    try:
        return pc.fates(*files)
    except PsmError as problem:
        return [problem.code]


@pytest.mark.parametrize("leave", [0, 300_000])
def test_parts_onto_a_full_stick(town: Town, small: Path, leave: int) -> None:
    ballast = fill(small, leave)
    with town.pc("ala") as ala:
        ala.db.execute("DELETE FROM attachment")
        out = small / "ritorno.psm"
        assert code_of(lambda: evidence_out.write_parts(ala.db, ala.hand, out, LIMIT)) == "package-disk-full"
        for file in small.glob("*.psm"):
            assert envelope.inspect(file.read_bytes()).part
        assert {one.state for one in attachments.waiting(ala.db, ALA)} == {"to-send"}
        ballast.unlink()
        assert len(evidence_out.write_parts(ala.db, ala.hand, out, LIMIT).parts) == len(town.parts)


@pytest.mark.parametrize("leave", [0, 300_000])
def test_a_package_again_onto_a_full_stick(town: Town, small: Path, leave: int) -> None:
    ballast = fill(small, leave)
    with town.pc("ala") as ala:
        out, one = small / "ancora.psm", again.waits(ala.db, ALA)
        before = {file.read_bytes() for file in (town.package, *town.parts)}
        assert code_of(lambda: again.again(ala.db, ala.hand, one, out, LIMIT)) == "package-disk-full"
        assert {file.read_bytes() for file in small.glob("*.psm")} < before
        ballast.unlink()
        made = again.again(ala.db, ala.hand, again.waits(ala.db, ALA), out, LIMIT)
        assert {file.read_bytes() for file in made.files} == before


@pytest.mark.parametrize("leave", [200_000, 900_000])
def test_parts_at_an_office_whose_disk_is_full(town: Town, small: Path, leave: int) -> None:
    moved = small / "ufficio.psmdb"
    shutil.copy(town.folder / "ufficio.psmdb", moved)
    with closing(copies.connect(moved)) as db:
        office = Pc(moved, db, ALA, town.folder / "config", count(NOW + 86_400))
        office.fates(town.package)  # the index beside the workspace has its room
        ballast = fill(small, leave)
        assert "disk-full" in fates_or_full(office, town.parts)
        folder = kept_files.folder_of(moved)
        assert all(evidence.is_whole(one) for one in folder.iterdir() if one.is_file())
        ballast.unlink()
        assert set(office.fates(*town.parts)) <= {"taken", "known"}
        assert attachments.missing_here(db, ALA) == []
