"""`psm inspect`: what a package says of itself, in whatever it came, without a workspace and without opening it."""

import json
from pathlib import Path
from typing import Any

import pytest

from psm_desktop.cli import main
from psm_desktop.domain import armour
from psm_desktop.sync import envelope, squeeze
from psm_desktop.sync.header import LARGEST_PAYLOAD
from tests.readers.mails import message, pec
from tests.sync.test_hostile import resealed
from tests.sync.world import Make, Pc


def inspected(capsys: pytest.CaptureFixture[str], *files: Path) -> tuple[int, list[dict[str, Any]]]:
    """Exit code, and what is said for scripts."""
    code = main(["inspect", "--json", *map(str, files)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return code, found


@pytest.fixture
def package(office: Pc, ala: Pc) -> Path:
    """A return with one line."""
    ala.add("Ponte")
    return ala.package()


def test_a_package_says_what_it_is(package: Path, ala: Pc, capsys: pytest.CaptureFixture[str]) -> None:
    code, [said] = inspected(capsys, package)
    header = envelope.inspect(package.read_bytes())
    assert code == 0
    assert (said["kind"], said["commune_name"], said["is_training"]) == ("return", "Ala di Stura", False)
    assert (said["version"], said["plan"], said["dictionary"]) == (1, header.plan, squeeze.DICTIONARY)
    assert (said["lines"], said["acts"]) == (1, 1)
    assert said["range"] == [{"site": str(ala.site()), "base": 0, "head": 1}]
    assert (said["bytes"], said["signer"]) == (package.stat().st_size, header.signer.hex())
    assert said["has_content"]
    assert said["is_signed"]


def test_people_read_it_in_words(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(package)]) == 0
    said = capsys.readouterr().out
    assert "Ritorno, Ala di Stura (001003)" in said
    assert "1 modifica in 1 operazione" in said
    assert "righe da 1 a 1" in said


def test_it_finds_packages_in_messages_and_texts(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = package.read_bytes()
    (tmp_path / "posta.eml").write_bytes(pec(message(("ritorno.psm", data))).as_bytes())
    (tmp_path / "testo.txt").write_text(f"Buongiorno,\n{armour.write(data)}\nsaluti")
    code, found = inspected(capsys, tmp_path / "posta.eml", tmp_path / "testo.txt")
    assert code == 0
    assert [one["inside"] for one in found] == ["posta.eml", "testo.txt"]
    assert all(one["is_signed"] for one in found)


def test_what_does_not_hold_is_told_with_what_it_says(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = package.read_bytes()
    for changed, content in ((data[:-1] + bytes([data[-1] ^ 1]), True), (data[:-70] + b"x" + data[-69:], False)):
        package.write_bytes(changed)
        code, [said] = inspected(capsys, package)
        assert (code, said["problem"], said["commune"]) == (1, "package-damaged", "001003")
        assert (said["has_content"], said["is_signed"]) == (content, False)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"Gentile ufficio, in allegato", "not-a-package"),
        (b"PSM\x1a", "package-damaged"),
        (b"PSM\x1a\x01" + b"\xff" * 200, "package-damaged"),
        (b"PSM\x1a\x09" + bytes(200), "package-newer"),
        (b"PSM\x1a\x01\0\0\x27\x11" + b"\x81" * 10_000 + b"\0" * 100, "package-damaged"),
    ],
)
def test_bad_files_have_one_sentence(
    content: bytes, problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file.psm"
    file.write_bytes(content)
    assert main(["inspect", "--json", str(file)]) == 1
    said = capsys.readouterr()
    assert [one["problem"] for one in json.loads(said.out)] == [problem]
    assert said.err.count("psm: ") == 1


def test_it_unpacks_nothing(
    office: Pc, ala: Pc, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = resealed(ala, squeeze.squeeze(bytes(200 << 20)), office, size=LARGEST_PAYLOAD, dictionary=7)
    monkeypatch.setattr(squeeze, "unsqueeze", None)
    code, [said] = inspected(capsys, bomb)
    assert (code, said["size"], said["is_readable_here"]) == (0, LARGEST_PAYLOAD, False)


def test_one_bad_file_does_not_hide_the_others(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], make: Make
) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"\xff\xd8\xff")
    assert main(["inspect", str(package), str(tmp_path / "foto.jpg"), str(tmp_path / "assente.psm")]) == 1
    said = capsys.readouterr()
    assert "1 modifica in 1 operazione" in said.out
    assert "interi: 2 su 3" in said.err
