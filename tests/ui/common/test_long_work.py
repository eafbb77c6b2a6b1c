"""The ends of long work reach the screen that asked for it, as long as it is there."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from desks import commune_desk
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork


class Asking(QWidget):
    """A screen that waits for a count and shows it."""

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel()
        QVBoxLayout(self).addWidget(self.label)

    def on_counted(self, count: int) -> None:
        self.label.setText(str(count))

    def on_trouble(self, problem: PsmError) -> None:
        self.label.setText(problem.code)


@pytest.fixture
def long(tmp_path: Path, long_on: Callable[[Desk], LongWork]) -> LongWork:
    return long_on(commune_desk(tmp_path))


def test_the_end_reaches_its_screen(long: LongWork, qtbot: QtBot) -> None:
    screen = Asking()
    qtbot.addWidget(screen)
    long.start("Conto", lambda _db, _step: 7, screen.on_counted)
    qtbot.waitUntil(lambda: screen.label.text() == "7")


@pytest.mark.parametrize("goes_wrong", [False, True])
def test_a_screen_that_went_meanwhile_is_told_nothing(goes_wrong: bool, long: LongWork, qtbot: QtBot) -> None:
    screen, gone = Asking(), Event()

    def work(_db: sqlite3.Connection, _step: Step) -> int:
        gone.wait(60)
        if goes_wrong:
            raise PsmError("disk-full")
        return 7

    long.start("Conto", work, screen.on_counted, screen.on_trouble)
    shiboken6.delete(screen)
    gone.set()
    qtbot.waitUntil(lambda: not long.busy)  # an end told to what is gone would fail the test here
