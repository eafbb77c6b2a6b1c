"""A handover that is not as it was written, or not for who opens it: one sentence, and nothing is written."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from psm_desktop.errors import PsmError
from psm_desktop.sync import cbor, handover, handover_file, locked_file, sealed_stream, taking_over
from psm_desktop.sync.damaged import Damaged
from tests.sync.world import ALA, NOW, Make, Pc, exchange_all

PHRASE = "lago sentiero forno rosa"
SAID = {"handover-damaged", "not-a-handover", "package-newer", "passphrase-wrong", "cannot-read"}


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key costs half a second and a quarter of a gigabyte; here it need not."""
    monkeypatch.setattr(handover_file, "PASSES", 1)
    monkeypatch.setattr(handover_file, "MEMORY", 8 << 10)


@pytest.fixture
def file(make: Make) -> Path:
    ala = make("ala", ALA)
    for title in ("Ponte", "Scuola"):
        ala.add(title)
    return handover.hand_over(ala.hand, ala.file.parent / "consegne.psm", PHRASE).file


def code_of(file: Path, phrase: str = PHRASE) -> str:
    """The code of what keeps a file from being opened; its sentence can be made."""
    with pytest.raises(PsmError) as caught:
        taking_over.unlocked(file, phrase)
    assert str(caught.value)
    assert not isinstance(caught.value, Damaged), "a handover has sentences of its own"
    return caught.value.code


def test_every_byte_of_the_heading_and_many_of_the_rest(file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    broken = tmp_path / "rotto.psm"
    chosen = [*range(520), *random.Random(7).sample(range(520, len(whole)), 400), len(whole) - 1]
    for at in chosen:
        data = bytearray(whole)
        data[at] ^= 1 << (at % 8)
        broken.write_bytes(data)
        assert code_of(broken) in SAID, at
    assert list(tmp_path.glob("*.psmdb")) == []


def test_every_kind_of_truncation_is_told_without_the_passphrase(file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    broken = tmp_path / "rotto.psm"
    for length in (*range(600), *range(600, len(whole), 997), len(whole) - 1):
        broken.write_bytes(whole[:length])
        with pytest.raises(PsmError) as caught:
            handover_file.look(broken)
        assert caught.value.code in SAID
    broken.write_bytes(whole + b"x")
    assert code_of(broken) == "handover-damaged"


def test_pieces_in_another_order_are_told(make: Make, tmp_path: Path) -> None:
    ala = make("ala", ALA)
    content = random.Random(3).randbytes(5 * sealed_stream.PIECE)
    from psm_desktop.commands.attach import Attach, keep_files

    photo = tmp_path / "foto.jpg"
    photo.write_bytes(content)
    Attach(ala.add("Ponte"), keep_files(ala.file, [photo])).run(ala.hand)
    file = handover.hand_over(ala.hand, tmp_path / "consegne.psm", PHRASE).file
    whole, piece = bytearray(file.read_bytes()), sealed_stream.PIECE + sealed_stream.MORE
    end = len(whole) - 40_000
    a, b = whole[end - 2 * piece : end - piece], whole[end - piece : end]
    whole[end - 2 * piece : end] = b + a
    file.write_bytes(whole)
    assert code_of(file) == "handover-damaged"


def test_a_wrong_passphrase_is_one_sentence(file: Path, tmp_path: Path) -> None:
    assert code_of(file, "lago sentiero forno Rosa") == "passphrase-wrong"
    assert code_of(file, "") == "passphrase-wrong"


def test_a_heading_that_asks_for_too_much_is_refused_at_once(file: Path) -> None:
    heading = handover_file.look(file)
    for dear in (replace(heading, memory=1 << 40), replace(heading, passes=10_000), replace(heading, size=1 << 60)):
        said = cbor.write(handover_file._written(dear))
        begin = b"PSM\x1a\x01" + len(said).to_bytes(4, "big") + said
        file.write_bytes(begin + locked_file.hash_of(begin) + bytes(100))
        assert code_of(file) == "handover-damaged"


def test_a_list_that_lies_is_told(file: Path) -> None:
    """Who knows the passphrase can say anything inside; nothing comes of it."""
    heading = handover_file.look(file)
    key = heading.key(PHRASE)
    with handover_file.reading(file, key, lambda done, total: None) as reader:
        size = int.from_bytes(reader.exactly(4), "big")
        said = cbor.names(cbor.read(reader.exactly(size)))
    for change in (
        {"workspace": 1 << 50},
        {"files": [[bytes(32), 1 << 40]]},
        {"files": [[bytes(31), 1]]},
        {"signature": bytes(64)},
        {"one_time": bytes(32)},
        {"officer": 7},
    ):
        told = cbor.write(said | change)
        data = len(told).to_bytes(4, "big") + told + bytes(1000)
        with file.open("wb") as out:
            writer = handover_file.writer(out, replace(heading, size=len(data)), key, lambda done, total: None)
            writer.write(data)
            writer.finish()
        assert code_of(file) == "handover-damaged"


def test_other_files_are_none(office: Pc, ala: Pc, tmp_path: Path) -> None:
    text = tmp_path / "lettera.txt"
    text.write_text("Gentile collega")
    assert code_of(text) == code_of(office.invite(ALA)) == "not-a-handover"
    assert code_of(tmp_path / "non-c-e.psm") == "cannot-read"


def test_it_is_no_package_to_receive(office: Pc, ala: Pc) -> None:
    ala.add("Ponte")
    exchange_all(office, ala)
    file = handover.hand_over(ala.hand, ala.file.parent / "consegne.psm", PHRASE).file
    assert office.fates(file) == ["handover-received"]


def test_a_file_that_changes_after_the_look_makes_nothing(file: Path, tmp_path: Path) -> None:
    found = taking_over.unlocked(file, PHRASE)
    data = bytearray(file.read_bytes())
    data[-5] ^= 1
    file.write_bytes(data)
    new = tmp_path / "nuova" / "nuova.psmdb"
    new.parent.mkdir()
    with pytest.raises(PsmError) as caught:
        taking_over.begin(found, new, officer="Nuova", now=NOW)
    assert caught.value.code == "handover-damaged"
    assert list(new.parent.iterdir()) == []
