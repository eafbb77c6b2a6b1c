"""Keys for their owner alone; files whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from psm_desktop.errors import PsmError
from psm_desktop.store import copies, exchange, trust
from psm_desktop.sync import files, invitation, keys, returns
from tests.sync.world import ALA, Make, Pc, exchange_all


def key_files(pc: Pc) -> list[Path]:
    return sorted((pc.config / "copies").glob("*.key"))


def test_a_key_is_made_once_for_each_copy_and_kept_for_its_owner(make: Make) -> None:
    one, other = make("una", ALA), make("altra", ALA)
    first = keys.of(one.db)
    assert keys.of(one.db) == first
    assert keys.of(other.db).signer != first.signer
    assert len(key_files(one)) == 2
    if os.name == "posix":
        assert {stat.S_IMODE(file.stat().st_mode) for file in key_files(one)} == {0o600}


def test_a_key_others_could_read_is_closed_again(make: Make) -> None:
    pc = make("una", ALA)
    keys.of(pc.db)
    [file] = key_files(pc)
    file.chmod(0o644)
    keys.of(pc.db)
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_key_is_never_written_over(make: Make) -> None:
    pc = make("una", ALA)
    pair = keys.of(pc.db)
    [file] = key_files(pc)
    keys._make(file)
    assert keys.of(pc.db) == pair


def test_a_damaged_key_is_said_and_not_replaced(make: Make) -> None:
    pc = make("una", ALA)
    keys.of(pc.db)
    [file] = key_files(pc)
    file.write_bytes(b"kurz")
    with pytest.raises(PsmError) as caught:
        keys.of(pc.db)
    assert caught.value.code == "key-damaged"
    assert file.read_bytes() == b"kurz"


def test_the_sealing_key_follows_from_the_signing_key(make: Make) -> None:
    pair = keys.of(make("una", ALA).db)
    assert keys.sealing_of(pair.signer) == pair.sealing
    assert len(pair.fingerprint.replace(" ", "")) == 16
    with pytest.raises(PsmError):
        keys.sealing_of(b"\0" * 32)


def test_a_package_that_cannot_be_written_counts_as_never_prepared(ala: Pc, tmp_path: Path) -> None:
    ala.add("Ponte")
    with pytest.raises(PsmError) as caught:
        returns.package(ala.db, ala.hand, tmp_path / "non c'è" / "ritorno.psm")
    assert caught.value.code == "package-not-written"
    assert exchange.sent(ala.db, ALA) == []


def test_a_package_that_the_copy_has_no_room_to_remember_is_said_to_be_there(
    office: Pc, ala: Pc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ala.receive(office.invite(ALA))
    ala.add("Ponte")
    out = tmp_path / "ritorno.psm"

    def full(*_: object) -> None:
        raise PsmError("disk-full", name="ala.psmdb")

    with monkeypatch.context() as patched:
        patched.setattr(exchange, "keep_sent", full)
        with pytest.raises(PsmError) as caught:
            returns.package(ala.db, ala.hand, out)
    assert str(caught.value).startswith("«ritorno.psm» c'è, ma il disco di «ala.psmdb» è pieno")
    assert exchange.sent(ala.db, ALA) == []
    assert office.fates(out) == ["taken"], "it is whole all the same"


def test_an_invitation_that_cannot_be_written_invites_nobody(office: Pc, tmp_path: Path) -> None:
    with pytest.raises(PsmError):
        invitation.invite(office.db, ALA, tmp_path / "non c'è" / "invito.psm")
    assert trust.invitations(office.db, ALA) == []


def test_a_file_that_is_no_package_is_never_written_over(ala: Pc, tmp_path: Path) -> None:
    mine = tmp_path / "delibera.pdf"
    mine.write_bytes(b"%PDF-1.7 importante")
    with pytest.raises(PsmError) as caught:
        returns.package(ala.db, ala.hand, mine)
    assert caught.value.code == "file-exists"
    assert mine.read_bytes() == b"%PDF-1.7 importante"
    assert sorted(one.name for one in tmp_path.iterdir() if one.is_file()) == ["delibera.pdf"]


def test_an_earlier_package_of_the_same_name_is_replaced(office: Pc, ala: Pc, tmp_path: Path) -> None:
    out = tmp_path / "ritorno.psm"
    ala.add("Ponte")
    returns.package(ala.db, ala.hand, out)
    ala.add("Scuola")
    returns.package(ala.db, ala.hand, out)
    assert office.fates(out) == ["taken"]
    assert office.titles() == {"Ponte", "Scuola"}
    assert [one for one in tmp_path.iterdir() if one.suffix == ".new"] == []


def test_a_write_that_breaks_off_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "ritorno.psm"
    files.write(out, b"PSM\x1avecchio")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PsmError) as caught:
        files.write(out, b"PSM\x1anuovo")
    assert caught.value.code == "package-disk-full"
    assert out.read_bytes() == b"PSM\x1avecchio"
    assert list(tmp_path.iterdir()) == [out]


def elsewhere(pc: Pc, folder: Path) -> Pc:
    """A copy of the file as it is now, in another folder."""
    folder.mkdir()
    file = folder / pc.file.name
    pc.safety_copy().rename(file)
    return Pc(file, copies.connect(file), pc.commune, pc.config, pc.clock)


@pytest.fixture
def begun(office: Pc, ala: Pc) -> Pc:
    """A commune that is enrolled and has written something since that it never sent."""
    ala.add("Ponte")
    exchange_all(office, ala)
    ala.add("Scuola")
    return ala


def test_a_moved_copy_sends_what_was_never_sent_under_the_same_key_and_a_new_number(
    office: Pc, begun: Pc, tmp_path: Path
) -> None:
    moved = elsewhere(begun, tmp_path / "altrove")
    begun.file.unlink()
    before, key = begun.site(), keys.of(begun.db)
    moved.add("Strada")
    assert moved.site() != before
    assert keys.of(moved.db) == key
    assert len(key_files(begun)) == 2  # the office's and this one
    assert office.fates(moved.package()) == ["taken"]
    assert office.titles() == {"Ponte", "Scuola", "Strada"}
    assert moved.fates(office.receipt(ALA)) == ["taken"]
    moved.db.close()


def test_a_key_made_for_a_place_stays_the_key(begun: Pc) -> None:
    [file] = [one for one in key_files(begun) if one.read_bytes() == keys.of(begun.db).seed]
    before = keys.of(begun.db)
    file.rename(begun.record_file().with_suffix(".key"))
    assert keys.of(begun.db) == before
    assert file.exists()


def test_an_office_that_moves_is_still_the_office(office: Pc, begun: Pc, tmp_path: Path) -> None:
    moved = elsewhere(office, tmp_path / "altrove")
    office.file.unlink()
    assert moved.fates(begun.package()) == ["taken"]
    assert begun.fates(moved.receipt(ALA)) == ["taken"]
    moved.db.close()


def test_two_copies_on_one_pc_that_both_go_on_lose_nothing(office: Pc, begun: Pc, tmp_path: Path) -> None:
    other = elsewhere(begun, tmp_path / "altrove")
    begun.add("Di qui")
    other.add("Di là")
    assert office.fates(other.package()) == ["taken"]
    assert office.fates(begun.package()) == ["taken"]
    for _ in range(2):  # a receipt answers the number that wrote last: the other copy's turn comes with its next file
        for pc in (begun, other):
            office.fates(pc.package())
            pc.fates(office.receipt(ALA))
    assert office.titles() == begun.titles() == other.titles() == {"Ponte", "Scuola", "Di qui", "Di là"}
    assert office.shown() == begun.shown() == other.shown()
    other.db.close()


def test_on_another_pc_only_the_key_that_wrote_can_send_what_was_never_sent(
    begun: Pc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other PC says so and sends nothing."""
    monkeypatch.setenv("PSM_CONFIG", str(tmp_path / "altro PC"))
    copy = elsewhere(begun, tmp_path / "altrove")
    with pytest.raises(PsmError) as caught:
        copy.package()
    copy.db.close()
    assert caught.value.code == "lines-of-another-copy"
    assert caught.value.facts == {"lines": 1}


@pytest.mark.skipif(os.name != "posix", reason="on Windows the user's own folder is closed by the system")
def test_nobody_else_reads_key_or_record(begun: Pc) -> None:
    keys.of(begun.db)
    folder = begun.config / "copies"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
