"""A record written under an older plan version: how its field says it, what F7 asks, and the officer who confirms."""

from collections.abc import Callable

import pytest
from desks import ALA, NOW, add
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.settings import Settings
from psm_desktop.store import cells, plans
from psm_desktop.store.documents import PLAN, PUBLISHED, Document
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.choice import FOLDED
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions.checks import HERE
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.interventions.screen import Screen
from tests.sync.plan_world import next_plan
from tests.ui.interventions.test_form import editor

Key = Qt.Key


@pytest.fixture
def keys(desk: Desk) -> dict[str, int]:
    """One record under the action that moves, one under an action that stays."""
    made = {
        name: add(desk.hand.db, ALA, name, under=under) for name, under in (("Ponte", "1:3.1.1"), ("Via", "1:2.1.1"))
    }
    plans.keep(desk.hand.db, [Document(PLAN, 2, next_plan().to_json().encode(), PUBLISHED, NOW, NOW)])
    desk.plan = plans.current(desk.hand.db)
    return made


@pytest.fixture
def screen(
    theme: Theme, desk: Desk, settings: Settings, keys: dict[str, int], long: LongWork, show: Callable[[QWidget], None]
) -> Screen:
    made = InterventionsPage(desk, theme, settings, long).screen
    made.resize(1294, 633)
    show(made)
    return made


def under(screen: Screen) -> str:
    return screen.form.pages.data.under.currentText()


def test_what_stayed_the_same_keeps_its_title(screen: Screen, keys: dict[str, int]) -> None:
    screen.open(keys["Via"])
    assert under(screen).startswith("2.1.1 (Piano versione 1)  Incrementare")
    screen.open(keys["Ponte"])
    assert under(screen) == "3.1.1 (Piano versione 1)"
    field = screen.form.pages.data.under
    assert all(field.itemData(row, FOLDED) for row in range(field.count()))  # what typing looks through


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # offscreen has no keyboard to grab
def test_f7_asks_and_choosing_the_entry_confirms(
    screen: Screen, desk: Desk, keys: dict[str, int], qtbot: QtBot
) -> None:
    screen.open(keys["Ponte"])
    screen.checks.check(HERE)
    field = editor(screen, "under")
    assert "da 3.1.1 a 3.1.19" in field.accessibleDescription()
    line = screen.form.pages.data.under.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "3.1.19")
    popup = screen.form.pages.data.under.completer().popup()
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    assert cells.shown(desk.hand.db, "intervention", "under", keys["Ponte"]) == "2:3.1.19"
    assert field.accessibleDescription() == ""
    assert desk.undo_stack.undoText() == "azione del Piano di «Ponte»"
