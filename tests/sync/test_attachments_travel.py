"""Files of evidence travel beside the lines: in parts, in any order, and the office says which it holds."""

import shutil
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psm_desktop.commands import write_note
from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.errors import PsmError
from psm_desktop.store import coming, kept_files
from psm_desktop.sync import attachments, envelope, evidence, evidence_out, inbox, keys, shipment
from psm_desktop.sync.evidence import PIECE
from psm_desktop.sync.evidence_out import Parts, Which
from tests.sync.world import ALA, BALME, NOW, Make, Pc, exchange_all

LIMIT = 200_000
YEAR = 365 * 86_400


def attach(pc: Pc, row: int, *sizes: int, seed: int = 0) -> list[Path]:
    """Files of random bytes attached to a record."""
    files = []
    for n, size in enumerate(sizes):
        file = pc.file.parent / f"allegato-{seed}-{n}.pdf"
        file.write_bytes(Random(f"{seed} {n}").randbytes(size))
        files.append(file)
    Attach(row, keep_files(pc.file, files)).run(pc.hand)
    return files


def parts_of(pc: Pc, limit: int = LIMIT, which: Which = Which.WAITING) -> Parts:
    """All that no receipt lists as held, however often it was prepared."""
    return evidence_out.write_parts(pc.db, pc.hand, pc.out("allegati"), limit, which=which)


def held(pc: Pc) -> dict[str, bytes]:
    """The files beside a workspace."""
    folder = kept_files.folder_of(pc.file)
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()} if folder.is_dir() else {}


def pieces(pc: Pc, commune: str = ALA) -> list[str]:
    """The pieces that wait."""
    folder = kept_files.folder_of(pc.file) / coming.FOLDER / commune
    return sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []


def files_of(parts: Parts) -> Sequence[Path]:
    return [one.file for one in parts.parts]


def test_what_is_attached_in_a_commune_is_at_the_office_and_it_says_so(office: Pc, ala: Pc) -> None:
    row = ala.add("Ponte")
    attach(ala, row, 450_000, 20_000, 30_000)
    assert [one.state for one in attachments.waiting(ala.db, ALA)] == ["to-send"] * 3
    package, parts = ala.package(), parts_of(ala)
    assert [one.file.name for one in parts.parts] == [f"ala-allegati-2 allegati {n} di 3.psm" for n in (1, 2, 3)]
    assert all(one.bytes == one.file.stat().st_size <= LIMIT for one in parts.parts)
    assert [one.state for one in attachments.waiting(ala.db, ALA)] == ["prepared"] * 3
    got = office.receive(package, *files_of(parts))
    assert [one.fate for one in got] == ["taken"] * 4
    assert held(office) == held(ala)
    assert office.fates(*files_of(parts)) == ["known"] * 3
    ala.receive(office.receipt(ALA))
    assert attachments.waiting(ala.db, ALA) == []
    assert parts_of(ala).parts == ()


def test_parts_that_come_before_their_lines_wait_for_them(office: Pc, ala: Pc) -> None:
    row = ala.add("Ponte")
    attach(ala, row, 450_000, 20_000)
    package, parts = ala.package(), parts_of(ala)
    [first, *_] = office.receive(*files_of(parts))
    assert (first.fate, first.facts["unnamed"], held(office)) == ("taken", 1, {})
    assert first.text.endswith("In attesa di altre parti: 0; dell'intervento che li nomina: 1.")
    office.receive(package)
    assert held(office) == held(ala)
    assert not pieces(office)


def test_a_part_that_is_lost_is_named_and_sent_again(office: Pc, ala: Pc) -> None:
    row = ala.add("Ponte")
    attach(ala, row, 450_000, 20_000)
    package, parts = ala.package(), parts_of(ala)
    office.receive(package, *files_of(parts)[1:])
    [lost] = attachments.missing_here(office.db, ALA)
    assert (lost.title, lost.name, lost.bytes) == ("Ponte", "allegato-0-0.pdf", 450_000)
    [sending] = attachments.parts_missing(office.db, ALA)
    assert (sending.of, sending.missing) == (3, (1,))
    ala.receive(office.receipt(ALA))
    [waiting] = attachments.waiting(ala.db, ALA)
    assert (waiting.name, waiting.state, waiting.is_lacking) == ("allegato-0-0.pdf", "to-send", True)
    again = parts_of(ala, 300_000)  # cut otherwise: what came is not needed again
    assert again.files == 1
    office.receive(files_of(again)[0])
    assert held(office) == held(ala)
    ala.receive(office.receipt(ALA))
    assert attachments.waiting(ala.db, ALA) == []


