"""`psm plan`: the tree with interventions and money, the net of the axes, what is missing."""

import json
from pathlib import Path
from typing import Any

import pytest

from psm_desktop.cli import main

Out = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path, capsys: Out) -> Path:
    """A copy with two interventions, the first of which also serves two actions of another axis."""
    made = tmp_path / "ala.psmdb"
    run(made, capsys, "init", str(made), "--comune", "001003", "--officer", "Ufficio tecnico", "--training")
    key = run(made, capsys, "add", "--title", "Sentieri", "--under", "2.1.1").strip()
    run(made, capsys, "cost", key, "Lavori", "1.000")
    run(made, capsys, "fund", key, "Regione Piemonte", "600")
    run(made, capsys, "serves", key, "3.1.2")
    run(made, capsys, "serves", key, "3.1.1")
    run(made, capsys, "add", "--title", "Da sistemare")
    return made


def run(file: Path, capsys: Out, *words: str) -> str:
    assert main(["--workspace", str(file), *words]) == 0
    return capsys.readouterr().out


def told(file: Path, capsys: Out, *words: str) -> Any:
    return json.loads(run(file, capsys, *words, "--json"))


def figures(one: dict[str, Any]) -> tuple[int, int, int]:
    return one["interventions"], one["amount_cents"], one["funded_cents"]


def test_the_tree_tells_interventions_and_money(file: Path, capsys: Out) -> None:
    plan = told(file, capsys, "plan", "show")
    assert figures(plan) == (2, 1000_00, 600_00)
    assert figures(plan["without_code"]) == (1, 0, 0)
    axis = plan["axes"][1]
    strategy = axis["strategies"][0]
    assert [figures(one) for one in (axis, strategy, *strategy["plan_actions"])] == [
        (1, 1000_00, 600_00),
        (1, 1000_00, 600_00),
        (1, 1000_00, 600_00),
        (0, 0, 0),
    ]
    lines = run(file, capsys, "plan", "show").splitlines()
    assert lines[0] == "Piano strategico metropolitano 2024-2026, versione 1"
    assert lines[-3:] == [
        "In tutto: 2 interventi, costi 1.000,00\u00a0€, fonti 600,00\u00a0€.",
        "Senza azione del Piano: 1 intervento.",
        "Caricati 6 assi su 6, 6 strategie su 25, 13 azioni su 113.",
    ]


def test_one_entry_with_what_is_below_it(file: Path, capsys: Out) -> None:
    assert told(file, capsys, "plan", "show", "2.1")["plan_actions"][1]["is_complete"] is False
    lines = run(file, capsys, "plan", "show", "2").splitlines()
    assert lines[0].startswith("2 Torino metropoli più verde")
    assert "Missione PNRR: M2" in lines
    assert lines[-1] == "  2.1 serve 3.1: 1"
    assert run(file, capsys, "plan", "show", "2.1.2").endswith("il titolo si interrompe.\n")
    assert main(["--workspace", str(file), "plan", "show", "9.9"]) == 1
    assert "«9.9» non è nel Piano caricato" in capsys.readouterr().err


def test_the_net_says_which_axes_and_between_which_strategies(file: Path, capsys: Out) -> None:
    assert told(file, capsys, "plan", "links") == [
        {
            "axes": ["2", "3"],
            "interventions": 1,
            "amount_cents": 1000_00,
            "funded_cents": 600_00,
            "strategies": [{"under": "2.1", "serves": "3.1", "interventions": 1}],
        }
    ]
    lines = run(file, capsys, "plan", "links").splitlines()
    assert lines[:2] == [
        "2 Verde e 3 Mobilità: 1 intervento, costi 1.000,00\u00a0€, fonti 600,00\u00a0€",
        "  2.1 serve 3.1: 1",
    ]
    assert lines[-1] == "I collegamenti fra gli assi del documento ufficiale non sono nel Piano caricato."


def test_what_is_missing_is_told_and_without_a_copy_there_are_no_figures(
    file: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = told(file, capsys, "plan", "missing")
    assert (found[0]["missing"], found[0]["loaded"], found[0]["official"]) == ("strategies-missing", 6, 25)
    assert [one["code"] for one in found if one["missing"] == "title-cut"] == [
        "1.1.3",
        "2.1.2",
        "3.1.2",
        "4.1.2",
        "6.1.2",
    ]
    monkeypatch.delenv("PSM_WORKSPACE", raising=False)
    assert main(["plan", "show", "--json"]) == 0
    assert "interventions" not in json.loads(capsys.readouterr().out)
    assert main(["plan", "links"]) == 0
    assert capsys.readouterr().out.startswith("Nessun intervento serve anche")
