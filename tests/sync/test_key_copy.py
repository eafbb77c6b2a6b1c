"""The office's key in a file: written, put back on a new PC, and refused where it does not belong."""

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from psm_desktop.commands.add_remark import AddRemark
from psm_desktop.errors import PsmError
from psm_desktop.store import copies, exchange, remarks, trust
from psm_desktop.sync import key_copy, key_file, keys, locked_file, receipts, renewal
from tests.sync.world import ALA, NOW, Make, Pc, exchange_all

PHRASE = "lago sentiero forno rosa"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of a key is measured elsewhere."""
    monkeypatch.setattr(locked_file, "PASSES", 1)
    monkeypatch.setattr(locked_file, "MEMORY", 8 << 10)


@pytest.fixture
def file(office: Pc, tmp_path: Path) -> Path:
    out = tmp_path / "chiave.psm"
    key_copy.back_up(office.db, out, PHRASE, NOW)
    return out


def told(act: Callable[[], object]) -> str:
    """The code an act is refused with; its sentence can be made."""
    with pytest.raises(PsmError) as caught:
        act()
    assert "{" not in str(caught.value)
    return caught.value.code


@dataclass
class NewPc:
    """The office's safety copy on another PC, whose configuration folder knows nothing."""

    pc: Pc

    def restore(self, file: Path, phrase: str = PHRASE, *, replace: bool = False) -> key_copy.KeyBack:
        return key_copy.restore(self.pc.db, file, phrase, NOW, replace=replace)

    def state(self) -> list[object]:
        """All that a refused file must not change."""
        folder = Path(os.environ["PSM_CONFIG"]) / "copies"
        kept = {one.name: one.read_bytes() for one in sorted(folder.glob("*"))} if folder.exists() else {}
        return [kept, list(self.pc.db.iterdump())]


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: list[Pc]) -> Callable[[Pc], NewPc]:
    def carry(pc: Pc) -> NewPc:
        kept = pc.safety_copy()
        pc.db.close()
        folder = tmp_path / "computer nuovo"
        folder.mkdir()
        there = kept.rename(folder / pc.file.name)
        monkeypatch.setenv("PSM_CONFIG", str(tmp_path / "configurazione nuova"))
        new = Pc(there, copies.connect(there), pc.commune, tmp_path, pc.clock, pc.names)
        made.append(new)
        return NewPc(new)

    return carry


@pytest.fixture
def made():
    found: list[Pc] = []
    yield found
    for pc in found:
        pc.db.close()


