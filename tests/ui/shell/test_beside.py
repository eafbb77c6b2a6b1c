"""A panel beside a screen: the screen gives way as far as it can, the window never grows for it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QWidget

from psm_desktop.ui.shell.beside import Beside


@pytest.fixture
def screens() -> QStackedWidget:
    made = QStackedWidget()
    screen = QWidget()
    screen.setMinimumWidth(400)
    made.addWidget(screen)
    return made


@pytest.fixture
def beside(screens: QStackedWidget, show: Callable[[QWidget], None]) -> Beside:
    made = Beside(screens)
    made.resize(700, 300)
    show(made)
    return made


def panel(width: int = 200) -> QWidget:
    made = QWidget()
    made.setFixedWidth(width)
    return made


def test_a_screen_gives_way_where_there_is_room(beside: Beside, screens: QStackedWidget) -> None:
    one = panel()
    beside.open(one)
    assert (screens.width(), one.x(), one.width()) == (500, 500, 200)
    beside.close_panel()
    assert screens.width() == 700
    assert not one.isVisible()


def test_where_there_is_none_the_panel_covers_it(beside: Beside, screens: QStackedWidget) -> None:
    one = panel()
    before = beside.minimumSizeHint().width()
    beside.open(one)
    beside.resize(450, 300)
    assert (screens.width(), one.x()) == (400, 250)
    assert beside.minimumSizeHint().width() == before


def test_another_takes_its_place(beside: Beside) -> None:
    one, other = panel(), panel(300)
    beside.open(one)
    beside.open(other)
    assert (one.isVisible(), other.isVisible(), other.x()) == (False, True, 400)


def test_a_screen_that_needs_more_room_gets_it(beside: Beside, screens: QStackedWidget) -> None:
    beside.open(panel())
    wide = QLineEdit()
    wide.setMinimumWidth(600)
    screens.setCurrentIndex(screens.addWidget(wide))
    QApplication.processEvents()
    assert screens.width() == 600
    screens.setCurrentIndex(0)
    assert screens.width() == 500, "what a screen needs that is not shown counts for nothing"
    assert wide.focusPolicy() != Qt.FocusPolicy.NoFocus
