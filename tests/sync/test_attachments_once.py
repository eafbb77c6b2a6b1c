"""An attachment is written once; again only where somebody lacks it or asks for it, and then as it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.store import carried, exchange, kept_files, one_commune, part_recipes, retired
from psm_desktop.sync import again, attachments, cbor, envelope, keys, renewal, shipment
from psm_desktop.sync.evidence_out import Which
from psm_desktop.sync.shipment import Shipment
from tests.sync.test_attachments_lies import lying
from tests.sync.test_attachments_travel import LIMIT, attach, files_of, held
from tests.sync.world import ALA, Make, Pc, exchange_all


def prepare(pc: Pc, which: Which = Which.NEW) -> Shipment:
    return shipment.prepare(pc.db, pc.hand, pc.out("ritorno"), LIMIT, which=which)


def once_more(pc: Pc, named: str = "", limit: int | None = LIMIT) -> Shipment:
    out = pc.file.with_name("di-nuovo.psm")
    return again.again(pc.db, pc.hand, again.waits(pc.db, ALA, named), out, limit)


def bytes_of(files: list[Path]) -> list[bytes]:
    return [one.read_bytes() for one in files]


def goes(pc: Pc) -> list[str | None]:
    """Names of what the next package carries, or would if it were here."""
    return [one.name for one in attachments.of_commune(pc.db, ALA) if one.goes]


@pytest.fixture
def other(office: Pc, ala: Pc, make: Make) -> Pc:
    """The second PC of Ala, known to the office and to the first."""
    made = make("ragioneria", ALA)
    made.receive(office.invite(ALA))
    made.add("Scuola")
    exchange_all(office, ala, made)
    return made


def test_the_next_package_carries_only_what_is_new(ala: Pc, office: Pc) -> None:
    row = ala.add("Ponte")
    attach(ala, row, 250_000, 3_000)
    assert prepare(ala).attachments.files == 2
    assert prepare(ala).parts == ()
    attach(ala, row, 4_000, seed=1)
    assert goes(ala) == ["allegato-1-0.pdf"]
    assert prepare(ala).attachments.files == 1
    assert prepare(ala, Which.WAITING).attachments.files == 3


def test_what_was_prepared_and_never_came_goes_again_once_the_office_says_so(ala: Pc, office: Pc) -> None:
    attach(ala, ala.add("Ponte"), 250_000, 3_000)
    lost = prepare(ala)
    office.receive(lost.package.file, lost.files[-1])
    ala.receive(office.receipt(ALA))
    sent = prepare(ala)
    assert sent.attachments.files == 1
    office.receive(*sent.files)
    assert held(office) == held(ala)
    ala.receive(office.receipt(ALA))
    assert prepare(ala, Which.WAITING).parts == ()
    assert prepare(ala, Which.ALL).attachments.files == 2


def test_where_lines_and_files_were_lost_both_come_again(ala: Pc, office: Pc) -> None:
    """The first receipt says nothing of files no line there names; the second does."""
    attach(ala, ala.add("Ponte"), 3_000)
    prepare(ala)
    for _ in range(2):
        office.receive(*prepare(ala).files)
        ala.receive(office.receipt(ALA))
    office.receive(*prepare(ala).files)
    assert held(office) == held(ala)


def test_a_package_is_written_again_with_its_parts_byte_by_byte(ala: Pc, office: Pc) -> None:
    row = ala.add("Ponte")
    attach(ala, row, 450_000, 20_000)
    first = prepare(ala)
    before = bytes_of(first.files)
    attach(ala, row, 5_000, seed=1)
    second = prepare(ala)
    assert bytes_of(once_more(ala, first.package.sha256).files) == before
    assert [one.name for one in once_more(ala).files] == ["di-nuovo.psm", "di-nuovo allegati 1 di 1.psm"]
    assert bytes_of(once_more(ala).files) == bytes_of(second.files)
    assert len(once_more(ala, first.package.sha256, None).files) == 1
    office.receive(*first.files[:2], once_more(ala, first.package.sha256).files[2])
    assert attachments.parts_missing(office.db, ALA)[0].missing == (3,), "the old ones and the new are one sending"


def test_of_a_part_whose_file_is_gone_the_rest_goes_under_its_number(ala: Pc, office: Pc) -> None:
    row, thrown = ala.add("Ponte"), ala.add("Scuola")
    attach(ala, row, 250_000, 3_000)
    attach(ala, thrown, 4_000, seed=1)
    first = prepare(ala)
    gone, small = sorted(attachments.of_commune(ala.db, ALA)[:2], key=lambda one: -one.bytes)
    (kept_files.folder_of(ala.file) / str(gone.sha256)).unlink()
    DeleteRow("intervention", thrown).run(ala.hand)
    sent = once_more(ala)
    assert [one.name for one in sent.attachments.absent] == [gone.name]
    assert (sent.attachments.files, [(one.n, one.of) for one in sent.parts]) == (1, [(2, 2)])
    assert bytes_of(sent.files)[-1] != bytes_of(first.files)[-1]
    office.receive(*sent.files)
    assert list(held(office)) == [small.sha256]


def test_with_another_key_new_parts_bring_all_that_waits(ala: Pc, office: Pc) -> None:
    exchange_all(office, ala)
    attach(ala, ala.add("Ponte"), 3_000)
    prepare(ala)
    renewal.renew(ala.db, next(ala.clock))
    sent = once_more(ala)
    assert (sent.package.is_again, sent.attachments.files) == (False, 1)


def test_what_makes_parts_again_is_kept_no_longer_than_their_package(ala: Pc, office: Pc, tmp_path: Path) -> None:
    attach(ala, ala.add("Ponte"), 3_000)
    first = prepare(ala)
    assert len(part_recipes.of(ala.db, first.package.sha256)) == 1
    one_commune.pour(ala.db, ALA, tmp_path / "consegne.psmdb")
    with closing(sqlite3.connect(tmp_path / "consegne.psmdb")) as given:
        assert given.execute("SELECT count(*) FROM attachment_part").fetchone() == (0,)
    office.receive(*first.files)
    ala.receive(office.receipt(ALA))
    assert exchange.content_sent(ala.db, first.package.sha256) is None
    prepare(ala)
    assert part_recipes.of(ala.db, first.package.sha256) == []


def test_nothing_else_is_ever_closed_under_the_same_payload_key(ala: Pc, office: Pc) -> None:
    header = envelope.inspect(ala.package().read_bytes())
    made = envelope.closed(header, [b"delibera"], keys.of(ala.db), [keys.of(office.db).sealing])
    assert envelope.close_again(made.opening, made.secret, [b"delibera"], keys.of(ala.db)) == made.data
    assert envelope.close_again(made.opening, made.secret, [b"Delibera"], keys.of(ala.db)) is None
    assert envelope.close_again(made.opening, made.secret, [b"delibera"], keys.of(office.db)) is None


def test_a_pc_tells_the_other_what_it_lacks_and_gets_just_that(ala: Pc, office: Pc, other: Pc) -> None:
    row = ala.add("Ponte")
    attach(ala, row, 3_000, 4_000)
    office.receive(*prepare(ala).files)  # the other PC gets none of these
    exchange_all(office, ala, other)
    assert goes(ala) == []
    assert [one.name for one in attachments.missing_here(other.db, ALA)] == ["allegato-0-0.pdf", "allegato-0-1.pdf"]
    wish = other.package()
    ala.receive(wish)
    assert [one.asked_by for one in attachments.waiting(ala.db, ALA)] == [("ragioneria",)] * 2
    attach(ala, row, 5_000, seed=1)
    sent = prepare(ala)
    assert sent.attachments.files == 3
    assert goes(ala) == []
    ala.receive(wish)
    assert goes(ala) == [], "what was read before asks for nothing again"
    other.receive(*sent.files[:1])
    ala.receive(other.package())
    assert len(goes(ala)) == 3, "the parts went astray"
    other.receive(*prepare(ala).files)
    ala.receive(other.package())
    assert goes(ala) == []
    assert held(other) == held(ala)


def test_of_two_wishes_the_later_made_counts_and_who_reads_no_more_asks_for_nothing(
    ala: Pc, office: Pc, other: Pc
) -> None:
    attach(ala, ala.add("Ponte"), 3_000)
    office.receive(*(sent := prepare(ala)).files)
    exchange_all(office, ala, other)
    older = other.package()
    other.receive(*sent.files[1:])
    newer = other.package()
    ala.receive(newer)
    ala.receive(older)
    assert goes(ala) == []
    (kept_files.folder_of(other.file) / str(attachments.of_commune(other.db, ALA)[0].sha256)).unlink()
    ala.receive(other.package())
    assert goes(ala) == ["allegato-0-0.pdf"]
    retired.keep_only(ala.db, ALA, (keys.of(other.db).signer,), next(ala.clock))
    assert goes(ala) == []


def test_a_wish_is_small_and_nothing_where_nothing_is_attached(ala: Pc, office: Pc) -> None:
    ala.add("Ponte")
    assert cbor.items(envelope.open_(ala.package().read_bytes(), keys.of(office.db))[1])[1] == {}
    attach(ala, ala.add("Scuola"), 3_000)
    (said,) = [cbor.items(envelope.open_(ala.package().read_bytes(), keys.of(office.db))[1])[1]]
    assert said == {"evidence": {"lacking": b""}}


def test_a_long_list_of_wishes_is_cut_and_the_office_keeps_none(ala: Pc, office: Pc, other: Pc) -> None:
    many = [f"{n:064x}" for n in range(carried.MOST_WANTED + 5)]
    carried.note_wanted(ala.db, ALA, keys.of(other.db).signer, many, 1)
    (lacking,) = carried.wanted(ala.db, ALA).values()
    assert len(lacking) == carried.MOST_WANTED
    attach(ala, ala.add("Ponte"), 3_000)
    assert files_of(prepare(ala).attachments)
    office.receive(ala.package())
    assert carried.wanted(office.db, ALA) == {}


def test_parts_that_have_not_come_are_told_of_each_computer_by_its_last_sending(ala: Pc, office: Pc, other: Pc) -> None:
    """A part that was refused has not come."""
    attach(ala, ala.add("Ponte"), 450_000, seed=1)
    attach(other, other.add("Casa"), 450_000, seed=2)
    old, hers = prepare(ala), prepare(other)
    attach(ala, ala.add("Bosco"), 450_000, seed=3)
    his = prepare(ala)
    when = envelope.inspect(his.files[1].read_bytes()).made_at
    wrong = lying(ala, office, [[bytes(32), 3, 0, b"xyz"]], part=(3, 3), made_at=when)
    assert office.fates(old.files[2], *his.files[:2], wrong, *hers.files[:-1])[3] == "evidence-wrong"
    told = {(one.of, one.missing) for one in attachments.parts_missing(office.db, ALA)}
    assert told == {(3, (2, 3)), (3, (3,))}
