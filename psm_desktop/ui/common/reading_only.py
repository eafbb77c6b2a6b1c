"""Forms that are only read: everything can be walked to, marked and copied, nothing can be changed.

Commands refuse in any case; this keeps people from typing what would not be recorded.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from psm_desktop.ui.common.restyle import restyle

READS, ADDS = "reads", "adds"
"""Properties of a button that changes nothing, and of a widget that is there to add something."""
OPENING = (Qt.Key.Key_F4, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel)


def lock(within: QWidget) -> None:
    """Make what is in a widget read-only; what only shows stays as it is."""
    still = _Still(within)
    for one in within.findChildren(QWidget):
        if isinstance(one, QComboBox):
            restyle(one, "only", "read")
            one.installEventFilter(still)
        elif isinstance(one, QLineEdit | QPlainTextEdit):
            one.setReadOnly(True)
            one.installEventFilter(still)
        elif isinstance(one, QAbstractItemView):
            one.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        elif isinstance(one, QCheckBox):
            one.setEnabled(False)
        elif one.property(ADDS) or (_is_pressed(one) and not one.property(READS)):
            one.hide()


def _is_pressed(one: QWidget) -> bool:
    """Whether it is a button, also one in a field: a calendar and the like."""
    in_field = isinstance(one, QAbstractButton) and isinstance(one.parentWidget(), QLineEdit)
    return in_field or isinstance(one, QPushButton)


class _Still(QObject):
    """Keeps lists and calendars closed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QComboBox) and event.type() in PRESSES:
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if isinstance(watched, QComboBox):
                return not (event.matches(QKeySequence.StandardKey.Copy) or event.key() in _LEAVING)
            return not isinstance(watched, QPlainTextEdit) and event.key() in OPENING
        return False


_LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_F1)
