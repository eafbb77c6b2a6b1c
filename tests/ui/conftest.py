"""What tests of the window share: one theme for the one application, and settings in a folder of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from answers import FileAnswers
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.cli import main as psm
from psm_desktop.jobs.job import Worker
from psm_desktop.settings import Settings
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.language import speak
from psm_desktop.ui.common.long_work import LongWork
from psm_desktop.ui.common.progress import WorkPanel
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.conflicts import block
from psm_desktop.ui.interventions import private_note, recorder
from psm_desktop.ui.office import noting
from psm_desktop.ui.shell import care_of_window, kept_of_window


@pytest.fixture(scope="session")
def the_theme(qapp: QApplication) -> Theme:
    made = Theme(qapp)
    made.use("light")  # and so says the computer
    return made


@pytest.fixture(autouse=True)
def nothing_stays() -> Iterator[None]:
    """Windows a program of a test holds go with it: each that stays is styled anew whenever the look changes."""
    yield
    for widget in QApplication.topLevelWidgets() if QApplication.instance() else ():
        if isinstance(widget, QMainWindow) and not widget.isVisible():
            widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def nothing_begins_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window's daily copy, its word on text found, and what a pause in typing does, begin when a test says so.

    And not when a machine is slow enough.
    """
    for module in (care_of_window, kept_of_window):
        monkeypatch.setattr(module, "AFTER_MS", 3_600_000)
    for typed in (block, noting, private_note, recorder):
        monkeypatch.setattr(typed, "PAUSE_MS", 3_600_000)


@pytest.fixture
def theme(the_theme: Theme) -> Iterator[Theme]:
    """Light, 100 %; whatever a test makes of it is taken back."""
    yield the_theme
    if the_theme.density != "normal":
        the_theme.space("normal")
    if (the_theme.choice, the_theme.text_size) != ("light", 100):  # a new style sheet costs half a second
        the_theme.use("light")
        the_theme.resize(100)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The window speaks English as long as the test."""
    speak(qapp, "en")
    yield
    speak(qapp, "it")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "preferences.json")


@pytest.fixture
def answers() -> FileAnswers:
    """To the dialogs for files; a test sets them beforehand."""
    return FileAnswers()


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], None]:
    """show(widget): as the active window, so that focus works."""

    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return shown


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demo: a commune's copy and the office's, full of data, for those who only look."""
    folder = tmp_path_factory.mktemp("demo") / "gioco"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PSM_CONFIG", str(tmp_path_factory.mktemp("config")))
        assert psm(["demo", str(folder)]) == 0
    return folder


@pytest.fixture
def nameless() -> Callable[[QWidget], list[str]]:
    """nameless(root): controls one reaches with Tab that no screen reader could name (EN 301 549, 11.5.2.5)."""
    return lambda root: [f"{type(w).__name__} {w.objectName()}" for w in root.findChildren(QWidget) if _lacks_name(w)]


def _lacks_name(widget: QWidget) -> bool:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        return False
    told = QAccessible.queryAccessibleInterface(widget)
    return told is None or not told.text(QAccessible.Text.Name)


@pytest.fixture
def long_on(theme: Theme, qtbot: QtBot) -> Iterator[Callable[[Desk], LongWork]]:
    """long_on(desk): long work as the window does it, on a thread that ends with the test."""
    worker = Worker()
    desks: list[Desk] = []

    def made(desk: Desk) -> LongWork:
        panel = WorkPanel(theme)
        qtbot.addWidget(panel)
        desks.append(desk)
        return LongWork(desk, worker, panel, worker)

    yield made
    worker.stop()
    for desk in desks:
        desk.hand.db.close()
