"""`psm invite`, `psm receive --words` and `psm keys`, as an office and a commune use them."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from psm_desktop.cli import main
from psm_desktop.store import copies, record, seed
from psm_desktop.sync import locked_file, phrase
from tests.reports import pdf_text

Captured = pytest.CaptureFixture[str]
ALA = "001003"


class Places:
    """An office and a commune's copy on this PC, spoken to as in a terminal."""

    def __init__(self, folder: Path, capsys: Captured) -> None:
        self.folder, self._capsys = folder, capsys
        self.office, self.ala, self.second = (folder / name for name in ("ufficio.psmdb", "ala.psmdb", "seconda.psmdb"))
        self.psm("init", self.office, "--office", "--officer", "Bianchi", "--training")
        for file in (self.ala, self.second):
            self.psm("init", file, "--comune", ALA, "--officer", "Rossi", "--training")

    def psm(self, *words: object, code: int = 0) -> str:
        """What a command says; stderr where it is refused."""
        assert main([str(word) for word in words]) == code
        said = self._capsys.readouterr()
        return said.err if code else said.out

    def told(self, *words: object) -> Any:
        """The same as JSON."""
        return json.loads(self.psm(*words, "--json"))


@pytest.fixture
def places(tmp_path: Path, capsys: Captured) -> Places:
    return Places(tmp_path, capsys)


def words_of(letter: Path) -> str:
    [page] = pdf_text.pages(letter.read_bytes())
    listed = page.split("Le dodici parole")[-1]
    return listed[: listed.index("Da sapere")]


def test_a_commune_comes_in_by_letter(places: Places, tmp_path: Path) -> None:
    invitation, letter, back = tmp_path / "invito.psm", tmp_path / "lettera.pdf", tmp_path / "ritorno.psm"
    told = places.told("--workspace", places.office, "invite", ALA, invitation, "--letter", letter)
    assert told == {"commune": ALA, "file": str(invitation), "letter": str(letter)}
    assert "dodici parole" in places.psm("--workspace", places.ala, "receive", invitation, code=1)
    assert "tutte" in places.psm("--workspace", places.ala, "receive", "--words", "abaco abete", code=1)
    words = words_of(letter)
    assert "forse" in places.psm("--workspace", places.ala, "receive", "--words", words + " abacco", code=1)
    assert "invito dell'ufficio letto" in places.psm("--workspace", places.ala, "receive", "--words", words).lower()
    assert "Nessun invito" in places.psm("--workspace", places.ala, "receive", "--words", words, code=1)
    places.psm("--workspace", places.ala, "add", "--title", "Ponte", "--under", "3")
    places.psm("--workspace", places.ala, "package", back)
    assert places.told("--workspace", places.office, "receive", back)[0]["fate"] == "taken"
    assert [key["state"] for key in places.told("--workspace", places.office, "keys", "list")] == [None, "enrolled"]


def test_file_and_words_are_read_in_one_go(places: Places, tmp_path: Path) -> None:
    invitation, letter = tmp_path / "invito.psm", tmp_path / "lettera.pdf"
    places.psm("--workspace", places.office, "invite", ALA, invitation, "--letter", letter)
    [told] = places.told("--workspace", places.ala, "receive", invitation, "--words", words_of(letter))
    assert told["fate"] == "invited"


def test_a_key_without_invitation_is_approved(places: Places, tmp_path: Path) -> None:
    invitation, first, second = tmp_path / "invito.psm", tmp_path / "primo.psm", tmp_path / "secondo.psm"
    places.psm("--workspace", places.office, "invite", ALA, invitation)
    for copy, out in ((places.ala, first), (places.second, second)):
        places.psm("--workspace", copy, "receive", invitation)
        places.psm("--workspace", copy, "add", "--title", copy.stem, "--under", "3")
        places.psm("--workspace", copy, "package", out)
    places.psm("--workspace", places.office, "receive", first)
    refused = places.psm("--workspace", places.office, "receive", second, code=1)
    own = next(key for key in places.told("--workspace", places.second, "keys", "list") if key["is_own"])
    assert "Ufficio, Chiavi" in refused
    assert phrase.typed_words(own["words"]) == tuple(own["words"].split())
    waiting = [key for key in places.told("--workspace", places.office, "keys", "list") if key["state"] == "waiting"]
    assert [key["words"] for key in waiting] == [own["words"]]

    one = own["words"].split()[0]
    asked = places.told("--workspace", places.office, "keys", "approve", one, "--comune", ALA)
    assert (asked["state"], asked["words"], asked["files"]) == ("waiting", own["words"], [])
    done = places.told("--workspace", places.office, "keys", "approve", own["words"], "--comune", ALA)
    assert (done["state"], [file["fate"] for file in done["files"]]) == ("enrolled", ["taken"])
    listed = places.told("--workspace", places.ala, "keys", "list")
    assert [(key["is_own"], key["is_office"]) for key in listed] == [(True, False), (False, True)]
    assert {row["title"] for row in places.told("--workspace", places.office, "list", "--comune", ALA)} == {
        "ala",
        "seconda",
    }


