"""Files that were damaged, are for others, or come from somebody who may not: refused, and nothing has changed."""

import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.errors import PsmError
from psm_desktop.sentences import SENTENCES
from psm_desktop.store import chain, exchange, gate, journal, slices
from psm_desktop.store.entries import Change, Mark, Slice
from psm_desktop.store.gate import Fate
from psm_desktop.sync import cbor, envelope, keys, marks, payload, phrase, receipts, returns, squeeze, unpack
from psm_desktop.sync import header as header_of
from psm_desktop.sync.addressed import readers_of
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.keys import KeyPair
from tests.pace import spent_s
from tests.sync.world import ALA, BALME, Make, Pc, exchange_all

Mutate = Callable[[Slice], None]


def forged(pc: Pc, mutate: Mutate, *, training: bool = False, commune: str | None = None) -> Path:
    """A package as somebody with an enrolled key and a program of their own would write it: every seal and signature
    of the file holds, and what the slice says is up to them."""
    pair = keys.of(pc.db)
    readers = readers_of(pc.db, pc.commune, pair)
    piece = returns._cut(pc.db, pc.hand, pair, readers, training)
    mutate(piece)
    piece.commune = commune or piece.commune
    for site, mark in piece.ended.items():
        if mark.signer == pair.signer:
            piece.ended[site] = marks.signed(mark, pair, training, piece.commune, site)
    header = returns._header(pc.db, piece, pair, training, next(pc.clock))
    out = pc.out("falso")
    out.write_bytes(envelope.close(header, [payload.pack(piece), {}], pair, [readers.office.sealing]))
    return out


def rehashed(pc: Pc, mutate: Mutate) -> Path:
    """Forged, with fingerprints that fit what was changed."""

    def fitting(piece: Slice) -> None:
        mutate(piece)
        for site, mark in piece.ended.items():
            found = dict(chain.links(piece.started[site].hash, *gate.by_site(piece)[site]))
            piece.ended[site] = replace(mark, hash=found[mark.seq])

    return forged(pc, fitting)


def refused(pc: Pc, file: Path, fate: str) -> None:
    """The file has that fate and a sentence, is kept, and nothing else has changed; but for what a number has said
    that two write under, which counts for neither."""
    unsaid = {"journal_acknowledged": []} if fate == "forked" else {}
    before = {**pc.state(), **unsaid}
    [received] = pc.receive(file)
    assert received.fate == fate
    assert received.text
    assert {**pc.state(), **unsaid} == before
    assert exchange.arrived(pc.db)[0].fate == fate


def taken_over(pc: Pc, site: int) -> None:
    """A program of somebody's own claims a number for its key."""
    pc.db.execute("UPDATE journal_site SET signer = ? WHERE site = ?", (keys.of(pc.db).signer, site))


def quietly(piece: Slice) -> None:
    """Says nothing of whose the numbers are."""
    piece.claimed = frozenset()


def write_as(pc: Pc, site: int, row: int, title: str) -> None:
    """A line under a number that is not the writer's."""
    author = journal.Author(site, "Ufficio del Piano", next(pc.clock))
    journal.write(pc.db, author, "set-fields", [Change("intervention", "title", row, title)])


def test_every_byte_flipped_is_refused(office: Pc, ala: Pc, tmp_path: Path) -> None:
    ala.add("Ponte del Rio")
    data = ala.package().read_bytes()
    files = []
    for at in range(len(data)):
        file = tmp_path / f"{at}.psm"
        file.write_bytes(data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :])
        files.append(file)
    before = office.state()
    assert {one.fate for one in office.receive(*files)} == {"package-damaged", "not-a-package", "package-newer"}
    assert office.state() == before


def test_every_truncation_is_refused(office: Pc, ala: Pc, tmp_path: Path) -> None:
    ala.add("Ponte del Rio")
    data = ala.package().read_bytes()
    files = []
    for at in [*range(200), *range(200, len(data), 7), len(data) - 1]:
        file = tmp_path / f"{at}.psm"
        file.write_bytes(data[:at])
        files.append(file)
    longer = tmp_path / "longer.psm"
    longer.write_bytes(data + b"\0")
    before = office.state()
    assert {one.fate for one in office.receive(*files, longer)} == {"package-damaged", "not-a-package"}
    assert office.state() == before


