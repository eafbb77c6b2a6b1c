"""Whoever gets the focus is in view, wholly, in every area around it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.ui.common.theme import Theme

Show = Callable[[QWidget], None]
HIGH = 30


def area_of(*widgets: QWidget, width: int = 200, height: int = 120) -> QScrollArea:
    area, body = QScrollArea(), QWidget()
    column = QVBoxLayout(body)
    for widget in widgets:
        column.addWidget(widget)
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.resize(width, height)
    return area


def fields(count: int) -> list[QLineEdit]:
    made = [QLineEdit() for _ in range(count)]
    for one in made:
        one.setFixedHeight(HIGH)
    return made


def in_sight(widget: QWidget, area: QScrollArea, part: QRect | None = None) -> bool:
    part = widget.rect() if part is None else part
    place = QRect(widget.mapTo(area.viewport(), part.topLeft()), part.size())
    return area.viewport().rect().contains(place)


@pytest.fixture(autouse=True)
def dressed(theme: Theme) -> None:
    """The theme is what watches the focus."""


def test_a_jump_from_code_brings_all_of_a_field_into_view(qtbot: QtBot, show: Show) -> None:
    some = fields(20)
    area = area_of(*some)
    show(area)
    for one in (some[19], some[0], some[10], some[11]):
        one.setFocus()
        qtbot.waitUntil(lambda one=one: in_sight(one, area))


def test_what_is_in_view_does_not_move(qtbot: QtBot, show: Show) -> None:
    some = fields(20)
    area = area_of(*some)
    show(area)
    some[10].setFocus()
    qtbot.waitUntil(lambda: in_sight(some[10], area))
    at = area.verticalScrollBar().value()
    qtbot.keyClick(some[10], Qt.Key.Key_Backtab)
    qtbot.waitUntil(some[9].hasFocus)
    some[10].setFocus()
    qtbot.waitUntil(lambda: in_sight(some[10], area))
    assert abs(area.verticalScrollBar().value() - at) <= 2 * HIGH


def test_what_comes_into_the_window_with_the_focus_is_brought_into_view(qtbot: QtBot, show: Show) -> None:
    some, late = fields(10), fields(10)
    below = QWidget()
    column = QVBoxLayout(below)
    for one in late:
        column.addWidget(one)
    below.hide()
    area = area_of(*some, below)
    show(area)
    below.show()
    late[9].setFocus()  # nothing has been laid out yet
    qtbot.waitUntil(lambda: late[9].hasFocus() and in_sight(late[9], area))


def test_an_area_within_an_area_scrolls_as_well(qtbot: QtBot, show: Show) -> None:
    some = fields(20)
    inner = area_of(*some)
    inner.setFixedHeight(150)
    above = fields(10)
    outer = area_of(*above, inner, width=240)
    show(outer)
    some[19].setFocus()
    qtbot.waitUntil(lambda: in_sight(some[19], inner) and in_sight(some[19], outer))


def test_of_a_list_larger_than_its_area_the_current_row_is_in_view(qtbot: QtBot, show: Show) -> None:
    rows = QListWidget()
    rows.addItems([str(number) for number in range(30)])
    rows.setFixedHeight(30 * 30)
    area = area_of(*fields(3), rows)
    show(area)
    rows.setCurrentRow(29)
    rows.setFocus()
    qtbot.waitUntil(lambda: in_sight(rows.viewport(), area, rows.visualRect(rows.currentIndex())))


def test_of_a_text_larger_than_its_area_the_cursor_is_in_view(qtbot: QtBot, show: Show) -> None:
    text = QPlainTextEdit("\n".join(map(str, range(80))))
    text.setFixedHeight(900)
    area = area_of(*fields(3), text)
    show(area)
    cursor = text.textCursor()
    cursor.movePosition(cursor.MoveOperation.Down, n=30)
    text.setTextCursor(cursor)
    text.setFocus()
    qtbot.waitUntil(lambda: in_sight(text.viewport(), area, text.cursorRect()))


def test_a_click_moves_nothing_away_from_under_the_mouse(qtbot: QtBot, show: Show) -> None:
    some = fields(20)
    area = area_of(*some)
    show(area)
    bar, field, window = area.verticalScrollBar(), some[6], area.windowHandle()
    bar.setValue(field.y() + HIGH // 2)  # the half of it
    at, place = bar.value(), field.mapTo(area, QPoint(20, HIGH - 4))
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(field.hasFocus)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QApplication.processEvents()
    assert bar.value() == at
