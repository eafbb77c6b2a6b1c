"""The page of the plan in the window: its key, the rail, the ways to the list and back, by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.settings import Settings
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.office.page import OfficePage
from psm_desktop.ui.plan.page import PlanPage
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow
from tests.ui.answers import FileAnswers
from tests.ui.desks import ALA, add, commune_desk, office_desk

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None]
) -> CopyWindow:
    desk = commune_desk(tmp_path)
    add(desk.hand.db, ALA, "Sentieri", under="1:2.1.1")
    add(desk.hand.db, ALA, "Tetto", under="1:4.1.2")
    made = assemble(desk, theme, settings, AskFile())
    made.resize(1366, 697)
    show(made)
    desk.destroyed.connect(desk.hand.db.close)
    return made


def press(qtbot: QtBot, window: CopyWindow, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, keys)


def marked(window: CopyWindow) -> str:
    """The word marked in the rail."""
    rail = window.findChild(QWidget, "rail")
    assert rail is not None
    return next(one.text() for one in rail.findChildren(QToolButton) if one.isChecked())


def test_its_key_opens_it_on_the_table_and_enter_leads_to_the_list(window: CopyWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_P, CTRL_SHIFT)
    plan = window.page
    assert isinstance(plan, PlanPage)
    assert plan.widget().tree.table.hasFocus()
    assert marked(window) == "Piano"
    plan.choose("4")
    press(qtbot, window, Key.Key_Return)
    records = window.page
    assert isinstance(records, InterventionsPage)
    assert records.screen.form.title == "Tetto"
    assert records.screen.list.asked.code == "4"
    assert len(records.screen.list.model.keys) == 1


def test_the_tree_beside_the_list_leads_to_the_entry_chosen_and_the_rail_back(window: CopyWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_2, CTRL)
    records = window.page
    assert isinstance(records, InterventionsPage)
    records.screen.plan.choose("2")
    records.screen.plan.look.setFocus()
    press(qtbot, window, Key.Key_Space)
    plan = window.page
    assert isinstance(plan, PlanPage)
    assert plan.widget().tree.table.code == "2"
    rail = window.findChild(QWidget, "rail")
    assert rail is not None
    button = next(one for one in rail.findChildren(QToolButton) if one.isChecked())
    button.setFocus()
    press(qtbot, window, Key.Key_Space)
    assert window.page is records


def test_the_other_screens_keep_their_keys(window: CopyWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_6, CTRL)
    assert window.page.icon == "settings"
    press(qtbot, window, Key.Key_P, CTRL_SHIFT)
    press(qtbot, window, Key.Key_5, CTRL)
    assert window.page.icon == "exchange"


def test_the_office_has_it_in_its_rail(
    qtbot: QtBot, tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None]
) -> None:
    desk = office_desk(tmp_path)
    window = assemble(desk, theme, settings, AskFile())
    show(window)
    desk.destroyed.connect(desk.hand.db.close)
    press(qtbot, window, Key.Key_2, CTRL)
    assert isinstance(window.page, PlanPage)
    assert marked(window) == "Il Piano"
    qtbot.waitUntil(lambda: not window.long.busy)


def test_from_an_entry_the_office_opens_what_a_commune_does(
    qtbot: QtBot, tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None]
) -> None:
    desk = office_desk(tmp_path)
    add(desk.hand.db, ALA, "Sentieri", under="1:2.1.1")
    key = add(desk.hand.db, ALA, "Muretti", under="1:2.1.2", cents=5_00)
    window = assemble(desk, theme, settings, AskFile())
    show(window)
    desk.destroyed.connect(desk.hand.db.close)
    press(qtbot, window, Key.Key_2, CTRL)
    plan = window.page
    assert isinstance(plan, PlanPage)
    qtbot.waitUntil(lambda: not window.long.busy)
    plan.choose("2")
    press(qtbot, window, Key.Key_Return)
    hung = plan.widget().hung
    assert hung is not None
    qtbot.waitUntil(lambda: len(hung.pane.model.rows) == 2)
    press(qtbot, window, Key.Key_Return)
    office = window.page
    assert isinstance(office, OfficePage)
    assert office.widget().commune.key == key
    assert office.widget().record.isVisible()
    assert office.widget().record.table.hasFocus()
    press(qtbot, window, Key.Key_Escape)
    assert office.widget().commune.table.hasFocus()
    qtbot.waitUntil(lambda: not window.long.busy)


def test_the_office_saves_the_plan_form_from_the_menu_and_loads_the_one_that_is_brought(
    qtbot: QtBot, tmp_path: Path, theme: Theme, settings: Settings, show: Callable[[QWidget], None]
) -> None:
    desk, answers = office_desk(tmp_path), FileAnswers(out=tmp_path / "modulo.xlsx")
    window = assemble(desk, theme, settings, answers.ask())
    show(window)
    desk.destroyed.connect(desk.hand.db.close)
    [save] = [action for _, action in window.menus.entries() if action.text() == "Salva il modulo del Piano…"]
    with qtbot.waitSignal(desk.told):
        save.trigger()
    plan = window.page
    assert isinstance(plan, PlanPage)
    window.open_number(0)
    window.open_files((tmp_path / "modulo.xlsx",))
    qtbot.waitUntil(lambda: plan.forms.view.isVisible())
    assert window.page is plan
    assert plan.forms.view.table.hasFocus()
    qtbot.waitUntil(lambda: not window.long.busy)
