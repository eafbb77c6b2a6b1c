"""`psm receive` on what mail gives, and `psm armour`: a script reads a fate for each thing found."""

import json
from pathlib import Path

import pytest

from psm_desktop.cli import main
from tests.readers.mails import message, pec


@pytest.fixture
def places(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, Path, Path]:
    """A commune's copy, the office's, and an invitation."""
    ala, office, invitation = (tmp_path / name for name in ("ala.psmdb", "ufficio.psmdb", "invito.psm"))
    assert main(["init", str(ala), "--comune", "001003", "--officer", "Rossi", "--training"]) == 0
    assert main(["init", str(office), "--office", "--officer", "Bianchi", "--training"]) == 0
    assert main(["--workspace", str(office), "invite", "001003", str(invitation)]) == 0
    capsys.readouterr()
    return ala, office, invitation


def test_each_thing_found_has_its_fate_in_json(
    places: tuple[Path, Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ala, _, invitation = places
    data, posta = invitation.read_bytes(), tmp_path / "posta"
    posta.mkdir()
    (posta / "messaggio.eml").write_bytes(pec(message(("invito.psm", data), ("rotto.psm", data[:-7]))).as_bytes())
    (posta / "accettazione.eml").write_bytes(pec(message()).as_bytes())
    assert main(["--workspace", str(ala), "receive", "--json", str(posta)]) == 1
    said = capsys.readouterr()
    told = json.loads(said.out)
    assert [(one["name"], one["inside"], one["fate"]) for one in told] == [
        ("accettazione.eml", None, "nothing-inside"),
        ("invito.psm", "messaggio.eml", "invited"),
        ("rotto.psm", "messaggio.eml", "package-damaged"),
    ]
    assert all(one["text"] for one in told)
    assert main(["--workspace", str(ala), "receive", str(posta / "accettazione.eml")]) == 0


def test_a_package_goes_as_text_and_comes_back(
    places: tuple[Path, Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ala, _, invitation = places
    assert main(["armour", str(invitation)]) == 0
    (tmp_path / "testo.txt").write_text(capsys.readouterr().out)
    assert main(["--workspace", str(ala), "receive", str(tmp_path / "testo.txt")]) == 0
    assert capsys.readouterr().out.startswith("pacchetto.psm in testo.txt")
    assert main(["armour", str(ala)]) == 1
    assert "«ala.psmdb» non è un pacchetto" in capsys.readouterr().err