def test_what_is_missing_is_asked_for(places: Places) -> None:
    office = ("--workspace", places.office)
    for words in (("invite",), ("invite", ALA), ("invite", ALA, "x.psm", "--all", "D"), ("keys", "approve", "abaco")):
        assert places.psm(*office, *words, code=2).startswith("psm: Indica")
    assert places.psm("--workspace", places.ala, "receive", code=2).startswith("psm: Indica")
    assert "Ala di Stura" in places.psm(*office, "keys", "approve", "abaco", "--comune", ALA, code=1)
    assert "ufficio" in places.psm("--workspace", places.ala, "invite", "--all", "D", code=1)


def test_all_are_invited_from_the_terminal(places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    some = tuple(seed.commune(code) for code in ("001001", ALA))
    monkeypatch.setattr(seed, "communes", lambda: some)
    folder = tmp_path / "inviti"
    told = places.told("--workspace", places.office, "invite", "--all", folder)
    assert (told["made"], told["there"], told["letters"]) == (
        ["001001", ALA],
        [],
        str(folder / "lettere" / "tutte-le-lettere.pdf"),
    )
    assert "C'erano già: 2" in places.psm("--workspace", places.office, "invite", "--all", folder)
    assert places.told("--workspace", places.office, "invite", ALA, "--withdraw")["withdrawn"] == 1
    assert places.told("--workspace", places.office, "invite", "--all", folder)["made"] == [ALA]


def test_a_moved_copy_sends_on_under_its_key_and_a_new_number(places: Places, tmp_path: Path) -> None:
    invitation, first, second = (tmp_path / name for name in ("invito.psm", "primo.psm", "secondo.psm"))
    places.psm("--workspace", places.office, "invite", ALA, invitation)
    places.psm("--workspace", places.ala, "receive", invitation)
    places.psm("--workspace", places.ala, "add", "--title", "Ponte", "--under", "3")
    places.psm("--workspace", places.ala, "package", first)
    places.psm("--workspace", places.office, "receive", first)
    places.psm("--workspace", places.ala, "add", "--title", "Mai inviato", "--under", "3")
    moved = tmp_path / "altrove.psmdb"
    places.ala.rename(moved)
    places.psm("--workspace", moved, "add", "--title", "Dopo", "--under", "3")
    places.psm("--workspace", moved, "package", second)
    assert [one["fate"] for one in places.told("--workspace", places.office, "receive", second)] == ["taken"]
    listed = places.told("--workspace", places.office, "list", "--comune", ALA)
    assert {row["title"] for row in listed} == {"Ponte", "Mai inviato", "Dopo"}
    assert len({int(row["key"]) >> 23 for row in listed}) == 2  # two numbers, one key
    [known] = [key for key in places.told("--workspace", places.office, "keys", "list") if key["commune"] == ALA]
    assert known["state"] == "enrolled"


def test_the_key_of_the_office_goes_into_a_file_and_comes_back(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked_file, "PASSES", 1)
    monkeypatch.setattr(locked_file, "MEMORY", 8 << 10)
    secret, out = tmp_path / "frase.txt", tmp_path / "chiave.psm"
    secret.write_text("lago sentiero forno rosa\n", "utf-8")
    office = ("--workspace", places.office)
    places.psm(*office, "invite", ALA, tmp_path / "invito.psm")
    assert "non ha una copia" in places.psm(*office, "keys", "list")
    made = places.told(*office, "keys", "backup", out, "--passphrase-file", secret)
    assert (made["file"], made["bytes"]) == (str(out), out.stat().st_size)
    assert "non ha una copia" not in places.psm(*office, "keys", "list")
    assert "Copia della chiave dell'ufficio, dati di prova" in places.psm("inspect", out)
    assert places.told("inspect", out)[0]["fingerprint"] == made["fingerprint"]
    assert places.told(*office, "keys", "restore", out, "--passphrase-file", secret)["restored"] is False
    with closing(copies.connect(places.office)) as db:
        record.key_file(copies.identity_of(db)).unlink()
    secret.write_text("lago sentiero forno rosa\r\n", "utf-8-sig")  # as the editor of Windows leaves it
    back = places.told(*office, "keys", "restore", out, "--passphrase-file", secret)
    assert (back["restored"], back["words"]) == (True, made["words"])
    secret.write_text("lago sentiero forno verde", "utf-8")
    assert "non apre questo file" in places.psm(*office, "keys", "restore", out, "--passphrase-file", secret, code=1)
    refused = places.psm("--workspace", places.ala, "keys", "backup", out, "--passphrase-file", secret, code=1)
    assert "solo nella copia dell'ufficio" in refused
