"""PCs of one commune exchange directly, offline, with the very files made for the office."""

import pytest

from psm_desktop.commands.add_remark import AddRemark
from psm_desktop.commands.mark_done import MarkDone
from psm_desktop.store import remarks, trust
from psm_desktop.sync import envelope, inbox, keys, revocation, status
from tests.sync.world import ALA, Make, Pc, exchange_all


def join(name: str, make: Make, office: Pc) -> Pc:
    """A further PC of the commune with an invitation of its own."""
    pc = make(name, ALA)
    assert pc.fates(office.invite(ALA)) == ["invited"]
    return pc


def readers(pc: Pc) -> tuple[str, ...]:
    return status.standing(pc.db, ALA).others


def words(pc: Pc) -> str:
    return status.readers_words(status.standing(pc.db, ALA))


def key_of(office: Pc, pc: Pc) -> trust.TrustedKey:
    """A PC's key as the office knows it."""
    key = trust.find(office.db, keys.of(pc.db).signer, ALA)
    assert key is not None
    return key


@pytest.mark.parametrize("order", ["receipt first", "package first", "two piles"])
def test_a_package_comes_in_with_the_receipt_that_names_its_computer(
    office: Pc, ala: Pc, make: Make, order: str
) -> None:
    ala.add("Scuola")
    office.receive(ala.package())
    other = join("ragioneria", make, office)
    other.add("Casa")
    office.receive(other.package())
    receipt = office.receipt(ALA)
    ala.receive(receipt)
    ala.add("Ponte")
    package = ala.package()
    if order == "two piles":
        assert other.fates(package) == ["pc-unknown"]
        assert [one.fate for one in other.receive(receipt)] == ["taken", "taken"]
    else:
        pile = [receipt, package] if order == "receipt first" else [package, receipt]
        seen = inbox.look(other.db, pile, now=next(other.clock))
        assert [one.fate for one in seen.files] == ["taken", "taken"]
        assert other.fates(*pile) == ["taken", "taken"]
    assert other.titles() == {"Scuola", "Casa", "Ponte"}


@pytest.fixture
def two(office: Pc, ala: Pc, make: Make) -> tuple[Pc, Pc]:
    """Both hold the list of keys from a receipt."""
    other = join("ragioneria", make, office)
    assert readers(other) == ()
    exchange_all(office, ala, other)
    assert "l'altro computer del Comune." in words(ala), "nobody has written there yet: it has no name"
    for pc in (ala, other):
        pc.add(f"Di {pc.file.stem}")
    exchange_all(office, ala, other)
    return ala, other


def test_before_any_receipt_only_the_office_reads_and_both_sides_say_so(office: Pc, ala: Pc, make: Make) -> None:
    other = join("ragioneria", make, office)
    ala.add("Ponte")
    package = ala.package()
    assert envelope.inspect(package.read_bytes()).readers == 1
    assert "dopo la prima ricevuta" in words(ala)
    [read] = other.receive(package)
    assert read.fate == "pc-unknown"
    assert "leggete una ricevuta" in read.text
    assert other.titles() == set()
    office.receive(package)
    ala.receive(office.receipt(ALA))
    assert words(ala).startswith("I file preparati qui li legge solo l'ufficio: nessun altro")


def test_files_go_both_ways_without_the_office(two: tuple[Pc, Pc]) -> None:
    ala, other = two
    assert (readers(ala), readers(other)) == (("ragioneria",), ("ala",))
    assert "(ragioneria)" in words(ala)
    bridge = ala.add("Ponte")
    package = ala.package()
    assert envelope.inspect(package.read_bytes()).readers == 2
    assert other.fates(package) == ["taken"]
    other.change(bridge, title="Ponte del Rio")
    other.cost(bridge, "Lavori", 100_00)
    assert ala.fates(other.package()) == ["taken"]
    assert ala.fates(other.package()) == ["known"]
    assert ala.shown() == other.shown()
    assert "Ponte del Rio" in ala.titles()


def test_lines_the_other_pc_relays_reach_the_office_under_their_own_signature(office: Pc, two: tuple[Pc, Pc]) -> None:
    ala, other = two
    ala.add("Ponte")
    other.receive(ala.package())
    other.add("Scuola")
    assert office.fates(other.package()) == ["taken"]
    assert office.titles() >= {"Ponte", "Scuola"}
    signed = dict(office.db.execute("SELECT site, signer FROM journal_site WHERE commune = ? AND known > 0", (ALA,)))
    assert signed[ala.site()] == keys.of(ala.db).signer
    assert signed[other.site()] == keys.of(other.db).signer
    assert other.fates(office.receipt(ALA)) == ["taken"]
    assert ala.fates(office.receipt(ALA)) == ["taken"]
    assert status.standing(ala.db, ALA).waiting_for_receipt == [], "confirmed though only the other PC sent it"