def test_a_file_the_office_lost_again_is_asked_for_again(office: Pc, ala: Pc) -> None:
    attach(ala, ala.add("Ponte"), 5_000)
    office.receive(ala.package(), *files_of(parts_of(ala)))
    ala.receive(office.receipt(ALA))
    old = office.receipt(ALA)
    (only,) = held(office)
    (kept_files.folder_of(office.file) / only).unlink()
    ala.receive(office.receipt(ALA))
    assert [one.is_lacking for one in attachments.waiting(ala.db, ALA)] == [True]
    ala.receive(old)
    assert len(attachments.waiting(ala.db, ALA)) == 1, "an older receipt says nothing new"
    assert office.fates(*files_of(parts_of(ala))) == ["taken"]


def test_a_receipt_of_a_clock_that_ran_ahead_is_not_the_last_word(office: Pc, ala: Pc) -> None:
    """Nor is one that is read again."""
    row, office.clock = ala.add("Ponte"), count(NOW + 10 * YEAR)
    [file] = attach(ala, row, 20_000)
    office.fates(ala.package())
    ahead = office.receipt(ALA)
    ala.receive(ahead)
    assert [one.state for one in attachments.waiting(ala.db, ALA)] == ["to-send"]
    office.clock = count(NOW + 90)
    ala.clock = count(NOW + 60)
    office.fates(ala.package(), *files_of(parts_of(ala)))
    ala.clock = count(NOW + 120)
    assert ala.fates(office.receipt(ALA), ahead) == ["taken", "known"]
    assert attachments.waiting(ala.db, ALA) == [], f"{file.name} has come"


def test_what_is_in_the_bin_stays_here_and_drafts_go(office: Pc, ala: Pc) -> None:
    thrown, draft = ala.add("Ponte"), ala.add("Scuola")
    attach(ala, thrown, 3_000, seed=1)
    attach(ala, draft, 4_000, seed=2)
    DeleteRow("intervention", thrown).run(ala.hand)
    assert parts_of(ala).files == 1
    office.receive(ala.package(), *files_of(parts_of(ala)))
    assert [len(data) for data in held(office).values()] == [4_000]


def test_one_file_in_two_records_travels_once_and_two_communes_keep_apart(office: Pc, ala: Pc, balme: Pc) -> None:
    attach(ala, ala.add("Ponte"), 3_000)
    attach(ala, ala.add("Scuola"), 3_000)
    attach(balme, balme.add("Sentiero"), 3_000)
    assert parts_of(ala).files == 1
    office.receive(ala.package(), balme.package(), *files_of(parts_of(ala)))
    assert attachments.missing_here(office.db, BALME) == []
    balme.receive(office.receipt(BALME))
    assert attachments.waiting(balme.db, BALME) == [], "who has the same file need not send it"


def test_two_pcs_of_one_commune_give_each_other_their_files(office: Pc, ala: Pc, make: Make) -> None:
    other = make("ragioneria", ALA)
    other.receive(office.invite(ALA))
    attach(ala, ala.add("Ponte"), 250_000, 3_000, seed=1)
    attach(other, other.add("Scuola"), 4_000, seed=2)
    exchange_all(office, ala, other)
    assert [one.is_here for one in attachments.of_commune(other.db, ALA)].count(False) == 2
    theirs = parts_of(other)
    assert [len(ala_file) for ala_file in theirs.absent] == [5, 5]
    assert other.fates(*files_of(parts_of(ala))) == ["taken"] * 2
    assert ala.fates(*files_of(theirs)) == ["taken"]
    assert held(ala) == held(other)


def test_a_new_pc_of_the_commune_is_given_what_the_office_has_already(office: Pc, ala: Pc, make: Make) -> None:
    attach(ala, ala.add("Ponte"), 3_000)
    office.receive(ala.package(), *files_of(parts_of(ala)))
    ala.receive(office.receipt(ALA))
    other = make("ragioneria", ALA)
    other.receive(office.invite(ALA))
    other.add("Scuola")
    exchange_all(office, ala, other)
    sent = shipment.prepare(ala.db, ala.hand, ala.out("per-un-collega"), which=Which.ALL)
    assert other.fates(*sent.files) == ["known", "taken"]
    assert held(other) == held(ala)
    assert attachments.waiting(ala.db, ALA) == [], "the office has it all the same"


def test_a_file_that_is_gone_or_spoilt_is_named_and_stops_no_other(office: Pc, ala: Pc) -> None:
    attach(ala, ala.add("Ponte"), 3_000, 4_000, 5_000)
    gone, spoilt, _ = (one.sha256 for one in attachments.of_commune(ala.db, ALA))
    folder = kept_files.folder_of(ala.file)
    (folder / str(gone)).unlink()
    (folder / str(spoilt)).write_bytes(b"x" * 4_000)
    parts = parts_of(ala)
    assert ([one.name for one in parts.absent], parts.files) == (["allegato-0-0.pdf", "allegato-0-1.pdf"], 1)
    office.receive(ala.package(), *files_of(parts))
    assert [len(data) for data in held(office).values()] == [5_000]


