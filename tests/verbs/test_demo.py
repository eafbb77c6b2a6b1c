"""The demo: the main job from end to end, in files an officer would recognise."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pikepdf import Pdf
from pypdfium2 import PdfDocument

from psm_desktop.cli import main

FILES = {
    *("ufficio.psmdb", "ala-di-stura.psmdb", "balme.psmdb"),
    *("invito-ala-di-stura.psm", "lettera-ala-di-stura.pdf", "invito-balme.psm"),
    *("ritorno-ala-di-stura.xlsx", "ritorno-ala-di-stura-compilato.xlsx"),
    *("relazione-consiglio-ala-di-stura.pdf", "relazione-consiglio-balme.pdf"),
    *("pacchetto-ala-di-stura allegati 1 di 1.psm", "pacchetto-balme allegati 1 di 1.psm"),
    *("pacchetto-ala-di-stura.psm", "pacchetto-balme.psm", "ricevuta-ala-di-stura.psm", "ricevuta-balme.psm"),
}


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folder in which the demo was played once for all tests of this file, and the configuration folder used."""
    folder, config = tmp_path_factory.mktemp("demo") / "prova", tmp_path_factory.mktemp("config")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PSM_CONFIG", str(config))
        assert main(["demo", str(folder)]) == 0
    return folder, config


@pytest.fixture
def played(stage: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the demo, on the PC that played it."""
    folder, config = stage
    monkeypatch.setenv("PSM_CONFIG", str(config))
    return folder


def asked(capsys: pytest.CaptureFixture[str], file: Path, *words: str):
    capsys.readouterr()
    assert main(["--workspace", str(file), *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_every_file_is_left_under_a_plain_name(played: Path) -> None:
    assert {path.name for path in played.iterdir() if path.is_file()} == FILES


def test_the_office_holds_the_attachments_and_says_so(played: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, played / "ufficio.psmdb", "evidence", "missing") != []
    assert all(one["attachments"] == [] for one in asked(capsys, played / "ufficio.psmdb", "evidence", "missing"))
    for name in ("ala-di-stura", "balme"):
        told = asked(capsys, played / f"{name}.psmdb", "status")["attachments"]
        assert (told["all"], told["missing"]) == (1, [])


def test_the_office_holds_what_the_communes_recorded(played: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office = asked(capsys, played / "ufficio.psmdb", "list")
    for name in ("ala-di-stura", "balme"):
        own = asked(capsys, played / f"{name}.psmdb", "list")
        theirs = [row for row in office if row["commune"] == own[0]["commune"]]
        assert theirs == own
    state = asked(capsys, played / "ufficio.psmdb", "status")
    assert sum(state["counters"].values()) == 312
    ready = [row for row in office if row["is_ready"]]
    assert state["totals"]["all"]["outside_capital"]["count"] == len(ready)
    assert state["totals"]["all"]["outside_capital"]["amount_cents"] == sum(row["amount_cents"] for row in ready)
    assert state["totals"]["all"]["inside_capital"]["count"] == 0
    assert state["totals"]["drafts"] == len(office) - len(ready) > 0


def test_what_the_colleague_wrote_in_excel_went_all_the_way(played: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = {row["title"]: row for row in asked(capsys, played / "ufficio.psmdb", "list")}
    assert rows["Fibra ottica per municipio e scuola"]["progress_pct"] == 75
    assert rows["Fibra ottica per municipio e scuola"]["paid_cents"] == 585_000
    assert rows["Spazio di lavoro condiviso nell'ex latteria"]["amount_cents"] == 3_800_000


def test_what_the_office_remarks_reaches_the_commune(played: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = asked(capsys, played / "ala-di-stura.psmdb", "remarks")
    assert [(one["field"], one["by_office"]) for one in told].count(("cup", True)) == 1
    assert asked(capsys, played / "ala-di-stura.psmdb", "status")["remarks"] == len(told) == 3
    assert asked(capsys, played / "balme.psmdb", "remarks") == []


def test_packages_are_confirmed_and_nothing_is_left_to_send(played: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("ala-di-stura", "balme"):
        state = asked(capsys, played / f"{name}.psmdb", "status")
        assert [one["state"] for one in state["packages"]] == ["confirmed"]
        assert (state["lines_to_send"], state["is_enrolled"]) == (0, True)


def test_every_page_and_sheet_says_that_the_data_are_made_up(played: Path) -> None:
    for file in played.glob("*.pdf"):
        with PdfDocument(file) as pdf:
            texts = [page.get_textpage().get_text_range() for page in pdf]
        assert texts
        assert all("DATI DI PROVA" in text for text in texts)
    for file in played.glob("*.xlsx"):
        for sheet in load_workbook(file).worksheets:
            if sheet.sheet_state == "visible" and sheet.title != "Elenchi":
                said = {cell.value for row in sheet.iter_rows(max_row=4) for cell in row}
                assert any("DATI DI PROVA" in str(value) for value in said), sheet.title


def test_the_report_carries_the_signed_package(
    played: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with Pdf.open(played / "relazione-consiglio-balme.pdf") as pdf:
        (name,) = pdf.attachments
        carried = tmp_path / name
        carried.write_bytes(pdf.attachments[name].get_file().read_bytes())
    assert main(["--workspace", str(played / "ufficio.psmdb"), "--json", "receive", str(carried)]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["fate"], told["commune"]) == ("known", "001019")  # the office has it all already


def test_it_is_played_only_into_an_empty_folder(played: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in played.iterdir() if path.is_file()}
    assert main(["demo", str(played)]) == 1
    assert "non è vuota" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in played.iterdir() if path.is_file()} == before


def test_what_is_sent_twice_or_to_the_wrong_one_changes_nothing(
    played: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["--workspace", str(played / "balme.psmdb"), "receive", str(played / "ricevuta-ala-di-stura.psm")]) == 1
    broken = tmp_path / "rotto.psm"
    broken.write_bytes((played / "pacchetto-balme.psm").read_bytes()[:-7])
    capsys.readouterr()
    assert main(["--workspace", str(played / "ufficio.psmdb"), "--json", "receive", str(broken)]) == 1
    (told,) = json.loads(capsys.readouterr().out)
    assert told["is_good"] is False
    assert "incompleto" in told["text"]
