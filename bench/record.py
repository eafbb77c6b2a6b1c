"""One record opened, from the key to the painted sheet, and F7 over all of them, which the other thread does.

Seconds are those of the thread that does it, so whatever else the machine does stays out.
"""

from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from statistics import median
from time import thread_time

from bench.measure import Measured
from bench.sample import COMMUNE, NOW, workspace
from bench.window import put_away, records_of, the_app, window_on
from psm_desktop.commands.check_all import check_all
from psm_desktop.domain.days import rome_day

OPENED_S, CHECKED_S = 0.030, 1.0
TURNS = 30


def measure(folder: Path) -> list[Measured]:
    """In a workspace of 2,000; every section of the sheet is opened by turns."""
    file = folder / "scheda.psmdb"
    db = workspace(file, 2000)
    checked = median(_timed(lambda: check_all(db, COMMUNE, rome_day(NOW))) for _ in range(5))
    db.close()
    return [*_opened(file), Measured("F7 over 2,000", checked, "1 s", CHECKED_S, 1.0)]


def _opened(file: Path) -> list[Measured]:
    window = window_on(file, COMMUNE)
    screen = records_of(window).screen
    keys = cycle(screen.list.model.keys[100:1100:7])

    def opened() -> None:
        screen.open(next(keys))
        the_app().processEvents()

    found = []
    for number in range(7):
        screen.form.choose_tab(number)
        opened()
        took = median(_timed(opened) for _ in range(TURNS))
        found.append(Measured(f"record opened, section {number + 1}", took, "30 ms", OPENED_S, 1.0))
    put_away(window)
    return found


def _timed(work: Callable[[], object]) -> float:
    start = thread_time()
    work()
    return thread_time() - start
