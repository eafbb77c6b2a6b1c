"""Cold start: from the start of a process to the painted Cruscotto, beside an empty QMainWindow in another process.

The clock runs from before the process is started until the window's picture has been taken; both processes show,
work off their events and take the picture in the same way. Both find their modules compiled, as an installed program
does.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from bench.measure import Measured
from bench.sample import workspace

EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1366, 697)
window.show()
"""
OURS = """
import sys
from psm_desktop.app import started
app, program = started(sys.argv[1:])
window = program.shown
"""
OPENING = """
import sys
from PySide6.QtWidgets import QApplication
from psm_desktop.start import shown
app = QApplication(sys.argv[:1])
window = shown(app)
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
    started(env, OURS, str(file))
    started(env, EMPTY)
    first, ours, empty = list[float](), list[float](), list[float]()
    for _ in range(turns):
        first.append(started(env, OPENING))
        ours.append(started(env, OURS, str(file)))
        empty.append(started(env, EMPTY))
    plain = median(empty)
    return [
        Measured("cold start, first picture", median(first), "empty QMainWindow", plain, 2.0),
        Measured("cold start, Cruscotto of 2,000 interventions", median(ours), "empty QMainWindow", plain, 2.0),
    ]


def world(folder: Path) -> dict[str, str]:
    """The environment of both: no display needed, compiled modules kept in `folder`."""
    env = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    return env


def started(env: dict[str, str], script: str, *words: str) -> float:
    """Seconds from before a new process to the picture of its window; the clock is one for all processes."""
    before = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script + PAINTED, *words], env=env, capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[0]) - before
