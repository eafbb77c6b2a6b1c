"""A whole copy read for a screen: one look at a time, one more for what is wanted meanwhile, also after one failed."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from desks import ALA, commune_desk
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.long_work import LongWork, Work
from psm_desktop.ui.common.whole_look import WholeLook

PATIENCE_S = 20


class Reader(QWidget):
    """Reads a number that the test changes, and keeps what it was shown; `gate` holds the other thread up."""

    def __init__(self, desk: Desk, long: LongWork) -> None:
        super().__init__()
        self.number, self.shown, self.fails, self.gate = 1, list[int](), False, Event()
        self.gate.set()
        self.whole = WholeLook(desk, long, "Leggo", self.question, self.shown.append, self)

    def question(self) -> Work[int]:
        number, fails, gate = self.number, self.fails, self.gate

        def work(db: sqlite3.Connection, _step: Step) -> int:
            assert gate.wait(PATIENCE_S)
            if fails:
                raise PsmError("busy")
            return int(db.execute("SELECT ?", (number,)).fetchone()[0])

        return work


@pytest.fixture
def long(tmp_path: Path, long_on: Callable[[Desk], LongWork]) -> LongWork:
    return long_on(commune_desk(tmp_path, ALA))


@pytest.fixture
def reader(long: LongWork, qtbot: QtBot) -> Iterator[Reader]:
    made = Reader(long._desk, long)
    qtbot.addWidget(made)
    yield made
    made.gate.set()
    qtbot.waitUntil(lambda: not long.busy)


def test_however_often_it_is_wanted_meanwhile_one_more_follows(reader: Reader, qtbot: QtBot) -> None:
    reader.gate.clear()
    reader.whole.start()
    reader.number = 2
    reader.whole.start()
    reader.number = 3
    reader.whole.start()
    reader.gate.set()
    qtbot.waitUntil(lambda: reader.shown == [1, 3])


def test_what_failed_once_is_read_again(reader: Reader, long: LongWork, qtbot: QtBot) -> None:
    told: list[str] = []
    long._desk.told.connect(lambda words, _level: told.append(words))
    reader.fails = True
    reader.whole.start()
    qtbot.waitUntil(lambda: told == [str(PsmError("busy"))])
    assert reader.shown == []
    reader.fails, reader.number = False, 2
    reader.whole.start()
    qtbot.waitUntil(lambda: reader.shown == [2])