def test_a_bad_file_never_stops_the_others(office: Pc, ala: Pc, balme: Pc, tmp_path: Path) -> None:
    ala.add("Ponte")
    balme.add("Sentiero")
    junk, gone = tmp_path / "foto.psm", tmp_path / "mai.psm"
    junk.write_bytes(os.urandom(3000))
    assert office.fates(junk, ala.package(), gone, tmp_path, balme.package()) == [
        "not-a-package",
        "taken",
        "cannot-read",
        "cannot-read",
        "taken",
    ]
    assert exchange.arrived(office.db)[-1].name != "mai.psm"


def test_a_key_without_an_invitation_is_refused(office: Pc, make: Make) -> None:
    pc = make("estranea", ALA)
    pc.receive(make("altro ufficio").invite(ALA))
    pc.add("Ponte")
    package = pc.package()
    before = office.state()
    [received] = office.receive(package)
    assert received.fate == "key-unknown"
    assert received.facts["fingerprint"] == " ".join(phrase.of_key(keys.of(pc.db).signer))
    assert office.state() == before


def test_a_file_of_another_commune_is_refused_by_name(office: Pc, ala: Pc, balme: Pc) -> None:
    balme.add("Sentiero")
    office.receive(balme.package())
    before = ala.state()
    [received] = ala.receive(office.receipt(BALME))
    assert received.text == "Il file è del Comune di Balme, qui lavori su Ala di Stura. Non ho preso nulla."
    assert ala.state() == before
    refused(ala, office.invite(BALME), "other-commune")


def test_a_key_of_one_commune_cannot_write_in_another(office: Pc, ala: Pc, balme: Pc) -> None:
    exchange_all(office, ala, balme)
    ala.add("Ponte")
    refused(office, forged(ala, lambda piece: None, commune=BALME), "key-unknown")

    def about_balme(piece: Slice) -> None:
        [line] = piece.lines
        assert isinstance(line.value, str)
        piece.lines[0] = line._replace(value=line.value.replace(ALA, BALME))

    refused(office, rehashed(ala, about_balme), "outside")


def test_training_and_real_copies_do_not_exchange(office: Pc, ala: Pc, make: Make) -> None:
    school = make("prova", ALA, training=True)
    refused(school, office.invite(ALA), "real-file")
    made_up = make("ufficio di prova", training=True)
    refused(ala, made_up.invite(ALA), "training-file")
    school.receive(made_up.invite(ALA))
    school.add("Ponte di prova")
    package = school.package()
    assert envelope.inspect(package.read_bytes()).is_training
    refused(office, package, "training-file")
    assert made_up.fates(package) == ["taken"]


