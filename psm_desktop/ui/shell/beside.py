"""The screens and, at their right, one panel at a time: help, the bin, safety copies.

A screen gives way as far as it can; where there is less room the panel covers the rest of it, and without a panel the
screen scrolls. So a window never grows beyond what somebody made it. The panel closes when one goes to a field it
covers: nobody works in what cannot be seen (EN 301 549, 11.2.4.7).
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from psm_desktop.ui.common.last_resort import LastResort

LEAST = QSize(640, 160)
"""More than that of a screen need not be seen at once."""


class Beside(QWidget):
    """Holds the stack of screens; panels keep the width they want. What a panel covers asks for no room."""

    def __init__(self, screens: QStackedWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screens = screens
        self._room = LastResort(screens, self)
        self._room.asked.connect(self._place)
        self._panel: QWidget | None = None
        screens.currentChanged.connect(lambda _number: self._place())
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def panel(self) -> QWidget | None:
        """The panel shown; None where there is none."""
        return self._panel

    def open(self, panel: QWidget) -> None:
        """Show a panel in place of the one there is."""
        self.close_panel()
        self._panel = panel
        panel.setParent(self)
        panel.show()
        panel.raise_()
        self._place()

    def close_panel(self) -> None:
        """Take the panel away."""
        if self._panel is not None:
            self._panel.hide()
            self._panel = None
            self._place()

    def sizeHint(self) -> QSize:
        return self._screens.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._screens.minimumSizeHint().boundedTo(LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._panel is not None and now is not None and self._screens.isAncestorOf(now):
            middle = now.mapTo(self, now.rect().center())
            if self._panel.geometry().contains(middle):
                self.close_panel()

    def _place(self) -> None:
        whole, high = self.width(), self.height()
        wide = 0
        if self._panel is not None:
            wide = min(whole, max(self._panel.minimumWidth(), self._panel.sizeHint().width()))
            self._panel.setGeometry(whole - wide, 0, wide, high)
        least = _least(self._screens.currentWidget())  # the others may need more, which nobody sees
        spare = max(0, whole - least.width())
        self._room.setGeometry(0, 0, whole - min(wide, spare), high)
        self._room.fit(least)


def _least(shown: QWidget | None) -> QSize:
    """How much room a screen needs."""
    return QSize() if shown is None else shown.minimumSizeHint().expandedTo(shown.minimumSize())
