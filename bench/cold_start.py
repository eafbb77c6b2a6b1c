"""Cold start, beside an empty QMainWindow in another process: to the first page with its figures, and to the Cruscotto.

The clock runs from before the process is started until the window's picture has been taken; all processes show, work
off their events and take the picture in the same way. All find their modules compiled, as an installed program does.
The Cruscotto is that of a start as a person makes it: the first page was shown before, and has given way.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from bench.measure import Measured
from bench.sample import workspace

WHOLE = """
import sys
from psm_desktop.start import application, load, shown
app = application()
program = load(app, sys.argv[1:], shown(app, sys.argv[1:]))
window = program.shown
"""
EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1366, 697)
window.show()
"""
OPENING = """
import sys
from psm_desktop.start import application, shown
app = application()
window = shown(app, sys.argv[1:])
"""
SEEN = """
from PySide6.QtWidgets import QLabel
assert any(one.text() == "2000 interventi" for one in window.findChildren(QLabel)), "no figures"
"""
PAINTED = """
app.processEvents()
picture = window.grab()
import time
print(time.perf_counter(), picture.width(), picture.height(), flush=True)
import os
os._exit(0)
"""
TURNS = 11


def measure(folder: Path, turns: int = TURNS) -> list[Measured]:
    """With 2,000 interventions; both by turns, after one start of each that warms the disk's memory."""
    file = folder / "avvio.psmdb"
    workspace(file, 2000).close()
    env = world(folder)
    for script in (OPENING, WHOLE):
        started(env, script + SEEN, str(file))
    started(env, EMPTY)
    first, whole, empty = list[float](), list[float](), list[float]()
    for _ in range(turns):
        first.append(started(env, OPENING, str(file)))
        whole.append(started(env, WHOLE, str(file)))
        empty.append(started(env, EMPTY))
    plain = median(empty)
    return [
        Measured("cold start, first page with the figures of 2,000", median(first), "empty QMainWindow", plain, 2.0),
        Measured("cold start, whole Cruscotto of 2,000 at rest", median(whole), "empty QMainWindow", plain, 2.0),
    ]


def world(folder: Path) -> dict[str, str]:
    """The environment of both: no display needed, compiled modules kept in `folder`."""
    own = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PSM_CONFIG": str(folder / "config")}
    env = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | own
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    return env


def started(env: dict[str, str], script: str, *words: str) -> float:
    """Seconds from before a new process to the picture of its window; the clock is one for all processes."""
    before = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script + PAINTED, *words], env=env, capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[0]) - before
