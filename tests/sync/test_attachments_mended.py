"""Attachments that were spoilt, written over or misdated on their way: put right, and nothing untrue is told."""

import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.undo import UndoLast
from psm_desktop.errors import PsmError, Stopped
from psm_desktop.store import coming, evidence, exchange, handed_over, kept_files
from psm_desktop.store.connection import writing
from psm_desktop.sync import again, attachments, enrolment, keys, shipment
from tests.sync.test_attachments_lies import lying
from tests.sync.test_attachments_once import goes, once_more, prepare
from tests.sync.test_attachments_travel import LIMIT, YEAR, attach, held, parts_of, pieces
from tests.sync.test_enrolment import second as second
from tests.sync.world import ALA, NOW, Make, Pc, exchange_all


def spoil(pc: Pc, how: Callable[[bytes], bytes]) -> None:
    """As a disk does, or a person with a file manager."""
    for one in kept_files.folder_of(pc.file).iterdir():
        if one.is_file():
            one.write_bytes(how(one.read_bytes()))


@pytest.mark.parametrize("how", [lambda data: b"", lambda data: data[:-5], lambda data: data + b"\n"])
def test_a_file_of_another_length_at_the_office_is_asked_for_and_put_right(
    office: Pc, ala: Pc, how: Callable[[bytes], bytes]
) -> None:
    attach(ala, ala.add("Ponte"), 3_000, 450_000)
    office.receive(*prepare(ala).files)
    ala.receive(office.receipt(ALA))
    spoil(office, how)
    assert [one.is_here for one in attachments.missing_here(office.db, ALA)] == [False, False]
    ala.receive(office.receipt(ALA))
    sent = prepare(ala)
    assert sent.attachments.files == 2
    assert set(office.fates(*sent.files[1:])) == {"taken"}
    assert held(office) == held(ala)
    ala.receive(office.receipt(ALA))
    assert goes(ala) == []


def test_a_file_found_changed_when_it_is_opened_is_asked_for(office: Pc, ala: Pc) -> None:
    attach(ala, ala.add("Ponte"), 3_000)
    office.receive(*prepare(ala).files)
    ala.receive(office.receipt(ALA))
    whole = held(office)
    spoil(office, lambda data: data[::-1])
    ala.receive(office.receipt(ALA))
    assert goes(ala) == [], "nobody has looked at it"
    [row] = attachments.of_commune(office.db, ALA)
    with pytest.raises(PsmError) as told:
        evidence.copy_out(office.file, "delibera.pdf", row.sha256, office.out("copia"))
    assert told.value.code == "evidence-damaged"
    ala.receive(office.receipt(ALA))
    office.receive(*prepare(ala).files)
    assert held(office).items() >= whole.items()
    copy = evidence.copy_out(office.file, "delibera.pdf", row.sha256, office.out("copia"))
    assert [copy.read_bytes()] == list(whole.values())


def test_a_part_puts_a_spoilt_file_right_whatever_its_length(office: Pc, ala: Pc) -> None:
    attach(ala, ala.add("Ponte"), 3_000, 450_000)
    sent = prepare(ala)
    office.receive(*sent.files)
    spoil(office, lambda data: data[::-1])
    assert set(office.fates(*sent.files[1:])) == {"taken"}
    assert held(office) == held(ala)
    assert set(office.fates(*sent.files[1:])) == {"known"}


def test_a_row_that_lies_about_a_length_makes_nothing_lacking(office: Pc, ala: Pc) -> None:
    """The other row of the same content says what is so."""
    attach(ala, ala.add("Ponte"), 3_000)
    [true] = attachments.of_commune(ala.db, ALA)
    lying = ala.add("Scuola")
    [file] = attach(ala, lying, 3_000)
    assert file.stat().st_size == true.bytes
    row = attachments.of_commune(ala.db, ALA)[1].key
    ala.change(row, bytes=7)
    exchange_all(office, ala)
    office.receive(*prepare(ala).files)
    ala.receive(office.receipt(ALA))
    assert goes(ala) == []


