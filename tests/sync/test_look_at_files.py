"""What a pile would bring, looked at before anything is written, on the very state it is then taken in on."""

from pathlib import Path

import pytest

from psm_desktop.errors import PsmError
from psm_desktop.store.foreseen import Foreseen
from psm_desktop.sync import inbox
from tests.sync.world import ALA, BALME, Make, Pc, exchange_all


def looked(pc: Pc, *files: Path) -> inbox.Preview:
    """The preview; nothing in the copy and nothing beside it has changed."""
    dump, beside = list(pc.db.iterdump()), pc.record_file().read_bytes()
    found = inbox.look(pc.db, files, now=next(pc.clock))
    assert list(pc.db.iterdump()) == dump
    assert pc.record_file().read_bytes() == beside
    return found


def test_it_foresees_what_is_then_taken(office: Pc, ala: Pc, balme: Pc, tmp_path: Path) -> None:
    key = ala.add("Ponte")
    exchange_all(office, ala, balme)
    office.change(key, notes="l'ufficio")
    ala.change(key, notes="il Comune", progress_pct=30)
    for n in range(3):
        ala.cost(ala.add(f"Nuovo {n}"), "Lavori", 100)
    balme.add("Sentiero")
    junk = tmp_path / "foto.psm"
    junk.write_bytes(b"niente")
    pile = ala.package(), junk, balme.package()
    found = looked(office, *pile)
    assert [one.fate for one in found.files] == ["taken", "not-a-package", "taken"]
    assert found.files[0].text == "Si può prendere. Modifiche nuove: 8."
    assert found.communes == [Foreseen(ALA, 3, 1, 1), Foreseen(BALME, 1, 0, 0)]
    assert found.is_worth_it
    taken = inbox.receive(office.db, pile, now=next(office.clock), looked_at=found)
    assert [(one.fate, one.lines) for one in taken] == [(one.fate, one.lines) for one in found.files]
    assert not looked(office, *pile).is_worth_it


def test_what_has_changed_since_is_looked_at_anew(office: Pc, ala: Pc) -> None:
    key = ala.add("Ponte")
    exchange_all(office, ala)
    ala.change(key, notes="il Comune")
    package = ala.package()
    found = looked(office, package)
    assert found.communes == [Foreseen(ALA, 0, 1, 0)]
    office.change(key, notes="l'ufficio")
    before = office.state()
    with pytest.raises(PsmError) as told:
        inbox.receive(office.db, [package], now=next(office.clock), looked_at=found)
    assert told.value.code == "looked-at-before"
    assert office.state() == before
    again = looked(office, package)
    assert again.communes == [Foreseen(ALA, 0, 1, 1)]
    (taken,) = inbox.receive(office.db, [package], now=next(office.clock), looked_at=again)
    assert taken.fate == "taken"


def test_an_invitation_and_the_receipt_after_it(office: Pc, make: Make) -> None:
    pc = make("ala", ALA)
    pc.add("Ponte")  # so that a record lies beside the copy
    invitation = office.invite(ALA)
    found = looked(pc, invitation)
    assert [(one.fate, one.text) for one in found.files] == [
        ("invited", "Invito dell'ufficio per Ala di Stura, da leggere.")
    ]
    assert pc.fates(invitation) == ["invited"]
    assert office.fates(pc.package()) == ["taken"]
    receipt = office.receipt(ALA)
    assert looked(pc, receipt).files[0].text == "Ricevuta dell'ufficio, da leggere. Modifiche dell'ufficio: 0."
    assert pc.fates(receipt) == ["taken"]


def test_an_old_copy_draws_no_number_for_a_look(office: Pc, ala: Pc, tmp_path: Path) -> None:
    key = ala.add("Ponte")
    exchange_all(office, ala)
    kept, beside = ala.safety_copy(), tmp_path / "record.json"
    beside.write_bytes(ala.record_file().read_bytes())
    ala.change(key, notes="dopo la copia")
    office.receive(ala.package())
    receipt = office.receipt(ALA)
    ala.put_back(kept, with_record=beside)
    site = ala.site()
    (file,) = looked(ala, receipt).files
    assert file.fate == "turned-back"
    assert ala.site() == site
    assert ala.fates(receipt) == ["waits"]
    assert ala.site() != site
