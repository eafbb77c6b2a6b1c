"""`psm init` from what there is: a safety copy, a broken one, a workbook; and what keeps it from being made."""

from pathlib import Path

import pytest

from psm_desktop.domain.keys import site_of
from tests.verbs.test_care import Psm, damage

OFFICER = ("--officer", "Maria Rossi")


@pytest.fixture
def psm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    """Ala di Stura and Balme in one copy, with an intervention in each."""
    made = Psm(tmp_path / "ala.psmdb", capsys)
    made("init", str(made.file), "--comune", "001003", "--officer", "Ufficio tecnico", "--training")
    made("commune", "add", "001019")
    made("add", "--title", "Ponte", "--comune", "001003")
    made("add", "--title", "Rifugio", "--comune", "001019")
    return made


@pytest.fixture
def new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    return Psm(tmp_path / "altrove" / "nuova.psmdb", capsys)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path) -> None:
    (tmp_path / "altrove").mkdir()


def kept(psm: Psm) -> Path:
    return Path(psm.json("backup")["file"])


def titles(psm: Psm, commune: str) -> list[str]:
    return [row["title"] for row in psm.json("list", "--comune", commune)]


def test_from_a_safety_copy_everything_is_there_and_the_numbers_are_new(psm: Psm, new: Psm) -> None:
    source = kept(psm)
    made = new.json("init", str(new.file), "--from-backup", str(source))
    assert (made["communes"], made["is_training"]) == (["001003", "001019"], True)
    assert (titles(new, "001003"), titles(new, "001019")) == (["Ponte"], ["Rifugio"])
    (before,), (after,) = ([row["key"] for row in one.json("list", "--comune", "001003")] for one in (psm, new))
    key = new.json("add", "--title", "Muretti", "--comune", "001003")["key"]
    assert before == after
    assert site_of(int(key)) != site_of(int(after))


def test_the_officer_stays_unless_another_is_named(psm: Psm, new: Psm, tmp_path: Path) -> None:
    source = kept(psm)
    other = Psm(tmp_path / "altrove" / "altra.psmdb", new._capsys)
    for one, words, officer in ((new, (), "Ufficio tecnico"), (other, OFFICER, "Maria Rossi")):
        one("init", str(one.file), "--from-backup", str(source), *words)
        assert one.json("status", "--comune", "001003")["officer"] == officer


def test_a_damaged_safety_copy_makes_nothing(psm: Psm, new: Psm) -> None:
    source = kept(psm)
    damage(source)
    code, _, err = new("init", str(new.file), "--from-backup", str(source))
    assert (code, "è danneggiata" in err, new.file.exists()) == (1, True, False)


def test_no_file_is_written_over(psm: Psm, new: Psm) -> None:
    source, before = kept(psm), psm.file.read_bytes()
    code, _, err = new("init", str(psm.file), "--from-backup", str(source))
    assert (code, "c'è già" in err, psm.file.read_bytes()) == (1, True, before)


def test_from_a_workbook_comes_the_copy_of_its_commune(psm: Psm, new: Psm, tmp_path: Path) -> None:
    book = tmp_path / "ritorno.xlsx"
    psm("excel", "export", str(book), "--comune", "001019")
    code, out, err = new("init", str(new.file), "--from-excel", str(book), *OFFICER)
    assert (code, err) == (0, "")
    assert "Copia pronta per Balme" in out
    assert new.titles() == ["Rifugio"]
    assert new.json("status")["is_training"] is True


def test_a_workbook_that_cannot_be_taken_leaves_no_copy_behind(new: Psm, tmp_path: Path) -> None:
    book = tmp_path / "bilancio.xlsx"
    book.write_text("ciao")
    code, _, err = new("init", str(new.file), "--from-excel", str(book), *OFFICER)
    assert (code, "non è un file Excel" in err, new.file.exists()) == (1, True, False)


@pytest.mark.parametrize(
    "words",
    [
        ("--from-backup", "a", "--from-excel", "b"),
        ("--from-backup", "a", "--comune", "001003"),
        ("--from-excel", "a", "--office"),
        ("--from-excel", "a"),
        ("--comune", "001003"),
        (*OFFICER,),
    ],
)
def test_a_copy_begins_in_one_way(new: Psm, words: tuple[str, ...]) -> None:
    code, out, err = new("init", str(new.file), *words)
    assert (code, out, new.file.exists()) == (2, "", False)
    assert err.startswith("psm: ")


def test_the_communes_of_a_copy_are_listed_with_what_each_has_to_send(psm: Psm) -> None:
    found = psm.json("commune", "list")
    assert [(one["commune"], one["name"], one["interventions"], one["lines_to_send"]) for one in found] == [
        ("001003", "Ala di Stura", 1, 1),
        ("001019", "Balme", 1, 1),
    ]
    psm("add", "--title", "Malga", "--comune", "001019")
    _, out, _ = psm("commune", "list")
    assert "001019  Balme: 2 interventi, 2 modifiche da inviare" in out


def test_a_commune_is_added_once_and_never_to_the_office(psm: Psm, new: Psm) -> None:
    assert "contiene già" in psm("commune", "add", "001019")[2]
    new("init", str(new.file), "--office", "--officer", "Ufficio del Piano")
    assert new("commune", "add", "001003")[0] == 1
    assert new.json("commune", "list") == []