def test_parts_written_over_go_again_with_those_that_take_their_place(office: Pc, ala: Pc) -> None:
    """A name is used twice: nobody can know whether the first parts were sent."""
    row, out = ala.add("Ponte"), ala.out("ritorno")
    attach(ala, row, 3_000, seed=1)
    shipment.prepare(ala.db, ala.hand, out, LIMIT)
    attach(ala, row, 4_000, seed=2)
    sent = shipment.prepare(ala.db, ala.hand, out, LIMIT)
    assert (len(sent.parts), sent.attachments.files) == (1, 2)
    office.receive(*sent.files)
    assert held(office) == held(ala)
    ala.receive(office.receipt(ALA))
    attach(ala, row, 5_000, seed=3)
    assert shipment.prepare(ala.db, ala.hand, out, LIMIT).attachments.files == 1, "the office has the others"


def test_parts_that_lie_elsewhere_do_not_go_again(ala: Pc) -> None:
    row, out = ala.add("Ponte"), ala.out("ritorno")
    attach(ala, row, 3_000, seed=1)
    [part] = shipment.prepare(ala.db, ala.hand, out, LIMIT).parts
    part.file.rename(part.file.with_name("spedito.psm"))
    attach(ala, row, 4_000, seed=2)
    [part] = shipment.prepare(ala.db, ala.hand, out, LIMIT).parts
    part.file.write_bytes(b"PSM")  # of somebody else
    assert shipment.prepare(ala.db, ala.hand, ala.out("ritorno"), LIMIT).parts == ()


def test_a_sending_of_a_clock_that_ran_ahead_is_not_the_last_for_ever(office: Pc, ala: Pc) -> None:
    row = ala.add("Ponte")
    attach(ala, row, 450_000, seed=1)
    ala.clock = count(NOW + 10 * YEAR)
    office.receive(*prepare(ala).files[:2])
    ala.clock, office.clock = count(NOW + 1_000), count(NOW + 2_000)
    attach(ala, row, 450_000, seed=2)
    office.receive(*prepare(ala).files[:-1])
    [sending] = attachments.parts_missing(office.db, ALA)
    assert (sending.made_at < NOW + YEAR, sending.missing) == (True, (3,))


