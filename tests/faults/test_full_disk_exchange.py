"""A full disk and a stick that goes while copies exchange: old or new state, a file whole or not at all, a sentence."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from killing import opened_whole

from psm_desktop.commands.resolve import Resolve
from psm_desktop.errors import PsmError
from psm_desktop.store import conflicts, copies, exchange, seed
from psm_desktop.sync import envelope, invitation, receipts, returns
from tests.disks import fill
from tests.sync.world import ALA, NOW, Pc, exchange_all

LEAVE = [0, 4096, 40_000]


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


def code_of(act: Callable[[], object]) -> str:
    """The code of the error, "" for none."""
    try:
        act()
    except PsmError as problem:
        return problem.code
    return ""


@pytest.mark.parametrize("leave", LEAVE)
def test_a_package_onto_a_full_stick(
    make_on: Callable[[Path, bool], Pc], small: Path, tmp_path: Path, leave: int
) -> None:
    office, ala = make_on(tmp_path / "ufficio.psmdb", True), make_on(tmp_path / "ala.psmdb", False)
    ala.receive(office.invite(ALA))
    ala.add("Ponte")
    before = small / "di-ieri.psm"
    returns.package(ala.db, ala.hand, before)
    whole, sent = before.read_bytes(), len(exchange.sent(ala.db, ALA))
    ala.add("Scuola", notes=os.urandom(40_000).hex())
    ballast = fill(small, leave)
    writes: list[Callable[[], object]] = [
        lambda: returns.package(ala.db, ala.hand, small / "nuovo.psm"),
        lambda: returns.package(ala.db, ala.hand, before),
    ]
    for write in writes:
        assert code_of(write) == "package-disk-full"
    assert code_of(lambda: invitation.invite(office.db, ALA, small / "invito.psm", NOW)) in ("", "package-disk-full")
    assert sorted(one.name for one in small.iterdir() if one.name != "invito.psm") == ["ballast", "di-ieri.psm"]
    assert before.read_bytes() == whole, "what stood under that name stays until the new one is whole"
    assert len(exchange.sent(ala.db, ALA)) == sent, "what could not be written does not count as prepared"
    ballast.unlink()
    assert office.fates(returns.package(ala.db, ala.hand, small / "nuovo.psm").file) == ["taken"]
    assert office.titles() == {"Ponte", "Scuola"}


@pytest.mark.parametrize("leave", LEAVE)
def test_the_offices_disk_is_full(make_on: Callable[[Path, bool], Pc], small: Path, tmp_path: Path, leave: int) -> None:
    office, ala = make_on(small / "ufficio.psmdb", True), make_on(tmp_path / "ala.psmdb", False)
    ala.receive(office.invite(ALA))
    ala.add("Ponte")
    exchange_all(office, ala)
    for n in range(40):
        ala.add(f"Intervento {n}", notes=os.urandom(2000).hex())
    package, before, files = ala.package(), office.state(), set(small.glob("*.psm"))
    ballast = fill(small, leave)
    assert code_of(lambda: office.receive(package)) == "disk-full"
    assert office.state() == before
    assert code_of(lambda: office.receipt(ALA)) in ("disk-full", "package-disk-full", "file-not-noted")
    for file in set(small.glob("*.psm")) - files:
        assert envelope.inspect(file.read_bytes()).commune == ALA  # whole, though it does not count
    ballast.unlink()
    assert office.fates(package) == ["taken"]
    assert set(ala.fates(receipts.write_receipt(office.db, ALA, tmp_path / "r.psm", NOW).file)) == {"taken"}
    assert office.shown() == ala.shown()
    opened_whole(office.file).close()


def test_a_choice_on_a_full_disk_stays_open(make_on: Callable[[Path, bool], Pc], small: Path, tmp_path: Path) -> None:
    office, ala = make_on(tmp_path / "ufficio.psmdb", True), make_on(small / "ala.psmdb", False)
    ala.receive(office.invite(ALA))
    key = ala.add("Ponte")
    exchange_all(office, ala)
    office.change(key, notes="l'ufficio")
    ala.change(key, notes="il Comune")
    office.receive(ala.package())
    ala.receive(office.receipt(ALA))
    found = conflicts.values(ala.db, "intervention", "notes", key)
    ballast, before = fill(small, 0), ala.state()
    heads = frozenset((one.site, one.seq) for one in found)
    choice = Resolve("intervention", "notes", key, "s" * 100_000, heads)
    assert code_of(lambda: choice.run(ala.hand)) == "disk-full"
    assert ala.state() == before
    assert conflicts.places(ala.db, ALA) == [("intervention", "notes", key)]
    ballast.unlink()
    assert choice.run(ala.hand).act is not None
    assert conflicts.places(ala.db, ALA) == []


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize("number", [errno.EIO, errno.ENODEV, errno.EROFS, errno.ENOENT])
def test_the_stick_is_pulled_out_while_it_is_written_to(
    make_on: Callable[[Path, bool], Pc], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    office, ala = make_on(tmp_path / "ufficio.psmdb", True), make_on(tmp_path / "ala.psmdb", False)
    ala.receive(office.invite(ALA))
    ala.add("Ponte")
    stick, real = tmp_path / "chiavetta", getattr(os, call)
    stick.mkdir()

    def gone(first: object, *rest: object) -> object:
        if str(stick) in (os.readlink(f"/proc/self/fd/{first}") if isinstance(first, int) else str(first)):
            raise OSError(number, os.strerror(number))
        return real(first, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(os, call, gone)
        assert code_of(lambda: returns.package(ala.db, ala.hand, stick / "ritorno.psm")) == "package-not-written"
    assert list(stick.iterdir()) == []
    assert exchange.sent(ala.db, ALA) == []
    assert office.fates(ala.package()) == ["taken"]