def test_marks_signed_in_training_do_not_count_in_earnest(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    pair = keys.of(ala.db)

    def from_training(piece: Slice) -> None:
        for site, mark in piece.ended.items():
            piece.ended[site] = marks.signed(mark, pair, True, piece.commune, site)

    piece = returns._cut(ala.db, ala.hand, pair, readers_of(ala.db, ALA, pair), False)
    from_training(piece)
    header = returns._header(ala.db, piece, pair, False, next(ala.clock))
    out = ala.out("falso")
    out.write_bytes(envelope.close(header, [payload.pack(piece), {}], pair, [keys.of(office.db).sealing]))
    refused(office, out, "outside")


def test_only_readers_can_open_a_package(office: Pc, ala: Pc, make: Make) -> None:
    exchange_all(office, ala)
    late = make("ragioneria", ALA)
    late.receive(office.invite(ALA))
    receipt = office.receipt(ALA)
    refused(late, receipt, "not-for-us")
    assert b"Ponte" not in receipt.read_bytes()


def test_a_receipt_counts_only_under_the_offices_key(office: Pc, ala: Pc, make: Make) -> None:
    ala.add("Ponte")
    office.receive(ala.package())
    impostor = make("altro ufficio")
    other = make("finta", ALA)
    other.receive(impostor.invite(ALA))
    impostor.receive(other.package())
    refused(ala, impostor.receipt(ALA), "other-office")


def test_own_files_and_files_for_the_other_side_are_told_apart(office: Pc, ala: Pc, make: Make) -> None:
    ala.add("Ponte")
    package = ala.package()
    refused(ala, package, "own-file")
    refused(office, make("altro ufficio").invite(ALA), "not-for-office")


def test_a_commune_cannot_write_under_the_offices_number(office: Pc, ala: Pc) -> None:
    key = ala.add("Ponte")
    exchange_all(office, ala)
    office.change(key, notes="Visto")
    exchange_all(office, ala)
    office.commune = ALA
    site = office.site()
    taken_over(ala, site)
    write_as(ala, site, key, "Approvato dall'ufficio")
    file = forged(ala, quietly)
    refused(office, file, "outside")
    data = office.receipt(ALA).read_bytes()
    _, (_, said) = envelope.open_(data, keys.of(ala.db))
    [told] = receipts.files_in(said["files"])
    assert (told.name, told.fate, told.is_taken) == (file.name, "outside", False)
    assert "non può firmare" in told.text


def test_not_even_after_the_office_was_restored_to_before_it_had_the_number(
    office: Pc, ala: Pc, tmp_path: Path
) -> None:
    key = ala.add("Ponte")
    office.receive(ala.package())
    kept = office.safety_copy()
    office.change(key, notes="Visto")
    exchange_all(office, ala)
    office.commune = ALA
    site = office.site()
    office.put_back(kept)
    assert office.site() != site  # the cure: a new number
    office.change(key, notes="Visto di nuovo")
    taken_over(ala, site)
    write_as(ala, site, key, "Approvato dall'ufficio")
    before = office.state()
    assert office.fates(forged(ala, quietly)) == ["outside"]
    assert office.state() == before


def test_nor_under_the_number_of_another_pc(office: Pc, ala: Pc, make: Make) -> None:
    other = make("ragioneria", ALA)
    other.receive(office.invite(ALA))
    key = other.add("Scuola")
    exchange_all(office, ala, other)
    site = other.site()
    taken_over(ala, site)
    write_as(ala, site, key, "Scritto da un altro")
    refused(office, forged(ala, quietly), "outside")


def test_nor_under_a_fresh_number_another_commune_drew_first(office: Pc, ala: Pc, balme: Pc) -> None:
    exchange_all(office, ala, balme)
    balme.add("Sentiero")
    site = balme.site()
    office.receive(balme.package())
    ala.db.execute("INSERT INTO journal_site (site, commune) VALUES (?, ?)", (site, ALA))
    key = ala.add("Ponte")
    write_as(ala, site, key, "Sotto il numero di Balme")
    refused(office, forged(ala, quietly), "outside")


def test_two_communes_that_claim_one_number_in_one_pile(office: Pc, ala: Pc, balme: Pc) -> None:
    exchange_all(office, ala, balme)
    balme.add("Sentiero")
    ala.db.execute("INSERT INTO journal_site (site, commune) VALUES (?, ?)", (99, ALA))
    balme.db.execute("INSERT INTO journal_site (site, commune) VALUES (?, ?)", (99, BALME))
    write_as(ala, 99, ala.add("Ponte"), "Ponte nuovo")
    write_as(balme, 99, balme.add("Muro"), "Muro nuovo")
    assert office.fates(balme.package(), ala.package()) == ["taken", "outside"]
    assert office.titles() == {"Sentiero", "Muro nuovo"}


def test_nobody_acknowledges_in_anothers_name(office: Pc, ala: Pc, make: Make) -> None:
    other = make("ragioneria", ALA)
    other.receive(office.invite(ALA))
    exchange_all(office, ala, other)
    site = other.site()
    ala.add("Ponte")

    def as_other(piece: Slice) -> None:
        piece.sender = site

    refused(office, forged(ala, as_other), "outside")

    def claims_other(piece: Slice) -> None:
        piece.claimed |= {site}

    refused(office, forged(ala, claims_other), "outside")


def test_a_relay_cannot_change_what_another_wrote(office: Pc, ala: Pc, make: Make) -> None:
    other = make("ragioneria", ALA)
    other.receive(office.invite(ALA))
    exchange_all(office, ala, other)
    other.add("Scuola")
    ala.receive(other.package())

    def changed(piece: Slice) -> None:
        line = piece.lines[-1]
        assert isinstance(line.value, str)
        piece.lines[-1] = line._replace(value=line.value.replace("Scuola", "Palazzo"))

    refused(office, forged(ala, changed), "forked")
    refused(office, rehashed(ala, changed), "outside")  # new fingerprints need a signature the relay cannot make


def test_lines_signed_by_a_key_nobody_enrolled_are_refused(office: Pc, ala: Pc) -> None:
    exchange_all(office, ala)
    stranger, key = KeyPair(b"s" * 32), ala.add("Ponte")
    ala.db.execute("INSERT INTO journal_site (site, commune) VALUES (?, ?)", (99, ALA))
    write_as(ala, 99, key, "Di chissà chi")

    def relayed(piece: Slice) -> None:
        piece.ended[99] = marks.signed(piece.ended[99], stranger, False, ALA, 99)
        piece.claimed = frozenset()

    refused(office, forged(ala, relayed), "outside")


def test_another_past_is_noticed_where_the_range_begins(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    ala.add("Scuola")

    def of_another_branch(piece: Slice) -> None:
        piece.started = {site: replace(mark, hash=b"x" * 16) for site, mark in piece.started.items()}

    refused(office, rehashed(ala, of_another_branch), "forked")


def test_a_signature_dropped_on_the_way_is_refused(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")

    def unsigned(piece: Slice) -> None:
        piece.ended = {site: Mark(mark.seq, mark.hash) for site, mark in piece.ended.items()}

    refused(office, forged(ala, unsigned), "outside")


def test_nobody_claims_to_have_seen_what_is_not_there(office: Pc, ala: Pc) -> None:
    """Or it would supersede, unseen, all that is written there from now on."""
    key = ala.add("Ponte")
    office.receive(ala.package())
    office.change(key, notes="Visto")
    ala.receive(office.receipt(ALA))
    ala.change(key, notes="Visto anch'io")

    def boasting(piece: Slice) -> None:
        piece.seens = [step._replace(upto=1_000_000) for step in piece.seens]
        assert piece.seens

    refused(office, rehashed(ala, boasting), "refused")


def test_a_turn_cannot_use_the_numbers_up(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")

    def far(piece: Slice) -> None:
        piece.acts = [act._replace(turn=1 << 62) for act in piece.acts]

    refused(office, rehashed(ala, far), "refused")


def resealed(pc: Pc, body: bytes, office: Pc, **header: object) -> Path:
    """A file whose signature and seal hold around any bytes as a compressed payload."""
    pair = keys.of(pc.db)
    empty = returns._header(pc.db, Slice(pc.commune, 0, {}, {}), pair, False, next(pc.clock))
    sealed = b"".join(envelope._seal(body, [keys.of(office.db).sealing])[:2])
    head = cbor.write(header_of.written(empty, 1, 0, envelope._hash(sealed)) | header)
    data = envelope.MAGIC + b"\x01" + len(head).to_bytes(4, "big") + head + sealed
    out = pc.out("falso")
    out.write_bytes(data + pair.signing.sign(data).signature)
    return out


def test_bombs_and_sizes_that_lie_are_refused_at_once(office: Pc, ala: Pc) -> None:
    bomb = squeeze.squeeze(bytes(200 << 20))
    deep = squeeze.squeeze(b"\x81" * 10_000 + b"\0")
    lies = squeeze.squeeze(b"\x9b" + b"\xff" * 8)
    honest = squeeze.squeeze(b"\x82\x80\xa0")
    cases: list[tuple[bytes, dict[str, object]]] = [
        (bomb, {"size": header_of.LARGEST_PAYLOAD}),
        (bomb, {"size": 10}),
        (bomb, {"size": 1 << 62}),
        (deep, {"size": 10_001}),
        (squeeze.squeeze(b"\x9a\x00\x1e\x84\x80" + b"\x80" * 2_000_000), {"size": 2_000_005}),
        (lies, {"size": 9}),
        (honest, {"size": 3}),
        (b"not zstd at all", {"size": 3}),
        (b"", {"size": 0}),
        (honest, {"size": 3, "range": [[1, 0, (1 << 32) - 1]]}),
        (honest, {"size": 3, "range": [[1, 5, 3]]}),
        (honest, {"size": 3, "range": [[2, 0, 1], [1, 0, 1]]}),
        (honest, {"size": 3, "commune": "1003"}),
        (honest, {"size": 3, "signer": b"\0" * 32}),
        (honest, {"size": 3, "counts": [1 << 60, 0]}),
        (honest, {"size": 3, "readers": 1 << 40}),
    ]
    files = [resealed(ala, body, office, **header) for body, header in cases]
    before = office.state()
    for file in files:
        start = spent_s()
        assert office.fates(file) == ["package-damaged"]
        assert spent_s() - start < 1.0  # ten times what is asked for
    assert office.state() == before


def test_newer_programs_are_told_so(office: Pc, ala: Pc) -> None:
    honest = squeeze.squeeze(b"\x82\x80\xa0")
    newer = ala.package()
    data = bytearray(newer.read_bytes())
    data[len(envelope.MAGIC)] = 2
    newer.write_bytes(bytes(data))
    refused(office, newer, "package-newer")
    refused(office, resealed(ala, honest, office, size=3, dictionary=7), "package-newer")
    refused(office, resealed(ala, honest, office, size=3, kind="sorpresa"), "package-newer")


PARTS = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 63), (1 << 63) - 1) | st.binary(max_size=40) | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=30,
)


@given(PARTS)
def test_any_payload_is_a_slice_or_damaged(value: object) -> None:
    try:
        unpack.unpack(value, ALA, b"k" * 32, [(1, 0, 3), (5, 2, 2)])
    except Damaged:
        pass
    else:
        raise AssertionError("no such payload is a slice of three lines")


@given(st.binary(max_size=300))
def test_any_bytes_are_cbor_or_damaged(data: bytes) -> None:
    try:
        value = cbor.read(data)
    except Damaged:
        return
    assert cbor.read(cbor.write(value)) == value


def test_a_payload_with_one_thing_changed_never_ends_otherwise(office: Pc, ala: Pc) -> None:
    """What an enrolled key can send is read with as hostile an eye as what nobody signed."""
    key = ala.add("Ponte", planned_end="2026-09-30")
    ala.cost(key, "Lavori", 100_00)
    ala.change(key, notes="Prima nota")
    exchange_all(office, ala)
    office.change(key, notes="Visto")
    exchange_all(office, ala)
    ala.change(key, notes="Seconda nota", progress_pct=30)
    whole = slices.cut(ala.db, ALA, ala.site(), 0)
    span, data = payload.spans(whole), cbor.write(payload.pack(whole))
    assert unpack.unpack(cbor.read(data), ALA, b"k" * 32, span).lines == whole.lines
    dice = random.Random(1)
    for _ in range(1500):
        at = dice.randrange(len(data))
        changed = data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
        try:
            unpack.unpack(cbor.read(changed), ALA, b"k" * 32, span)
        except Damaged:
            continue


def test_every_refusal_has_a_sentence_for_both_sides() -> None:
    assert {str(fate) for fate in Fate} <= SENTENCES.keys()
    assert {f"told-{fate}" for fate in Fate if fate is not Fate.TURNED_BACK} <= SENTENCES.keys()


def test_inspect_shows_the_header_without_opening(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    header = envelope.inspect(ala.package().read_bytes())
    assert (header.kind, header.commune, header.readers, header.lines, header.acts) == ("return", ALA, 1, 1, 1)
    assert header.sites == [ala.site()]
    with pytest.raises(PsmError) as caught:
        envelope.open_(ala.package().read_bytes(), keys.of(ala.db))
    assert caught.value.code == "not-for-us"