def test_an_office_that_dies_is_the_same_signer_again_under_new_numbers(
    office: Pc, ala: Pc, file: Path, elsewhere: Callable[[Pc], NewPc], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = os.environ["PSM_CONFIG"]
    bridge = ala.add("Ponte")
    exchange_all(office, ala)
    AddRemark(bridge, "Manca il CUP").run(office.hand)
    signer, old_numbers = keys.of(office.db).signer, set(office.hand.numbers.all())
    new = elsewhere(office)
    beyond = os.environ["PSM_CONFIG"]
    back = new.restore(file)
    assert (back.signer, back.is_new, back.lines) == (signer, True, 0)
    assert keys.of(new.pc.db).signer == signer
    AddRemark(bridge, "E la delibera").run(new.pc.hand)
    assert old_numbers.isdisjoint(new.pc.hand.numbers.sites().values()), "never under a number used before"

    monkeypatch.setenv("PSM_CONFIG", home)
    ala.change(bridge, title="Ponte vecchio")
    package = ala.package()
    monkeypatch.setenv("PSM_CONFIG", beyond)
    assert new.pc.fates(package) == ["taken"]
    receipt = new.pc.receipt(ALA)
    monkeypatch.setenv("PSM_CONFIG", home)
    assert ala.fates(receipt) == ["taken"]
    assert {one.text for one in remarks.of_intervention(ala.db, bridge)} == {"Manca il CUP", "E la delibera"}
    assert all(one.by_office for one in remarks.of_intervention(ala.db, bridge))
    package = ala.package()
    monkeypatch.setenv("PSM_CONFIG", beyond)
    assert new.pc.fates(package) == ["known"]
    assert new.pc.shown() == ala.shown()


def test_what_the_office_wrote_there_before_its_key_came_back_goes_under_it(
    office: Pc, ala: Pc, file: Path, elsewhere: Callable[[Pc], NewPc], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = os.environ["PSM_CONFIG"]
    bridge = ala.add("Ponte")
    exchange_all(office, ala)
    new = elsewhere(office)
    AddRemark(bridge, "Scritta troppo presto").run(new.pc.hand)
    new.pc.receipt(ALA)
    before = new.state()
    assert told(lambda: new.restore(file)) == "key-here-signs"
    assert new.state() == before
    back = new.restore(file, replace=True)
    assert (back.is_new, back.lines) == (True, 1)
    assert len(list((Path(os.environ["PSM_CONFIG"]) / "copies").glob("*.old"))) == 1, "the other key stays beside"
    receipt = new.pc.receipt(ALA)
    monkeypatch.setenv("PSM_CONFIG", home)
    assert ala.fates(receipt) == ["taken"]
    assert [one.text for one in remarks.of_intervention(ala.db, bridge)] == ["Scritta troppo presto"]


def test_what_was_told_under_the_key_that_gave_way_is_told_again(
    office: Pc, ala: Pc, file: Path, elsewhere: Callable[[Pc], NewPc], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Communes read no receipt of a key they do not know: whatever it named they would never hear of."""
    home = os.environ["PSM_CONFIG"]
    ala.add("Ponte")
    exchange_all(office, ala)
    package = ala.package()
    assert office.fates(package) == ["known"]
    new = elsewhere(office)
    keys.of(new.pc.db)
    for kept in (Path(os.environ["PSM_CONFIG"]) / "copies").glob("*.key"):
        os.utime(kept, (next(new.pc.clock),) * 2)
    lost = new.pc.receipt(ALA)
    assert new.restore(file).is_new
    again = new.pc.receipt(ALA)
    monkeypatch.setenv("PSM_CONFIG", home)
    assert ala.fates(lost, again) == ["other-office", "taken"]
    assert [one.name for one in receipts.receipts(ala.db, ALA)[0].files] == [package.name]


def test_an_office_that_begins_anew_takes_its_key_and_hears_everything_again(
    office: Pc, ala: Pc, file: Path, make: Make
) -> None:
    """No safety copy is left: the communes still have all they wrote, and still know the key."""
    ala.add("Ponte")
    exchange_all(office, ala)
    again = make("ufficio-rifatto")
    keys.of(again.db)
    assert key_copy.restore(again.db, file, PHRASE, NOW).is_new
    assert again.fates(ala.package()) == ["key-unknown"], "whom it lets in it has to be told again"
    exchange_all(again, *[_let_in(again, ala)])
    assert again.titles() == {"Ponte"}


def _let_in(office: Pc, pc: Pc) -> Pc:
    from psm_desktop.sync import enrolment

    enrolment.approve(office.db, enrolment.known(office.db, pc.commune, keys.of(pc.db).signer), NOW)
    assert pc.fates(office.receipt(pc.commune)) == ["taken"]
    return pc


def test_a_key_that_is_not_the_one_its_heading_names_is_refused(office: Pc, tmp_path: Path) -> None:
    """Who compares the words of the heading would put another key in place."""
    out, pair = tmp_path / "falsa.psm", keys.of(office.db)
    heading = key_file.Heading(is_training=False, signer=keys.KeyPair(bytes(32)).signer, made_at=NOW)
    key_file.write(out, heading, key_file.Inside(pair, copies.identity_of(office.db)), PHRASE)
    assert told(lambda: key_file.open_(out, PHRASE)) == "key-file-damaged"


def test_the_same_key_once_more_changes_nothing(office: Pc, file: Path) -> None:
    numbers = office.hand.numbers.sites()
    assert key_copy.restore(office.db, file, PHRASE, NOW) == key_copy.KeyBack(keys.of(office.db).signer, is_new=False)
    assert office.hand.numbers.sites() == numbers


def test_a_damaged_key_gives_way(office: Pc, file: Path) -> None:
    signer = keys.of(office.db).signer
    [kept] = (office.config / "copies").glob("*.key")
    before = office.hand.numbers.take(ALA)
    kept.write_bytes(b"rotta")
    assert key_copy.restore(office.db, file, PHRASE, NOW).is_new
    assert office.hand.numbers.site(ALA) != before, "who put it back may have put back more"
    assert keys.of(office.db).signer == signer
    if os.name == "posix":
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_file_that_does_not_fit_is_one_sentence_and_changes_nothing(
    office: Pc, ala: Pc, file: Path, make: Make, tmp_path: Path
) -> None:
    whole, start = file.read_bytes(), key_file.look(file)
    other = make("altro")
    other.invite(ALA)
    ala.add("Ponte")
    training = make("scuola", training=True)
    theirs = tmp_path / "altra.psm"
    key_copy.back_up(training.db, theirs, PHRASE, NOW)
    pc = NewPc(office)
    exchange_all(office, ala)

    def refused(data: bytes, phrase: str = PHRASE) -> str:
        file.write_bytes(data)
        before = pc.state()
        code = told(lambda: pc.restore(file, phrase))
        assert pc.state() == before
        return code

    assert refused(whole, "lago sentiero forno Rosa") == "passphrase-wrong"
    assert refused(b"%PDF-1.7") == "not-a-key-file"
    assert refused(ala.package().read_bytes()) in ("not-a-key-file", "key-file-damaged")
    assert refused(theirs.read_bytes()) == "key-of-training"
    assert refused(whole[:4] + b"\2" + whole[5:]) == "package-newer"
    for size in range(0, len(whole), 7):
        assert refused(whole[:size]) in ("key-file-damaged", "not-a-key-file")
    for at in range(0, len(whole), 5):
        spoilt = bytearray(whole)
        spoilt[at] ^= 1
        assert refused(bytes(spoilt)) in ("key-file-damaged", "not-a-key-file", "package-newer", "passphrase-wrong")
    file.write_bytes(whole)
    assert key_file.look(file) == start
    assert told(lambda: key_copy.restore(ala.db, file, PHRASE, NOW)) == "office-only"
    assert told(lambda: key_copy.back_up(ala.db, tmp_path / "mia.psm", PHRASE, NOW)) == "office-only"


def test_the_key_of_another_office_is_refused_where_anything_was_written(
    office: Pc, ala: Pc, file: Path, make: Make
) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    other = make("altro")
    second = make("seconda", ALA)
    second.receive(other.invite(ALA))
    second.add("Strada")
    exchange_all(other, second)
    before = NewPc(other).state()
    assert told(lambda: key_copy.restore(other.db, file, PHRASE, NOW, replace=True)) == "key-of-another"
    assert NewPc(other).state() == before


def test_a_key_communes_know_is_never_replaced(office: Pc, file: Path, make: Make) -> None:
    """The copy is of the key before this one: whoever put it back would no longer be heard."""
    renewal.renew(office.db, NOW)
    pc = make("ala", ALA)
    pc.receive(office.invite(ALA))
    bridge = pc.add("Ponte")
    office.fates(pc.package())
    AddRemark(bridge, "Bene").run(office.hand)
    exchange_all(office, pc)
    before = NewPc(office).state()
    assert told(lambda: key_copy.restore(office.db, file, PHRASE, NOW, replace=True)) == "key-here-known"
    assert NewPc(office).state() == before


def test_a_folder_that_takes_nothing_leaves_all_as_it_was(
    office: Pc, ala: Pc, file: Path, elsewhere: Callable[[Pc], NewPc], monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge = ala.add("Ponte")
    exchange_all(office, ala)
    new = elsewhere(office)
    AddRemark(bridge, "Presto").run(new.pc.hand)
    signer = keys.of(new.pc.db).signer
    new.pc.receipt(ALA)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", full)
        assert told(lambda: new.restore(file, replace=True)) == "key-not-kept"
    assert keys.of(new.pc.db).signer == signer
    assert trust.lines_under(new.pc.db, signer) == 1
    new.pc.receipt(ALA)
    assert new.restore(file, replace=True).is_new


def test_the_file_is_for_its_owner_whole_and_over_nothing(
    office: Pc, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert keys.of(office.db).seed not in file.read_bytes()
    assert told(lambda: key_copy.back_up(office.db, file, PHRASE, NOW)) == "file-exists"
    out = tmp_path / "seconda.psm"
    assert told(lambda: key_copy.back_up(office.db, out, "corta", NOW)) == "passphrase-short"

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert told(lambda: key_copy.back_up(office.db, out, PHRASE, NOW)) == "key-file-disk-full"
    assert not out.exists()
    assert list(tmp_path.glob("*.new")) == []


def test_the_office_is_told_until_its_present_key_has_a_copy(office: Pc, ala: Pc, tmp_path: Path) -> None:
    assert key_copy.is_missing(office.db), "somebody was invited"
    assert not key_copy.is_missing(ala.db)
    key_copy.back_up(office.db, tmp_path / "chiave.psm", PHRASE, NOW)
    assert (key_copy.last(office.db), key_copy.is_missing(office.db)) == (NOW, False)
    renewal.renew(office.db, NOW + 1)
    assert (key_copy.last(office.db), key_copy.is_missing(office.db)) == (None, True)


def test_an_office_nobody_knows_yet_is_not_told(make: Make) -> None:
    assert not key_copy.is_missing(make("nuovo").db)


def test_a_key_dropped_among_packages_is_told_and_not_kept(ala: Pc, file: Path) -> None:
    assert ala.fates(file) == ["key-file-received"]
    [one] = [one for one in exchange.arrived(ala.db) if one.name == file.name]
    assert one.fate == "key-file-received"
    assert ala.db.execute("SELECT content FROM inbox WHERE name = ?", (file.name,)).fetchone() == (None,)


def test_a_key_that_stayed_on_the_other_pc_is_told_and_looking_makes_no_other(
    office: Pc, ala: Pc, file: Path, elsewhere: Callable[[Pc], NewPc]
) -> None:
    assert key_copy.trouble(office.db) == ""
    new = elsewhere(office)
    assert key_copy.trouble(new.pc.db) == "key-elsewhere"
    assert told(lambda: key_copy.back_up(new.pc.db, file.with_name("altra.psm"), PHRASE, NOW)) == "key-elsewhere"
    assert (key_copy.last(new.pc.db), keys.found(new.pc.db)) == (None, None)
    new.restore(file)
    assert key_copy.trouble(new.pc.db) == ""
    assert key_copy.trouble(ala.db) == "", "of the office alone"
