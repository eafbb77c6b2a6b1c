"""Looks for rubbish between two events of the window, and at no other moment.

Left to itself, Python looks for rings wherever memory is asked for. That may be on the worker's thread, where widgets
that go with a ring must not die; and it may be inside a call of Qt's: `QObject::disconnect` holds a lock while PySide
asks Python whether a class has a `disconnectNotify`, and a widget that dies just then wants the same lock. The window
then stands still for ever.

Looking through all there is would hold the window up for longer than a person may notice, and longer each time a screen
was opened. So what outlived such a look is set aside, and looked at again only when the person has turned to another
program.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer

EVERY_MS = 1000
OLDEST = 2
"""The last of Python's generations."""
ENOUGH = (700, 3, 10)
"""What has to gather before a generation is looked through: Python's figures, the second more often, so that no look
takes long."""


class Collector(QObject):
    """As long as it lives nobody else looks for rings; it looks as often as Python itself would, at its own moment."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(look_and_set_aside)
        self._timer.start()
        self._whole = QTimer(self, singleShot=True, interval=EVERY_MS)
        self._whole.timeout.connect(look_at_all)

    def follow(self, state: Qt.ApplicationState) -> None:
        """The person has turned to another program, or back to this one."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._whole.stop()
        else:
            self._whole.start()


def look() -> bool:
    """Look through what has become old enough, generation by generation; gives whether that
    was all there is."""
    due = [age for age, (count, most) in enumerate(zip(gc.get_count(), ENOUGH, strict=True)) if count > most]
    if due:
        gc.collect(due[-1])
    return OLDEST in due


def look_and_set_aside() -> None:
    """The same; what outlived a look at all there is need not be looked at again soon."""
    if look():
        gc.freeze()


def look_at_all() -> None:
    """Look through what was set aside too."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