def test_changes_made_without_knowing_of_each_other_stay_for_a_person(office: Pc, two: tuple[Pc, Pc]) -> None:
    ala, other = two
    bridge = ala.add("Ponte")
    other.receive(ala.package())
    ala.change(bridge, title="Ponte (tecnico)")
    other.change(bridge, title="Ponte (ragioneria)")
    assert ala.fates(other.package()) == ["taken"]
    assert other.fates(ala.package()) == ["taken"]
    exchange_all(office, ala, other)
    assert ala.shown() == other.shown() == office.shown()
    (count,) = ala.db.execute("SELECT count(*) FROM conflict").fetchone()
    assert count == 1


def test_a_remark_is_dealt_with_once_for_both(office: Pc, two: tuple[Pc, Pc]) -> None:
    ala, other = two
    bridge = ala.add("Ponte")
    exchange_all(office, ala, other)
    office.commune = ALA
    made = AddRemark(bridge, "Manca il CUP", "cup").run(office.hand).key
    assert made is not None
    receipt = office.receipt(ALA)
    assert [pc.fates(receipt) for pc in two] == [["taken"], ["taken"]]
    MarkDone(made).run(other.hand)
    assert remarks.still_open(ala.db, ALA).count == 1
    assert ala.fates(other.package()) == ["taken"]
    assert remarks.still_open(ala.db, ALA).count == 0
    assert remarks.of_intervention(ala.db, bridge)[0].done_by == "ragioneria"


def test_a_third_pc_joins_later(office: Pc, two: tuple[Pc, Pc], make: Make) -> None:
    ala, other = two
    ala.add("Ponte")
    third = join("segreteria", make, office)
    third.add("Scuola")
    assert office.fates(third.package()) == ["taken"]
    assert third.fates(ala.package()) == ["pc-unknown"]
    assert third.fates(office.receipt(ALA)) == ["taken"]
    assert sorted(readers(third)) == ["ala", "ragioneria"]
    [read] = third.receive(ala.package())
    assert read.fate == "not-for-us", "the first PC has not read of it yet"
    for pc in two:
        assert pc.fates(office.receipt(ALA)) == ["taken"]
    assert sorted(readers(ala)) == ["ragioneria", "segreteria"]
    assert third.fates(ala.package()) == ["taken"]
    assert other.fates(third.package()) == ["taken"]
    assert other.titles() == third.titles() >= {"Ponte", "Scuola"}


def test_a_pc_that_fell_silent_is_retired_until_it_writes_again(office: Pc, two: tuple[Pc, Pc]) -> None:
    ala, other = two
    revocation.retire(office.db, key_of(office, other), next(office.clock))
    ala.receive(office.receipt(ALA))
    assert readers(ala) == ()
    ala.add("Ponte")
    assert envelope.inspect(ala.package().read_bytes()).readers == 1
    other.add("Muro")
    assert office.fates(other.package()) == ["taken"]
    ala.receive(office.receipt(ALA))
    assert readers(ala) == ("ragioneria",)
    exchange_all(office, ala, other)
    assert ala.titles() == other.titles()


def test_a_lost_pc_reads_nothing_more_and_nobody_reads_it(office: Pc, two: tuple[Pc, Pc]) -> None:
    ala, other = two
    other.add("Scuola")
    last = other.package()
    revocation.revoke(office.db, key_of(office, other), next(office.clock))
    assert ala.fates(last) == ["taken"], "before the news is here it counts"
    assert ala.fates(office.receipt(ALA)) == ["taken"]
    assert readers(ala) == ()
    ala.add("Ponte")
    package = ala.package()
    assert envelope.inspect(package.read_bytes()).readers == 1
    assert other.fates(package) == ["not-for-us"]
    other.add("Muro")
    assert ala.fates(other.package()) == ["key-revoked"]
    assert office.fates(other.package()) == ["key-revoked"]


def test_in_any_order_lost_and_twice_all_end_equal(office: Pc, two: tuple[Pc, Pc]) -> None:
    ala, other = two
    sent = []
    for number in range(4):
        ala.add(f"Ponte {number}")
        other.add(f"Muro {number}")
        sent += [ala.package(), other.package()]
        if number % 2:
            other.receive(sent[-2])
    for pc, files in ((other, sent[::-1]), (ala, sent[1::4]), (office, sent[::3])):
        assert set(pc.fates(*files)) <= {"taken", "known", "waits", "own-file"}
    exchange_all(office, ala, other)
    assert ala.shown() == other.shown() == office.shown()
    assert len(ala.titles()) == 10
