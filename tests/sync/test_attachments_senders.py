"""Parts of attachments by who writes them: a new officer, a training copy, one whose files were spoilt since."""

from pathlib import Path

from psm_desktop.store import attached, evidence
from tests.sync.test_attachments_mended import spoil
from tests.sync.test_attachments_once import once_more, prepare
from tests.sync.test_attachments_travel import attach, held
from tests.sync.test_handover import cheap as cheap
from tests.sync.test_handover import handed, taken
from tests.sync.world import ALA, Make, Pc, exchange_all


def test_the_parts_of_a_new_officer_are_taken_before_their_package(office: Pc, ala: Pc, tmp_path: Path) -> None:
    """By the word of the key before, as the package is."""
    attach(ala, ala.add("Ponte"), 3_000, seed=1)
    exchange_all(office, ala)
    new = taken(handed(ala), tmp_path)
    attach(new, new.add("Scuola"), 4_000, seed=2)
    package, *parts = prepare(new).files
    assert [office.fates(part) for part in parts] == [["taken"]]
    assert office.fates(package) == ["taken"]
    assert held(office) == held(new)
    assert len(held(office)) == 2
    new.db.close()


def test_parts_of_training_stay_among_training_copies(office: Pc, make: Make) -> None:
    play, pc = make("prova-ufficio", training=True), make("prova", ALA, training=True)
    pc.receive(play.invite(ALA))
    attach(pc, pc.add("Ponte"), 3_000)
    sent = prepare(pc).files
    assert office.fates(*sent) == ["training-file"] * 2
    assert play.fates(*sent) == ["taken"] * 2
    assert held(play) == held(pc)


def test_a_file_spoilt_since_is_named_and_not_written_again(office: Pc, ala: Pc) -> None:
    """Of its size still, so that only its content tells."""
    attach(ala, ala.add("Ponte"), 3_000)
    prepare(ala)
    [row] = attached.of_commune(ala.db, ALA)
    spoil(ala, lambda data: data[::-1])
    assert evidence.is_here(ala.file, row.sha256, row.bytes)
    sent = once_more(ala)
    assert (sent.parts, sent.attachments.absent) == ((), (row,))
    assert sent.package.is_again
