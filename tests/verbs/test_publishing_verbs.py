"""`psm plan publish`, `documents`, `neighbours`, `zones`: from the office's drafts to what a commune sees."""

import json
from pathlib import Path
from typing import Any

import pytest

from psm_desktop.cli import main
from psm_desktop.store import copies, plans
from tests.sync.plan_world import next_plan


def psm(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, Any]:
    """Exit code and document."""
    code = main([*map(str, words), "--json"])
    return code, json.loads(capsys.readouterr().out)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    file = tmp_path / "ufficio.psmdb"
    assert main(["init", str(file), "--office", "--officer", "Ufficio"]) == 0
    return file


@pytest.fixture
def ala(tmp_path: Path, office: Path) -> Path:
    """A commune that was invited and has sent one ready intervention."""
    file = tmp_path / "ala.psmdb"
    at = ["--workspace", str(file)]
    assert main(["init", str(file), "--comune", "001003", "--officer", "Tecnico"]) == 0
    assert main(["--workspace", str(office), "invite", "001003", str(tmp_path / "invito.psm")]) == 0
    assert main([*at, "receive", str(tmp_path / "invito.psm")]) == 0
    assert main([*at, "add", "--title", "Ponte", "--under", "3.1.1", "--status", "in_progress"]) == 0
    return file


def draft(office: Path) -> None:
    db = copies.connect(office)
    plans.add_draft(db, next_plan(), 1_795_000_000)
    db.close()


def test_from_the_offices_draft_to_the_communes_plan(
    office: Path, ala: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft(office)
    zones, file = tmp_path / "zone.csv", tmp_path / "piano.psm"
    zones.write_text("istat;zona\n001003;7\n")
    assert main(["--workspace", str(office), "plan", "zones", str(zones)]) == 0
    capsys.readouterr()
    code, said = psm(capsys, "--workspace", office, "plan", "documents")
    assert [(one["kind"], one["version"], one["state"]) for one in said] == [
        ("plan", 1, "included"),
        ("plan", 2, "draft"),
        ("zones", 1, "draft"),
    ]
    code, said = psm(capsys, "--workspace", office, "plan", "publish", file)
    assert (code, [one["kind"] for one in said["documents"]]) == (0, ["plan", "zones"])
    code, [said] = psm(capsys, "inspect", file)
    assert (said["kind"], said["commune"], said["readers"]) == ("plan", None, 0)
    assert [(one["kind"], one["version"]) for one in said["documents"]] == [("plan", 2), ("zones", 1)]
    code, said = psm(capsys, "--workspace", ala, "receive", file, "--check")
    assert "codici cambiati 1" in said["files"][0]["text"]
    code, [said] = psm(capsys, "--workspace", ala, "receive", file)
    assert (code, said["fate"], said["kind"], said["commune"]) == (0, "taken", "plan", None)
    assert [(one["kind"], one["version"], one["is_older"]) for one in said["documents"]] == [
        ("plan", 2, False),
        ("zones", 1, False),
    ]
    code, said = psm(capsys, "--workspace", ala, "plan", "show", "3.1.19")
    assert said["interventions"] == 1
    code, said = psm(capsys, "--workspace", ala, "check")
    assert "da 3.1.1 a 3.1.19" in json.dumps(said, ensure_ascii=False)
    code, [said] = psm(capsys, "--workspace", ala, "comuni", "001003")
    assert (said["zone"], said["zone_reliability"]) == ("7", "ufficiale")
    code, [said] = psm(capsys, "--workspace", ala, "comuni", "Balme")  # the official list does not name it
    assert (said["zone"], said["zone_reliability"]) == (None, "ignota")
    code, said = psm(capsys, "--workspace", ala, "plan", "neighbours")
    assert (code, said) == (0, None)  # nothing ready came in before


def test_what_others_do_is_told_by_code(
    office: Path, ala: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, at = tmp_path / "piano.psm", ["--workspace", str(ala)]
    db = copies.connect(ala)
    (key,) = db.execute("SELECT key FROM intervention").fetchone()
    db.close()
    assert main([*at, "set", str(key), "implementing_body=Comune"]) == 0
    assert main([*at, "ready", str(key)]) == 0
    assert main([*at, "package", str(tmp_path / "ritorno.psm")]) == 0
    assert main(["--workspace", str(office), "receive", str(tmp_path / "ritorno.psm")]) == 0
    assert main(["--workspace", str(office), "plan", "publish", str(file)]) == 0
    assert main([*at, "receive", str(file)]) == 0
    capsys.readouterr()
    code, said = psm(capsys, *at, "plan", "neighbours", "3")
    assert said["under"]["3"] == {"interventions": 1, "amount_cents": 0, "shown": []}  # its own is known to it
    code, said = psm(capsys, "--workspace", office, "plan", "neighbours", "3.1")
    [row] = said["under"]["3.1"]["shown"]
    assert (row["commune"], row["title"], row["status"]) == ("001003", "Ponte", "in_progress")
    assert main(["--workspace", str(office), "plan", "neighbours", "3"]) == 0
    assert "Ala di Stura: Ponte, In corso, 0,00" in capsys.readouterr().out
    code, said = psm(capsys, *at, "plan", "neighbours", "9.9")
    assert (code, said["problem"]) == (1, "not-in-plan")


def test_a_list_of_zones_with_a_bad_line_is_not_taken(
    office: Path, ala: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "zone.csv"
    file.write_text("001003;7\n1019;7\n")
    code, said = psm(capsys, "--workspace", office, "plan", "zones", file)
    assert (code, [one["line"] for one in said["problems"]]) == (1, [2])
    assert said["problems"][0]["sentence"] == "Al codice «1019» manca lo zero iniziale: scrivi 001019."
    assert len(psm(capsys, "--workspace", office, "plan", "documents")[1]) == 1
    for words in (("zones", file), ("publish", tmp_path / "piano.psm")):
        code, said = psm(capsys, "--workspace", ala, "plan", *words)
        assert (code, said["problem"]) == (1, "office-only")
    code, said = psm(capsys, "--workspace", office, "plan", "publish", tmp_path / "piano.psm")
    assert (code, said["problem"]) == (1, "nothing-to-publish")
