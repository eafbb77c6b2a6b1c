"""Files arrive in any order, twice, late, or never; copies are restored; in the end all show the same."""

import random
import shutil
from pathlib import Path

import pytest

from psm_desktop.commands.resolve import Resolve
from psm_desktop.store import conflicts, exchange, journal
from tests.sync.world import ALA, Make, Pc, exchange_all


def test_a_lost_package_heals_with_the_next(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    ala.package()
    ala.add("Scuola")
    assert office.fates(ala.package()) == ["taken"]
    assert office.titles() == {"Ponte", "Scuola"}


def test_packages_in_one_pile_in_any_order_and_twice(office: Pc, ala: Pc, balme: Pc) -> None:
    packages = []
    for title in ("Ponte", "Scuola", "Tetto"):
        ala.add(title)
        packages.append(ala.package())
        balme.add(title)
        packages.append(balme.package())
    packages.reverse()
    assert set(office.fates(*packages, *packages)) == {"taken", "known"}
    assert office.db.execute("SELECT count(*) FROM intervention").fetchone() == (6,)


def test_a_file_already_taken_is_known_and_changes_nothing(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    package = ala.package()
    office.receive(package)
    before, rows = office.state(), len(exchange.arrived(office.db))
    assert office.fates(package) == ["known"]
    assert office.state() == before
    assert len(exchange.arrived(office.db)) == rows


def test_an_old_package_replayed_changes_nothing(office: Pc, ala: Pc) -> None:
    key = ala.add("Ponte")
    old = ala.package()
    office.receive(old)
    ala.receive(office.receipt(ALA))
    ala.change(key, title="Ponte nuovo")
    office.receive(ala.package())
    before = office.state()
    assert office.fates(old) == ["known"]
    assert office.state() == before
    assert office.titles() == {"Ponte nuovo"}


def test_a_package_that_leans_on_a_lost_one_waits_and_goes_in_by_itself(office: Pc, ala: Pc, make: Make) -> None:
    """Restored office: it lacks what the commune knows it once had (R17)."""
    office.receive(ala.package())
    ala.add("Ponte")
    first = ala.package()
    kept = office.safety_copy()
    office.receive(first)
    ala.receive(office.receipt(ALA))
    office.put_back(kept)
    ala.add("Scuola")
    before = office.state()
    [waiting] = office.receive(ala.package())
    assert waiting.fate == "waits"
    assert "messo da parte" in waiting.text
    assert office.state() == before
    found = office.receive(first)
    assert [one.fate for one in found] == ["taken", "taken"]
    assert found[1].name == waiting.name
    assert office.titles() == {"Ponte", "Scuola"}
    assert exchange.waiting(office.db) == []


def test_after_an_offices_restore_a_receipt_makes_communes_send_all_again(office: Pc, ala: Pc) -> None:
    office.receive(ala.package())
    ala.add("Ponte")
    kept = office.safety_copy()
    office.receive(ala.package())
    ala.receive(office.receipt(ALA))
    office.put_back(kept)
    ala.add("Scuola")
    office.receive(ala.package())  # it waits, but the office knows whom to answer
    ala.receive(office.receipt(ALA))
    assert office.fates(ala.package())[0] == "taken"
    assert office.titles() == {"Ponte", "Scuola"}
    exchange_all(office, ala)
    assert ala.shown() == office.shown()


def test_a_restored_commune_takes_a_new_number_and_gets_back_what_it_lost(office: Pc, ala: Pc) -> None:
    """A file put back by hand is found out by the record outside it (R2)."""
    ala.add("Ponte")
    exchange_all(office, ala)
    kept, site = ala.safety_copy(), ala.site()
    ala.add("Scuola")
    exchange_all(office, ala)
    ala.put_back(kept)
    ala.add("Tetto")
    exchange_all(office, ala)
    assert ala.site() != site
    assert ala.shown() == office.shown()
    assert ala.titles() == {"Ponte", "Scuola", "Tetto"}


def test_an_old_copy_that_did_not_know_it_takes_a_new_number(office: Pc, ala: Pc, tmp_path: Path) -> None:
    ala.add("Ponte")
    office.receive(ala.package())
    kept, site = ala.safety_copy(), ala.site()
    note = shutil.copy(ala.record_file(), tmp_path / "record")
    ala.add("Scuola")
    office.receive(ala.package())
    receipt = office.receipt(ALA)
    ala.put_back(kept, with_record=note)
    assert ala.site() == site
    [received] = ala.receive(receipt)
    assert received.fate == "waits"  # what the office thinks we hold is lost: the next receipt brings it
    assert ala.site() != site
    exchange_all(office, ala)
    assert ala.titles() == office.titles() == {"Ponte", "Scuola"}


def test_two_that_wrote_under_one_number_are_told_apart(office: Pc, ala: Pc, tmp_path: Path) -> None:
    """A copy put back with its record, and written in before anything told it (R4)."""
    ala.add("Ponte")
    kept = ala.safety_copy()
    note = shutil.copy(ala.record_file(), tmp_path / "record")
    ala.add("Scuola")
    office.receive(ala.package())
    ala.put_back(kept, with_record=note)
    ala.add("Tetto")
    before = office.state()
    [received] = office.receive(ala.package())
    assert received.fate == "forked"
    assert "due copie" in received.text
    apart = "journal_acknowledged"  # what two said under one number counts for neither: the next receipt tells all
    assert {**office.state(), apart: []} == {**before, apart: []}


@pytest.mark.parametrize("seed", range(3))
def test_random_order_loss_and_repeats_end_equal(office: Pc, ala: Pc, balme: Pc, seed: int) -> None:
    dice = random.Random(seed)
    pcs = [ala, balme]
    keys = {pc.commune: [pc.add(f"{pc.commune} 0")] for pc in pcs}
    under_way: list[tuple[Pc, Path]] = []
    for step in range(30):
        pc = dice.choice(pcs)
        match dice.randrange(6):
            case 0:
                keys[pc.commune].append(pc.add(f"{pc.commune} {step}"))
            case 1 | 2:
                here = office if dice.random() < 0.4 and pc.titles() <= office.titles() else pc
                key = dice.choice(keys[pc.commune])
                if here.db.execute("SELECT 1 FROM intervention WHERE key = ?", (key,)).fetchone():
                    _write(here, key, pc.commune, step)
            case 3:
                under_way.append((office, pc.package()))
            case 4 if office.db.execute("SELECT 1 FROM trusted_key WHERE commune = ?", (pc.commune,)).fetchone():
                under_way.append((pc, office.receipt(pc.commune)))
            case _ if under_way:
                reader, file = dice.choice(under_way)  # may be read again, or never
                assert set(reader.fates(file)) <= {"taken", "known"}
    exchange_all(office, *pcs)
    for pc in pcs:
        mine = set(office.db.execute("SELECT * FROM intervention WHERE commune = ?", (pc.commune,)))
        assert mine == set(pc.db.execute("SELECT * FROM intervention"))
        assert conflicts.places(pc.db, pc.commune) == conflicts.places(office.db, pc.commune)


def _write(pc: Pc, key: int, commune: str, step: int) -> None:
    """Write a note, or decide between two."""
    commune, pc.commune = pc.commune, commune
    try:
        if ("intervention", "notes", key) in conflicts.places(pc.db, pc.commune):
            heads = journal.heads(pc.db, "intervention", "notes", key)
            Resolve("intervention", "notes", key, f"scelta {step}", heads).run(pc.hand)
        else:
            pc.change(key, notes=f"nota {step} di {pc.file.stem}")
    finally:
        pc.commune = commune
