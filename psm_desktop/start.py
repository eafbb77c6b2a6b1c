"""The way in to the window: a first page at once, with the figures of the copy, while the rest is loaded."""
# ruff: noqa: E402  (swiftly, before anything else is imported)

from psm_desktop.jobs.swift import load_swiftly

load_swiftly()

import sys
import time
from collections.abc import Sequence

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from psm_desktop import paths
from psm_desktop.settings import Settings
from psm_desktop.ui.common.language import speak
from psm_desktop.ui.common.looks import chosen_theme
from psm_desktop.ui.common.states import fit_window, keep_window
from psm_desktop.ui.common.theme import DRESSED, STYLE
from psm_desktop.ui.shell.opening import Opening
from psm_desktop.ui.shell.opening_model import headline

PATIENCE_MS = 300
"""So long do we wait for the screen to ask for a picture."""


def main(argv: Sequence[str] | None = None) -> int:
    """Show whose copy it is and how things stand, load the program, hand over."""
    app = application()
    words = sys.argv[1:] if argv is None else argv
    load(app, words, shown(app, words))
    return app.exec()


def application() -> QApplication:
    """Qt's own style asked for by a word: set by a call it would come back with all enumerations of styles (7 ms)."""
    app = QApplication([*sys.argv[:1], "-style", STYLE])
    app.setProperty(DRESSED, True)
    return app


def load(app: QApplication, words: Sequence[str], opening: Opening) -> object:
    """The program, which has taken the place of the opening window; keep it."""
    from psm_desktop import app as whole  # only now: this is what takes the time

    _, program = whole.started(words, opening)
    if (window := program.shown) is not None:
        _wait_for(app, window)
    opening.close()
    QTimer.singleShot(0, opening.deleteLater)  # the window is there: its parts can go when there is time
    return program


def shown(app: QApplication, words: Sequence[str]) -> Opening:
    """The opening window, painted."""
    settings = Settings(paths.config_dir() / "preferences.json")
    speak(app, settings.preferences.language)
    file = paths.named(words) or settings.last()
    opening = Opening(chosen_theme(app, settings), settings, headline(file, settings, int(time.time())))
    if not keep_window(settings, "window", opening):
        fit_window(opening)
    opening.show()
    _wait_for(app, opening)
    return opening


def _wait_for(app: QApplication, window: QWidget) -> None:
    """Until it is on the screen, which asks for a picture in its own time."""
    patience = QDeadlineTimer(PATIENCE_MS)
    while not window.testAttribute(Qt.WidgetAttribute.WA_Mapped) and not patience.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
