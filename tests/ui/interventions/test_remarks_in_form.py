"""What the office remarks stands beside the field: read, answered, dealt with, found; with the keyboard alone."""

import pytest
from desks import ALA, remarked
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.add_row import AddRow
from psm_desktop.store import local, remarks
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.interventions.check_pane import HERE
from psm_desktop.ui.interventions.form_pages import CODES
from psm_desktop.ui.interventions.remark_lines import RemarkLines
from psm_desktop.ui.interventions.screen import Screen
from psm_desktop.ui.interventions.views_model import View

Keys = dict[str, int]
Key = Qt.Key


def below(screen: Screen, column: str) -> RemarkLines:
    found = screen.form.pages.slot(column)
    assert found is not None
    return found.remarks


def said(lines: RemarkLines) -> list[str]:
    return [line.words for line in lines.lines] if lines.isVisible() else []


def press(qtbot: QtBot, key: Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key)


def texts(desk: Desk) -> list[tuple[str, bool, bool]]:
    return [(one.text, one.by_office, one.is_done) for one in remarks.of_commune(desk.hand.db, ALA)]


@pytest.fixture
def noted(desk: Desk, keys: Keys) -> int:
    """A remark on the CUP of *Ponte del Rio*."""
    return remarked(desk.hand.db, keys["Ponte del Rio"], "Manca il CUP", "cup")


def test_a_remark_stands_below_its_field_with_who_and_when(screen: Screen, desk: Desk, noted: int) -> None:
    assert said(below(screen, "cup")) == []
    desk.look_again()
    assert said(below(screen, "cup")) == [
        "Osservazione dell'ufficio, L. Bianchi, 22/11/2026 12:06. CUP: «Manca il CUP»"
    ]
    assert said(below(screen, "title")) == []
    assert "Osservazioni: 1" in screen.form.head.chips.words


def test_with_tab_one_comes_to_it_and_space_is_done_with_it(
    screen: Screen, desk: Desk, noted: int, qtbot: QtBot
) -> None:
    desk.look_again()
    slot = screen.form.pages.slot("cup")
    assert slot is not None
    slot.focus()
    press(qtbot, Key.Key_Tab)
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    name = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
    assert name.startswith("Fatto. Osservazione dell'ufficio, L. Bianchi")
    assert "Manca il CUP" in name
    press(qtbot, Key.Key_Space)
    assert texts(desk) == [("Manca il CUP", True, True)]
    assert said(below(screen, "cup")) == []
    assert QApplication.focusWidget() is slot.box.field
    assert "Osservazioni: 1" not in screen.form.head.chips.words
    desk.undo_stack.undo()
    assert len(said(below(screen, "cup"))) == 1


def test_an_answer_is_recorded_as_it_is_left_and_stands_below(
    screen: Screen, desk: Desk, noted: int, qtbot: QtBot
) -> None:
    desk.look_again()
    lines = below(screen, "cup")
    reply = lines.lines[0].buttons[1]
    reply.setFocus()
    press(qtbot, Key.Key_Space)
    assert lines.answer is not None
    assert lines.answer.hasFocus()
    qtbot.keyClicks(lines.answer, "Chiesto al ministero")
    press(qtbot, Key.Key_Return)
    assert texts(desk)[1] == ("Chiesto al ministero", False, False)
    assert said(lines)[1].endswith("CUP: «Chiesto al ministero»")
    assert not lines.answer.isVisible()
    assert remarks.still_open(desk.hand.db, ALA).count == 1
    reply = lines.lines[0].buttons[1]
    reply.click()
    qtbot.keyClick(lines.answer, Key.Key_Return)
    assert len(texts(desk)) == 2, "an empty answer is none"


def test_an_answer_half_typed_is_kept_after_a_pause_and_by_another_record(
    screen: Screen, desk: Desk, keys: Keys, noted: int, qtbot: QtBot
) -> None:
    desk.look_again()
    lines = below(screen, "cup")
    reply = lines.lines[0].buttons[1]
    reply.click()
    assert lines.answer is not None
    qtbot.keyClicks(lines.answer, "Chiesto")
    screen.recorder.keep()
    assert texts(desk)[1:] == [("Chiesto", False, False)]
    assert lines.answer.isVisible()
    qtbot.keyClicks(lines.answer, " ieri")
    screen.recorder.keep()
    assert [one.text for one in local.kept_typing(desk.hand.db)] == ["Chiesto ieri"]
    screen.open(keys["Sentieri del parco"])
    assert texts(desk)[1:] == [("Chiesto ieri", False, False)]
    assert said(below(screen, "cup")) == []


def test_a_remark_on_a_row_stands_below_its_table_and_one_on_all_above(screen: Screen, desk: Desk, keys: Keys) -> None:
    bridge = keys["Ponte del Rio"]
    works = AddRow("cost_item", bridge, {"label": "Scavi", "amount_cents": 1_00}).run(desk.hand).key
    file = AddRow("evidence", bridge, {"name": "foto.jpg"}).run(desk.hand).key
    assert works
    assert file
    remarked(desk.hand.db, works, "Diverso dal decreto", "amount_cents")
    remarked(desk.hand.db, bridge, "Manda la delibera")
    remarked(desk.hand.db, file, "Non si apre", "name")
    desk.look_again()
    assert [words.split(". ", 2)[-1] for words in said(screen.form.pages.data.remarks)] == [
        "Tutta la scheda: «Manda la delibera»",
        "Allegato (foto.jpg): «Non si apre»",
    ]
    screen.form.choose_tab(CODES.index("money"))
    assert said(screen.form.pages.money.costs.remarks)[0].endswith("Importo (Scavi): «Diverso dal decreto»")
    assert said(screen.form.pages.money.sources.remarks) == []
    screen.new()
    assert said(screen.form.pages.data.remarks) == []
    screen.form.choose_tab(0)
    assert said(below(screen, "cup")) == []


def test_f7_lists_it_and_leads_there(screen: Screen, desk: Desk, keys: Keys, noted: int, qtbot: QtBot) -> None:
    remarked(desk.hand.db, keys["Ponte del Rio"], "Manda la delibera")
    desk.look_again()
    screen.checks.check(HERE)
    model = screen.check_pane.model
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    found = {str(index.data()): row for row, index in enumerate(rows) if "dell'ufficio" in str(index.data())}
    assert sorted(found) == [
        "«Manca il CUP» (osservazione dell'ufficio, L. Bianchi, 22/11/2026 12:06)",
        "«Manda la delibera» (osservazione dell'ufficio, L. Bianchi, 22/11/2026 12:06)",
    ]
    for words, row in found.items():
        screen.check_pane.table.setFocus()
        screen.check_pane.table.choose_row(row)
        qtbot.keyClick(screen.check_pane.table, Key.Key_Return)
        slot = screen.form.pages.slot("cup")
        assert slot is not None
        wanted: QWidget = slot.box.field
        if "delibera" in words:
            wanted = screen.form.pages.data.remarks.lines[0].buttons[0]
        assert QApplication.focusWidget() is wanted


def test_the_list_finds_records_with_remarks(screen: Screen, keys: Keys, noted: int, desk: Desk) -> None:
    desk.look_again()
    screen.search("con:osservazioni")
    assert list(screen.list.model.keys) == [keys["Ponte del Rio"]]
    screen.show_view(View.REMARKS)
    assert list(screen.list.model.keys) == [keys["Ponte del Rio"]]
    screen.search("-con:osservazioni")
    assert keys["Ponte del Rio"] not in screen.list.model.keys
