"""A drop-down that the wheel scrolls past, and whose words end in … where there is no room for them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class StillBox(QComboBox):
    """What every drop-down of ours is. (A filter on the whole application saw every event of the program.)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nor does it take the keys from where one types

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # turning it over the field changes no value; the area around the field may scroll

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt does, which cuts a letter in two."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        words = option.currentText
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
