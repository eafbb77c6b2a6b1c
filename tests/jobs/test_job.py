"""Long work: on its own thread, one at a time, stopped between two units."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from psm_desktop.jobs import rubbish
from psm_desktop.jobs.job import LONGEST_COUNT, Job, Step, Worker
from psm_desktop.jobs.rubbish import Collector

LARGE_KEY = (1 << 62) + 7


class Diary:
    """A copy of the workspace as a job sees it: knows when it was opened and closed, and on which thread."""

    def __init__(self) -> None:
        self.happened: list[str] = []

    @contextmanager
    def open(self) -> Iterator["Diary"]:
        self.happened.append("opened here" if current_thread() is main_thread() else "opened there")
        try:
            yield self
        finally:
            self.happened.append("closed")


class Listener(QObject):
    """Notes what a job tells and on which thread it hears it."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.on_main = True
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self._on_told)
        job.failed.connect(self._on_told)

    def _on_progressed(self, done: int, total: int) -> None:
        self._on_told((done, total))

    def _on_told(self, what: object) -> None:
        self.on_main = self.on_main and QThread.isMainThread()
        self.heard.append(what)


def test_the_result_comes_back_to_the_window_and_the_copy_is_closed(qtbot: QtBot) -> None:
    diary, worker = Diary(), Worker()

    def count(_copy: Diary, step: Step) -> int:
        for number in range(3):
            step(number, 3)
        return LARGE_KEY

    job = Job(diary.open, count)
    listener = Listener(job)
    with qtbot.waitSignal(job.finished):
        worker.start(job)
    qtbot.waitUntil(lambda: not worker.busy)
    assert listener.heard == [(0, 3), (1, 3), (2, 3), LARGE_KEY]  # a key of 63 bits arrives whole
    assert listener.on_main
    assert diary.happened == ["opened there", "closed"]


def test_cancelling_stops_at_the_next_step(qtbot: QtBot) -> None:
    diary, worker, begun, done = Diary(), Worker(), Event(), []
    go_on = Event()

    def work(_copy: Diary, step: Step) -> None:
        for number in range(100):
            step(number, 100)
            done.append(number)
            begun.set()
            go_on.wait(60)

    job = Job(diary.open, work)
    with qtbot.waitSignal(job.cancelled):
        worker.start(job)
        assert begun.wait(60)
        job.cancel()
        go_on.set()
    assert done == [0]  # the unit that had begun is whole
    assert diary.happened == ["opened there", "closed"]


def test_a_failure_is_handed_over_whole(qtbot: QtBot) -> None:
    worker, problem = Worker(), ValueError("sixty")

    def work(_copy: Diary, _step: Step) -> None:
        raise problem

    job = Job(Diary().open, work)
    with qtbot.waitSignal(job.failed) as told:
        worker.start(job)
    assert told.args == [problem]


def test_a_copy_that_cannot_be_opened_is_a_failure(qtbot: QtBot) -> None:
    worker = Worker()

    @contextmanager
    def locked() -> Iterator[None]:
        raise OSError("locked")
        yield

    job = Job(locked, lambda _copy, _step: None)
    with qtbot.waitSignal(job.failed) as told:
        worker.start(job)
    assert isinstance(told.args[0], OSError)


def test_jobs_wait_for_each_other_in_their_order(qtbot: QtBot) -> None:
    diary, worker = Diary(), Worker()
    jobs = [Job(diary.open, lambda copy, _step, n=n: copy.happened.append(f"work {n}")) for n in range(3)]
    with qtbot.waitSignals([job.finished for job in jobs], order="strict"):
        for job in jobs:
            worker.start(job)
    ends = [what for what in diary.happened if what != "opened there"]
    assert ends == ["work 0", "closed", "work 1", "closed", "work 2", "closed"]


def test_a_job_cancelled_while_it_waits_never_opens_the_copy(qtbot: QtBot) -> None:
    diary, worker, go_on = Diary(), Worker(), Event()
    first, second = Job(Diary().open, lambda _copy, _step: go_on.wait(60)), Job(diary.open, lambda _copy, _step: None)
    with qtbot.waitSignals([first.finished, second.cancelled]):
        worker.start(first)
        worker.start(second)
        second.cancel()
        go_on.set()
    assert diary.happened == []


def test_stopping_the_worker_leaves_nothing_running(qtbot: QtBot) -> None:
    worker, begun = Worker(), Event()

    def endless(_copy: Diary, step: Step) -> None:
        while True:
            step(0, 0)
            begun.set()

    job = Job(Diary().open, endless)
    worker.start(job)
    assert begun.wait(60)
    with qtbot.waitSignal(job.cancelled):
        assert worker.stop()


def test_a_question_does_not_wait_behind_long_work_and_both_are_stopped(qtbot: QtBot) -> None:
    worker, begun, asking, go_on = Worker(), Event(), Event(), Event()

    def endless(_copy: Diary, step: Step) -> None:
        while True:
            step(0, 0)
            begun.set()

    def ask(_copy: Diary, _step: Step) -> str:
        asking.set()
        assert go_on.wait(60)
        return "answer"

    long, question = Job(Diary().open, endless), Job(Diary().open, ask)
    worker.start(long)
    worker.start(question, is_question=True)
    assert begun.wait(60)
    assert asking.wait(60)
    with qtbot.waitSignals([long.cancelled, question.finished]):
        assert not worker.stop(0)  # a question ends as a whole
        go_on.set()
        assert worker.stop()


def test_counts_beyond_a_c_int_are_cut_and_not_turned_negative(qtbot: QtBot) -> None:
    worker = Worker()
    job = Job(Diary().open, lambda _copy, step: step(1, 1 << 40))
    with qtbot.waitSignal(job.progressed) as told:
        worker.start(job)
    assert told.args == [1, LONGEST_COUNT]
    qtbot.waitUntil(lambda: not worker.busy)


class Widget(QObject):
    """Stands for a widget of a closed window that holds itself: only a search for cycles ends it."""

    def __init__(self, ends: list[bool]) -> None:
        super().__init__()
        self.held, self.ends = self, ends

    def __del__(self) -> None:
        self.ends.append(current_thread() is main_thread())


def test_widgets_do_not_die_on_the_worker_s_thread(qtbot: QtBot) -> None:
    ends: list[bool] = []
    worker, _collector = Worker(), Collector()
    job = Job(Diary().open, lambda _copy, _step: [[number] for number in range(200_000)])
    Widget(ends)
    worker.start(job)
    qtbot.waitUntil(lambda: not worker.busy)
    assert ends == []
    gc.collect()
    assert ends == [True]


def test_rubbish_is_looked_for_between_two_events(qtbot: QtBot) -> None:
    ends: list[bool] = []
    collector = Collector()
    assert not gc.isenabled()
    Widget(ends)
    made = [[number] for number in range(200_000)]  # far beyond what Python would wait for
    assert ends == []
    qtbot.waitUntil(lambda: ends == [True], timeout=5_000)
    assert len(made) == 200_000
    assert not gc.isenabled()
    collector.deleteLater()


def test_what_was_set_aside_is_looked_at_again_when_nobody_is_here(
    qtbot: QtBot, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rubbish, "EVERY_MS", 1)
    ends: list[bool] = []
    collector = Collector()
    qapp.applicationStateChanged.connect(collector.follow)
    Widget(ends)
    gc.freeze()
    gc.collect()
    assert ends == []
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qtbot.waitUntil(lambda: ends == [True], timeout=5_000)
    assert gc.get_freeze_count() > 0
    collector.deleteLater()
    gc.unfreeze()
