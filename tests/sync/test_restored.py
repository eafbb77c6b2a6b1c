"""R2: files put back by hand, in the four ways the counter-examples found; the record beside the key tells."""

from psm_desktop.store import exchange
from tests.sync.world import ALA, Make, Pc, exchange_all


def test_a_numbers_that_were_sent_are_not_used_again(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    kept = ala.safety_copy()
    ala.add("Mandato")
    office.receive(ala.package())
    ala.put_back(kept)
    ala.add("Ridigitato")
    exchange_all(office, ala)
    assert ala.titles() == office.titles() == {"Ponte", "Mandato", "Ridigitato"}
    assert ala.shown() == office.shown()


def test_b_nobody_waits_for_what_the_lost_state_had_acknowledged(office: Pc, ala: Pc, make: Make) -> None:
    other = make("ragioneria", ALA)
    other.receive(office.invite(ALA))
    ala.add("Ponte")
    exchange_all(office, ala, other)
    kept = ala.safety_copy()
    other.add("Della ragioneria")
    exchange_all(office, other, ala)
    ala.put_back(kept)
    ala.add("Dopo")
    office.receive(ala.package())
    [received] = ala.receive(office.receipt(ALA))
    assert received.fate == "taken", "sent from what the new number has acknowledged: nothing"
    assert ala.titles() == {"Ponte", "Della ragioneria", "Dopo"}


def test_c_back_to_one_backup_and_then_to_another_of_the_branch_that_was_left(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    early = ala.safety_copy()
    early = early.rename(early.with_suffix(".early"))
    ala.add("Vecchio ramo")
    late = ala.safety_copy()  # nothing of it was ever sent
    ala.put_back(early)
    for n in range(3):
        ala.add(f"Nuovo ramo {n}")
    exchange_all(office, ala)
    ala.put_back(late)
    ala.add("Dopo tutto")
    exchange_all(office, ala)
    assert ala.shown() == office.shown()
    assert ala.titles() >= {"Ponte", "Vecchio ramo", "Nuovo ramo 2", "Dopo tutto"}


def test_d_both_ends_restored_find_each_other_again(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    kept = [(pc, pc.safety_copy()) for pc in (office, ala)]
    for n in range(2):
        ala.add(f"Perduto {n}")
        exchange_all(office, ala)
    for pc, copy in kept:
        pc.put_back(copy)
    ala.add("Dopo")
    office.receive(ala.package())  # it may wait; under which number it lives now is learnt all the same
    ala.receive(office.receipt(ALA))
    exchange_all(office, ala)
    assert ala.titles() == office.titles() == {"Ponte", "Dopo"}
    assert ala.shown() == office.shown()
    assert exchange.waiting(office.db) == []
