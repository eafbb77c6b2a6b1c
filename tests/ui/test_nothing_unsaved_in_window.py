"""What is being typed is recorded before anything reads it: Ctrl+S, another screen's work, closing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desks import ALA, add, commune_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.settings import Settings
from psm_desktop.store import cells
from psm_desktop.ui.common.ask_file import AskFile
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.shell.assembly import assemble
from psm_desktop.ui.shell.copy_window import CopyWindow

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = commune_desk(tmp_path)
    add(made.hand.db, ALA, "Ponte del Rio", cents=180_000_00, ready=False)
    yield made
    made.hand.db.close()


@pytest.fixture
def window(desk: Desk, theme: Theme, settings: Settings, show: Callable[[QWidget], None]) -> Iterator[CopyWindow]:
    made = assemble(desk, theme, settings, AskFile())
    show(made)
    made.open_number(1)
    yield made
    made.close()


def begin(qtbot: QtBot, window: CopyWindow, tab: int) -> int:
    """Half a word in the place (tab 0), or an amount in the first cost (tab 1); gives the row typed into."""
    page = window.pages[1]
    assert isinstance(page, InterventionsPage)
    form = page.screen.form
    form.choose_tab(tab)
    assert form.key is not None
    if tab == 0:
        slot = form.pages.slot("place")
        assert slot is not None
        slot.focus()
        qtbot.keyClicks(slot.box.field, "Via Ro")
        return form.key
    costs = form.pages.money.costs
    costs.view.setFocus()
    costs.view.setCurrentIndex(costs.model.index(0, 1))
    qtbot.keyClick(costs.view, Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "99000")
    place = costs.model.place(costs.model.index(0, 1))
    assert place is not None
    return place.row


def recorded(desk: Desk, tab: int, row: int) -> object:
    return cells.shown(desk.hand.db, *(("intervention", "place", row), ("cost_item", "amount_cents", row))[tab])


TYPED = ("Via Ro", 99_000_00)


@pytest.mark.parametrize("tab", [0, 1])
@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_S, Mod.ControlModifier), (Key.Key_F12, Mod.ShiftModifier)])
def test_save_now_records(
    qtbot: QtBot, window: CopyWindow, desk: Desk, tab: int, key: Key, modifier: Qt.KeyboardModifier
) -> None:
    row = begin(qtbot, window, tab)
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()
    assert recorded(desk, tab, row) == TYPED[tab]
    assert desk.undo_stack.count() == 1


@pytest.mark.parametrize("tab", [0, 1])
def test_closing_records(qtbot: QtBot, window: CopyWindow, desk: Desk, tab: int) -> None:
    row = begin(qtbot, window, tab)
    assert window.close()
    assert recorded(desk, tab, row) == TYPED[tab]


@pytest.mark.parametrize("number", [0, 2, 3, 4])
def test_going_to_another_screen_records(qtbot: QtBot, window: CopyWindow, desk: Desk, number: int) -> None:
    row = begin(qtbot, window, 0)
    window.open_number(number)
    QApplication.processEvents()
    assert recorded(desk, 0, row) == TYPED[0]
