"""Remarks and corrections from the command line: the office writes, the commune answers and marks as dealt with."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from psm_desktop.cli import main

ALA = "001003"


class Side:
    """`psm` on the commune's copy or the office's."""

    def __init__(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self._capsys = file, capsys

    def __call__(self, *words: str) -> str:
        """What is printed; it ends well."""
        assert main(["--workspace", str(self.file), *words]) == 0
        said = self._capsys.readouterr()
        assert said.err == ""
        return said.out

    def json(self, *words: str) -> Any:
        return json.loads(self(*words, "--json"))

    def refusal(self, *words: str, code: int = 1) -> str:
        assert main(["--workspace", str(self.file), *words]) == code
        return self._capsys.readouterr().err


@pytest.fixture
def sides(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Side, Side, str]:
    """A commune, the office, and the key of a record both have."""
    ala, office = Side(tmp_path / "ala.psmdb", capsys), Side(tmp_path / "ufficio.psmdb", capsys)
    ala("init", str(ala.file), "--comune", ALA, "--officer", "Rossi", "--training")
    office("init", str(office.file), "--office", "--officer", "Bianchi", "--training")
    office("invite", ALA, str(tmp_path / "invito.psm"))
    ala("receive", str(tmp_path / "invito.psm"))
    key = str(ala.json("add", "--title", "Ponte")["key"])
    ala("package", str(tmp_path / "uno.psm"))
    office("receive", str(tmp_path / "uno.psm"))
    return ala, office, key


def test_from_the_office_to_the_commune_and_back(sides: tuple[Side, Side, str], tmp_path: Path) -> None:
    ala, office, key = sides
    made = office.json("remark", key, "cup", "Manca il CUP")["key"]
    office("remark", key, "Manda la delibera")
    office("set", key, "place=Ala")
    office("receipt", ALA, str(tmp_path / "ricevuta.psm"))
    ala("receive", str(tmp_path / "ricevuta.psm"))
    cup, whole = ala.json("remarks")
    assert (cup["key"], cup["intervention"], cup["field"], cup["text"]) == (made, key, "cup", "Manca il CUP")
    assert (cup["by_office"], cup["officer"], cup["is_done"], whole["field"]) == (True, "Bianchi", False, None)
    out = ala("show", key)
    assert "Osservazione dell'ufficio (Bianchi" in out
    assert "CUP: «Manca il CUP»" in out
    assert "Tutta la scheda: «Manda la delibera»" in out
    assert [one["text"] for one in ala.json("show", key)["remarks"]] == ["Manca il CUP", "Manda la delibera"]
    assert ala.json("show", key)["place"] == "Ala"
    assert [one["key"] for one in ala.json("list", "--search", "con:osservazioni")] == [key]
    assert "Manca il CUP" in ala("check", key)
    ala("done", made)
    ala("remark", key, "cup", "Chiesto al ministero")
    assert [one["text"] for one in ala.json("remarks", key)] == ["Manda la delibera", "Chiesto al ministero"]
    assert "fatta: Rossi" in ala("remarks", "--all")
    ala("package", str(tmp_path / "due.psm"))
    office("receive", str(tmp_path / "due.psm"))
    told = {one["text"]: (one["is_done"], one["by_office"]) for one in office.json("remarks", "--all")}
    assert told == {
        "Manca il CUP": (True, True),
        "Manda la delibera": (False, True),
        "Chiesto al ministero": (False, False),
    }
    assert "Risposta del Comune (Rossi" in office("show", key)


def test_on_a_row_below_and_by_the_name_one_types(sides: tuple[Side, Side, str]) -> None:
    ala, _, key = sides
    row = ala.json("cost", key, "Lavori", "1000")["key"]
    ala("remark", row, "amount", "Da confermare")
    [one] = ala.json("remarks", row)
    assert (one["about"], one["table"], one["field"], one["intervention"]) == (row, "cost_item", "amount_cents", key)
    assert "Importo (Lavori): «Da confermare»" in ala("remarks")


def test_open_again_and_what_is_refused(sides: tuple[Side, Side, str]) -> None:
    ala, office, key = sides
    made = office.json("remark", key, "Guarda")["key"]
    office("done", made)
    assert office("remarks") == "Nessuna osservazione.\n"
    assert office("done", made).startswith("Era già così")
    assert office.json("done", made, "--no") == {"key": made, "is_done": False}
    assert "non è un'osservazione" in office.refusal("done", key)
    assert "Scrivi l'osservazione" in office.refusal("remark", key, " ")
    assert "non esiste" in ala.refusal("remark", key, "importo", "?")


def test_receipts_for_all_that_wait_and_what_the_commune_reads_of_them(
    sides: tuple[Side, Side, str], tmp_path: Path
) -> None:
    ala, office, key = sides
    office("remark", key, "cup", "Manca il CUP")
    folder = tmp_path / "ricevute"
    told = office.json("receipt", "--all", str(folder))
    [one] = told["receipts"]
    assert (one["commune"], one["files"], one["lines"], told["problems"]) == (ALA, 1, 1, {})
    assert Path(one["file"]).parent == folder
    assert Path(one["file"]).name.startswith("ricevuta-ala-di-stura-")
    assert office("receipt", "--all", str(folder)) == "Nessun Comune aspetta una ricevuta.\n"
    for words in (("receipt", ALA), ("receipt", ALA, "--all", str(folder))):
        assert "psm receipt --all" in office.refusal(*words, code=2)
    ala("receive", str(folder))
    stands = ala.json("status")
    assert (stands["remarks"], stands["covered"]["lines"], stands["covered"]["missing"]) == (1, 1, 0)
    assert stands["days_without_receipt"] == 0
    said = ala("status")
    assert "L'ufficio ha tutte le modifiche fatte qui" in said
    assert "Osservazioni dell'ufficio: 1" in said


def test_a_commune_nobody_answers_is_told_so_after_the_days_it_chose(
    sides: tuple[Side, Side, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ala, _, _ = sides
    day, now = 86_400, int(time.time())
    monkeypatch.setattr("psm_desktop.verbs.state.utc_now", lambda: now + 16 * day)
    assert "Nessuna ricevuta da 16 giorni" in ala("status")
    assert ala.json("status")["days_without_receipt"] == 16
    assert main(["settings", "set", "receipt_days", "20"]) == 0
    assert main(["settings", "set", "receipt_days", "0"]) == 1
    assert "1 ... 90" in capsys.readouterr().err
    assert ala.json("status")["days_without_receipt"] == 0


def test_two_pcs_of_the_commune_exchange_the_files_made_for_the_office(
    sides: tuple[Side, Side, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ala, office, key = sides
    other = Side(tmp_path / "ragioneria.psmdb", capsys)
    other("init", str(other.file), "--comune", ALA, "--officer", "Verdi", "--training")
    office("invite", ALA, str(tmp_path / "altro.psm"))
    other("receive", str(tmp_path / "altro.psm"))
    other("add", "--title", "Scuola")
    assert "dopo la prima ricevuta" in other("package", str(tmp_path / "b1.psm"))
    assert "Su tutti e due leggete una ricevuta" in ala.refusal("receive", str(tmp_path / "b1.psm"))
    office("receive", str(tmp_path / "b1.psm"))
    office("receipt", ALA, str(tmp_path / "r.psm"))
    for side in (ala, other):
        side("receive", str(tmp_path / "r.psm"))
    ala("set", key, "place=Ala")
    assert "(Verdi)" in ala("package", str(tmp_path / "a2.psm"))
    other("receive", str(tmp_path / "a2.psm"))
    assert other.json("show", key)["place"] == "Ala"
    other("set", key, "notes=Visto")
    assert other.json("package", str(tmp_path / "b2.psm"))["others"] == ["Rossi"]
    office("receive", str(tmp_path / "b2.psm"))
    told = office.json("show", key)
    assert (told["place"], told["notes"]) == ("Ala", "Visto"), "the other PC relays what the first has written"
