"""EN 301 549, 11.1.4, 11.2 and 11.5, for every screen, tab and panel there is: names, roles, order, focus, wheel."""

from pathlib import Path

import pytest
import walking
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from whole import Whole

from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.copy_window import CopyWindow

SIZE = (1366, 697)
CHECKS = (
    walking.unnamed,
    walking.misplaced_roles,
    walking.lost_on_the_way,
    walking.against_reading,
    walking.unseen_focus,
    walking.turned_by_the_wheel,
    walking.led_away_by_the_wheel,
)
COPIES = ("ala-di-stura", "ufficio")
Found = dict[str, dict[str, list[str]]]


@pytest.fixture(scope="module")
def found(played: Path, the_theme: Theme) -> Found:
    """Copy -> check -> what is wrong; one walk through each window."""
    found: Found = {}
    for copy in COPIES:
        whole = Whole(the_theme, played / f"{copy}.psmdb", SIZE)
        found[copy] = whole.found(*CHECKS) | {"alone": whole.alone.seen}
        whole.put_away()
    return found


@pytest.mark.parametrize("copy", COPIES)
@pytest.mark.parametrize("check", [*(check.__name__ for check in CHECKS), "alone"])
def test_in_every_state_of_the_window_nothing_is(found: Found, copy: str, check: str) -> None:
    assert found[copy][check] == []


@pytest.mark.parametrize("copy", COPIES)
def test_every_screen_is_reached_and_left_from_the_keyboard(played: Path, the_theme: Theme, copy: str) -> None:
    whole = Whole(the_theme, played / f"{copy}.psmdb", SIZE)
    window = whole.window
    for page in window.pages:
        enter(window, page.title, page.hint)
        whole.settle()
        assert window.page is page
        if not _is_in(page.widget()):  # who opens a screen from the rail stays there
            QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6)
        assert _is_in(page.widget()), page.title
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.page is window.pages[0]
    whole.put_away()


def _is_in(screen: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and screen.isAncestorOf(focused)


def enter(window: CopyWindow, title: str, hint: str) -> None:
    """Open a screen from the rail, or from the menu Vai where the rail has no room for it."""
    rail = window.findChild(QWidget, "rail")
    assert rail is not None
    for button in rail.findChildren(QToolButton):
        if button.accessibleName() in (title, hint):
            button.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(button, Qt.Key.Key_Space)
            return
    (action,) = (one for menu, one in window.menus.entries() if menu == "Vai" and one.text() == hint)
    action.trigger()
