"""The five jobs of the Ufficio tecnico (UX.md §1), in the whole window, by keys alone, within their steps."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desks import ALA, add
from persona import Answers, Persona, at_work, desk_in
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.add_row import AddRow
from psm_desktop.settings import Settings
from psm_desktop.store import cells, evidence, sheets
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.list_model import COLUMNS, ListColumn


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path / "comune")


@pytest.fixture
def keys(desk: Desk) -> dict[str, int]:
    """Title -> key of what the copy holds, in the order of the list."""
    titles = {"Sentieri del parco": "1:2.1.1", "Ponte del Rio": "1:3.1.2", "Tetto della scuola": "1:4.1.2"}
    return {title: add(desk.hand.db, ALA, title, under=under) for title, under in titles.items()}


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch)


@pytest.fixture
def tecnico(
    qtbot: QtBot,
    theme: Theme,
    settings: Settings,
    show: Callable[[QWidget], None],
    desk: Desk,
    keys: dict[str, int],
    answers: Answers,
) -> Iterator[Persona]:
    with at_work(qtbot, theme, settings, show, desk, answers) as persona:
        yield persona


def shown(desk: Desk, key: int, column: str) -> object:
    return cells.shown(desk.hand.db, "intervention", column, key)


def test_a_new_intervention(tecnico: Persona, desk: Desk, keys: dict[str, int]) -> None:
    tecnico.press("Ctrl+N")
    tecnico.type("Rifacimento del muro")
    tecnico.press("Tab")
    tecnico.type("2.1.1")
    tecnico.press("Tab")
    (new,) = set(tecnico.records.list.model.keys) - set(keys.values())
    assert (shown(desk, new, "title"), shown(desk, new, "under")) == ("Rifacimento del muro", "1:2.1.1")
    assert shown(desk, new, "is_ready") == 0, "it exists as a draft"
    assert len(tecnico.acts) <= 5, tecnico.acts


def test_a_new_intervention_under_an_action_named_by_a_word(tecnico: Persona, desk: Desk, keys: dict[str, int]) -> None:
    tecnico.press("Ctrl+N")
    tecnico.type("Rifacimento del muro")
    tecnico.press("Tab")
    tecnico.type("fauna")
    tecnico.press("Tab")
    (new,) = set(tecnico.records.list.model.keys) - set(keys.values())
    assert shown(desk, new, "under") == "1:2.1.1"
    assert len(tecnico.acts) <= 5, tecnico.acts


def test_the_progress_of_an_intervention(tecnico: Persona, desk: Desk, keys: dict[str, int]) -> None:
    tecnico.window.open_number(1)
    tecnico.records.list.table.setFocus()
    tecnico.go("Down", *["Right"] * COLUMNS.index(ListColumn.PROGRESS))
    tecnico.press("F2")
    tecnico.type("45")
    tecnico.press("Return")
    assert shown(desk, keys["Ponte del Rio"], "progress_pct") == 45
    assert len(tecnico.acts) <= 4, tecnico.acts


def test_the_day_of_a_milestone(tecnico: Persona, desk: Desk, keys: dict[str, int]) -> None:
    for label in ("Gara", "Collaudo"):
        AddRow("milestone", keys["Sentieri del parco"], {"label": label, "due": "2027-03-31"}).run(desk.hand)
    tecnico.window.open_number(1)
    desk.look_again()
    tecnico.press("Alt+3")
    tecnico.go("Down")
    tecnico.type("30/6/27")
    tecnico.press("Return")
    milestones = sheets.sheet(desk.hand.db, keys["Sentieri del parco"]).milestones
    assert [one.due for one in milestones] == ["2027-03-31", "2027-06-30"]
    assert len(tecnico.acts) <= 4, tecnico.acts


def test_a_photo_dragged_onto_the_record(tecnico: Persona, desk: Desk, keys: dict[str, int], tmp_path: Path) -> None:
    tecnico.window.open_number(1)
    tecnico.drop(pdf(tmp_path), on=tecnico.records.form)
    tecnico.wait(lambda: attached(desk, keys["Sentieri del parco"]) == ["verbale.pdf"])
    assert len(tecnico.acts) <= 1, tecnico.acts


def test_a_pdf_by_its_key(tecnico: Persona, answers: Answers, desk: Desk, keys: dict[str, int], tmp_path: Path) -> None:
    tecnico.window.open_number(1)
    answers.files = [pdf(tmp_path)]
    tecnico.press("Ctrl+Shift+A")
    tecnico.wait(lambda: attached(desk, keys["Sentieri del parco"]) == ["verbale.pdf"])
    assert len(tecnico.acts) <= 2, tecnico.acts


def pdf(folder: Path) -> Path:
    file = folder / "verbale.pdf"
    file.write_bytes(b"%PDF-1.7 verbale")
    return file


def attached(desk: Desk, key: int) -> list[str | None]:
    """The names of files that lie beside the workspace."""
    rows = sheets.sheet(desk.hand.db, key).evidence
    return [one.name for one in rows if evidence.is_here(desk.workspace, one.sha256 or "")]


def test_the_same_change_of_several(tecnico: Persona, desk: Desk, keys: dict[str, int]) -> None:
    tecnico.window.open_number(1)
    tecnico.records.list.table.setFocus()
    before = desk.undo_stack.count()
    tecnico.press("Shift+Down")
    tecnico.press("Ctrl+E")
    tecnico.choose_in_list("Stato")
    tecnico.type("Sospeso")
    tecnico.press("Return")
    states = [shown(desk, key, "status") for key in keys.values()]
    assert states == ["suspended", "suspended", "in_progress"]
    assert desk.undo_stack.count() == before + 1, "one step"
    assert len(tecnico.acts) <= 5, tecnico.acts
