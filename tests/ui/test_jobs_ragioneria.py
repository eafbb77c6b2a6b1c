"""The five jobs of the Ragioneria (UX.md §1), in the whole window, by keys alone, within their steps.

*Find what does not balance* stands in test_finding_jobs.py.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desks import ALA, add
from openpyxl import load_workbook
from persona import Answers, Persona, at_work, desk_in
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.add_row import AddRow
from psm_desktop.domain.money import amount
from psm_desktop.settings import Settings
from psm_desktop.store import cells, sheets
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.excel.check_view import CheckView
from psm_desktop.ui.reports.making import OfYear
from psm_desktop.ui.reports.screen import ReportsWidget
from tests.reports.pdf_text import pages


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path / "comune")


@pytest.fixture
def key(desk: Desk) -> int:
    """An intervention with two cost items without amounts, and nothing else."""
    key = add(desk.hand.db, ALA, "Ponte del Rio", under="1:3.1.2")
    for label in ("Lavori", "IVA"):
        AddRow("cost_item", key, {"label": label}).run(desk.hand)
    return key


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Answers:
    made = Answers(monkeypatch)
    made.folder, made.printed = tmp_path, tmp_path / "stampato.pdf"
    return made


@pytest.fixture
def ragioniera(
    qtbot: QtBot,
    theme: Theme,
    settings: Settings,
    show: Callable[[QWidget], None],
    desk: Desk,
    key: int,
    answers: Answers,
) -> Iterator[Persona]:
    with at_work(qtbot, theme, settings, show, desk, answers) as persona:
        persona.window.open_number(1)
        yield persona


def test_the_cost_breakdown(ragioniera: Persona, desk: Desk, key: int) -> None:
    ragioniera.press("Alt+2")
    for text in ("130000", "29.700,50"):
        ragioniera.type(text)
        ragioniera.press("Down")
    assert QApplication.focusWidget() is ragioniera.records.form.pages.money.costs.view, "below are the sums: no cell"
    sheet = sheets.sheet(desk.hand.db, key)
    assert [one.amount_cents for one in sheet.costs] == [130_000_00, 29_700_50]
    costs = ragioniera.records.form.pages.money.costs.model
    assert costs.index(2, 1).data() == "159.700,50", "the total follows at once"
    assert len(ragioniera.acts) <= 1 + 2 * 2, ragioniera.acts


def test_tab_goes_on_to_what_is_committed_and_paid(ragioniera: Persona, desk: Desk, key: int) -> None:
    ragioniera.press("Alt+2")
    for text in ("1000+220", "500", "400,10"):
        ragioniera.type(text)
        ragioniera.press("Tab")
    cost = sheets.sheet(desk.hand.db, key).costs[0]
    assert (cost.amount_cents, cost.committed_cents, cost.paid_cents) == (1220_00, 500_00, 400_10)
    assert len(ragioniera.acts) <= 1 + 2 * 3, ragioniera.acts


def test_a_source_of_funding(ragioniera: Persona, desk: Desk, key: int) -> None:
    """From the table of sources."""
    ragioniera.records.form.enter_tab(1)
    ragioniera.records.form.pages.money.sources.enter()
    ragioniera.press("Ins")
    ragioniera.choose_in_list("reg", first=True)
    ragioniera.type("30000")
    ragioniera.press("Return")
    (source,) = sheets.sheet(desk.hand.db, key).sources
    assert (source.source, source.amount_cents) == ("Regione Piemonte", 30_000_00)
    assert len(ragioniera.acts) <= 5, ragioniera.acts


def test_the_way_to_excel_and_back(ragioniera: Persona, desk: Desk, key: int, tmp_path: Path) -> None:
    ragioniera.press("Ctrl+4")
    ragioniera.choose("Crea file")
    ragioniera.wait(lambda: list(tmp_path.glob("*.xlsx")))
    (file,) = tmp_path.glob("*.xlsx")
    returned(file, tmp_path / "tornato.xlsx")
    ragioniera.drop(tmp_path / "tornato.xlsx")
    ragioniera.wait(lambda: ragioniera.window.findChild(CheckView).isVisible())
    ragioniera.press("Ctrl+Return")
    ragioniera.wait(desk.undo_stack.canUndo)
    assert cells.shown(desk.hand.db, "intervention", "place", key) == "Località Croce"
    assert ragioniera.window.page.widget().isAncestorOf(ragioniera.focus), "one goes on from where one was"
    assert len(ragioniera.acts) - ragioniera.acts.count("dialog") <= 4, "the dialog is answered with what it suggests"


def returned(file: Path, out: Path) -> None:
    """The workbook with another place in its one row."""
    book = load_workbook(file)
    page = book["Interventi"]
    column = next(cell.column for cell in page[3] if cell.value == "Localizzazione")
    page.cell(4, column).value = "Località Croce"
    book.save(out)


def test_the_money_of_the_year_on_paper(ragioniera: Persona, answers: Answers, desk: Desk, key: int) -> None:
    AddRow("cost_item", key, {"label": "Spese", "amount_cents": 5_000_00, "paid_cents": 1_000_00}).run(desk.hand)
    AddRow("funding_source", key, {"source": "Regione Piemonte", "amount_cents": 4_000_00}).run(desk.hand)
    desk.look_again()
    ragioniera.press("Ctrl+3")
    reports = ragioniera.part(ReportsWidget)
    ragioniera.go("Down")
    ragioniera.wait(lambda: reports.made and isinstance(reports.made.asked, OfYear))
    ragioniera.press("Ctrl+P")
    ragioniera.wait(lambda: "alla stampante" in ragioniera.window.bar.sentence)
    made = reports.made
    assert made is not None
    told = " ".join(pages(made.pdf))
    assert f"Quadro finanziario, anno {desk.hand.today().year}" in told
    assert all(amount(cents) in told for cents in (5_000_00, 4_000_00, 1_000_00))
    assert len(pages(answers.printed.read_bytes())) == made.pages
    assert len(ragioniera.acts) <= 3, ragioniera.acts
