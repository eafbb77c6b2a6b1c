"""How large a window starts, and how splitters and headings stand, per screen, from one day to the next.

keep_splitter(settings, "interventions.panes", self.splitter)
keep_heading(settings, "interventions.list", self.table.horizontalHeader())
"""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

from psm_desktop.settings import Settings

COMMUNE = "commune."
"""Begins the name of a state that is none of the window's looks."""
START = QSize(1366, 697)
"""What Windows leaves of 1366 × 768."""


def last_commune(identity: str) -> str:
    """Under which name the preferences know the commune of a copy that was shown last."""
    return f"{COMMUNE}{identity}"


def to_text(state: QByteArray) -> str:
    """Bytes of Qt as base64 text."""
    return state.toBase64().toStdString()


def from_text(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))


def keep_splitter(settings: Settings, name: str, splitter: QSplitter) -> None:
    """Restore the panes as they stood, and note each move."""
    splitter.setHandleWidth(3)
    splitter.setChildrenCollapsible(False)
    if text := settings.state(name):
        splitter.restoreState(from_text(text))
    splitter.splitterMoved.connect(lambda _at, _handle: settings.remember(name, to_text(splitter.saveState())))


def keep_heading(settings: Settings, name: str, heading: QHeaderView) -> None:
    """Restore widths, order and sorting of columns. Call it when model and first widths are set."""
    if text := settings.state(name):
        heading.restoreState(from_text(text))
    for told in (heading.sectionResized, heading.sectionMoved, heading.sortIndicatorChanged):
        told.connect(lambda *_: settings.remember(name, to_text(heading.saveState())))


def fit_window(window: QWidget) -> None:
    """START, or the whole screen where that is less: 1366 × 768 at 125 % has 1093 × 614."""
    fits = START.boundedTo(window.screen().availableGeometry().size())
    window.resize(fits)
    if fits != START:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def keep_window(settings: Settings, name: str, window: QWidget) -> bool:
    """Put a window where it stood; False when nothing is known about it."""
    text = settings.state(name)
    return bool(text) and window.restoreGeometry(from_text(text))