def test_a_look_writes_nothing_and_foresees(office: Pc, ala: Pc) -> None:
    attach(ala, ala.add("Ponte"), 450_000, 20_000)
    files = [ala.package(), *files_of(parts_of(ala))]
    seen = inbox.look(office.db, files, now=NOW + 50)
    assert [one.fate for one in seen.files] == ["taken"] * 4
    assert "Si può prendere" not in seen.files[0].text or seen.is_worth_it
    assert "parte 3 di 3: si può prendere" in seen.files[3].text
    assert not kept_files.folder_of(office.file).exists()
    taken = inbox.receive(office.db, files, now=NOW + 51, looked_at=seen)
    assert [one.facts["done"] for one in taken[1:]] == [one.facts["done"] for one in seen.files[1:]]
    assert held(office) == held(ala)


def test_every_part_is_within_the_limit(office: Pc, ala: Pc) -> None:
    row = ala.add("Ponte")
    dice = Random(4)
    attach(ala, row, *(dice.choice((1, 700, 30_000, 199_000, 200_000, 500_001)) for _ in range(25)))
    for limit in (200_000, 333_333, 3_500_000):
        parts = parts_of(ala, limit)
        assert all(one.file.stat().st_size == one.bytes <= limit for one in parts.parts)
        assert parts.bytes < sum(map(len, held(ala).values())) * 1.02 + 2_000 * len(parts.parts)
    for limit in (199_999, 10_000_001):
        with pytest.raises(PsmError) as told:
            parts_of(ala, limit)
        assert told.value.code == "part-size"


def test_large_files_are_cut_to_fill_parts_and_small_ones_stay_whole() -> None:
    contents = {f"{n:064x}": size for n, size in enumerate((2_500, 900, 100, 800, 1_000, 64))}
    boxes = evidence_out.packed(contents, 1_000)
    cuts = [cut for box in boxes for cut in box.cuts]
    for sha256, size in contents.items():
        mine = sorted((one.offset, one.length) for one in cuts if one.sha256 == sha256)
        assert [at for at, _ in mine] == [sum(length for _, length in mine[:n]) for n in range(len(mine))]
        assert sum(length for _, length in mine) == size
        assert len(mine) == (1 if size <= 1_000 - PIECE else -(-size // (1_000 - PIECE)))
    assert all(sum(cut.length + PIECE for cut in box.cuts) <= 1_000 for box in boxes)


def test_in_any_order_with_losses_and_twice_all_files_end_whole(office: Pc, ala: Pc) -> None:
    attach(ala, ala.add("Ponte"), 450_000, 210_000, 20_000)
    package, one_way, other_way = ala.package(), files_of(parts_of(ala)), files_of(parts_of(ala, 270_000))
    office.receive(package)
    whole = held(ala)
    deck = [*one_way, *other_way]

    @settings(max_examples=8)
    @given(st.lists(st.sampled_from(deck), max_size=8), st.permutations(deck))
    def comes(some: list[Path], rest: list[Path]) -> None:
        shutil.rmtree(kept_files.folder_of(office.file), ignore_errors=True)
        for n, file in enumerate([*some, *rest]):
            assert office.fates(file) in (["taken"], ["known"])
            assert all(whole[name] == data for name, data in held(office).items()), "whole or not at all"
            assert n < len(some) or len(rest) > 1
        assert held(office) == whole
        assert not pieces(office)

    comes()


def test_what_is_written_for_nobody_else_is_not_in_a_part(office: Pc, ala: Pc) -> None:
    row = ala.add("Ponte")
    write_note.WriteNote(row, "Nota riservata XYZZY").run(ala.hand)
    attach(ala, row, 3_000)
    package, parts = ala.package(), parts_of(ala)
    office.receive(package)
    loaded = envelope.open_(files_of(parts)[0].read_bytes(), keys.of(office.db))[1]
    assert [len(one.data) for one in evidence.pieces_in(loaded)] == [3_000]
    assert b"XYZZY" not in repr(loaded).encode()


def test_a_key_let_in_later_and_a_copy_restored_lose_nothing(office: Pc, ala: Pc) -> None:
    """The first part comes by the same proof as the first package, also alone."""
    attach(ala, ala.add("Ponte"), 3_000)
    parts = parts_of(ala)
    assert envelope.inspect(files_of(parts)[0].read_bytes()).proof
    assert office.fates(*files_of(parts)) == ["taken"]
    assert office.fates(ala.package()) == ["taken"]
    assert held(office) == held(ala)


def test_a_file_is_not_looked_for_in_all_communes(office: Pc, ala: Pc, balme: Pc) -> None:
    attach(ala, ala.add("Ponte"), 3_000)
    attach(balme, balme.add("Sentiero"), 3_000, seed=3)
    office.receive(ala.package(), balme.package(), *files_of(parts_of(ala)))
    ala.add("Scuola")
    asked: list[str] = []
    office.db.set_trace_callback(lambda sql: asked.append(sql) if "FROM evidence" in sql else None)
    office.receive(ala.package())
    office.db.set_trace_callback(None)
    assert asked == [], "no pieces wait: nothing is asked of the attachments"
