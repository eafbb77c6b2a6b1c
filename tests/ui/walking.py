"""What is looked for in each state of the window. Every function gives a sentence for each thing that is wrong."""

import re
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)
from whole import name_of, role_of, said, stops, visible

from psm_desktop.ui.common.focus import FocusRing
from psm_desktop.ui.common.panes import PANE

Role = QAccessible.Role
ROLES: dict[type[QWidget], set[Role]] = {
    QPushButton: {Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox},
    QToolButton: {Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox},
    QCheckBox: {Role.CheckBox},
    QRadioButton: {Role.RadioButton},
    QComboBox: {Role.ComboBox},
    QLineEdit: {Role.EditableText},
    QTabBar: {Role.PageTabList},
}
NO_ROLES = {Role.NoRole, Role.Client, Role.Window, Role.Border}
"""What Qt says of a widget nobody told anything about: right for what one scrolls and for a picture told in words."""
NO_WORDS = re.compile(r"^[a-z]+([_A-Z]\w*)+$|\b(?i:open|close|cancel|next|previous|search|clear|text|date|button)\b")
"""Names that a programmer or Qt left, not Italian."""
MOST_STOPS = 300


def unnamed(window: QWidget) -> Iterator[str]:
    """Controls without a name, with one of a programmer's, or with the name and role of the one before."""
    order = stops(window)
    for one in order:
        if not (name := name_of(one)):
            yield f"no name: {said(one)} in {said(one.parentWidget() or window)}"
        elif NO_WORDS.search(name):
            yield f"no Italian: {said(one)}"
    for one, other in pairwise(in_tab_order(window, order)):
        if name_of(one) and (name_of(one), type(one)) == (name_of(other), type(other)):
            yield f"two of one name: {said(one)}"


def misplaced_roles(window: QWidget) -> Iterator[str]:
    """Controls a screen reader takes for something else, or for nothing."""
    for one in stops(window):
        role = role_of(one)
        wanted = next((roles for kind, roles in ROLES.items() if isinstance(one, kind)), None)
        is_told = isinstance(one, QAbstractScrollArea) or bool(one.accessibleDescription())
        if (role in NO_ROLES and not is_told) or (wanted is not None and role not in wanted):
            yield f"{role.name}: {said(one)}"


def in_tab_order(window: QWidget, among: list[QWidget]) -> list[QWidget]:
    """The same, as the focus goes through them."""
    chain, one = list[QWidget](), window.nextInFocusChain()
    while one is not None and one is not window:
        chain.append(one)
        one = one.nextInFocusChain()
    return [one for one in chain if one in among]


def walked(window: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where the focus goes with a key from where it is until it is there again, at most `MOST_STOPS` steps."""
    start, found = QApplication.focusWidget(), list[QWidget]()
    while len(found) < MOST_STOPS:
        focused = QApplication.focusWidget()
        if focused is None:
            return found
        QTest.keyClick(focused, key)
        now = QApplication.focusWidget()
        if now is None or now is start:
            return [*found, start] if start is not None else found
        found.append(now)
    return found


def lost_on_the_way(window: QWidget) -> Iterator[str]:
    """Where Tab and Maiusc+Tab do not go round: what they leave out, and where they stay."""
    if not (todo := stops(window)):
        return
    todo[0].setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        way = walked(window, key)
        if len(way) >= MOST_STOPS:
            yield f"{key.name} never comes back: {', '.join(dict.fromkeys(map(said, way[-20:])))}"
        met = {_whole(one) for one in way}
        now = stops(window)  # what became possible on the way, since a row was chosen, may lie behind
        yield from (
            f"{key.name} leaves out {said(one)}" for one in todo if one in now and one not in met and _is_alone(one)
        )


def _whole(one: QWidget) -> QWidget:
    above = one.parentWidget()
    return above if isinstance(above, (QComboBox, QAbstractSpinBox)) and isinstance(one, QLineEdit) else one


def _is_alone(one: QWidget) -> bool:
    """Of several radio buttons of one group Tab stops at the chosen one."""
    return not isinstance(one, QRadioButton) or one.isChecked()


def against_reading(window: QWidget) -> Iterator[str]:
    """Steps of Tab inside one pane that go up or back to the left."""
    for one, other in pairwise(in_tab_order(window, stops(window))):
        if pane_of(one) is None or (pane_of(one), _scroller(one)) != (pane_of(other), _scroller(other)):
            continue
        here, there = _box(one, window), _box(other, window)
        up = there.bottom() < here.top() and there.left() < here.right()
        back = there.right() < here.left() and there.top() < here.center().y() < there.bottom()
        if up or back:
            yield f"from {said(one)} {here.getRect()} to {said(other)} {there.getRect()}"


def pane_of(one: QWidget) -> QWidget | None:
    """The innermost pane F6 knows around a widget."""
    at: QWidget | None = one
    while at is not None and not at.property(PANE):
        at = at.parentWidget()
    return at


def _scroller(one: QWidget) -> QWidget | None:
    """What scrolls a widget: where it is now says nothing about its place beside what does not scroll with it."""
    at = one.parentWidget()
    while at is not None and not isinstance(at, QScrollArea):
        at = at.parentWidget()
    return at


def _box(one: QWidget, window: QWidget) -> QRect:
    return QRect(one.mapTo(window, QPoint(0, 0)), one.size())


def turned_by_the_wheel(window: QWidget) -> Iterator[str]:
    """Fields whose value a turn of the wheel changes."""
    for one in visible(window):
        if isinstance(one, (QComboBox, QAbstractSpinBox, QLineEdit)) or (
            isinstance(one, QAbstractSlider) and not isinstance(one, QScrollBar)
        ):
            before = _value(one)
            one.setFocus()
            for turn in (-120, 120, 120):
                at = QPointF(one.rect().center())
                event = QWheelEvent(
                    at, QPointF(one.mapToGlobal(at)), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
                    Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
                )  # fmt: skip
                QApplication.sendEvent(one, event)
                if _value(one) != before:
                    yield f"{said(one)}: {before} became {_value(one)}"
                    break


def led_away_by_the_wheel(window: QWidget) -> Iterator[str]:
    """Controls that take the keys when the wheel is turned over them: what is typed next would go elsewhere."""
    for one in visible(window):
        if one.focusPolicy() == Qt.FocusPolicy.WheelFocus:
            yield said(one)


def _value(one: QWidget) -> object:
    if isinstance(one, QComboBox):
        return one.currentIndex(), one.currentText()
    if isinstance(one, QAbstractSlider):
        return one.value()
    return one.text() if isinstance(one, (QLineEdit, QAbstractSpinBox)) else None


def unseen_focus(window: QWidget) -> Iterator[str]:
    """Controls that look the same with the focus and without, or whose ring is cut."""
    for one in stops(window):
        window.setFocus()
        _bring_up(one)
        QApplication.processEvents()
        if not one.isVisible():  # what one has left closes, and what lies in it with it
            continue
        around = _box(one, window).adjusted(-6, -6, 6, 6)
        without = window.grab(around).toImage()
        one.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if window.grab(around).toImage() == without:
            yield f"no sign: {said(one)}"
        for ring in window.findChildren(FocusRing):
            if ring.isVisible() and ring.visibleRegion().boundingRect() != ring.rect():
                yield f"ring is cut: {said(one)} {ring.visibleRegion().boundingRect()} of {ring.rect()}"


def _bring_up(one: QWidget) -> None:
    at = one.parentWidget()
    while at is not None:
        if isinstance(at, QScrollArea):
            at.ensureWidgetVisible(one)
        at = at.parentWidget()
