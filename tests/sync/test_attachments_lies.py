"""Parts that lie: refused, or thrown away file by file, and nothing of what was here has changed."""

import os
import tracemalloc
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psm_desktop.commands.attach import Attach, keep_files
from psm_desktop.store import coming, kept_files, trust
from psm_desktop.sync import cbor, envelope, evidence, evidence_out, keys, squeeze
from psm_desktop.sync import header as header_of
from psm_desktop.sync.damaged import Damaged
from psm_desktop.sync.keys import KeyPair
from tests.sync.test_attachments_travel import attach, files_of, held, parts_of, pieces
from tests.sync.test_hostile import resealed
from tests.sync.world import ALA, BALME, NOW, Make, Pc, exchange_all

WORDS = b"delibera di Giunta" * 20
NAME = sha256(WORDS).hexdigest()
BIG = bytes(range(256)) * 20
BIG_NAME = sha256(BIG).hexdigest()


def lying(pc: Pc, office: Pc, payload: object, pair: KeyPair | None = None, **said: object) -> Path:
    """A part as somebody with a key and a program of their own would write it."""
    header = replace(evidence_out.heading(pc.db, pc.hand)[0], **said)  # type: ignore[arg-type]
    out = pc.out("falso")
    out.write_bytes(envelope.close(header, payload, pair or keys.of(pc.db), [keys.of(office.db).sealing]))
    return out


def state(pc: Pc) -> tuple[object, ...]:
    """All that a part may change."""
    return pc.state(), held(pc), pieces(pc), pieces(pc, BALME)


def piece(name: str = NAME, size: int = len(WORDS), offset: int = 0, data: bytes = WORDS) -> list[object]:
    return [bytes.fromhex(name), size, offset, data]


@pytest.fixture
def told(office: Pc, ala: Pc) -> Pc:
    """The office knows of two files of Ala, one of which it has in part."""
    row, beside = ala.add("Ponte"), ala.file.parent
    (beside / "delibera.txt").write_bytes(WORDS)
    (beside / "tavola.pdf").write_bytes(BIG)
    Attach(row, keep_files(ala.file, [beside / "delibera.txt", beside / "tavola.pdf"])).run(ala.hand)
    office.receive(ala.package())
    assert office.fates(lying(ala, office, [piece(BIG_NAME, len(BIG), 0, BIG[:1000])])) == ["taken"]
    return office


def test_what_no_file_can_be_cut_into_is_refused_whole(told: Pc, ala: Pc) -> None:
    size = len(WORDS)
    lies: list[object] = [
        [piece(offset=1)],
        [piece(offset=size, data=b"")],
        [piece(offset=-1)],
        [piece(offset=1 << 62)],
        [piece(size=0)],
        [piece(size=-5)],
        [piece(size=1 << 40)],
        [piece(size=size - 1)],
        [piece(data=b"")],
        [[bytes(31), size, 0, WORDS]],
        [[NAME, size, 0, WORDS]],
        [[bytes.fromhex(NAME), size, 0, "testo"]],
        [[bytes.fromhex(NAME), size, 0, WORDS, 1]],
        [piece(), piece(size=size + 1)],
        [],
        {},
        None,
        b"",
        [piece(size=10, data=b"x")] * (evidence.MOST_PIECES + 1),
    ]
    before = state(told)
    for lie in lies:
        assert told.fates(lying(ala, told, lie)) == ["package-damaged"], lie
    assert state(told) == before


def test_sizes_that_contradict_each_other_are_refused(told: Pc, ala: Pc) -> None:
    before = state(told)
    longer = [piece(), piece(BIG_NAME, len(BIG) + 5, 0, BIG)]
    assert told.fates(lying(ala, told, longer)) == ["evidence-other-size"]
    assert state(told) == before, "the good one in it neither"
    unnamed = sha256(b"nobody's").hexdigest()
    assert told.fates(lying(ala, told, [piece(unnamed, 8, 0, b"nob")])) == ["taken"]
    before = state(told)
    assert told.fates(lying(ala, told, [piece(unnamed, 9, 3, b"ody's!")])) == ["evidence-other-size"]
    assert state(told) == before


def test_pieces_of_another_length_than_the_rows_say_go_when_these_come(office: Pc, ala: Pc) -> None:
    """Else the good part would be refused for ever for what a lying one said before."""
    [file] = attach(ala, ala.add("Ponte"), 300)
    data, name = file.read_bytes(), sha256(file.read_bytes()).hexdigest()
    assert office.fates(lying(ala, office, [piece(name, 301, 300, b"x")])) == ["taken"]
    parts = files_of(parts_of(ala))
    assert office.fates(*parts) == ["evidence-other-size"]
    office.receive(ala.package())
    assert pieces(office) == []
    assert office.fates(*parts) == ["taken"]
    assert held(office) == {name: data}


