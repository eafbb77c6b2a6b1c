"""The command line as a script uses it: JSON out, exit codes, sentences."""

import json
from pathlib import Path

import pytest

from psm_desktop.cli import main


class Psm:
    """`psm` on one workspace."""

    def __init__(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self._capsys = file, capsys

    def __call__(self, *words: str) -> tuple[int, str, str]:
        """Exit code, stdout, stderr."""
        try:
            code = main(["--workspace", str(self.file), *words])
        except SystemExit as stopped:
            code = int(str(stopped.code))
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def json(self, *words: str):
        code, out, err = self(*words, "--json")
        assert (code, err) == (0, "")
        return json.loads(out)


@pytest.fixture
def psm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Psm:
    made = Psm(tmp_path / "ala.psmdb", capsys)
    code, *_ = made("init", str(made.file), "--comune", "001003", "--officer", "Ufficio tecnico", "--training")
    assert code == 0
    return made


def test_an_intervention_from_nothing_to_ready(psm: Psm) -> None:
    key = psm.json("add", "--title", "Ponte", "--under", "3.1.2", "--status", "In corso", "--start", "15/3/26")["key"]
    item = psm.json("cost", key, "Lavori", "1000+220")["key"]
    psm.json("fund", key, "Regione Piemonte", "1.220,00")
    psm.json("milestone", key, "Collaudo", "12/2026")
    psm.json("set", item, "paid=500,50", "committed_cents=60000")
    psm.json("set", key, "implementing_body=Comune di Ala di Stura", "progress_pct=40")
    psm.json("ready", item)  # any row of the intervention will do
    (row,) = psm.json("list")
    assert row["key"] == key
    assert (row["title"], row["status"], row["under"]) == ("Ponte", "in_progress", "1:3.1.2")
    assert (row["amount_cents"], row["funded_cents"], row["paid_cents"], row["is_balanced"]) == (
        122000,
        122000,
        50050,
        True,
    )
    sheet = psm.json("show", item)
    assert sheet["key"] == key
    assert [(m["label"], m["due"]) for m in sheet["milestones"]] == [("Collaudo", "2026-12")]
    assert sheet["is_ready"] is True
    assert sheet["problems"] == []


def test_keys_print_as_decimal_text_that_needs_no_quoting(psm: Psm) -> None:
    code, out, _ = psm("add", "--title", "Ponte")
    assert code == 0
    assert out.strip().isdigit()
    assert psm.json("show", out.strip())["title"] == "Ponte"


def test_every_step_can_be_undone_in_turn(psm: Psm) -> None:
    key = psm.json("add", "--title", "Ponte")["key"]
    psm.json("set", key, "title=Ponte alto")
    psm.json("set", key, "title=Ponte lungo")
    titles = []
    for _ in range(2):
        psm.json("undo")
        titles.append(psm.json("show", key)["title"])
    psm.json("undo")
    assert titles == ["Ponte alto", "Ponte"]
    assert psm.json("list") == []
    code, _, err = psm("undo")
    assert (code, err) == (1, "psm: Non c'è niente da annullare.\n")


def test_history_tells_who_wrote_what_over_what(psm: Psm) -> None:
    key = psm.json("add", "--title", "Ponte")["key"]
    psm.json("set", key, "title=Ponte alto")
    first, second = psm.json("history", key)
    assert (first["field"], first["values"]["title"]) == (None, "Ponte")
    assert (second["field"], second["before"], second["value"], second["officer"]) == (
        *("title", "Ponte", "Ponte alto"),
        "Ufficio tecnico",
    )


def test_search_ignores_accents_and_case(psm: Psm) -> None:
    for title in ("Viabilità di valle", "Scuola"):
        psm.json("add", "--title", title)
    assert [row["title"] for row in psm.json("list", "--search", "VIABILITA valle")] == ["Viabilità di valle"]
    assert psm.json("list", "--search", "ponte") == []


WRONG = [
    (("cost", "KEY", "Lavori", "12.00.0"), 1, "«12.00.0» non è un importo. Scrivi ad esempio 12.000,00."),
    (("set", "KEY", "planned_end=31/2/2026"), 1, "Il 31/02/2026 non esiste. L'ultimo giorno di febbraio 2026 è il 28."),
    (("set", "KEY", "colour=rosso"), 1, "Il campo «colour» non esiste."),
    (("set", "KEY", "savings_cents=12,50"), 1, "Per scrivere euro usa savings="),
    (("set", "KEY", "title"), 2, "«title» non dice che cosa scrivere."),
    (("set", "KEY", "commune=001272"), 1, "Il campo «commune» non esiste."),
    (("set", "123", "title=x"), 1, "La riga 123 non c'è in questa copia."),
    (("show", "abc"), 2, "«abc» non è la chiave di una riga."),
    (("add", "--title", "  "), 1, "Scrivi il titolo dell'intervento"),
    (("add", "--title", "x", "--under", "ponte"), 1, "«ponte» non è un codice del Piano."),
    (("list", "--comune", "001004"), 1, "Questa copia non contiene il Comune 001004."),
    (("list", "--comune", "1003"), 2, "Al codice «1003» manca lo zero iniziale: scrivi 001003."),
    (("frobnicate",), 2, ""),
    (("add",), 2, ""),
]


@pytest.mark.parametrize(("words", "code", "sentence"), WRONG)
def test_what_is_wrong_is_one_sentence_and_writes_nothing(
    psm: Psm, words: tuple[str, ...], code: int, sentence: str
) -> None:
    key = psm.json("add", "--title", "Ponte")["key"]
    before = psm.json("history", key)
    found, out, err = psm(*(key if word == "KEY" else word for word in words))
    assert (found, out) == (code, "")
    assert sentence in err
    assert "Traceback" not in err
    assert psm.json("history", key) == before
    assert len(psm.json("list")) == 1


def test_a_draft_is_not_ready_while_something_is_to_correct(psm: Psm) -> None:
    key = psm.json("add", "--title", "Ponte", "--start", "15/06/2026", "--end", "30/04/2026")["key"]
    code, _, err = psm("ready", key)
    assert code == 1
    assert "La fine prevista (30/04/2026) è prima dell'inizio (15/06/2026)." in err
    psm.json("set", key, "planned_end=30/04/2027")
    psm.json("ready", key)
    psm.json("ready", key, "--no")
    assert psm.json("show", key)["is_ready"] is False


def test_deleting_takes_what_hangs_below_and_undo_brings_all_back(psm: Psm) -> None:
    key = psm.json("add", "--title", "Ponte")["key"]
    psm.json("cost", key, "Lavori", "10")
    psm.json("delete", key)
    assert psm.json("list") == []
    assert psm("show", key)[1].splitlines()[0] == f"Ponte  ({key}) (nel cestino)"
    psm.json("undo")
    assert psm("show", key)[1].splitlines()[0] == f"Ponte  ({key})"
    assert [row["amount_cents"] for row in psm.json("list")] == [1000]


def test_options_stand_before_or_after_the_verb(psm: Psm, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["list", "--workspace", str(psm.file)]) == 0
    monkeypatch.setenv("PSM_WORKSPACE", str(psm.file))
    assert main(["list"]) == 0
    assert main(["--json", "list", "--comune", "001003"]) == 0


def test_a_shared_secretary_names_the_commune(psm: Psm) -> None:
    key = psm.json("add", "--title", "Ponte")["key"]
    psm.json("commune", "add", "001019")
    assert psm("commune", "add", "001019")[0] == 1
    assert psm("list")[0] == 2
    assert psm("add", "--title", "Scuola")[0] == 2
    psm.json("add", "--title", "Scuola", "--comune", "001019")
    assert [row["title"] for row in psm.json("list", "--comune", "001003")] == ["Ponte"]
    assert [row["title"] for row in psm.json("list", "--comune", "001019")] == ["Scuola"]
    assert psm.json("show", key)["title"] == "Ponte"  # a key says whose it is
    assert psm("show", key, "--comune", "001019")[0] == 1
    psm.json("undo", "--comune", "001019")
    assert [row["title"] for row in psm.json("list", "--comune", "001003")] == ["Ponte"]


def test_init_refuses_to_overwrite_and_to_guess(psm: Psm, tmp_path: Path) -> None:
    code, _, err = psm("init", str(psm.file), "--comune", "001003", "--officer", "x")
    assert code == 1
    assert "c'è già" in err
    assert psm("init", str(tmp_path / "b.psmdb"), "--officer", "x")[0] == 2
    assert psm("init", str(tmp_path / "b.psmdb"), "--officer", "x", "--office", "--comune", "001003")[0] == 2
    assert psm("init", str(tmp_path / "b.psmdb"), "--officer", " ", "--office")[0] == 2
    assert not (tmp_path / "b.psmdb").exists()


def test_a_workspace_that_is_missing_or_none_of_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PSM_WORKSPACE", raising=False)
    assert main(["list"]) == 2
    assert main(["list", "--workspace", str(tmp_path / "none.psmdb")]) == 1
    (tmp_path / "text.psmdb").write_text("ciao")
    assert main(["list", "--workspace", str(tmp_path / "text.psmdb")]) == 1
    assert "non è una copia del Piano" in capsys.readouterr().err


def test_communes_and_plan_need_no_workspace(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PSM_WORKSPACE", raising=False)
    assert main(["comuni", "ala di", "--json"]) == 0
    assert [one["commune"] for one in json.loads(capsys.readouterr().out)] == ["001003"]
    assert main(["comuni", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 312
    assert main(["plan", "show", "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert plan["loaded"] == {"axes": 6, "strategies": 6, "plan_actions": 13}
    assert plan["official"] == {"axes": 6, "strategies": 25, "plan_actions": 113}
    assert main(["comuni", "atlantide"]) == 1


def test_undo_of_a_file_without_a_name_takes_nothing_else_back(psm: Psm) -> None:
    psm.json("add", "--title", "Ponte")
    code, _, err = psm("undo", "--received", "")
    assert (code, "Per --received hai scritto un nome vuoto" in err) == (2, True)
    assert len(psm.json("list")) == 1


@pytest.mark.parametrize("words", [("--since", "2/1/2026", "--until", "1/1/2026"), ("--since", "1/1/2199")])
def test_a_period_that_ends_before_it_begins_makes_no_report(psm: Psm, words: tuple[str, ...], tmp_path: Path) -> None:
    code, _, err = psm("report", "council", str(tmp_path / "relazione.pdf"), *words)
    assert (code, err.startswith("psm: Il periodo comincia il ")) == (1, True)
    assert not (tmp_path / "relazione.pdf").exists()
