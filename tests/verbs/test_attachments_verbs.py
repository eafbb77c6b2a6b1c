"""Attachments by `psm`: package, outbox, evidence missing, inspect, settings, as people type them."""

from pathlib import Path
from random import Random

import pytest

from tests.verbs.test_care import Psm

ALA = "001003"


@pytest.fixture
def psm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    made = Psm(tmp_path / "ala.psmdb", capsys)
    made("init", str(made.file), "--comune", ALA, "--officer", "Ufficio tecnico", "--training")
    key = made("add", "--title", "Ponte")[1].split()[0]
    for name, size in (("delibera.pdf", 700_000), ("foto.jpg", 40_000)):
        (tmp_path / name).write_bytes(Random(name).randbytes(size))
        made("attach", key, str(tmp_path / name))
    return made


@pytest.fixture
def office(psm: Psm, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    """The office, whose invitation the commune has read."""
    made = Psm(tmp_path / "ufficio.psmdb", capsys)
    made("init", str(made.file), "--office", "--officer", "Bianchi", "--training")
    assert made("invite", ALA, str(tmp_path / "invito.psm"))[0] == 0
    assert psm("receive", str(tmp_path / "invito.psm"))[0] == 0
    return made


def test_from_the_package_to_the_receipt(psm: Psm, office: Psm, tmp_path: Path) -> None:
    out = tmp_path / "ritorno.psm"
    made = psm.json("package", str(out), "--parts-of", "0,3")
    names = [f"ritorno allegati {n} di 3.psm" for n in (1, 2, 3)]
    assert [Path(one["file"]).name for one in made["parts"]] == names
    assert all(Path(one["file"]).stat().st_size == one["bytes"] <= 300_000 for one in made["parts"])
    assert (made["attachments"], made["not_here"]) == (2, [])
    assert [one["state"] for one in psm.json("outbox")["attachments"]] == ["prepared"] * 2
    assert "Allegati mancanti: l'ufficio non ha ancora confermato 2 allegati" in psm("outbox")[1]

    code, told, _ = office("receive", "--check", str(out), str(tmp_path / names[1]))
    assert (code, "parte 2 di 3: si può prendere" in told) == (0, True)
    assert office("receive", str(out), str(tmp_path / names[1]), str(tmp_path / names[2]))[0] == 0
    (absent,) = office.json("evidence", "missing")
    assert (absent["commune"], [one["name"] for one in absent["attachments"]]) == (ALA, ["delibera.pdf"])
    assert [one["missing"] for one in absent["parts"]] == [[1]]
    told = office("evidence", "missing", "--comune", ALA)[1]
    assert "mancano: 1." in told
    assert ("non è su questo computer" in told, "da inviare" in told) == (True, False)
    assert office.json("status", "--comune", ALA)["attachments"]["parts_missing"][0]["missing"] == [1]
    (got,) = office.json("receive", str(tmp_path / names[0]))
    assert got["text"] == "Allegati di Ala di Stura, parte 1 di 3: presa. Completi ora: 1."
    assert got["part"] == {"part": 1, "of": 3, "done": 1, "partial": 0, "unnamed": 0, "wrong": 0}
    assert "Tutti gli allegati" in office("evidence", "missing")[1]

    office("receipt", ALA, str(tmp_path / "ricevuta.psm"))
    assert psm("receive", str(tmp_path / "ricevuta.psm"))[0] == 0
    assert psm.json("status")["attachments"] == {"all": 2, "missing": [], "not_here": [], "parts_missing": []}
    assert psm.json("package", str(out))["parts"] == []


def test_the_size_is_a_setting_and_they_can_be_left_out(psm: Psm, office: Psm, tmp_path: Path) -> None:
    out = str(tmp_path / "ritorno.psm")
    assert psm.json("package", out, "--without-attachments")["parts"] == []
    assert psm("settings", "set", "part_kb", "250")[0] == 0
    assert [one["of"] for one in psm.json("package", out)["parts"]] == [3] * 3
    for text in ("tanto", "0,1", "11"):
        code, _, told = psm("package", str(tmp_path / "altro.psm"), "--parts-of", text)
        assert (code in (1, 2), "da 200 kB a 10 MB" in told) == (True, True)
    assert not (tmp_path / "altro.psm").exists()
    assert psm("settings", "set", "part_kb", "199")[0] == 1


def test_a_part_says_what_it_is_before_it_is_opened(psm: Psm, office: Psm, tmp_path: Path) -> None:
    psm("package", str(tmp_path / "ritorno.psm"), "--parts-of", "0.3")
    part = str(tmp_path / "ritorno allegati 2 di 3.psm")
    (said,) = psm.json("inspect", part)
    assert (said["kind"], said["part"], said["problem"]) == ("evidence", [2, 3], None)
    assert "Allegati, parte 2 di 3, Ala di Stura" in psm("inspect", part)[1]


def test_a_file_that_is_gone_is_named(psm: Psm, office: Psm, tmp_path: Path) -> None:
    for kept in (tmp_path / "ala.files").iterdir():
        if kept.stat().st_size == 40_000:
            kept.unlink()
    code, told, _ = psm("package", str(tmp_path / "ritorno.psm"))
    assert (code, "«foto.jpg» non è su questo computer" in told) == (0, True)
    assert "parte 1 di 1" in told


def test_they_are_written_once_and_again_where_asked(psm: Psm, office: Psm, tmp_path: Path) -> None:
    out = tmp_path / "ritorno.psm"
    assert psm.json("outbox")["beside"] == {"files": 2, "bytes": 740_000, "parts": 1}
    assert "Accanto al prossimo pacchetto: 2 allegati, 740 kB, in 1 parte." in psm("outbox")[1].replace("\u00a0", " ")
    first = psm.json("package", str(out))["parts"]
    assert psm.json("outbox")["beside"] == {"files": 0, "bytes": 0, "parts": 0}
    assert psm.json("package", str(tmp_path / "altro.psm"))["parts"] == []
    assert psm.json("package", str(tmp_path / "altro.psm"), "--prepared-attachments")["attachments"] == 2
    again = psm.json("package", str(tmp_path / "di nuovo.psm"), "--again=ritorno.psm")
    assert [one["sha256"] for one in again["parts"]] == [one["sha256"] for one in first]
    assert psm.json("package", str(out), "--again=di nuovo.psm", "--without-attachments")["parts"] == []
    office("receive", str(out), first[0]["file"])
    office("receipt", ALA, str(tmp_path / "ricevuta.psm"))
    psm("receive", str(tmp_path / "ricevuta.psm"))
    assert psm.json("package", str(out), "--prepared-attachments")["parts"] == []
    assert psm.json("package", str(out), "--all-attachments")["attachments"] == 2


def test_another_pc_of_the_commune_asks_for_what_it_lacks(
    psm: Psm, office: Psm, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Psm(tmp_path / "ragioneria.psmdb", capsys)
    other("init", str(other.file), "--comune", ALA, "--officer", "Anna", "--training")
    office("invite", ALA, str(tmp_path / "invito2.psm"))
    other("receive", str(tmp_path / "invito2.psm"))
    other("add", "--title", "Scuola")
    for n, pc in enumerate((psm, other, psm, other)):
        pc("package", str(tmp_path / f"{n}.psm"))
        office("receive", *map(str, sorted(tmp_path.glob(f"{n}*.psm"))))
        office("receipt", ALA, str(tmp_path / f"ricevuta{n}.psm"))
        for reader in (psm, other):
            reader("receive", str(tmp_path / f"ricevuta{n}.psm"))
    assert "Allegati che qui mancano: 2. Il prossimo pacchetto li chiede" in other("outbox")[1]
    other("package", str(tmp_path / "chiede.psm"))
    assert psm("receive", str(tmp_path / "chiede.psm"))[0] == 0
    assert {tuple(one["asked_by"]) for one in psm.json("outbox")["attachments"]} == {("Anna",)}
    assert "manca al computer di Anna" in psm("outbox")[1]
    made = psm.json("package", str(tmp_path / "per anna.psm"))
    assert made["attachments"] == 2
    assert other("receive", *map(str, sorted(tmp_path.glob("per anna*.psm"))))[0] == 0
    assert other("evidence", "missing")[1].strip() == "Tutti gli allegati sono su questo computer."