def test_bytes_that_are_not_the_file_are_thrown_away_and_said(told: Pc, ala: Pc) -> None:
    [got] = told.receive(lying(ala, told, [piece(data=WORDS[::-1])]))
    assert (got.fate, got.facts["wrong"], got.is_good) == ("evidence-wrong", 1, False)
    assert "1 non sono quelli" in got.text
    assert held(told) == {}
    [got] = told.receive(lying(ala, told, [piece(), piece(BIG_NAME, len(BIG), 1000, bytes(len(BIG) - 1000))]))
    assert (got.fate, got.facts["wrong"], got.facts["done"]) == ("evidence-wrong", 1, 1)
    assert (held(told), pieces(told)) == ({NAME: WORDS}, [])
    assert told.fates(lying(ala, told, [piece(BIG_NAME, len(BIG), 0, BIG)])) == ["taken"]
    assert held(told) == {NAME: WORDS, BIG_NAME: BIG}


def test_a_part_for_another_communes_file_brings_nothing_there(told: Pc, ala: Pc, balme: Pc) -> None:
    attach(balme, balme.add("Sentiero"), 300, seed=9)
    told.receive(balme.package())
    (data,) = held(balme).values()
    name = sha256(data).hexdigest()
    [got] = told.receive(lying(ala, told, [piece(name, len(data), 0, data)]))
    assert (got.fate, got.facts["unnamed"], name in held(told)) == ("taken", 1, False)
    before = state(told)
    theirs = lying(ala, told, [piece(name, len(data), 0, data)], commune=BALME)
    assert told.fates(theirs) == ["key-unknown"]
    assert state(told) == before


def test_who_may_not_send_a_package_may_not_send_a_part(told: Pc, ala: Pc, balme: Pc, make: Make) -> None:
    stranger = KeyPair(b"s" * 32)
    good = lying(ala, told, [piece()])
    flipped = ala.out("rotto")
    data = good.read_bytes()
    flipped.write_bytes(data[:-100] + bytes([data[-100] ^ 1]) + data[-99:])
    cut = ala.out("tagliato")
    cut.write_bytes(data[:-1])
    before = state(told)
    assert told.fates(flipped, cut) == ["package-damaged"] * 2
    assert told.fates(lying(ala, told, [piece()], stranger, signer=stranger.signer, proof=b"")) == ["key-unknown"]
    assert told.fates(lying(ala, told, [piece()], stranger)) == ["package-damaged"]  # another's name under it
    assert told.fates(lying(ala, told, [piece()], is_training=True)) == ["training-file"]
    assert ala.fates(good) == ["own-file"]
    assert balme.fates(good) == ["other-commune"]
    late = make("ragioneria", ALA)
    late.receive(told.invite(ALA))
    assert late.fates(good) == ["pc-unknown"]
    assert state(told) == before
    kept = told.db.execute("SELECT count(*) FROM inbox WHERE kind = 'evidence' AND content IS NOT NULL").fetchone()
    assert kept == (0,), "what is refused is named, its megabytes are not kept"
    assert told.fates(good) == ["taken"]


def test_a_part_again_changes_nothing(told: Pc, ala: Pc) -> None:
    file = lying(ala, told, [piece(), piece(BIG_NAME, len(BIG), 500, BIG[500:2000])])
    assert told.fates(file) == ["taken"]
    before = state(told)
    assert told.fates(file, lying(ala, told, [piece(BIG_NAME, len(BIG), 700, BIG[700:1100])])) == ["known"] * 2
    assert state(told) == before


def test_bombs_are_refused_and_take_no_memory(told: Pc, ala: Pc) -> None:
    header = replace(evidence_out.heading(ala.db, ala.hand)[0], size=1 << 24)
    sealed = b"".join(envelope._seal(squeeze.squeeze(bytes(200 << 20), 0, 1), [keys.of(told.db).sealing])[:2])
    files = []
    for size in (1 << 24, 100, 1 << 40):
        head = cbor.write(header_of.written(header, 1, size, envelope._hash(sealed)))
        data = envelope.MAGIC + b"\x01" + len(head).to_bytes(4, "big") + head + sealed
        files.append(ala.out("bomba"))
        files[-1].write_bytes(data + keys.of(ala.db).signing.sign(data).signature)
    before = state(told)
    tracemalloc.start()
    try:
        assert told.fates(*files) == ["package-damaged"] * 3
        assert tracemalloc.get_traced_memory()[1] < 100 << 20
    finally:
        tracemalloc.stop()
    assert state(told) == before


