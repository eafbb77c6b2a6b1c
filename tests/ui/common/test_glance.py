"""A picture shown again: asked on the other thread, the last answer only, nothing after the screen has gone."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, get_ident

import pytest
from desks import ALA, commune_desk
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.errors import PsmError
from psm_desktop.jobs.job import Step
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.glance import Asked, Glance
from psm_desktop.ui.common.long_work import LongWork

LongOn = Callable[[Desk], LongWork]
PATIENCE_S = 20


class Asker(QWidget):
    """Asks for a number that the test changes, and keeps what it was shown; `gate` holds the other thread up."""

    def __init__(self, desk: Desk, long: LongWork) -> None:
        super().__init__()
        self.number, self.shown = 1, list[int]()
        self.askers, self.showers = list[int](), list[int]()
        self.here, self.gate, self.fails = get_ident(), Event(), False
        self.gate.set()
        self.glance = Glance(desk, long, self.question, self.keep, self)

    def question(self) -> Asked:
        number, here, gate, fails, askers = self.number, self.here, self.gate, self.fails, self.askers

        def asked(db: sqlite3.Connection) -> int:
            askers.append(get_ident())
            if get_ident() != here:
                assert gate.wait(PATIENCE_S)
                if fails:
                    raise PsmError("La copia è occupata.")
            return int(db.execute("SELECT ?", (number,)).fetchone()[0])

        return asked

    def keep(self, number: object) -> None:
        assert isinstance(number, int)
        self.showers.append(get_ident())
        self.shown.append(number)


@pytest.fixture
def long(tmp_path: Path, long_on: LongOn) -> LongWork:
    return long_on(commune_desk(tmp_path, ALA))


@pytest.fixture
def asker(long: LongWork, qtbot: QtBot) -> Iterator[Asker]:
    made = Asker(long._desk, long)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.gate.set()


def test_the_copy_is_asked_on_the_other_thread_and_shown_on_this_one(qtbot: QtBot, asker: Asker) -> None:
    asker.glance.ask()
    assert asker.shown == []  # the old picture stands
    qtbot.waitUntil(lambda: asker.shown == [1])
    assert asker.here not in asker.askers
    assert asker.showers == [asker.here]
    assert not asker.glance.is_waiting


def test_what_is_asked_meanwhile_is_asked_once_more_and_only_the_last_is_shown(qtbot: QtBot, asker: Asker) -> None:
    asker.gate.clear()
    asker.glance.ask()
    for asker.number in (2, 3, 4):
        asker.glance.ask()
    asker.gate.set()
    qtbot.waitUntil(lambda: asker.shown == [4])
    assert len(asker.askers) == 2


def test_an_old_answer_never_replaces_what_was_looked_at_since(qtbot: QtBot, asker: Asker) -> None:
    asker.gate.clear()
    asker.glance.ask()
    asker.number = 2
    asker.glance.now()
    assert asker.shown == [2]
    asker.gate.set()
    qtbot.waitUntil(lambda: not asker.glance._is_under_way)
    assert asker.shown == [2]
    asker.number = 3
    asker.glance.ask()
    qtbot.waitUntil(lambda: asker.shown == [2, 3])


def test_asked_again_after_looking_here_while_the_first_is_still_under_way(qtbot: QtBot, asker: Asker) -> None:
    asker.gate.clear()
    asker.glance.ask()
    asker.number = 2
    asker.glance.now()
    asker.number = 3
    asker.glance.ask()
    asker.gate.set()
    qtbot.waitUntil(lambda: asker.shown == [2, 3])


def test_where_the_other_thread_cannot_look_it_is_looked_here(qtbot: QtBot, asker: Asker) -> None:
    asker.fails = True
    asker.glance.ask()
    qtbot.waitUntil(lambda: asker.shown == [1])
    assert asker.askers[-1] == asker.here


def test_long_work_does_not_keep_the_picture_old(qtbot: QtBot, asker: Asker, long: LongWork) -> None:
    done, gate = list[bool](), Event()

    def work(_db: sqlite3.Connection, _step: Step) -> bool:
        return gate.wait(PATIENCE_S)

    long.start("Preparo la ricerca", work, done.append)
    asker.glance.ask()
    qtbot.waitUntil(lambda: asker.shown == [1])
    assert done == []
    gate.set()
    qtbot.waitUntil(lambda: done == [True])


def test_a_screen_that_goes_meanwhile_is_shown_nothing(qtbot: QtBot, long: LongWork) -> None:
    asker = Asker(long._desk, long)
    asker.show()
    shown, gate = asker.shown, asker.gate
    gate.clear()
    asker.glance.ask()
    with qtbot.waitSignal(asker.destroyed):
        asker.deleteLater()
    gate.set()
    qtbot.waitUntil(lambda: not long._ends)
    assert shown == []


def test_what_is_out_of_sight_is_not_shown_and_asked_anew_when_it_comes_back(qtbot: QtBot, asker: Asker) -> None:
    asker.gate.clear()
    asker.glance.ask()
    asker.hide()
    asker.gate.set()
    qtbot.waitUntil(lambda: not asker.glance._is_under_way)
    assert asker.shown == []
    assert not asker.glance.is_waiting
    asker.show()
    asker.number = 2
    asker.glance.ask()
    qtbot.waitUntil(lambda: asker.shown == [2])


def test_a_window_closed_with_its_copy_meanwhile_is_shown_nothing(qtbot: QtBot, asker: Asker, long: LongWork) -> None:
    asker.gate.clear()
    asker.glance.ask()
    asker.close()
    long._desk.hand.db.close()
    asker.gate.set()
    qtbot.waitUntil(lambda: not asker.glance._is_under_way)
    assert asker.shown == []
