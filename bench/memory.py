"""Memory of a window on 156,000 interventions, beside the same window on a copy that holds none.

Each window stands in a process of its own. What counts is what the process has for itself and its share of the rest
(PSS), which Linux tells.
"""

import os
import subprocess
import sys
from pathlib import Path

from bench.finding import table_of
from bench.measure import Measured
from bench.sample import NOW, office
from bench.window import until_quiet, window_on
from psm_desktop.domain.days import rome_day
from psm_desktop.domain.search import parse
from psm_desktop.store import copies

MOST = 1.3
SCRIPT = """
import sys
from bench.memory import shown_list, shown_office, used
from pathlib import Path
kept = globals()[f"shown_{sys.argv[1]}"](Path(sys.argv[2]))
print(used())
import os
os._exit(0)
"""


def measure(folder: Path) -> list[Measured]:
    """The office's own window, and with a list of all there is; megabytes stand where other lines have seconds."""
    full, empty = folder / "molti.psmdb", folder / "nessuno.psmdb"
    office(full).close()
    office(empty, 0).close()
    return [_beside(what, full, empty) for what in ("office", "list")]


def _beside(what: str, full: Path, empty: Path) -> Measured:
    with_rows, without = _in_a_process(what, full), _in_a_process(what, empty)
    return Measured(f"memory, {what} of 156,000", with_rows, "empty", without, MOST, unit="MB")


def _in_a_process(what: str, file: Path) -> float:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, what, str(file)],
        env={"QT_QPA_PLATFORM": "offscreen"} | os.environ,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout) / 1e6


def shown_office(file: Path) -> object:
    """The office's window, once its returns have been read."""
    window = window_on(file, "")
    until_quiet(window)
    return window


def shown_list(file: Path) -> object:
    """The same window with a table of all interventions: painted, searched, scrolled to its end."""
    window = shown_office(file)
    table, model = table_of(copies.connect(file), None)
    for text in ("", "scuola 77", "p", ""):
        model.search(parse(text, rome_day(NOW)))
        table.viewport().grab()
    table.scrollToBottom()
    table.viewport().grab()
    return window, table


def used() -> int:
    """Bytes of this process."""
    lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