@pytest.mark.parametrize("part", [[0, 1], [2, 1], [1], "1/2", [1, 1 << 40], [1, 2, 3]])
def test_a_part_number_that_is_none_is_damage(part: object) -> None:
    said = header_of.written(header_of.Header(evidence.KIND, False, ALA, b"k" * 32, NOW, 1), 0, 3, bytes(16))
    assert header_of.read(cbor.write(said | {"part": [2, 3]})).part == (2, 3)
    with pytest.raises(Damaged):
        header_of.read(cbor.write(said | {"part": part}))


PIECES = st.lists(
    st.tuples(
        st.binary(min_size=30, max_size=33) | st.none(),
        st.integers(-2, 200_000_000),
        st.integers(-2, 200_000_000),
        st.binary(max_size=5) | st.text(max_size=2),
    ).map(list),
    max_size=4,
)


@given(PIECES | st.none() | st.integers() | st.lists(st.integers(), max_size=5))
def test_any_payload_is_pieces_or_damaged(value: object) -> None:
    try:
        found = evidence.pieces_in(value)
    except Damaged:
        return
    assert found
    assert all(0 <= one.offset < one.offset + len(one.data) <= one.size for one in found)


def test_what_nobody_names_waits_in_bounds(office: Pc, ala: Pc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond them what has waited longest goes, and is sent again once a receipt says that it is lacking."""
    attach(ala, ala.add("Ponte"), *[60_000] * 12)
    package, parts = ala.package(), files_of(parts_of(ala))
    monkeypatch.setattr(coming.Coming.make_room, "__defaults__", (400_000,))
    office.receive(*parts)
    folder = kept_files.folder_of(office.file) / coming.FOLDER / ALA
    assert 0 < sum(one.stat().st_size for one in folder.iterdir()) <= 400_000
    office.receive(package)
    assert 0 < len(held(office)) < 12
    exchange_all(office, ala)
    office.receive(*files_of(parts_of(ala)))
    assert held(office) == held(ala)


def test_what_a_row_names_waits_without_bounds(office: Pc, ala: Pc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the others what came first goes first."""
    attach(ala, ala.add("Ponte"), 700_000)
    office.receive(ala.package())
    monkeypatch.setattr(coming.Coming.make_room, "__defaults__", (250_000,))
    for part in files_of(parts_of(ala))[:3]:
        assert office.fates(part) == ["taken"]
    named = pieces(office)
    assert len(named) == 3
    unnamed = [sha256(bytes([n])).hexdigest() for n in range(3)]
    for n, name in enumerate(unnamed):
        assert office.fates(lying(ala, office, [piece(name, 100_001, 0, bytes(100_000))])) == ["taken"]
        for one in (kept_files.folder_of(office.file) / coming.FOLDER / ALA).glob(f"{name}.*"):
            os.utime(one, (n, n))
    assert {one.split(".")[0] for one in pieces(office) if one not in named} == set(unnamed[1:])
    assert set(named) < set(pieces(office))


def test_a_part_of_an_unknown_computer_is_asked_for_once_it_is_known(office: Pc, make: Make) -> None:
    pc = make("estranea", ALA)
    pc.receive(make("altro ufficio").invite(ALA))
    attach(pc, pc.add("Ponte"), 300)
    [got] = office.receive(*files_of(parts_of(pc)))
    assert (got.fate, got.is_good) == ("key-unknown", False)
    assert "la ricevuta li richiede" in got.text
    assert [key.state for key in trust.keys_of(office.db, ALA)] == ["waiting"]
    assert pieces(office) == []


def test_a_part_an_enrolled_key_closed_around_anything(told: Pc, ala: Pc) -> None:
    """Whatever it says, what lies beside the workspace is what its name says, and no line has changed."""
    plain = bytearray(cbor.write([piece(), piece(BIG_NAME, len(BIG), 1000, BIG[1000:1600])]))
    heads = [at for at in range(len(plain)) if at < 50 or 400 < at < 470]  # where numbers, names and lengths stand
    journal = told.state()

    @settings(max_examples=30)
    @given(st.dictionaries(st.sampled_from(heads), st.integers(0, 255), min_size=1, max_size=3))
    def changed(bytes_: dict[int, int]) -> None:
        data = bytearray(plain)
        for at, byte in bytes_.items():
            data[at] = byte
        file = resealed(ala, squeeze.squeeze(bytes(data), 0, 1), told, size=len(data), kind="evidence", dictionary=0)
        [got] = told.receive(file)
        assert got.fate in ("taken", "known", "package-damaged", "evidence-wrong", "evidence-other-size")
        assert all(sha256(kept).hexdigest() == name for name, kept in held(told).items())

    changed()
    assert told.state() == journal
    assert told.fates(lying(ala, told, [piece(), piece(BIG_NAME, len(BIG), 0, BIG)])) in (["taken"], ["known"])
    assert held(told) == {NAME: WORDS, BIG_NAME: BIG}
