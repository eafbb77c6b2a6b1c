"""`psm outbox`: what the next package tells and how large it is, before it is written."""

from pathlib import Path

import pytest

from tests.verbs.test_care import Psm

ALA = "001003"


@pytest.fixture
def psm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    made = Psm(tmp_path / "ala.psmdb", capsys)
    made("init", str(made.file), "--comune", ALA, "--officer", "Ufficio tecnico", "--training")
    made("add", "--title", "Ponte")
    return made


@pytest.fixture
def office(psm: Psm, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    """The office, whose invitation the commune has read."""
    made = Psm(tmp_path / "ufficio.psmdb", capsys)
    made("init", str(made.file), "--office", "--officer", "Bianchi", "--training")
    assert made("invite", ALA, str(tmp_path / "invito.psm"))[0] == 0
    assert psm("receive", str(tmp_path / "invito.psm"))[0] == 0
    return made


def test_before_an_invitation_there_is_nobody_to_close_a_package_for(psm: Psm) -> None:
    told = psm.json("outbox")
    assert ([one["title"] for one in told["records"]], told["bytes"], told["packages"]) == (["Ponte"], None, [])
    assert "invito" in psm("outbox")[1]


def test_each_record_says_whether_it_is_new_and_whether_the_office_counts_it(psm: Psm, office: Psm) -> None:
    (one,) = psm.json("outbox")["records"]
    assert (one["title"], one["is_new"], one["is_ready"]) == ("Ponte", True, False)
    assert "nuovo" in psm("outbox")[1]
    assert "bozza (l'ufficio non la conta)" in psm("outbox")[1]
    assert psm("package", str(psm.file.with_name("primo.psm")))[0] == 0
    psm("set", one["key"], "title=Ponte nuovo")
    (again,) = psm.json("outbox")["records"]
    assert (again["is_new"], again["lines"]) == (False, 1)
    assert "modificato, 1 modifica" in psm("outbox")[1]


def test_the_size_told_before_is_that_of_the_file(psm: Psm, office: Psm, tmp_path: Path) -> None:
    told = psm.json("outbox")
    made = psm.json("package", str(tmp_path / "ritorno.psm"))
    assert made["bytes"] == (tmp_path / "ritorno.psm").stat().st_size
    assert abs(told["bytes"] - made["bytes"]) <= 16  # the moment of closing is told in it
    assert told["packages"] == []


def test_looking_prepares_nothing_and_a_receipt_confirms(psm: Psm, office: Psm, tmp_path: Path) -> None:
    out, receipt = tmp_path / "ritorno.psm", tmp_path / "ricevuta.psm"
    assert psm.json("outbox") == psm.json("outbox") | {"packages": []}
    psm("package", str(out))
    told = psm.json("outbox")
    assert (told["records"], [one["state"] for one in told["packages"]]) == ([], ["prepared"])
    assert "preparato" in psm("outbox")[1]
    assert office("receive", str(out))[0] == 0
    office("receipt", ALA, str(receipt))
    assert psm("receive", str(receipt))[0] == 0
    assert [one["state"] for one in psm.json("outbox")["packages"]] == ["confirmed"]
    said = psm("outbox")[1]
    assert "confermato" in said
    assert "inviat" not in said.replace("Da inviare", "")


def test_attachments_are_listed_with_their_size_and_stay_out(psm: Psm, office: Psm, tmp_path: Path) -> None:
    deed = tmp_path / "delibera.pdf"
    deed.write_bytes(b"%PDF-1.7 " + bytes(2_000_000))
    key = psm.json("outbox")["records"][0]["key"]
    psm("attach", key, str(deed))
    told = psm.json("outbox")
    (one,) = told["attachments"]
    assert (one["name"], one["bytes"], one["is_here"]) == ("delibera.pdf", 2_000_009, True)
    assert told["bytes"] < 10_000
    assert one["state"] == "to-send"
    assert "non ha ancora confermato 1 allegato, 2 MB" in psm("outbox")[1].replace("\u00a0", " ")


def test_the_office_has_no_outbox(office: Psm) -> None:
    code, _, said = office("outbox", "--comune", ALA)
    assert code == 1
    assert said


def test_a_package_that_went_astray_is_written_again_byte_by_byte(psm: Psm, office: Psm, tmp_path: Path) -> None:
    first, lost = tmp_path / "primo.psm", tmp_path / "ritorno.psm"
    code, _, said = psm("package", str(first), "--again")
    assert (code, said.removeprefix("psm: ").strip()) == (
        1,
        "Nessun pacchetto aspetta la ricevuta: non c'è un file da scrivere di nuovo.",
    )
    for out in (first, lost):
        psm("package", str(out))
        psm("add", "--title", out.stem)
    bytes_of = {out.name: out.read_bytes() for out in (first, lost)}
    for out in (first, lost):
        out.unlink()
    told = psm.json("package", str(tmp_path / "di nuovo.psm"), "--again")
    assert (told["is_again"], (tmp_path / "di nuovo.psm").read_bytes()) == (True, bytes_of["ritorno.psm"])
    assert psm("package", str(first), "--again=primo.psm")[0] == 0
    assert first.read_bytes() == bytes_of["primo.psm"]
    assert "scritto di nuovo, uguale" in psm("package", str(first), "--again=primo.psm")[1]
    assert [one["file"] for one in psm.json("outbox")["packages"]] == ["di nuovo.psm", "primo.psm"]
    code, _, said = psm("package", str(lost), "--again=altro.psm")
    assert code == 1
    assert "«altro.psm»" in said
    assert not lost.exists()
    assert [one["title"] for one in psm.json("outbox")["records"]] == ["ritorno"]


def test_looking_at_the_size_writes_nothing_at_all(psm: Psm, office: Psm) -> None:
    before = psm.file.read_bytes()
    assert psm.json("outbox")["bytes"]
    assert psm.file.read_bytes() == before
