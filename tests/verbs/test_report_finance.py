"""`psm report finance`: the year that is asked for, and what is told of the file."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from psm_desktop.cli import main
from psm_desktop.domain.days import rome_day
from psm_desktop.errors import PsmError
from psm_desktop.store import local

Psm = Callable[..., dict[str, object]]


@pytest.fixture
def psm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    file = str(tmp_path / "ala.psmdb")

    def run(*words: str) -> dict[str, object]:
        assert main(["--workspace", file, *words, "--json"]) == 0
        said: dict[str, object] = json.loads(capsys.readouterr().out)
        return said

    run("init", file, "--comune", "001003", "--officer", "Ragioneria", "--training")
    ponte = str(run("add", "--title", "Ponte del Rio")["key"])
    run("set", ponte, "planned_start=2031-01-01", "planned_end=2031-12-31")
    return run


def told(file: Path) -> str:
    with PdfDocument(file) as pdf:
        return "".join(page.get_textpage().get_text_range() for page in pdf)


@pytest.mark.parametrize(("words", "year"), [(("--year", "2031"), 2031), (("--year", "tutti"), None)])
def test_the_table_of_a_year_and_of_all(psm: Psm, tmp_path: Path, words: tuple[str, ...], year: int | None) -> None:
    out = tmp_path / "quadro.pdf"
    value = psm("report", "finance", str(out), *words)
    assert (value["year"], value["interventions"], value["left_out"], value["pages"]) == (year, 1, 0, 1)
    assert "Ponte del Rio" in told(out)


@pytest.mark.parametrize("which", ["finance", "council"])
def test_a_report_that_is_there_is_left_alone_unless_asked(
    psm: Psm, tmp_path: Path, capsys: pytest.CaptureFixture[str], which: str
) -> None:
    out = tmp_path / "vecchio.pdf"
    out.write_bytes(b"%PDF of the last council")
    assert main(["--workspace", str(tmp_path / "ala.psmdb"), "report", which, str(out)]) == 1
    assert "«vecchio.pdf» c'è già" in capsys.readouterr().err
    assert out.read_bytes() == b"%PDF of the last council"
    psm("report", which, str(out), "--replace")
    assert "Ala di Stura" in told(out)


def test_a_report_the_copy_has_no_room_to_remember_is_said_to_be_there(
    psm: Psm, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise PsmError("disk-full", name="ala.psmdb")

    monkeypatch.setattr(local, "note_council", full)
    out = tmp_path / "relazione.pdf"
    assert main(["--workspace", str(tmp_path / "ala.psmdb"), "report", "council", str(out)]) == 1
    assert "«relazione.pdf» c'è, ma il disco di «ala.psmdb» è pieno" in capsys.readouterr().err
    assert "Ala di Stura" in told(out)


def test_without_a_year_it_is_this_one(psm: Psm, tmp_path: Path) -> None:
    out = tmp_path / "quadro.pdf"
    value = psm("report", "finance", str(out))
    this_year = rome_day(int(datetime.now(UTC).timestamp())).year
    assert (value["year"], value["interventions"], value["left_out"]) == (this_year, 0, 1)
    assert "Ponte del Rio" not in told(out)


@pytest.mark.parametrize("wrong", ["duemila", "12", "²026"])
def test_a_year_that_is_none_is_refused(
    tmp_path: Path, psm: Psm, capsys: pytest.CaptureFixture[str], wrong: str
) -> None:
    out = tmp_path / "quadro.pdf"
    assert main(["--workspace", str(tmp_path / "ala.psmdb"), "report", "finance", str(out), "--year", wrong]) == 2
    assert wrong in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize("kind", ["council", "finance"])
def test_one_page_is_told_as_one(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a copy that was just begun."""
    file, out = str(tmp_path / "nuova.psmdb"), tmp_path / "uno.pdf"
    assert main(["init", file, "--comune", "001003", "--officer", "Ragioneria", "--training"]) == 0
    assert main(["--workspace", file, "report", kind, str(out)]) == 0
    assert f"{out} (1 pagina)." in capsys.readouterr().out
