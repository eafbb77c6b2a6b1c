"""Rows copied to a spreadsheet and pasted back, in the whole window and with the keyboard alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desks import ALA, add, commune_desk
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.settings import Settings
from psm_desktop.store import interventions
from psm_desktop.store.interventions import Search
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.excel.changes import TO_DO
from psm_desktop.ui.excel.page import ExcelPage
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.interventions.screen import Screen
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = commune_desk(tmp_path)
    add(desk.hand.db, ALA, "Ponte del Rio", cents=180_000_00, progress_pct=40, ready=False)
    add(desk.hand.db, ALA, "Sentieri", cents=64_000_00, ready=False)
    return desk


@pytest.fixture
def window(desk: Desk, theme: Theme, settings: Settings, show: Callable[[QWidget], None]) -> Iterator[CopyWindow]:
    made = assemble(desk, theme, settings, AskFile())
    show(made)
    made.showNormal()
    made.resize(1366, 697)
    made.open_number(1)
    screen(made).list.table.setFocus()
    yield made
    work_through(made)
    made.close()
    desk.hand.db.close()


def screen(window: CopyWindow) -> Screen:
    page = window.pages[1]
    assert isinstance(page, InterventionsPage)
    return page.screen


def excel(window: CopyWindow) -> ExcelPage:
    page = window.pages[3]
    assert isinstance(page, ExcelPage)
    return page


def work_through(window: CopyWindow) -> None:
    loop = QEventLoop()
    while window.long.busy:
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def press(qtbot: QtBot, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, modifier)


def test_rows_go_to_a_spreadsheet_and_come_back(qtbot: QtBot, window: CopyWindow, desk: Desk) -> None:
    press(qtbot, Key.Key_A, CTRL)
    press(qtbot, Key.Key_C, CTRL)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0] == "Titolo\tAzione\tStato\tImporto €\tAvanz."
    edited = text.replace("40 %", "65 %").replace("64.000,00", "70.000,00") + "\nFontana\t2.1\tIn corso\t\t5 %"
    QGuiApplication.clipboard().setText(edited)
    press(qtbot, Key.Key_V, CTRL)
    work_through(window)
    assert window.page is excel(window)
    assert "Ctrl+Invio importa" in excel(window).status_keys
    table = excel(window).widget().check
    assert (table.model.changes(), table.model.born(), table.model.to_correct()) == (2, 1, 0)
    assert not table.copy.isVisible()
    press(qtbot, Key.Key_Return, CTRL)
    work_through(window)
    shown = screen(window)
    assert window.page is window.pages[1]
    assert QApplication.focusWidget() is shown.list.table
    assert shown.bar.sentence == "Da «Tabella incollata» ho importato 2 valori e 1 riga nuova."
    rows = {one.title: one for one in interventions.listed(desk.hand.db, shown.list.model.keys)}
    assert rows["Ponte del Rio"].progress_pct == 65
    assert rows["Sentieri"].amount_cents == 70_000_00
    assert rows["Fontana"].progress_pct == 5
    window.open_page(excel(window))
    assert excel(window).status_keys == "Ctrl+O apri un file     F6 cambia riquadro     F1 aiuto"
    window.open_number(1)
    assert desk.undo_stack.undoText() == "importazione di «Tabella incollata»"
    press(qtbot, Key.Key_Z, CTRL)
    rows = {one.title: one for one in interventions.listed(desk.hand.db, shown.list.model.keys)}
    assert (set(rows), rows["Ponte del Rio"].progress_pct) == ({"Ponte del Rio", "Sentieri"}, 40)


def test_a_value_of_several_lines_is_looked_at_on_one(qtbot: QtBot, window: CopyWindow) -> None:
    QGuiApplication.clipboard().setText('Titolo\tNote\nFontana\t"Prima riga\nseconda"')
    press(qtbot, Key.Key_V, CTRL)
    work_through(window)
    model = excel(window).widget().check.model
    cell = model.index(0, 5)
    assert "Prima riga seconda" in cell.data()
    assert "Prima riga\nseconda" in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_what_is_left_as_it_is_leads_back_to_the_list(qtbot: QtBot, window: CopyWindow, desk: Desk) -> None:
    QGuiApplication.clipboard().setText("Titolo\tAvanz.\nPonte del Rio\t65")
    press(qtbot, Key.Key_V, CTRL)
    work_through(window)
    press(qtbot, Key.Key_Escape)
    assert window.page is window.pages[1]
    assert desk.undo_stack.count() == 0
    assert excel(window).widget().check.model.preview is None


def test_an_empty_clipboard_says_what_to_do(qtbot: QtBot, window: CopyWindow) -> None:
    QGuiApplication.clipboard().clear()
    press(qtbot, Key.Key_V, CTRL)
    work_through(window)
    assert "Copia le celle nel foglio di calcolo" in window.bar.sentence
    assert window.page is window.pages[1]


def test_a_bad_cell_is_written_anew_in_the_preview(qtbot: QtBot, window: CopyWindow, desk: Desk) -> None:
    QGuiApplication.clipboard().setText("Titolo\tAvanz.\nPonte del Rio\tsessanta")
    press(qtbot, Key.Key_V, CTRL)
    work_through(window)
    press(qtbot, Key.Key_F3)
    press(qtbot, Key.Key_A, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "60")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Return, CTRL)
    work_through(window)
    (row,) = interventions.listed(desk.hand.db, [screen(window).list.model.keys[0]])
    assert row.progress_pct == 60


def test_a_table_begins_an_empty_copy(qtbot: QtBot, window: CopyWindow, desk: Desk) -> None:
    """Where nothing is recorded yet there is no list to paste into: what stands there takes the table."""
    for listed in interventions.listed(desk.hand.db, interventions.keys(desk.hand.db, Search(ALA))):
        assert desk.do(DeleteRow("intervention", listed.key), "Sposta nel cestino") is not None
    empty = screen(window).list.empty
    assert empty.isVisible()
    for begin in (lambda: press(qtbot, Key.Key_V, CTRL), lambda: press(qtbot, Key.Key_Space)):
        QGuiApplication.clipboard().setText("Titolo\tAvanz.\nPanchine del parco\t65")
        empty.paste.setFocus()
        begin()
        work_through(window)
        assert window.page is window.pages[3]
        press(qtbot, Key.Key_Escape)


def test_the_cursor_is_in_the_table_and_a_line_says_what_is_wrong_without_saying_where_again(
    qtbot: QtBot, window: CopyWindow
) -> None:
    QGuiApplication.clipboard().setText("Titolo\tAvanz.\tColore\nPonte del Rio\t120\tblu")
    press(qtbot, Key.Key_V, CTRL)
    work_through(window)
    check = excel(window).widget().check
    assert QApplication.focusWidget() is check.table
    told = {str(check.model.index(row, TO_DO).data()) for row in range(check.model.rowCount())}
    assert any(one.startswith("«120» non è una percentuale") for one in told)
    assert any("colonna «Colore»: " in one for one in told)


def test_the_status_line_tells_the_keys_of_the_step_shown(qtbot: QtBot, window: CopyWindow) -> None:
    window.open_page(excel(window))
    told: list[str] = []
    excel(window).keys_changed.connect(told.append)
    excel(window).take_table("Titolo\tAvanz.\nPonte del Rio\t65", [])
    work_through(window)
    press(qtbot, Key.Key_Escape)
    assert [one.partition("     ")[0] for one in told] == ["F3 prossima cella", "Ctrl+O apri un file"]