def test_a_part_of_many_pieces_sweeps_its_folder_once(office: Pc, ala: Pc, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was left behind by a program that died goes all the same."""
    attach(ala, ala.add("Ponte"), *[300] * 30)
    parts = prepare(ala).files[1:]
    folder = kept_files.folder_of(office.file) / coming.FOLDER / ALA
    folder.mkdir(parents=True)
    old = folder / "1.part"
    old.write_bytes(b"x")
    os.utime(old, (0, 0))
    swept: list[Path] = []

    def sweep(where: Path) -> None:
        swept.append(where)
        evidence.sweep(where)

    monkeypatch.setattr(coming, "sweep", sweep)
    office.receive(*parts)
    assert (swept, len(pieces(office)), old.exists()) == ([folder], 30, False)


def let_in(office: Pc, pc: Pc) -> None:
    enrolment.approve(office.db, enrolment.known(office.db, ALA, keys.of(pc.db).signer), next(office.clock))


def test_pieces_are_looked_at_when_a_return_that_waited_names_them(office: Pc, ala: Pc, second: Pc) -> None:
    """Its computer was not known; the same file came with another one's part meanwhile."""
    office.receive(ala.package())
    let_in(office, ala)
    attach(second, second.add("Ponte"), 3_000)
    assert office.fates(second.package()) == ["key-unknown"]
    [(name, data)] = held(second).items()
    assert office.fates(lying(ala, office, [[bytes.fromhex(name), len(data), 0, data]])) == ["taken"]
    assert (held(office), len(pieces(office))) == ({}, 1)
    let_in(office, second)
    assert (held(office), pieces(office)) == ({name: data}, [])


def test_a_package_written_again_serves_no_computer_that_cannot_open_it(office: Pc, ala: Pc, make: Make) -> None:
    ala.add("Scuola")
    office.receive(ala.package())
    attach(ala, ala.add("Ponte"), 3_000)
    lost = prepare(ala)
    other = make("ragioneria", ALA)
    other.receive(office.invite(ALA))
    other.add("Casa")
    office.receive(other.package())
    receipt = office.receipt(ALA)
    ala.receive(receipt)
    other.receive(receipt)
    other.receive(prepare(ala).package.file)
    ala.receive(other.package())
    assert goes(ala) == ["allegato-0-0.pdf"]
    sent = once_more(ala, lost.package.sha256)
    assert other.fates(*sent.files) == ["not-for-us"] * 2
    assert goes(ala) == ["allegato-0-0.pdf"], "it asked, and got nothing"
    other.receive(*prepare(ala).files)
    assert (held(other), goes(ala)) == (held(ala), [])


def test_a_package_whose_parts_were_interrupted_gets_them_when_it_is_written_again(office: Pc, ala: Pc) -> None:
    attach(ala, ala.add("Ponte"), 450_000)

    def stop(done: int, _total: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        shipment.prepare(ala.db, ala.hand, ala.out("ritorno"), LIMIT, stop)
    assert goes(ala) == ["allegato-0-0.pdf"]
    with pytest.raises(PsmError) as told:
        once_more(ala, limit=1_000)
    assert told.value.code == "part-size"
    sent = once_more(ala)
    assert (sent.package.is_again, sent.attachments.files, goes(ala)) == (True, 1, [])
    office.receive(*sent.files)
    assert held(office) == held(ala)
    assert [one.sha256 for one in once_more(ala).parts] == [one.sha256 for one in sent.parts]


def test_a_size_no_part_is_cut_to_is_told_before_anything_is_written(ala: Pc) -> None:
    attach(ala, ala.add("Ponte"), 3_000)
    for limit in (199_999, 10_000_001):
        out = ala.out("ritorno")
        with pytest.raises(PsmError) as told:
            shipment.prepare(ala.db, ala.hand, out, limit)
        assert (told.value.code, out.exists(), exchange.sent(ala.db, ALA)) == ("part-size", False, [])


def test_of_a_commune_that_was_handed_over_nothing_is_written(ala: Pc) -> None:
    attach(ala, ala.add("Ponte"), 3_000)
    sent = again.waits(ala.db, ALA, prepare(ala).package.sha256)
    with writing(ala.db):
        handed_over.note_inside(ala.db, handed_over.HandedOver(ALA, NOW, "consegne.psm"))
    for act in (lambda: parts_of(ala), lambda: again.again(ala.db, ala.hand, sent, ala.out("ritorno"), LIMIT)):
        with pytest.raises(PsmError) as told:
            act()
        assert told.value.code == "handed-over"
    assert not list(ala.file.parent.glob("*allegati-*.psm"))


def test_an_attachment_that_was_taken_off_stays_here_and_comes_back_with_its_row(office: Pc, ala: Pc) -> None:
    """Another record may name the same file: that one's goes."""
    bridge, school = ala.add("Ponte"), ala.add("Scuola")
    attach(ala, bridge, 450_000, seed=1)
    attach(ala, bridge, 4_000, seed=2)
    attach(ala, school, 450_000, seed=1)
    rows = attachments.of_commune(ala.db, ALA)
    for row in rows[:2]:
        DeleteRow("evidence", row.key).run(ala.hand)
    sent = prepare(ala)
    assert sent.attachments.files == 1
    office.receive(*sent.files)
    assert [len(data) for data in held(office).values()] == [450_000]
    UndoLast().run(ala.hand)
    office.receive(*prepare(ala).files)
    assert held(office) == held(ala)
