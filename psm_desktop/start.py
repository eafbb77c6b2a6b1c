"""The way in to the window: something on the screen at once, while the rest of the program is loaded."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from psm_desktop import paths
from psm_desktop.settings import Settings
from psm_desktop.ui.common.colours import DARK, LIGHT, Colours
from psm_desktop.ui.common.language import speak
from psm_desktop.ui.common.states import keep_window

RAIL, SIZE = 72, (1366, 697)
PATIENCE_MS = 300
"""So long do we wait for the screen to ask for the first picture."""


def main(argv: Sequence[str] | None = None) -> int:
    """Show that the program is coming, load it, hand over."""
    app = QApplication(sys.argv[:1])
    opening = shown(app)
    from psm_desktop import app as whole  # only now: this is what takes the time

    _, _program = whole.started(sys.argv[1:] if argv is None else argv)
    opening.close()
    return app.exec()


def shown(app: QApplication) -> "Opening":
    """The opening window, painted."""
    settings = Settings(paths.config_dir() / "preferences.json")
    speak(app, settings.preferences.language)
    chosen = settings.preferences.theme
    system_is_dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    opening = Opening(DARK if chosen == "dark" or (chosen == "system" and system_is_dark) else LIGHT)
    if not keep_window(settings, "window", opening):
        opening.resize(*SIZE)
    opening.show()
    patience = QDeadlineTimer(PATIENCE_MS)
    while not opening.is_painted and not patience.hasExpired():  # the screen asks for the picture in its own time
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
    return opening


class Opening(QWidget):
    """Where the window will be, in its colours, with one line. Nothing in it can be pressed."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._colours = colours
        self.is_painted = False
        self.setWindowTitle(self.tr("Piano strategico metropolitano"))
        self.setAccessibleName(self.tr("Apro il programma"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.window))
        painter.fillRect(QRect(0, 0, RAIL, self.height()), QColor(self._colours.rail))
        words = QFont(self.font())
        words.setPixelSize(20)
        painter.setFont(words)
        painter.setPen(QColor(self._colours.text2))
        self.is_painted = True
        painter.drawText(
            self.rect().adjusted(RAIL, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, self.tr("Apro il programma…")
        )
