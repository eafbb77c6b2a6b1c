"""Packages out of whatever mail gives, in the letter box: each has a fate of its own and says where it was found."""

from pathlib import Path

from psm_desktop.readers.parcels import parcels
from psm_desktop.store import exchange
from psm_desktop.sync import inbox, receipts
from psm_desktop.sync.incoming import Received
from tests.readers.mails import message, pec
from tests.readers.test_p7m import signed
from tests.sync.world import ALA, Pc


def take(pc: Pc, *paths: Path) -> list[Received]:
    return inbox.receive(pc.db, parcels(paths), now=next(pc.clock))


def mailed(pc: Pc, package: Path) -> Path:
    """The package as it comes by PEC, with a damaged one beside it."""
    data = package.read_bytes()
    file = pc.file.parent / "messaggio.eml"
    file.write_bytes(pec(message(("ritorno.psm", data), ("rotto.psm", data[:-7]))).as_bytes())
    return file


def test_each_attachment_has_its_fate_and_bad_ones_stop_no_other(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    file = mailed(ala, ala.package())
    nothing = ala.file.parent / "accettazione.eml"
    nothing.write_bytes(pec(message()).as_bytes())
    found = take(office, nothing, file)
    assert [(one.place, one.fate, one.is_good) for one in found] == [
        ("accettazione.eml", "nothing-inside", True),
        ("ritorno.psm in messaggio.eml", "taken", True),
        ("rotto.psm in messaggio.eml", "package-damaged", False),
    ]
    assert "accettazione.eml" in found[0].text
    assert office.titles() == {"Ponte"}


def test_the_same_file_in_a_message_and_alone_is_known(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    package = ala.package()
    file = mailed(ala, package)
    assert [one.fate for one in take(office, package, file)][:2] == ["taken", "known"]
    assert next(one.fate for one in take(office, file)) == "known"


def test_in_a_signed_document_it_says_that_nobody_has_looked_at_that_signature(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    file = ala.file.parent / "ritorno.psm.p7m"
    file.write_bytes(signed(ala.package().read_bytes()))
    (found,) = take(office, file)
    assert (found.fate, found.signed_document) == ("taken", "ritorno.psm.p7m")
    assert found.text.endswith(
        "La firma digitale del documento (ritorno.psm.p7m) non è stata controllata qui: conta quella del pacchetto."
    )


def test_where_it_was_found_is_kept_here_and_told_to_nobody(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    take(office, mailed(ala, ala.package()))
    kept = {one.name: one.facts.get("inside") for one in exchange.arrived(office.db, ALA)}
    assert kept == {"ritorno.psm": "messaggio.eml", "rotto.psm": "messaggio.eml"}
    ala.fates(office.receipt(ALA))
    (receipt,) = receipts.receipts(ala.db, ALA)
    assert {one.name for one in receipt.files} == set(kept)
    assert not any("inside" in one.facts for one in receipt.files)
