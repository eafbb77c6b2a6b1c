"""`psm --comune A` on a copy that holds A and B: nothing of B is said, written out, sent, changed or taken back."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from psm_desktop.commands.hand import Hand
from psm_desktop.store import cells, copies
from tests.apart import fill
from tests.reports.pdf_text import pages
from tests.ui.desks import NOW
from tests.verbs.test_care import Psm

ALA, BALME = "001003", "001019"
MINE, THEIRS = "abete", "zwquercia"


@pytest.fixture
def psm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    made = Psm(tmp_path / "valli.psmdb", capsys)
    made("init", str(made.file), "--comune", ALA, "--officer", "Segreteria", "--training")
    made("commune", "add", BALME)
    return made


@pytest.fixture
def theirs(psm: Psm) -> list[int]:
    """Keys of the other commune's records, once both are filled."""
    with closing(copies.connect(psm.file)) as db:
        fill(Hand(db, ALA, f"Officer {MINE}", lambda: NOW), MINE, 1_234_00)
        return fill(Hand(db, BALME, f"Officer {THEIRS}", lambda: NOW), THEIRS, 98_765_432)


def of_balme(psm: Psm) -> list[tuple[object, ...]]:
    """All that Balme has in the journal, and its notes."""
    lines = "SELECT l.site, l.seq, l.value FROM journal_line l JOIN journal_site s USING (site) WHERE s.commune = ?"
    with closing(copies.connect(psm.file)) as db:
        return [*db.execute(lines, (BALME,)), *db.execute("SELECT * FROM private_note ORDER BY 1")]


READING: tuple[tuple[str, ...], ...] = (
    ("list",),
    ("list", "--search", THEIRS),
    ("list", f"--search=-{MINE}"),
    ("list", "--search", "importo:>1"),
    ("list", "--search", "in:ritardo"),
    ("list", "--search", "bozza"),
    ("check",),
    ("status",),
    ("trash", "list"),
    ("trash", "empty"),
)


@pytest.mark.parametrize("as_json", [(), ("--json",)])
def test_what_is_read_of_one_says_nothing_of_the_other(psm: Psm, theirs: list[int], as_json: tuple[str, ...]) -> None:
    for words in READING:
        code, out, err = psm("--comune", ALA, *as_json, *words)
        said = (out + err).replace(f"«{THEIRS}»", "")
        assert code in (0, 2), (words, err)
        assert THEIRS not in said, words
        assert not re.search(r"98[.]?765[.]?432|987[.]654", said), words
    assert MINE in psm("list", "--comune", ALA)[1]


def on_rows(key: str, file: str) -> tuple[tuple[str, ...], ...]:
    return (
        ("show", key),
        ("history", key),
        ("note", key),
        ("note", key, "testo"),
        ("evidence", "list", key),
        ("set", key, "title=mio"),
        ("bulk", "set", key, "status=suspended"),
        ("cost", key, "Lavori", "100"),
        ("fund", key, "Regione", "100"),
        ("milestone", key, "Collaudo", "12/2026"),
        ("duplicate", key),
        ("ready", key),
        ("delete", key),
        ("trash", "restore", key),
        ("revert", key, "title", "--to", "1"),
        ("attach", key, file),
        ("check", key),
    )


def test_no_row_of_the_other_can_be_reached_under_its_name(psm: Psm, theirs: list[int], tmp_path: Path) -> None:
    file, before = tmp_path / "foto.txt", of_balme(psm)
    file.write_text("foto")
    for words in on_rows(str(theirs[0]), str(file)):
        code, out, err = psm(*words, "--comune", ALA)
        assert (code, THEIRS in out + err) == (1, False), (words, out, err)
    assert of_balme(psm) == before


def test_a_row_says_itself_whose_it_is(psm: Psm, theirs: list[int]) -> None:
    code, out, _ = psm("show", str(theirs[0]))
    assert (code, THEIRS in out, MINE in out) == (0, True, False)


