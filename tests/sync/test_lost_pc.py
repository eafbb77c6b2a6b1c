"""A PC that is lost with lines it never sent: a copy of its file elsewhere writes them again, and nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from psm_desktop.cli import main
from psm_desktop.commands.write_note import WriteNote
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, private_notes, rebuild
from psm_desktop.sync import keys, repair
from tests.sync.world import ALA, Make, Pc, exchange_all


class Rescued:
    """The copy on the other PC; what it does is done with that PC's own configuration folder."""

    def __init__(self, pc: Pc, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.pc, self._here, self._folder, self._patch = pc, pc.config, folder, patch

    def __enter__(self) -> Pc:
        self._patch.setenv("PSM_CONFIG", str(self._folder))
        return self.pc

    def __exit__(self, *_: object) -> None:
        self._patch.setenv("PSM_CONFIG", str(self._here))


@pytest.fixture
def begun(office: Pc, ala: Pc) -> Pc:
    """A commune's PC that wrote things it never sent."""
    bridge = ala.add("Ponte")
    exchange_all(office, ala)
    ala.change(bridge, title="Ponte vecchio")
    school = ala.add("Scuola")
    ala.cost(school, "Lavori", 5)
    WriteNote(school, "solo per noi").run(ala.hand)
    return ala


@pytest.fixture
def other(begun: Pc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rescued]:
    folder = tmp_path / "nuovo"
    folder.mkdir()
    file = begun.safety_copy().rename(folder / "ala.psmdb")
    made = Rescued(Pc(file, copies.connect(file), ALA, begun.config, begun.clock), tmp_path / "altro PC", monkeypatch)
    yield made
    made.pc.db.close()


def mend(pc: Pc) -> repair.Repaired:
    pc.db.close()
    try:
        return repair.repair(pc.file, ALA, next(pc.clock), pc_is_lost=True)
    finally:
        pc.db = copies.connect(pc.file)


def test_what_was_never_sent_stands_again_and_is_sent(office: Pc, begun: Pc, other: Rescued) -> None:
    invitation = office.invite(ALA)
    with other as pc:
        pc.add("Strada")  # written there before anybody noticed
        assert pc.fates(invitation) == ["invited"]
        with pytest.raises(PsmError) as caught:
            pc.package()
        assert caught.value.code == "lines-of-another-copy"
        assert repair.needed(pc.db) == []
        assert repair.lost(pc.db) == [ALA]
        before = pc.titles()
        done = mend(pc)
        assert done.acts == 4
        assert repair.lost(pc.db) == []
        assert pc.titles() == before == {"Ponte vecchio", "Scuola", "Strada"}
        [school] = [key for key, title in pc.db.execute("SELECT key, title FROM intervention") if title == "Scuola"]
        assert private_notes.text(pc.db, school) == "solo per noi"
        file = pc.package()
    assert office.fates(file) == ["taken"]
    assert office.titles() == before
    receipt = office.receipt(ALA)
    with other as pc:
        assert pc.fates(receipt) == ["taken"]
        assert rebuild.derived(pc.db) == rebuild.derived(office.db)


def test_where_the_pc_comes_back_nothing_is_lost_either(office: Pc, begun: Pc, other: Rescued) -> None:
    """It was not lost after all: its new records stand twice, and its changes are the same value."""
    invitation = office.invite(ALA)
    with other as pc:
        pc.fates(invitation)
        mend(pc)
        file = pc.package()
    assert office.fates(file) == ["taken"]
    assert office.fates(begun.package()) == ["taken"]
    titles = sorted(title for (title,) in office.db.execute("SELECT title FROM intervention_in_sight"))
    assert titles == ["Ponte vecchio", "Scuola", "Scuola"]
    assert office.db.execute("SELECT count(*) FROM conflict").fetchone() == (0,)


def test_where_every_line_is_signed_there_is_nothing_to_repair(office: Pc, ala: Pc, make: Make) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    assert repair.lost(ala.db) == []
    with pytest.raises(PsmError) as caught:
        mend(ala)
    assert caught.value.code == "nothing-to-repair"


def test_psm_repair_asks_whether_the_pc_is_lost(begun: Pc, other: Rescued, capsys: pytest.CaptureFixture[str]) -> None:
    with other as pc:
        signer = keys.of(pc.db).signer
        pc.db.close()
        words = ["--workspace", str(pc.file), "repair"]
        assert main(words) == 1
        assert main([*words, "--lost"]) == 0
        assert "Da riparare: Ala di Stura" in capsys.readouterr().out
        assert main([*words, "--lost", "--yes"]) == 0
        assert "riscritte" in capsys.readouterr().out
        pc.db = copies.connect(pc.file)
        assert repair.lost(pc.db) == []
        assert keys.of(pc.db).signer == signer
