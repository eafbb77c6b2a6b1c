"""How long the window's own thread is held up: acts of a person, in the window, with a watch over its event loop.

Each act is done as the window would do it; then the loop runs for a while, so that what the act set off later (a job's
end, a timer, painting) is met too. What counts is the longest stretch in which nobody could have pressed a key.
Seconds are of that thread alone, so whatever else the machine does stays out. The first look at a screen builds it:
shown for information. What screens need is loaded before, as in a program that has stood for some seconds.
"""

import gc
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib import import_module
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest

from bench.measure import Measured
from bench.sample import COMMUNE, office, workspace
from bench.window import put_away, records_of, the_app, window_on
from psm_desktop.ui.interventions.check_pane import ALL
from psm_desktop.ui.interventions.page import InterventionsPage
from psm_desktop.ui.interventions.views_model import View
from psm_desktop.ui.office.screen import OfficeWidget
from psm_desktop.ui.shell.ahead import COMMUNE as COMMUNE_SCREENS
from psm_desktop.ui.shell.ahead import OFFICE as OFFICE_SCREENS
from psm_desktop.ui.shell.main_window import MainWindow

LONGEST_S = 0.050
WATCHED_S = 0.3
FIRST_S = 3.0
"""How long a screen is watched that is seen for the first time: what it gathers on the other thread comes late."""
Act = tuple[str, Callable[[], object]]


def measure(folder: Path) -> Iterator[Measured]:
    """A commune with 2,000; one with 500 in a copy that holds 156,000; the office's own window on that copy."""
    file = folder / "fermo.psmdb"
    workspace(file, 2000).close()
    yield from _commune("2,000", file)
    office(file := folder / "tutti-i-comuni.psmdb").close()
    yield from _commune("500 of 156,000", file)
    yield from _office("office, 156,000", file)


def _commune(of: str, file: Path) -> Iterator[Measured]:
    window = window_on(file, COMMUNE)
    yield _ahead(of, COMMUNE_SCREENS)
    yield _built(of, window)
    yield from _screens(of, window)
    yield from _watched(of, _records(records_of(window)))
    yield from _watched(of, _again(window))
    put_away(window)


def _office(of: str, file: Path) -> Iterator[Measured]:
    window = window_on(file, "")
    yield _ahead(of, OFFICE_SCREENS)
    yield _built(of, window)
    yield from _screens(of, window)
    screen = window.pages[0].widget()
    assert isinstance(screen, OfficeWidget)
    yield from _watched(of, [("a commune opened", partial(screen.returns.opened.emit, COMMUNE))])
    yield from _watched(of, _again(window))
    put_away(window)


def _ahead(of: str, modules: Iterable[str]) -> Measured:
    """What the screens need, loaded one name after the other; nothing where an earlier window had it."""
    took = max(longest(partial(import_module, name), 0) for name in modules)
    return Measured(f"held up, {of}: screens loaded ahead", took, "50 ms", LONGEST_S, 1.0)


def _built(of: str, window: MainWindow) -> Measured:
    """The screens that are built before anybody looks, a piece at a time."""
    pieces, took, more = window.build_ahead(), list[float](), [True]

    def step() -> None:
        more[0] = any(True for _ in islice(pieces, 1))

    while more[0]:
        took.append(longest(step, WATCHED_S))
    gc.freeze()  # as ui/shell/ahead.py does
    return Measured(f"held up, {of}: screens built ahead, a piece", max(took), "50 ms", LONGEST_S, 0)


def _screens(of: str, window: MainWindow) -> Iterator[Measured]:
    """Each for the first time."""
    for number, page in enumerate(window.pages):
        took = longest(partial(window.open_number, number), FIRST_S)
        yield Measured(f"held up, {of}: {page.title} first seen", took, "50 ms", LONGEST_S, 0)


def _again(window: MainWindow) -> Iterator[Act]:
    """Screens that have been seen: they are only shown."""
    for number, page in enumerate(window.pages):
        yield f"{page.title} seen again", partial(window.open_number, number)


def _records(page: InterventionsPage) -> Iterator[Act]:
    screen, table = page.screen, page.screen.list.table
    bar = table.verticalScrollBar()
    assert screen.header.search is not None
    for column in range(7):
        yield f"sorted by column {column}", partial(table.sortByColumn, column, Qt.SortOrder.DescendingOrder)
    for letter in "scuola 77":
        yield "a letter typed in the search", partial(QTest.keyClicks, screen.header.search, letter)
    yield "the search emptied", screen.header.search.clear
    for words in ("p", "stato:corso", "in:ritardo >5000", "senza:cup -ponte", ""):
        yield f"asked «{words}»", partial(page.search, words)
    for view in View:
        yield f"the view {view}", partial(page.show_view, view)
    yield "all again", partial(page.show_view, View.ALL)
    for part in (1, 2, 3):
        yield "scrolled", lambda part=part: bar.setValue(bar.maximum() * part // 3)  # type: ignore[misc]
    for code in ("3", ""):
        yield "a node of the plan chosen", partial(screen.plan.choose, code)
    for _ in range(5):
        yield "the next record", partial(screen.step, 1)
    for number in range(7):
        yield f"section {number + 1} of the sheet", partial(screen.form.choose_tab, number)
    yield "F7 over all", partial(screen.checks.check, ALL)
    yield "F7 left", screen.checks.leave
    yield "a field saved", partial(_typed, page)
    yield "undone", screen._desk.undo_stack.undo


def _typed(page: InterventionsPage) -> None:
    """One letter more in the title, and away."""
    page.screen.form.focus_column("title")
    field = the_app().focusWidget() or page.screen
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Tab)


def _watched(of: str, acts: Iterable[Act]) -> Iterator[Measured]:
    """The acts of one name together, by their longest."""
    took: dict[str, float] = {}
    for name, act in acts:
        took[name] = max(took.get(name, 0.0), longest(act, WATCHED_S))
    for name, long in took.items():
        yield Measured(f"held up, {of}: {name}", long, "50 ms", LONGEST_S, 1.0)


def longest(act: Callable[[], object], watched_s: float) -> float:
    """Seconds of this thread's time in the longest stretch without a look at the next event, act or aftermath."""
    until, start = time.perf_counter() + watched_s, time.thread_time()
    act()
    held = time.thread_time() - start
    while time.perf_counter() < until:
        before = time.thread_time()
        the_app().processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
        held = max(held, time.thread_time() - before)
        time.sleep(0.001)  # the other thread needs the interpreter
    return held