def test_undo_takes_back_what_was_done_last_in_this_commune(psm: Psm, theirs: list[int]) -> None:
    mine = psm.json("add", "--title", "Malga", "--comune", ALA)["key"]
    psm("note", mine, "da chiamare", "--comune", ALA)
    psm("add", "--title", "Latteria", "--comune", BALME)
    psm("note", str(theirs[0]), "altro", "--comune", BALME)
    before = of_balme(psm)
    assert psm("undo", "--comune", ALA)[0] == 0  # the note
    assert psm("undo", "--comune", ALA)[0] == 0  # the record
    assert "Malga" not in psm("list", "--comune", ALA)[1]
    after = of_balme(psm)
    assert [row for row in before if row in after] == before
    assert "Latteria" in psm("list", "--comune", BALME)[1]


def test_what_is_emptied_is_the_bin_of_one(psm: Psm, theirs: list[int]) -> None:
    before = of_balme(psm)
    assert psm("trash", "empty", "--yes", "--comune", ALA)[0] == 0
    assert psm.json("trash", "list", "--comune", ALA) == []
    assert (len(psm.json("trash", "list", "--comune", BALME)), of_balme(psm)) == (1, before)


def test_report_and_workbook_of_one_hold_nothing_of_the_other(psm: Psm, theirs: list[int], tmp_path: Path) -> None:
    from openpyxl import load_workbook

    pdf, book = tmp_path / "relazione.pdf", tmp_path / "ritorno.xlsx"
    psm("report", "council", str(pdf), "--since", "1/1/2026", "--comune", ALA)
    psm("excel", "export", str(book), "--comune", ALA)
    cells_of = [str(cell) for sheet in load_workbook(book) for row in sheet.values for cell in row if cell is not None]
    for text in ("\n".join(pages(pdf.read_bytes())), "\n".join(cells_of)):
        assert MINE in text
        assert THEIRS not in text
    code, _, err = psm("excel", "import", str(book), "--comune", BALME)
    assert (code, "Il file è del Comune di Ala di Stura, qui lavori su Balme" in err) == (1, True)


@pytest.fixture
def office(psm: Psm, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    """An office that has invited both, in one copy."""
    made = Psm(tmp_path / "ufficio.psmdb", capsys)
    made("init", str(made.file), "--office", "--officer", "Ufficio del Piano", "--training")
    for commune in (ALA, BALME):
        letter = tmp_path / f"invito-{commune}.psm"
        made("invite", commune, str(letter))
        assert psm("receive", str(letter))[0] == 0
    return made


def texts(file: Path) -> str:
    """Every text the office's file holds, in the tables as in the journal."""
    with closing(sqlite3.connect(file)) as db:
        return "\n".join(db.iterdump())


def test_a_package_of_one_brings_the_office_nothing_of_the_other(
    psm: Psm, office: Psm, theirs: list[int], tmp_path: Path
) -> None:
    package, receipt = tmp_path / "ritorno.psm", tmp_path / "ricevuta.psm"
    outbox = {one: psm.json("status", "--comune", one)["lines_to_send"] for one in (ALA, BALME)}
    assert psm("package", str(package), "--comune", ALA)[0] == 0
    assert psm.json("status", "--comune", ALA)["lines_to_send"] == 0
    assert psm.json("status", "--comune", BALME)["lines_to_send"] == outbox[BALME]
    assert office("receive", str(package))[0] == 0
    held = texts(office.file)
    assert MINE in held
    assert THEIRS not in held
    assert office.json("status")["counters"]["no_return"] == 311
    with closing(copies.connect(office.file)) as db:
        assert cells.commune_of(db, theirs[0]) is None
    assert office("receipt", ALA, str(receipt))[0] == 0
    assert psm("receive", str(receipt))[0] == 0
    states = {one: [file["state"] for file in psm.json("status", "--comune", one)["packages"]] for one in (ALA, BALME)}
    assert "confirmed" in states[ALA]
    assert states[BALME] == ["prepared"]  # the file that stood there before: no receipt spoke of it


def test_json_of_a_commune_names_it(psm: Psm, theirs: list[int]) -> None:
    assert json.loads(psm("status", "--comune", BALME, "--json")[1])["commune"] == BALME
