"""A drop-down that the wheel scrolls past: turning it over the field changes no value."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class StillBox(QComboBox):
    """What every drop-down of ours is. (A filter on the whole application saw every event of the program.)"""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the area around the field may scroll
