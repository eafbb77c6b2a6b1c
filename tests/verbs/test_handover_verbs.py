"""`psm handover`, `psm init --from-handover` and what `psm inspect` says of the file."""

from pathlib import Path

import pytest

from psm_desktop.sync import handover_file
from tests.verbs.test_care import Psm

ALA, BALME = "001003", "001019"
OFFICER = ("--officer", "Maria Rossi")


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key costs half a second and a quarter of a gigabyte; here it need not."""
    monkeypatch.setattr(handover_file, "PASSES", 1)
    monkeypatch.setattr(handover_file, "MEMORY", 8 << 10)


@pytest.fixture
def psm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    """Ala di Stura and Balme in one copy, with an intervention in each."""
    made = Psm(tmp_path / "ala.psmdb", capsys)
    made("init", str(made.file), "--comune", ALA, "--officer", "Ufficio tecnico", "--training")
    made("commune", "add", BALME)
    made("add", "--title", "Ponte", "--comune", ALA)
    made("add", "--title", "Rifugio", "--comune", BALME)
    return made


@pytest.fixture
def new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    (tmp_path / "altrove").mkdir()
    return Psm(tmp_path / "altrove" / "nuova.psmdb", capsys)


@pytest.fixture
def phrase(tmp_path: Path) -> tuple[str, str]:
    file = tmp_path / "frase.txt"
    file.write_text("lago sentiero forno rosa\n")
    return "--passphrase-file", str(file)


def test_from_one_officer_to_another(psm: Psm, new: Psm, tmp_path: Path, phrase: tuple[str, str]) -> None:
    out = tmp_path / "consegne.psm"
    told = psm.json("handover", str(out), "--comune", ALA, *phrase)
    assert (told["commune"], told["interventions"], told["file"]) == (ALA, 1, str(out))
    [said] = psm.json("inspect", str(out))
    assert (said["kind"], said["commune"], said["lines"], said["problem"]) == ("handover", ALA, told["lines"], None)
    made = new.json("init", str(new.file), "--from-handover", str(out), *OFFICER, *phrase)
    assert (made["communes"], made["is_training"]) == ([ALA], True)
    assert new.titles() == ["Ponte"]
    assert new.json("status")["officer"] == "Maria Rossi"
    new("add", "--title", "Scuola")
    assert sorted(new.titles()) == ["Ponte", "Scuola"]


def test_the_old_copy_says_so_and_takes_it_back(psm: Psm, tmp_path: Path, phrase: tuple[str, str]) -> None:
    psm("handover", str(tmp_path / "consegne.psm"), "--comune", ALA, *phrase)
    code, _, err = psm("add", "--title", "Scuola", "--comune", ALA)
    assert (code, "è passato a un altro ufficio" in err) == (1, True)
    assert [row["title"] for row in psm.json("list", "--comune", ALA)] == ["Ponte"]
    assert psm.json("status", "--comune", ALA)["handed_over"]["name"] == "consegne.psm"
    assert psm.json("status", "--comune", BALME)["handed_over"] is None
    assert "qui si legge" in psm("status", "--comune", ALA)[1]
    assert psm("report", "council", str(tmp_path / "relazione.pdf"), "--comune", ALA)[0] == 0
    assert psm("excel", "export", str(tmp_path / "ritorno.xlsx"), "--comune", ALA)[0] == 0
    assert psm("add", "--title", "Malga", "--comune", BALME)[0] == 0
    assert psm.json("handover", "--take-back", "--comune", ALA)["name"] == "consegne.psm"
    assert psm("add", "--title", "Scuola", "--comune", ALA)[0] == 0


def test_what_would_be_in_it(psm: Psm) -> None:
    told = psm.json("handover", "--check", "--comune", ALA)
    assert (told["interventions"], told["files"], told["lacking"]) == (1, 0, [])
    assert psm("add", "--title", "Scuola", "--comune", ALA)[0] == 0


def test_the_wrong_phrase_makes_nothing(psm: Psm, new: Psm, tmp_path: Path, phrase: tuple[str, str]) -> None:
    out, wrong = tmp_path / "consegne.psm", tmp_path / "altra.txt"
    wrong.write_text("un'altra frase")
    psm("handover", str(out), "--comune", ALA, *phrase)
    words = ("init", str(new.file), "--from-handover", str(out), *OFFICER)
    code, _, err = new(*words, "--passphrase-file", str(wrong))
    assert (code, "non apre questo file" in err, list(new.file.parent.iterdir())) == (1, True, [])
    assert new(*words)[0] == 2  # nobody is there to type it


@pytest.mark.parametrize("words", [(), ("a.psm", "--check"), ("--check", "--take-back")])
def test_one_thing_at_a_time(psm: Psm, words: tuple[str, ...]) -> None:
    assert psm("handover", *words, "--comune", ALA)[0] == 2


def test_a_file_cut_short_is_told_by_inspect(psm: Psm, tmp_path: Path, phrase: tuple[str, str]) -> None:
    out = tmp_path / "consegne.psm"
    psm("handover", str(out), "--comune", ALA, *phrase)
    out.write_bytes(out.read_bytes()[:-10])
    code, _, err = psm("inspect", str(out))
    assert (code, "incompleto" in err) == (1, True)


def test_the_phrase_is_typed_twice(psm: Psm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["lago sentiero forno rosa", "lago sentiero forno roso"] + 2 * ["lago sentiero forno rosa"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda _ask: next(typed))
    out = tmp_path / "consegne.psm"
    code, _, err = psm("handover", str(out), "--comune", ALA)
    assert (code, "non sono uguali" in err, out.exists()) == (1, True, False)
    assert psm("handover", str(out), "--comune", ALA)[0] == 0


def test_at_the_office_the_old_key_is_at_rest(psm: Psm, new: Psm, tmp_path: Path, phrase: tuple[str, str]) -> None:
    office = Psm(tmp_path / "ufficio.psmdb", psm._capsys)
    names = ("invito", "primo", "consegne", "secondo")
    invitation, first, handed, second = (str(tmp_path / f"{name}.psm") for name in names)
    office("init", str(office.file), "--office", "--officer", "Bianchi", "--training")
    office("invite", ALA, invitation)
    psm("receive", invitation)
    psm("package", first, "--comune", ALA)
    office("receive", first)
    psm("handover", handed, "--comune", ALA, *phrase)
    new("init", str(new.file), "--from-handover", handed, *OFFICER, *phrase)
    new("add", "--title", "Scuola")
    new("package", second)
    assert [one["fate"] for one in office.json("receive", second)] == ["taken"]
    states = {
        key["officer"]: (key["state"], key["is_retired"]) for key in office.json("keys", "list") if key["commune"]
    }
    assert states == {"Ufficio tecnico": ("enrolled", True), "Maria Rossi": ("enrolled", False)}
    assert "a riposo" in office("keys", "list")[1]
